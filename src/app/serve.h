/* `hemicycle serve`: the site, until SIGTERM or SIGINT. */
#ifndef APP_SERVE_H
#define APP_SERVE_H

/* Returns the exit status of the process (sysexits.h). */
int serve_command(int argc, char **argv);

#endif
