/* `hemicycle notice read|import`. */
#ifndef APP_NOTICE_COMMAND_H
#define APP_NOTICE_COMMAND_H

/* Takes the words after `notice`; returns the exit status of the process (sysexits.h): 64 wrong
 * usage, 65 a file that is no notice, 66 a file that cannot be read, 74 or 75 the database. Sentences
 * are in the language of LC_ALL, LC_MESSAGES or LANG. */
int notice_command(int argc, char **argv);

#endif
