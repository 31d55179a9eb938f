#include "notice/agenda.h"

#include <string.h>

/* Headings of sections: by their words and their shape together, so that a sentence about priorities
 * is not taken for the heading of them. */

enum { MOST_HEADING_WORDS = 30, MOST_BARE_WORDS = 9, MOST_HEADING_BYTES = 260, FIRST_WORDS = 4 };

static char last_mark(const struct phrase *p)
{
    return p->words.count ? p->words.items[p->words.count - 1].mark : 0;
}

static bool holds_address(const struct phrase *p)
{
    for (size_t i = 0; i < p->words.count; i++)
        if (str_contains(p->words.items[i].folded, STR("@")) ||
            str_starts(p->words.items[i].folded, STR("http")))
            return true;
    return false;
}

static bool looks_like_heading(const struct reading *r)
{
    const struct block *b = r->block;
    const struct phrase *p = &r->phrase;
    if (b->text.len > MOST_HEADING_BYTES || p->words.count == 0 || p->words.count > MOST_HEADING_WORDS ||
        b->shape == LINE_BULLET || b->shape == LINE_ROW || b->shape == LINE_LETTERED || holds_address(p))
        return false;
    if (b->shape == LINE_HEADING || b->all_bold || b->all_caps || last_mark(p) == ':')
        return last_mark(p) != '.';
    return p->words.count <= MOST_BARE_WORDS && !memchr(".;!?,", last_mark(p), 5) &&
           !hit_in(p, 0, p->words.count, SENSE_MODERATOR_BY);
}

struct section_name {
    Str value;
    enum section section;
};

static const struct section_name names[] = {
    {STR_INIT("agenda"), SECTION_AGENDA},         {STR_INIT("contacts"), SECTION_CONTACTS},
    {STR_INIT("priorities"), SECTION_PRIORITIES}, {STR_INIT("links"), SECTION_LINKS},
    {STR_INIT("summary"), SECTION_SUMMARY},       {STR_INIT("practical"), SECTION_PRACTICAL},
    {STR_INIT("speakers"), SECTION_AGENDA},       {STR_INIT("excused"), SECTION_OTHER},
    {STR_INIT("documents"), SECTION_OTHER},       {STR_INIT("participants"), SECTION_OTHER},
};

static bool is_small_word(const struct phrase *p, size_t at)
{
    return hit_at(p, at, SENSE_ARTICLE) || hit_at(p, at, SENSE_HANGING) || p->words.items[at].mark;
}

/* The longest section word among the first words; one at the very beginning wins. */
static const struct hit *first_section_word(const struct phrase *p)
{
    size_t most = p->words.count < FIRST_WORDS ? p->words.count : FIRST_WORDS;
    const struct hit *best = NULL;
    for (size_t at = 0; at < most && !(best && best->first == 0); at++) {
        const struct hit *hit = hit_at(p, at, SENSE_SECTION);
        if (hit && (!best || hit->count > best->count))
            best = hit;
        if (!hit && at > 1 && !is_small_word(p, at))
            break;
    }
    return best;
}

/* The section word near the beginning; *covers: nothing of weight follows it. */
static const struct hit *section_word(const struct phrase *p, bool *covers)
{
    const struct hit *best = first_section_word(p);
    if (best) {
        size_t rest = p->words.count - (best->first + best->count);
        *covers = best->first <= 1 && (rest == 0 || (rest == 1 && last_mark(p) != 0));
    }
    return best;
}

/* The kind of things that a heading with a word for links speaks of; "" for any. */
static Str linked_kind(const struct phrase *p, size_t from)
{
    for (size_t at = from; at < p->words.count; at++) {
        const struct hit *target = hit_at(p, at, SENSE_TARGET);
        const struct hit *goal = hit_at(p, at, SENSE_GOAL);
        if (target)
            return target->value;
        if (goal && goal->first == at && goal->count > 1)
            return STR("sdg");
    }
    return STR("");
}

static void begin_section(struct reading *r, enum section section)
{
    r->section = section;
    r->role = ROLE_NONE;
    r->section_used = r->listed = false;
    r->group = r->place_above = r->link_kind = STR("");
    place(r, "heading");
}

/* "Links with …", and inside the links a heading that only names what they lead to. */
static bool read_links_heading(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t most = p->words.count < FIRST_WORDS ? p->words.count : FIRST_WORDS;
    const struct hit *word = hit_in(p, 0, most, SENSE_LINK_WORD);
    const struct hit *target = hit_in(p, 0, most, SENSE_TARGET);
    bool inside = r->section == SECTION_LINKS;
    if (!word && !(inside && target && p->words.count <= MOST_BARE_WORDS))
        return false;
    Str kind = linked_kind(p, word ? word->first + word->count : 0);
    if (kind.len == 0 && word && !hit_in(p, 0, most, SENSE_SECTION))
        return false;
    begin_section(r, SECTION_LINKS);
    r->link_kind = kind;
    return true;
}

/* A heading inside the priorities, or one that opens them and names a theme at once. */
static void name_group(struct reading *r, bool covers)
{
    const struct phrase *p = &r->phrase;
    Str text = r->block->text;
    while (text.len && strchr(":.", text.data[text.len - 1]))
        text = str_trim_end(str_slice(text, 0, text.len - 1));
    if (!covers && p->words.count <= MOST_BARE_WORDS - 3)
        r->group = text;
}

static bool may_begin(const struct reading *r, enum section section, const struct hit *word, bool covers)
{
    size_t words = r->phrase.words.count;
    bool marked = r->block->shape == LINE_HEADING || r->block->all_bold || r->block->all_caps ||
                  last_mark(&r->phrase) == ':';
    switch (section) {
    case SECTION_PRIORITIES: return marked || covers || words <= MOST_BARE_WORDS;
    case SECTION_AGENDA: return (covers || word->count > 1 || marked) && words <= MOST_BARE_WORDS;
    case SECTION_CONTACTS: return covers || ((marked || word->count > 1) && words <= MOST_BARE_WORDS);
    case SECTION_SUMMARY:
    case SECTION_PRACTICAL:
    case SECTION_OTHER: return covers;
    case SECTION_LINKS: return covers;
    case SECTION_HEADER: break;
    }
    return false;
}

static enum section section_of(const struct hit *word)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_eq(names[i].value, word->value))
            return names[i].section;
    return SECTION_HEADER;
}

/* "Programme" above the title says what the paper is; the agenda has not begun. */
static bool is_paper_name(const struct reading *r)
{
    return r->section == SECTION_HEADER && r->draft->session.title.len == 0 && !r->draft->when.has_date;
}

/* "1. Introduction" is an item even where "introduction" names a section. */
static bool is_item_instead(const struct reading *r, enum section section)
{
    bool agenda = r->section == SECTION_AGENDA || r->section == SECTION_HEADER;
    return agenda && (r->block->label.len || begins_programme_line(r)) &&
           (section == SECTION_SUMMARY || section == SECTION_OTHER || section == SECTION_PRACTICAL ||
            section == SECTION_AGENDA);
}

bool read_heading(struct reading *r)
{
    bool covers = false;
    if (!looks_like_heading(r))
        return false;
    if (read_links_heading(r))
        return true;
    const struct hit *word = section_word(&r->phrase, &covers);
    if (!word)
        return false;
    enum section section = section_of(word);
    if (!may_begin(r, section, word, covers) || is_item_instead(r, section))
        return false;
    if (section == SECTION_AGENDA && is_paper_name(r)) {
        place(r, "notice");
        return true;
    }
    bool again = section == SECTION_PRIORITIES && r->section == SECTION_PRIORITIES;
    bool listed = again && r->listed;
    begin_section(r, section);
    r->listed = listed;
    if (section == SECTION_PRIORITIES)
        name_group(r, covers && !again);
    if (again || r->group.len)
        r->block->role = STR("group");
    if (str_eq(word->value, STR("speakers")))
        r->role = ROLE_SPEAKER;
    r->agenda_headed = r->agenda_headed || section == SECTION_AGENDA;
    return true;
}
