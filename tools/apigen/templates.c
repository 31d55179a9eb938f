#include "apigen/templates.h"

#include "apigen/report.h"
#include "apigen/shape.h"

size_t template_line(const struct site_template *of, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at && i < of->text.len; i++)
        line += of->text.data[i] == '\n';
    return line;
}

/* "contact_group_json" gives "ContactGroup". */
static Str component_name(struct arena *a, Str name)
{
    struct buf out = buf_in(a);
    Str rest = str_slice(name, 0, name.len - (sizeof "_json" - 1));
    while (rest.len > 0) {
        Str word = str_cut(&rest, '_');
        if (word.len == 0)
            continue;
        bool is_small = word.data[0] >= 'a' && word.data[0] <= 'z';
        buf_add_char(&out, (char)(is_small ? word.data[0] - 'a' + 'A' : word.data[0]));
        buf_add(&out, str_from(word, 1));
    }
    return buf_str(&out);
}

/* {{template name(parameters) from "header"}}; tplgen has checked its form, or will. */
static Str read_signature(struct site_template *of)
{
    Str rest = STR("");
    bool is_there = of->tokens.count > 0 && of->tokens.items[0].is_tag &&
                    tag_has_word(of->tokens.items[0].text, STR("template"), &rest);
    size_t end = str_find(rest, STR(") from \""), 0);
    if (!is_there || end == STR_NONE || !str_contains(rest, STR("(")))
        stop_at(of->file, 1, "the first line is no {{template name(…) from \"views.h\"}}");
    Str header = str_from(rest, end + sizeof ") from \"" - 1);
    of->parameters = str_slice(rest, 0, end);
    of->name = str_trim(str_cut(&of->parameters, '('));
    return str_cut(&header, '"');
}

/* Each template sees its own: two features may have structs of one name. */
static const struct declarations *declarations_of(const struct templates *t, Str header)
{
    struct declarations *d = arena_new_of(t->arena, struct declarations);
    *d = (struct declarations){.arena = t->arena, .root = t->root};
    (void)declarations_read(d, STR("render/render.h"));
    (void)declarations_read(d, header);
    return d;
}

void templates_add(struct templates *t, Str file)
{
    struct site_template new = {.file = file, .text = file_read(t->arena, file)};
    struct template_error error = {0};
    struct template_job job = {.file = file, .text = new.text};
    struct compile c = {.arena = t->arena, .job = &job, .error = &error};
    if (scan(&c, &new.tokens) != OK)
        stop_at(file, error.line, "%.*s", STR_FMT(error.message));
    Str header = read_signature(&new);
    new.is_json = str_ends(file, STR(".json"));
    struct site_template *twin = template_find(t, new.name);
    if (new.is_json && !str_ends(new.name, STR("_json")))
        stop_at(file, 1, "the name of a template of JSON ends in _json: %.*s", STR_FMT(new.name));
    if (twin)
        stop_at(file, 1, "%.*s is already the template of %.*s", STR_FMT(new.name), STR_FMT(twin->file));
    if (new.is_json) {
        new.component = component_name(t->arena, new.name);
        new.declarations = declarations_of(t, header);
    }
    *list_add(t->arena, &t->all) = new;
}

struct site_template *template_find(struct templates *t, Str name)
{
    for (size_t i = 0; i < t->all.count; i++)
        if (str_eq(t->all.items[i].name, name))
            return &t->all.items[i];
    return NULL;
}

const struct schema *template_schema(struct templates *t, struct site_template *of)
{
    of->is_reached = true;
    of->includes_itself = of->includes_itself || of->is_deriving;
    if (of->schema || of->is_deriving)
        return of->schema;
    of->is_deriving = true;
    of->schema = shape_of_template(t, of);
    of->is_deriving = false;
    if (of->includes_itself && of->schema->is_nullable)
        stop_at(of->file, 1, "%.*s includes itself, so it cannot be null as a whole", STR_FMT(of->name));
    return of->schema;
}

Str include_name(Str rest)
{
    return str_trim(str_cut(&rest, '('));
}

/* What a template includes, and what that includes. */
static void reach(struct templates *t, const struct site_template *of)
{
    for (size_t i = 0; i < of->tokens.count; i++) {
        Str rest;
        const struct token *token = &of->tokens.items[i];
        if (!token->is_tag || !tag_has_word(token->text, STR("include"), &rest))
            continue;
        struct site_template *included = template_find(t, include_name(rest));
        if (included && included->is_json && !included->is_reached) {
            included->is_reached = true;
            reach(t, included);
        }
    }
}

void templates_check_reached(struct templates *t)
{
    for (size_t i = 0; i < t->all.count; i++)
        if (!t->all.items[i].is_json)
            reach(t, &t->all.items[i]);
    for (size_t i = 0; i < t->all.count; i++) {
        const struct site_template *one = &t->all.items[i];
        if (one->is_json && !one->is_reached)
            stop_at(one->file, 1,
                    "no route answers with %.*s, and no template includes it: a route IN(JSON) whose handler "
                    "is x_page answers with x_json",
                    STR_FMT(one->name));
    }
}
