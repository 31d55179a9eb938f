#include "app/settings.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum setting_type { TEXT, NUMBER };

static const struct {
    const char *option, *otherwise, *help;
    enum setting_type type;
    size_t offset;
} table[] = {
#define SETTING(name, type, option, otherwise, help)                                                         \
    {option, otherwise, help, type, offsetof(struct settings, name)},
#include "app/settings.tbl.h"
#undef SETTING
};

static Status set(struct settings *s, size_t which, const char *value)
{
    char *field = (char *)s + table[which].offset;
    int64_t number = 0;
    if (table[which].type == TEXT) {
        memcpy(field, &value, sizeof value);
        return OK;
    }
    if (str_int(str_of(value), &number) != OK || number < 0 || number > 65535) {
        fprintf(stderr, "hemicycle: %s takes a number from 0 to 65535, not \"%s\"\n", table[which].option,
                value);
        return E_INVALID;
    }
    memcpy(field, &number, sizeof number);
    return OK;
}

/* The row of the table for "--port" or "--port=8080"; *value is what follows the equals sign, if any. */
static size_t option_of(const char *word, const char **value)
{
    const char *equals = strchr(word, '=');
    Str name = equals ? (Str){word, (size_t)(equals - word)} : str_of(word);
    *value = equals ? equals + 1 : NULL;
    size_t which = 0;
    while (which < ARRAY_LEN(table) && !str_eq(name, str_of(table[which].option)))
        which++;
    return which;
}

Status settings_read(int count, char **words, struct settings *out)
{
    struct settings s;
    for (size_t i = 0; i < ARRAY_LEN(table); i++)
        if (set(&s, i, table[i].otherwise) != OK)
            return E_INVALID;
    for (int i = 0; i < count; i++) {
        const char *value;
        size_t which = option_of(words[i], &value);
        if (which == ARRAY_LEN(table)) {
            fprintf(stderr, "hemicycle: there is no option \"%s\"\n", words[i]);
            return E_INVALID;
        }
        if (!value && ++i == count) {
            fprintf(stderr, "hemicycle: %s needs a value\n", table[which].option);
            return E_INVALID;
        }
        if (set(&s, which, value ? value : words[i]) != OK)
            return E_INVALID;
    }
    *out = s;
    return OK;
}

void settings_help(void)
{
    for (size_t i = 0; i < ARRAY_LEN(table); i++)
        printf("    %-10s %s%s%s\n", table[i].option, table[i].help, *table[i].otherwise ? "; default " : "",
               table[i].otherwise);
}
