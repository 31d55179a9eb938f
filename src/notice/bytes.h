/* From the bytes of a file to clean text. */
#ifndef NOTICE_BYTES_H
#define NOTICE_BYTES_H

#include "notice/warnings.h"

/* The text as UTF-8 in normal form C, in `a`. Understood: UTF-8 with and without a byte order mark,
 * UTF-16 with one, Windows-1252 (also byte by byte inside UTF-8), UTF-8 that was encoded twice; the
 * latter two add an `encoding` warning. Every kind of space becomes a plain one, marks without width
 * vanish, CRLF and CR become LF, so lines keep their numbers; a form feed stays.
 * E_INVALID: empty, binary, UTF-16 without a mark; E_LIMIT: more than NOTICE_MAX_BYTES. *why is then
 * a sentence for a person. */
must_check Status bytes_decode(struct arena *a, Str bytes, struct warnings *warnings, Str *text, Str *why);

#endif
