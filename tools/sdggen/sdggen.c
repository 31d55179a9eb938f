/* sdggen INPUT OUTPUT: compiles data/sdg.json into the table that src/features/sdg/sdg.h
 * declares. The file is an object: "_meta" first, then one member per code in natural order,
 *   "16":   {"kind": "goal",   "en": …, "fr": …, "es": …, "ar": …, "ru": …, "zh": …, "short": {"en": …}}
 *   "16.7": {"kind": "target", "goal": "16", "en": …}
 * Anything else stops the build with "INPUT:LINE: what is wrong". */
#include "json.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { GOALS = 17, TARGETS = 169, MAX_BYTES = 4 * 1024 * 1024, ARENA_BYTES = 1024 * 1024 };

static const Str languages[] = {STR_INIT("en"), STR_INIT("fr"), STR_INIT("es"),
                                STR_INIT("ar"), STR_INIT("ru"), STR_INIT("zh")};

struct generator {
    struct arena *arena;
    const char *input;
    struct buf out;
    int goals, targets;
    int64_t goal, place; /* the numbers of the entry before: "16.7" is 16 and 7, "16.a" 16 and 1000 */
    Str goal_code;
};

__attribute__((noreturn)) static void stop(const struct generator *g, int line, const char *fmt, ...)
    printf_like(3, 4);

static void stop(const struct generator *g, int line, const char *fmt, ...)
{
    va_list args;
    fprintf(stderr, "%s:%d: ", g->input, line);
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
    fputc('\n', stderr);
    exit(EXIT_FAILURE);
}

static Str member_text(const struct generator *g, const struct json *entry, Str key)
{
    const struct json *member = json_get(entry, key);
    if (!member)
        stop(g, entry->line, "%.*s has no \"%.*s\"", STR_FMT(entry->key), STR_FMT(key));
    if (member->kind != JSON_STRING || str_trim(member->text).len == 0)
        stop(g, member->line, "\"%.*s\" of %.*s must be text", STR_FMT(key), STR_FMT(entry->key));
    return member->text;
}

/* As a C string literal's inside; '?' is escaped because of trigraphs. */
static void add_literal(struct buf *out, Str text)
{
    buf_add(out, STR("STR_INIT(\""));
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c < 0x20 || c == 0x7F)
            buf_addf(out, "\\%03o", (unsigned)c);
        else if (c == '"' || c == '\\' || c == '?')
            buf_addf(out, "\\%c", c);
        else
            buf_add_char(out, (char)c);
    }
    buf_add(out, STR("\")"));
}

static void add_texts(struct generator *g, const struct json *entry)
{
    buf_add(&g->out, STR("     {"));
    for (size_t i = 0; i < ARRAY_LEN(languages); i++) {
        if (i > 0)
            buf_add(&g->out, STR(",\n      "));
        add_literal(&g->out, member_text(g, entry, languages[i]));
    }
    buf_add(&g->out, STR("}"));
}

/* A target's place among those of its goal: 7 in "16.7", 1000 in "16.a". */
static int64_t place_of(const struct generator *g, const struct json *entry, Str last)
{
    int64_t n;
    if (last.len == 1 && last.data[0] >= 'a' && last.data[0] <= 'z')
        return 1000 + (last.data[0] - 'a');
    if (str_int(last, &n) != OK || n < 1 || n > 999)
        stop(g, entry->line, "%.*s is no code of a target", STR_FMT(entry->key));
    return n;
}

static void check_goal(struct generator *g, const struct json *entry)
{
    int64_t number;
    if (str_int(entry->key, &number) != OK || number != g->goal + 1)
        stop(g, entry->line, "goal %" PRId64 " is wanted here, not %.*s", g->goal + 1, STR_FMT(entry->key));
    g->goal = number;
    g->goal_code = entry->key;
    g->place = 0;
    g->goals++;
}

static void check_target(struct generator *g, const struct json *entry)
{
    Str last = entry->key;
    Str goal = str_cut(&last, '.');
    if (!str_eq(goal, g->goal_code) || !str_eq(member_text(g, entry, STR("goal")), goal))
        stop(g, entry->line, "target %.*s stands under goal %.*s", STR_FMT(entry->key),
             STR_FMT(g->goal_code));
    int64_t place = place_of(g, entry, last);
    if (place <= g->place)
        stop(g, entry->line, "target %.*s is not in natural order", STR_FMT(entry->key));
    g->place = place;
    g->targets++;
}

static void add_entry(struct generator *g, const struct json *entry)
{
    if (entry->kind != JSON_OBJECT)
        stop(g, entry->line, "%.*s must be an object", STR_FMT(entry->key));
    Str kind = member_text(g, entry, STR("kind"));
    bool is_goal = str_eq(kind, STR("goal"));
    if (is_goal)
        check_goal(g, entry);
    else if (str_eq(kind, STR("target")))
        check_target(g, entry);
    else
        stop(g, entry->line, "%.*s is a goal or a target, not a \"%.*s\"", STR_FMT(entry->key),
             STR_FMT(kind));

    buf_add(&g->out, STR("    {"));
    add_literal(&g->out, entry->key);
    buf_add(&g->out, STR(", "));
    add_literal(&g->out, g->goal_code);
    buf_add(&g->out, STR(",\n"));
    add_texts(g, entry);
    if (is_goal) {
        const struct json *short_names = json_get(entry, STR("short"));
        if (!short_names)
            stop(g, entry->line, "goal %.*s has no \"short\"", STR_FMT(entry->key));
        buf_add(&g->out, STR(",\n"));
        add_texts(g, short_names);
    } else {
        buf_add(&g->out, STR(", {{0}}"));
    }
    buf_add(&g->out, STR("},\n"));
}

static void generate(struct generator *g, const struct json *file)
{
    buf_add(&g->out, STR("/* Made by tools/sdggen from data/sdg.json. */\n"
                         "#include \"features/sdg/sdg.h\"\n\nconst struct sdg sdgs[] = {\n"));
    if (file->kind != JSON_OBJECT || !file->first || !str_eq(file->first->key, STR("_meta")))
        stop(g, file->line, "\"_meta\" comes first: where the texts are from");
    for (const struct json *entry = file->first->next; entry; entry = entry->next)
        add_entry(g, entry);
    if (g->goals != GOALS || g->targets != TARGETS)
        stop(g, file->line, "%d goals and %d targets, want %d and %d", g->goals, g->targets, GOALS, TARGETS);
    buf_add(&g->out, STR("};\n\nconst size_t sdg_count = sizeof sdgs / sizeof sdgs[0];\n"));
}

static Str read_file(struct generator *g)
{
    char *bytes = arena_alloc(g->arena, MAX_BYTES, 1);
    FILE *in = fopen(g->input, "rb");
    if (!in)
        stop(g, 0, "cannot be read");
    size_t len = fread(bytes, 1, MAX_BYTES, in);
    bool whole = feof(in) != 0 || fgetc(in) == EOF;
    fclose(in);
    if (!whole)
        stop(g, 0, "larger than %d bytes", MAX_BYTES);
    return (Str){bytes, len};
}

int main(int argc, char **argv)
{
    struct json *file;
    struct json_error error;
    if (argc != 3) {
        fprintf(stderr, "usage: sdggen INPUT OUTPUT\n");
        return EXIT_FAILURE;
    }
    struct arena *a = arena_new(ARENA_BYTES);
    struct generator g = {.arena = a, .input = argv[1], .out = buf_in(a)};
    if (json_read(a, read_file(&g), &file, &error) != OK)
        stop(&g, error.line, "%s", error.what);
    generate(&g, file);

    FILE *out = fopen(argv[2], "wb");
    if (!out || fwrite(g.out.data, 1, g.out.len, out) != g.out.len || fclose(out) != 0) {
        fprintf(stderr, "%s: cannot be written\n", argv[2]);
        return EXIT_FAILURE;
    }
    arena_free(a);
    return EXIT_SUCCESS;
}
