/* Addresses of the site as files of a folder. Pure. */
#ifndef EXPORT_ADDRESS_H
#define EXPORT_ADDRESS_H

#include "base/str.h"

/* The file of an address of the site, as it travels and without its fragment, in `a`: "/fr" is
 * "fr/index.html", "/fr/sessions/4-peace" is "fr/sessions/4-peace.html", "/fr/people?after=x" is
 * "fr/people,after=x.html", "/assets/site.css" is itself. Names hold only what every file system takes, in
 * one case where a query chose them. E_INVALID: no address of a file, such as "/a//b" or "/../a". */
must_check Status file_of_address(struct arena *a, Str address, Str *out);

/* The way from one file to another as a relative reference, in `a`: "../councils/peace.html". */
Str file_from_file(struct arena *a, Str from, Str to);

#endif
