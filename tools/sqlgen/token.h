/* Cuts SQL into tokens as SQLite and PostgreSQL both read it, so that a rewriter never touches a
 * string, a comment or a quoted name. Joining all tokens gives the text back, byte for byte. */
#ifndef SQLGEN_TOKEN_H
#define SQLGEN_TOKEN_H

#include "base/str.h"

enum token_kind {
    TOKEN_NONE, /* the end of the text */
    TOKEN_SPACE,
    TOKEN_COMMENT,     /* from -- to before the line's end, or between the two marks of C */
    TOKEN_WORD,        /* keywords and bare names */
    TOKEN_QUOTED_NAME, /* "x", with "" inside */
    TOKEN_STRING,      /* 'x', with '' inside; $tag$x$tag$ */
    TOKEN_NUMBER,
    TOKEN_PARAMETER,         /* :name */
    TOKEN_FOREIGN_PARAMETER, /* ?, ?1, @name, $name: other ways to write one */
    TOKEN_SEMICOLON,
    TOKEN_OTHER,   /* an operator or a bracket: one character, or :: */
    TOKEN_UNCLOSED /* a quote or a comment that the text ends in */
};

struct token {
    enum token_kind kind;
    Str text;
    size_t at; /* where it begins */
};

/* The token at byte *at; moves *at past it. */
struct token token_next(Str sql, size_t *at);

/* The next one that is neither space nor comment. */
struct token token_next_solid(Str sql, size_t *at);

/* A bare word, compared without case; `word` is in capitals. */
bool token_is_word(struct token t, const char *word);
bool token_is(struct token t, char character);

#endif
