/* Any bytes into the notice reader: it must come back, and what it says must hold together. */
#include "base/arena.h"
#include "base/utf8.h"
#include "notice/notice.h"

#include <stdlib.h>

enum { ARENA_BYTES = 1 << 18 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void check_people(const struct notice *n, const struct notice_person *people, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        must(people[i].name.len > 0 || people[i].office_count > 0 || people[i].seat.len > 0);
        must(people[i].line >= 1 && people[i].line <= n->line_count);
        must(utf8_is_valid(people[i].name));
        for (size_t j = 0; j < people[i].office_count; j++)
            must(people[i].offices[j].title.len + people[i].offices[j].organisation.len > 0);
        if (people[i].on_behalf_of.kind.len)
            must(people[i].on_behalf_of.name.len + people[i].on_behalf_of.office.len > 0);
    }
}

static void check_session(const struct notice *n, const struct notice_session *s)
{
    must(!s->has_start || day_is_valid(s->date));
    must(!s->has_end || s->has_start);
    check_people(n, s->contacts, s->contact_count);
    for (size_t i = 0; i < s->item_count; i++) {
        check_people(n, s->items[i].moderators, s->items[i].moderator_count);
        check_people(n, s->items[i].speakers, s->items[i].speaker_count);
    }
    for (size_t i = 0; i < s->priority_count; i++)
        must(s->priorities[i].text.len > 0 && s->priorities[i].line <= n->line_count);
    for (size_t i = 0; i < s->link_count; i++)
        must(s->links[i].sentence.len > 0 && s->links[i].line <= n->line_count);
}

/* No line is dropped: each has a role, and the unplaced ones are exactly those with that role. */
static void check_lines(const struct notice *n)
{
    size_t unplaced = 0;
    for (size_t i = 0; i < n->line_count; i++) {
        const struct notice_line *line = &n->lines[i];
        must(line->number == i + 1 && line->role.len > 0);
        must(!str_eq(line->role, STR("blank")) || str_trim(line->text).len == 0);
        if (!str_eq(line->role, STR("unplaced")))
            continue;
        must(unplaced < n->unplaced_count && n->unplaced[unplaced].number == line->number);
        unplaced++;
    }
    must(unplaced == n->unplaced_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *a = arena_new(ARENA_BYTES);
    struct notice n;
    Str why;
    Str bytes = {size ? (const char *)data : "", size};
    if (notice_read(a, bytes, &n, &why) == OK) {
        check_lines(&n);
        for (size_t i = 0; i < n.session_count; i++)
            check_session(&n, &n.sessions[i]);
        for (size_t i = 0; i < n.warning_count; i++)
            must(n.warnings[i].line >= 1 && n.warnings[i].line <= n.line_count);
        must(utf8_is_valid(notice_json(a, &n)));
        must(utf8_is_valid(notice_lines(a, &n)));
    } else {
        must(why.len > 0);
    }
    arena_free(a);
    return 0;
}
