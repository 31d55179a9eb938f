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
    had->slot_first_key = arena_array(a, size_t, had->slot_count + 1);
    for (size_t slot = 0, key = 0; slot < had->slot_count; slot++) { /* both are in the same order */
        for (; key < had->slot_key_count && had->slot_keys[key].id.n == had->slots[slot].id.n; key++)
            names_add(a, &had->slot_names, had->slot_keys[key].folded, slot);
        had->slot_first_key[slot + 1] = key;
    }
}

static Status load_contacts(struct joining *j)
{
    struct recorded *had = &j->had;
    struct arena *a = j->by->a;
    Status s = q_recorded_contacts(j->by->db, a, j->session, &had->contacts, &had->contact_count);
    if (s == OK)
        s = q_recorded_contact_names(j->by->db, a, j->session, &had->contact_keys, &had->contact_key_count);
    if (s != OK)
        return s;
    had->contact_taken = arena_array(a, bool, had->contact_count);
    had->contact_first_key = arena_array(a, size_t, had->contact_count + 1);
    for (size_t contact = 0, key = 0; contact < had->contact_count; contact++) { /* in the same order */
        const struct recorded_contacts_row *row = &had->contacts[contact];
        for (; key < had->contact_key_count && had->contact_keys[key].id.n == row->id.n; key++) {
            names_add(a, &had->contact_names, had->contact_keys[key].folded, contact);
            person_participates(j, row->person_id, had->contact_keys[key].folded, false);
        }
        had->contact_first_key[contact + 1] = key;
    }
    return OK;
}

static Status load_people(struct joining *j)
{
    struct recorded_people_row *people;
    size_t count;
    Status s = q_recorded_people(j->by->db, j->by->a, j->session, &people, &count);
    for (size_t i = 0; i < count && s == OK; i++)
        person_participates(j, people[i].id, people[i].folded, false);
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

static enum likeness likest(enum likeness one, enum likeness other)
{
    return one > other ? one : other;
}

enum likeness recorded_slot_likeness(const struct recorded *had, size_t slot, Str key)
{
    size_t first = had->slot_first_key[slot], end = had->slot_first_key[slot + 1];
    enum likeness best = first == end && key.len == 0 ? LIKENESS_SAME : LIKENESS_NONE;
    for (size_t i = first; i < end; i++)
        best = likest(best, people_name_likeness(had->slot_keys[i].folded, key));
    return best;
}

enum likeness recorded_contact_likeness(const struct recorded *had, size_t contact, Str key)
{
    size_t first = had->contact_first_key[contact], end = had->contact_first_key[contact + 1];
    enum likeness best = first == end && key.len == 0 ? LIKENESS_SAME : LIKENESS_NONE;
    for (size_t i = first; i < end; i++)
        best = likest(best, people_name_likeness(had->contact_keys[i].folded, key));
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

static bool slot_is_before(const struct recorded *had, size_t slot, size_t item, Str role, size_t position)
{
    const struct recorded_slots_row *row = &had->slots[slot];
    if (had->slot_item[slot] != item)
        return had->slot_item[slot] < item;
    int order = str_compare(row->role, role);
    return order != 0 ? order < 0 : row->position < (int64_t)position;
}

size_t recorded_slot_from(const struct recorded *had, size_t item, Str role, size_t position)
{
    size_t low = 0, high = had->slot_count; /* ordered by item, role, position */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slot_is_before(had, middle, item, role, position))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
