#include "notice/agenda.h"

#include "base/list.h"
#include "notice/names.h"
#include "notice/segments.h"

#include <string.h>

enum {
    MOST_BARE_TITLE_WORDS = 12,
    MOST_TITLE_WORDS = 60,
    MOST_LINE_WORDS = 90,
    MOST_OFFICE_WORDS = 14,
    MOST_LABEL_WORDS = 5,
    MOST_PLACE_WORDS = 3
};

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static struct draft_item *current_item(const struct reading *r)
{
    return r->draft->items.count ? &r->draft->items.items[r->draft->items.count - 1] : NULL;
}

/* ---- what is an item ---- */

/* "Item 3:", "Point 2 –": the label behind the word, and where the title begins; 0: none. */
static size_t worded_label(const struct phrase *p, Str *label)
{
    const struct hit *item = hit_at(p, 0, SENSE_ITEM);
    size_t at = item ? item->count : 0;
    if (!item || at + 1 >= p->words.count || p->words.items[at].mark || p->words.items[at].folded.len > 3 ||
        !(p->words.items[at].number || p->words.items[at].upper || p->words.items[at].folded.len == 1))
        return 0;
    char stop = mark_at(p, at + 1);
    if (stop != ':' && stop != '-' && stop != '.' && stop != ')')
        return 0;
    *label = word_text(p->text, &p->words.items[at]);
    return at + 2;
}

size_t skip_clock(const struct phrase *p, size_t from)
{
    struct printed_clock clock;
    size_t open = from + (mark_at(p, from) == '(' || mark_at(p, from) == '[');
    const struct hit *at_word = hit_at(p, open, SENSE_RANGE_FROM);
    size_t start = open + (at_word ? at_word->count : 0);
    if (start >= p->words.count || !clock_find(p, start, p->words.count, &clock) || clock.from != start)
        return from;
    size_t bracket = mark_at(p, clock.to) == '(', zone = zone_abbreviation_end(p, clock.to + bracket);
    size_t at = zone ? zone : clock.to;
    while (at < p->words.count && p->words.items[at].mark && !strchr("\"([", p->words.items[at].mark))
        at++;
    return at;
}

static bool ends_like_sentence(const struct phrase *p)
{
    char last = mark_at(p, p->words.count - 1);
    return last == '.' || last == ';' || last == '?' || last == '!';
}

static bool is_heading_shaped(const struct block *b)
{
    return b->shape == LINE_HEADING || b->all_bold || b->all_caps;
}

/* Where it does, a number before the words counts persons and not items. */
bool is_person_line(const struct reading *r, size_t from)
{
    struct people_source source = people_source_of(r);
    struct people people = {0};
    source.arena = r->scratch;
    struct people_found found = people_read(&source, from, r->phrase.words.count, ONE_PERSON, &people);
    return found.count > 0 && found.convincing;
}

static Str action_of(const struct phrase *p, size_t from)
{
    Str action = STR("");
    for (size_t at = from; at < p->words.count; at++) {
        const struct hit *hit = hit_at(p, at, SENSE_ACTION);
        if (!hit)
            continue;
        size_t after = at + hit->count;
        char before = at > from ? mark_at(p, at - 1) : 0, next = mark_at(p, after);
        bool closes = after >= p->words.count || next == ')' || next == ']' || next == '.' || next == ',' ||
                      next == ';';
        bool long_enough = hit->count > 1 || before == '(' || before == '-' || before == '[' || before == ':';
        if ((closes && long_enough) || (at == from && hit->count > 1))
            action = hit->value;
    }
    return action;
}

static const enum sense role_labels[] = {SENSE_MODERATOR_LABEL, SENSE_MODERATOR_BY, SENSE_MODERATOR_VERB,
                                         SENSE_SPEAKER_LABEL,   SENSE_SPEAKER_BY,   SENSE_SPEAKER_VERB};

bool has_role_label(const struct phrase *p, size_t at)
{
    for (size_t i = 0; i < ARRAY_LEN(role_labels); i++) {
        const struct hit *hit = hit_at(p, at, role_labels[i]);
        if (hit && mark_at(p, at + hit->count) == ':')
            return true;
    }
    return false;
}

/* A title may be cut here: a colon, a cell's edge, a dash, a bracket, the end of a sentence. */
static bool is_cut(const struct phrase *p, size_t at)
{
    char mark = mark_at(p, at);
    if (mark == '.')
        return p->words.items[at + 1].spaced && p->words.items[at + 1].capital &&
               p->words.items[at - 1].folded.len > 3 && !hit_at(p, at - 1, SENSE_HONORIFIC);
    return mark == ':' || mark == '|' || (mark == '-' && p->words.items[at].spaced) || mark == '(';
}

/* "Closing", "Welcome": such words alone before a colon are the title, and what follows may be a bare name.
 */
static bool names_whole_item(const struct phrase *p, size_t from, size_t to)
{
    const struct hit *kind = hit_at(p, from, SENSE_KIND), *closing = hit_at(p, from, SENSE_CLOSING);
    return (kind && from + kind->count == to) || (closing && from + closing->count == to);
}

/* Where names begin after the title; 0: they do not. */
static size_t names_after_title(const struct reading *r, size_t from)
{
    const struct phrase *p = &r->phrase;
    for (size_t at = from + 1; at + 1 < p->words.count; at++)
        if (is_cut(p, at) && (has_role_label(p, at + 1) || is_person_line(r, at + 1) ||
                              (mark_at(p, at) != '(' && names_whole_item(p, from, at) &&
                               name_likeness(p, at + 1, p->words.count) == STRONG_NAME)))
            return at;
    return 0;
}

static bool starts_with_role(const struct phrase *p)
{
    return hit_at(p, 0, SENSE_MODERATOR_BY) || hit_at(p, 0, SENSE_MODERATOR_LABEL) ||
           hit_at(p, 0, SENSE_MODERATOR_VERB) || behalf_at(p, 0);
}

static bool begins_with_kind(const struct phrase *p)
{
    return hit_at(p, 0, SENSE_KIND) || (hit_at(p, 0, SENSE_ARTICLE) && hit_at(p, 1, SENSE_KIND));
}

/* "Closing", "Cierre" and nothing else, once the agenda has begun. */
static bool is_closing(const struct reading *r)
{
    const struct hit *closing = hit_at(&r->phrase, 0, SENSE_CLOSING);
    return closing && r->section == SECTION_AGENDA && closing->count == r->phrase.words.count;
}

bool stands_above_people(const struct reading *r)
{
    const struct block *next = block_after(r, 1), *b = r->block;
    if (r->phrase.words.count > MOST_BARE_TITLE_WORDS || !next || next->blank_before || !b->blank_before ||
        b->shape != LINE_PLAIN || next->text.len > 1000 || !r->phrase.words.items[0].capital ||
        mark_at(&r->phrase, r->phrase.words.count - 1) == ':' || is_person_line(r, 0))
        return false;
    struct phrase p = phrase_of(r->scratch, r->lexicon, next->text);
    struct people_source source = {r->scratch, &p, next, r->draft->body_folded};
    struct people people = {0};
    return begins_with_role(&p) || (p.words.count <= MOST_LINE_WORDS && !next->is_list_item &&
                                    people_read(&source, 0, p.words.count, ONE_PERSON, &people).convincing);
}

/* An item without a number: a heading, or a line that begins with a kind of item. */
static bool is_bare_item(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct block *b = r->block;
    bool kind = begins_with_kind(p);
    if (r->agenda_numbered || p->words.count > MOST_BARE_TITLE_WORDS + (kind ? 20 : 0) || starts_with_role(p))
        return false;
    if (b->shape == LINE_BULLET) {
        const struct draft_item *item = current_item(r);
        return kind && (!item || (item->bulleted && item->indent == b->indent)) && !ends_like_sentence(p);
    }
    if (b->shape == LINE_ROW || ends_like_sentence(p))
        return false;
    return (kind && p->words.count <= MOST_BARE_TITLE_WORDS) || (kind && r->section == SECTION_AGENDA) ||
           is_closing(r) ||
           (r->section == SECTION_AGENDA && r->draft->items.count && stands_above_people(r)) ||
           (r->section == SECTION_AGENDA && is_heading_shaped(b) && !is_person_line(r, 0));
}

/* The number after that of the last item, no deeper than it. */
static bool continues_numbers(const struct reading *r)
{
    const struct draft_item *item = current_item(r);
    int64_t last, next;
    return item && r->block->indent <= item->indent && str_int(item->item.label, &last) == OK &&
           str_int(r->block->label, &next) == OK && next == last + 1;
}

/* Up to the first mark, the words are surely the name of a person. */
static bool begins_with_name(const struct phrase *p)
{
    size_t to = 0;
    bool honoured;
    name_skip_honorifics(p, 0, p->words.count, &honoured);
    while (to < p->words.count && !p->words.items[to].mark)
        to++;
    return honoured || name_likeness(p, 0, to) == STRONG_NAME ||
           (mark_at(p, to) == ',' && name_is_surname(p, 0, to));
}

/* A numbered line is an item when it says what is asked for, or counts on and is no name, or is short
 * and names nobody; "1. Opening: Ana Ruiz" is one, "1. Ana Ruiz, mayor" below an item is not. */
static bool is_numbered_item(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct draft_item *item = current_item(r);
    if (action_of(p, 0).len > 0 || (continues_numbers(r) && !begins_with_name(p)))
        return true;
    if (p->words.count > MOST_TITLE_WORDS)
        return false;
    bool is_deeper = item && r->block->indent > item->indent;
    return !is_person_line(r, 0) || (!is_deeper && begins_with_kind(p));
}

bool begins_item(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct block *b = r->block;
    Str label;
    if (p->words.count == 0 || starts_with_role(p))
        return false;
    if (worded_label(p, &label))
        return true;
    bool numbered = b->shape == LINE_NUMBERED || (b->shape == LINE_HEADING && b->label.len);
    if (numbered && is_numbered_item(r))
        return true;
    if (numbered && p->words.count <= MOST_TITLE_WORDS)
        return false;
    if (b->shape == LINE_LETTERED)
        return p->words.count <= MOST_TITLE_WORDS && !is_person_line(r, 0);
    if (begins_programme_line(r)) {
        size_t after = skip_clock(p, 0);
        return names_after_title(r, after) || !is_person_line(r, after);
    }
    return is_bare_item(r);
}

/* ---- reading an item ---- */

static Str kind_of(const struct phrase *p, size_t from, size_t to)
{
    const struct hit *kind = hit_in(p, from, to, SENSE_KIND);
    return kind ? kind->value : STR("other");
}

bool is_named_person(const struct reading *r, size_t from)
{
    const struct phrase *p = &r->phrase;
    bool honoured;
    size_t to = name_skip_honorifics(p, from, p->words.count, &honoured), name = to;
    while (to < p->words.count && !p->words.items[to].mark)
        to++;
    return (honoured || name_likeness(p, name, to) == STRONG_NAME) && is_person_line(r, from);
}

/* The first word of a phrase such as "by", "a cargo de" behind which persons are named; 0: none. */
static size_t by_in_title(const struct reading *r, size_t from, size_t *after)
{
    const struct phrase *p = &r->phrase;
    static const enum sense by[] = {SENSE_SPEAKER_BY, SENSE_MODERATOR_BY};
    for (size_t i = 0; i < ARRAY_LEN(by); i++) {
        const struct hit *hit = hit_in(p, from, p->words.count, by[i]);
        if (hit && hit->first + hit->count < p->words.count && is_person_line(r, hit->first + hit->count)) {
            *after = hit->first + hit->count;
            return hit->first;
        }
    }
    for (size_t at = from + 1; at + 1 < p->words.count; at++) { /* "exchange of views with Mr …" */
        const struct hit *with = hit_at(p, at, SENSE_WITH);
        if (with && !p->words.items[at].capital &&
            (is_named_person(r, at + with->count) ||
             (names_whole_item(p, from, at) &&
              name_likeness(p, at + with->count, p->words.count) == STRONG_NAME))) {
            *after = at + with->count;
            return at;
        }
    }
    return 0;
}

static Str title_text(const struct phrase *p, size_t from, size_t to)
{
    while (to > from && p->words.items[to - 1].mark && strchr(":,;-|.", p->words.items[to - 1].mark))
        to--;
    return phrase_text(p, from, to);
}

static void flush_waiting(struct reading *r, struct draft_item *item)
{
    for (size_t i = 0; i < r->draft->moderators.count; i++)
        *list_add(r->arena, &item->moderators) = r->draft->moderators.items[i];
    for (size_t i = 0; i < r->draft->speakers.count; i++)
        *list_add(r->arena, &item->speakers) = r->draft->speakers.items[i];
    r->draft->moderators = r->draft->speakers = (struct people){0};
}

struct draft_item *begin_item(struct reading *r, Str label, size_t from, size_t to)
{
    const struct phrase *p = &r->phrase;
    struct draft_item *item = list_add(r->arena, &r->draft->items);
    item->indent = r->block->indent;
    item->bulleted = r->block->shape == LINE_BULLET;
    item->item.line = r->block->first_line;
    item->item.label = label;
    item->item.title = title_text(p, from, to);
    item->item.kind = kind_of(p, from, to);
    item->item.action = action_of(p, from);
    flush_waiting(r, item);
    r->agenda_numbered = r->agenda_numbered || label.len;
    r->section = SECTION_AGENDA;
    r->role = ROLE_NONE;
    r->place_above = STR("");
    place(r, "item");
    return item;
}

/* Names without an office are believed where they look like nothing else. */
void read_item_people(struct reading *r, struct draft_item *item, size_t from, size_t to)
{
    struct people_source source = people_source_of(r);
    size_t before = item->speakers.count;
    if (from >= to || (has_role_label(&r->phrase, from) && read_roles_between(r, from, to)))
        return;
    struct people_found found = people_read(&source, from, to, SEVERAL_PERSONS, &item->speakers);
    bool office_alone = found.count && item->speakers.items[before].name.len == 0;
    if (!found.convincing && !office_alone && name_likeness(&r->phrase, from, to) != STRONG_NAME)
        item->speakers.count = before;
}

static void read_named_by(struct reading *r, struct draft_item *item, size_t by, size_t after)
{
    struct people_source source = people_source_of(r);
    people_read(&source, after, r->phrase.words.count, SEVERAL_PERSONS,
                hit_at(&r->phrase, by, SENSE_MODERATOR_BY) ? &item->moderators : &item->speakers);
}

static void add_item(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    Str label = r->block->label;
    size_t from = worded_label(p, &label), after = 0;
    from = skip_clock(p, from);
    size_t names = names_after_title(r, from), by = names ? 0 : by_in_title(r, from, &after);
    size_t title_end = names ? names : by ? by : p->words.count;
    if (by == from && by) { /* "Closing by …" as one phrase: all but its last word is the title */
        title_end = after - 1;
    } else if (by && hit_at(p, by, SENSE_KIND)) { /* "Opening remarks by …": the kind is the title */
        title_end = by + 1;
        while (title_end < after && !hit_at(p, title_end, SENSE_OF) && !hit_at(p, title_end, SENSE_HANGING))
            title_end++;
    }
    struct draft_item *item = begin_item(r, label, from, title_end);
    if (names)
        read_item_people(r, item, names + 1, p->words.count);
    else if (by)
        read_named_by(r, item, by, after);
}

/* ---- the people below an item ---- */

static struct people *people_here(struct reading *r)
{
    struct draft_item *item = current_item(r);
    if (item)
        return r->role == ROLE_MODERATOR ? &item->moderators : &item->speakers;
    return r->role == ROLE_MODERATOR ? &r->draft->moderators : &r->draft->speakers;
}

/* The last person named, for an on-behalf line below; NULL: nobody was. */
static struct notice_person *last_person(struct reading *r)
{
    struct draft_item *item = current_item(r);
    struct people *speakers = item ? &item->speakers : &r->draft->speakers;
    struct people *moderators = item ? &item->moderators : &r->draft->moderators;
    struct notice_person *speaker = speakers->count ? &speakers->items[speakers->count - 1] : NULL;
    struct notice_person *moderator = moderators->count ? &moderators->items[moderators->count - 1] : NULL;
    if (speaker && moderator)
        return moderator->line > speaker->line ? moderator : speaker;
    return speaker ? speaker : moderator;
}

/* "On behalf of the Governor, Babacar Sène, director of lands, promised …": a sentence of its own. */
static bool has_own_subject(struct reading *r)
{
    struct people_source source = people_source_of(r);
    struct people found = {0};
    return !r->block->is_list_item && behalf_at(&r->phrase, 0) &&
           people_read(&source, 0, r->phrase.words.count, SEVERAL_PERSONS, &found).count > 0;
}

static bool read_behalf_line(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t from = mark_at(p, 0) == '(' ? 1 : 0;
    const struct hit *behalf = behalf_at(p, from), *represented = hit_at(p, from, SENSE_REPRESENTED);
    const struct hit *hit = behalf ? behalf : represented;
    struct notice_person *person = last_person(r);
    if (!hit || !person || person->on_behalf_of.kind.len || has_own_subject(r))
        return false;
    struct people_source source = people_source_of(r);
    size_t after = hit->first + hit->count;
    Str wording = phrase_text(p, hit->first, after);
    if (behalf) {
        person->on_behalf_of = principal_read(&source, after, p->words.count, wording);
    } else { /* the person named above is the principal of the one named here */
        struct people found = {0};
        if (people_read(&source, after, p->words.count, ONE_PERSON, &found).count == 0)
            return false;
        Str office = person->office_count ? person->offices[0].title : STR("");
        if (person->office_count && person->offices[0].organisation.len)
            office.len = (size_t)(person->offices[0].organisation.data + person->offices[0].organisation.len -
                                  office.data);
        found.items[0].on_behalf_of = (struct notice_principal){STR("person"), person->name, office, wording};
        *person = found.items[0];
    }
    place(r, "on-behalf");
    return true;
}

/* A name and nothing else on the line right below an item's, with nothing below itself. */
static bool is_name_below_item(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    return r->at > 0 && str_eq(r->blocks.items[r->at - 1].role, STR("item")) && !r->block->blank_before &&
           (!next || next->blank_before || !next->is_list_item) &&
           name_likeness(&r->phrase, 0, r->phrase.words.count) == STRONG_NAME;
}

/* A bare name is believed only where names are awaited, or in a short list item that says nothing else. */
static bool is_believable(const struct reading *r, struct people_found found)
{
    if (found.count == 0)
        return false;
    return found.convincing ||
           (found.complete && (r->role != ROLE_NONE || r->block->is_list_item || r->block->bold_count ||
                               found.count > 1 || is_name_below_item(r)));
}

/* A short list item of an agenda item that names an office and nobody: somebody will hold the floor. */
static bool read_office_line(struct reading *r, const struct people_source *source, size_t from,
                             struct people *people)
{
    const struct phrase *p = &r->phrase;
    bool is_short = r->block->is_list_item && p->words.count <= MOST_OFFICE_WORDS &&
                    mark_at(p, p->words.count - 1) != '.' && !hit_in(p, from, p->words.count, SENSE_VERB);
    if (!is_short || !current_item(r) || r->section != SECTION_AGENDA ||
        !people_read_office(source, from, p->words.count, people))
        return false;
    place(r, r->role == ROLE_MODERATOR ? "moderator" : "speaker");
    return true;
}

/* "Co-rapporteurs:" alone on its line: whatever the label says, those below it speak. */
static bool read_label_line(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    if (r->section != SECTION_AGENDA || !current_item(r) || p->words.count < 2 ||
        p->words.count > MOST_LABEL_WORDS || mark_at(p, p->words.count - 1) != ':')
        return false;
    r->role = ROLE_SPEAKER;
    place(r, "heading");
    return true;
}

/* "Cork" right above the list of those who come from there, in an agenda whose items are numbered. */
static bool read_place_line(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct block *next = block_after(r, 1);
    bool above_list = next && next->is_list_item && !next->blank_before && !next->label.len;
    if (!above_list || !r->agenda_numbered || r->block->is_list_item || r->section != SECTION_AGENDA ||
        p->words.count > MOST_PLACE_WORDS || hit_at(p, 0, SENSE_OFFICE))
        return false;
    for (size_t at = 0; at < p->words.count; at++)
        if (!p->words.items[at].capital && !hit_at(p, at, SENSE_PARTICLE))
            return false;
    r->place_above = r->block->text;
    place(r, "group");
    return true;
}

static bool read_person_line(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    struct people *people = people_here(r);
    size_t before = people->count, from = skip_clock(p, 0);
    if (p->words.count > MOST_LINE_WORDS || from >= p->words.count)
        return false;
    struct people_source source = people_source_of(r);
    enum people_mode mode = r->role != ROLE_NONE && !r->block->is_list_item ? SEVERAL_PERSONS : ONE_PERSON;
    struct people_found found = people_read(&source, from, p->words.count, mode, people);
    if (!is_believable(r, found)) {
        people->count = before;
        return read_office_line(r, &source, from, people);
    }
    if (r->block->is_list_item)
        add_place(r, people, before);
    else
        r->place_above = STR("");
    place(r, r->role == ROLE_MODERATOR ? "moderator" : "speaker");
    return true;
}

/* Nothing is known of the session yet, not even what it is called. */
static bool is_before_title(const struct reading *r)
{
    return r->section == SECTION_HEADER && !r->draft->when.has_date && r->draft->session.title.len == 0;
}

/* A list item of the agenda that is somebody, and no label of a role. */
static bool read_listed_person(struct reading *r)
{
    bool listed = r->block->is_list_item &&
                  (r->section == SECTION_AGENDA || r->draft->items.count || r->role != ROLE_NONE);
    return listed && !begins_with_role(&r->phrase) && is_person_line(r, 0) && read_person_line(r);
}

bool read_agenda(struct reading *r)
{
    if ((r->section == SECTION_AGENDA || begins_programme_line(r)) && read_break(r))
        return true;
    if ((r->block->shape == LINE_ROW && read_row(r)) || read_behalf_line(r))
        return true;
    if (read_behalf_line(r))
        return true;
    if (begins_item(r) && !is_before_title(r)) {
        add_item(r);
        return true;
    }
    if (read_listed_person(r) || read_role_line(r))
        return true;
    if (r->section == SECTION_HEADER && !r->draft->items.count && r->role == ROLE_NONE)
        return false;
    return read_person_line(r) || read_label_line(r) || read_place_line(r);
}
