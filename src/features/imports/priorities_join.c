/* Priorities by theme: new ones in their order, or those of the record in one more language. */
#include "base/arena.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/priorities/actions.h"
#include "features/texts/keys.h"

/* Priorities that stand together under one heading. */
struct said_group {
    Str heading;
    size_t first, count;
};
typedef LIST_OF(struct said_group) SaidGroups;

static SaidGroups said_groups(const struct joining *j)
{
    SaidGroups groups = {0};
    for (size_t i = 0; i < j->said->priority_count; i++) {
        Str heading = j->said->priorities[i].group;
        if (groups.count == 0 || !str_eq(groups.items[groups.count - 1].heading, heading))
            *list_add(j->by->a, &groups) = (struct said_group){heading, i, 0};
        groups.items[groups.count - 1].count++;
    }
    return groups;
}

static Status theme_join(struct joining *j, Str heading, ThemeId *out)
{
    *out = (ThemeId){0};
    if (text_key(j->by->a, heading).len == 0)
        return OK;
    Status s = theme_find(j->by, heading, out);
    if (s == OK)
        return theme_name(j->by, *out, text_here(j, heading));
    return s == E_NOT_FOUND ? theme_add(j->by, text_here(j, heading), out) : s;
}

static Status write_sentence(struct joining *j, PriorityId id, const struct notice_priority *said)
{
    return note_text(j, "priority", id.n, "sentence", said->text, said->line);
}

static Status make_group(struct joining *j, const struct said_group *group)
{
    ThemeId theme;
    Status s = theme_join(j, group->heading, &theme);
    for (size_t i = group->first; i < group->first + group->count && s == OK; i++) {
        PriorityId id;
        s = priority_add(j->by, j->session, theme, i + 1, &id);
        if (s == OK)
            s = write_sentence(j, id, &j->said->priorities[i]);
        if (s == OK)
            note_made(j, THING_PRIORITY);
    }
    return s;
}

/* The recorded groups, with the first priority of each. */
struct had_groups {
    struct group *groups;
    size_t *first;
    size_t count;
};

static struct had_groups recorded_groups(const struct joining *j)
{
    const struct recorded *had = &j->had;
    struct had_groups out = {.groups = arena_array(j->by->a, struct group, had->priority_count),
                             .first = arena_array(j->by->a, size_t, had->priority_count)};
    for (size_t i = 0; i < had->priority_count; i++) {
        if (i == 0 || had->priorities[i].theme_id.n != had->priorities[i - 1].theme_id.n) {
            out.first[out.count] = i;
            Str key = had->priorities[i].theme_id_is_null
                          ? STR("")
                          : str_format(j->by->a, "%lld", (long long)had->priorities[i].theme_id.n);
            out.groups[out.count++].key = key;
        }
        out.groups[out.count - 1].count++;
    }
    return out;
}

/* A heading whose theme is known has that theme's key; in a new language it has none. */
static Status said_keys(struct joining *j, const SaidGroups *said, struct group **out)
{
    struct group *groups = arena_array(j->by->a, struct group, said->count);
    for (size_t i = 0; i < said->count; i++) {
        ThemeId theme;
        groups[i].count = said->items[i].count;
        Status s = text_key(j->by->a, said->items[i].heading).len == 0
                       ? E_NOT_FOUND
                       : theme_find(j->by, said->items[i].heading, &theme);
        if (s == OK)
            groups[i].key = str_format(j->by->a, "%lld", (long long)theme.n);
        else if (s != E_NOT_FOUND)
            return s;
    }
    *out = groups;
    return OK;
}

static Status join_group(struct joining *j, const struct said_group *group, size_t first)
{
    const struct recorded_priorities_row *had = &j->had.priorities[first];
    Status s = OK;
    if (!had->theme_id_is_null && text_key(j->by->a, group->heading).len > 0)
        s = theme_name(j->by, had->theme_id, text_here(j, group->heading));
    for (size_t i = 0; i < group->count && s == OK; i++) {
        note_joined(j, THING_PRIORITY);
        s = write_sentence(j, had[i].id, &j->said->priorities[group->first + i]);
    }
    return s;
}

static Status join_groups(struct joining *j, const SaidGroups *said)
{
    struct had_groups had = recorded_groups(j);
    struct group *keys;
    Status s = said_keys(j, said, &keys);
    if (s != OK)
        return s;
    size_t *places = arena_array(j->by->a, size_t, said->count);
    match_groups(j->by->a, had.groups, had.count, keys, said->count, places);
    for (size_t i = 0; i < said->count && s == OK; i++) {
        const struct said_group *group = &said->items[i];
        if (places[i] != ALIGN_NONE)
            s = join_group(j, group, had.first[places[i]]);
        else
            note_doubt(j, DOUBT_COUNTS_DIFFER, j->said->priorities[group->first].line,
                       group->heading.len > 0 ? group->heading : j->said->priorities[group->first].text,
                       STR(""));
    }
    return s;
}

Status priorities_join(struct joining *j)
{
    SaidGroups said = said_groups(j);
    if (j->is_joined && j->had.priority_count > 0)
        return join_groups(j, &said);
    Status s = OK;
    for (size_t i = 0; i < said.count && s == OK; i++)
        s = make_group(j, &said.items[i]);
    return s;
}
