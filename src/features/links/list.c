#include "features/links/list.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/links/names.h"

#include "links_list.sql.h"

/* How the address of each kind is made. A new kind is a row here and one of thing_address's makers. */
enum place { AT_SESSION, AT_PRIORITY, AT_BODY, AT_ORGANISATION, AT_PERSON, AT_NODE };

static const struct {
    Str kind;
    enum place place;
} places[] = {
    {STR_INIT("session"), AT_SESSION},
    {STR_INIT("item"), AT_SESSION},
    {STR_INIT("priority"), AT_PRIORITY},
    {STR_INIT("body"), AT_BODY},
    {STR_INIT("organisation"), AT_ORGANISATION},
    {STR_INIT("person"), AT_PERSON},
    {STR_INIT("node"), AT_NODE},
};

static Str path_at(struct arena *a, enum place place, const struct link_thing *thing)
{
    switch (place) {
    case AT_SESSION: return session_path(a, thing->session_id, thing->slug);
    case AT_PRIORITY: return priority_path(a, thing->id);
    case AT_BODY: return council_path(a, thing->slug);
    case AT_ORGANISATION: return organisation_path(a, thing->id, thing->slug);
    case AT_PERSON: return person_path(a, thing->id, thing->slug);
    case AT_NODE: return node_path(a, thing->framework, thing->code);
    }
    return STR("");
}

Str thing_address(const struct request *req, const struct link_thing *thing)
{
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        if (str_eq(places[i].kind, thing->kind))
            return address_of(req, path_at(req->arena, places[i].place, thing));
    return STR("");
}

/* The columns that both directions have. */
struct listed {
    struct link_thing thing;
    int64_t id;
    Str kind, strength, asserted_by, asserted_on, person;
    Text name, target, sentence;
};

#define LISTED(row)                                                                                          \
    {                                                                                                        \
        .thing = {(row).other_kind, (row).slug,     (row).framework,                                         \
                  (row).code,       (row).other_id, (row).session_id.n},                                     \
        .id = (row).id.n, .kind = (row).kind, .strength = (row).strength, .asserted_by = (row).asserted_by,  \
        .asserted_on = (row).asserted_on, .person = (row).person, .name = {(row).name, (row).name_language}, \
        .target = {(row).target, (row).target_language}, .sentence = {                                       \
            (row).sentence,                                                                                  \
            (row).sentence_language                                                                          \
        }                                                                                                    \
    }

static struct link_entry entry_of(const struct request *req, const struct listed *from)
{
    struct arena *a = req->arena;
    const struct link_thing *thing = &from->thing;
    return (struct link_entry){
        .id = from->id,
        .kind = from->kind,
        .strength = from->strength,
        .strength_text = code_text(a, req->language, "strength.", from->strength),
        .target = from->target,
        .sentence = from->sentence,
        .other_kind = thing->kind,
        .other_id = thing->id,
        .address = thing_address(req, thing),
        .label = node_label(a, req->language, thing->framework, thing->code),
        .name = node_text(a, req->language, thing->framework, thing->code, from->name),
        .person = {from->person},
        .identifier = node_identifier(a, thing->framework, thing->code),
        .asserted_by = from->asserted_by,
        .asserted_text = code_text(a, req->language, "asserted.", from->asserted_by),
        .day = from->asserted_on,
        .day_text = day_text(a, req->language, from->asserted_on),
    };
}

Status links_from(const struct request *req, const char *kind, int64_t id, struct link_list *out)
{
    struct links_from_row *rows;
    size_t count;
    Status s = q_links_from(request_db(req), req->arena, str_of(kind), id, language_tag(req->language),
                            LINKS_MOST + 1, &rows, &count);
    if (s != OK)
        return s;
    struct link_entry *entries = arena_array(req->arena, struct link_entry, count);
    for (size_t i = 0; i < count; i++)
        entries[i] = entry_of(req, &(struct listed)LISTED(rows[i]));
    *out = (struct link_list){entries, count > LINKS_MOST ? LINKS_MOST : count, count > LINKS_MOST};
    return OK;
}

Status links_to(const struct request *req, const char *kind, int64_t id, struct link_list *out)
{
    struct links_to_row *rows;
    size_t count;
    Status s = q_links_to(request_db(req), req->arena, str_of(kind), id, language_tag(req->language),
                          LINKS_MOST + 1, &rows, &count);
    if (s != OK)
        return s;
    struct link_entry *entries = arena_array(req->arena, struct link_entry, count);
    for (size_t i = 0; i < count; i++)
        entries[i] = entry_of(req, &(struct listed)LISTED(rows[i]));
    *out = (struct link_list){entries, count > LINKS_MOST ? LINKS_MOST : count, count > LINKS_MOST};
    return OK;
}

void page_shows_links(struct response *res, const struct link_list *links)
{
    for (size_t i = 0; i < links->count; i++)
        if (links->entries[i].other_kind.len > 0)
            page_shows(res, str_c(res->arena, links->entries[i].other_kind), links->entries[i].other_id);
}
