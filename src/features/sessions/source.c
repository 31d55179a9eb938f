/* The original lines of a notice beside what was understood of each. */
#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/sessions/load.h"
#include "features/sessions/pages.h"

#include "sessions_pages.sql.h"
#include "sessions_source.html.h"

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

/* Warnings come in the order of their lines; several on one line are joined. */
static void attach_warnings(const struct request *req, struct source_page_view *v,
                            struct source_line_view *lines, const struct session_source_warnings_row *rows,
                            size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Str text = warning_text(req, &rows[i]);
        for (size_t j = 0; j < v->count; j++) {
            if (lines[j].number != rows[i].line)
                continue;
            const Str both[] = {lines[j].warning, text};
            lines[j].warning = lines[j].warning.len ? str_join(req->arena, both, 2, STR(" · ")) : text;
        }
    }
}

static Status load_lines(const struct request *req, struct source_page_view *v)
{
    struct session_source_lines_row *rows;
    struct session_source_warnings_row *warnings;
    size_t warning_count;
    ImportId id = {v->source.id};
    Status s = q_session_source_lines(request_db(req), req->arena, id, &rows, &v->count);
    if (s == OK)
        s = q_session_source_warnings(request_db(req), req->arena, id, &warnings, &warning_count);
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
    attach_warnings(req, v, lines, warnings, warning_count);
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
    if (session_is_elsewhere(req, res, &session, STR("/original")))
        return OK;
    const struct source_view *source = choose_source(req, &session);
    if (!source)
        return E_NOT_FOUND;
    struct source_page_view v = {.session_address = session.address,
                                 .session_title = session.title,
                                 .source = *source,
                                 .sources = session.sources,
                                 .source_count = session.source_count};
    s = load_lines(req, &v);
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
