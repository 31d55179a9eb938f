#include "notice/agenda.h"

#include "notice/names.h"

/* Agendas told by the hour, in lines or in the rows of a table. */

enum { FAR = 12, HEAD_BYTES = 160, MOST_PLACE_WORDS = 4 };

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

/* Where the title behind a time begins; 0: no time, or nothing but zone, date or place behind it. */
static size_t timed_title(struct arena *scratch, const struct phrase *p)
{
    size_t after = skip_clock(p, 0), count = p->words.count;
    if (after == 0 || after >= count)
        return 0;
    const struct word *first = &p->words.items[after];
    struct when w = when_read(scratch, p);
    bool title = first->mark == '"' || (!first->mark && (first->capital || mark_at(p, after - 1) == '|'));
    bool place = hit_at(p, after, SENSE_STATUS) && count - after <= MOST_PLACE_WORDS;
    return title && !place && !w.has_date && !(w.has_zone && w.zone_from <= after && w.zone_to > after)
               ? after
               : 0;
}

static bool another_follows(const struct reading *r)
{
    for (size_t steps = 1; steps <= FAR; steps++) {
        const struct block *next = block_after(r, steps);
        if (!next)
            return false;
        struct phrase p = phrase_of(r->scratch, r->lexicon, str_slice(next->text, 0, HEAD_BYTES));
        if (timed_title(r->scratch, &p))
            return true;
    }
    return false;
}

bool begins_programme_line(const struct reading *r)
{
    if (timed_title(r->scratch, &r->phrase) == 0)
        return false;
    return r->section == SECTION_AGENDA || r->block->shape == LINE_ROW || another_follows(r);
}

bool read_break(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t from = skip_clock(p, 0);
    const struct hit *rest = hit_at(p, from, SENSE_BREAK);
    if (!rest || r->block->label.len)
        return false;
    size_t after = from + rest->count;
    if (after < p->words.count && !p->words.items[after].mark && !p->words.items[after].number)
        return false;
    place(r, "break");
    return true;
}

/* ---- rows ---- */

/* A row that only names its columns. */
static bool is_column_row(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t named = 0, cells = 1;
    for (size_t at = 0; at < p->words.count; at++) {
        named += hit_at(p, at, SENSE_COLUMN) != NULL;
        cells += mark_at(p, at) == '|';
    }
    return r->block->ruled_below || (named >= cells && p->words.count <= cells * 4);
}

static size_t cell_end(const struct phrase *p, size_t from)
{
    while (from < p->words.count && mark_at(p, from) != '|')
        from++;
    return from;
}

static bool row_follows(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    return next && next->shape == LINE_ROW;
}

/* Past the cells of number and time. */
static size_t title_cell(const struct phrase *p, Str *label)
{
    size_t from = 0;
    if (p->words.items[0].number && mark_at(p, 1) == '|') {
        *label = phrase_text(p, 0, 1);
        from = 2;
    }
    return skip_clock(p, from);
}

/* "Jane Doe | Mayor of Hobart": the cell names a person, and none of the cells behind it does. */
static bool is_person_row(const struct reading *r, size_t from, size_t end)
{
    const struct phrase *p = &r->phrase;
    bool honoured;
    size_t name = name_skip_honorifics(p, from, end, &honoured), to = name;
    while (to < end && !p->words.items[to].mark)
        to++;
    if (!honoured && name_likeness(p, name, to) != STRONG_NAME)
        return false;
    for (size_t at = end; at + 1 < p->words.count; at = cell_end(p, at + 1))
        if (is_named_person(r, at + 1))
            return false;
    return true;
}

bool read_row(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    Str label = r->block->label;
    bool inside = r->section == SECTION_AGENDA;
    if (is_column_row(r) && (inside || row_follows(r))) {
        place(r, "heading");
        return true;
    }
    size_t from = title_cell(p, &label), end = cell_end(p, from);
    if (!inside && label.len == 0 && !begins_programme_line(r))
        return false;
    if (from >= end || is_person_row(r, from, end))
        return false;
    struct draft_item *item = begin_item(r, label, from, end);
    while (end < p->words.count) {
        size_t next = cell_end(p, end + 1);
        read_item_people(r, item, end + 1, next);
        end = next;
    }
    return true;
}
