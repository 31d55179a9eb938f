/* Finding, adding and naming organisations. */
#include "features/organisations/actions.h"

#include "features/organisations/rules.h"
#include "features/texts/actions.h"
#include "features/texts/rules.h"
#include "language/fold.h"
#include "organisations_actions.sql.h"

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

Status organisation_name(const struct action *by, OrganisationId id, Text printed)
{
    enum text_outcome outcome;
    Str before;
    struct text_field name = {STR("organisation"), id.n, STR("name"), printed.language};
    action_moves(by, "organisation", id.n);
    Status s = text_offer(by, name, printed.value, TEXT_HUMAN_DRAFT, &outcome, &before);
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
