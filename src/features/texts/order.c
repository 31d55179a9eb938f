#include "features/texts/order.h"

#include "base/arena.h"
#include "language/fold.h"
#include "texts_order.sql.h"

enum { WRITINGS_AT_A_TIME = 500 };

/* Of the rules here and of fold; ICU's comes behind it. */
#define RULES "1"
static const Str derivation = STR_INIT("sort_key");

Status order_place(const struct action *by, Str owner_kind, int64_t owner_id, enum language language,
                   Str name)
{
    int64_t changed;
    Str key = collation_key(by->a, language, name);
    return q_sort_key_set(by->db, owner_kind, owner_id, language_tag(language), key, by->at, &changed);
}

Status order_words(const struct action *by, Str owner_kind, int64_t owner_id, Str writing)
{
    if (!str_eq(owner_kind, STR("person")) && !str_eq(owner_kind, STR("organisation")))
        return OK;
    Str *words;
    size_t count = fold_words(by->a, writing, &words);
    Status s = OK;
    for (size_t i = 0; i < count && i < ORDER_WORDS && s == OK; i++) {
        int64_t changed;
        Str from_here = str_join(by->a, words + i, count - i, STR(" "));
        s = q_name_word_insert(by->db, owner_kind, owner_id, from_here, by->at, &changed);
    }
    return s;
}

/* The writings after *last, which then is the last of them; 0: there were none. */
static Status renew_some(const struct action *by, WritingId *last)
{
    struct writings_after_row *rows;
    size_t count;
    Status s = q_writings_after(by->db, by->a, *last, WRITINGS_AT_A_TIME, &rows, &count);
    for (size_t i = 0; i < count && s == OK; i++)
        s = order_words(by, rows[i].owner_kind, rows[i].owner_id, rows[i].value);
    if (s == OK)
        last->n = count > 0 ? rows[count - 1].id.n : 0;
    return s;
}

Status order_words_renew(const struct action *by)
{
    int64_t cleared;
    WritingId last = {0};
    Status s = q_name_words_clear(by->db, &cleared);
    bool is_first = true;
    while (s == OK && (is_first || last.n > 0)) {
        struct action step = *by;
        step.a = arena_new(64 * 1024);
        s = renew_some(&step, &last);
        arena_free(step.a);
        is_first = false;
    }
    return s;
}

static Str version_of_now(struct arena *a)
{
    return str_format(a, RULES " %.*s", STR_FMT(collation_version()));
}

Status order_is_current(struct db *db, struct arena *a, bool *out)
{
    struct derivation_version_row row;
    Status s = q_derivation_version(db, a, derivation, &row);
    if (s != OK && s != E_NOT_FOUND)
        return s;
    *out = s == OK && str_eq(row.version, version_of_now(a));
    return OK;
}

Status order_made_current(const struct action *by)
{
    int64_t changed;
    return q_derivation_set(by->db, derivation, version_of_now(by->a), by->at, &changed);
}
