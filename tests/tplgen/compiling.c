#include "tplgen/compiling.h"

#include "base/buf.h"
#include "support/check.h"
#include "template.h"

static Status compile(struct arena *a, const char *file, const char *text, struct template_output *out,
                      struct template_error *error)
{
    struct messages messages;
    size_t bad_line;
    CHECK_STATUS(messages_read(a, STR("behalf plain other place\ncount plural body n\nhello plain\n"),
                               &messages, &bad_line),
                 OK);
    struct template_job job = {
        .file = str_of(file),
        .text = str_format(a, "{{template page(const struct view *v) from \"views.h\"}}\n%s", text),
        .header = STR("page.html.h"),
        .code_file = STR("page.html.c"),
        .messages = &messages,
    };
    return template_compile(a, &job, out, error);
}

Str refusal_of(struct arena *a, const char *file, const char *text)
{
    struct template_output out;
    struct template_error error;
    if (compile(a, file, text, &out, &error) == OK)
        return STR("compiled");
    return str_format(a, "%zu:%zu: %.*s", error.line, error.column, STR_FMT(error.message));
}

Str body_of(struct arena *a, const char *file, const char *text)
{
    struct template_output out = {STR_INIT(""), STR_INIT("")};
    struct template_error error = {0};
    CHECK_STATUS(compile(a, file, text, &out, &error), OK);
    CHECK_STR(error.message, "");
    struct buf body = buf_in(a);
    bool inside = false;
    for (Str rest = out.code; rest.len > 0;) {
        Str line = str_cut(&rest, '\n');
        bool begins = str_eq(line, STR("{")), ends = str_eq(line, STR("}"));
        if (inside && !ends && !str_starts(line, STR("#line")) && !str_eq(line, STR("    (void)v;"))) {
            buf_add(&body, str_from(line, 4));
            buf_add_char(&body, '\n');
        }
        inside = (inside || begins) && !ends;
    }
    return buf_str(&body);
}
