/* Agenda items: those of the record met again, or new ones, with everybody in them. */
#include "base/arena.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/sessions/actions.h"
#include "features/texts/keys.h"

static void take_names(struct arena *a, struct item_trait *trait, const struct notice_person *people,
                       size_t count)
{
    Str *names = arena_array(a, Str, trait->name_count + count);
    for (size_t i = 0; i < trait->name_count; i++)
        names[i] = trait->names[i];
    for (size_t i = 0; i < count; i++)
        names[trait->name_count + i] = text_key(a, people[i].name);
    trait->names = names;
    trait->name_count += count;
}

static struct item_trait *said_traits(const struct joining *j)
{
    struct arena *a = j->by->a;
    struct item_trait *traits = arena_array(a, struct item_trait, j->said->item_count);
    for (size_t i = 0; i < j->said->item_count; i++) {
        const struct notice_item *item = &j->said->items[i];
        traits[i] = (struct item_trait){.label = item->label, .kind = item->kind};
        take_names(a, &traits[i], item->moderators, item->moderator_count);
        take_names(a, &traits[i], item->speakers, item->speaker_count);
    }
    return traits;
}

/* The writings of the recorded slots come in the order of the items. */
static struct item_trait *recorded_traits(const struct joining *j)
{
    const struct recorded *had = &j->had;
    struct item_trait *traits = arena_array(j->by->a, struct item_trait, had->item_count);
    Str *names = arena_array(j->by->a, Str, had->slot_key_count);
    for (size_t i = 0; i < had->item_count; i++)
        traits[i] = (struct item_trait){.label = had->items[i].label, .kind = had->items[i].kind};
    for (size_t slot = 0; slot < had->slot_count; slot++) {
        struct item_trait *trait = &traits[had->slot_item[slot]];
        for (size_t i = had->slot_first_key[slot]; i < had->slot_first_key[slot + 1]; i++) {
            names[i] = had->slot_keys[i].folded;
            if (trait->name_count++ == 0)
                trait->names = &names[i];
        }
    }
    return traits;
}

/* What the record lacks of an item that was met again. */
static Status fill_item(struct joining *j, const struct recorded_items_row *had,
                        const struct notice_item *said)
{
    struct item_facts facts = {.label = had->label.len > 0 ? had->label : said->label,
                               .kind = had->kind,
                               .action = had->action.len > 0 ? had->action : said->action};
    if (str_eq(facts.label, had->label) && str_eq(facts.action, had->action))
        return OK;
    j->is_changed = true;
    return item_change(j->by, had->id, &facts);
}

struct place {
    ItemId item;
    size_t recorded; /* index among the recorded items; ALIGN_NONE: a new one, or none is certain */
    bool is_new, is_certain;
};

/* The recorded slot of that name: in this item and role if there is one, else, where it is not certain
 * which item this is, anywhere; ALIGN_NONE. */
static size_t slot_of_name(const struct joining *j, const struct place *place, Str role, Str name)
{
    const struct names *names = &j->had.slot_names;
    size_t elsewhere = ALIGN_NONE;
    for (size_t at = names_first(names, text_key(j->by->a, name)); at != NAME_NONE;
         at = names->entries.items[at].next) {
        size_t slot = names->entries.items[at].number;
        if (j->had.slot_taken[slot])
            continue;
        if (j->had.slot_item[slot] == place->recorded && str_eq(j->had.slots[slot].role, role))
            return slot;
        if (elsewhere == ALIGN_NONE && !place->is_certain)
            elsewhere = slot;
    }
    return elsewhere;
}

/* The one at the same place of the same item and role, when its name is near or neither has one. */
static size_t slot_of_place(const struct joining *j, size_t item, Str role, size_t position,
                            const struct notice_person *said)
{
    const struct recorded *had = &j->had;
    size_t place = recorded_slot_from(had, item, role, position);
    bool is_there = place < recorded_slot_from(had, item, role, position + 1) && !had->slot_taken[place];
    if (!is_there || recorded_slot_likeness(had, place, text_key(j->by->a, said->name)) == LIKENESS_NONE)
        return ALIGN_NONE;
    return place;
}

/* Behind those that the item has in the role already. */
static size_t next_position(const struct joining *j, const struct place *place, Str role, size_t position)
{
    if (place->recorded == ALIGN_NONE)
        return position;
    const struct recorded *had = &j->had;
    return position + recorded_slot_from(had, place->recorded, role, SIZE_MAX / 2) -
           recorded_slot_from(had, place->recorded, role, 0);
}

static Status join_people(struct joining *j, const struct place *place, Str role,
                          const struct notice_person *people, size_t count)
{
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++) {
        size_t had = ALIGN_NONE;
        if (!place->is_new)
            had = slot_of_name(j, place, role, people[i].name);
        if (had == ALIGN_NONE && place->recorded != ALIGN_NONE)
            had = slot_of_place(j, place->recorded, role, i + 1, &people[i]);
        if (had == ALIGN_NONE && place->item.n == 0) {
            note_doubt(j, DOUBT_COUNTS_DIFFER, people[i].line, people[i].name, STR(""));
            continue;
        }
        if (had != ALIGN_NONE)
            j->had.slot_taken[had] = true;
        s = slot_join(j, place->item, role, next_position(j, place, role, i + 1), &people[i], had);
    }
    return s;
}

static Status join_item(struct joining *j, const struct notice_item *said, size_t position, size_t recorded,
                        bool is_certain)
{
    struct place place = {.recorded = recorded, .is_certain = is_certain};
    Status s = OK;
    if (recorded != ALIGN_NONE) {
        place.item = j->had.items[recorded].id;
        note_joined(j, THING_ITEM);
        s = fill_item(j, &j->had.items[recorded], said);
    } else if (!j->is_joined || j->had.item_count == 0) {
        place.is_new = true;
        note_made(j, THING_ITEM);
        s = item_add(j->by, j->session, position, &(struct item_facts){said->label, said->kind, said->action},
                     &place.item);
    } else {
        note_doubt(j, DOUBT_COUNTS_DIFFER, said->line, said->title, STR(""));
    }
    if (s == OK && place.item.n != 0)
        s = note_text(j, "item", place.item.n, "title", said->title, said->line);
    if (s == OK)
        s = join_people(j, &place, STR("moderator"), said->moderators, said->moderator_count);
    return s == OK ? join_people(j, &place, STR("speaker"), said->speakers, said->speaker_count) : s;
}

Status agenda_join(struct joining *j)
{
    size_t count = j->said->item_count;
    size_t *places = arena_array(j->by->a, size_t, count);
    for (size_t i = 0; i < count; i++)
        places[i] = ALIGN_NONE;
    bool is_certain = false;
    if (j->is_joined)
        is_certain = match_items(recorded_traits(j), j->had.item_count, said_traits(j), count, places);
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++)
        s = join_item(j, &j->said->items[i], i + 1, places[i], is_certain);
    return s;
}
