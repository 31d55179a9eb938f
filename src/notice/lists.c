#include "notice/reading.h"

#include "base/list.h"
#include "notice/names.h"

#include <string.h>

/* The lists of people to ask and of priorities. */

enum { MOST_PLACE_WORDS = 8, MOST_GROUP_WORDS = 14 };

static char last_mark(const struct phrase *p)
{
    return p->words.count ? p->words.items[p->words.count - 1].mark : 0;
}

static Str without_colon(Str text)
{
    while (text.len && strchr(":.", text.data[text.len - 1]))
        text = str_trim_end(str_slice(text, 0, text.len - 1));
    return text;
}

/* ---- contacts ---- */

static void take_mails(struct reading *r)
{
    for (size_t i = 0; i < r->phrase.words.count; i++) {
        Str word = word_text(r->phrase.text, &r->phrase.words.items[i]);
        if (str_contains(word, STR("@")) && !r->phrase.words.items[i].mark)
            *list_add(r->arena, &r->draft->emails) = word;
    }
}

void add_place(struct reading *r, struct people *people, size_t first)
{
    for (size_t i = first; r->place_above.len && i < people->count; i++) {
        struct notice_person *person = &people->items[i];
        struct notice_office *office = arena_new_of(r->arena, struct notice_office);
        if (person->office_count > 1 || (person->office_count && person->offices[0].organisation.len))
            continue;
        if (person->office_count)
            *office = person->offices[0];
        office->organisation = r->place_above;
        person->offices = office;
        person->office_count = 1;
    }
}

static bool is_place_heading(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    size_t count = r->phrase.words.count;
    return !r->block->is_list_item && count <= MOST_PLACE_WORDS && count > 0 &&
           last_mark(&r->phrase) != '.' && next &&
           (next->is_list_item || last_mark(&r->phrase) == ':' || r->block->all_bold) &&
           !hit_in(&r->phrase, 0, count, SENSE_STATUS);
}

/* A name alone, right above a line that says how to reach them. */
static bool is_name_above(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    return next && !next->blank_before && !next->is_list_item &&
           name_likeness(&r->phrase, 0, r->phrase.words.count) == STRONG_NAME;
}

/* What stands right below a contact's name: office, organisation, addresses. */
static bool read_below_name(struct reading *r)
{
    struct people *contacts = &r->draft->contacts;
    bool below = r->at > 0 && !r->block->blank_before && !r->block->is_list_item && contacts->count &&
                 str_eq(r->blocks.items[r->at - 1].role, STR("contact-person"));
    if (!below)
        return false;
    struct people_source source = people_source_of(r);
    bool office =
        people_read_offices_of(&source, 0, r->phrase.words.count, &contacts->items[contacts->count - 1]);
    size_t mails = r->draft->emails.count;
    take_mails(r);
    if (!office && mails == r->draft->emails.count)
        return false;
    place(r, "contact-person");
    return true;
}

bool read_contact(struct reading *r)
{
    if (read_below_name(r))
        return true;
    struct people_source source = people_source_of(r);
    size_t before = r->draft->contacts.count;
    struct people_found found =
        people_read(&source, 0, r->phrase.words.count, ONE_PERSON, &r->draft->contacts);
    if (found.count && (found.convincing || r->block->is_list_item || is_name_above(r)) &&
        !(is_place_heading(r) && !found.convincing)) {
        add_place(r, &r->draft->contacts, before);
        take_mails(r);
        place(r, "contact-person");
        return true;
    }
    r->draft->contacts.count = before;
    if (is_place_heading(r)) {
        r->place_above = without_colon(r->block->text);
        place(r, "group");
        return true;
    }
    if (take_addresses(r) == 0)
        return false;
    place(r, "contact");
    return true;
}

/* ---- priorities ---- */

static bool is_lead_in(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    return !r->block->is_list_item && last_mark(&r->phrase) == ':' && next && next->is_list_item;
}

static bool is_group(const struct reading *r)
{
    const struct block *b = r->block, *next = block_after(r, 1);
    size_t count = r->phrase.words.count;
    char last = last_mark(&r->phrase);
    if (!next || count == 0 || count > MOST_GROUP_WORDS || last == '.' || last == ';')
        return false;
    if (b->shape == LINE_HEADING || (b->all_bold && !b->is_list_item))
        return true;
    if (b->shape == LINE_LETTERED) /* "A. Transport" above "1. …" */
        return next->shape == LINE_NUMBERED;
    if (b->is_list_item) /* a bullet above bullets that stand deeper */
        return next->is_list_item && next->indent > b->indent && next->shape == LINE_BULLET && last != ',' &&
               b->blank_before == false && count <= 6;
    return next->is_list_item || (last == ':' && count <= 6);
}

static Str without_comma(Str text)
{
    while (text.len && strchr(",;", text.data[text.len - 1]))
        text = str_trim_end(str_slice(text, 0, text.len - 1));
    return text;
}

/* A paragraph behind the list: it says something of the session and is no further priority. */
static bool ends_list(const struct reading *r)
{
    const struct block *b = r->block, *next = block_after(r, 1);
    return r->listed && !b->is_list_item &&
           (last_mark(&r->phrase) == '.' || hit_at(&r->phrase, 0, SENSE_DEADLINE)) &&
           !(next && next->is_list_item);
}

bool read_priority(struct reading *r)
{
    if (ends_list(r)) {
        if (hit_in(&r->phrase, 0, r->phrase.words.count, SENSE_GOAL) && read_link(r))
            return true;
        *list_add(r->arena, &r->draft->summary) = r->block->text;
        place(r, "summary");
        return true;
    }
    if (is_group(r)) {
        bool lead_in = is_lead_in(r) && r->phrase.words.count > 8;
        r->listed = false;
        if (!lead_in)
            r->group = without_colon(r->block->text);
        place(r, lead_in ? "intro" : "group");
        return true;
    }
    if (is_lead_in(r)) {
        place(r, "intro");
        return true;
    }
    if (!r->block->is_list_item && r->phrase.words.count < 4)
        return false;
    r->listed = r->block->is_list_item;
    *list_add(r->arena, &r->draft->priorities) = (struct notice_priority){
        .group = r->group, .text = without_comma(r->block->text), .line = r->block->first_line};
    place(r, "priority");
    return true;
}
