#include "features/people/pages.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/people/index.h"
#include "features/people/load.h"

#include "people_pages.sql.h"
#include "people_people.html.h"
#include "people_people.json.h"
#include "people_person.html.h"
#include "people_person.json.h"
#include "people_person.vcf.h"

/* One more than is shown tells whether there are more. */
enum { MOST = NAMES_ON_A_PAGE + 1 };

static struct person_entry entry_of(const struct request *req, int64_t id, Str slug, Str name, Text title,
                                    Text organisation)
{
    return (struct person_entry){.id = id,
                                 .address = address_of(req, person_path(req->arena, id, slug)),
                                 .name = {name},
                                 .title = title,
                                 .organisation = organisation};
}

#define ENTRY(row)                                                                                           \
    entry_of(req, (row).id.n, (row).slug, (row).name, text_of((row).title, (row).title_language),            \
             text_of((row).organisation, (row).organisation_language))

static Status find(const struct request *req, const struct name_query *query, struct person_entry *out,
                   size_t *count)
{
    struct people_found_row *rows;
    Status s = q_people_found(request_db(req), req->arena,
                              &(struct people_found_values){
                                  .first = query->first,
                                  .beyond = query->beyond,
                                  .second = query->second,
                                  .third = query->third,
                                  .fourth = query->fourth,
                                  .language = language_tag(req->language),
                                  .looked_at = NAMES_LOOKED_AT,
                                  .most = MOST,
                              },
                              &rows, count);
    for (size_t i = 0; s == OK && i < *count; i++)
        out[i] = ENTRY(rows[i]);
    return s;
}

static Status list(const struct request *req, const struct name_query *query, struct person_entry *out,
                   size_t *count)
{
    struct people_in_order_row *rows;
    Status s = q_people_in_order(request_db(req), req->arena, language_tag(req->language), query->key,
                                 query->after, MOST, &rows, count);
    for (size_t i = 0; s == OK && i < *count; i++)
        out[i] = ENTRY(rows[i]);
    return s;
}

Status people_page(struct request *req, struct response *res)
{
    struct people_view v = {0};
    struct name_query query;
    struct person_entry *entries = arena_array(req->arena, struct person_entry, MOST);
    Status s = name_query_of(req, STR("person"), &query);
    if (s == OK)
        s = query.is_search ? find(req, &query, entries, &v.count) : list(req, &query, entries, &v.count);
    if (s != OK)
        return s;
    bool is_more = v.count == MOST;
    v.count -= is_more;
    v.people = entries;
    index_show(req, &query, STR("/people"), STR(""), is_more ? entries[v.count - 1].id : 0, &v.index);
    page_shows_all(res, "person");
    page_shows_all(res, "organisation");
    res->reads_query = index_is_kept(req, &query);
    v.page = page_of(req, PAGE_PEOPLE, STR("/people"), message_text(req->language, MESSAGE_PEOPLE_TITLE));
    v.page.has_data = true;
    v.page.is_private = query.is_search;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_people_json(&r, &v);
    else
        tpl_people_page(&r, &v);
    return OK;
}

Status person_page(struct request *req, struct response *res)
{
    struct person_view v;
    Status s = person_load(req, res, request_id(req, 0), &v);
    if (s != OK)
        return s;
    if (page_is_elsewhere(req, res, v.path, STR("")))
        return OK;
    res->reads_query = req->query.count == 1 && request_query(req, STR("after")).len > 0;
    v.page = page_of(req, PAGE_PEOPLE, v.path, v.name.value);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == VCF) {
        if (v.contact_count == 0)
            return E_NOT_FOUND; /* there is nobody to reach */
        v.card_url = str_format(req->arena, "%.*s.vcf", STR_FMT(v.url));
        tpl_person_card(&r, &v);
    } else if (req->representation == JSON) {
        tpl_person_json(&r, &v);
    } else {
        tpl_person_page(&r, &v);
    }
    return OK;
}
