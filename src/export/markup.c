#include "export/markup.h"

#include "base/arena.h"

/* A tag, cut out of a page: "<a href="/fr">". */
struct tag {
    Str text, name;
    bool is_end;
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* The length of the tag at the beginning of `rest`, to its '>' outside of quotes; 0: there is no tag. */
static size_t tag_length(Str rest)
{
    size_t first = rest.len > 1 && rest.data[1] == '/' ? 2 : 1;
    char quote = 0;
    if (rest.len <= first || !is_letter(rest.data[first]))
        return 0;
    for (size_t i = first; i < rest.len; i++) {
        char c = rest.data[i];
        if (quote == 0 && c == '>')
            return i + 1;
        if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (c == quote)
            quote = 0;
    }
    return 0;
}

static struct tag tag_of(Str text)
{
    struct tag tag = {.text = text, .is_end = text.data[1] == '/'};
    size_t from = tag.is_end ? 2 : 1, end = from;
    while (end < text.len && !is_space(text.data[end]) && text.data[end] != '>' && text.data[end] != '/')
        end++;
    tag.name = str_slice(text, from, end - from);
    return tag;
}

/* What a template's escaping made of an address, undone. */
static Str decoded(struct arena *a, Str value)
{
    struct buf out = buf_in(a);
    while (value.len > 0) {
        bool is_ampersand = str_starts(value, STR("&amp;"));
        buf_add_char(&out, value.data[0]);
        value = str_from(value, is_ampersand ? sizeof "&amp;" - 1 : 1);
    }
    return buf_str(&out);
}

static void add_encoded(struct buf *out, Str address)
{
    for (size_t i = 0; i < address.len; i++) {
        if (address.data[i] == '&')
            buf_add(out, STR("&amp;"));
        else
            buf_add_char(out, address.data[i]);
    }
}

/* The next attribute of a tag that holds an address: where it begins, with the space before it, and its
 * value. */
struct attribute {
    size_t begin, end; /* of the whole: ` href="/fr"` */
    Str name, value;
};

static bool next_attribute(Str tag, size_t from, struct attribute *out)
{
    static const Str names[] = {STR_INIT(" href=\""), STR_INIT(" src=\"")};
    size_t first = STR_NONE;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        size_t at = str_find(tag, names[i], from);
        if (at == STR_NONE || at > first)
            continue;
        size_t value = at + names[i].len, end = str_find(tag, STR("\""), value);
        if (end == STR_NONE)
            continue;
        *out = (struct attribute){at, end + 1, names[i], str_slice(tag, value, end - value)};
        first = at;
    }
    return first != STR_NONE;
}

static Status add_tag(struct buf *out, struct tag tag, const struct link_rewriting *links)
{
    struct attribute attribute;
    size_t done = 0, mark = out->len;
    while (next_attribute(tag.text, done, &attribute)) {
        Str address;
        Status s = links->rewrite(links->with, out->arena, decoded(out->arena, attribute.value), &address);
        if (s != OK && s != E_NOT_FOUND)
            return s;
        buf_add(out, str_slice(tag.text, done, attribute.begin - done));
        done = attribute.end;
        if (s == OK) {
            buf_add(out, attribute.name);
            add_encoded(out, address);
            buf_add_char(out, '"');
        } else if (str_eq(tag.name, STR("link"))) {
            out->len = mark;
            return OK;
        }
    }
    buf_add(out, str_from(tag.text, done));
    return OK;
}

/* Cuts off all before `end`, or with it; everything where it does not come. */
static Str cut_before(Str *rest, Str end, bool with_end)
{
    size_t at = str_find(*rest, end, 0);
    size_t length = at == STR_NONE ? rest->len : at + (with_end ? end.len : 0);
    Str before = str_slice(*rest, 0, length);
    *rest = str_from(*rest, length);
    return before;
}

/* The element that the tag opens, or the tag alone where what is in it is read on. */
static Status add_element(struct buf *out, struct tag tag, Str *rest, const struct link_rewriting *links)
{
    if (str_eq(tag.name, STR("form")) && !tag.is_end) {
        cut_before(rest, STR("</form>"), true);
        return OK;
    }
    Status s = add_tag(out, tag, links);
    if (s == OK && str_eq(tag.name, STR("script")) && !tag.is_end) /* data: what looks like a tag is none */
        buf_add(out, cut_before(rest, STR("</script>"), false));
    return s;
}

Status markup_rewrite(struct buf *out, Str page, const struct link_rewriting *links)
{
    Str rest = page;
    Status s = OK;
    while (rest.len > 0 && s == OK) {
        buf_add(out, cut_before(&rest, STR("<"), false));
        size_t length = rest.len > 0 ? tag_length(rest) : 0;
        Str tag = str_slice(rest, 0, length > 0 ? length : 1);
        rest = str_from(rest, tag.len);
        if (length > 0)
            s = add_element(out, tag_of(tag), &rest, links);
        else
            buf_add(out, tag); /* a comment, <!doctype>, or nothing more */
    }
    return s;
}
