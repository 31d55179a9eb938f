/* Finding, adding and naming organisations. */
#include "features/organisations/actions.h"

#include "base/arena.h"
#include "features/journal/optional.h"
#include "features/organisations/rules.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"
#include "features/texts/order.h"
#include "features/texts/rules.h"
#include "language/fold.h"
#include "organisations_actions.sql.h"

enum { ORGANISATIONS_AT_A_TIME = 500, ARENA_BYTES = 64 * 1024 };

static Str key_of(struct arena *a, Str printed)
{
    Str *words;
    size_t count = fold_words(a, printed, &words);
    return organisation_key(a, words, count);
}

Status organisation_find(const struct action *by, Str printed, OrganisationId *out)
{
    return writing_owner(by, STR("organisation"), key_of(by->a, printed), &out->n);
}

/* In each language of the interface by its name there, else by the original's. */
static Status place(const struct action *by, OrganisationId id)
{
    struct organisation_names_row *rows;
    size_t count;
    Status s = q_organisation_names(by->db, by->a, id.n, &rows, &count);
    for (size_t i = 0; i < LANGUAGE_COUNT && count > 0 && s == OK; i++) {
        size_t chosen = 0; /* the original comes first */
        for (size_t j = count; j-- > 0;)
            if (str_eq(rows[j].language, language_tag((enum language)i)))
                chosen = j;
        s = order_place(by, STR("organisation"), id.n, (enum language)i, rows[chosen].value);
    }
    return s;
}

Status organisation_name(const struct action *by, OrganisationId id, Text printed)
{
    enum text_outcome outcome;
    Str before;
    struct text_field name = {STR("organisation"), id.n, STR("name"), printed.language};
    action_moves(by, "organisation", id.n);
    Status s = text_offer(by, name, printed.value, TEXT_HUMAN_DRAFT, &outcome, &before);
    if (s == OK && outcome == TEXT_ADDED)
        s = place(by, id);
    if (s != OK)
        return s;
    return writing_add(by, STR("organisation"), id.n, printed.value, key_of(by->a, printed.value));
}

Status organisation_add(const struct action *by, Text printed, OrganisationId *out)
{
    Str *words;
    size_t count = fold_words(by->a, printed.value, &words);
    OrganisationId id;
    Str slug = slug_of(by->a, str_join(by->a, words, count, STR(" ")), STR("organisation"));
    Status s = q_organisation_insert(by->db, organisation_kind(words, count), slug, by->at, &id);
    if (s == OK)
        s = organisation_name(by, id, printed);
    if (s == OK)
        *out = id;
    return s;
}

static void move(const struct action *by, OrganisationId id)
{
    if (id.n != 0)
        action_moves(by, "organisation", id.n);
}

Status organisation_facts(const struct action *by, OrganisationId id, const struct organisation_facts *facts)
{
    struct organisation_facts_of_row before;
    Status s = q_organisation_facts_of(by->db, by->a, id, &before);
    if (s != OK)
        return s;
    if (facts->section.n == id.n || facts->parent.n == id.n)
        return E_CONFLICT;
    move(by, id);
    move(by, before.section_id);
    move(by, before.parent_id);
    move(by, facts->section);
    move(by, facts->parent);
    int64_t changed;
    return q_organisation_set_facts(by->db,
                                    &(struct organisation_set_facts_values){
                                        .organisation = id,
                                        .kind = facts->kind,
                                        .country = text_or_null(&facts->country),
                                        .section = ID_OR_NULL(facts->section),
                                        .parent = ID_OR_NULL(facts->parent),
                                        .at = by->at,
                                    },
                                    &changed);
}

/* The organisations after *last, which then is the last of them; 0: there were none. */
static Status renew_some(const struct action *by, OrganisationId *last)
{
    struct organisations_after_row *rows;
    size_t count;
    Status s = q_organisations_after(by->db, by->a, *last, ORGANISATIONS_AT_A_TIME, &rows, &count);
    for (size_t i = 0; i < count && s == OK; i++) {
        s = place(by, rows[i].id);
        int64_t changed;
        Str slug = slug_of(by->a, text_key(by->a, rows[i].name), STR("organisation"));
        if (s == OK && rows[i].slug_is_null)
            s = q_organisation_slug(by->db, rows[i].id, slug, by->at, &changed);
    }
    if (s == OK)
        last->n = count > 0 ? rows[count - 1].id.n : 0;
    return s;
}

Status organisations_renew(const struct action *by)
{
    OrganisationId last = {0};
    Status s = OK;
    action_moves_all(by, "organisation");
    do {
        struct action step = *by;
        step.a = arena_new(ARENA_BYTES);
        s = renew_some(&step, &last);
        arena_free(step.a);
    } while (s == OK && last.n > 0);
    return s;
}
