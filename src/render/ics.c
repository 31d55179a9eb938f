/* iCalendar, RFC 5545, and vCard, RFC 6350. */
#include "render/render.h"

#include "base/utf8.h"

enum { LINE_OCTETS = 75 }; /* RFC 5545 §3.1, without the line end */

Str render_ics_day(struct render *r, struct day day)
{
    Str iso = render_plain_day(r, day);
    if (iso.len == 0)
        return iso;
    return str_format(r->arena, "%04d%02d%02d", day.year, day.month, day.date);
}

Str render_ics_instant(struct render *r, Time t)
{
    struct wall_time utc = time_to_utc(t);
    return str_format(r->arena, "%04d%02d%02dT%02d%02d%02dZ", utc.day.year, utc.day.month, utc.day.date,
                      utc.hour, utc.minute, utc.second);
}

void render_ics_str(struct render *r, Str text)
{
    escape_ics(r->out, text);
}

void render_vcf_str(struct render *r, Str text)
{
    escape_vcf(r->out, text);
}

void render_ics_parameter_str(struct render *r, Str text)
{
    escape_ics_parameter(r->out, text);
}

void render_ics_link_str(struct render *r, Str url)
{
    escape_address(r->out, url);
}

static void add_folded(struct buf *out, Str line)
{
    size_t room = LINE_OCTETS;
    while (line.len > room) {
        Str part = utf8_prefix(line, room);
        if (part.len == 0) /* no UTF-8: keep going rather than losing it */
            part = str_slice(line, 0, room);
        buf_add(out, part);
        buf_add(out, STR("\r\n "));
        line = str_from(line, part.len);
        room = LINE_OCTETS - 1;
    }
    buf_add(out, line);
    buf_add(out, STR("\r\n"));
}

void render_fold_ics(struct render *r, size_t start)
{
    Str rest = str_copy(r->arena, str_from(buf_str(r->out), start));
    r->out->len = start;
    while (rest.len > 0) {
        Str line = str_cut(&rest, '\n');
        if (str_ends(line, STR("\r")))
            line.len--;
        add_folded(r->out, line);
    }
}
