#include "expression.h"

/* Follows brackets and quotes through C. */
struct nesting {
    unsigned depth;
    char open[16]; /* the brackets open, innermost last */
    char quote;
    bool escaped, is_wrong;
};

static char closing_of(char bracket)
{
    return bracket == '(' ? ')' : ']';
}

static void step_quoted(struct nesting *n, char c)
{
    if (n->escaped)
        n->escaped = false;
    else if (c == '\\')
        n->escaped = true;
    else if (c == n->quote)
        n->quote = '\0';
}

static void step(struct nesting *n, char c)
{
    if (n->quote) {
        step_quoted(n, c);
    } else if (c == '"' || c == '\'') {
        n->quote = c;
    } else if (c == '(' || c == '[') {
        if (n->depth == sizeof n->open)
            n->is_wrong = true;
        else
            n->open[n->depth++] = c;
    } else if (c == ')' || c == ']') {
        if (n->depth == 0 || closing_of(n->open[n->depth - 1]) != c)
            n->is_wrong = true;
        else
            n->depth--;
    }
}

static bool is_outside(const struct nesting *n)
{
    return n->depth == 0 && !n->quote;
}

Status expression_check(struct compile *c, size_t at, Str expression)
{
    struct nesting n = {0};
    if (expression.len == 0)
        return refuse(c, at, "an expression is missing");
    for (size_t i = 0; i < expression.len; i++) {
        char byte = expression.data[i];
        Str here = str_from(expression, i);
        if (!n.quote && str_contains(STR(";{}#\\"), str_slice(here, 0, 1)))
            return refuse(c, at, "'%c' in an expression", byte);
        if (!n.quote && (str_starts(here, STR("//")) || str_starts(here, STR("/*"))))
            return refuse(c, at, "a C comment in an expression: write {{!-- … --}} beside it");
        if (is_outside(&n) && byte == ',')
            return refuse(c, at, "one expression, without a comma, is expected: %.*s", STR_FMT(expression));
        step(&n, byte);
    }
    if (n.is_wrong || n.depth > 0 || n.quote)
        return refuse(c, at, "brackets or quotes do not match: %.*s", STR_FMT(expression));
    return OK;
}

Str expression_cut(Str *rest)
{
    struct nesting n = {0};
    for (size_t i = 0; i < rest->len; i++) {
        if (is_outside(&n) && rest->data[i] == ',') {
            Str before = str_trim(str_slice(*rest, 0, i));
            *rest = str_trim(str_from(*rest, i + 1));
            return before;
        }
        step(&n, rest->data[i]);
    }
    Str all = str_trim(*rest);
    *rest = STR("");
    return all;
}

Str expression_cut_last(Str *rest)
{
    struct nesting n = {0};
    size_t comma = STR_NONE;
    for (size_t i = 0; i < rest->len; i++) {
        if (is_outside(&n) && rest->data[i] == ',')
            comma = i;
        step(&n, rest->data[i]);
    }
    if (comma == STR_NONE)
        return STR("");
    Str before = str_trim(str_slice(*rest, 0, comma));
    *rest = str_trim(str_from(*rest, comma + 1));
    return before;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_letter_or_digit(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

bool is_identifier(Str s)
{
    if (s.len == 0 || !is_letter(s.data[0]))
        return false;
    for (size_t i = 1; i < s.len; i++)
        if (!is_letter_or_digit(s.data[i]))
            return false;
    return true;
}

Str last_identifier(Str s)
{
    size_t start = s.len;
    while (start > 0 && is_letter_or_digit(s.data[start - 1]))
        start--;
    return str_from(s, start);
}
