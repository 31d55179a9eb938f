#include "po.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

static int mistake_count;

void mistake(const char *path, int line, const char *fmt, ...)
{
    va_list args;
    mistake_count++;
    fprintf(stderr, "%s:%d: ", path, line);
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
    fputc('\n', stderr);
}

int mistakes(void)
{
    return mistake_count;
}

/* The entry being read: its strings as they grow over several lines. */
enum part { PART_NONE, PART_ID, PART_PLURAL, PART_STR, PART_COUNT = PART_STR + PO_FORMS };

struct reader {
    struct arena *arena;
    struct po_file *file;
    int line;
    enum part part; /* where a continuation line goes */
    bool given[PART_COUNT];
    int lines[PART_COUNT];
    struct buf texts[PART_COUNT];
};

/* ---- strings ---- */

/* Appends what \c stands for; false after reporting that it stands for nothing. */
static bool read_escape(struct reader *r, char escaped, struct buf *to)
{
    static const char written[] = "nt\"\\", meant[] = "\n\t\"\\";
    size_t which = 0;
    while (written[which] && written[which] != escaped)
        which++;
    if (!written[which]) {
        mistake(r->file->path, r->line, "unknown escape \\%c (known: \\n \\t \\\" \\\\)",
                escaped ? escaped : '"');
        return false;
    }
    buf_add_char(to, meant[which]);
    return true;
}

/* Appends the content of "…"; false after reporting what is wrong with it. */
static bool read_quoted(struct reader *r, Str quoted, struct buf *to)
{
    if (quoted.len < 2 || quoted.data[0] != '"' || quoted.data[quoted.len - 1] != '"') {
        mistake(r->file->path, r->line, "text is not between double quotes");
        return false;
    }
    Str inner = str_slice(quoted, 1, quoted.len - 2);
    for (size_t i = 0; i < inner.len; i++) {
        if (inner.data[i] == '"') {
            mistake(r->file->path, r->line, "a double quote inside text is written \\\"");
            return false;
        }
        if (inner.data[i] != '\\') {
            buf_add_char(to, inner.data[i]);
            continue;
        }
        char escaped = ++i < inner.len ? inner.data[i] : '\0';
        if (!read_escape(r, escaped, to))
            return false;
    }
    return true;
}

static bool is_name(Str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!((s.data[i] >= 'a' && s.data[i] <= 'z') || s.data[i] == '_'))
            return false;
    return s.len > 0;
}

/* "a.b_c2": what becomes MESSAGE_A_B_C2 */
static bool is_key(Str s)
{
    bool may_dot = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.data[i];
        bool letter = c >= 'a' && c <= 'z';
        bool inner = (c >= '0' && c <= '9') || c == '_';
        if (!letter && !(inner && i > 0) && !(c == '.' && may_dot))
            return false;
        may_dot = c != '.';
    }
    return may_dot;
}

/* Reads "{name}" where *rest has a brace first; false after reporting. */
static bool take_placeholder(struct reader *r, int line, Str *rest, Str *name)
{
    size_t end = rest->data[0] == '{' ? str_find(*rest, STR("}"), 0) : STR_NONE;
    Str inside = end == STR_NONE ? STR("") : str_slice(*rest, 1, end - 1);
    if (!is_name(inside)) {
        mistake(r->file->path, line, "a placeholder is {name} in small letters; a brace is written {{ or }}");
        return false;
    }
    *name = inside;
    *rest = str_from(*rest, end + 1);
    return true;
}

static struct po_form read_form(struct reader *r, Str text, int line)
{
    LIST_OF(struct po_piece) pieces = {0};
    struct buf literal = buf_in(r->arena);
    for (Str rest = text; rest.len > 0;) {
        char c = rest.data[0];
        Str name;
        bool is_brace = c == '{' || c == '}';
        if (is_brace && rest.len > 1 && rest.data[1] == c) {
            rest = str_from(rest, 1);
            is_brace = false;
        }
        if (!is_brace) {
            buf_add_char(&literal, c);
            rest = str_from(rest, 1);
            continue;
        }
        if (!take_placeholder(r, line, &rest, &name))
            break;
        *list_add(r->arena, &pieces) = (struct po_piece){str_copy(r->arena, buf_str(&literal)), name};
        literal.len = 0;
    }
    if (literal.len > 0)
        *list_add(r->arena, &pieces) = (struct po_piece){.literal = buf_str(&literal)};
    return (struct po_form){pieces.items, pieces.count, line};
}

/* ---- entries ---- */

/* The value of "Name: value\n" in the header. */
static Str header_field(Str header, Str name)
{
    while (header.len > 0) {
        Str line = str_cut(&header, '\n');
        if (str_starts(line, name))
            return str_trim(str_from(line, name.len));
    }
    return STR("");
}

static void end_header(struct reader *r, Str header)
{
    struct po_file *file = r->file;
    file->header_line = r->lines[PART_ID];
    file->language = header_field(header, STR("Language:"));
    Str plural = header_field(header, STR("Plural-Forms:"));
    Str count = str_cut(&plural, ';');
    int64_t forms;
    if (str_starts(count, STR("nplurals=")) && str_int(str_from(count, 9), &forms) == OK && forms > 0 &&
        forms <= PO_FORMS)
        file->nplurals = (size_t)forms;
    else
        mistake(file->path, file->header_line, "the header has no Plural-Forms with nplurals from 1 to %d",
                PO_FORMS);
    if (!str_ends(header_field(header, STR("Content-Type:")), STR("charset=UTF-8")))
        mistake(file->path, file->header_line, "the header does not say charset=UTF-8");
}

static void read_forms(struct reader *r, struct po_entry *entry, size_t expected)
{
    for (size_t i = 0; i < expected; i++) {
        enum part part = (enum part)(PART_STR + i);
        Str text = buf_str(&r->texts[part]);
        if (!r->given[part])
            mistake(r->file->path, entry->line, "\"%.*s\" has no msgstr[%zu]: this language has %zu forms",
                    STR_FMT(entry->key), i, expected);
        else if (str_trim(text).len == 0)
            mistake(r->file->path, r->lines[part], "\"%.*s\" has no translation", STR_FMT(entry->key));
        else
            entry->forms[i] = read_form(r, str_copy(r->arena, text), r->lines[part]);
    }
    for (size_t i = expected; i < PO_FORMS; i++)
        if (r->given[PART_STR + i])
            mistake(r->file->path, r->lines[PART_STR + i],
                    "\"%.*s\" has a form too many: this language has %zu", STR_FMT(entry->key), expected);
    entry->form_count = expected;
}

static void check_new_key(struct reader *r, Str key)
{
    if (!is_key(key))
        mistake(r->file->path, r->lines[PART_ID], "\"%.*s\" is no key (as in page.what_it_says)",
                STR_FMT(key));
    for (size_t i = 0; i < r->file->entries.count; i++)
        if (str_eq(r->file->entries.items[i].key, key))
            mistake(r->file->path, r->lines[PART_ID], "\"%.*s\" is a second time here; first on line %d",
                    STR_FMT(key), r->file->entries.items[i].line);
}

/* Called before each msgid and at the end of the file. */
static void end_entry(struct reader *r)
{
    Str key = str_copy(r->arena, buf_str(&r->texts[PART_ID]));
    bool is_plural = r->given[PART_PLURAL];
    if (r->given[PART_ID] && key.len == 0 && r->file->header_line == 0) {
        end_header(r, buf_str(&r->texts[PART_STR]));
    } else if (r->given[PART_ID]) {
        struct po_entry entry = {.key = key, .line = r->lines[PART_ID], .is_plural = is_plural};
        check_new_key(r, key);
        if (is_plural && !str_eq(buf_str(&r->texts[PART_PLURAL]), key))
            mistake(r->file->path, r->lines[PART_PLURAL], "msgid_plural is not the key \"%.*s\"",
                    STR_FMT(key));
        read_forms(r, &entry, is_plural ? r->file->nplurals : 1);
        *list_add(r->arena, &r->file->entries) = entry;
    }
    for (int i = 0; i < PART_COUNT; i++) {
        r->given[i] = false;
        r->texts[i] = buf_in(r->arena);
    }
    r->part = PART_NONE;
}

/* ---- lines ---- */

/* The part that a line such as `msgstr[2] "…"` begins; moves *rest past the keyword. */
static enum part keyword(Str *rest)
{
    static const struct {
        Str word;
        enum part part;
    } words[] = {{STR_INIT("msgid_plural "), PART_PLURAL},
                 {STR_INIT("msgid "), PART_ID},
                 {STR_INIT("msgstr "), PART_STR}};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_starts(*rest, words[i].word)) {
            *rest = str_trim(str_from(*rest, words[i].word.len));
            return words[i].part;
        }
    if (str_starts(*rest, STR("msgstr[")) && rest->len > 9 && rest->data[8] == ']') {
        int form = rest->data[7] - '0';
        *rest = str_trim(str_from(*rest, 9));
        return form >= 0 && form < PO_FORMS ? (enum part)(PART_STR + form) : PART_NONE;
    }
    return PART_NONE;
}

static void read_comment(struct reader *r, Str line)
{
    if (str_starts(line, STR("#,")) && str_contains(line, STR("fuzzy")))
        mistake(r->file->path, r->line, "a fuzzy translation: review it, then remove the mark");
    if (str_starts(line, STR("#~")))
        mistake(r->file->path, r->line, "an obsolete entry: delete it");
}

static void read_line(struct reader *r, Str line)
{
    if (!utf8_is_valid(line)) {
        mistake(r->file->path, r->line, "not UTF-8");
        return;
    }
    line = str_trim(line);
    if (line.len == 0)
        return;
    if (line.data[0] == '#') {
        read_comment(r, line);
        return;
    }
    bool continues = line.data[0] == '"';
    enum part part = continues ? r->part : keyword(&line);
    if (part == PART_ID && !continues)
        end_entry(r);
    if (part == PART_NONE || (part != PART_ID && !r->given[PART_ID]) || (r->given[part] && !continues)) {
        mistake(r->file->path, r->line, "not a line of a PO file as pogen reads it");
        return;
    }
    if (!r->given[part])
        r->lines[part] = r->line;
    r->given[part] = true;
    r->part = part;
    read_quoted(r, line, &r->texts[part]);
}

struct po_file po_read(struct arena *a, const char *path, Str text)
{
    struct po_file file = {.path = path};
    struct reader r = {.arena = a, .file = &file};
    end_entry(&r);
    while (text.len > 0) {
        r.line++;
        read_line(&r, str_cut(&text, '\n'));
    }
    end_entry(&r);
    if (file.header_line == 0)
        mistake(path, 1, "no header (an entry with an empty msgid)");
    return file;
}
