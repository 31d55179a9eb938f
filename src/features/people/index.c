#include "features/people/index.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "features/layout/layout.h"
#include "language/fold.h"
#include "people_index.sql.h"

#include <stdlib.h>

enum { SEARCH_BYTES = 300, SEARCH_WORDS = 4 };

static const Str alphabets[LANGUAGE_COUNT] = {
#define LETTERS(language, letters) [language] = STR_INIT(letters),
#include "features/people/letters.tbl.h"
#undef LETTERS
};

static bool is_letter(enum language language, Str letter)
{
    Str rest = alphabets[language];
    while (rest.len > 0)
        if (str_eq(str_cut(&rest, ' '), letter))
            return true;
    return false;
}

static int longest_first(const void *one, const void *other)
{
    const Str *a = one, *b = other;
    return (a->len < b->len) - (a->len > b->len);
}

/* The longest word leads, since fewest names have it. */
static void look_for(struct arena *a, Str typed, struct name_query *out)
{
    Str *words;
    size_t count = fold_words(a, typed, &words);
    if (count > 1)
        qsort(words, count, sizeof *words, longest_first);
    Str wanted[SEARCH_WORDS] = {{0}};
    for (size_t i = 0; i < count && i < SEARCH_WORDS; i++)
        wanted[i] = words[i];
    *out = (struct name_query){
        .is_search = true,
        .first = wanted[0],
        /* behind all that begins so: the last code point; nothing begins with no word */
        .beyond = count > 0 ? str_format(a, "%.*s\U0010FFFF", STR_FMT(wanted[0])) : STR(""),
        .second = wanted[1],
        .third = wanted[2],
        .fourth = wanted[3],
    };
}

static Str typed_words(const struct request *req)
{
    return utf8_prefix(str_trim(request_query(req, STR("q"))), SEARCH_BYTES);
}

Status name_query_of(const struct request *req, Str kind, struct name_query *out)
{
    Str typed = typed_words(req), letter = request_query(req, STR("letter"));
    Str after = request_query(req, STR("after"));
    *out = (struct name_query){0};
    if (typed.len > 0) {
        look_for(req->arena, typed, out);
        return OK;
    }
    if (letter.len > 0) {
        out->key = collation_key(req->arena, req->language, letter);
        return is_letter(req->language, letter) ? OK : E_NOT_FOUND;
    }
    if (after.len == 0)
        return OK;
    struct place_in_order_row place;
    if (str_int(after, &out->after) != OK)
        return E_NOT_FOUND;
    Status s =
        q_place_in_order(request_db(req), req->arena, kind, out->after, language_tag(req->language), &place);
    if (s == OK)
        out->key = place.key;
    return s;
}

static Str with_query(const struct request *req, Str path, Str kept, const char *name, Str value)
{
    Str query =
        str_format(req->arena, "%.*s%s%s=%.*s", STR_FMT(kept), kept.len > 0 ? "&" : "", name, STR_FMT(value));
    return address_with_query(req, path, query);
}

void index_show(const struct request *req, const struct name_query *query, Str path, Str kept, int64_t last,
                struct index_view *out)
{
    Str letters = alphabets[req->language], chosen = request_query(req, STR("letter"));
    size_t count = 0;
    struct letter_view *views = arena_array(req->arena, struct letter_view, letters.len);
    while (letters.len > 0) {
        Str letter = str_cut(&letters, ' ');
        views[count++] = (struct letter_view){.letter = letter,
                                              .address = with_query(req, path, kept, "letter", letter),
                                              .is_chosen = str_eq(letter, chosen)};
    }
    *out = (struct index_view){.address = address_of(req, path),
                               .search = typed_words(req),
                               .is_search = query->is_search,
                               .has_more_found = query->is_search && last > 0,
                               .letters = views,
                               .letter_count = count};
    if (last > 0 && !query->is_search)
        out->next = with_query(req, path, kept, "after", str_format(req->arena, "%lld", (long long)last));
}

bool index_is_kept(const struct request *req, const struct name_query *query)
{
    return !query->is_search && req->query.count == 1;
}
