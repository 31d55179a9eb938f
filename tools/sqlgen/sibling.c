#include "sibling.h"

const char *postgresql_sibling(struct arena *a, const char *path)
{
    Str base = str_of(path);
    return str_c(a, str_format(a, "%.*s.pg.sql", STR_FMT(str_slice(base, 0, base.len - 4))));
}

static bool signatures_agree(const struct statement *one, const struct statement *other)
{
    if (one->result != other->result || one->parameters.count != other->parameters.count)
        return false;
    for (size_t i = 0; i < one->parameters.count; i++) {
        const struct parameter *p = &one->parameters.items[i], *q = &other->parameters.items[i];
        if (!str_eq(p->name, q->name) || !str_eq(p->type_word, q->type_word) || p->is_id != q->is_id ||
            p->type.is_optional != q->type.is_optional)
            return false;
    }
    return true;
}

void statements_override(const struct statement_file *sibling, struct statement_file *file, struct report *r)
{
    for (size_t i = 0; i < sibling->statements.count; i++) {
        const struct statement *own = &sibling->statements.items[i];
        struct statement *shared = NULL;
        for (size_t j = 0; j < file->statements.count; j++)
            if (str_eq(file->statements.items[j].name, own->name))
                shared = &file->statements.items[j];
        if (!shared || !signatures_agree(own, shared)) {
            report_error(r, sibling->source.path, own->line, "%s has no statement with this signature",
                         file->source.path);
            continue;
        }
        shared->sql = own->sql;
        shared->sql_line = own->sql_line;
        shared->sql_path = own->sql_path;
    }
}
