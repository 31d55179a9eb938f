/* What has an {{end}}: where its branches begin and end. */
#include "blocks.h"

#include "expression.h"
#include "scan.h"

const char *block_word(const struct block *block)
{
    static const char *const words[] = {
        [BLOCK_IF] = "if", [BLOCK_EACH] = "each", [BLOCK_SENTENCE] = "sentence"};
    return words[block->kind];
}

/* ---- {{if}} ---- */

/* The branch that ends here does not end as it must. */
static Status differ(struct compile *c, size_t at, const struct context *wanted)
{
    const struct block *block = c->block;
    if (block->begin.json.where == JSON_VALUE && c->here.json.where != JSON_VALUE)
        return block->kind == BLOCK_EACH
                   ? refuse(c, block->at, "{{each}} stands inside [ ] or { }, not in place of one value")
                   : refuse(c, at, "a value must come in every case: add {{else}} to the {{if}} of line %zu",
                            line_of(c, block->at));
    Str end = c->format->describe(c, &c->here), begin = c->format->describe(c, wanted);
    return refuse(c, at, "the branch of line %zu ends %.*s; the {{%s}} of line %zu needs it to end %.*s",
                  line_of(c, block->branch_at), STR_FMT(end), block_word(block), line_of(c, block->at),
                  STR_FMT(begin));
}

Status open_block(struct compile *c, size_t at, struct block block)
{
    Status s = c->format->control(c, at);
    if (s != OK)
        return s;
    struct block *new = arena_new_of(c->arena, struct block);
    *new = block;
    new->at = new->branch_at = at;
    new->begin = c->here;
    new->outer = c->block;
    c->block = new;
    return OK;
}

Status tag_if(struct compile *c, Str rest, size_t at)
{
    Status s = expression_check(c, at, rest);
    if (s == OK)
        s = open_block(c, at, (struct block){.kind = BLOCK_IF});
    if (s != OK)
        return s;
    emit_open(c, at, "if (%.*s) {", STR_FMT(rest));
    return OK;
}

/* The end of one branch: it must fit what other branches end in. */
static Status end_branch(struct compile *c, size_t at)
{
    struct block *block = c->block;
    Status s = c->format->control(c, at);
    if (s != OK)
        return s;
    const struct context *expected = block->has_joined ? &block->joined : &c->here;
    if (!c->format->join(expected, &c->here, &block->joined))
        return differ(c, at, expected);
    block->has_joined = true;
    return OK;
}

/* Of two contexts of which one came from the other by join. */
static bool is_same_place(const struct context *one, const struct context *other)
{
    return one->markup.where == other->markup.where && one->markup.url == other->markup.url &&
           one->line.where == other->line.where && one->line.url == other->line.url;
}

Status end_as_begun(struct compile *c, size_t at)
{
    struct block *block = c->block;
    struct context both, again;
    Status s = c->format->control(c, at);
    if (s != OK)
        return s;
    bool fits =
        c->format->join(&block->begin, &c->here, &both) && c->format->join(&both, &block->begin, &again);
    if (!fits || !is_same_place(&both, &block->begin))
        return differ(c, at, &block->begin);
    block->joined = both;
    block->has_joined = true;
    return OK;
}

/* The end of a loop's body: it must be such that the body can come again, or not at all. */
static Status end_body(struct compile *c, size_t at)
{
    Status s = end_as_begun(c, at);
    if (s == OK)
        emit_close(c, at, "}");
    return s;
}

Status tag_else(struct compile *c, Str rest, size_t at)
{
    struct block *block = c->block;
    Str condition;
    if (!block || block->has_else || block->kind == BLOCK_SENTENCE)
        return refuse(c, at, "{{else}} without {{if}} or {{each}}");
    bool is_loop = block->kind == BLOCK_EACH;
    bool has_condition = tag_has_word(rest, STR("if"), &condition);
    if (rest.len > 0 && (!has_condition || is_loop))
        return refuse(c, at, "{{else}} or, after an {{if}}, {{else if condition}}");
    Status s = has_condition ? expression_check(c, at, condition) : OK;
    if (s == OK)
        s = is_loop ? end_body(c, at) : end_branch(c, at);
    if (s != OK)
        return s;
    c->here = block->begin;
    block->branch_at = at;
    block->has_else = !has_condition;
    if (is_loop) {
        emit_open(c, at, "if (count_of_%.*s == 0) {", STR_FMT(block->item));
        return OK;
    }
    emit_flush(c);
    c->emit.depth--;
    if (has_condition)
        emit_open(c, at, "} else if (%.*s) {", STR_FMT(condition));
    else
        emit_open(c, at, "} else {");
    return OK;
}

static Status end_loop(struct compile *c, size_t at)
{
    struct block *block = c->block;
    Status s = block->has_else ? end_branch(c, at) : end_body(c, at);
    if (s != OK)
        return s;
    if (block->has_else)
        emit_close(c, at, "}");
    emit_close(c, at, "}");
    return OK;
}

static Status end_if(struct compile *c, size_t at)
{
    struct block *block = c->block;
    Status s = end_branch(c, at);
    if (s != OK)
        return s;
    if (!block->has_else && !c->format->join(&block->joined, &block->begin, &block->joined))
        return differ(c, at, &block->begin);
    emit_close(c, at, "}");
    return OK;
}

Status tag_end(struct compile *c, Str rest, size_t at)
{
    struct block *block = c->block;
    if (!block)
        return refuse(c, at, "{{end}} without {{if}}, {{each}} or {{sentence}}");
    if (rest.len > 0)
        return refuse(c, at, "{{end}} stands alone");
    static Status (*const ends[])(struct compile * c, size_t at) = {
        [BLOCK_IF] = end_if, [BLOCK_EACH] = end_loop, [BLOCK_SENTENCE] = end_sentence};
    Status s = ends[block->kind](c, at);
    if (s != OK)
        return s;
    c->here = block->joined;
    c->block = block->outer;
    return OK;
}

/* ---- {{each}} ---- */

static Status check_loop_names(struct compile *c, size_t at, Str index, Str item)
{
    if (!is_identifier(item) || (index.len > 0 && !is_identifier(index)))
        return refuse(c, at, "write {{each item in list, count}} or {{each index, item in list, count}}");
    for (const struct block *outer = c->block; outer; outer = outer->outer)
        if (outer->kind == BLOCK_EACH &&
            (str_eq(outer->item, item) || str_eq(outer->index, item) ||
             (index.len > 0 && (str_eq(outer->item, index) || str_eq(outer->index, index)))))
            return refuse(c, at, "%.*s is taken by the {{each}} of line %zu", STR_FMT(item),
                          line_of(c, outer->at));
    return OK;
}

Status tag_each(struct compile *c, Str rest, size_t at)
{
    size_t in = str_find(rest, STR(" in "), 0);
    Str names = str_slice(rest, 0, in == STR_NONE ? 0 : in), count = str_from(rest, names.len + 4);
    Str list = expression_cut_last(&count);
    Str first = expression_cut(&names), second = str_trim(names);
    Str item = second.len > 0 ? second : first, index = second.len > 0 ? first : STR("");
    Status s = check_loop_names(c, at, index, item);
    if (s == OK && list.len == 0)
        s = refuse(c, at, "the count is missing: {{each %.*s in list, count}}", STR_FMT(item));
    if (s == OK)
        s = expression_check(c, at, list);
    if (s == OK)
        s = expression_check(c, at, count);
    if (s == OK)
        s = open_block(c, at, (struct block){.kind = BLOCK_EACH, .item = item, .index = index});
    if (s != OK)
        return s;
    emit_open(c, at, "{");
    emit(c, at, "const size_t count_of_%.*s = render_count(%.*s);", STR_FMT(item), STR_FMT(count));
    emit_open(c, at, "for (size_t at_%.*s = 0; at_%.*s < count_of_%.*s; at_%.*s++) {", STR_FMT(item),
              STR_FMT(item), STR_FMT(item), STR_FMT(item));
    emit(c, at, "const __typeof__(*(%.*s)) *const %.*s = &(%.*s)[at_%.*s];", STR_FMT(list), STR_FMT(item),
         STR_FMT(list), STR_FMT(item));
    emit(c, at, "(void)%.*s;", STR_FMT(item));
    if (index.len > 0)
        emit(c, at, "const size_t %.*s = at_%.*s;\n(void)%.*s;", STR_FMT(index), STR_FMT(item),
             STR_FMT(index));
    return OK;
}
