#include "notice/agenda.h"

#include "base/list.h"
#include "language/fold.h"

#include <string.h>

/* The lines of a notice's head, wherever they stand: when, where to register, whom to ask, languages. */

enum {
    NEAR_START = 4,
    MOST_WHEN_WORDS = 60,
    MOST_LANGUAGE_WORDS = 60,
    MOST_TITLE_WORDS = 45,
    CODE_LETTERS = 2,
    MOST_NOTE_WORDS = 16,
    MOST_NAME_WORDS = 14,
    MOST_GREETING_WORDS = 8,
    MOST_CONTACT_LABEL = 5,
    MOST_CONTACT_WORDS = 25
};

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static void add_text(struct arena *a, struct texts *texts, Str text)
{
    for (size_t i = 0; i < texts->count && i < 64; i++)
        if (str_eq(texts->items[i], text))
            return;
    *list_add(a, texts) = text;
}

/* The label ("Date:") that the text begins with, or NULL; *after: the first word behind it. */
static const struct hit *label_of(const struct phrase *p, size_t *after)
{
    const struct hit *label = hit_at(p, 0, SENSE_LABEL);
    if (!label)
        return NULL;
    size_t at = label->count;
    while (at < p->words.count && at < label->count + 3 && mark_at(p, at) != ':' && mark_at(p, at) != '|' &&
           p->words.items[at].mark == 0)
        at++;
    if (mark_at(p, at) != ':' && mark_at(p, at) != '|')
        return NULL;
    *after = at + 1;
    return label;
}

/* ---- mail addresses and web addresses ---- */

static bool is_mail(Str folded)
{
    size_t at = str_find(folded, STR("@"), 0);
    return at != STR_NONE && at > 0 && str_find(folded, STR("."), at) != STR_NONE;
}

static bool is_url(Str folded)
{
    return str_starts(folded, STR("http")) || str_starts(folded, STR("www."));
}

size_t take_addresses(struct reading *r)
{
    size_t found = 0;
    for (size_t i = 0; i < r->phrase.words.count; i++)
        if (is_mail(r->phrase.words.items[i].folded)) {
            Str mail = word_text(r->phrase.text, &r->phrase.words.items[i]);
            if (str_starts(mail, STR("mailto:")))
                mail = str_from(mail, 7);
            add_text(r->arena, &r->draft->emails, mail);
            found++;
        }
    return found;
}

static Str first_url(const struct reading *r)
{
    for (size_t i = 0; i < r->block->link_count; i++)
        if (is_url(r->block->links[i].url))
            return r->block->links[i].url;
    for (size_t i = 0; i < r->phrase.words.count; i++)
        if (is_url(r->phrase.words.items[i].folded))
            return word_text(r->phrase.text, &r->phrase.words.items[i]);
    return STR("");
}

/* ---- languages ---- */

/* "FR", "en": a code of two letters that some lexicon knows. */
static Str code_of(const struct phrase *p, size_t at)
{
    static const Str codes[] = {STR_INIT("fr"), STR_INIT("en"), STR_INIT("es"), STR_INIT("ar"),
                                STR_INIT("zh"), STR_INIT("ru"), STR_INIT("pt"), STR_INIT("tr"),
                                STR_INIT("ca"), STR_INIT("de"), STR_INIT("it"), STR_INIT("ko"),
                                STR_INIT("ja")};
    if (p->words.items[at].folded.len != CODE_LETTERS || !p->words.items[at].upper)
        return STR("");
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (str_eq(codes[i], p->words.items[at].folded))
            return codes[i];
    return STR("");
}

static bool read_languages(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t count = p->words.count, found = 0;
    if (count > MOST_LANGUAGE_WORDS || !hit_in(p, 0, count, SENSE_INTERPRETATION))
        return false;
    for (size_t at = 0; at < count; at++) {
        const struct hit *language = hit_at(p, at, SENSE_LANGUAGE);
        Str tag = language ? language->value : code_of(p, at);
        if (tag.len == 0)
            continue;
        add_text(r->arena, &r->draft->languages, tag);
        found++;
    }
    if (found == 0)
        return false;
    place(r, "languages");
    return true;
}

/* ---- contact ---- */

/* The colon of a label at the start, of a few words at most: "Technical secretariat: Ana Ruiz, …"; the
 * count of words where there is none. */
static size_t label_colon(const struct phrase *p)
{
    for (size_t at = 1; at < p->words.count && at <= MOST_CONTACT_LABEL; at++)
        if (mark_at(p, at) == ':')
            return at;
    return p->words.count;
}

/* "Contact: …", also after bold marks. */
static bool begins_contact(const struct phrase *p)
{
    size_t colon = label_colon(p);
    return colon < p->words.count && hit_in(p, 0, colon, SENSE_CONTACT);
}

static bool has_mail(const struct phrase *p)
{
    for (size_t i = 0; i < p->words.count; i++)
        if (is_mail(p->words.items[i].folded))
            return true;
    return false;
}

/* Those named behind the label; a label that names an organisation is theirs ("City of Lima: Ana Ruiz").
 * Of the organiser's own team only those whose office is told are contact persons. */
static void add_contacts(struct reading *r, const struct hit *word)
{
    const struct phrase *p = &r->phrase;
    size_t count = p->words.count, colon = word ? word->first + word->count : label_colon(p);
    while (colon < count && mark_at(p, colon) != ':')
        colon++;
    bool is_place = !word && hit_in(p, 0, colon, SENSE_ORGANISATION) && !hit_in(p, 0, colon, SENSE_TEAM);
    struct people_source source = people_source_of(r);
    struct people found = {0};
    if (colon + 1 >= count)
        return;
    struct people_found told = people_read(&source, is_place ? 0 : colon + 1, count, SEVERAL_PERSONS, &found);
    if (hit_in(p, 0, count, SENSE_TEAM) && (!told.convincing || told.bare))
        return;
    for (size_t i = 0; i < found.count; i++)
        *list_add(r->arena, &r->draft->contacts) = found.items[i];
}

static bool read_contact_line(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t count = p->words.count, most = count < NEAR_START ? count : NEAR_START;
    const struct hit *word = hit_in(p, 0, most, SENSE_CONTACT);
    size_t after = word ? word->first + word->count : count;
    bool mailed = has_mail(p), labelled = after + 1 < count && mark_at(p, after) == ':';
    if (r->section == SECTION_CONTACTS && (r->block->is_list_item || label_colon(p) == count))
        return false;
    if ((!mailed && !labelled) || (!word && count > MOST_CONTACT_WORDS && r->section != SECTION_HEADER))
        return false;
    take_addresses(r);
    add_contacts(r, word);
    place(r, "contact");
    return true;
}

/* ---- when ---- */

/* A date beside words such as "before" or "updated on" is another date; beside "next session" it is the
 * session's own, unless the session is `dated` already. */
static bool is_other_date(const struct phrase *p, const struct when *w, bool dated)
{
    const struct hit *deadline = hit_in(p, 0, p->words.count, SENSE_DEADLINE);
    if (deadline && str_eq(deadline->value, STR("next")) && !dated)
        return false;
    return deadline && (!w->has_clock || deadline->first < w->date.from) &&
           (!w->has_date || deadline->first < w->date.from);
}

/* Most of the words are date, time and zone, or a session, a label or a clock stands beside them. */
static bool is_about_when(const struct reading *r, const struct when *w, bool labelled)
{
    const struct phrase *p = &r->phrase;
    if (labelled || w->words_of_it * 2 >= p->words.count)
        return true;
    if (w->has_date && w->has_clock)
        return true;
    return w->has_date && r->draft->items.count == 0 &&
           (hit_in(p, 0, p->words.count, SENSE_SESSION) || hit_at(p, 0, SENSE_NOTICE));
}

/* "Barcelona, 12 January 2021", "Paris, le 3 mars 2022": where and when a letter was written, or a
 * session is held if nothing else says when. */
static bool is_letter_date(const struct reading *r, const struct when *w)
{
    const struct phrase *p = &r->phrase;
    if (!w->has_date || w->has_clock || w->date.from == 0 || w->date.to != p->words.count ||
        w->date.weekday || day_number(w->date.first) != day_number(w->date.last))
        return false;
    size_t to = w->date.from;
    while (to > 1 && hit_at(p, to - 1, SENSE_ARTICLE))
        to--;
    return p->words.items[0].capital && to <= 5 && mark_at(p, to - 1) == ',' &&
           !hit_in(p, 0, to, SENSE_SESSION) && !hit_in(p, 0, to, SENSE_ORGAN) &&
           !hit_in(p, 0, to, SENSE_ORGANISATION) && !hit_in(p, 0, to, SENSE_NOTICE);
}

static void keep_letter_date(struct reading *r, const struct when *w)
{
    struct draft *d = r->draft;
    if (d->letter.has_date)
        return;
    d->letter = *w;
    if (r->language != 1)
        d->letter.date.month_or_day = false;
    d->letter_lines.date = block_line_at(r->block, r->phrase.words.items[w->date.from].start);
    d->letter_printed = when_printed(&r->phrase, w);
    d->letter_block = (uint32_t)r->at;
}

void settle_letter_date(struct arena *a, struct draft *d)
{
    Str later = d->session.printed_time;
    if (d->when.has_date || !d->letter.has_date)
        return;
    d->when.has_date = true;
    d->when.date = d->letter.date;
    d->lines.date = d->letter_lines.date;
    d->session.printed_time = later.len
                                  ? str_format(a, "%.*s, %.*s", STR_FMT(d->letter_printed), STR_FMT(later))
                                  : d->letter_printed;
}

static void merge_when(struct reading *r, const struct when *w)
{
    struct draft *d = r->draft;
    Str printed = when_printed(&r->phrase, w);
    size_t line = r->block->first_line;
    bool date = w->has_date && !d->when.has_date, clock = w->has_clock && !d->when.has_clock;
    if (date) {
        d->when.has_date = true;
        d->when.date = w->date;
        d->lines.date = block_line_at(r->block, r->phrase.words.items[w->date.from].start);
        if (r->language != 1) /* only in English do people write the month first */
            d->when.date.month_or_day = false;
    }
    if (clock) {
        d->when.has_clock = true;
        d->when.clock = w->clock;
        d->lines.clock = block_line_at(r->block, r->phrase.words.items[w->clock.from].start);
    }
    if (clock && w->has_zone) {
        d->when.has_zone = true;
        d->when.zone = w->zone;
        d->lines.zone = line;
    }
    if (!date && !clock)
        return;
    if (d->session.printed_time.len && !date)
        d->session.printed_time =
            str_format(r->arena, "%.*s, %.*s", STR_FMT(d->session.printed_time), STR_FMT(printed));
    else if (d->session.printed_time.len)
        d->session.printed_time =
            str_format(r->arena, "%.*s, %.*s", STR_FMT(printed), STR_FMT(d->session.printed_time));
    else
        d->session.printed_time = printed;
}

/* ---- registration ---- */

/* "14:00–15:30 CEST | Register": the hours of a date that named none. */
static void take_hours_before(struct reading *r, size_t word)
{
    struct when w = when_read(r->arena, &r->phrase);
    if (w.has_clock && !w.has_date && r->draft->when.has_date && !r->draft->when.has_clock &&
        w.clock.to <= word && !hit_in(&r->phrase, 0, w.clock.from, SENSE_DEADLINE))
        merge_when(r, &w);
}

static bool read_registration(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct hit *word = hit_in(p, 0, p->words.count, SENSE_REGISTER);
    Str url = first_url(r);
    bool awaited = r->at > 0 && str_eq(r->blocks.items[r->at - 1].role, STR("registration")) &&
                   r->draft->session.registration_url.len == 0;
    if (!word && !awaited)
        return false;
    if (url.len == 0) {
        if (!word || word->first > NEAR_START || p->words.count > 20 || r->block->is_list_item)
            return false;
    } else if (r->draft->session.registration_url.len == 0) {
        r->draft->session.registration_url = url;
    }
    take_addresses(r);
    if (word)
        take_hours_before(r, word->first);
    place(r, "registration");
    return true;
}

/* ---- when, on lines of its own ---- */

/* "Fuseau horaire : CET" on a line of its own. */
static bool read_zone_line(struct reading *r, size_t from)
{
    Str line =
        str_format(r->scratch, "0:00 %.*s", STR_FMT(phrase_text(&r->phrase, from, r->phrase.words.count)));
    struct phrase p = phrase_of(r->scratch, r->lexicon, line);
    struct when w = when_read(r->arena, &p);
    if (!w.has_zone)
        return false;
    if (!r->draft->when.has_zone) {
        r->draft->when.has_zone = true;
        r->draft->when.zone = str_copy(r->arena, w.zone);
        r->draft->lines.zone = r->block->first_line;
    }
    place(r, "when");
    return true;
}

/* "* All times are CET": the zone of a time that named none. */
static bool is_zone_note(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct when *w = &r->draft->when;
    size_t count = p->words.count;
    if (!w->has_clock || w->has_zone || count > MOST_NOTE_WORDS)
        return false;
    return hit_in(p, 0, count, SENSE_TIME_AFTER) || hit_in(p, 0, count, SENSE_HOURS) ||
           hit_in(p, 0, count, SENSE_TIME_OF) || hit_value_in(p, 0, count, SENSE_LABEL, STR("time")) ||
           hit_value_in(p, 0, count, SENSE_LABEL, STR("zone"));
}

void take_when_of_heading(struct reading *r)
{
    if (r->draft->when.has_date || r->phrase.words.count > MOST_NOTE_WORDS)
        return;
    struct when w = when_read(r->arena, &r->phrase);
    if (w.has_date && !is_other_date(&r->phrase, &w, false))
        merge_when(r, &w);
}

/* The date of the session once more, or one of its days. */
static bool says_again(const struct reading *r, const struct when *w)
{
    const struct printed_date *known = &r->draft->when.date;
    return r->draft->when.has_date && w->has_date && !w->has_clock && w->date.first.year &&
           w->words_of_it * 2 >= r->phrase.words.count &&
           day_number(w->date.first) >= day_number(known->first) &&
           day_number(w->date.last) <= day_number(known->last);
}

/* A date with its hours says more than one without; hours belong to a date already known. */
static bool is_news(struct reading *r, const struct when *w, bool labelled)
{
    struct draft *d = r->draft;
    if (!w->has_date && d->letter.has_date && d->letter_block + 1 == r->at)
        settle_letter_date(r->arena, d);
    if (!w->has_date)
        return (d->when.has_date || labelled) && !d->when.has_clock &&
               !(r->section == SECTION_AGENDA && d->items.count);
    if (!d->when.has_date)
        return true;
    if (!w->has_clock || d->when.has_clock || d->items.count || w->date.first.year == 0)
        return false;
    d->when = (struct when){0};
    d->session.printed_time = STR("");
    return true;
}

/* "Executive Committee – Monday 8 March 2021, 18:00": the line names the body before the date. */
static void name_body(struct reading *r, const struct when *w)
{
    const struct phrase *p = &r->phrase;
    struct notice_session *s = &r->draft->session;
    size_t to = w->has_date ? w->date.from : w->clock.from, from = hit_at(p, 0, SENSE_ARTICLE) ? 1 : 0;
    const struct hit *verb = hit_in(p, from, to, SENSE_VERB);
    to = verb ? verb->first : to;
    while (to > 0 && (p->words.items[to - 1].mark || hit_at(p, to - 1, SENSE_HANGING) ||
                      hit_at(p, to - 1, SENSE_SESSION)))
        to--;
    if (r->draft->items.count || to < from + (verb ? 3 : 2) || to > MOST_NAME_WORDS ||
        !hit_in(p, from, from + 3 < to ? from + 3 : to, SENSE_ORGAN))
        return;
    if (verb && s->body.len == 0) {
        s->body = phrase_text(p, from, to);
        return;
    }
    if (s->title.len == 0)
        s->title = phrase_text(p, from, to);
    else if (s->body.len == 0)
        s->body = phrase_text(p, from, to);
}

/* What a line that tells of time adds to what is known; false: it does not tell of this session's. */
static bool take_when(struct reading *r, const struct when *w, bool labelled)
{
    if (!labelled && !r->draft->when.has_date && is_letter_date(r, w)) {
        keep_letter_date(r, w);
        return true;
    }
    if (says_again(r, w))
        return true;
    if (!is_news(r, w, labelled))
        return false;
    merge_when(r, w);
    name_body(r, w);
    return true;
}

static bool read_when(struct reading *r, const struct hit *label, size_t after)
{
    const struct phrase *p = &r->phrase;
    bool labelled = label && (hit_value_in(p, 0, after, SENSE_LABEL, STR("date")) ||
                              hit_value_in(p, 0, after, SENSE_LABEL, STR("time")));
    bool is_zone = label && str_eq(label->value, STR("zone"));
    if ((is_zone_note(r) && read_zone_line(r, 0)) || (is_zone && read_zone_line(r, after)))
        return true;
    if ((!label && begins_programme_line(r)) || p->words.count > MOST_WHEN_WORDS ||
        (r->block->is_list_item && !labelled && r->draft->when.has_date))
        return false;
    struct when w = when_read(r->arena, p);
    bool is_told = (w.has_date || w.has_clock) && !is_other_date(p, &w, r->draft->when.has_date) &&
                   is_about_when(r, &w, labelled);
    if (!is_told || !take_when(r, &w, labelled))
        return false;
    place(r, "when");
    return true;
}

/* ---- title and body ---- */

static bool read_label(struct reading *r, const struct hit *label, size_t after)
{
    const struct phrase *p = &r->phrase;
    Str rest = phrase_text(p, after, p->words.count);
    if (str_eq(label->value, STR("title")))
        rest = phrase_text(p, after_mail_prefixes(p, after), p->words.count);
    if (str_eq(label->value, STR("title")) && r->section == SECTION_HEADER && rest.len) {
        r->draft->session.title = rest;
        r->draft->has_body_title = hit_in(p, after, p->words.count, SENSE_COUNCIL) != NULL;
        place(r, "title");
        return true;
    }
    if (str_eq(label->value, STR("body")) && r->section == SECTION_HEADER && rest.len) {
        r->draft->session.body = rest;
        place(r, "body");
        return true;
    }
    if (str_eq(label->value, STR("place"))) {
        place(r, "place");
        return true;
    }
    return false;
}

/* "Dear colleagues,", "Bien cordialement": short, and no sentence. */
static bool read_greeting(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    char last = mark_at(p, p->words.count - 1);
    const struct hit *words = hit_at(p, 0, SENSE_GREETING);
    bool closed = last == ',' || last == ':' || last == '!';
    if (!words || p->words.count > MOST_GREETING_WORDS || r->block->is_list_item || r->block->bold_count ||
        !(closed || words->count == p->words.count))
        return false;
    place(r, "greeting");
    return true;
}

bool read_header_line(struct reading *r)
{
    size_t after = 0;
    if (read_greeting(r))
        return true;
    bool in_list = r->section == SECTION_PRIORITIES || r->section == SECTION_LINKS;
    if (in_list && r->block->is_list_item)
        return false;
    const struct hit *label = label_of(&r->phrase, &after);
    if (read_registration(r))
        return true;
    if (!in_list && read_when(r, label, after))
        return true;
    if (read_languages(r))
        return true;
    if ((!in_list || begins_contact(&r->phrase)) && read_contact_line(r))
        return true;
    return label && !in_list && read_label(r, label, after);
}

static bool is_notice_word(const struct reading *r)
{
    const struct hit *notice = hit_at(&r->phrase, 0, SENSE_NOTICE);
    return notice && notice->count + 1 >= r->phrase.words.count;
}

static bool ends_like_sentence(const struct phrase *p)
{
    char last = mark_at(p, p->words.count - 1);
    return last == '.' || last == '!' || last == '?' || last == ';';
}

/* "Committee of Experts on …" under the name of an agency: the body, once a title stands above. */
static bool is_body_line(const struct reading *r)
{
    const struct phrase *p = &r->phrase;
    const struct notice_session *s = &r->draft->session;
    size_t most = p->words.count < 3 ? p->words.count : 3;
    const struct hit *organ = hit_in(p, 0, most, SENSE_ORGAN);
    return organ && r->section == SECTION_HEADER && s->title.len && s->body.len == 0 &&
           !r->draft->has_body_title && p->words.items[0].capital && p->words.count >= 2 &&
           p->words.count <= MOST_NAME_WORDS && !hit_in(p, 0, organ->first, SENSE_HANGING) &&
           !hit_in(p, 0, p->words.count, SENSE_VERB) && !hit_in(p, 0, p->words.count, SENSE_SESSION) &&
           mark_at(p, p->words.count - 1) != ':';
}

bool read_title_or_summary(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    struct draft *d = r->draft;
    size_t count = p->words.count;
    bool short_line = count <= MOST_TITLE_WORDS && !ends_like_sentence(p) && !r->block->is_list_item;
    size_t most = count < 3 ? count : 3;
    bool body = hit_in(p, 0, most, SENSE_COUNCIL) != NULL;
    if (is_notice_word(r)) {
        place(r, "notice");
        return true;
    }
    if (short_line && is_body_line(r)) {
        d->session.body = r->block->text;
        place(r, "body");
        return true;
    }
    if (r->section == SECTION_HEADER && short_line &&
        (d->session.title.len == 0 || (body && !d->when.has_date))) {
        d->session.title = r->block->text;
        d->has_body_title = body;
        place(r, "title");
        return true;
    }
    bool listed = r->block->is_list_item && r->section == SECTION_SUMMARY;
    if (r->block->shape == LINE_ROW || (count < 4 && !listed) ||
        (r->section == SECTION_HEADER && !d->when.has_date && d->session.title.len == 0))
        return false;
    *list_add(r->arena, &d->summary) = r->block->text;
    place(r, "summary");
    return true;
}
