/* {{t key, n: count, name: value}}: a sentence of the catalogues, its names checked against their index. */
#include "blocks.h"
#include "expression.h"

struct argument {
    Str name, expression;
};
typedef LIST_OF(struct argument) Arguments;

/* A message with what it needs. */
struct sentence {
    const struct message_entry *entry;
    Str constant, count; /* C: MESSAGE_…, and the number that chooses the form */
    Arguments given;
    bool in_section; /* an {{arg}} has begun */
    Names sections;  /* the {{arg}}s so far */
    unsigned depth;  /* of sentences within sentences, so that their names in C differ */
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

static bool has_section(const struct sentence *sentence, Str name)
{
    for (size_t i = 0; i < sentence->sections.count; i++)
        if (str_eq(sentence->sections.items[i], name))
            return true;
    return false;
}

/* Every argument that the message needs is there. */
static Status check_complete(struct compile *c, size_t at, const struct sentence *sentence)
{
    const struct message_entry *entry = sentence->entry;
    for (size_t i = 0; i < entry->arguments.count; i++) {
        Str name = entry->arguments.items[i];
        if (!find(&sentence->given, name) && !has_section(sentence, name))
            return refuse(c, at, "%.*s needs the argument %.*s", STR_FMT(entry->key), STR_FMT(name));
    }
    return OK;
}

/* Reads `key, name: value…`: the key is known, and so is every argument; the plural's count is given. */
static Status read_sentence(struct compile *c, Str rest, size_t at, struct sentence *out)
{
    Str key = expression_cut(&rest);
    if (!c->job->messages)
        return refuse(c, at, "{{t}} needs the index of messages (--messages)");
    struct sentence read = {.entry = messages_find(c->job->messages, key), .count = STR("0")};
    if (!read.entry)
        return refuse(c, at, "no message has the key %.*s", STR_FMT(key));
    read.constant = message_constant(c->arena, key);
    Status s = read_arguments(c, rest, at, &read.given);
    if (s != OK)
        return s;
    for (size_t i = 0; i < read.given.count; i++)
        if (!takes(read.entry, read.given.items[i].name))
            return refuse(c, at, "%.*s has no argument %.*s", STR_FMT(key),
                          STR_FMT(read.given.items[i].name));
    const struct argument *n = read.entry->is_plural ? find(&read.given, STR("n")) : NULL;
    if (read.entry->is_plural && !n)
        return refuse(c, at, "%.*s has a plural: give its count, n: …", STR_FMT(key));
    if (n)
        read.count = str_format(c->arena, "render_integer(%.*s)", STR_FMT(n->expression));
    *out = read;
    return OK;
}

/* The beginning of a sentence written piece by piece, so that what stands in it keeps its markup. */
static void open_pieces(struct compile *c, size_t at, const struct sentence *sentence)
{
    unsigned d = sentence->depth;
    emit_open(c, at, "{");
    emit(c, at, "const struct message_form *const form_%u = message_form(r->language, %.*s, %.*s);", d,
         STR_FMT(sentence->constant), STR_FMT(sentence->count));
    emit_open(c, at, "for (size_t piece_%u = 0; piece_%u < form_%u->count; piece_%u++) {", d, d, d, d);
    emit(c, at, "render_markup_str(r, form_%u->pieces[piece_%u].literal);", d, d);
    emit_open(c, at, "switch (form_%u->pieces[piece_%u].argument) {", d, d);
    for (size_t i = 0; i < sentence->entry->arguments.count; i++) {
        const struct argument *argument = find(&sentence->given, sentence->entry->arguments.items[i]);
        if (argument)
            emit(c, at, "case %zu: render_html_argument(r, (%.*s)); break;", i,
                 STR_FMT(argument->expression));
    }
}

static void close_pieces(struct compile *c, size_t at)
{
    emit(c, at, "default: break;");
    emit_close(c, at, "}");
    emit_close(c, at, "}");
    emit_close(c, at, "}");
}

static void emit_whole(struct compile *c, size_t at, const struct sentence *sentence, const char *macro)
{
    const struct message_entry *entry = sentence->entry;
    size_t count = entry->arguments.count;
    emit_open(c, at, "{");
    for (size_t i = 0; i < count; i++) {
        const struct argument *argument = find(&sentence->given, entry->arguments.items[i]);
        Str expression = argument ? argument->expression : STR("");
        emit(c, at, "%srender_argument(r, (%.*s))%s", i == 0 ? "const Str arguments_[] = {" : "    ",
             STR_FMT(expression), i + 1 < count ? "," : "};");
    }
    emit(c, at, "%s(r, message_format(r->arena, r->language, %.*s, %.*s, %s, %zu));", macro,
         STR_FMT(sentence->constant), STR_FMT(sentence->count), count > 0 ? "arguments_" : "NULL", count);
    emit_close(c, at, "}");
}

static unsigned sentence_depth(const struct compile *c)
{
    unsigned depth = 0;
    for (const struct block *block = c->block; block; block = block->outer)
        depth += block->kind == BLOCK_SENTENCE;
    return depth;
}

Status compile_message(struct compile *c, Str rest, size_t at)
{
    struct sentence sentence = {0};
    enum place place = PLACE_TXT;
    Status s = read_sentence(c, rest, at, &sentence);
    if (s == OK)
        s = check_complete(c, at, &sentence);
    if (s == OK)
        s = c->format->value(c, at, WORD_NONE, &place);
    if (s != OK)
        return s;
    if (!sentence.entry->is_plural && sentence.entry->arguments.count == 0) {
        emit(c, at, "%s(r, message_text(r->language, %.*s));", macro_of(place), STR_FMT(sentence.constant));
    } else if (place == PLACE_HTML) {
        sentence.depth = sentence_depth(c);
        open_pieces(c, at, &sentence);
        close_pieces(c, at);
    } else {
        emit_whole(c, at, &sentence, macro_of(place));
    }
    return OK;
}

/* ---- {{sentence key, n: count}} {{arg name}} markup {{arg other}} markup {{end}} ---- */

bool is_between_arguments(const struct compile *c)
{
    return c->block && c->block->kind == BLOCK_SENTENCE && !c->block->sentence->in_section;
}

Status tag_sentence(struct compile *c, Str rest, size_t at)
{
    struct sentence *sentence = arena_new_of(c->arena, struct sentence);
    enum place place = PLACE_TXT;
    Status s = read_sentence(c, rest, at, sentence);
    if (s == OK)
        s = c->format->value(c, at, WORD_NONE, &place);
    if (s == OK && place != PLACE_HTML)
        s = refuse(c, at, "{{sentence}} stands in the text of HTML; elsewhere write {{t}}");
    if (s != OK)
        return s;
    sentence->depth = sentence_depth(c);
    s = open_block(c, at, (struct block){.kind = BLOCK_SENTENCE, .sentence = sentence});
    if (s == OK)
        open_pieces(c, at, sentence);
    return s;
}

/* A section ends: as it began, and without the white space before its end, which is not the sentence's. */
static Status end_section(struct compile *c, size_t at)
{
    if (!c->block->sentence->in_section)
        return OK;
    c->emit.literal.len = str_trim_end(buf_str(&c->emit.literal)).len;
    Status s = end_as_begun(c, at);
    if (s != OK)
        return s;
    emit(c, at, "break;");
    emit_close(c, at, "}");
    return OK;
}

Status tag_arg(struct compile *c, Str rest, size_t at)
{
    struct block *block = c->block;
    if (!block || block->kind != BLOCK_SENTENCE)
        return refuse(c, at, "{{arg}} stands in a {{sentence}}, outside other blocks");
    struct sentence *sentence = block->sentence;
    Status s = end_section(c, at);
    if (s != OK)
        return s;
    const Str *names = sentence->entry->arguments.items;
    size_t index = 0, count = sentence->entry->arguments.count;
    while (index < count && !str_eq(names[index], rest))
        index++;
    if (index == count)
        return refuse(c, at, "%.*s has no argument %.*s", STR_FMT(sentence->entry->key), STR_FMT(rest));
    if (find(&sentence->given, rest) || has_section(sentence, rest))
        return refuse(c, at, "the argument %.*s is given twice", STR_FMT(rest));
    *list_add(c->arena, &sentence->sections) = rest;
    sentence->in_section = true;
    c->here = block->begin;
    block->branch_at = at;
    emit_open(c, at, "case %zu: {", index);
    return OK;
}

Status end_sentence(struct compile *c, size_t at)
{
    struct sentence *sentence = c->block->sentence;
    Status s = check_complete(c, at, sentence);
    if (s == OK)
        s = end_section(c, at);
    if (s != OK)
        return s;
    c->block->joined = c->block->begin;
    close_pieces(c, at);
    return OK;
}
