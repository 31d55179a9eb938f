/* What render asks of the language layer, small enough to be seen through: French and Arabic pages,
 * Arabic numbers in brackets. */
#include "base/buf.h"
#include "language/catalogue.h"

#include <inttypes.h>

Str language_tag(enum language language)
{
    static const Str tags[] = {STR_INIT("fr"), STR_INIT("en"), STR_INIT("es"), STR_INIT("ar")};
    return tags[language];
}

bool language_is_right_to_left(Str tag)
{
    return str_eq(tag, STR("ar")) || str_eq(tag, STR("he"));
}

Str number_text(struct arena *a, enum language language, int64_t n)
{
    return str_format(a, language == LANGUAGE_AR ? "[%" PRId64 "]" : "<%" PRId64 ">", n);
}

Str message_text(__attribute__((unused)) enum language language, enum message message)
{
    return message == MESSAGE_TEST_HELLO ? STR("\"Bonjour\" & <adieu>") : STR("?");
}

static const struct message_piece hello[] = {{STR_INIT("\"Bonjour\" & <adieu>"), -1}};
static const struct message_piece behalf[] = {{STR_INIT("<"), 0}, {STR_INIT(" à "), 1}, {STR_INIT(">"), -1}};
static const struct message_piece one_session[] = {{STR_INIT("une session de "), 0}};
static const struct message_piece sessions[] = {{STR_INIT(""), 1}, {STR_INIT(" sessions de "), 0}};
static const struct message_piece words[] = {{STR_INIT(""), 0}, {STR_INIT(" mots"), -1}};

const struct message_form *message_form(__attribute__((unused)) enum language language, enum message message,
                                        int64_t n)
{
    static const struct message_form forms[] = {
        [MESSAGE_TEST_HELLO] = {hello, ARRAY_LEN(hello)},
        [MESSAGE_TEST_ON_BEHALF_OF] = {behalf, ARRAY_LEN(behalf)},
        [MESSAGE_TEST_SESSIONS] = {sessions, ARRAY_LEN(sessions)},
        [MESSAGE_TEST_WORD] = {words, ARRAY_LEN(words)},
    };
    static const struct message_form one = {one_session, ARRAY_LEN(one_session)};
    return message == MESSAGE_TEST_SESSIONS && n == 1 ? &one : &forms[message];
}

Str message_format(struct arena *a, enum language language, enum message message, int64_t n,
                   const Str *arguments, size_t count)
{
    const struct message_form *form = message_form(language, message, n);
    struct buf out = buf_in(a);
    for (size_t i = 0; i < form->count; i++) {
        buf_add(&out, form->pieces[i].literal);
        if (form->pieces[i].argument >= 0 && (size_t)form->pieces[i].argument < count)
            buf_add(&out, arguments[form->pieces[i].argument]);
    }
    return buf_str(&out);
}
