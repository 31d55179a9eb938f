/* A folder that is written whole or not at all: under another name beside its own, which it gets at the end.
 */
#ifndef EXPORT_FOLDER_H
#define EXPORT_FOLDER_H

#include "base/str.h"

struct folder;

/* E_CONFLICT: there is something at `path` that is no empty folder. E_INTERNAL: nothing can be written beside
 * it. Ends with folder_finish or folder_abandon; lives in `a`. */
must_check Status folder_begin(struct arena *a, const char *path, struct folder **out);

/* A new file ("fr/sessions/4-peace.html"), with the folders above it; more bytes at the end of one.
 * E_INTERNAL: the disk is full, the file is there already, or such; `errno` says which. */
must_check Status folder_create(struct folder *f, Str file, Str bytes);
must_check Status folder_append(struct folder *f, Str file, Str bytes);

/* Bytes and files that were written. */
uint64_t folder_bytes(const struct folder *f);
uint64_t folder_files(const struct folder *f);

/* Gives the folder its name. E_CONFLICT: in the meantime something is there. On failure it is abandoned. */
must_check Status folder_finish(struct folder *f);

/* Removes everything that was written. */
void folder_abandon(struct folder *f);

#endif
