/* Reading what the record has of a session, by statements whose number does not grow. */
#include "base/arena.h"
#include "features/imports/joining.h"

static Status load_agenda(struct joining *j)
{
    struct recorded *had = &j->had;
    struct db *db = j->by->db;
    struct arena *a = j->by->a;
    Status s = q_recorded_items(db, a, j->session, &had->items, &had->item_count);
    if (s == OK)
        s = q_recorded_slots(db, a, j->session, &had->slots, &had->slot_count);
    if (s == OK)
        s = q_recorded_slot_names(db, a, j->session, &had->slot_keys, &had->slot_key_count);
    if (s == OK)
        s = q_recorded_offices(db, a, j->session, &had->offices, &had->office_count);
    if (s == OK)
        s = q_recorded_representations(db, a, j->session, &had->representations, &had->representation_count);
    return s;
}

static void order_slots(struct recorded *had, struct arena *a)
{
    had->slot_taken = arena_array(a, bool, had->slot_count);
    had->slot_item = arena_array(a, size_t, had->slot_count);
    for (size_t i = 0, item = 0; i < had->slot_count; i++) {
        while (had->items[item].id.n != had->slots[i].item_id.n)
            item++; /* both are in the order of the items */
        had->slot_item[i] = item;
    }
    /* the writings come in the order of the slots */
    had->slot_first_key = arena_array(a, size_t, had->slot_count + 1);
    for (size_t slot = 0, key = 0; slot < had->slot_count; slot++) {
        had->slot_first_key[slot] = key;
        for (; key < had->slot_key_count && had->slot_keys[key].id.n == had->slots[slot].id.n; key++)
            names_add(a, &had->slot_names, had->slot_keys[key].folded, slot);
        had->slot_first_key[slot + 1] = key;
    }
}

static void participate(struct joining *j, PersonId id, Str key)
{
    names_add(j->by->a, &j->names, key, j->participants.count);
    *list_add(j->by->a, &j->participants) = (struct participant){.id = id};
}

static Status load_contacts(struct joining *j)
{
    struct recorded *had = &j->had;
    struct arena *a = j->by->a;
    struct recorded_contact_names_row *keys;
    size_t key_count;
    Status s = q_recorded_contacts(j->by->db, a, j->session, &had->contacts, &had->contact_count);
    if (s == OK)
        s = q_recorded_contact_names(j->by->db, a, j->session, &keys, &key_count);
    if (s != OK)
        return s;
    had->contact_taken = arena_array(a, bool, had->contact_count);
    for (size_t i = 0, contact = 0; i < key_count; i++) {
        while (had->contacts[contact].id.n != keys[i].id.n)
            contact++; /* both are in the order of the contacts */
        names_add(a, &had->contact_names, keys[i].folded, contact);
        participate(j, had->contacts[contact].person_id, keys[i].folded);
    }
    return OK;
}

static Status load_people(struct joining *j)
{
    struct recorded_people_row *people;
    size_t count;
    Status s = q_recorded_people(j->by->db, j->by->a, j->session, &people, &count);
    for (size_t i = 0; i < count && s == OK; i++)
        participate(j, people[i].id, people[i].folded);
    return s;
}

Status recorded_load(struct joining *j)
{
    struct recorded *had = &j->had;
    Status s = load_agenda(j);
    if (s != OK)
        return s;
    order_slots(had, j->by->a);
    s = load_people(j); /* before the contacts: who speaks is found first */
    if (s == OK)
        s = load_contacts(j);
    if (s == OK)
        s = q_recorded_priorities(j->by->db, j->by->a, j->session, &had->priorities, &had->priority_count);
    if (s == OK)
        s = q_recorded_links(j->by->db, j->by->a, j->session, &had->links, &had->link_count);
    return s;
}

const struct recorded_offices_row *recorded_offices_of(const struct recorded *had, SlotId slot, size_t *count)
{
    size_t low = 0, high = had->office_count; /* ordered by slot */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (had->offices[middle].slot_id.n < slot.n)
            low = middle + 1;
        else
            high = middle;
    }
    size_t end = low;
    while (end < had->office_count && had->offices[end].slot_id.n == slot.n)
        end++;
    *count = end - low;
    return *count > 0 ? &had->offices[low] : NULL;
}

enum likeness recorded_likeness(const struct recorded *had, size_t slot, Str key)
{
    enum likeness best = LIKENESS_NONE;
    for (size_t i = had->slot_first_key[slot]; i < had->slot_first_key[slot + 1]; i++) {
        enum likeness likeness = people_name_likeness(had->slot_keys[i].folded, key);
        best = likeness > best ? likeness : best;
    }
    return best;
}

const struct recorded_representations_row *recorded_representation_of(const struct recorded *had, SlotId slot)
{
    size_t low = 0, high = had->representation_count; /* ordered by slot */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (had->representations[middle].slot_id.n < slot.n)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_found = low < had->representation_count && had->representations[low].slot_id.n == slot.n;
    return is_found ? &had->representations[low] : NULL;
}

size_t recorded_positions_in(const struct recorded *had, ItemId item, Str role)
{
    size_t count = 0;
    for (size_t i = 0; i < had->slot_count; i++)
        count += had->slots[i].item_id.n == item.n && str_eq(had->slots[i].role, role);
    return count;
}
