/* Text made safe for the place it goes to. Compiled templates call these; other code has no reason
 * to write markup by hand. Ill-formed UTF-8 comes out as U+FFFD everywhere. */
#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include "base/buf.h"

/* HTML text and quoted attributes, and XML the same: & < > " ' become references; control
 * characters that XML 1.0 §2.2 forbids are dropped. */
void escape_markup(struct buf *out, Str text);

/* A JSON string with its quotes (RFC 8259 §7); no value can end a script element. */
void escape_json(struct buf *out, Str text);

/* A CSV field (RFC 4180 §2), always quoted; one that a spreadsheet would take for a formula
 * (= + - @ tab, carriage return first) is preceded by an apostrophe (OWASP, "CSV injection"). */
void escape_csv(struct buf *out, Str text);

/* A link target: local paths (one slash), http, https and mailto pass, markup-escaped;
 * anything else becomes "#". */
void escape_link(struct buf *out, Str url);

/* One segment or query value of an address: all but unreserved characters (RFC 3986 §2.3)
 * percent-encoded. */
void escape_url_part(struct buf *out, Str text);

#endif
