#include "features/organisations/pages.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/organisations/load.h"
#include "features/people/index.h"
#include "language/fold.h"

#include "organisations_organisation.html.h"
#include "organisations_organisation.json.h"
#include "organisations_organisation.vcf.h"
#include "organisations_organisations.html.h"
#include "organisations_organisations.json.h"
#include "organisations_pages.sql.h"

#include <stdlib.h>

/* One more than is shown tells whether there are more. */
enum { MOST = NAMES_ON_A_PAGE + 1 };

/* What the reader asks for: names, perhaps of one section or country. */
struct wanted {
    struct name_query names;
    int64_t section; /* 0: of any */
    Str country;     /* empty: of any */
};

#define ENTRY(row)                                                                                           \
    organisation_entry_of(req, &(struct listed){.id = (row).id.n,                                            \
                                                .slug = (row).slug,                                          \
                                                .kind = (row).kind,                                          \
                                                .country = (row).country,                                    \
                                                .name = text_of((row).name, (row).name_language),            \
                                                .section = text_of((row).section, (row).section_language)})

static Status find(const struct request *req, const struct wanted *wanted, struct organisation_entry *out,
                   size_t *count)
{
    struct organisations_found_row *rows;
    const struct name_query *names = &wanted->names;
    Status s = q_organisations_found(request_db(req), req->arena,
                                     &(struct organisations_found_values){
                                         .first = names->first,
                                         .beyond = names->beyond,
                                         .second = names->second,
                                         .third = names->third,
                                         .fourth = names->fourth,
                                         .language = language_tag(req->language),
                                         .section = wanted->section,
                                         .country = wanted->country,
                                         .looked_at = NAMES_LOOKED_AT,
                                         .most = MOST,
                                     },
                                     &rows, count);
    for (size_t i = 0; s == OK && i < *count; i++)
        out[i] = ENTRY(rows[i]);
    return s;
}

static Status list_country(const struct request *req, const struct wanted *wanted,
                           struct organisation_entry *out, size_t *count)
{
    struct organisations_of_country_row *rows;
    Status s = q_organisations_of_country(request_db(req), req->arena,
                                          &(struct organisations_of_country_values){
                                              .country = wanted->country,
                                              .language = language_tag(req->language),
                                              .key = wanted->names.key,
                                              .after = wanted->names.after,
                                              .section = wanted->section,
                                              .most = MOST,
                                          },
                                          &rows, count);
    for (size_t i = 0; s == OK && i < *count; i++)
        out[i] = ENTRY(rows[i]);
    return s;
}

static Status list(const struct request *req, const struct wanted *wanted, struct organisation_entry *out,
                   size_t *count)
{
    if (wanted->names.is_search)
        return find(req, wanted, out, count);
    if (wanted->country.len > 0)
        return list_country(req, wanted, out, count);
    struct organisations_in_order_row *rows;
    Status s =
        q_organisations_in_order(request_db(req), req->arena, language_tag(req->language), wanted->names.key,
                                 wanted->names.after, wanted->section, MOST, &rows, count);
    for (size_t i = 0; s == OK && i < *count; i++)
        out[i] = ENTRY(rows[i]);
    return s;
}

static Status load_sections(const struct request *req, const struct wanted *wanted,
                            struct organisations_view *v)
{
    struct organisation_sections_row *rows;
    Status s = q_organisation_sections(request_db(req), req->arena, language_tag(req->language), &rows,
                                       &v->section_count);
    if (s != OK)
        return s;
    struct section_choice *sections = arena_array(req->arena, struct section_choice, v->section_count);
    for (size_t i = 0; i < v->section_count; i++)
        sections[i] = (struct section_choice){rows[i].id.n, text_of(rows[i].name, rows[i].name_language),
                                              rows[i].id.n == wanted->section};
    v->sections = sections;
    return OK;
}

static int by_country_name(const void *one, const void *other, void *language)
{
    const struct country_choice *a = one, *b = other;
    return collate(*(enum language *)language, a->name, b->name);
}

static Status load_countries(const struct request *req, const struct wanted *wanted,
                             struct organisations_view *v)
{
    struct organisation_countries_row *rows;
    Status s = q_organisation_countries(request_db(req), req->arena, &rows, &v->country_count);
    if (s != OK)
        return s;
    struct country_choice *countries = arena_array(req->arena, struct country_choice, v->country_count);
    for (size_t i = 0; i < v->country_count; i++)
        countries[i] =
            (struct country_choice){rows[i].code, country_name(req->arena, rows[i].code, req->language),
                                    str_eq(rows[i].code, wanted->country)};
    enum language language = req->language;
    qsort_r(countries, v->country_count, sizeof *countries, by_country_name, &language);
    v->countries = countries;
    return OK;
}

/* E_NOT_FOUND: a section or a country of a form that none has. */
static Status wanted_of(const struct request *req, struct wanted *out)
{
    Str section = request_query(req, STR("section")), country = request_query(req, STR("country"));
    *out = (struct wanted){.country = country};
    bool is_section = section.len == 0 || (str_int(section, &out->section) == OK && out->section > 0);
    bool is_country = country.len == 0 || country_is_code(country);
    return is_section && is_country ? name_query_of(req, STR("organisation"), &out->names) : E_NOT_FOUND;
}

/* What of the address every link of the list keeps. */
static Str kept_query(struct arena *a, const struct wanted *wanted)
{
    if (wanted->section == 0 && wanted->country.len == 0)
        return STR("");
    if (wanted->country.len == 0)
        return str_format(a, "section=%lld", (long long)wanted->section);
    if (wanted->section == 0)
        return str_format(a, "country=%.*s", STR_FMT(wanted->country));
    return str_format(a, "section=%lld&country=%.*s", (long long)wanted->section, STR_FMT(wanted->country));
}

Status organisations_page(struct request *req, struct response *res)
{
    struct organisations_view v = {0};
    struct wanted wanted;
    struct organisation_entry *entries = arena_array(req->arena, struct organisation_entry, MOST);
    Status s = wanted_of(req, &wanted);
    if (s == OK)
        s = list(req, &wanted, entries, &v.count);
    if (s == OK)
        s = load_sections(req, &wanted, &v);
    if (s == OK)
        s = load_countries(req, &wanted, &v);
    if (s != OK)
        return s;
    bool is_more = v.count == MOST;
    v.count -= is_more;
    v.organisations = entries;
    index_show(req, &wanted.names, STR("/organisations"), kept_query(req->arena, &wanted),
               is_more ? entries[v.count - 1].id : 0, &v.index);
    page_shows_all(res, "organisation");
    res->reads_query = index_is_kept(req, &wanted.names) && wanted.section == 0 && wanted.country.len == 0;
    v.page = page_of(req, PAGE_PEOPLE, STR("/organisations"),
                     message_text(req->language, MESSAGE_ORGANISATIONS_TITLE));
    v.page.has_data = true;
    v.page.is_private = wanted.names.is_search;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_organisations_json(&r, &v);
    else
        tpl_organisations_page(&r, &v);
    return OK;
}

Status organisation_page(struct request *req, struct response *res)
{
    struct organisation_view v;
    Status s = organisation_load(req, res, request_id(req, 0), &v);
    if (s != OK)
        return s;
    if (page_is_elsewhere(req, res, v.path, STR("")))
        return OK;
    v.page = page_of(req, PAGE_PEOPLE, v.path, v.name.value);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == VCF) {
        if (v.contact_count == 0)
            return E_NOT_FOUND; /* there is nobody to reach */
        v.card_url = str_format(req->arena, "%.*s.vcf", STR_FMT(v.url));
        tpl_organisation_card(&r, &v);
    } else if (req->representation == JSON) {
        tpl_organisation_json(&r, &v);
    } else {
        tpl_organisation_page(&r, &v);
    }
    return OK;
}
