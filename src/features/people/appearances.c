#include "features/people/appearances.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "language/fold.h"
#include "people_appearances.sql.h"

typedef struct appearances_row Row;

/* Where the one on whose behalf it was said has a page; an office without a name has its organisation's. */
static void find_principal(const struct request *req, const Row *row, struct appearance *it)
{
    struct arena *a = req->arena;
    it->speaks_for_another = !row->principal_kind_is_null;
    if (!row->principal_person_slug_is_null) {
        int64_t id = row->principal_person_id.n;
        it->principal_address = address_of(req, person_path(a, id, row->principal_person_slug));
        it->principal_topic = str_format(a, "person/%lld", (long long)id);
    } else if (!row->principal_body_slug_is_null) {
        it->principal_address = address_of(req, council_path(a, row->principal_body_slug));
        it->principal_topic = str_format(a, "body/%lld", (long long)row->principal_body_id.n);
    } else if (!row->principal_organisation_slug_is_null) {
        int64_t id = row->principal_organisation_id.n;
        it->principal_address = address_of(req, organisation_path(a, id, row->principal_organisation_slug));
        it->principal_topic = str_format(a, "organisation/%lld", (long long)id);
    }
}

static struct appearance appearance_of(const struct request *req, const Row *row)
{
    struct arena *a = req->arena;
    enum language language = req->language;
    struct appearance it = {
        .slot_id = row->id.n,
        .session_id = row->session_id.n,
        .session_address = address_of(req, session_path(a, row->session_id.n, row->session_slug)),
        .day = row->day,
        .day_text = day_text(a, language, row->day),
        .session_title = text_of(row->session_title, row->session_title_language),
        .body_name = text_of(row->body_name, row->body_name_language),
        .item_title = text_of(row->item_title, row->item_title_language),
        .role = row->role,
        .role_text = code_text(a, language, "person.role.", row->role),
        .status = row->status,
        .status_text = code_text(a, language, "session.status.", row->status),
        .language = row->language,
        .language_name = row->language.len > 0 ? language_name(a, row->language, language) : STR(""),
        .name = text_of(row->name, row->name_language),
        .principal_kind = row->principal_kind,
        .principal = text_of(row->principal, row->principal_language),
        .principal_office = text_of(row->principal_office, row->principal_office_language),
    };
    find_principal(req, row, &it);
    if (!row->person_id_is_null) {
        it.person_id = row->person_id.n;
        it.address = address_of(req, person_path(a, row->person_id.n, row->person_slug));
    }
    if (str_eq(fold(a, it.body_name.value), fold(a, it.session_title.value)))
        it.body_name.value = STR(""); /* a council named like its session is not said twice */
    return it;
}

static struct printed_office office_of(const struct request *req, const Row *row)
{
    struct printed_office office = {
        .title = text_of(row->office, row->office_language),
        .organisation = text_of(row->organisation, row->organisation_language),
    };
    if (!row->organisation_id_is_null) {
        office.organisation_id = row->organisation_id.n;
        office.organisation_address =
            address_of(req, organisation_path(req->arena, row->organisation_id.n, row->organisation_slug));
    }
    return office;
}

/* One more than is shown tells whether there are more; rows of a slot stand together. */
static void deal(const struct request *req, const Row *rows, size_t count, size_t most,
                 struct appearance_list *out, int64_t *last)
{
    struct appearance *items = arena_array(req->arena, struct appearance, most + 1);
    struct printed_office *offices = arena_array(req->arena, struct printed_office, count);
    size_t item_count = 0, office_count = 0;
    *last = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_new = i == 0 || rows[i].id.n != rows[i - 1].id.n;
        if (is_new && item_count == most) {
            *last = items[most - 1].slot_id;
            break;
        }
        if (is_new)
            items[item_count++] = appearance_of(req, &rows[i]);
        struct appearance *it = &items[item_count - 1];
        if (rows[i].office.len == 0 && rows[i].organisation.len == 0)
            continue;
        offices[office_count] = office_of(req, &rows[i]);
        if (it->office_count++ == 0)
            it->offices = &offices[office_count];
        office_count++;
    }
    *out = (struct appearance_list){.items = items, .count = item_count};
}

Status appearances_load(const struct request *req, enum appearance_of of, int64_t owner, int64_t after,
                        size_t most, struct appearance_list *out, int64_t *last)
{
    static const Str relations[] = {
        [SPOKE] = STR_INIT("spoke"),
        [SPOKEN_FOR] = STR_INIT("spoken for"),
        [SPOKE_IN_OFFICE] = STR_INIT("spoke in office"),
        [ORGANISATION_SPOKEN_FOR] = STR_INIT("organisation spoken for"),
    };
    Row *rows;
    size_t count;
    Status s = q_appearances(request_db(req), req->arena, relations[of], owner, after, (int64_t)most + 1,
                             language_tag(req->language), &rows, &count);
    if (s != OK)
        return s;
    if (after != 0 && count == 0)
        return E_NOT_FOUND;
    deal(req, rows, count, most, out, last);
    return OK;
}

void appearances_show(struct response *res, const struct appearance_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct appearance *it = &list->items[i];
        page_shows(res, "session", it->session_id);
        if (it->person_id != 0)
            page_shows(res, "person", it->person_id);
        if (it->principal_topic.len > 0)
            response_topic(res, it->principal_topic);
        for (size_t j = 0; j < it->office_count; j++)
            if (it->offices[j].organisation_id != 0)
                page_shows(res, "organisation", it->offices[j].organisation_id);
    }
}
