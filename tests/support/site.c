#include "support/site.h"

#include "app/routes.h"
#include "db/db.h"
#include "features/imports/actions.h"
#include "features/layout/layout.h"
#include "features/search/actions.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const Time now = 1614600000; /* 2021-03-01T12:00:00Z */

struct site {
    struct arena *arena;
    struct db *writer;
    struct site_context context;
};

static void close_db(void *db)
{
    db_close(db);
}

struct site *site_new(struct arena *a)
{
    struct site *s = arena_new_of(a, struct site);
    s->arena = a;
    if (db_open_private(&s->writer) != OK || search_keep(s->writer) != OK)
        abort();
    arena_defer(a, close_db, s->writer);
    if (db_open_reader(s->writer, &s->context.db) != OK)
        abort();
    arena_defer(a, close_db, s->context.db);
    s->context.origin = STR("https://council.example.org");
    return s;
}

void site_forget_origin(struct site *s)
{
    s->context.origin = STR("");
}

struct site *site_of_file(struct arena *a, const char *path)
{
    struct site *s = arena_new_of(a, struct site);
    s->arena = a;
    if (db_open(path, DB_READ_ONLY, &s->context.db) != OK)
        abort();
    arena_defer(a, close_db, s->context.db);
    s->context.origin = STR("https://council.example.org");
    return s;
}

Str site_file(struct arena *a, const char *path)
{
    enum { MOST = 1 << 20 };
    Str full = str_format(a, "%s/%s", SOURCE_ROOT, path);
    FILE *in = fopen(full.data, "rb");
    char *bytes = arena_array(a, char, MOST);
    if (!in) {
        check_failed(path, 0, "cannot be read");
        return STR("");
    }
    size_t len = fread(bytes, 1, MOST, in);
    fclose(in);
    return (Str){bytes, len};
}

void site_import(struct site *s, const char *path)
{
    struct notice notice;
    struct import_report report;
    Str why = STR(""), bytes = site_file(s->arena, path);
    struct action by = action_begin(s->writer, s->arena, now, STR("test"));
    CHECK_STATUS(notice_read(s->arena, bytes, &notice, &why), OK);
    CHECK_STATUS(import_notice(&by, &(struct import_source){str_of(path), bytes, &notice}, &report), OK);
}

struct site *site_with_examples(struct arena *a)
{
    struct site *s = site_new(a);
    glob_t found;
    if (glob(SOURCE_ROOT "/examples/*.txt", 0, NULL, &found) != 0)
        abort();
    for (size_t i = 0; i < found.gl_pathc; i++)
        site_import(s, found.gl_pathv[i] + sizeof SOURCE_ROOT);
    globfree(&found);
    return s;
}

static struct response ask(struct site *s, struct arena *a, enum method method, const char *target,
                           struct field header, Str body)
{
    struct field *headers = arena_new_of(a, struct field);
    *headers = header;
    struct request req = {.arena = a,
                          .method = method,
                          .target = str_of(target),
                          .headers = {headers, header.name.len > 0},
                          .body = body,
                          .now = now,
                          .context = &s->context};
    struct response res;
    route_request(&site_router, &req, &res);
    return res;
}

struct response site_get(struct site *s, const char *target)
{
    return ask(s, s->arena, GET, target, (struct field){{0}, {0}}, STR(""));
}

struct response site_get_in(struct site *s, struct arena *request, const char *target)
{
    return ask(s, request, GET, target, (struct field){{0}, {0}}, STR(""));
}

struct response site_get_as(struct site *s, const char *target, const char *header, const char *value)
{
    return ask(s, s->arena, GET, target, (struct field){str_of(header), str_of(value)}, STR(""));
}

struct response site_post(struct site *s, const char *target, const char *form)
{
    return ask(s, s->arena, POST, target,
               (struct field){STR("Content-Type"), STR("application/x-www-form-urlencoded")}, str_of(form));
}

Str site_body(const struct response *res)
{
    return buf_str(&res->body);
}

Str site_words(struct arena *a, const struct response *res)
{
    struct buf words = buf_in(a);
    bool is_tag = false;
    Str body = site_body(res);
    for (size_t i = 0; i < body.len; i++) {
        char c = body.data[i] == '\n' ? ' ' : body.data[i];
        bool is_second_space = c == ' ' && words.len > 0 && words.data[words.len - 1] == ' ';
        if (!is_tag && c != '<' && !is_second_space)
            buf_add_char(&words, c);
        is_tag = c == '<' || (is_tag && c != '>');
    }
    return buf_str(&words);
}

struct arena *site_arena(const struct site *s)
{
    return s->arena;
}

struct db *site_writer(struct site *s)
{
    return s->writer;
}

struct db *site_reader(struct site *s)
{
    return s->context.db;
}
