/* C cut into words and signs, as far as headers and tables of rows need it. */
#ifndef APIGEN_TOKEN_H
#define APIGEN_TOKEN_H

#include "base/list.h"
#include "base/str.h"

enum c_kind { C_WORD, C_SIGN, C_STRING, C_COMMENT, C_INCLUDE };

struct c_token {
    enum c_kind kind;
    Str text; /* a string without its quotes, a comment as one line of text, an include's path */
    size_t line;
};

typedef LIST_OF(struct c_token) CTokens;

/* Lines of the preprocessor are left out but for #include "…". */
CTokens c_tokens(struct arena *a, Str file, Str text);

/* Reads along them; past the end comes an empty C_SIGN of the last line. */
struct c_reader {
    Str file;
    const CTokens *tokens;
    size_t at;
};

struct c_token c_peek(const struct c_reader *r);
struct c_token c_next(struct c_reader *r);
bool c_is(const struct c_reader *r, const char *text); /* the next is this word or sign */
bool c_take(struct c_reader *r, const char *text);     /* and then it is passed */
bool c_ends(const struct c_reader *r);

/* From an opening bracket, to be read next, past the one that closes it. */
void c_skip_brackets(struct c_reader *r);

#endif
