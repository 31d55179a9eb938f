/* A template of JSON as signs, strings, words and tags. */
#ifndef APIGEN_LEXER_H
#define APIGEN_LEXER_H

#include "apigen/templates.h"

enum lexeme_kind { LEX_END, LEX_SIGN, LEX_STRING, LEX_WORD, LEX_TAG };

struct lexeme {
    enum lexeme_kind kind;
    Str text;        /* a string without its quotes */
    bool has_values; /* of a string: tags stand in it, so its text is not known */
    size_t line;
};

struct lexer {
    const struct site_template *of;
    size_t token, at; /* the token to be read, and the byte in it, when it is a literal */
    struct lexeme ahead;
    bool is_ahead;
};

struct lexer lexer_of(const struct site_template *of);
struct lexeme lexer_peek(struct lexer *l); /* white space, commas and comments are passed over */
struct lexeme lexer_next(struct lexer *l);
bool lexer_is_sign(struct lexer *l, char sign);
/* Whether the next is a tag that begins with this word, and what follows it. Does not pass it. */
bool lexer_is_tag(struct lexer *l, const char *word, Str *rest);

#endif
