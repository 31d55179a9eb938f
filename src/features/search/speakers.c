/* Who has spoken on something: people, their sections and genders, and the years. */
#include "base/arena.h"
#include "base/time.h"
#include "features/charts/charts.h"
#include "features/layout/layout.h"
#include "features/search/asked.h"
#include "features/search/entering.h"
#include "features/search/form.h"
#include "features/search/pages.h"
#include "language/catalogue.h"

#include "search_speakers.csv.h"
#include "search_speakers.html.h"
#include "search_speakers.json.h"
#include "search_speakers.sql.h"

#include <stdlib.h>

enum { ENTRIES_MOST = 2000, SHOWN_MOST = 100 };
enum gender { GENDER_WOMAN, GENDER_MAN, GENDER_OTHER, GENDER_NOT_GIVEN, GENDERS };

/* People of a section by gender, or times of a year. */
struct tally {
    int64_t key; /* the section's id, 0: not known; or the year, 0: not known */
    int64_t counts[GENDERS];
    Text name;
};
typedef LIST_OF(struct tally) Tallies;

struct counting {
    const struct request *req;
    struct speakers_view *v;
    LIST_OF(struct speaker) speakers;
    Tallies sections, years;
};

/* ---- counting ---- */

static struct tally *tally_of(struct counting *c, Tallies *tallies, int64_t key)
{
    for (size_t i = 0; i < tallies->count; i++)
        if (tallies->items[i].key == key)
            return &tallies->items[i];
    struct tally *added = list_add(c->req->arena, tallies);
    added->key = key;
    return added;
}

static struct day day_of(int64_t number)
{
    struct day none = {0};
    return number == SEARCH_UNDATED ? none : day_from_number(SEARCH_DAY_ORIGIN - number);
}

/* Rows of one person come together, the newest day first. */
static void count_rows(struct counting *c, const struct spoken_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct day day = day_of(rows[i].day);
        Str iso = day_is_valid(day) ? day_iso(c->req->arena, day) : STR("");
        bool is_new = i == 0 || rows[i].person.n != rows[i - 1].person.n;
        if (is_new)
            *list_add(c->req->arena, &c->speakers) =
                (struct speaker){.id = rows[i].person.n, .first_day = iso, .last_day = iso};
        struct speaker *speaker = &c->speakers.items[c->speakers.count - 1];
        speaker->times += rows[i].times;
        speaker->first_day = iso.len > 0 ? iso : speaker->first_day;
        if (speaker->section_id == 0 && !rows[i].section_is_null)
            speaker->section_id = rows[i].section.n;
        tally_of(c, &c->years, day.year)->counts[0] += rows[i].times;
        c->v->times += rows[i].times;
    }
}

static enum gender gender_of(Str said)
{
    static const struct {
        Str said;
        enum gender gender;
    } words[] = {{STR_INIT("female"), GENDER_WOMAN},
                 {STR_INIT("woman"), GENDER_WOMAN},
                 {STR_INIT("male"), GENDER_MAN},
                 {STR_INIT("man"), GENDER_MAN}};
    if (said.len == 0)
        return GENDER_NOT_GIVEN;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_eq(words[i].said, said))
            return words[i].gender;
    return GENDER_OTHER;
}

static int by_id(const void *one, const void *other)
{
    const struct speaker *a = one, *b = other;
    return (a->id > b->id) - (a->id < b->id);
}

static int most_first(const void *one, const void *other)
{
    const struct speaker *a = one, *b = other;
    int times = (a->times < b->times) - (a->times > b->times);
    return times ? times : by_id(one, other);
}

/* ---- names ---- */

static Str ids_of_speakers(struct counting *c)
{
    struct buf out = buf_in(c->req->arena);
    for (size_t i = 0; i < c->speakers.count; i++)
        buf_addf(&out, "%c%lld", i == 0 ? '[' : ',', (long long)c->speakers.items[i].id);
    buf_add_char(&out, ']');
    return buf_str(&out);
}

static Status name_speakers(struct counting *c)
{
    struct speaker_names_row *rows;
    size_t count;
    const struct request *req = c->req;
    if (c->speakers.count == 0)
        return OK;
    Status s = q_speaker_names(request_db(req), req->arena, ids_of_speakers(c), &rows, &count);
    for (size_t i = 0; s == OK && i < count; i++) {
        struct speaker wanted = {.id = rows[i].id.n};
        struct speaker *found = bsearch(&wanted, c->speakers.items, c->speakers.count, sizeof wanted, by_id);
        if (!found)
            continue;
        found->name = (Name){rows[i].name};
        found->address = address_of(req, person_path(req->arena, found->id, rows[i].slug));
        found->gender_text = code_text(req->arena, req->language, "search.gender.", rows[i].gender);
        tally_of(c, &c->sections, found->section_id)->counts[gender_of(rows[i].gender)]++;
    }
    return s;
}

static Status name_sections(struct counting *c)
{
    struct section_names_row *rows;
    size_t count;
    const struct request *req = c->req;
    struct buf ids = buf_in(req->arena);
    for (size_t i = 0; i < c->sections.count; i++)
        buf_addf(&ids, "%c%lld", i == 0 ? '[' : ',', (long long)c->sections.items[i].key);
    buf_add(&ids, c->sections.count == 0 ? STR("[]") : STR("]"));
    Status s = q_section_names(request_db(req), req->arena, buf_str(&ids), language_tag(req->language), &rows,
                               &count);
    if (s != OK)
        return s;
    for (size_t i = 0; i < count; i++)
        tally_of(c, &c->sections, rows[i].id.n)->name = text_of(rows[i].name, rows[i].name_language);
    struct tally *unknown = tally_of(c, &c->sections, 0);
    unknown->name =
        (Text){message_text(req->language, MESSAGE_SPEAKERS_NO_SECTION), language_tag(req->language)};
    for (size_t i = 0; i < c->speakers.count; i++)
        if (c->speakers.items[i].section_id != 0)
            c->speakers.items[i].section = tally_of(c, &c->sections, c->speakers.items[i].section_id)->name;
    return OK;
}

/* ---- charts ---- */

static int64_t sum(const struct tally *tally)
{
    int64_t all = 0;
    for (size_t i = 0; i < GENDERS; i++)
        all += tally->counts[i];
    return all;
}

/* The largest first, and last what is not known. */
static int by_size(const void *one, const void *other)
{
    const struct tally *a = one, *b = other;
    int known = (a->key == 0) - (b->key == 0);
    return known ? known : (sum(a) < sum(b)) - (sum(a) > sum(b));
}

static int by_year(const void *one, const void *other)
{
    const struct tally *a = one, *b = other;
    return (a->key > b->key) - (a->key < b->key);
}

/* Bars of what is above 0; without any, no chart. */
static Status draw(struct counting *c, const struct bars_figure *figure, struct bars_chart *chart,
                   const Tallies *tallies, struct bars_view *out)
{
    struct bar *bars = arena_array(c->req->arena, struct bar, tallies->count);
    for (size_t i = 0; i < tallies->count; i++)
        if (sum(&tallies->items[i]) > 0)
            bars[chart->bar_count++] =
                (struct bar){.label = tallies->items[i].name, .counts = tallies->items[i].counts};
    chart->bars = bars;
    chart->language = c->req->language;
    struct bars_figure whole = *figure;
    whole.chart = chart;
    return chart->bar_count > 0 ? bars_figure(c->req, &whole, out) : OK;
}

static Status draw_charts(struct counting *c)
{
    enum language l = c->req->language;
    Str *genders = arena_array(c->req->arena, Str, GENDERS), *times = arena_array(c->req->arena, Str, 1);
    genders[GENDER_WOMAN] = message_text(l, MESSAGE_SPEAKERS_WOMEN);
    genders[GENDER_MAN] = message_text(l, MESSAGE_SPEAKERS_MEN);
    genders[GENDER_OTHER] = message_text(l, MESSAGE_SPEAKERS_OTHER_GENDER);
    genders[GENDER_NOT_GIVEN] = message_text(l, MESSAGE_SPEAKERS_GENDER_NOT_GIVEN);
    times[0] = message_text(l, MESSAGE_SPEAKERS_TIMES);
    for (size_t i = 0; i < c->years.count; i++)
        c->years.items[i].name =
            c->years.items[i].key > 0
                ? (Text){str_format(c->req->arena, "%lld", (long long)c->years.items[i].key), language_tag(l)}
                : (Text){message_text(l, MESSAGE_SPEAKERS_NO_YEAR), language_tag(l)};
    if (c->sections.count > 1)
        qsort(c->sections.items, c->sections.count, sizeof *c->sections.items, by_size);
    if (c->years.count > 1)
        qsort(c->years.items, c->years.count, sizeof *c->years.items, by_year);
    Status s =
        draw(c,
             &(struct bars_figure){.id = STR("sections"),
                                   .title = message_text(l, MESSAGE_SPEAKERS_BY_SECTION),
                                   .label_title = message_text(l, MESSAGE_SPEAKERS_SECTION)},
             &(struct bars_chart){.parts = genders, .part_count = GENDERS}, &c->sections, &c->v->sections);
    if (s != OK)
        return s;
    return draw(c,
                &(struct bars_figure){.id = STR("years"),
                                      .title = message_text(l, MESSAGE_SPEAKERS_BY_YEAR),
                                      .label_title = message_text(l, MESSAGE_SPEAKERS_YEAR)},
                &(struct bars_chart){.parts = times, .part_count = 1}, &c->years, &c->v->years);
}

/* ---- the page ---- */

/* The tallies borrow the counting, which must live as long as the page is made. */
static Status load(struct counting *c, const struct asked *asked)
{
    const struct request *req = c->req;
    struct spoken_row *rows;
    struct spoken_entries_row entries;
    size_t count;
    Str match = query_match_any(req->arena, &asked->query, asked->letters, false, buf_str(&asked->marks));
    Status s = q_spoken(request_db(req), req->arena, match, asked->first, asked->beyond, ENTRIES_MOST, &rows,
                        &count);
    if (s == OK)
        s = q_spoken_entries(request_db(req), req->arena, match, asked->first, asked->beyond,
                             ENTRIES_MOST + 1, &entries);
    if (s != OK)
        return s;
    c->v->is_part = entries.entries > ENTRIES_MOST;
    c->v->counted_most = ENTRIES_MOST;
    count_rows(c, rows, count);
    s = name_speakers(c);
    if (s == OK)
        s = name_sections(c);
    if (s == OK)
        s = draw_charts(c);
    if (s != OK)
        return s;
    if (c->speakers.count > 1)
        qsort(c->speakers.items, c->speakers.count, sizeof *c->speakers.items, most_first);
    c->v->speakers = c->speakers.items;
    c->v->count = c->speakers.count;
    c->v->shown = c->speakers.count < SHOWN_MOST ? c->speakers.count : SHOWN_MOST;
    return OK;
}

Status speakers_page(struct request *req, struct response *res)
{
    const unsigned fields = 1u << ASK_WORDS | 1u << ASK_COUNCIL | 1u << ASK_SINCE | 1u << ASK_UNTIL;
    struct asked asked;
    struct speakers_view v = {0};
    struct counting c = {.req = req, .v = &v};
    Status s = asked_read(req, &asked);
    if (s == OK)
        s = form_councils(req, &asked, &v.councils);
    v.is_asked = s == OK && asked.query.has_words;
    if (v.is_asked)
        s = load(&c, &asked);
    if (s != OK)
        return s;
    page_shows_all(res, "record");
    v.words = asked.values[ASK_WORDS];
    v.since = asked.values[ASK_SINCE];
    v.until = asked.values[ASK_UNTIL];
    v.is_cut = asked.query.is_cut;
    v.data = address_of(req, asked_path(req->arena, &asked, "/speakers.json", fields, STR("")));
    v.table = address_of(req, asked_path(req->arena, &asked, "/speakers.csv", fields, STR("")));
    v.search = address_of(req, asked_path(req->arena, &asked, "/search", fields, STR("")));
    v.page = page_of(req, PAGE_PEOPLE, asked_path(req->arena, &asked, "/speakers", fields, STR("")),
                     message_text(req->language, MESSAGE_SPEAKERS_TITLE));
    v.page.is_private = v.is_asked;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_speakers_json(&r, &v);
    else if (req->representation == CSV)
        tpl_speakers_csv(&r, &v);
    else
        tpl_speakers_page(&r, &v);
    return OK;
}
