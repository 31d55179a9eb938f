#include "apigen/sentences.h"

#include "apigen/report.h"

#include <stdlib.h>

struct sentences sentences_read(struct arena *a, Str file)
{
    struct sentences s = {.arena = a, .file = file};
    struct po_file po = po_read(a, str_c(a, file), file_read(a, file));
    if (mistakes() > 0)
        exit(EXIT_FAILURE);
    for (size_t i = 0; i < po.entries.count; i++) {
        const struct po_entry *entry = &po.entries.items[i];
        const struct po_form *form = &entry->forms[0];
        bool is_whole = !entry->is_plural && form->count == 1 && form->pieces[0].name.len == 0;
        Str text = is_whole ? form->pieces[0].literal : STR("");
        *list_add(a, &s.all) = (struct sentence_use){entry->key, text, entry->line, false};
    }
    return s;
}

Str sentence(struct sentences *s, Str key, Str file, size_t line)
{
    for (size_t i = 0; i < s->all.count; i++) {
        struct sentence_use *one = &s->all.items[i];
        if (!str_eq(one->key, key))
            continue;
        if (one->text.len == 0)
            stop_at(s->file, (size_t)one->line, "\"%.*s\" is said without arguments", STR_FMT(key));
        one->is_used = true;
        return one->text;
    }
    stop_at(file, line, "%.*s has no \"%.*s\", which says what this is", STR_FMT(s->file), STR_FMT(key));
}

void sentences_check_used(const struct sentences *s)
{
    for (size_t i = 0; i < s->all.count; i++)
        if (str_starts(s->all.items[i].key, STR("api.")) && !s->all.items[i].is_used)
            stop_at(s->file, (size_t)s->all.items[i].line, "\"%.*s\" speaks of no address and no parameter",
                    STR_FMT(s->all.items[i].key));
}
