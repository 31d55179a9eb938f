/* Text made safe for the place it goes to. Compiled templates call these; other code has no reason
 * to write markup by hand. Ill-formed UTF-8 comes out as U+FFFD everywhere.
 *
 * Direction (Unicode UAX #9): everywhere but in JSON and in addresses, an embedding, override or
 * isolate (U+202A–202E, U+2066–2069) that a value leaves open is closed at the value's end, and one
 * that closes nothing is dropped. So a value reads as its writer meant and turns nothing around it. */
#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include "base/buf.h"

/* HTML text and quoted attributes, and XML the same: & < > " ' become references; control
 * characters that XML 1.0 §2.2 or HTML (§13.2.3.5) forbids are dropped, noncharacters become U+FFFD. */
void escape_markup(struct buf *out, Str text);

/* A JSON string with its quotes (RFC 8259 §7), or what stands between them; no value can end a script
 * element, and what a terminal or an editor would obey is written as \u. */
void escape_json(struct buf *out, Str text);
void escape_json_part(struct buf *out, Str text);

/* A CSV field (RFC 4180 §2), always quoted; one that a spreadsheet would take for a formula
 * (= + - @ tab, carriage return first) is preceded by an apostrophe (OWASP, "CSV injection"). */
void escape_csv(struct buf *out, Str text);

/* A TEXT value of iCalendar (RFC 5545 §3.3.11), and what stands in a quoted parameter (RFC 6868). */
void escape_ics(struct buf *out, Str text);
void escape_ics_parameter(struct buf *out, Str text);

/* A text of a vCard (RFC 6350 §3.4) that is not compound: as in iCalendar, but that a semicolon is one. In a
 * component of a compound value it is escaped: escape_ics. */
void escape_vcf(struct buf *out, Str text);

/* Plain text: control characters other than newline and tab are dropped. */
void escape_plain(struct buf *out, Str text);

/* Nothing but directions closed, for a text that becomes part of another before that is escaped. */
void escape_directions(struct buf *out, Str text);

/* A link target: addresses of this site (/path, ?query, #fragment), http, https, mailto and tel pass,
 * with what no address may hold (RFC 3986 §2) percent-encoded and markup-escaped; anything else, and
 * what browsers would read otherwise than it looks (//host, back slashes, control characters), becomes "#".
 * escape_address is the same for where no markup is. */
void escape_link(struct buf *out, Str url);
void escape_address(struct buf *out, Str url);

/* A part of a segment or query value of an address: all but unreserved characters (RFC 3986 §2.3)
 * percent-encoded. */
void escape_url_part(struct buf *out, Str text);

#endif
