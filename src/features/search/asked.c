#include "features/search/asked.h"

#include "base/time.h"
#include "base/utf8.h"
#include "features/search/entering.h"
#include "features/search/tokens.h"
#include "language/text.h"
#include "render/escape.h"

#include <inttypes.h>

const Str search_kinds[KINDS] = {
    STR_INIT("session"),      STR_INIT("item"), STR_INIT("priority"), STR_INIT("person"),
    STR_INIT("organisation"), STR_INIT("body"), STR_INIT("node"),     STR_INIT("theme"),
};

static const Str names[ASKED_COUNT] = {
#define ASKED(name, field) STR_INIT(field),
    ASKED_FIELDS(ASKED)
#undef ASKED
};

/* ---- filters ---- */

static Status read_kind(struct asked *asked, Str kind)
{
    for (size_t i = 0; i < KINDS; i++) {
        if (!str_eq(search_kinds[i], kind))
            continue;
        token_add_mark(&asked->marks, 'k', kind);
        return OK;
    }
    return E_INVALID;
}

Status asked_day(struct arena *a, Str said, bool is_end, Str *out)
{
    enum { YEAR = 4, MONTH = 7 };
    struct day day;
    Str rest = STR("");
    if (said.len == YEAR)
        rest = is_end ? STR("-12-31") : STR("-01-01");
    else if (said.len == MONTH)
        rest = STR("-01");
    Str whole = str_format(a, "%.*s%.*s", STR_FMT(said), STR_FMT(rest));
    if (day_from_iso(whole, &day) != OK)
        return E_INVALID;
    if (said.len == MONTH && is_end) {
        struct day next = {day.year + (day.month == 12), day.month % 12 + 1, 1};
        if (!day_is_valid(next))
            return E_INVALID;
        whole = day_iso(a, day_from_number(day_number(next) - 1));
    }
    *out = whole;
    return OK;
}

static Status read_since(struct asked *asked, Str said)
{
    Str day;
    Status s = asked_day(asked->marks.arena, said, false, &day);
    if (s != OK)
        return s;
    int64_t beyond = search_day_first(day) + (1 << SEARCH_DAY_BITS);
    if (beyond < asked->beyond)
        asked->beyond = beyond;
    return OK;
}

static Status read_until(struct asked *asked, Str said)
{
    Str day;
    Status s = asked_day(asked->marks.arena, said, true, &day);
    if (s != OK)
        return s;
    asked->first = search_day_first(day);
    if (asked->beyond > search_day_first(STR("")))
        asked->beyond = search_day_first(STR("")); /* what has no day is of no time */
    return OK;
}

static Status read_language(struct asked *asked, Str tag)
{
    Str canonical;
    if (tag.len > WORD_KEY_MOST || language_canonical(asked->marks.arena, tag, &canonical) != OK)
        return E_INVALID;
    char *letters = arena_array(asked->marks.arena, char, 2);
    letters[0] = token_language(canonical);
    letters[1] = 'n';
    asked->letters = (Str){letters, 2};
    asked->is_only = true;
    token_add_mark(&asked->marks, 'l', str_cut(&canonical, '-'));
    return OK;
}

/* "sdg", "sdg/16.7", "process/culture-summit-2021" */
static Status read_framework(struct asked *asked, Str said)
{
    enum { MOST = 100 };
    static const Str frameworks[] = {STR_INIT("sdg"), STR_INIT("pact"), STR_INIT("process"),
                                     STR_INIT("document")};
    bool is_one = false;
    Str code = said, framework = str_cut(&code, '/');
    for (size_t i = 0; i < ARRAY_LEN(frameworks); i++)
        is_one = is_one || str_eq(frameworks[i], framework);
    for (size_t i = 0; i < code.len; i++) {
        char c = code.data[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        is_one = is_one && (is_letter || c == '.' || c == '-');
    }
    if (!is_one || said.len > MOST)
        return E_INVALID;
    token_add_node(&asked->marks, framework, code);
    return OK;
}

static Status read_speaker(struct asked *asked, Str said)
{
    Str number = str_cut(&said, '-'); /* as in an address: "7-amina-diallo" */
    if (str_int(number, &asked->speaker) != OK || asked->speaker <= 0)
        return E_INVALID;
    token_add_mark(&asked->marks, 'p', number);
    return OK;
}

static Status read_order(struct asked *asked, Str said)
{
    asked->is_newest = str_eq(said, STR("newest"));
    return asked->is_newest || str_eq(said, STR("rank")) ? OK : E_INVALID;
}

static Status read_council(struct asked *asked, Str said)
{
    enum { MOST = 200 };
    (void)asked;
    return said.len <= MOST ? OK : E_INVALID;
}

static Status (*const readers[ASKED_COUNT])(struct asked *asked, Str said) = {
    [ASK_KIND] = read_kind,       [ASK_COUNCIL] = read_council,   [ASK_SINCE] = read_since,
    [ASK_UNTIL] = read_until,     [ASK_LANGUAGE] = read_language, [ASK_FRAMEWORK] = read_framework,
    [ASK_SPEAKER] = read_speaker, [ASK_ORDER] = read_order,
};

/* ---- places ---- */

static Status hex_number(Str s, int64_t *out)
{
    enum { MOST = 12 };
    int64_t number = 0;
    if (s.len == 0 || s.len > MOST)
        return E_INVALID;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.data[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return E_INVALID;
        number = number * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    *out = number;
    return OK;
}

static Status read_place(struct asked *asked, Str said)
{
    if (said.len == 0)
        return OK;
    int64_t fit;
    Status s = hex_number(str_cut(&said, '-'), &fit);
    if (s == OK)
        s = hex_number(said, &asked->after);
    if (s != OK || fit >= FITS)
        return E_INVALID;
    asked->fit = (enum fit)fit;
    asked->has_place = true;
    return OK;
}

Str asked_place(struct arena *a, enum fit fit, int64_t id)
{
    return str_format(a, "&after=%x-%" PRIx64, (unsigned)fit, (uint64_t)id + 1);
}

/* ---- all of it ---- */

Status asked_read(const struct request *req, struct asked *out)
{
    char *letters = arena_array(req->arena, char, 2);
    letters[0] = token_language(language_tag(req->language));
    letters[1] = 'n';
    struct asked asked = {.marks = buf_in(req->arena), .beyond = INT64_MAX, .letters = {letters, 2}};
    Status s = OK;
    for (size_t i = 0; i < ASKED_COUNT && s == OK; i++) {
        asked.values[i] = str_trim(request_query(req, names[i]));
        if (asked.values[i].len == 0 || !readers[i])
            continue;
        asked.has_filters = asked.has_filters || i != ASK_ORDER;
        s = readers[i](&asked, asked.values[i]);
    }
    if (s == OK)
        s = read_place(&asked, request_query(req, STR("after")));
    if (s != OK)
        return s;
    query_read(req->arena, asked.values[ASK_WORDS], &asked.query);
    asked.values[ASK_WORDS] = utf8_prefix(asked.values[ASK_WORDS], QUERY_BYTES_MOST);
    *out = asked;
    return OK;
}

Str asked_path(struct arena *a, const struct asked *asked, const char *page, unsigned fields, Str more)
{
    struct buf out = buf_in(a);
    buf_add(&out, str_of(page));
    char before = '?';
    for (size_t i = 0; i < ASKED_COUNT; i++) {
        if (!(fields & 1u << i) || asked->values[i].len == 0)
            continue;
        buf_addf(&out, "%c%.*s=", before, STR_FMT(names[i]));
        escape_url_part(&out, asked->values[i]);
        before = '&';
    }
    if (more.len > 0)
        buf_addf(&out, "%c%.*s", before, STR_FMT(str_from(more, 1)));
    return buf_str(&out);
}
