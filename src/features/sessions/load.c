/* Each load_… reads one part with one statement; offices and representations come for the whole
 * session at once and are dealt out to their slots. */
#include "features/sessions/load.h"

#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/layout/layout.h"

#include "sessions_pages.sql.h"

struct loading {
    const struct request *req;
    struct db *db;
    struct arena *arena;
    enum language language;
    Str tag;
    SessionId session;
    struct session_view *view;
};

static Str in_words(const struct loading *l, const char *prefix, Str code)
{
    return code_text(l->arena, l->language, prefix, code);
}

static void show_time(const struct loading *l, const struct session_head_row *row)
{
    struct session_view *v = l->view;
    v->has_start = !row->starts_at_is_null;
    v->has_end = v->has_start && !row->ends_at_is_null;
    if (!v->has_start)
        return;
    Time start = row->starts_at, end = v->has_end ? row->ends_at : start;
    v->starts_at = start;
    v->ends_at = end;
    v->start = time_iso(l->arena, start);
    v->end = v->has_end ? time_iso(l->arena, end) : STR("");
    v->local_start = time_with_offset(l->arena, zone_or_utc(row->zone), start);
    v->local_end = time_with_offset(l->arena, zone_or_utc(row->zone), end);
    v->time_text = time_text(l->arena, l->language, zone_or_utc(row->zone), row->zone_printed, start, end);
}

static Status load_head(struct loading *l)
{
    struct session_head_row row;
    Status s = q_session_head(l->db, l->arena, l->session, l->tag, &row);
    if (s != OK)
        return s;
    struct session_view *v = l->view;
    v->id = row.id.n;
    v->path = session_path(l->arena, row.id.n, row.slug);
    v->title = text_of(row.title, row.title_language);
    v->body_name = text_of(row.body_name, row.body_name_language);
    v->address = address_of(l->req, v->path);
    v->body_address = address_of(l->req, council_path(l->arena, row.body_slug));
    v->body_topic = str_format(l->arena, "body/%lld", (long long)row.body_id.n);
    v->printed_time = text_of(row.printed_time, row.printed_time_language);
    v->place = text_of(row.place, row.place_language);
    v->state = row.state;
    v->state_text = in_words(l, "session.state.", row.state);
    v->mode = row.mode;
    v->mode_text = in_words(l, "session.mode.", row.mode);
    v->day = row.day;
    v->registration_url = row.registration_url;
    v->room_url = row.room_url;
    show_time(l, &row);
    v->summary = paragraphs_of(l->arena, text_of(row.summary, row.summary_language), &v->summary_count);
    return OK;
}

static Status load_languages(struct loading *l)
{
    struct session_languages_row *rows;
    size_t count;
    Status s = q_session_languages(l->db, l->arena, l->session, &rows, &count);
    if (s != OK)
        return s;
    Str *tags = arena_array(l->arena, Str, count), *names = arena_array(l->arena, Str, count);
    for (size_t i = 0; i < count; i++) {
        tags[i] = rows[i].language;
        names[i] = language_name(l->arena, rows[i].language, l->language);
    }
    l->view->language_tags = tags;
    l->view->language_count = count;
    l->view->languages_text = str_join(l->arena, names, count, STR(" · "));
    return OK;
}

/* Slots with what they carry; all three lists come in the order of the slots. */
struct slots {
    struct slot_view *views;
    struct session_slots_row *rows;
    size_t count;
};

/* The slot with that id, from *at on, which is then its index; NULL: none is left. */
static struct slot_view *slot_from(const struct slots *slots, size_t *at, SlotId id)
{
    while (*at < slots->count && slots->rows[*at].id.n != id.n)
        (*at)++;
    return *at < slots->count ? &slots->views[*at] : NULL;
}

static struct thing_view person_view(const struct loading *l, PersonId id, Str slug)
{
    if (id.n == 0)
        return (struct thing_view){0};
    return (struct thing_view){address_of(l->req, person_path(l->arena, id.n, slug)),
                               str_format(l->arena, "person/%lld", (long long)id.n)};
}

static struct thing_view organisation_view(const struct loading *l, OrganisationId id, Str slug)
{
    if (id.n == 0)
        return (struct thing_view){0};
    return (struct thing_view){address_of(l->req, organisation_path(l->arena, id.n, slug)),
                               str_format(l->arena, "organisation/%lld", (long long)id.n)};
}

/* A named person comes before the organisation that the person holds office at. */
static struct thing_view principal_thing(const struct loading *l,
                                         const struct session_representations_row *row)
{
    if (!row->person_id_is_null)
        return person_view(l, row->person_id, row->person_slug);
    if (row->body_id_is_null)
        return organisation_view(l, row->organisation_id, row->organisation_slug);
    return (struct thing_view){address_of(l->req, council_path(l->arena, row->body_slug)),
                               str_format(l->arena, "body/%lld", (long long)row->body_id.n)};
}

static Status load_offices(struct loading *l, struct slots *slots)
{
    struct session_offices_row *rows;
    size_t count;
    Status s = q_session_offices(l->db, l->arena, l->session, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct office_view *offices = arena_array(l->arena, struct office_view, count);
    for (size_t i = 0, at = 0; i < count; i++) {
        offices[i].title = text_of(rows[i].title, rows[i].title_language);
        offices[i].organisation = text_of(rows[i].organisation, rows[i].organisation_language);
        offices[i].at = organisation_view(l, rows[i].organisation_id, rows[i].organisation_slug);
        struct slot_view *slot = slot_from(slots, &at, rows[i].slot_id);
        if (!slot)
            continue;
        if (slot->office_count++ == 0)
            slot->offices = &offices[i];
    }
    return OK;
}

static Status load_representations(struct loading *l, struct slots *slots)
{
    struct session_representations_row *rows;
    size_t count;
    Status s = q_session_representations(l->db, l->arena, l->session, l->tag, &rows, &count);
    if (s != OK)
        return s;
    for (size_t i = 0, at = 0; i < count; i++) {
        struct slot_view *slot = slot_from(slots, &at, rows[i].slot_id);
        if (!slot)
            continue;
        slot->speaks_for_another = true;
        slot->principal = (struct principal_view){.kind = rows[i].kind,
                                                  .name = text_of(rows[i].name, rows[i].name_language),
                                                  .office = text_of(rows[i].office, rows[i].office_language),
                                                  .who = principal_thing(l, &rows[i])};
    }
    return OK;
}

static Status load_slots(struct loading *l, struct slots *out)
{
    Status s = q_session_slots(l->db, l->arena, l->session, l->tag, &out->rows, &out->count);
    if (s != OK)
        return s;
    out->views = arena_array(l->arena, struct slot_view, out->count);
    for (size_t i = 0; i < out->count; i++) {
        const struct session_slots_row *row = &out->rows[i];
        out->views[i] = (struct slot_view){.id = row->id.n,
                                           .name = text_of(row->name, row->name_language),
                                           .who = person_view(l, row->person_id, row->person_slug),
                                           .seat = row->seat,
                                           .status = row->status,
                                           .seat_text = in_words(l, "seat.", row->seat),
                                           .status_text = in_words(l, "session.status.", row->status)};
    }
    s = load_offices(l, out);
    return s == OK ? load_representations(l, out) : s;
}

/* The slots of one item and role stand together in the list. */
static void deal_slots(const struct slots *slots, ItemId item, Str role, const struct slot_view **first,
                       size_t *count)
{
    for (size_t i = 0; i < slots->count; i++) {
        if (slots->rows[i].item_id.n != item.n || !str_eq(slots->rows[i].role, role))
            continue;
        if ((*count)++ == 0)
            *first = &slots->views[i];
    }
}

static void list_represented(struct loading *l, const struct slots *slots)
{
    struct slot_view *represented = arena_array(l->arena, struct slot_view, slots->count);
    for (size_t i = 0; i < slots->count; i++) {
        l->view->speaker_count += str_eq(slots->rows[i].role, STR("speaker"));
        if (slots->views[i].speaks_for_another)
            represented[l->view->represented_count++] = slots->views[i];
    }
    l->view->represented = represented;
}

static Status load_agenda(struct loading *l)
{
    struct session_items_row *rows;
    struct slots slots;
    size_t count;
    Status s = q_session_items(l->db, l->arena, l->session, l->tag, &rows, &count);
    if (s == OK)
        s = load_slots(l, &slots);
    if (s != OK)
        return s;
    struct item_view *items = arena_array(l->arena, struct item_view, count);
    for (size_t i = 0; i < count; i++) {
        items[i] = (struct item_view){.id = rows[i].id.n,
                                      .label = rows[i].label,
                                      .kind = rows[i].kind,
                                      .action = rows[i].action,
                                      .kind_text = in_words(l, "session.item.", rows[i].kind),
                                      .action_text = in_words(l, "session.action.", rows[i].action),
                                      .title = text_of(rows[i].title, rows[i].title_language)};
        deal_slots(&slots, rows[i].id, STR("moderator"), &items[i].moderators, &items[i].moderator_count);
        deal_slots(&slots, rows[i].id, STR("speaker"), &items[i].speakers, &items[i].speaker_count);
    }
    l->view->items = items;
    l->view->item_count = count;
    list_represented(l, &slots);
    return OK;
}

static Status load_priorities(struct loading *l)
{
    struct session_priorities_row *rows;
    size_t count;
    Status s = q_session_priorities(l->db, l->arena, l->session, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct priority_view *priorities = arena_array(l->arena, struct priority_view, count);
    struct theme_view *themes = arena_array(l->arena, struct theme_view, count), *theme = NULL;
    for (size_t i = 0; i < count; i++) {
        priorities[i] =
            (struct priority_view){rows[i].id.n, address_of(l->req, priority_path(l->arena, rows[i].id.n)),
                                   text_of(rows[i].sentence, rows[i].sentence_language)};
        if (!theme || rows[i].theme_id.n != rows[i - 1].theme_id.n) {
            theme = &themes[l->view->theme_count++];
            theme->name = text_of(rows[i].theme, rows[i].theme_language);
            theme->priorities = &priorities[i];
        }
        theme->count++;
    }
    l->view->themes = themes;
    l->view->priority_count = (int64_t)count;
    return OK;
}

/* Links by kind, the kinds in the order of their first link. */
static Status load_links(struct loading *l)
{
    struct link_list *all = &l->view->all_links;
    Status s = links_from(l->req, "session", l->session.n, all);
    if (s != OK)
        return s;
    struct link_entry *links = arena_array(l->arena, struct link_entry, all->count);
    struct link_group_view *groups = arena_array(l->arena, struct link_group_view, all->count);
    size_t placed = 0, group_count = 0;
    for (size_t first = 0; first < all->count; first++) {
        Str kind = all->entries[first].kind;
        bool is_placed = false;
        for (size_t i = 0; i < group_count; i++)
            is_placed = is_placed || str_eq(groups[i].kind, kind);
        if (is_placed)
            continue;
        struct link_group_view *group = &groups[group_count++];
        *group = (struct link_group_view){
            .kind = kind, .kind_text = in_words(l, "session.link.", kind), .links = &links[placed]};
        for (size_t i = first; i < all->count; i++) {
            if (!str_eq(all->entries[i].kind, kind))
                continue;
            links[placed++] = all->entries[i];
            group->count++;
        }
    }
    l->view->links = groups;
    l->view->link_group_count = group_count;
    return OK;
}

static Status load_text_state(struct loading *l)
{
    struct session_text_state_row state;
    Status s = q_session_text_state(l->db, l->arena, l->session, l->tag, &state);
    if (s != OK)
        return s;
    l->view->missing = state.missing;
    l->view->stale = state.stale;
    if (state.missing > 0)
        l->view->original_language_name = language_name(l->arena, state.missing_in, l->language);
    return OK;
}

static Status load_sources(struct loading *l)
{
    struct session_sources_row *rows;
    size_t count;
    Status s = q_session_sources(l->db, l->arena, l->session, &rows, &count);
    if (s != OK)
        return s;
    struct source_view *sources = arena_array(l->arena, struct source_view, count);
    for (size_t i = 0; i < count; i++)
        sources[i] =
            (struct source_view){.id = rows[i].id.n,
                                 .name = rows[i].name,
                                 .language = rows[i].language,
                                 .language_name = language_name(l->arena, rows[i].language, l->language)};
    l->view->sources = sources;
    l->view->source_count = count;
    return OK;
}

static bool same_organisation(const struct session_contacts_row *a, const struct session_contacts_row *b)
{
    if (a->organisation_id_is_null || b->organisation_id_is_null)
        return str_eq(a->organisation, b->organisation);
    return a->organisation_id.n == b->organisation_id.n;
}

static Str mail_link(struct arena *a, Str email)
{
    return email.len ? str_format(a, "mailto:%.*s", STR_FMT(email)) : email;
}

/* Contacts of one purpose, by organisation, the organisations in the order of their first contact. */
static void group_contacts(struct loading *l, const struct session_contacts_row *rows, size_t count,
                           Str purpose, const struct contact_group_view **out, size_t *out_count)
{
    struct contact_view *people = arena_array(l->arena, struct contact_view, count);
    struct contact_group_view *groups = arena_array(l->arena, struct contact_group_view, count);
    bool *placed = arena_array(l->arena, bool, count);
    size_t next = 0, group_count = 0;
    for (size_t first = 0; first < count; first++) {
        if (placed[first] || !str_eq(rows[first].purpose, purpose))
            continue;
        struct contact_group_view *group = &groups[group_count++];
        group->organisation = text_of(rows[first].organisation, rows[first].organisation_language);
        group->at = organisation_view(l, rows[first].organisation_id, rows[first].organisation_slug);
        group->people = &people[next];
        for (size_t i = first; i < count; i++) {
            if (placed[i] || !str_eq(rows[i].purpose, purpose) || !same_organisation(&rows[first], &rows[i]))
                continue;
            placed[i] = true;
            people[next++] =
                (struct contact_view){.name = text_of(rows[i].name, rows[i].name_language),
                                      .who = person_view(l, rows[i].person_id, rows[i].person_slug),
                                      .title = text_of(rows[i].title, rows[i].title_language),
                                      .email = rows[i].email,
                                      .mail_link = mail_link(l->arena, rows[i].email)};
            group->count++;
        }
    }
    *out = groups;
    *out_count = group_count;
}

static Status load_contacts(struct loading *l)
{
    struct session_contacts_row *rows;
    size_t count;
    Status s = q_session_contacts(l->db, l->arena, l->session, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct session_view *v = l->view;
    group_contacts(l, rows, count, STR("delegation"), &v->contacts, &v->contact_group_count);
    group_contacts(l, rows, count, STR("secretariat"), &v->team, &v->team_group_count);
    return OK;
}

Status session_load(const struct request *req, int64_t id, struct session_view *out)
{
    static Status (*const parts[])(struct loading *) = {load_head,       load_languages,  load_agenda,
                                                        load_contacts,   load_priorities, load_links,
                                                        load_text_state, load_sources};
    struct loading l = {.req = req,
                        .db = request_db(req),
                        .arena = req->arena,
                        .language = req->language,
                        .tag = language_tag(req->language),
                        .session = {id},
                        .view = out};
    *out = (struct session_view){.id = id};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        Status s = parts[i](&l);
        if (s != OK)
            return s;
    }
    return OK;
}

void session_show_zone(struct arena *a, struct session_view *v, enum language language, Str zone)
{
    static const Str names[] = {
#define ZONE(name) STR_INIT(name),
#include "features/sessions/zones.tbl.h"
#undef ZONE
    };
    struct zone_choice *choices = arena_array(a, struct zone_choice, ARRAY_LEN(names));
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        choices[i] = (struct zone_choice){names[i], zone_city(language, zone_or_utc(names[i])),
                                          str_eq(names[i], zone)};
    v->zones = choices;
    v->zone_count = ARRAY_LEN(names);
    const struct zone *chosen;
    if (!v->has_start || zone.len == 0 || zone_find(zone, &chosen) != OK)
        return;
    v->reader_zone = zone_name(chosen);
    v->reader_time_text = time_text(a, language, chosen, STR(""), v->starts_at, v->ends_at);
}
