/* A second opinion on HTML: a tokeniser written from the HTML Standard §13.2.5 alone, sharing nothing with
 * tplgen. */
#ifndef TESTS_TPLGEN_READER_H
#define TESTS_TPLGEN_READER_H

#include "base/str.h"

/* What a browser builds of a page, without the texts and ordinary attribute values that a value may fill:
 * tags with the names of their attributes, comments and scripts whole, attributes that run or restyle
 * whole, and of each link "!" where it would run a script, and its host. */
Str skeleton(struct arena *a, Str html);

#endif
