/* All frameworks, and the nodes of one. */
#include "features/frameworks/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/frameworks/load.h"
#include "features/frameworks/rules.h"
#include "features/layout/layout.h"
#include "features/links/names.h"
#include "features/sdg/sdg.h"

#include "frameworks_framework.html.h"
#include "frameworks_framework.json.h"
#include "frameworks_frameworks.html.h"
#include "frameworks_frameworks.json.h"
#include "frameworks_pages.sql.h"

enum { MOST_IN_LIST = 50, MOST_AT_A_GLANCE = 8, MORE_THAN_ALL_GOALS = 100 };

static const Str names[FRAMEWORKS] = {STR_INIT("sdg"), STR_INIT("pact"), STR_INIT("process"),
                                      STR_INIT("document")};

bool is_framework(Str framework)
{
    for (size_t i = 0; i < FRAMEWORKS; i++)
        if (str_eq(names[i], framework))
            return true;
    return false;
}

static Str dates_text(const struct request *req, Str starts_on, Str ends_on)
{
    Str days[] = {day_text(req->arena, req->language, starts_on),
                  day_text(req->arena, req->language, ends_on)};
    if (days[0].len == 0 || days[1].len == 0 || str_eq(starts_on, ends_on))
        return days[0].len > 0 ? days[0] : days[1];
    return str_join(req->arena, days, 2, STR(" – "));
}

struct node_entry node_entry_of(const struct request *req, const struct node_facts *facts)
{
    struct arena *a = req->arena;
    struct node_entry entry = {
        .id = facts->id,
        .code = facts->code,
        .label = node_label(a, req->language, facts->framework, facts->code),
        .address = address_of(req, node_path(a, facts->framework, facts->code)),
        .name = node_text(a, req->language, facts->framework, facts->code, facts->name),
        .starts_on = facts->starts_on,
        .ends_on = facts->ends_on,
        .dates = dates_text(req, facts->starts_on, facts->ends_on),
        .last_year = facts->last_year,
    };
    enum sdg_language language;
    const struct sdg *sdg = entry.label.len > 0 ? sdg_find(facts->code) : NULL;
    if (sdg && sdg_is_goal(sdg) && sdg_language_of(language_tag(req->language), &language) == OK)
        entry.short_name = (Text){sdg->short_name[language], language_tag(req->language)};
    if (entry.name.value.len == 0)
        entry.name = (Text){facts->code, STR("")};
    return entry;
}

static const struct node_facts *find_code(const struct node_facts *found, size_t count, Str code)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(found[i].code, code))
            return &found[i];
    return NULL;
}

static struct node_entry entry_of_code(const struct request *req, Str framework, Str code,
                                       const struct node_facts *found, size_t found_count)
{
    const struct node_facts *facts = find_code(found, found_count, code);
    return node_entry_of(req, facts ? facts : &(struct node_facts){.framework = framework, .code = code});
}

size_t sdg_entries(const struct request *req, Str goal, const struct node_facts *found, size_t found_count,
                   const struct node_entry **out)
{
    struct node_entry *entries = arena_array(req->arena, struct node_entry, sdg_count);
    size_t count = 0;
    for (size_t i = 0; i < sdg_count; i++) {
        bool is_wanted =
            goal.len > 0 ? str_eq(sdgs[i].goal, goal) && !sdg_is_goal(&sdgs[i]) : sdg_is_goal(&sdgs[i]);
        if (is_wanted)
            entries[count++] = entry_of_code(req, STR("sdg"), sdgs[i].code, found, found_count);
    }
    *out = entries;
    return count;
}

static size_t axis_entries(const struct request *req, const struct node_facts *found, size_t found_count,
                           const struct node_entry **out)
{
    struct node_entry *entries = arena_array(req->arena, struct node_entry, AXES);
    for (size_t i = 0; i < AXES; i++)
        entries[i] = entry_of_code(req, STR("pact"), axes[i], found, found_count);
    *out = entries;
    return AXES;
}

static size_t recorded_entries(const struct request *req, const struct node_facts *found, size_t count,
                               const struct node_entry **out)
{
    struct node_entry *entries = arena_array(req->arena, struct node_entry, count);
    for (size_t i = 0; i < count; i++)
        entries[i] = node_entry_of(req, &found[i]);
    *out = entries;
    return count;
}

static Status section_load(const struct request *req, Str framework, Str after, size_t most,
                           struct framework_section *out)
{
    struct arena *a = req->arena;
    struct nodes_listed_row *rows;
    size_t count;
    bool is_fixed = str_eq(framework, STR("sdg")) || str_eq(framework, STR("pact"));
    Status s =
        q_nodes_listed(request_db(req), a, framework, is_fixed ? STR("") : after, language_tag(req->language),
                       is_fixed ? MORE_THAN_ALL_GOALS : (int64_t)most + 1, &rows, &count);
    if (s != OK)
        return s;
    struct node_facts *found = arena_array(a, struct node_facts, count);
    for (size_t i = 0; i < count; i++)
        found[i] = (struct node_facts){rows[i].id.n,
                                       framework,
                                       rows[i].code,
                                       rows[i].starts_on,
                                       rows[i].ends_on,
                                       rows[i].last_year,
                                       text_of(rows[i].name, rows[i].name_language)};
    *out = (struct framework_section){
        .framework = framework,
        .address = address_of(req, str_format(a, "/frameworks/%.*s", STR_FMT(framework))),
        .title = code_text(a, req->language, "framework.", framework),
        .lead = code_text(a, req->language, "framework.lead.", framework),
    };
    if (str_eq(framework, STR("sdg"))) {
        out->count = sdg_entries(req, STR(""), found, count, &out->nodes);
    } else if (str_eq(framework, STR("pact"))) {
        out->count = axis_entries(req, found, count, &out->nodes);
    } else {
        out->has_more = count > most;
        out->count = recorded_entries(req, found, out->has_more ? most : count, &out->nodes);
    }
    return OK;
}

Status frameworks_page(struct request *req, struct response *res)
{
    struct frameworks_view v = {0};
    for (size_t i = 0; i < FRAMEWORKS; i++) {
        Status s = section_load(req, names[i], STR(""), MOST_AT_A_GLANCE, &v.sections[i]);
        if (s != OK)
            return s;
    }
    page_shows_all(res, "node");
    v.page = page_of(req, PAGE_FRAMEWORKS, STR("/frameworks"),
                     message_text(req->language, MESSAGE_FRAMEWORKS_TITLE));
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_frameworks_json(&r, &v);
    else
        tpl_frameworks_page(&r, &v);
    return OK;
}

Status framework_page(struct request *req, struct response *res)
{
    struct framework_view v = {0};
    Str framework = request_parameter(req, 0);
    if (!is_framework(framework))
        return E_NOT_FOUND;
    Status s = section_load(req, framework, request_query(req, STR("after")), MOST_IN_LIST, &v.section);
    if (s != OK)
        return s;
    page_shows_all(res, "node");
    if (v.section.has_more)
        v.next = str_format(req->arena, "%.*s?after=%.*s", STR_FMT(v.section.address),
                            STR_FMT(v.section.nodes[v.section.count - 1].code));
    Str path = str_format(req->arena, "/frameworks/%.*s", STR_FMT(framework));
    v.page = page_of(req, PAGE_FRAMEWORKS, path, v.section.title);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_framework_json(&r, &v);
    else
        tpl_framework_page(&r, &v);
    return OK;
}
