#include "sqlgen/token.h"
#include "support/check.h"

static const char *const kind_names[] = {
    [TOKEN_NONE] = "none",           [TOKEN_SPACE] = "space",         [TOKEN_COMMENT] = "comment",
    [TOKEN_WORD] = "word",           [TOKEN_QUOTED_NAME] = "name",    [TOKEN_STRING] = "string",
    [TOKEN_NUMBER] = "number",       [TOKEN_PARAMETER] = "parameter", [TOKEN_FOREIGN_PARAMETER] = "foreign",
    [TOKEN_SEMICOLON] = "semicolon", [TOKEN_OTHER] = "other",         [TOKEN_UNCLOSED] = "unclosed",
};

static const struct {
    const char *text;
    const char *kinds; /* of its tokens */
} cases[] = {
    {"a 'b''c' \"d\"\"e\"", "word space string space name"},
    {"x-- y\nz", "word comment space word"},
    {"a/* ; */b", "word comment word"},
    {":name::text", "parameter other word"},
    {"? ?1 @a $a", "foreign space foreign space foreign space foreign"},
    {"$$ ; ' $$ $t$ $$ $t$", "string space string"},
    {"1.5e3;0x1F", "number semicolon number"},
    {"a:=b", "word other other word"},
    {"':a' \":b\" -- :c", "string space name space comment"},
    {"'open", "unclosed"},
    {"\"open", "unclosed"},
    {"/* open", "unclosed"},
    {"$a$ open", "unclosed"},
    {"\xC3\xA9t\xC3\xA9", "word"},
    {"", ""},
};

TEST(every_kind_of_token_is_told_apart)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        Str names[16] = {0};
        size_t count = 0, at = 0;
        for (;;) {
            struct token t = token_next(str_of(cases[i].text), &at);
            if (t.kind == TOKEN_NONE || count == ARRAY_LEN(names))
                break;
            names[count++] = str_of(kind_names[t.kind]);
        }
        CHECK_STR(str_join(a, names, count, STR(" ")), cases[i].kinds);
    }
}

TEST(tokens_joined_are_the_text)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        Str text = str_of(cases[i].text), joined = STR("");
        size_t at = 0;
        for (struct token t = token_next(text, &at); t.kind != TOKEN_NONE; t = token_next(text, &at)) {
            CHECK_INT(t.at, joined.len);
            joined = str_format(a, "%.*s%.*s", STR_FMT(joined), STR_FMT(t.text));
        }
        CHECK_STR(joined, cases[i].text);
    }
}
