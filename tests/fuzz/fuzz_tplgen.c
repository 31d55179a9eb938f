/* The template compiler over any bytes: the first chooses the format, the rest is the template. It ends, and
 * either says why it refuses, at a place that exists, or writes one function that is closed. */
#include "base/arena.h"
#include "base/buf.h"
#include "template.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ARENA_BYTES = 64 * 1024 };

static size_t count_lines(Str text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

static void check_refusal(const struct template_error *error, Str text)
{
    assert(error->message.len > 0);
    assert(error->line >= 1 && error->line <= count_lines(text) + 1);
    assert(error->column >= 1 && error->column <= text.len + 1);
}

/* Blocks of the function open and close on lines of their own. */
static void check_code(struct arena *a, Str code)
{
    int depth = 0;
    size_t number = 1;
    for (Str rest = code; rest.len > 0; number++) {
        Str line = str_cut(&rest, '\n');
        Str last = str_format(a, "#line %zu \"page.c\"", number + 1);
        if (str_starts(line, STR("#line")) && str_ends(line, STR("\"page.c\"")))
            assert(str_eq(line, last));
        Str text = str_trim(line);
        depth -= str_starts(text, STR("}")) && !str_ends(text, STR("};"));
        assert(depth >= 0);
        bool opens = str_ends(text, STR("{")) && !str_starts(text, STR("\""));
        depth += opens;
    }
    assert(depth == 0);
    assert(str_ends(code, STR("}\n")));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const files[] = {"page.html", "page.xml", "page.json",
                                        "page.csv",  "page.ics", "page.txt"};
    if (size == 0)
        return 0;
    struct arena *a = arena_new(ARENA_BYTES);
    struct messages messages = {0};
    size_t bad_line = 0;
    Status s = messages_read(a,
                             STR("test.hello plain\ntest.on_behalf_of plain other place\n"
                                 "test.sessions plural body n\ntest.word plural n\n"),
                             &messages, &bad_line);
    assert(s == OK);
    struct buf text = buf_in(a);
    buf_add(&text, STR("{{template page(const struct view *v) from \"v.h\"}}\n"));
    buf_add(&text, (Str){(const char *)data + 1, size - 1});
    struct template_job job = {
        .file = str_of(files[data[0] % ARRAY_LEN(files)]),
        .text = buf_str(&text),
        .header = STR("page.h"),
        .code_file = STR("page.c"),
        .messages = &messages,
    };
    struct template_output out;
    struct template_error error;
    if (template_compile(a, &job, &out, &error) != OK)
        check_refusal(&error, job.text);
    else
        check_code(a, out.code);
    arena_free(a);
    return 0;
}
