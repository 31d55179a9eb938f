/* Links to bodies, frameworks, processes and documents: new ones, or those of the record in one more
 * language. */
#include "base/arena.h"
#include "features/bodies/actions.h"
#include "features/frameworks/actions.h"
#include "features/frameworks/rules.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/links/actions.h"
#include "language/fold.h"

static bool is_kind(const struct notice_link *said, const char *kind)
{
    return str_eq(said->kind, str_of(kind));
}

/* What it is, unless its name says so. */
static Str body_kind_of(const struct notice_link *said)
{
    return is_kind(said, "council") ? STR("council") : STR("other");
}

static Status find_body(struct joining *j, const struct notice_link *said, BodyId *out)
{
    return body_find(j->by, said->target, body_kind_of(said), out);
}

static Status body_of_link(struct joining *j, const struct notice_link *said, BodyId *out)
{
    Status s = find_body(j, said, out);
    if (s == OK)
        return body_name(j->by, *out, text_here(j, said->target), NAME_BY_OTHERS);
    if (s != E_NOT_FOUND)
        return s;
    note_made(j, THING_BODY);
    return body_add(j->by, text_here(j, said->target), body_kind_of(said), NAME_BY_OTHERS, out);
}

static Str framework_of(const struct notice_link *said)
{
    return is_kind(said, "document") ? STR("document") : STR("process");
}

static Status node_of_link(struct joining *j, const struct notice_link *said, FrameworkNodeId *out)
{
    Str code;
    if (is_kind(said, "sdg"))
        return sdg_code(said->target, &code) == OK ? node_of_code(j->by, STR("sdg"), code, out) : OK;
    if (is_kind(said, "axis"))
        return axis_code(fold(j->by->a, said->target), &code) == OK
                   ? node_of_code(j->by, STR("pact"), code, out)
                   : OK;
    Status s = node_find(j->by, framework_of(said), said->target, out);
    if (s == OK)
        return node_name(j->by, *out, text_here(j, said->target));
    return s == E_NOT_FOUND ? node_add(j->by, framework_of(said), text_here(j, said->target), out) : s;
}

static Status write_link(struct joining *j, LinkId id, const struct notice_link *said)
{
    Status s = note_text(j, "link", id.n, "target", said->target, said->line);
    return s == OK ? note_text(j, "link", id.n, "sentence", said->sentence, said->line) : s;
}

static Status target_of_link(struct joining *j, const struct notice_link *said, struct link_end *out)
{
    BodyId body = {0};
    FrameworkNodeId node = {0};
    if (is_kind(said, "council") || is_kind(said, "mechanism")) {
        Status s = body_of_link(j, said, &body);
        *out = (struct link_end){"body", body.n};
        return s;
    }
    Status s = node_of_link(j, said, &node);
    if (node.n != 0)
        *out = (struct link_end){"node", node.n};
    return s;
}

static Status make_link(struct joining *j, size_t position, const struct notice_link *said)
{
    struct link_facts facts = {.kind = said->kind,
                               .from = {"session", j->session.n},
                               .strength = said->strength,
                               .asserted_by = STR("notice"),
                               .asserted_on = j->day};
    LinkId id;
    Status s = said->target.len > 0 ? target_of_link(j, said, &facts.to) : OK;
    if (s == OK)
        s = link_add(j->by, position, &facts, &id);
    if (s == OK)
        note_made(j, THING_LINK);
    return s == OK ? write_link(j, id, said) : s;
}

/* The recorded target gains the name that the notice has for it, unless another is recorded by that
 * name: then two records hold one place. */
static Status rename_body(struct joining *j, BodyId holds, const struct notice_link *said)
{
    BodyId found;
    Status s = find_body(j, said, &found);
    if (s == E_NOT_FOUND || (s == OK && found.n == holds.n))
        return body_name(j->by, holds, text_here(j, said->target), NAME_BY_OTHERS);
    return s == OK ? note_same_place(j, "body", holds.n, said->target, said->line) : s;
}

static Status rename_node(struct joining *j, FrameworkNodeId holds, const struct notice_link *said)
{
    FrameworkNodeId found;
    Status s = node_find(j->by, framework_of(said), said->target, &found);
    if (s == E_NOT_FOUND || (s == OK && found.n == holds.n))
        return node_name(j->by, holds, text_here(j, said->target));
    return s == OK ? note_same_place(j, "framework_node", holds.n, said->target, said->line) : s;
}

/* The recorded link in one more language. */
static Status join_link(struct joining *j, const struct recorded_links_row *had,
                        const struct notice_link *said)
{
    bool is_named = said->target.len > 0;
    Status s = OK;
    note_joined(j, THING_LINK);
    if (is_named && str_eq(had->to_kind, STR("body")))
        s = rename_body(j, (BodyId){had->to_id}, said);
    else if (is_named && str_eq(had->to_kind, STR("node")) &&
             (is_kind(said, "process") || is_kind(said, "document")))
        s = rename_node(j, (FrameworkNodeId){had->to_id}, said);
    if (s == OK && had->strength_is_null && said->strength.len > 0) {
        j->is_changed = true;
        s = link_strength(j->by, had->id, said->strength);
    }
    return s == OK ? write_link(j, had->id, said) : s;
}

/* The links of one kind, in order. */
struct of_kind {
    size_t *said, *had;
    size_t said_count, had_count;
};

static struct of_kind links_of_kind(const struct joining *j, Str kind)
{
    struct of_kind links = {.said = arena_array(j->by->a, size_t, j->said->link_count),
                            .had = arena_array(j->by->a, size_t, j->had.link_count)};
    for (size_t i = 0; i < j->said->link_count; i++)
        if (str_eq(j->said->links[i].kind, kind))
            links.said[links.said_count++] = i;
    for (size_t i = 0; i < j->had.link_count; i++)
        if (str_eq(j->had.links[i].kind, kind))
            links.had[links.had_count++] = i;
    return links;
}

/* A goal or target is known by its code, so order and number do not matter; one that is named several
 * times takes its places in order. */
static void align_goals(const struct joining *j, const struct of_kind *links, size_t *places)
{
    struct names had = {0}, said = {0};
    for (size_t i = 0; i < links->had_count; i++)
        names_add(j->by->a, &had, j->had.links[links->had[i]].code, links->had[i]);
    for (size_t i = 0; i < links->said_count; i++) {
        Str code;
        if (sdg_code(j->said->links[links->said[i]].target, &code) == OK)
            names_add(j->by->a, &said, code, links->said[i]);
    }
    for (size_t i = 0; i < said.entries.count; i++) {
        Str code = said.entries.items[i].key;
        size_t from = names_first(&said, code), to = names_first(&had, code);
        if (from != i)
            continue; /* comes with the first of its code */
        while (from < said.entries.count && to < had.entries.count) {
            places[said.entries.items[from].number] = had.entries.items[to].number;
            from = said.entries.items[from].next;
            to = had.entries.items[to].next;
        }
    }
}

/* For each link of the notice the recorded one, by order within the kind where both have as many. */
static size_t *links_align(const struct joining *j)
{
    static const Str kinds[] = {STR_INIT("council"), STR_INIT("mechanism"), STR_INIT("process"),
                                STR_INIT("sdg"),     STR_INIT("axis"),      STR_INIT("document")};
    size_t *places = arena_array(j->by->a, size_t, j->said->link_count);
    for (size_t i = 0; i < j->said->link_count; i++)
        places[i] = ALIGN_NONE;
    for (size_t k = 0; k < ARRAY_LEN(kinds); k++) {
        struct of_kind links = links_of_kind(j, kinds[k]);
        if (str_eq(kinds[k], STR("sdg")))
            align_goals(j, &links, places);
        else if (links.said_count == links.had_count)
            for (size_t i = 0; i < links.said_count; i++)
                places[links.said[i]] = links.had[i];
    }
    return places;
}

Status links_join(struct joining *j)
{
    bool is_new = !j->is_joined || j->had.link_count == 0;
    const size_t *places = is_new ? NULL : links_align(j);
    Status s = OK;
    for (size_t i = 0; i < j->said->link_count && s == OK; i++) {
        const struct notice_link *said = &j->said->links[i];
        if (is_new)
            s = make_link(j, i + 1, said);
        else if (places[i] != ALIGN_NONE)
            s = join_link(j, &j->had.links[places[i]], said);
        else
            note_doubt(j, DOUBT_COUNTS_DIFFER, said->line,
                       said->target.len > 0 ? said->target : said->sentence, STR(""));
    }
    return s;
}
