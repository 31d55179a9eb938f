#include "notice/reading.h"

#include "base/list.h"
#include "language/fold.h"

#include <string.h>

enum {
    MOST_TITLE_WORDS = 45,
    NEAR = 3,
    MOST_ADJECTIVES = 3,
    MOST_SEARCHED_BLOCKS = 40,
    MOST_SEARCHED_BYTES = 4000
};

void draft_begin(struct reading *r)
{
    struct draft *draft = arena_new_of(r->arena, struct draft);
    draft->first_block = (uint32_t)r->at;
    struct draft **kept = list_add(r->arena, &r->drafts); // NOLINT(bugprone-sizeof-expression): pointers
    *kept = draft;
    r->draft = draft;
    r->section = SECTION_HEADER;
    r->role = ROLE_NONE;
    r->group = r->place_above = r->link_kind = STR("");
    r->agenda_headed = r->agenda_numbered = false;
}

static bool has_content(const struct draft *d)
{
    return d->when.has_date || d->items.count || d->contacts.count || d->priorities.count || d->links.count;
}

static bool is_short_line(const struct phrase *p)
{
    return p->words.count <= MOST_TITLE_WORDS && p->words.count > 0 &&
           p->words.items[p->words.count - 1].mark != '.' && p->words.items[p->words.count - 1].mark != ':';
}

/* A full date and little else. */
static bool is_date_line(const struct reading *r, const struct phrase *p)
{
    if (!is_short_line(p) || hit_in(p, 0, p->words.count, SENSE_DEADLINE))
        return false;
    struct when w = when_read(r->scratch, p);
    return w.has_date && w.date.first.year && w.words_of_it * 2 >= p->words.count;
}

/* One of the next blocks is a date line, so this one is the title of a further session. */
static bool date_follows(const struct reading *r)
{
    for (size_t steps = 1; steps <= NEAR; steps++) {
        const struct block *next = block_after(r, steps);
        if (!next || next->is_list_item)
            return false;
        struct phrase p = phrase_of(r->scratch, r->lexicon, next->text);
        if (next->text.len < 400 && is_date_line(r, &p))
            return true;
    }
    return false;
}

static bool is_session_title(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t most = p->words.count < 4 ? p->words.count : 4;
    return is_short_line(p) && !r->block->is_list_item &&
           (hit_in(p, 0, most, SENSE_COUNCIL) || hit_in(p, 0, most, SENSE_SESSION) ||
            hit_in(p, 0, most, SENSE_BODY) || r->block->shape == LINE_HEADING || r->block->all_bold ||
            r->block->all_caps) &&
           date_follows(r);
}

bool read_session_start(struct reading *r)
{
    struct draft *d = r->draft;
    if (!d->when.has_date || r->block->is_list_item || r->block->text.len > 600)
        return false;
    if (is_session_title(r)) {
        draft_begin(r);
        return false; /* the title itself is read as one */
    }
    if (!is_date_line(r, &r->phrase) || (!d->items.count && !d->priorities.count))
        return false;
    draft_begin(r);
    return false;
}

/* ---- the name of the body ---- */

/* "Standing" Committee, "EUROPEAN" COMMITTEE: where the adjectives before a body's name begin. */
static size_t with_adjectives(const struct phrase *p, size_t from)
{
    size_t at = from;
    while (at > 0 && from - at < MOST_ADJECTIVES) {
        const struct word *word = &p->words.items[at - 1];
        bool acronym = word->upper && !p->words.items[from].upper;
        if (word->mark || word->number || !word->capital || acronym || hit_at(p, at - 1, SENSE_ARTICLE) ||
            hit_at(p, at - 1, SENSE_HANGING) || hit_at(p, at - 1, SENSE_NOTICE) ||
            hit_at(p, at - 1, SENSE_SESSION) || hit_at(p, at - 1, SENSE_ORGANISATION))
            break;
        at--;
    }
    return at;
}

/* From a word for a council to the end of its name: a colon, a spaced dash, a comma before a date. */
static Str council_name(const struct phrase *p)
{
    const struct hit *council = hit_in(p, 0, p->words.count, SENSE_COUNCIL);
    bool other = !council;
    if (!council)
        council = hit_in(p, 0, p->words.count, SENSE_BODY);
    if (!council)
        council = hit_at(p, 0, SENSE_ORGAN);
    if (!council)
        return STR("");
    size_t from = other ? with_adjectives(p, council->first) : council->first;
    struct printed_date date = {.from = p->words.count};
    date_find(p, council->first, &date);
    size_t to = council->first + council->count;
    for (; to < date.from; to++) {
        const struct word *word = &p->words.items[to];
        if (word->mark == ':' || word->mark == '.' || word->mark == '|' || word->mark == '(' ||
            (word->mark == '-' && word->spaced) || hit_at(p, to, SENSE_WEEKDAY))
            break;
    }
    while (to > from && p->words.items[to - 1].mark && p->words.items[to - 1].mark != '"')
        to--;
    return phrase_text(p, from, to);
}

/* Whether the phrase says the wanted words from word `at` on; *end: past the last of them. */
static bool says_words(struct arena *a, const struct phrase *p, size_t at, const Str *wanted, size_t count,
                       size_t *end)
{
    size_t matched = 0;
    for (; at < p->words.count && matched < count; at++) {
        Str *said;
        size_t words = p->words.items[at].mark ? 0 : fold_words(a, p->words.items[at].folded, &said);
        for (size_t w = 0; w < words && matched < count; w++)
            if (!str_eq(said[w], wanted[matched++]))
                return false;
    }
    *end = at;
    return matched == count;
}

/* The name as this block writes it, "" where it does not. */
static Str writing_in(struct reading *r, const struct block *b, const Str *wanted, size_t count)
{
    size_t end;
    if (b->all_caps || b->text.len > MOST_SEARCHED_BYTES)
        return STR("");
    struct phrase p = phrase_of(r->scratch, r->lexicon, b->text);
    const struct hit *council = hit_in(&p, 0, p.words.count, SENSE_COUNCIL);
    for (; council; council = hit_in(&p, council->first + 1, p.words.count, SENSE_COUNCIL))
        if (says_words(r->scratch, &p, council->first, wanted, count, &end))
            return phrase_text(&p, council->first, end);
    return STR("");
}

/* Where the notice writes the name that its title has in capitals: the same words, not all capitals. */
static Str calmer_writing(struct reading *r, Str name)
{
    Str *wanted, found = STR("");
    size_t count = fold_words(r->scratch, name, &wanted);
    for (size_t i = 0; i < r->blocks.count && i < MOST_SEARCHED_BLOCKS && found.len == 0; i++)
        found = writing_in(r, &r->blocks.items[i], wanted, count);
    return found.len > 0 ? found : name;
}

static void find_body(struct reading *r, struct draft *draft)
{
    struct notice_session *s = &draft->session;
    struct phrase p = phrase_of(r->scratch, r->lexicon, s->title);
    if (s->body.len == 0)
        s->body = council_name(&p);
    for (size_t i = 0; s->body.len == 0 && i < draft->summary.count; i++) {
        p = phrase_of(r->scratch, r->lexicon, draft->summary.items[i]);
        if (hit_in(&p, 0, p.words.count < 12 ? p.words.count : 12, SENSE_COUNCIL))
            s->body = STR("");
    }
    size_t lower = 0;
    for (size_t i = 0; i < s->body.len; i++)
        lower += s->body.data[i] >= 'a' && s->body.data[i] <= 'z';
    if (s->body.len && lower == 0)
        s->body = calmer_writing(r, s->body);
    arena_reset(r->scratch);
}

/* ---- finishing ---- */

static void finish_items(struct reading *r, struct draft *d)
{
    if (d->moderators.count || d->speakers.count) { /* told of, without any item */
        struct draft_item *item = list_add(r->arena, &d->items);
        struct people *first = d->moderators.count ? &d->moderators : &d->speakers;
        item->item.kind = STR("other");
        item->item.line = first->items[0].line;
        if (d->speakers.count && d->speakers.items[0].line < item->item.line)
            item->item.line = d->speakers.items[0].line;
        item->moderators = d->moderators;
        item->speakers = d->speakers;
    }
    struct notice_item *items = arena_array(r->arena, struct notice_item, d->items.count);
    for (size_t i = 0; i < d->items.count; i++) {
        items[i] = d->items.items[i].item;
        items[i].moderators = d->items.items[i].moderators.items;
        items[i].moderator_count = d->items.items[i].moderators.count;
        items[i].speakers = d->items.items[i].speakers.items;
        items[i].speaker_count = d->items.items[i].speakers.count;
    }
    d->session.items = items;
    d->session.item_count = d->items.count;
}

void session_finish(struct reading *r, struct draft *d)
{
    struct notice_session *s = &d->session;
    finish_items(r, d);
    settle_letter_date(r->arena, d);
    when_settle(r->arena, &d->when, d->lines, &r->warnings, s);
    find_body(r, d);
    s->contact_emails = d->emails.items;
    s->contact_email_count = d->emails.count;
    s->languages = d->languages.items;
    s->language_count = d->languages.count;
    s->summary = d->summary.items;
    s->summary_count = d->summary.count;
    s->contacts = d->contacts.items;
    s->contact_count = d->contacts.count;
    s->priorities = d->priorities.items;
    s->priority_count = d->priorities.count;
    s->links = d->links.items;
    s->link_count = d->links.count;
    if (!has_content(d))
        d->first_block = NO_BLOCK;
}
