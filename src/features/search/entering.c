#include "features/search/entering.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/time.h"
#include "features/links/names.h"
#include "features/sdg/sdg.h"
#include "features/search/tokens.h"
#include "language/text.h"
#include "search_actions.sql.h"

#include <stdlib.h>

typedef struct search_sources_row Source;
typedef struct search_entries_due_row Entered;

/* What shall stand in the index. */
struct entry {
    Str kind, day;
    int64_t owner, session; /* session 0: it is no part of one */
    struct buf tokens;
    LIST_OF(Str) languages, values;
    Str last_mark;
    bool is_there; /* more is known of it than other writings of its name */
};

/* A change of the index, to be made in the order of ids: FTS5 writes a segment for each step back. */
struct step {
    int64_t id;
    const struct entry *entry; /* NULL: out */
    bool is_new;
};

struct entering {
    struct db *db;
    struct arena *a;
    LIST_OF(struct entry) entries;
    size_t session;       /* the entry of the session whose parts are being read */
    struct buf inherited; /* marks of the session that its parts have too */
    Entered *entered;
    size_t entered_count;
    LIST_OF(struct step) steps;
    int64_t day_first, last; /* of the day in which ids were given last */
};

int64_t search_day_first(Str iso_day)
{
    struct day day;
    int64_t number = SEARCH_UNDATED;
    if (iso_day.len > 0 && day_from_iso(iso_day, &day) == OK)
        number = SEARCH_DAY_ORIGIN - day_number(day);
    return number << SEARCH_DAY_BITS;
}

/* ---- tokens of an entry ---- */

static void add_language(struct entering *e, struct entry *to, Str tag)
{
    Str first = str_cut(&tag, '-');
    if (first.len == 0)
        return;
    for (size_t i = 0; i < to->languages.count; i++)
        if (str_eq(to->languages.items[i], first))
            return;
    *list_add(e->a, &to->languages) = first;
    token_add_mark(&to->tokens, 'l', first);
}

static void add_text(struct entering *e, struct entry *to, bool is_heading, Text text)
{
    struct word *words;
    size_t count = text_words(e->a, text.value, &words);
    add_language(e, to, text.language);
    token_add_words(&to->tokens, is_heading, token_language(text.language), words, count);
    if (!is_heading)
        return;
    *list_add(e->a, &to->values) = text.value;
    bool is_name = !str_eq(to->kind, STR("priority")); /* whose heading is its theme's */
    if (is_name && count > 0)
        token_add_name(&to->tokens, words, count);
}

/* Another writing of a name, unless it is written so in some language. */
static void add_writing(struct entering *e, struct entry *to, Str value)
{
    for (size_t i = 0; i < to->values.count; i++)
        if (str_eq(to->values.items[i], value))
            return;
    add_text(e, to, true, (Text){value, STR("")});
}

static void add_node(struct buf *out, Str framework, Str code)
{
    size_t dot = str_find(code, STR("."), 0);
    token_add_node(out, framework, STR(""));
    token_add_node(out, framework, code);
    if (dot != STR_NONE && str_eq(framework, STR("sdg"))) /* the goal of a target */
        token_add_node(out, framework, str_slice(code, 0, dot));
}

/* The axes of the Pact are named by the catalogues. */
static void add_axis(struct entering *e, struct entry *to, Str framework, Str code)
{
    if (!str_eq(to->kind, STR("framework_node")) || !str_eq(framework, STR("pact")))
        return;
    for (size_t l = 0; l < LANGUAGE_COUNT; l++)
        add_text(e, to, true, node_text(e->a, (enum language)l, framework, code, (Text){code, STR("")}));
}

/* What its items and priorities are tied to, its session is too. */
static void add_mark(struct entering *e, struct entry *to, const Source *row)
{
    struct buf mark = buf_in(e->a);
    if (str_eq(row->place, STR("node"))) {
        add_node(&mark, row->language, row->value);
        add_axis(e, to, row->language, row->value);
    } else {
        token_add_mark(&mark, row->place.data[0] == 'b' ? 'b' : 'p', row->value);
    }
    if (str_eq(buf_str(&mark), to->last_mark))
        return;
    to->last_mark = buf_str(&mark);
    buf_add(&to->tokens, buf_str(&mark));
    if (row->part > 0)
        buf_add(&e->entries.items[e->session].tokens, buf_str(&mark));
    else if (str_eq(row->kind, STR("session")) && row->place.data[0] == 'b')
        buf_add(&e->inherited, buf_str(&mark));
}

static struct entry *entry_new(struct entering *e, Str kind, int64_t owner, Str day)
{
    struct entry *to = list_add(e->a, &e->entries);
    *to = (struct entry){.kind = kind, .owner = owner, .day = day, .tokens = buf_in(e->a)};
    bool is_node = str_eq(kind, STR("sdg")) || str_eq(kind, STR("framework_node"));
    token_add_mark(&to->tokens, 'k', is_node ? STR("node") : kind);
    return to;
}

/* The entry that the row is of: rows of one come together, and those of parts behind their session's. */
static struct entry *entry_of(struct entering *e, const Source *row)
{
    size_t count = e->entries.count;
    struct entry *last = count > 0 ? &e->entries.items[count - 1] : NULL;
    if (last && last->owner == row->owner && str_eq(last->kind, row->kind))
        return last;
    struct entry *to = entry_new(e, row->kind, row->owner, row->day);
    if (str_eq(row->kind, STR("session"))) {
        e->session = count;
        e->inherited = buf_in(e->a);
        to->session = row->owner;
    } else if (row->part > 0) {
        to->session = e->entries.items[e->session].owner;
        buf_add(&to->tokens, buf_str(&e->inherited));
    } else if (str_eq(row->kind, STR("person"))) {
        token_add_mark(&to->tokens, 'p', str_format(e->a, "%lld", (long long)row->owner));
    }
    return to;
}

static int by_number(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* Things as they are due, sessions before their parts, and writings last; within a thing as read, or at
 * least always the same. */
static int by_place(const void *one, const void *other)
{
    const Source *a = one, *b = other;
    int order = by_number(a->position, b->position);
    order = order ? order : by_number(a->part, b->part);
    order = order ? order : by_number(a->nth, b->nth);
    order = order ? order : by_number(a->owner, b->owner);
    order = order ? order : str_compare(a->place, b->place);
    order = order ? order : str_compare(a->language, b->language);
    return order ? order : str_compare(a->value, b->value);
}

static Status read_sources(struct entering *e, int64_t first, int64_t beyond)
{
    Source *rows;
    size_t count;
    Status s = q_search_sources(e->db, e->a, first, beyond, &rows, &count);
    if (s != OK)
        return s;
    if (count > 1)
        qsort(rows, count, sizeof *rows, by_place);
    for (size_t i = 0; i < count; i++) {
        struct entry *to = entry_of(e, &rows[i]);
        Text text = {rows[i].value, rows[i].language};
        if (str_eq(rows[i].place, STR("writing"))) {
            add_writing(e, to, text.value);
            continue;
        }
        to->is_there = true;
        if (str_eq(rows[i].place, STR("heading")))
            add_text(e, to, true, text);
        else if (str_eq(rows[i].place, STR("words")))
            add_text(e, to, false, text);
        else
            add_mark(e, to, &rows[i]);
    }
    return OK;
}

/* ---- the goals ---- */

static void enter_goal(struct entering *e, size_t which)
{
    static const struct {
        Str tag, abbreviation;
    } languages[SDG_LANGUAGES] = {
        [SDG_EN] = {STR_INIT("en"), STR_INIT("SDG")}, [SDG_FR] = {STR_INIT("fr"), STR_INIT("ODD")},
        [SDG_ES] = {STR_INIT("es"), STR_INIT("ODS")}, [SDG_AR] = {STR_INIT("ar"), STR_INIT("SDG")},
        [SDG_RU] = {STR_INIT("ru"), STR_INIT("ЦУР")}, [SDG_ZH] = {STR_INIT("zh"), STR_INIT("SDG")},
    };
    const struct sdg *goal = &sdgs[which];
    struct entry *to = entry_new(e, STR("sdg"), (int64_t)which + 1, STR(""));
    to->is_there = true;
    add_node(&to->tokens, STR("sdg"), goal->code);
    for (size_t l = 0; l < SDG_LANGUAGES; l++) {
        Str number = str_format(e->a, "%.*s %.*s", STR_FMT(languages[l].abbreviation), STR_FMT(goal->code));
        add_text(e, to, true, (Text){number, languages[l].tag});
        if (goal->short_name[l].len > 0)
            add_text(e, to, true, (Text){goal->short_name[l], languages[l].tag});
        add_text(e, to, false, (Text){goal->name[l], languages[l].tag});
    }
}

static Status read_goals(struct entering *e, int64_t first, int64_t beyond)
{
    struct search_due_of_row *rows;
    size_t count;
    Status s = q_search_due_of(e->db, e->a, first, beyond, &rows, &count);
    for (size_t i = 0; s == OK && i < count; i++)
        if (str_eq(rows[i].owner_kind, STR("sdg")))
            for (size_t which = 0; which < sdg_count; which++)
                enter_goal(e, which);
    return s;
}

/* ---- what changes ---- */

static int by_owner(const void *one, const void *other)
{
    const Entered *a = one, *b = other;
    int kinds = str_compare(a->owner_kind, b->owner_kind);
    return kinds ? kinds : (a->owner_id > b->owner_id) - (a->owner_id < b->owner_id);
}

static Entered *entered_as(struct entering *e, const struct entry *entry)
{
    Entered wanted = {.owner_kind = entry->kind, .owner_id = entry->owner};
    return e->entered_count == 0 ? NULL
                                 : bsearch(&wanted, e->entered, e->entered_count, sizeof wanted, by_owner);
}

static Status next_id(struct entering *e, int64_t day_first, int64_t *out)
{
    if (e->last == 0 || e->day_first != day_first) {
        struct search_last_of_day_row row;
        Status s = q_search_last_of_day(e->db, e->a, day_first, day_first + (1 << SEARCH_DAY_BITS), &row);
        if (s != OK)
            return s;
        e->day_first = day_first;
        e->last = row.last;
    }
    *out = ++e->last;
    return OK;
}

/* Other entries that tell the name of this one, which has changed. */
static Status spread(struct entering *e, const struct entry *entry)
{
    int64_t changed;
    if (str_eq(entry->kind, STR("organisation")))
        return q_search_due_of_office(e->db, (OrganisationId){entry->owner}, &changed);
    if (str_eq(entry->kind, STR("theme")))
        return q_search_due_of_theme(e->db, (ThemeId){entry->owner}, &changed);
    return OK;
}

static Status plan_entry(struct entering *e, const struct entry *entry)
{
    int64_t day_first = search_day_first(entry->day), id = 0;
    Entered *before = entered_as(e, entry);
    bool stays = before && before->id.n >= day_first && before->id.n < day_first + (1 << SEARCH_DAY_BITS);
    bool differs = before && !str_eq(before->tokens, buf_str(&entry->tokens));
    if (stays) {
        id = before->id.n;
        before->id.n = 0; /* dealt with */
    }
    if (stays && !differs)
        return OK;
    Status s = stays ? OK : next_id(e, day_first, &id);
    if (s == OK && differs)
        s = spread(e, entry);
    if (s == OK)
        *list_add(e->a, &e->steps) = (struct step){id, entry, !stays};
    return s;
}

static Status plan(struct entering *e, int64_t first, int64_t beyond)
{
    Status s = q_search_entries_due(e->db, e->a, first, beyond, &e->entered, &e->entered_count);
    if (s == OK && e->entered_count > 1)
        qsort(e->entered, e->entered_count, sizeof *e->entered, by_owner);
    for (size_t i = 0; i < e->entries.count && s == OK; i++)
        if (e->entries.items[i].is_there)
            s = plan_entry(e, &e->entries.items[i]);
    for (size_t i = 0; i < e->entered_count && s == OK; i++)
        if (e->entered[i].id.n != 0)
            *list_add(e->a, &e->steps) = (struct step){e->entered[i].id.n, NULL, false};
    return s;
}

/* What goes out goes first: an entry that moves to another day is out and in. */
static int by_id(const void *one, const void *other)
{
    const struct step *a = one, *b = other;
    int kinds = (a->entry != NULL) - (b->entry != NULL);
    return kinds ? kinds : (a->id > b->id) - (a->id < b->id);
}

static Status take(struct entering *e, const struct step *step)
{
    int64_t changed;
    if (!step->entry) {
        Status s = q_search_index_remove(e->db, step->id, &changed);
        return s == OK ? q_search_entry_remove(e->db, step->id, &changed) : s;
    }
    Str tokens = buf_str(&step->entry->tokens);
    if (!step->is_new)
        return q_search_index_change(e->db, step->id, tokens, &changed);
    const int64_t *session = step->entry->session != 0 ? &step->entry->session : NULL;
    Status s =
        q_search_entry_insert(e->db, step->id, step->entry->kind, step->entry->owner, session, &changed);
    return s == OK ? q_search_index_insert(e->db, step->id, tokens, &changed) : s;
}

Status search_enter(struct db *db, struct arena *a, int64_t first, int64_t beyond)
{
    struct entering e = {.db = db, .a = a};
    Status s = read_sources(&e, first, beyond);
    if (s == OK)
        s = read_goals(&e, first, beyond);
    if (s == OK)
        s = plan(&e, first, beyond);
    if (s == OK && e.steps.count > 1)
        qsort(e.steps.items, e.steps.count, sizeof *e.steps.items, by_id);
    for (size_t i = 0; i < e.steps.count && s == OK; i++)
        s = take(&e, &e.steps.items[i]);
    return s;
}
