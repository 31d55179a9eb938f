/* Spans and modes of sessions. */
#include "features/sessions/rules.h"

enum { UNSAID_LENGTH = 60 * 60 };

static Time end_of(struct span s)
{
    return s.end > s.start ? s.end : s.start + UNSAID_LENGTH;
}

bool spans_overlap(struct span a, struct span b)
{
    return a.is_known && b.is_known && a.start < end_of(b) && b.start < end_of(a);
}

static const Str conference_hosts[] = {
#define HOST(name) STR_INIT(name),
#include "features/sessions/rules.tbl.h"
#undef HOST
};

static Str host_of(Str url)
{
    size_t scheme = str_find(url, STR("://"), 0);
    Str rest = scheme == STR_NONE ? STR("") : str_from(url, scheme + 3);
    size_t end = 0;
    while (end < rest.len && rest.data[end] != '/' && rest.data[end] != '?' && rest.data[end] != ':')
        end++;
    return str_slice(rest, 0, end);
}

Str mode_of_address(Str url)
{
    Str host = host_of(url);
    for (size_t i = 0; i < ARRAY_LEN(conference_hosts); i++) {
        Str name = conference_hosts[i];
        bool is_below =
            str_ends(host, name) && host.len > name.len && host.data[host.len - name.len - 1] == '.';
        if (str_eq(host, name) || is_below)
            return STR("online");
    }
    return STR("");
}
