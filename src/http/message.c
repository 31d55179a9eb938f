#include "http/message.h"

#include "base/arena.h"

#include <assert.h>

Str request_header(const struct request *r, Str name)
{
    for (size_t i = 0; i < r->headers.count; i++)
        if (str_eq_nocase(r->headers.items[i].name, name))
            return r->headers.items[i].value;
    return STR("");
}

Str request_query(const struct request *r, Str name)
{
    return fields_value(&r->query, name);
}

Str request_form(const struct request *r, Str name)
{
    return fields_value(&r->form, name);
}

int64_t request_id(const struct request *r, size_t which)
{
    assert(which < r->parameter_count);
    return r->parameters[which].id;
}

Str request_parameter(const struct request *r, size_t which)
{
    assert(which < r->parameter_count);
    return r->parameters[which].text;
}

static bool has_control_byte(Str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.data[i] < ' ' || s.data[i] == 0x7F)
            return true;
    return false;
}

void respond_redirect(struct response *res, int status, Str location)
{
    assert(!has_control_byte(location));
    res->status = status;
    res->location = str_copy(res->arena, location);
}

void response_header(struct response *res, Str name, Str value)
{
    assert(!has_control_byte(name) && !has_control_byte(value));
    struct field *larger = arena_array(res->arena, struct field, res->headers.count + 1);
    for (size_t i = 0; i < res->headers.count; i++)
        larger[i] = res->headers.items[i];
    larger[res->headers.count++] = (struct field){str_copy(res->arena, name), str_copy(res->arena, value)};
    res->headers.items = larger;
}

void response_topic(struct response *res, Str topic)
{
    res->is_public = true;
    *list_add(res->arena, &res->topics) = str_copy(res->arena, topic);
}
