#include "notice/lexicon.h"

#include "base/hash.h"
#include "base/list.h"
#include "language/calendar.h"
#include "language/fold.h"

#include <string.h>

struct term {
    Str value, patterns; /* patterns: "one phrase | another"; a word's trailing * stands for any ending */
    enum sense sense;
};

/* TERM(sense, value, patterns): patterns in folded form, see language/fold.h. */
#define TERM(sense, value, patterns) {STR_INIT(value), STR_INIT(patterns), SENSE_##sense},
static const struct term terms_fr[] = {
#include "notice/lexicon_fr.tbl.h"
};
static const struct term terms_en[] = {
#include "notice/lexicon_en.tbl.h"
};
static const struct term terms_es[] = {
#include "notice/lexicon_es.tbl.h"
};
#undef TERM

/* The languages that the reader knows: a new one is a table and two lines here. */
static const struct {
    Str tag;
    const struct term *terms;
    size_t count;
} languages[] = {
    {STR_INIT("fr"), terms_fr, ARRAY_LEN(terms_fr)},
    {STR_INIT("en"), terms_en, ARRAY_LEN(terms_en)},
    {STR_INIT("es"), terms_es, ARRAY_LEN(terms_es)},
};

enum { PREFIX_LETTERS = 3, SLOTS = 8192 };

struct pattern {
    Str text; /* words with one space between; one that ends with * stands for any ending */
    Str value;
    uint16_t count, sense, language;
    uint32_t next; /* 1 + index of the next pattern in the same slot; 0: none */
};

struct lexicon {
    struct pattern *items;
    size_t count, capacity;
    uint32_t slots[SLOTS]; /* by the first word, or by its first letters when its ending is open */
};

static uint32_t slot_of(Str key)
{
    return (uint32_t)(hash64(key) % SLOTS);
}

static bool take_open(Str *word)
{
    bool open = word->len && word->data[word->len - 1] == '*';
    word->len -= open;
    return open;
}

static void add_pattern(struct arena *a, struct lexicon *lexicon, Str text, const struct term *term,
                        size_t language)
{
    struct pattern *pattern = list_add(a, lexicon);
    *pattern = (struct pattern){.text = text,
                                .value = term->value,
                                .count = 1,
                                .sense = (uint16_t)term->sense,
                                .language = (uint16_t)language};
    for (size_t i = 0; i < text.len; i++)
        pattern->count = (uint16_t)(pattern->count + (text.data[i] == ' '));
    Str key = str_cut(&text, ' ');
    if (take_open(&key))
        key = str_slice(key, 0, PREFIX_LETTERS);
    uint32_t slot = slot_of(key);
    pattern->next = lexicon->slots[slot];
    lexicon->slots[slot] = (uint32_t)lexicon->count;
}

static void add_term(struct arena *a, struct lexicon *lexicon, const struct term *term, size_t language)
{
    for (Str rest = term->patterns; rest.len;) {
        Str pattern = str_trim(str_cut(&rest, '|'));
        if (pattern.len)
            add_pattern(a, lexicon, pattern, term, language);
    }
}

static void add_names(struct arena *a, struct lexicon *lexicon, const Str *names, struct term term,
                      size_t language)
{
    for (size_t i = 0; i < CALENDAR_FORMS; i++) {
        Str name = fold(a, names[i]);
        if (str_ends(name, STR(".")))
            name.len--;
        term.patterns = name;
        if (name.len >= 3)
            add_term(a, lexicon, &term, language);
    }
}

static void add_calendar(struct arena *a, struct lexicon *lexicon, size_t language)
{
    const struct calendar_names *names = calendar_names(languages[language].tag);
    for (size_t i = 0; i < 12; i++)
        add_names(a, lexicon, names->months[i],
                  (struct term){.sense = SENSE_MONTH, .value = str_format(a, "%zu", i + 1)}, language);
    for (size_t i = 0; i < 7; i++)
        add_names(a, lexicon, names->days[i],
                  (struct term){.sense = SENSE_WEEKDAY, .value = str_format(a, "%zu", i + 1)}, language);
}

const struct lexicon *lexicon_open(struct arena *a)
{
    struct lexicon *lexicon = arena_new_of(a, struct lexicon);
    for (size_t i = 0; i < ARRAY_LEN(languages); i++) {
        for (size_t j = 0; j < languages[i].count; j++)
            add_term(a, lexicon, &languages[i].terms[j], i);
        add_calendar(a, lexicon, i);
    }
    return lexicon;
}

/* ---- lookups ---- */

static bool pattern_matches(const struct pattern *pattern, struct words words, size_t first)
{
    if (pattern->count > words.count - first)
        return false;
    Str rest = pattern->text;
    for (size_t at = first; rest.len; at++) {
        const struct word *word = &words.items[at];
        Str wanted = str_cut(&rest, ' ');
        bool open = take_open(&wanted);
        if (word->mark || !(open ? str_starts(word->folded, wanted) : str_eq(word->folded, wanted)))
            return false;
    }
    return true;
}

struct hits {
    struct hit *items;
    size_t count, capacity;
};

/* Adds a hit, or lengthens the one of the same sense and first word. */
static void add_hit(struct arena *a, struct hits *hits, size_t from, struct hit hit)
{
    for (size_t i = from; i < hits->count; i++) {
        struct hit *other = &hits->items[i];
        if (other->sense == hit.sense) {
            if (hit.count > other->count)
                *other = hit;
            else if (hit.count == other->count)
                other->languages |= hit.languages;
            return;
        }
    }
    *list_add(a, hits) = hit;
}

static void add_hits(struct arena *a, const struct lexicon *lexicon, struct hits *hits, struct words words,
                     size_t first)
{
    Str folded = words.items[first].folded;
    size_t from = hits->count;
    uint32_t slots[2] = {slot_of(folded), slot_of(str_slice(folded, 0, PREFIX_LETTERS))};
    for (size_t s = 0; s < 2 && !(s == 1 && slots[0] == slots[1]); s++)
        for (uint32_t at = lexicon->slots[slots[s]]; at; at = lexicon->items[at - 1].next) {
            const struct pattern *pattern = &lexicon->items[at - 1];
            if (pattern_matches(pattern, words, first))
                add_hit(a, hits, from,
                        (struct hit){.value = pattern->value,
                                     .first = (uint32_t)first,
                                     .count = (uint32_t)pattern->count,
                                     .sense = pattern->sense,
                                     .languages = (uint16_t)(1U << pattern->language)});
        }
}

struct phrase phrase_of(struct arena *a, const struct lexicon *lexicon, Str text)
{
    struct phrase p = {.text = text, .words = words_of(a, text)};
    struct hits hits = {0};
    uint32_t *before = arena_array(a, uint32_t, p.words.count + 1);
    for (size_t i = 0; i < p.words.count; i++) {
        before[i] = (uint32_t)hits.count;
        if (!p.words.items[i].mark)
            add_hits(a, lexicon, &hits, p.words, i);
    }
    before[p.words.count] = (uint32_t)hits.count;
    p.hits = hits.items;
    p.hits_before = before;
    return p;
}

const struct hit *hit_at(const struct phrase *p, size_t word, enum sense sense)
{
    return word < p->words.count ? hit_in(p, word, word + 1, sense) : NULL;
}

const struct hit *hit_in(const struct phrase *p, size_t from, size_t to, enum sense sense)
{
    if (from >= to)
        return NULL;
    for (size_t i = p->hits_before[from]; i < p->hits_before[to]; i++)
        if (p->hits[i].sense == sense)
            return &p->hits[i];
    return NULL;
}

const struct hit *hit_value_in(const struct phrase *p, size_t from, size_t to, enum sense sense, Str value)
{
    if (from >= to)
        return NULL;
    for (size_t i = p->hits_before[from]; i < p->hits_before[to]; i++)
        if (p->hits[i].sense == sense && str_eq(p->hits[i].value, value))
            return &p->hits[i];
    return NULL;
}

Str phrase_text(const struct phrase *p, size_t from, size_t to)
{
    return from < to ? words_text(p->text, &p->words.items[from], &p->words.items[to - 1]) : STR("");
}

Str lexicon_language(size_t language)
{
    return languages[language].tag;
}

size_t lexicon_language_count(void)
{
    return ARRAY_LEN(languages);
}
