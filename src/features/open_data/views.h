/* What datapackage.json says. */
#ifndef FEATURES_OPEN_DATA_VIEWS_H
#define FEATURES_OPEN_DATA_VIEWS_H

#include "base/time.h"

struct column_description {
    Str table, name, type, format; /* Frictionless Table Schema: "integer", "string", "date", "datetime" */
    bool is_required;
    Str reference; /* the table whose id it is; empty: none */
};

struct table_description {
    Str name, text;
    const struct column_description *columns;
    size_t column_count;
    uint64_t rows;
};

struct package_description {
    Str origin; /* empty: not known */
    bool has_changed;
    Time as_of;
    const struct table_description *tables;
    size_t count;
};

#endif
