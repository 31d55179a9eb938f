#include "notice/notice.h"

#include "base/buf.h"
#include "render/escape.h"

/* The members and their order are the contract of the command line: see README.md, "Reading a notice". */

static void name(struct buf *b, const char *member, const char *before)
{
    buf_addf(b, "%s\"%s\":", before, member);
}

static void text(struct buf *b, Str s)
{
    if (s.len)
        escape_json(b, s);
    else
        buf_add(b, STR("null"));
}

static void member(struct buf *b, const char *key, Str value, const char *before)
{
    name(b, key, before);
    text(b, value);
}

static void number(struct buf *b, const char *key, size_t value)
{
    name(b, key, ",");
    buf_add_int(b, (int64_t)value);
}

static void texts(struct buf *b, const char *key, const Str *items, size_t count)
{
    name(b, key, ",");
    for (size_t i = 0; i < count; i++) {
        buf_add_char(b, i ? ',' : '[');
        text(b, items[i]);
    }
    buf_add(b, count ? STR("]") : STR("[]"));
}

/* Begins the next item of an array of objects: "[{" or ",\n{". */
static void open_item(struct buf *b, size_t index)
{
    buf_add(b, index ? STR(",\n{") : STR("[{"));
}

static void close_array(struct buf *b, size_t count)
{
    buf_add(b, count ? STR("]") : STR("[]"));
}

static void principal(struct buf *b, const struct notice_principal *p)
{
    name(b, "on_behalf_of", ",");
    if (p->kind.len == 0) {
        buf_add(b, STR("null"));
        return;
    }
    member(b, "kind", p->kind, "{");
    member(b, "name", p->name, ",");
    member(b, "office", p->office, ",");
    buf_add_char(b, '}');
}

static void people(struct buf *b, const char *key, const struct notice_person *items, size_t count)
{
    name(b, key, ",");
    for (size_t i = 0; i < count; i++) {
        const struct notice_person *p = &items[i];
        open_item(b, i);
        member(b, "name", p->name, "");
        name(b, "offices", ",");
        for (size_t j = 0; j < p->office_count; j++) {
            member(b, "title", p->offices[j].title, j ? ",{" : "[{");
            member(b, "organisation", p->offices[j].organisation, ",");
            buf_add_char(b, '}');
        }
        close_array(b, p->office_count);
        member(b, "seat", p->seat, ",");
        principal(b, &p->on_behalf_of);
        member(b, "status", p->status, ",");
        number(b, "line", p->line);
        buf_add_char(b, '}');
    }
    close_array(b, count);
}

static void items(struct buf *b, const struct notice_session *s)
{
    name(b, "items", ",");
    for (size_t i = 0; i < s->item_count; i++) {
        const struct notice_item *item = &s->items[i];
        open_item(b, i);
        member(b, "label", item->label, "");
        member(b, "title", item->title, ",");
        number(b, "line", item->line);
        member(b, "kind", item->kind, ",");
        member(b, "action", item->action, ",");
        people(b, "moderators", item->moderators, item->moderator_count);
        people(b, "speakers", item->speakers, item->speaker_count);
        buf_add_char(b, '}');
    }
    close_array(b, s->item_count);
}

static void priorities(struct buf *b, const struct notice_session *s)
{
    name(b, "priorities", ",");
    for (size_t i = 0; i < s->priority_count; i++) {
        open_item(b, i);
        member(b, "group", s->priorities[i].group, "");
        member(b, "text", s->priorities[i].text, ",");
        number(b, "line", s->priorities[i].line);
        buf_add_char(b, '}');
    }
    close_array(b, s->priority_count);
}

static void links(struct buf *b, const struct notice_session *s)
{
    name(b, "links", ",");
    for (size_t i = 0; i < s->link_count; i++) {
        open_item(b, i);
        member(b, "kind", s->links[i].kind, "");
        member(b, "target", s->links[i].target, ",");
        member(b, "strength", s->links[i].strength, ",");
        member(b, "sentence", s->links[i].sentence, ",");
        number(b, "line", s->links[i].line);
        buf_add_char(b, '}');
    }
    close_array(b, s->link_count);
}

static void session(struct buf *b, const struct notice_session *s)
{
    struct arena *a = b->arena;
    member(b, "title", s->title, "");
    member(b, "body", s->body, ",");
    member(b, "printed_time", s->printed_time, ",");
    member(b, "date", s->date.year ? day_iso(a, s->date) : STR(""), ",");
    member(b, "start", s->has_start ? time_iso(a, s->start) : STR(""), ",");
    member(b, "end", s->has_end ? time_iso(a, s->end) : STR(""), ",");
    member(b, "zone", s->zone, ",");
    member(b, "registration_url", s->registration_url, ",");
    texts(b, "contact_emails", s->contact_emails, s->contact_email_count);
    texts(b, "languages", s->languages, s->language_count);
    texts(b, "summary", s->summary, s->summary_count);
    items(b, s);
    people(b, "contacts", s->contacts, s->contact_count);
    priorities(b, s);
    links(b, s);
}

Str notice_json(struct arena *a, const struct notice *n)
{
    struct buf b = buf_in(a);
    member(&b, "language", n->language, "{");
    name(&b, "sessions", ",\n");
    for (size_t i = 0; i < n->session_count; i++) {
        open_item(&b, i);
        session(&b, &n->sessions[i]);
        buf_add_char(&b, '}');
    }
    close_array(&b, n->session_count);
    name(&b, "warnings", ",\n");
    for (size_t i = 0; i < n->warning_count; i++) {
        open_item(&b, i);
        member(&b, "code", n->warnings[i].code, "");
        member(&b, "message", n->warnings[i].message, ",");
        number(&b, "line", n->warnings[i].line);
        buf_add_char(&b, '}');
    }
    close_array(&b, n->warning_count);
    name(&b, "unplaced", ",\n");
    for (size_t i = 0; i < n->unplaced_count; i++) {
        open_item(&b, i);
        name(&b, "line", "");
        buf_add_int(&b, (int64_t)n->unplaced[i].number);
        member(&b, "text", n->unplaced[i].text, ",");
        buf_add_char(&b, '}');
    }
    close_array(&b, n->unplaced_count);
    buf_add(&b, STR("}\n"));
    return buf_str(&b);
}

Str notice_lines(struct arena *a, const struct notice *n)
{
    struct buf b = buf_in(a);
    for (size_t i = 0; i < n->line_count; i++) {
        Str line = n->lines[i].text;
        buf_add_int(&b, (int64_t)n->lines[i].number);
        buf_add_char(&b, '\t');
        buf_add(&b, n->lines[i].role);
        buf_add_char(&b, '\t');
        while (line.len) {
            size_t tab = str_find(line, STR("\t"), 0);
            buf_add(&b, str_slice(line, 0, tab));
            if (tab != STR_NONE)
                buf_add_char(&b, ' ');
            line = tab == STR_NONE ? STR("") : str_from(line, tab + 1);
        }
        buf_add_char(&b, '\n');
    }
    return buf_str(&b);
}
