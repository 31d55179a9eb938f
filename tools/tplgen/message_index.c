#include "message_index.h"

#include "base/arena.h"

static Status read_entry(struct arena *a, Str line, struct message_entry *entry)
{
    *entry = (struct message_entry){.key = str_cut(&line, ' ')};
    Str kind = str_cut(&line, ' ');
    entry->is_plural = str_eq(kind, STR("plural"));
    if (entry->key.len == 0 || (!entry->is_plural && !str_eq(kind, STR("plain"))))
        return E_INVALID;
    while (line.len > 0) {
        Str argument = str_cut(&line, ' ');
        if (argument.len > 0)
            *list_add(a, &entry->arguments) = argument;
    }
    return OK;
}

Status messages_read(struct arena *a, Str text, struct messages *out, size_t *bad_line)
{
    struct messages read = {0};
    for (size_t number = 1; text.len > 0; number++) {
        Str line = str_trim(str_cut(&text, '\n'));
        if (line.len == 0)
            continue;
        struct message_entry entry;
        if (read_entry(a, line, &entry) != OK) {
            *bad_line = number;
            return E_INVALID;
        }
        *list_add(a, &read.entries) = entry;
    }
    *out = read;
    return OK;
}

const struct message_entry *messages_find(const struct messages *messages, Str key)
{
    for (size_t i = 0; i < messages->entries.count; i++)
        if (str_eq(messages->entries.items[i].key, key))
            return &messages->entries.items[i];
    return NULL;
}

Str constant_name(struct arena *a, const char *prefix, Str key, const char *suffix)
{
    Str name = str_format(a, "%s%.*s%s", prefix, STR_FMT(key), suffix);
    char *constant = arena_array(a, char, name.len + 1);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.data[i];
        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        else if (c == '.' || c == '-')
            c = '_';
        constant[i] = c;
    }
    return (Str){constant, name.len};
}

Str message_constant(struct arena *a, Str key)
{
    return constant_name(a, "MESSAGE_", key, "");
}
