#include "features/search/form.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/sdg/sdg.h"
#include "features/search/tokens.h"
#include "language/fold.h"

#include "search_pages.sql.h"

#include <stdlib.h>

static int by_name(const void *one, const void *other, void *language)
{
    const struct choice *a = one, *b = other;
    return collate(*(enum language *)language, a->text.value, b->text.value);
}

Status form_councils(const struct request *req, struct asked *asked, struct choices *out)
{
    struct search_bodies_row *rows;
    size_t count;
    Str chosen = asked->values[ASK_COUNCIL];
    Status s =
        q_search_bodies(request_db(req), req->arena, chosen, language_tag(req->language), &rows, &count);
    if (s != OK)
        return s;
    bool is_found = chosen.len == 0;
    struct choice *choices = arena_array(req->arena, struct choice, count);
    for (size_t i = 0; i < count; i++) {
        bool is_chosen = str_eq(rows[i].slug, chosen);
        Str name = rows[i].name.len > 0 ? rows[i].name : rows[i].slug;
        choices[i] = (struct choice){rows[i].slug, text_of(name, rows[i].name_language), is_chosen};
        if (is_chosen)
            token_add_mark(&asked->marks, 'b', str_format(req->arena, "%lld", (long long)rows[i].id.n));
        is_found = is_found || is_chosen;
    }
    enum language language = req->language;
    qsort_r(choices, count, sizeof *choices, by_name, &language);
    *out = (struct choices){choices, count};
    return is_found ? OK : E_NOT_FOUND;
}

static struct choices kind_choices(const struct request *req, Str chosen)
{
    struct choice *choices = arena_array(req->arena, struct choice, KINDS);
    for (size_t i = 0; i < KINDS; i++)
        choices[i] = (struct choice){search_kinds[i],
                                     {code_text(req->arena, req->language, "search.kind.", search_kinds[i]),
                                      language_tag(req->language)},
                                     str_eq(chosen, search_kinds[i])};
    return (struct choices){choices, KINDS};
}

static struct choices language_choices(const struct request *req, Str chosen)
{
    struct choice *choices = arena_array(req->arena, struct choice, LANGUAGE_COUNT + 1);
    size_t count = 0;
    bool is_there = chosen.len == 0;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        Str tag = language_tag((enum language)i);
        choices[count++] =
            (struct choice){tag,
                            {language_name(req->arena, tag, req->language), language_tag(req->language)},
                            str_eq(tag, chosen)};
        is_there = is_there || str_eq(tag, chosen);
    }
    if (!is_there)
        choices[count++] = (struct choice){
            chosen, {language_name(req->arena, chosen, req->language), language_tag(req->language)}, true};
    return (struct choices){choices, count};
}

/* The goals, and what else is chosen. */
static struct choices framework_choices(const struct request *req, Str chosen)
{
    enum { GOALS = 17 };
    struct arena *a = req->arena;
    enum sdg_language language;
    if (sdg_language_of(language_tag(req->language), &language) != OK)
        language = SDG_EN;
    struct choice *choices = arena_array(a, struct choice, GOALS + 1);
    size_t count = 0;
    bool is_there = chosen.len == 0;
    for (size_t i = 0; i < sdg_count && count < GOALS; i++) {
        if (!sdg_is_goal(&sdgs[i]))
            continue;
        Str value = str_format(a, "sdg/%.*s", STR_FMT(sdgs[i].code));
        Str name = str_format(a, "%.*s %.*s", STR_FMT(sdgs[i].code), STR_FMT(sdgs[i].short_name[language]));
        choices[count++] = (struct choice){value, {name, language_tag(req->language)}, str_eq(value, chosen)};
        is_there = is_there || str_eq(value, chosen);
    }
    if (!is_there)
        choices[count++] = (struct choice){chosen, {chosen, STR("en")}, true};
    return (struct choices){choices, count};
}

static Status load_speaker(const struct request *req, const struct asked *asked, struct search_view *v)
{
    struct search_person_row row;
    if (asked->speaker == 0)
        return OK;
    Status s = q_search_person(request_db(req), req->arena, (PersonId){asked->speaker}, &row);
    if (s != OK)
        return s;
    v->speaker = asked->speaker;
    v->speaker_name = (Name){row.name};
    return OK;
}

Status form_load(const struct request *req, struct asked *asked, struct search_view *v)
{
    v->words = asked->values[ASK_WORDS];
    v->since = asked->values[ASK_SINCE];
    v->until = asked->values[ASK_UNTIL];
    v->is_newest = asked->is_newest;
    v->has_filters = asked->has_filters;
    v->is_cut = asked->query.is_cut;
    v->kinds = kind_choices(req, asked->values[ASK_KIND]);
    v->languages = language_choices(req, asked->values[ASK_LANGUAGE]);
    v->frameworks = framework_choices(req, asked->values[ASK_FRAMEWORK]);
    Status s = form_councils(req, asked, &v->councils);
    return s == OK ? load_speaker(req, asked, v) : s;
}
