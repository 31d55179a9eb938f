/* Reads what EXPLAIN QUERY PLAN says (sqlite.org/eqp.html): a tree of steps in words. Those under one
 * parent are the loops of one SELECT, and the sorting of what comes out of them. */
#include "plans.h"

#include "dialect.h"
#include "token.h"

#include <sqlite3.h>
#include <stdlib.h>

struct step {
    int parent;
    Str detail;
};

struct plan {
    struct arena *arena;
    const struct schema *schema;
    const struct statement *statement;
    struct plan_excuses *excuses;
    Str sql;
    LIST_OF(struct step) steps;
};

/* ---- excuses ---- */

static Str take_word(Str *rest)
{
    *rest = str_trim(*rest);
    return str_cut(rest, ' ');
}

void plan_excuses_parse(struct arena *a, struct source source, struct report *r, struct plan_excuses *out)
{
    *out = (struct plan_excuses){.path = source.path};
    Str rest = source.text;
    for (size_t line = 1; rest.len > 0; line++) {
        Str reason = str_cut(&rest, '\n'), row = str_trim(str_cut(&reason, '#'));
        if (row.len == 0)
            continue;
        struct plan_excuse excuse = {.line = line};
        Str kind = take_word(&row);
        bool is_small = str_eq(kind, STR("small")), is_coarse = str_eq(kind, STR("coarse"));
        if (is_small)
            excuse.table = take_word(&row);
        *(is_small ? &excuse.columns : is_coarse ? &excuse.column : &excuse.statement) = str_trim(row);
        if (!is_small && !is_coarse && !str_eq(kind, STR("fine")))
            report_error(r, source.path, line, "a row begins with small, coarse or fine, not %.*s",
                         STR_FMT(kind));
        if (str_trim(reason).len == 0)
            report_error(r, source.path, line, "no reason is given");
        *list_add(a, &out->rows) = excuse;
    }
}

void plan_excuses_check_used(const struct plan_excuses *excuses, struct report *r)
{
    for (size_t i = 0; i < excuses->rows.count; i++)
        if (excuses->rows.items[i].column.len == 0 && !excuses->rows.items[i].is_used)
            report_error(r, excuses->path, excuses->rows.items[i].line, "excuses nothing");
}

static bool is_excused(struct plan *p)
{
    for (size_t i = 0; i < p->excuses->rows.count; i++) {
        struct plan_excuse *e = &p->excuses->rows.items[i];
        if (!str_eq(e->statement, p->statement->name))
            continue;
        e->is_used = true;
        return true;
    }
    return false;
}

static bool is_small(struct plan *p, Str table, Str terms)
{
    for (size_t i = 0; i < p->excuses->rows.count; i++) {
        struct plan_excuse *e = &p->excuses->rows.items[i];
        if (e->table.len == 0 || !str_eq(e->table, table) || !str_starts(terms, e->columns))
            continue;
        e->is_used = true;
        return true;
    }
    return false;
}

static bool is_coarse(const struct plan *p, Str column)
{
    for (size_t i = 0; i < p->excuses->rows.count; i++)
        if (column.len > 0 && str_eq(p->excuses->rows.items[i].column, column))
            return true;
    return false;
}

/* ---- names ---- */

static Str bare(struct token t)
{
    return t.kind == TOKEN_QUOTED_NAME ? str_slice(t.text, 1, t.text.len - 2) : t.text;
}

/* The table that goes by the name somewhere in the statement: its own, or "table [AS] name". NULL: it
 * is what a subquery gave. */
static const struct table *table_behind(const struct plan *p, Str name)
{
    struct token before = {0}, last = {0};
    size_t at = 0;
    for (struct token t = token_next_solid(p->sql, &at); t.kind != TOKEN_NONE;
         t = token_next_solid(p->sql, &at)) {
        bool is_alias = str_eq_nocase(bare(t), name);
        const struct table *table = schema_table(p->schema, bare(token_is_word(last, "AS") ? before : last));
        if (is_alias && table)
            return table;
        before = last;
        last = t;
    }
    return schema_table(p->schema, name);
}

/* ---- steps ---- */

/* The word behind "SCAN " or "SEARCH ". */
static Str name_in(Str detail)
{
    (void)str_cut(&detail, ' ');
    return str_cut(&detail, ' ');
}

static bool is_loop(Str detail)
{
    return str_starts(detail, STR("SCAN ")) || str_starts(detail, STR("SEARCH "));
}

/* "owner_kind=? AND owner_id=?" of "SEARCH t USING INDEX x (owner_kind=? AND owner_id=?)". */
static Str terms_in(Str detail)
{
    size_t open = str_find(detail, STR("("), 0);
    return open == STR_NONE ? STR("") : str_slice(detail, open + 1, detail.len - open - 2);
}

/* Whether SQLite may find several rows: a unique index that is asked for all of its columns gives one. */
static bool finds_one(const struct plan *p, Str detail)
{
    if (str_contains(detail, STR("USING INTEGER PRIMARY KEY (rowid=?)")))
        return true;
    size_t using = str_find(detail, STR("INDEX "), 0), equal = 0, columns = 0;
    if (using == STR_NONE)
        return false;
    Str index = str_from(detail, using + sizeof "INDEX " - 1), terms = terms_in(detail);
    for (size_t at = str_find(terms, STR("=?"), 0); at != STR_NONE; at = str_find(terms, STR("=?"), at + 1))
        equal++;
    index = str_cut(&index, ' ');
    sqlite3_stmt *found;
    if (sqlite3_prepare_v2(p->schema->handle,
                           "SELECT COUNT(*) FROM pragma_index_info(?1) WHERE EXISTS (SELECT 1 FROM"
                           " pragma_table_list t JOIN pragma_index_list(t.name) i ON i.name = ?1"
                           " WHERE i.\"unique\")",
                           -1, &found, NULL) != SQLITE_OK)
        abort();
    sqlite3_bind_text(found, 1, index.data, (int)index.len, SQLITE_STATIC);
    if (sqlite3_step(found) == SQLITE_ROW)
        columns = (size_t)sqlite3_column_int(found, 0);
    sqlite3_finalize(found);
    return columns > 0 && equal == columns;
}

/* Whether what the loop gives, for one round of those around it, is known to be little. */
static bool is_little(struct plan *p, Str detail)
{
    if (str_starts(detail, STR("SCAN CONSTANT ROW")))
        return true;
    if (!str_starts(detail, STR("SEARCH ")))
        return false;
    const struct table *table = table_behind(p, name_in(detail));
    return finds_one(p, detail) || (table && is_small(p, table->name, terms_in(detail)));
}

/* "owner_kind=? AND language=?": nothing that tells things apart. */
static bool is_coarse_search(const struct plan *p, Str detail)
{
    if (!str_starts(detail, STR("SEARCH ")) || str_contains(detail, STR("INTEGER PRIMARY KEY")))
        return false;
    Str terms = terms_in(detail);
    if (terms.len == 0)
        return false; /* the first or the last of an index */
    while (terms.len > 0) {
        size_t end = str_find(terms, STR(" AND "), 0);
        Str term = str_slice(terms, 0, end);
        terms = end == STR_NONE ? STR("") : str_from(terms, end + sizeof " AND " - 1);
        if (!str_ends(term, STR("=?")) || !is_coarse(p, str_slice(term, 0, term.len - 2)))
            return false;
    }
    return true;
}

/* The loops whose rows a step under the same parent sorts. */
static bool sorts_little(struct plan *p, int parent)
{
    size_t loops = 0, little = 0;
    for (size_t i = 0; i < p->steps.count; i++) {
        if (p->steps.items[i].parent != parent || !is_loop(p->steps.items[i].detail))
            continue;
        loops++;
        little += is_little(p, p->steps.items[i].detail);
    }
    return loops > 0 && loops == little;
}

static const char *fault_of(struct plan *p, const struct step *step)
{
    if (str_contains(step->detail, STR("AUTOMATIC")))
        return "builds an index for itself";
    bool sorts_last_terms =
        str_contains(step->detail, STR("FOR LAST ")) || str_contains(step->detail, STR("FOR RIGHT PART"));
    if (str_starts(step->detail, STR("USE TEMP B-TREE FOR")) && !sorts_last_terms)
        return sorts_little(p, step->parent) ? NULL : "sorts";
    if (str_ends(step->detail, STR("VIRTUAL TABLE INDEX 0:")))
        return "reads a whole index";
    if (is_coarse_search(p, step->detail))
        return "reads all of a kind";
    bool is_scan =
        str_starts(step->detail, STR("SCAN ")) && !str_contains(step->detail, STR("VIRTUAL TABLE"));
    return is_scan && table_behind(p, name_in(step->detail)) ? "reads a whole table" : NULL;
}

static void read_steps(struct plan *p)
{
    sqlite3_stmt *found;
    Str question = str_format(p->arena, "EXPLAIN QUERY PLAN %.*s", STR_FMT(p->sql));
    if (sqlite3_prepare_v2(p->schema->handle, question.data, -1, &found, NULL) != SQLITE_OK)
        abort(); /* it was prepared before, without the question */
    while (sqlite3_step(found) == SQLITE_ROW)
        *list_add(p->arena, &p->steps) = (struct step){
            .parent = sqlite3_column_int(found, 1),
            .detail = str_copy(p->arena, str_of((const char *)sqlite3_column_text(found, 3))),
        };
    sqlite3_finalize(found);
}

void plans_check(struct arena *a, const struct schema *schema, const struct statement_file *file,
                 struct plan_excuses *excuses, struct report *r)
{
    for (size_t i = 0; i < file->statements.count; i++) {
        const struct statement *s = &file->statements.items[i];
        struct plan p = {.arena = a, .schema = schema, .statement = s, .excuses = excuses};
        p.sql = statement_sql(a, s, ENGINE_SQLITE);
        read_steps(&p);
        for (size_t k = 0; k < p.steps.count; k++) {
            const char *fault = fault_of(&p, &p.steps.items[k]);
            if (fault && !is_excused(&p))
                report_error(r, s->sql_path, s->sql_line, "%.*s %s: %.*s", STR_FMT(s->name), fault,
                             STR_FMT(p.steps.items[k].detail));
        }
    }
}
