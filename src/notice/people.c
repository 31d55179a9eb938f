#include "notice/people.h"

#include "base/list.h"
#include "language/zone.h"
#include "notice/names.h"
#include "notice/offices.h"
#include "notice/segments.h"

enum { MOST_SMALL_TALK = 12, LEAST_TELEPHONE_DIGITS = 6, MOST_TELEPHONE_LETTERS = 4 };

struct offices {
    struct notice_office *items;
    size_t count, capacity;
};

/* An office while its words are still being gathered. */
struct open_office {
    size_t from, to; /* words of the title */
    bool open;
    size_t org_from, org_to; /* words of an organisation of its own, empty: none yet */
    bool sealed;             /* an address followed: no more words belong to it */
};

struct reader {
    const struct people_source *source;
    const struct phrase *p;
    enum people_mode mode;
    struct segments parts;
    size_t at;                   /* the part being read */
    struct notice_person person; /* the one being read; no name: none */
    struct offices offices;
    struct open_office office;
    size_t before_from, before_to; /* an organisation or office that stood before the name */
    bool before_is_office;
    Str waiting; /* an organisation that stood before the name, until an office takes it */
    bool person_bold;
    struct people *people;
    struct people_found found;
};

static const struct segment *part(const struct reader *r, size_t at)
{
    return at < r->parts.count ? &r->parts.items[at] : NULL;
}

static bool is_bold(const struct reader *r, size_t from)
{
    const struct word *word = &r->p->words.items[from];
    return block_is_bold(r->source->block, word->start, word->end);
}

/* A title begins here. A department is one only where nothing better was said: "direction des relations
 * internationales, Izmir", but not in "directeur adjoint, Centre …, département des affaires". */
static bool begins_office(const struct reader *r, const struct segment *s)
{
    const struct hit *office = s ? office_at(r->p, s->from, s->to) : NULL;
    if (s && !office)
        office = office_within(r->p, s->from, s->to);
    if (!office || !str_eq(office->value, STR("department")))
        return office != NULL;
    return r->offices.count == 0 && !r->office.open;
}

static Str office_value(const struct reader *r, const struct segment *s)
{
    const struct hit *office = office_at(r->p, s->from, s->to);
    return office ? office->value : STR("");
}

/* Ways to reach somebody: a mail or web address, or a number as long as a telephone's. */
static bool is_address(const struct reader *r, const struct segment *s)
{
    size_t digits = 0, letters = 0;
    for (size_t at = s->from; at < s->to; at++) {
        Str word = r->p->words.items[at].folded;
        if (str_contains(word, STR("@")) || str_starts(word, STR("http")) || str_starts(word, STR("www.")))
            return true;
        for (size_t i = 0; i < word.len; i++) {
            bool digit = word.data[i] >= '0' && word.data[i] <= '9';
            digits += digit;
            letters += !digit;
        }
    }
    return digits >= LEAST_TELEPHONE_DIGITS && letters <= MOST_TELEPHONE_LETTERS;
}

/* All words of the part are one status mark, but for small words around it. */
static const struct hit *status_of(const struct reader *r, const struct segment *s)
{
    const struct hit *hit = hit_in(r->p, s->from, s->to, SENSE_STATUS);
    if (!hit)
        return NULL;
    size_t others = s->to - s->from - hit->count;
    return others <= (hit->first > s->from ? 2U : 1U) ? hit : NULL;
}

/* ---- finishing ---- */

static void close_office(struct reader *r)
{
    struct open_office *office = &r->office;
    if (!office->open)
        return;
    office->open = false;
    Str seat = office_seat(r->p, office->from, office->org_to > office->to ? office->org_to : office->to,
                           r->source->own_body);
    if (seat.len) {
        r->person.seat = seat;
        return;
    }
    bool organised = office->org_to > office->org_from;
    struct notice_office read = office_read(r->p, office->from, office->to, organised || r->waiting.len);
    Str own = phrase_text(r->p, office->org_from, office->org_to);
    if (organised && read.organisation.len) /* "Mayor of Durban, South Africa": one run of words */
        read.organisation.len = (size_t)(own.data + own.len - read.organisation.data);
    else if (organised)
        read.organisation = own;
    if (read.organisation.len == 0) {
        read.organisation = r->waiting;
        r->waiting = STR("");
    }
    *list_add(r->source->arena, &r->offices) = read;
}

static void close_named(struct reader *r);

static void close_person(struct reader *r)
{
    close_office(r);
    if (r->person.name.len > 0)
        close_named(r);
}

static void close_named(struct reader *r)
{
    if (r->waiting.len)
        *list_add(r->source->arena, &r->offices) = (struct notice_office){.organisation = r->waiting};
    r->waiting = STR("");
    r->person.offices = r->offices.items;
    r->person.office_count = r->offices.count;
    bool told =
        r->offices.count || r->person.seat.len || r->person.on_behalf_of.kind.len || r->person.status.len;
    if (r->found.count == 0)
        r->found.convincing = r->found.convincing || told;
    r->found.bare = r->found.bare && !told;
    *list_add(r->source->arena, r->people) = r->person;
    r->found.count++;
    r->person = (struct notice_person){0};
    r->offices = (struct offices){0};
}

static void open_office(struct reader *r, size_t from, size_t to)
{
    close_office(r);
    r->office = (struct open_office){.from = from, .to = to, .open = true};
}

/* An organisation for the open office, or one without a title. */
static void add_organisation(struct reader *r, size_t from, size_t to)
{
    if (r->office.open && !r->office.sealed) {
        if (r->office.org_to == r->office.org_from)
            r->office.org_from = from;
        r->office.org_to = to;
        return;
    }
    struct notice_office *last = r->offices.count ? &r->offices.items[r->offices.count - 1] : NULL;
    Str text = phrase_text(r->p, from, to);
    if (last && last->title.len == 0 && last->organisation.data < text.data) {
        last->organisation.len = (size_t)(text.data + text.len - last->organisation.data);
        return;
    }
    *list_add(r->source->arena, &r->offices) = (struct notice_office){.organisation = text};
}

/* ---- beginning a person ---- */

static void begin_person(struct reader *r, Str name, size_t first_word)
{
    close_person(r);
    r->person.name = name;
    r->person.line = block_line_at(r->source->block, r->p->words.items[first_word].start);
    r->person_bold = is_bold(r, first_word);
    if (r->before_to > r->before_from) {
        if (r->before_is_office)
            open_office(r, r->before_from, r->before_to);
        else
            r->waiting = phrase_text(r->p, r->before_from, r->before_to);
        r->before_to = r->before_from;
    }
}

static Str name_text(const struct reader *r, size_t from, size_t to)
{
    bool honoured;
    from = name_skip_honorifics(r->p, from, to, &honoured);
    return phrase_text(r->p, from, to);
}

/* "HOLLANDER, Pieter" */
static bool surname_first(struct reader *r)
{
    const struct segment *s = part(r, r->at), *next = part(r, r->at + 1);
    bool honoured;
    size_t from = name_skip_honorifics(r->p, s->from, s->to, &honoured);
    if (!next || next->before != ',' || next->bracketed || !name_is_surname(r->p, from, s->to) ||
        !name_is_given(r->p, next->from, next->to))
        return false;
    Str name = str_format(r->source->arena, "%.*s %.*s", STR_FMT(phrase_text(r->p, next->from, next->to)),
                          STR_FMT(phrase_text(r->p, from, s->to)));
    begin_person(r, name, s->from);
    r->at += 2;
    return true;
}

/* "Mayor Jane Smith", "le maire de Tunis Souad Ben Abderrahim": the office stands right before. */
static bool office_then_name(struct reader *r, const struct segment *s)
{
    const struct hit *office = office_at(r->p, s->from, s->to);
    if (!office)
        return false;
    size_t after = office->first + office->count;
    if (after >= s->to || name_likeness(r->p, after, s->to) != STRONG_NAME)
        return false;
    r->before_from = office->first;
    r->before_to = after;
    r->before_is_office = true;
    begin_person(r, name_text(r, after, s->to), after);
    return true;
}

static bool is_known_place(const struct reader *r, const struct segment *s)
{
    const struct zone *zone;
    return zone_of_place(phrase_text(r->p, s->from, s->to), &zone) == OK;
}

/* Whether what stands before a colon is where somebody is from, and not what they do here: "Lima: Ana
 * Pérez" and "Closing: Ana Pérez". */
static bool names_place(const struct reader *r, const struct segment *s)
{
    return hit_in(r->p, s->from, s->to, SENSE_ORGANISATION) || hit_in(r->p, s->from, s->to, SENSE_BODY) ||
           name_starts_with_acronym(r->p, s->from, s->to) || is_known_place(r, s);
}

/* An organisation or office before the name: "City of Lausanne / Claire Vuilleumier", "Lima: Ana Pérez". */
static bool stands_before(struct reader *r, const struct segment *s)
{
    const struct segment *next = part(r, r->at + 1);
    if (!next || next->bracketed)
        return false;
    enum name_likeness likeness = name_likeness(r->p, next->from, next->to);
    bool office = begins_office(r, s),
         named = likeness == STRONG_NAME || (likeness == WEAK_NAME && next->before == '/');
    bool parted = next->before == '/' || next->before == ':' || next->before == '|' || next->before == '-';
    if (!named || (!office && !parted) ||
        (!office && name_likeness(r->p, s->from, s->to) == STRONG_NAME && next->before != '/'))
        return false;
    const struct hit *status = hit_in(r->p, s->from, s->to, SENSE_STATUS);
    bool is_label = next->before == ':' && !office && !names_place(r, s);
    r->before_from = s->from;
    r->before_to = is_label ? s->from : s->to;
    r->before_is_office = office;
    begin_person(r, name_text(r, next->from, next->to), next->from);
    if (is_label && status)
        r->person.status = status->value;
    r->at += 2;
    return true;
}

/* The first part of a person's words; false: no person begins here. */
static bool first_part(struct reader *r)
{
    const struct segment *s = part(r, r->at), *next = part(r, r->at + 1);
    bool honoured;
    name_skip_honorifics(r->p, s->from, s->to, &honoured);
    if (surname_first(r))
        return true;
    enum name_likeness likeness = name_likeness(r->p, s->from, s->to);
    bool before_slash = next && next->before == '/' && !begins_office(r, next);
    if (before_slash && stands_before(r, s))
        return true;
    bool told = next && (begins_office(r, next) || next->bracketed || next->before == '@');
    if (likeness == STRONG_NAME || (likeness == WEAK_NAME && (told || is_bold(r, s->from)))) {
        r->found.convincing = r->found.convincing || honoured;
        begin_person(r, name_text(r, s->from, s->to), s->from);
        r->at++;
        return true;
    }
    if (office_then_name(r, s)) {
        r->at++;
        return true;
    }
    return stands_before(r, s);
}

/* ---- what follows a name ---- */

/* Whether another person begins at this part, while one is being read. */
static bool begins_another(const struct reader *r, const struct segment *s)
{
    const struct segment *next = part(r, r->at + 1);
    bool honoured;
    enum name_likeness likeness = name_likeness(r->p, s->from, s->to);
    name_skip_honorifics(r->p, s->from, s->to, &honoured);
    if (likeness != STRONG_NAME || s->bracketed)
        return false;
    if (honoured || (r->person_bold && is_bold(r, s->from)))
        return true;
    bool told = next && (begins_office(r, next) || next->bracketed);
    bool has_office =
        r->offices.count ||
        (r->office.open && office_read(r->p, r->office.from, r->office.to, false).organisation.len) ||
        r->office.org_to > r->office.org_from || r->person.seat.len || r->person.on_behalf_of.kind.len;
    if (s->before == '&' || s->before == ';')
        return true;
    if (r->mode == ONE_PERSON || is_known_place(r, s))
        return false;
    return has_office ? told || !next || next->before == '&' || next->before == ';' || next->before == '-'
                      : !r->office.open;
}

/* Words that go on with the title before: "…, des affaires et du travail", "…, Business and Employment". */
static bool continues_title(const struct reader *r, const struct segment *s)
{
    if (!r->office.open || r->office.org_to > r->office.org_from || s->before != ',')
        return false;
    const struct hit *and = hit_in(r->p, s->from, s->to, SENSE_AND);
    bool lower = !r->p->words.items[s->from].capital;
    if (lower && hit_at(r->p, s->from, SENSE_OF)) /* "a promis" is no "à Lyon" */
        return !hit_at(r->p, s->from, SENSE_SPEAKER_VERB) && !hit_at(r->p, s->from, SENSE_MODERATOR_VERB);
    bool listed = lower || (and&&hit_at(r->p, and->first + and->count, SENSE_FIELD));
    return listed && hit_at(r->p, s->from, SENSE_FIELD) && !hit_in(r->p, s->from, s->to, SENSE_ORGANISATION);
}

/* Where the principal that begins at part `at` ends: the rest, or the next person in a sentence. */
static size_t principal_end(const struct reader *r, size_t at)
{
    const struct segment *first = part(r, at);
    for (size_t i = at + 1; i < r->parts.count; i++) {
        const struct segment *s = part(r, i);
        if (first->bracketed != s->bracketed || s->before == ';' || status_of(r, s))
            return i;
        if (r->mode == SEVERAL_PERSONS && i > at && s->before == '&' &&
            name_likeness(r->p, s->from, s->to) == STRONG_NAME)
            return i;
    }
    return r->parts.count;
}

static void read_principal(struct reader *r, const struct hit *behalf)
{
    size_t end = principal_end(r, r->at);
    Str wording = phrase_text(r->p, behalf->first, behalf->first + behalf->count);
    close_office(r);
    r->person.on_behalf_of =
        principal_read(r->source, behalf->first + behalf->count, part(r, end - 1)->to, wording);
    r->at = end;
}

/* A bracket right after the name: offices, or "Country, chamber, group". */
static bool bracket_of_places(const struct reader *r, const struct segment *s)
{
    return s->bracketed && !r->office.open && r->offices.count == 0 && !begins_office(r, s);
}

/* Small letters tell what somebody does, capitals where: "geógrafa", "Centro de Estudios". */
static bool begins_small(const struct reader *r, const struct segment *s)
{
    const struct word *first = &r->p->words.items[s->from];
    return !first->capital && !first->mark && !first->number && first->folded.len > 2 &&
           !hit_at(r->p, s->from, SENSE_OF) && !hit_at(r->p, s->from, SENSE_VERB);
}

/* A verb of one or two letters may be a preposition whose accent folds away: "à Lyon". */
static bool begins_with_verb(const struct reader *r, const struct segment *s)
{
    return hit_at(r->p, s->from, SENSE_VERB) && r->p->words.items[s->from].folded.len > 2;
}

static bool is_talk(const struct reader *r, const struct segment *s)
{
    bool lower = !r->p->words.items[s->from].capital;
    bool told =
        r->mode == SEVERAL_PERSONS && r->office.open && begins_small(r, s); /* "…, promised a study" */
    bool relative = hit_at(r->p, s->from, SENSE_RELATIVE); /* "…, who chaired the conference" */
    return relative || (lower && (told || hit_in(r->p, s->from, s->to, SENSE_VERB)) &&
                        !hit_in(r->p, s->from, s->to, SENSE_ORGANISATION));
}

/* The part after this one begins another person, as far as can be seen from here. */
static bool person_follows(const struct reader *r, const struct segment *next)
{
    struct reader ahead = {.source = r->source,
                           .p = r->p,
                           .mode = r->mode,
                           .parts = r->parts,
                           .at = r->at + 1,
                           .person = r->person,
                           .person_bold = r->person_bold};
    return begins_another(&ahead, next);
}

static bool names_body(const struct reader *r, const struct segment *s)
{
    return hit_in(r->p, s->from, s->to, SENSE_ORGANISATION) || hit_in(r->p, s->from, s->to, SENSE_BODY) ||
           hit_in(r->p, s->from, s->to, SENSE_COUNCIL);
}

/* "City Archivist, City of Ottawa Falls": what follows is plainly an organisation, and this ends in
 * none. */
static bool leads_to_organisation(const struct reader *r, const struct segment *s, const struct segment *next)
{
    return hit_at(r->p, next->from, SENSE_ORGANISATION) && !hit_in(r->p, s->from, s->to, SENSE_OF) &&
           !hit_at(r->p, s->to - 1, SENSE_ORGANISATION);
}

/* A title that no lexicon has: the first thing after a name, and an organisation follows, or it begins
 * in small letters. */
static bool is_unknown_title(const struct reader *r, const struct segment *s)
{
    const struct segment *next = part(r, r->at + 1);
    if (bracket_of_places(r, s) || r->office.open || r->offices.count > 0)
        return false;
    bool organised = next && !begins_office(r, next) && !next->bracketed && next->before == ',' &&
                     !status_of(r, next) && !is_address(r, next) && !person_follows(r, next);
    if (names_body(r, s))
        return organised && leads_to_organisation(r, s, next);
    return organised || begins_small(r, s);
}

/* One part after the name. false: it is none of a person's, and reading stops. */
static bool next_part(struct reader *r)
{
    const struct segment *s = part(r, r->at);
    const struct hit *behalf = behalf_at(r->p, s->from), *status = status_of(r, s);
    if (behalf) {
        read_principal(r, behalf);
        return true;
    }
    if (status) {
        r->person.status = status->value;
    } else if (begins_another(r, s)) {
        close_person(r);
        return first_part(r);
    } else if (begins_office(r, s)) {
        open_office(r, s->from, s->to);
    } else if (continues_title(r, s)) {
        r->office.to = s->to;
    } else if (is_talk(r, s) &&
               (r->mode == SEVERAL_PERSONS || begins_with_verb(r, s) || s->to - s->from > MOST_SMALL_TALK)) {
        return false;
    } else if (is_address(r, s)) {
        r->office.sealed = true;
    } else if (!hit_at(r->p, s->from, SENSE_EXCUSED) && !r->p->words.items[s->from].number) {
        if (is_unknown_title(r, s))
            open_office(r, s->from, s->to);
        else
            add_organisation(r, s->from, s->to);
    }
    r->at++;
    return true;
}

static size_t cut_of_represented(const struct reader *r)
{
    for (size_t i = 0; i < r->parts.count; i++)
        if (hit_at(r->p, part(r, i)->from, SENSE_REPRESENTED))
            return i;
    return r->parts.count;
}

/* "X, mayor of Y, represented by Z, deputy": what stands before is the principal. */
static bool read_reversed(struct reader *r, size_t from)
{
    size_t cut = cut_of_represented(r);
    if (cut == r->parts.count || cut == 0 || r->mode == SEVERAL_PERSONS)
        return false;
    const struct hit *by = hit_at(r->p, part(r, cut)->from, SENSE_REPRESENTED);
    size_t last = cut - 1;
    while (last > 0 && (hit_in(r->p, part(r, last)->from, part(r, last)->to, SENSE_EXCUSED) ||
                        status_of(r, part(r, last))))
        last--;
    struct notice_principal principal = principal_read(r->source, from, part(r, last)->to,
                                                       phrase_text(r->p, by->first, by->first + by->count));
    r->parts.items[cut].from = by->first + by->count;
    r->at = cut;
    if (principal.kind.len == 0 || part(r, cut)->from >= part(r, cut)->to || !first_part(r))
        return false;
    r->person.on_behalf_of = principal;
    while (r->at < r->parts.count && next_part(r))
        ;
    return true;
}

/* "On behalf of the Governor, Babacar Sène, director of lands": the subject follows the principal. */
static bool read_principal_first(struct reader *r)
{
    const struct segment *s = part(r, 0), *name = part(r, 1);
    const struct hit *behalf = behalf_at(r->p, s->from);
    if (!behalf || !name || name->before != ',' || name_likeness(r->p, name->from, name->to) != STRONG_NAME)
        return false;
    struct notice_principal principal =
        principal_read(r->source, behalf->first + behalf->count, s->to,
                       phrase_text(r->p, behalf->first, behalf->first + behalf->count));
    r->at = 1;
    if (principal.kind.len == 0 || !first_part(r))
        return false;
    r->person.on_behalf_of = principal;
    while (r->at < r->parts.count && next_part(r))
        ;
    return true;
}

struct people_found people_read(const struct people_source *source, size_t from, size_t to,
                                enum people_mode mode, struct people *people)
{
    struct arena *scratch = source->arena;
    struct reader r = {.source = source, .p = source->phrase, .mode = mode, .people = people};
    r.found.bare = true;
    while (from < to && source->phrase->words.items[from].mark &&
           source->phrase->words.items[from].mark != '[')
        from++;
    r.parts = segments_of(scratch, source->phrase, from, to);
    if (r.parts.count == 0)
        return r.found;
    if (!read_reversed(&r, from) && !read_principal_first(&r)) {
        r.at = 0;
        if (!first_part(&r))
            return r.found;
        while (r.at < r.parts.count && next_part(&r))
            ;
    }
    close_person(&r);
    r.found.complete = r.at >= r.parts.count;
    return r.found;
}

bool people_read_offices_of(const struct people_source *source, size_t from, size_t to,
                            struct notice_person *person)
{
    struct reader r = {.source = source, .p = source->phrase, .mode = ONE_PERSON, .person = *person};
    r.parts = segments_of(source->arena, source->phrase, from, to);
    if (r.parts.count == 0 || person->office_count || !begins_office(&r, part(&r, 0)))
        return false;
    struct people people = {0};
    r.people = &people;
    while (r.at < r.parts.count && next_part(&r))
        ;
    close_person(&r);
    *person = people.items[0];
    return true;
}

bool people_read_office(const struct people_source *source, size_t from, size_t to, struct people *people)
{
    struct reader r = {.source = source, .p = source->phrase, .mode = ONE_PERSON, .people = people};
    r.parts = segments_of(source->arena, source->phrase, from, to);
    const struct segment *first = part(&r, 0);
    if (!first || !begins_office(&r, first) || str_eq(office_value(&r, first), STR("department")))
        return false;
    r.person.line = block_line_at(source->block, r.p->words.items[first->from].start);
    open_office(&r, first->from, first->to);
    for (r.at = 1; r.at < r.parts.count && next_part(&r);)
        ;
    close_office(&r);
    close_named(&r);
    return true;
}
