/* {{t key, n: count, name: value}}: a sentence of the catalogues, its names checked against their index. */
#include "expression.h"
#include "formats.h"
#include "tags.h"

struct argument {
    Str name, expression;
};
typedef LIST_OF(struct argument) Arguments;

/* A message with what it needs. */
struct sentence {
    Str constant, count; /* C: MESSAGE_…, and the number that chooses the form */
    Arguments ordered;   /* as the message's list of names */
};

static const struct argument *find(const Arguments *arguments, Str name)
{
    for (size_t i = 0; i < arguments->count; i++)
        if (str_eq(arguments->items[i].name, name))
            return &arguments->items[i];
    return NULL;
}

static Status read_arguments(struct compile *c, Str rest, size_t at, Arguments *out)
{
    while (rest.len > 0) {
        Str expression = expression_cut(&rest);
        Str name = str_contains(expression, STR(":")) ? str_trim(str_cut(&expression, ':')) : STR("");
        expression = str_trim(expression);
        if (!is_identifier(name))
            return refuse(c, at, "write {{t key, name: value}}");
        if (find(out, name))
            return refuse(c, at, "the argument %.*s is given twice", STR_FMT(name));
        Status s = expression_check(c, at, expression);
        if (s != OK)
            return s;
        *list_add(c->arena, out) = (struct argument){name, expression};
    }
    return OK;
}

static bool takes(const struct message_entry *entry, Str name)
{
    for (size_t i = 0; i < entry->arguments.count; i++)
        if (str_eq(entry->arguments.items[i], name))
            return true;
    return entry->is_plural && str_eq(name, STR("n"));
}

/* Every argument that the message needs is given, and no other. */
static Status match_arguments(struct compile *c, size_t at, const struct message_entry *entry,
                              const Arguments *given, struct sentence *out)
{
    struct sentence sentence = {.constant = message_constant(c->arena, entry->key), .count = STR("0")};
    const struct argument *n = entry->is_plural ? find(given, STR("n")) : NULL;
    if (entry->is_plural && !n)
        return refuse(c, at, "%.*s has a plural: give its count, n: …", STR_FMT(entry->key));
    if (n)
        sentence.count = str_format(c->arena, "render_integer(%.*s)", STR_FMT(n->expression));
    for (size_t i = 0; i < entry->arguments.count; i++) {
        Str name = entry->arguments.items[i];
        const struct argument *argument = find(given, name);
        if (!argument)
            return refuse(c, at, "%.*s needs the argument %.*s", STR_FMT(entry->key), STR_FMT(name));
        *list_add(c->arena, &sentence.ordered) = *argument;
    }
    for (size_t i = 0; i < given->count; i++)
        if (!takes(entry, given->items[i].name))
            return refuse(c, at, "%.*s has no argument %.*s", STR_FMT(entry->key),
                          STR_FMT(given->items[i].name));
    *out = sentence;
    return OK;
}

/* Piece by piece, so that texts and names keep their markup. */
static void emit_pieces(struct compile *c, size_t at, const struct sentence *sentence)
{
    emit_open(c, at, "{");
    emit(c, at, "const struct message_form *const form_ = message_form(r->language, %.*s, %.*s);",
         STR_FMT(sentence->constant), STR_FMT(sentence->count));
    emit_open(c, at, "for (size_t piece_ = 0; piece_ < form_->count; piece_++) {");
    emit(c, at, "render_markup_str(r, form_->pieces[piece_].literal);");
    emit_open(c, at, "switch (form_->pieces[piece_].argument) {");
    for (size_t i = 0; i < sentence->ordered.count; i++)
        emit(c, at, "case %zu: render_html_argument(r, (%.*s)); break;", i,
             STR_FMT(sentence->ordered.items[i].expression));
    emit(c, at, "default: break;");
    emit_close(c, at, "}");
    emit_close(c, at, "}");
    emit_close(c, at, "}");
}

static void emit_whole(struct compile *c, size_t at, const struct sentence *sentence, const char *macro)
{
    size_t count = sentence->ordered.count;
    emit_open(c, at, "{");
    for (size_t i = 0; i < count; i++)
        emit(c, at, "%srender_argument(r, (%.*s))%s", i == 0 ? "const Str arguments_[] = {" : "    ",
             STR_FMT(sentence->ordered.items[i].expression), i + 1 < count ? "," : "};");
    emit(c, at, "%s(r, message_format(r->arena, r->language, %.*s, %.*s, %s, %zu));", macro,
         STR_FMT(sentence->constant), STR_FMT(sentence->count), count > 0 ? "arguments_" : "NULL", count);
    emit_close(c, at, "}");
}

Status compile_message(struct compile *c, Str rest, size_t at)
{
    Str key = expression_cut(&rest);
    if (!c->job->messages)
        return refuse(c, at, "{{t}} needs the index of messages (--messages)");
    const struct message_entry *entry = messages_find(c->job->messages, key);
    if (!entry)
        return refuse(c, at, "no message has the key %.*s", STR_FMT(key));
    Arguments given = {0};
    struct sentence sentence = {0};
    enum place place = PLACE_TXT;
    Status s = read_arguments(c, rest, at, &given);
    if (s == OK)
        s = match_arguments(c, at, entry, &given, &sentence);
    if (s == OK)
        s = c->format->value(c, at, WORD_NONE, &place);
    if (s != OK)
        return s;
    if (!entry->is_plural && entry->arguments.count == 0)
        emit(c, at, "%s(r, message_text(r->language, %.*s));", macro_of(place), STR_FMT(sentence.constant));
    else if (place == PLACE_HTML)
        emit_pieces(c, at, &sentence);
    else
        emit_whole(c, at, &sentence, macro_of(place));
    return OK;
}
