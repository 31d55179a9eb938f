/* `hemicycle admin generate`. */
#ifndef APP_ADMIN_COMMAND_H
#define APP_ADMIN_COMMAND_H

/* Takes the words after `admin`; returns the exit status of the process (sysexits.h): 64 wrong usage,
 * 73 a database that holds a record already, 74 or 75 the database. Sentences are in the language of
 * LC_ALL, LC_MESSAGES or LANG. */
int admin_command(int argc, char **argv);

#endif
