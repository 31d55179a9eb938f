#include "features/layout/description.h"

#include "base/arena.h"
#include "base/buf.h"

enum { SENTENCE_LEAST = 20, SENTENCE_MOST = 200 };

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Whether what follows a mark begins a sentence. */
static bool is_beginning(Str rest)
{
    Str next = str_trim(rest);
    bool has_space = rest.len == 0 || is_space(rest.data[0]);
    return has_space && (next.len == 0 || next.data[0] < 'a' || next.data[0] > 'z');
}

/* The bytes of a sentence's mark at the beginning of the text; 0: there is none. */
static size_t mark_length(Str text)
{
    static const Str marks[] = {STR_INIT("."), STR_INIT("!"), STR_INIT("?"), STR_INIT("؟"), STR_INIT("…")};
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (str_starts(text, marks[i]))
            return marks[i].len;
    return 0;
}

static Str sentence_in(Str text)
{
    for (size_t i = SENTENCE_LEAST; i < text.len; i++) {
        size_t mark = mark_length(str_from(text, i));
        if (mark > 0 && is_beginning(str_from(text, i + mark)))
            return str_slice(text, 0, i + mark);
    }
    return text;
}

/* White space of every kind as one space. */
static Str in_a_line(struct arena *a, Str text)
{
    struct buf line = buf_in(a);
    for (size_t i = 0; i < text.len; i++) {
        if (!is_space(text.data[i]))
            buf_add_char(&line, text.data[i]);
        else if (line.len > 0 && line.data[line.len - 1] != ' ')
            buf_add_char(&line, ' ');
    }
    return buf_str(&line);
}

Str first_sentence(struct arena *a, Str paragraph)
{
    Str sentence = in_a_line(a, sentence_in(str_trim(paragraph)));
    if (sentence.len <= SENTENCE_MOST)
        return sentence;
    size_t end = SENTENCE_MOST;
    while (end > 0 && sentence.data[end] != ' ')
        end--;
    while (end == 0 || (sentence.data[end] & 0xC0) == 0x80) /* one long word: between two characters */
        end = end == 0 ? SENTENCE_MOST : end - 1;
    return str_format(a, "%.*s…", (int)end, sentence.data);
}
