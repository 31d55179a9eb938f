#ifndef APP_EXPORT_COMMAND_H
#define APP_EXPORT_COMMAND_H

/* `hemicycle export [--db FILE] [--origin URL] DIR`: the whole public record, at one instant, as pages, JSON
 * and CSV that open without a server. The same record gives the same bytes. Returns the exit code:
 * EX_CANTCREAT where DIR is there and not empty, EX_IOERR where it cannot be written; then nothing of it is
 * left. */
int export_command(int argc, char **argv);

#endif
