/* What the report of an import says. */
#include "base/arena.h"
#include "features/imports/joining.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"

static const Str codes[] = {
#define DOUBT(name, code, message) [DOUBT_##name] = STR_INIT(code),
#include "features/imports/doubts.tbl.h"
#undef DOUBT
};

Str import_doubt_code(enum doubt doubt)
{
    return codes[doubt];
}

/* Whether that is noted for the first time; several links, say, share a sentence that differs. */
static bool is_first(struct importing *all, Str what)
{
    if (names_first(&all->noted, what) != NAME_NONE)
        return false;
    names_add(all->by->a, &all->noted, what, 0);
    return true;
}

void note_doubt(struct joining *j, enum doubt doubt, size_t line, Str first, Str second)
{
    Str what = str_format(j->by->a, "%zu %.*s %.*s\n%.*s", line, STR_FMT(codes[doubt]), STR_FMT(first),
                          STR_FMT(second));
    if (!is_first(j->all, what))
        return;
    *list_add(j->by->a, &j->all->doubts) = (struct import_doubt){doubt, line, first, second};
}

void note_made(struct joining *j, enum thing thing)
{
    j->all->report->tally[thing].made++;
    j->is_changed = true;
}

void note_joined(struct joining *j, enum thing thing)
{
    j->all->report->tally[thing].joined++;
}

void note_organisation(struct joining *j, OrganisationId id, bool is_made)
{
    if (is_first(j->all, str_format(j->by->a, "organisation %lld", (long long)id.n)))
        (is_made ? note_made : note_joined)(j, THING_ORGANISATION);
}

Status note_text(struct joining *j, const char *owner_kind, int64_t owner_id, const char *field, Str value,
                 size_t line)
{
    enum text_outcome outcome;
    Str before;
    struct text_field at = {str_of(owner_kind), owner_id, str_of(field), j->language};
    Status s = text_offer(j->by, at, value, TEXT_HUMAN_DRAFT, &outcome, &before);
    j->is_changed |= s == OK && outcome == TEXT_ADDED;
    bool differs =
        s == OK && outcome == TEXT_DIFFERS &&
        !str_eq(text_key(j->by->a, before), text_key(j->by->a, value)); /* not in case or marks only */
    if (differs)
        note_doubt(j, DOUBT_SAID_DIFFERENTLY, line, before, value);
    return s;
}

Status note_same_place(struct joining *j, const char *kind, int64_t id, Str printed, size_t line)
{
    Str recorded = STR("");
    Status s = text_in_original(j->by, kind, id, "name", &recorded);
    if (s == OK)
        note_doubt(j, DOUBT_SAME_PLACE, line, recorded, printed);
    return s == E_NOT_FOUND ? OK : s;
}
