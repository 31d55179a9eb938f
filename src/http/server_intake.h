/* What libmicrohttpd calls: server_intake.c. Only server.c includes this. */
#ifndef HTTP_SERVER_INTAKE_H
#define HTTP_SERVER_INTAKE_H

#include "http/server_parts.h"

#include <microhttpd.h>

/* Each `server` is a struct server; *seen is set once a request's head was seen. The types are those of the
 * options named beside. */
void intake_connection(void *server, struct MHD_Connection *mhd, void **socket_context,
                       enum MHD_ConnectionNotificationCode what);                  /* NOTIFY_CONNECTION */
void *intake_target(void *server, const char *target, struct MHD_Connection *mhd); /* URI_LOG_CALLBACK */
size_t intake_unescape(void *server, struct MHD_Connection *mhd, char *text);      /* UNESCAPE_CALLBACK */
enum MHD_Result intake_request(void *server, struct MHD_Connection *mhd, const char *path, const char *method,
                               const char *version, const char *data, size_t *size, void **seen);
void intake_completed(void *server, struct MHD_Connection *mhd, void **seen,
                      enum MHD_RequestTerminationCode why); /* NOTIFY_COMPLETED */

#endif
