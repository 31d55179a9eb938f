/* The original lines of a notice beside what was understood of each. */
#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/sessions/load.h"
#include "features/sessions/source_views.h"
#include "features/sessions/pages.h"

#include "sessions_pages.sql.h"
#include "sessions_source.html.h"

enum { MOST_LINES = 1000 };

/* The reader's warnings have a sentence each; what the import doubted names one or two things, which
 * are stored as "first | second". */
static Str warning_text(const struct request *req, const struct session_source_warnings_row *row)
{
    enum message message;
    if (code_message(req->arena, "doubt.", row->code, &message) != OK)
        return code_text(req->arena, req->language, "warning.", row->code);
    size_t bar = str_find(row->message, STR(" | "), 0);
    const Str named[] = {str_slice(row->message, 0, bar),
                         bar == STR_NONE ? STR("") : str_from(row->message, bar + 3)};
    return str_trim(message_format(req->arena, req->language, message, 0, named, ARRAY_LEN(named)));
}

/* Line 0 stands for the whole notice, on its first page. Returns how many rows are of that kind. */
static size_t list_notes(const struct request *req, struct source_page_view *v,
                         const struct session_source_warnings_row *rows, size_t count)
{
    Str *notes = arena_array(req->arena, Str, count);
    size_t noted = 0;
    while (noted < count && rows[noted].line == 0) {
        notes[noted] = warning_text(req, &rows[noted]);
        noted++;
    }
    v->notes = notes;
    v->note_count = noted;
    return noted;
}

/* Both come in the order of their lines; several warnings on one line are joined. */
static void attach_warnings(const struct request *req, struct source_line_view *lines, size_t line_count,
                            const struct session_source_warnings_row *rows, size_t count)
{
    for (size_t i = 0, at = 0; i < count; i++) {
        while (at < line_count && lines[at].number < rows[i].line)
            at++;
        if (at == line_count || lines[at].number != rows[i].line)
            continue;
        const Str both[] = {lines[at].warning, warning_text(req, &rows[i])};
        lines[at].warning = both[0].len > 0 ? str_join(req->arena, both, 2, STR(" · ")) : both[1];
    }
}

/* One page of lines from `first` on; v->next is the first of the page after, 0 when there is none. */
static Status load_lines(const struct request *req, struct source_page_view *v, int64_t first)
{
    struct session_source_lines_row *rows;
    struct session_source_warnings_row *warnings;
    size_t count, warning_count;
    ImportId id = {v->source.id};
    Status s = q_session_source_lines(request_db(req), req->arena, id, first, MOST_LINES + 1, &rows, &count);
    if (s != OK)
        return s;
    v->count = count > MOST_LINES ? MOST_LINES : count;
    v->next = count > MOST_LINES ? rows[MOST_LINES].number : 0;
    int64_t from = first == 1 ? 0 : first;
    s = q_session_source_warnings(request_db(req), req->arena, id, from, first + MOST_LINES, &warnings,
                                  &warning_count);
    if (s != OK)
        return s;
    struct source_line_view *lines = arena_array(req->arena, struct source_line_view, v->count);
    for (size_t i = 0; i < v->count; i++)
        lines[i] = (struct source_line_view){
            .number = rows[i].number,
            .role = rows[i].role,
            .role_text = code_text(req->arena, req->language, "line.", rows[i].role),
            .text = {rows[i].value, v->source.language},
        };
    size_t noted = list_notes(req, v, warnings, warning_count);
    attach_warnings(req, lines, v->count, warnings + noted, warning_count - noted);
    v->lines = lines;
    return OK;
}

/* The source that ?source= names, else the one in the reader's language, else the first. */
static const struct source_view *choose_source(const struct request *req, const struct session_view *session)
{
    int64_t wanted = 0;
    if (str_int(request_query(req, STR("source")), &wanted) != OK)
        wanted = 0;
    const struct source_view *best = NULL;
    for (size_t i = 0; i < session->source_count; i++) {
        const struct source_view *source = &session->sources[i];
        if (source->id == wanted)
            return source;
        if (!best || (!str_eq(best->language, language_tag(req->language)) &&
                      str_eq(source->language, language_tag(req->language))))
            best = source;
    }
    return best;
}

/* As it is written in an address. */
static Str source_number(const struct request *req, const struct source_view *source)
{
    return str_format(req->arena, "%lld", (long long)source->id);
}

Status session_source_page(struct request *req, struct response *res)
{
    struct session_view session;
    Status s = session_load(req, request_id(req, 0), &session);
    if (s != OK)
        return s;
    if (session_is_elsewhere(req, res, session.path, STR("/original")))
        return OK;
    const struct source_view *source = choose_source(req, &session);
    if (!source)
        return E_NOT_FOUND;
    struct source_page_view v = {.session_address = session.address,
                                 .session_title = session.title,
                                 .source = *source,
                                 .sources = session.sources,
                                 .source_count = session.source_count};
    int64_t first = 1;
    if (str_int(request_query(req, STR("from")), &first) != OK || first < 1)
        first = 1;
    s = load_lines(req, &v, first);
    if (s != OK)
        return s;
    response_topic(res, str_format(res->arena, "session/%lld", (long long)session.id));
    Str path = str_format(req->arena, "%.*s/original", STR_FMT(session.path));
    v.page = page_of(req, PAGE_OTHER, path, session.title.value);
    res->reads_query =
        session.source_count > 1 && str_eq(request_query(req, STR("source")), source_number(req, source));
    struct render r = render_of(req, res);
    tpl_source_page(&r, &v);
    return OK;
}
