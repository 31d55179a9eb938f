/* Whether the languages agree. */
#include "write.h"

#include "base/arena.h"
#include "languages.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void check_language(const struct po_file *file, int language)
{
    const struct po_language *want = &po_languages[language];
    if (file->header_line == 0)
        return;
    if (!str_eq(file->language, want->tag))
        mistake(file->path, file->header_line, "the header's Language is \"%.*s\", want \"%.*s\"",
                STR_FMT(file->language), STR_FMT(want->tag));
    if (file->nplurals != 0 && file->nplurals != want->form_count)
        mistake(file->path, file->header_line, "nplurals is %zu; %.*s has %zu forms (CLDR)", file->nplurals,
                STR_FMT(want->tag), want->form_count);
}

static int by_key(const void *left, const void *right)
{
    const struct message *a = left, *b = right;
    return str_compare(a->key, b->key);
}

static int by_text(const void *left, const void *right)
{
    const Str *a = left, *b = right;
    return str_compare(*a, *b);
}

/* "a.b_c" and "a.b.c" are different keys of one enumerator. */
static bool same_name(Str a, Str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if ((a.data[i] == '.' ? '_' : a.data[i]) != (b.data[i] == '.' ? '_' : b.data[i]))
            return false;
    return true;
}

static const struct po_entry *entry_of(const struct po_file *file, Str key)
{
    for (size_t i = 0; i < file->entries.count; i++)
        if (str_eq(file->entries.items[i].key, key))
            return &file->entries.items[i];
    return NULL;
}

static bool is_argument(const struct message *m, Str name)
{
    for (size_t i = 0; i < m->argument_count; i++)
        if (str_eq(m->arguments[i], name))
            return true;
    return false;
}

static void add_argument(struct message *m, Str name, const struct po_file *file, int line)
{
    if (is_argument(m, name))
        return;
    if (m->argument_count == MAX_ARGUMENTS)
        mistake(file->path, line, "more than %d arguments", MAX_ARGUMENTS);
    else
        m->arguments[m->argument_count++] = name;
}

static void add_arguments(struct message *m, const struct po_file *file)
{
    if (m->is_plural)
        add_argument(m, STR("n"), file, m->entries[0]->line);
    for (size_t f = 0; f < m->entries[0]->form_count; f++) {
        const struct po_form *form = &m->entries[0]->forms[f];
        for (size_t i = 0; i < form->count; i++)
            if (form->pieces[i].name.len > 0)
                add_argument(m, form->pieces[i].name, file, form->line);
    }
    qsort(m->arguments, m->argument_count, sizeof m->arguments[0], by_text);
}

static bool uses(const struct po_form *form, Str name)
{
    for (size_t i = 0; i < form->count; i++)
        if (str_eq(form->pieces[i].name, name))
            return true;
    return false;
}

static void check_form(const struct message *m, const struct po_file *file, const struct po_form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        Str name = form->pieces[i].name;
        if (name.len > 0 && !is_argument(m, name))
            mistake(file->path, form->line,
                    "\"%.*s\": {%.*s} is not among the arguments of the first language", STR_FMT(m->key),
                    STR_FMT(name));
    }
    for (size_t i = 0; i < m->argument_count; i++) {
        bool may_lack =
            m->is_plural && str_eq(m->arguments[i], STR("n")); /* "two sessions" says the number */
        if (form->count > 0 && !may_lack && !uses(form, m->arguments[i]))
            mistake(file->path, form->line, "\"%.*s\" lacks {%.*s}", STR_FMT(m->key),
                    STR_FMT(m->arguments[i]));
    }
}

static void match(struct message *m, const struct po_file *files)
{
    const struct po_entry *first = entry_of(&files[0], m->key);
    assert(first); /* messages are those of the first file */
    for (int l = 0; l < PO_LANGUAGES; l++) {
        const struct po_entry *entry = entry_of(&files[l], m->key);
        m->entries[l] = entry;
        if (!entry) {
            mistake(files[l].path, 1, "\"%.*s\" is missing (%s:%d has it)", STR_FMT(m->key), files[0].path,
                    first->line);
            continue;
        }
        if (entry->is_plural != m->is_plural)
            mistake(files[l].path, entry->line, "\"%.*s\" is %s here and %s in %s", STR_FMT(m->key),
                    entry->is_plural ? "plural" : "plain", m->is_plural ? "plural" : "plain", files[0].path);
        for (size_t f = 0; f < entry->form_count; f++)
            check_form(m, &files[l], &entry->forms[f]);
    }
}

static void check_extra(const struct po_file *file, const struct po_file *first)
{
    for (size_t i = 0; i < file->entries.count; i++) {
        const struct po_entry *entry = &file->entries.items[i];
        if (!entry_of(first, entry->key))
            mistake(file->path, entry->line, "\"%.*s\" is not in %s", STR_FMT(entry->key), first->path);
    }
}

struct message_list messages_of(struct arena *a, const struct po_file files[PO_LANGUAGES])
{
    struct message_list list = {.count = files[0].entries.count};
    list.items = arena_array(a, struct message, list.count + 1);
    for (size_t i = 0; i < list.count; i++) {
        const struct po_entry *entry = &files[0].entries.items[i];
        list.items[i] =
            (struct message){.key = entry->key, .is_plural = entry->is_plural, .entries = {entry}};
        add_arguments(&list.items[i], &files[0]);
        match(&list.items[i], files);
    }
    for (int l = 1; l < PO_LANGUAGES; l++)
        check_extra(&files[l], &files[0]);
    qsort(list.items, list.count, sizeof list.items[0], by_key);
    for (size_t i = 0; i < list.count; i++)
        for (size_t j = 0; j < i; j++)
            if (same_name(list.items[i].key, list.items[j].key) &&
                !str_eq(list.items[i].key, list.items[j].key))
                mistake(files[0].path, list.items[i].entries[0]->line,
                        "\"%.*s\" and \"%.*s\" make one name in C", STR_FMT(list.items[i].key),
                        STR_FMT(list.items[j].key));
    if (list.count == 0 && mistakes() == 0)
        mistake(files[0].path, 1, "no messages");
    return list;
}
