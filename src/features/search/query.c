#include "features/search/query.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "features/search/tokens.h"

#include <string.h>

/* A token that is in no entry. */
static const Str nothing = STR_INIT("\"0\"");

/* ---- reading ---- */

struct reading {
    struct arena *a;
    Str text;
    size_t at;
    struct query *q;
};

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Up to the closing quote, or to the next blank or quote. */
static Str next_piece(struct reading *r)
{
    bool is_quoted = r->text.data[r->at] == '"';
    size_t start = r->at + is_quoted, end = start;
    while (end < r->text.len && r->text.data[end] != '"' && (is_quoted || !is_blank(r->text.data[end])))
        end++;
    bool has_closed = is_quoted && end < r->text.len;
    r->at = end + has_closed;
    return str_slice(r->text, start, end - start);
}

static bool take_star(struct reading *r, Str *piece)
{
    bool is_inside = str_ends(*piece, STR("*"));
    while (str_ends(*piece, STR("*")))
        piece->len--;
    if (is_inside)
        return true;
    bool follows = r->at < r->text.len && r->text.data[r->at] == '*';
    r->at += follows;
    return follows;
}

/* A prefix of one letter would be half the alphabet. */
static void add_term(struct reading *r, Str piece, bool is_prefix, bool is_without)
{
    enum { PREFIX_LEAST = 2 };
    struct word *words;
    struct query *q = r->q;
    size_t count = text_words(r->a, piece, &words);
    if (count == 0)
        return;
    if (q->count == QUERY_TERMS_MOST || q->key_count + count > QUERY_KEYS_MOST) {
        q->is_cut = true;
        return;
    }
    Str *keys = arena_array(r->a, Str, count);
    for (size_t i = 0; i < count; i++)
        keys[i] = words[i].key;
    is_prefix = is_prefix && utf8_length(keys[count - 1]) >= PREFIX_LEAST;
    q->terms[q->count++] = (struct query_term){keys, count, is_prefix, is_without};
    q->key_count += count;
    q->has_words = q->has_words || !is_without;
}

void query_read(struct arena *a, Str text, struct query *out)
{
    *out = (struct query){.is_cut = text.len > QUERY_BYTES_MOST};
    struct reading r = {.a = a, .text = utf8_prefix(text, QUERY_BYTES_MOST), .q = out};
    while (r.at < r.text.len && !(out->is_cut && out->count == QUERY_TERMS_MOST)) {
        bool is_without = r.text.data[r.at] == '-';
        if (is_blank(r.text.data[r.at]) || r.text.data[r.at] == '*') {
            r.at++;
            continue;
        }
        r.at += is_without;
        if (r.at == r.text.len || is_blank(r.text.data[r.at]))
            continue;
        Str piece = next_piece(&r);
        bool is_prefix = take_star(&r, &piece);
        add_term(&r, piece, is_prefix, is_without);
    }
}

bool query_has(const struct query *q, Str key)
{
    for (size_t i = 0; i < q->count; i++) {
        const struct query_term *t = &q->terms[i];
        for (size_t k = 0; k < t->count && !t->is_without; k++)
            if (str_eq(t->keys[k], key) || (t->is_prefix && k + 1 == t->count && str_starts(key, t->keys[k])))
                return true;
    }
    return false;
}

/* ---- asking ---- */

/* Where words are looked for. */
struct scope {
    Str letters;
    bool is_heading; /* only there */
};

static void add_string(struct buf *out, const struct query_term *t, bool is_heading, char letter)
{
    buf_add_char(out, '"');
    for (size_t k = 0; k < t->count; k++)
        buf_addf(out, "%s%s%c%.*s", k > 0 ? " " : "", is_heading ? "h" : "", letter, STR_FMT(t->keys[k]));
    buf_add(out, t->is_prefix ? STR("\" *") : STR("\""));
}

static void add_alternatives(struct buf *out, const struct query_term *t, struct scope scope)
{
    buf_add_char(out, '(');
    for (size_t i = 0; i < scope.letters.len; i++) {
        buf_add(out, i > 0 ? STR(" OR ") : STR(""));
        add_string(out, t, true, scope.letters.data[i]);
        if (scope.is_heading || scope.letters.data[i] == 'n') /* names are headings */
            continue;
        buf_add(out, STR(" OR "));
        add_string(out, t, false, scope.letters.data[i]);
    }
    buf_add_char(out, ')');
}

static void add_all_terms(struct buf *out, const struct query *q, struct scope scope)
{
    const char *between = "(";
    for (size_t i = 0; i < q->count; i++) {
        if (q->terms[i].is_without)
            continue;
        buf_add(out, str_of(between));
        add_alternatives(out, &q->terms[i], scope);
        between = " AND ";
    }
    buf_add_char(out, ')');
}

/* All that is asked for as one phrase, in *out. False: that says no more than its terms do. */
static bool one_phrase(struct arena *a, const struct query *q, struct query_term *out)
{
    Str *keys = arena_array(a, Str, q->key_count);
    size_t terms = 0, count = 0;
    *out = (struct query_term){.keys = keys};
    for (size_t i = 0; i < q->count; i++) {
        const struct query_term *t = &q->terms[i];
        if (t->is_without)
            continue;
        if (out->is_prefix) /* words behind a prefix: no phrase */
            return false;
        for (size_t k = 0; k < t->count; k++)
            keys[count++] = t->keys[k];
        out->is_prefix = t->is_prefix;
        terms++;
    }
    out->count = count;
    return terms > 1;
}

static bool add_name(struct arena *a, struct buf *out, const struct query *q)
{
    struct query_term phrase;
    struct word words[QUERY_KEYS_MOST] = {0};
    struct buf token = buf_in(a);
    (void)one_phrase(a, q, &phrase);
    for (size_t i = 0; i < q->count; i++)
        if (q->terms[i].is_prefix && !q->terms[i].is_without)
            return false;
    for (size_t i = 0; i < phrase.count; i++)
        words[i].key = phrase.keys[i];
    token_add_name(&token, words, phrase.count);
    buf_addf(out, "\"%.*s\"", STR_FMT(str_trim(buf_str(&token))));
    return true;
}

static bool add_phrase(struct arena *a, struct buf *out, const struct query *q, struct scope scope)
{
    struct query_term phrase;
    if (!one_phrase(a, q, &phrase))
        return false;
    add_alternatives(out, &phrase, scope);
    return true;
}

/* What an entry of that fit has, whatever else it fits. False: nothing can be of this fit that is not of
 * an earlier one. */
static bool add_fit(struct arena *a, struct buf *out, const struct query *q, enum fit fit, Str letters)
{
    Str all = {token_languages, TOKEN_LANGUAGES};
    switch (fit) {
    case FIT_NAME: return add_name(a, out, q);
    case FIT_HEADING_PHRASE: return add_phrase(a, out, q, (struct scope){letters, true});
    case FIT_HEADING: add_all_terms(out, q, (struct scope){letters, true}); return true;
    case FIT_TEXT_PHRASE: return add_phrase(a, out, q, (struct scope){letters, false});
    case FIT_TEXT: add_all_terms(out, q, (struct scope){letters, false}); return true;
    case FIT_OTHER_HEADING: add_all_terms(out, q, (struct scope){all, true}); return true;
    case FIT_OTHER: add_all_terms(out, q, (struct scope){all, false}); return true;
    case FITS: break;
    }
    return false;
}

static void add_marks(struct buf *out, Str marks, bool is_first)
{
    while (marks.len > 0) {
        Str mark = str_cut(&marks, ' ');
        if (mark.len == 0)
            continue;
        buf_addf(out, "%s\"%.*s\"", is_first ? "" : " AND ", STR_FMT(mark));
        is_first = false;
    }
}

/* Of the fits before one, those that have all entries of the others in them. */
static const unsigned earlier_fits[] = {
    [FIT_HEADING_PHRASE] = 1u << FIT_NAME,
    [FIT_HEADING] = 1u << FIT_NAME | 1u << FIT_HEADING_PHRASE,
    [FIT_TEXT_PHRASE] = 1u << FIT_NAME | 1u << FIT_HEADING,
    [FIT_TEXT] = 1u << FIT_NAME | 1u << FIT_HEADING | 1u << FIT_TEXT_PHRASE,
    [FIT_OTHER_HEADING] = 1u << FIT_NAME | 1u << FIT_TEXT,
    [FIT_OTHER] = 1u << FIT_NAME | 1u << FIT_TEXT | 1u << FIT_OTHER_HEADING,
    [FITS] = 0,
};

/* Words to leave out, in whatever language, and what is of an earlier fit. */
static void add_exceptions(struct arena *a, struct buf *out, const struct query *q, enum fit fit, Str letters)
{
    Str all = {token_languages, TOKEN_LANGUAGES};
    Str between = STR(" NOT (");
    size_t before = out->len;
    for (size_t i = 0; i < q->count; i++) {
        if (!q->terms[i].is_without)
            continue;
        buf_add(out, between);
        add_alternatives(out, &q->terms[i], (struct scope){all, false});
        between = STR(" OR ");
    }
    for (size_t i = 0; i < FITS; i++) {
        struct buf other = buf_in(a);
        if (!(earlier_fits[fit] & 1u << i) || !add_fit(a, &other, q, (enum fit)i, letters))
            continue;
        buf_addf(out, "%.*s%.*s", STR_FMT(between), STR_FMT(buf_str(&other)));
        between = STR(" OR ");
    }
    if (out->len > before)
        buf_add_char(out, ')');
}

Str query_match(struct arena *a, const struct query *q, enum fit fit, Str letters, bool is_only, Str marks)
{
    struct buf out = buf_in(a);
    if (!q->has_words || (is_only && fit >= FIT_OTHER_HEADING))
        return nothing;
    buf_add_char(&out, '(');
    if (!add_fit(a, &out, q, fit, letters))
        return nothing;
    add_marks(&out, marks, false);
    buf_add_char(&out, ')');
    add_exceptions(a, &out, q, fit, letters);
    return buf_str(&out);
}

Str query_match_any(struct arena *a, const struct query *q, Str letters, bool is_only, Str marks)
{
    struct buf out = buf_in(a);
    buf_add_char(&out, '(');
    if (!q->has_words && str_trim(marks).len == 0)
        buf_add(&out, STR("\"ksession\" OR \"kitem\" OR \"kpriority\""));
    if (q->has_words)
        add_fit(a, &out, q, is_only ? FIT_TEXT : FIT_OTHER, letters);
    add_marks(&out, marks, !q->has_words);
    buf_add_char(&out, ')');
    add_exceptions(a, &out, q, FITS, letters);
    return buf_str(&out);
}
