#include "export/address.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"

enum { QUERY_NAME_MOST = 60 };

static bool is_among(char c, Str set)
{
    return str_contains(set, (Str){&c, 1});
}

static bool is_lower_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_plain(char c)
{
    return is_lower_or_digit(c) || (c >= 'A' && c <= 'Z') || is_among(c, STR("-_.,~"));
}

/* A segment that every file system takes; what else it may hold, percent signs foremost, is written "~". */
static Status add_segment(struct buf *out, Str segment)
{
    if (segment.len == 0 || segment.data[0] == '.')
        return E_INVALID;
    for (size_t i = 0; i < segment.len; i++)
        buf_add_char(out, is_plain(segment.data[i]) ? segment.data[i] : '~');
    return OK;
}

/* Whether the query can be read in the name: short, and without what a file system takes badly or takes for
 * the same in both cases. */
static bool is_readable(Str query)
{
    for (size_t i = 0; i < query.len; i++)
        if (!is_lower_or_digit(query.data[i]) && !is_among(query.data[i], STR("=-_,.")))
            return false;
    return query.len <= QUERY_NAME_MOST;
}

/* Where the extension of a file begins, the dot included; the path's length where it is a page, whose last
 * segment may hold a dot too: "/fr/frameworks/sdg/16.7". */
static size_t extension_at(Str path)
{
    static const Str extensions[] = {
#define EXTENSION(name) STR_INIT(name),
#include "export/extensions.tbl.h"
#undef EXTENSION
    };
    for (size_t i = 0; i < ARRAY_LEN(extensions); i++)
        if (str_ends(path, extensions[i]) && path.len > extensions[i].len)
            return path.len - extensions[i].len;
    return path.len;
}

static bool is_one_segment(Str path)
{
    return !str_contains(str_from(path, 1), STR("/"));
}

Status file_of_address(struct arena *a, Str address, Str *out)
{
    Str query = address;
    Str path = str_cut(&query, '?');
    size_t end = extension_at(path);
    bool is_page = end == path.len;
    struct buf name = buf_in(a);
    if (path.len < 2 || path.data[0] != '/')
        return E_INVALID;
    Str rest = str_slice(path, 1, end - 1), segment = STR("");
    while (rest.len > 0) {
        segment = str_cut(&rest, '/');
        if (add_segment(&name, segment) != OK)
            return E_INVALID;
        if (rest.len > 0)
            buf_add_char(&name, '/');
    }
    if (path.data[end - 1] == '/')
        return E_INVALID;
    if (is_page && is_one_segment(path))
        buf_add(&name, STR("/index"));
    if (is_readable(query) && query.len > 0)
        buf_addf(&name, ",%.*s", STR_FMT(query));
    else if (query.len > 0)
        buf_addf(&name, ",%016llx", (unsigned long long)hash64(query));
    buf_add(&name, is_page ? STR(".html") : str_from(path, end));
    *out = buf_str(&name);
    return OK;
}

Str file_from_file(struct arena *a, Str from, Str to)
{
    size_t common = 0;
    struct buf way = buf_in(a);
    for (size_t i = 0; i < from.len && i < to.len && from.data[i] == to.data[i]; i++)
        if (from.data[i] == '/')
            common = i + 1;
    for (size_t i = common; i < from.len; i++)
        if (from.data[i] == '/')
            buf_add(&way, STR("../"));
    buf_add(&way, str_from(to, common));
    return buf_str(&way);
}
