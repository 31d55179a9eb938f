/* A client that sends exactly the bytes it is told to, for the tests of the server. */
#ifndef TESTS_HTTP_CLIENT_H
#define TESTS_HTTP_CLIENT_H

#include "base/str.h"

struct heard {
    int status;     /* 0: the connection ended, or nothing came for five seconds */
    Str head, body; /* head with its status line */
};

int client_open(uint16_t port); /* a connected socket; -1 when refused */
void client_close(int socket);
void client_send(int socket, Str bytes);

/* The next answer. `has_body` is false after HEAD. */
struct heard client_hear(struct arena *a, int socket, bool has_body);

/* All that comes until the server ends the connection. */
Str client_hear_all(struct arena *a, int socket);

/* Whether the server ends the connection within that time, without another byte. */
bool client_sees_end(int socket, int milliseconds);

/* One connection, these bytes, one answer. */
struct heard client_ask(struct arena *a, uint16_t port, Str bytes);

/* The value of a header of an answer; "" when absent. */
Str heard_header(const struct heard *h, const char *name);

#endif
