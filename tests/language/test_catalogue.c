#include "base/arena.h"
#include "base/buf.h"
#include "language/catalogue.h"
#include "support/check.h"

TEST(plural_categories_are_those_of_cldr)
{
    CHECK_INT(plural_of(LANGUAGE_FR, 0), PLURAL_ONE);
    CHECK_INT(plural_of(LANGUAGE_FR, 1), PLURAL_ONE);
    CHECK_INT(plural_of(LANGUAGE_FR, 2), PLURAL_OTHER);
    CHECK_INT(plural_of(LANGUAGE_FR, 1000000), PLURAL_MANY);
    CHECK_INT(plural_of(LANGUAGE_EN, 0), PLURAL_OTHER);
    CHECK_INT(plural_of(LANGUAGE_EN, 1), PLURAL_ONE);
    CHECK_INT(plural_of(LANGUAGE_ES, 1), PLURAL_ONE);
    CHECK_INT(plural_of(LANGUAGE_ES, 3000000), PLURAL_MANY);
    CHECK_INT(plural_of(LANGUAGE_AR, 0), PLURAL_ZERO);
    CHECK_INT(plural_of(LANGUAGE_AR, 2), PLURAL_TWO);
    CHECK_INT(plural_of(LANGUAGE_AR, 3), PLURAL_FEW);
    CHECK_INT(plural_of(LANGUAGE_AR, 11), PLURAL_MANY);
    CHECK_INT(plural_of(LANGUAGE_AR, 100), PLURAL_OTHER);
    CHECK_INT(plural_of(LANGUAGE_AR, 103), PLURAL_FEW);
}

static Str sessions(struct arena *a, enum language language, int64_t n)
{
    Str number = number_text(a, language, n);
    return message_format(a, language, MESSAGE_CLI_SESSIONS, n, &number, 1);
}

static enum plural arabic(int64_t n)
{
    if (n <= 2)
        return n == 0 ? PLURAL_ZERO : n == 1 ? PLURAL_ONE : PLURAL_TWO;
    int64_t rest = n % 100;
    return rest >= 3 && rest <= 10 ? PLURAL_FEW : rest >= 11 ? PLURAL_MANY : PLURAL_OTHER;
}

/* https://www.unicode.org/cldr/charts/42/supplemental/language_plural_rules.html */
TEST(plural_categories_of_small_counts)
{
    for (int64_t n = 0; n <= 300; n++) {
        CHECK_INT(plural_of(LANGUAGE_FR, n), n <= 1 ? PLURAL_ONE : PLURAL_OTHER);
        CHECK_INT(plural_of(LANGUAGE_EN, n), n == 1 ? PLURAL_ONE : PLURAL_OTHER);
        CHECK_INT(plural_of(LANGUAGE_ES, n), n == 1 ? PLURAL_ONE : PLURAL_OTHER);
        CHECK_INT(plural_of(LANGUAGE_AR, n), arabic(n));
    }
}

TEST(a_plural_message_takes_its_form_from_the_count)
{
    CHECK_STR(sessions(a, LANGUAGE_FR, 0), "0 session");
    CHECK_STR(sessions(a, LANGUAGE_FR, 2), "2 sessions");
    CHECK_STR(sessions(a, LANGUAGE_FR, 1000000), "1\u202f000\u202f000 de sessions");
    CHECK_STR(sessions(a, LANGUAGE_EN, 0), "0 sessions");
    CHECK_STR(sessions(a, LANGUAGE_EN, 1), "1 session");
    CHECK_STR(sessions(a, LANGUAGE_ES, 4), "4 sesiones");
    CHECK_STR(sessions(a, LANGUAGE_AR, 2), "جلستان");
    CHECK_STR(sessions(a, LANGUAGE_AR, 3), "٣ جلسات");
    CHECK_STR(sessions(a, LANGUAGE_AR, 11), "١١ جلسة");
}

TEST(arguments_are_in_the_order_of_their_names)
{
    Str arguments[] = {STR("10"), STR("2")}; /* n, represented */
    CHECK_STR(message_format(a, LANGUAGE_EN, MESSAGE_SESSION_SPOKE, 10, arguments, 2),
              "10 people spoke, 2 of them on behalf of another");
    Str name = STR("Li Mingyuan");
    CHECK_STR(message_format(a, LANGUAGE_FR, MESSAGE_SESSION_ON_BEHALF_OF, 0, &name, 1),
              "au nom de Li Mingyuan");
}

TEST(messages_without_arguments)
{
    CHECK_STR(message_text(LANGUAGE_FR, MESSAGE_SESSION_AGENDA), "Ordre du jour");
    CHECK_STR(message_text(LANGUAGE_AR, MESSAGE_SESSION_AGENDA), "جدول الأعمال");
}

TEST(messages_by_key)
{
    enum message message = MESSAGE_SITE_NAME;
    CHECK_STATUS(message_of_key(STR("problem.404.title"), &message), OK);
    CHECK_STR(message_text(LANGUAGE_ES, message), "Página no encontrada");
    CHECK_STATUS(message_of_key(STR("problem.404"), &message), E_NOT_FOUND);
    CHECK_STATUS(message_of_key(STR(""), &message), E_NOT_FOUND);
    CHECK_STATUS(message_of_key(STR("zzz"), &message), E_NOT_FOUND);
}

/* Every HTTP status that a Status can end in has its page. */
TEST(every_problem_has_a_title_and_a_text)
{
    static const int extra[] = {405, 414, 422, 431};
    static const int statuses[] = {
#define AS_NUMBER(name, http) http,
        STATUS_TABLE(AS_NUMBER)
#undef AS_NUMBER
    };
    enum message message;
    for (size_t i = 0; i < ARRAY_LEN(statuses) + ARRAY_LEN(extra); i++) {
        int http = i < ARRAY_LEN(statuses) ? statuses[i] : extra[i - ARRAY_LEN(statuses)];
        if (http == 200)
            continue;
        CHECK_STATUS(message_of_key(str_format(a, "problem.%d.title", http), &message), OK);
        CHECK_STATUS(message_of_key(str_format(a, "problem.%d.text", http), &message), OK);
    }
}

/* A sentence of several forms lacks none of them in any language, whatever the count. */
TEST(no_form_is_missing)
{
    static const int64_t counts[] = {0, 1, 2, 3, 11, 100, 1000000, -1, INT64_MAX, INT64_MIN};
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        for (int m = 0; m < MESSAGE_COUNT; m++)
            for (size_t i = 0; i < ARRAY_LEN(counts); i++) {
                const struct message_form *form = message_form((enum language)l, (enum message)m, counts[i]);
                CHECK(form->count > 0);
                for (size_t p = 0; p < form->count; p++)
                    CHECK(form->pieces[p].literal.len > 0 || form->pieces[p].argument >= 0);
            }
}

static Str whole_text(struct arena *a, const struct message_form *form)
{
    struct buf text = buf_in(a);
    for (size_t i = 0; i < form->count; i++) {
        buf_add(&text, form->pieces[i].literal);
        if (form->pieces[i].argument >= 0)
            buf_add(&text, STR("X"));
    }
    return buf_str(&text);
}

/* French typography: U+202F before ; : ! ?, inside « », and ’ as the apostrophe. */
TEST(french_sentences_keep_the_typography)
{
    static const char marks[] = ";:!?";
    for (int m = 0; m < MESSAGE_COUNT; m++) {
        Str text = whole_text(a, message_form(LANGUAGE_FR, (enum message)m, 2));
        CHECK_LACKS(text, "'");
        for (size_t i = 0; i < text.len; i++)
            for (size_t k = 0; marks[k]; k++)
                if (text.data[i] == marks[k] && !str_ends(str_slice(text, 0, i), STR("\u202f")))
                    check_failed(__FILE__, __LINE__, "no narrow space before %c in: %.*s", marks[k],
                                 STR_FMT(text));
    }
}

TEST(no_language_has_a_straight_apostrophe_or_stray_blanks)
{
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        for (int m = 0; m < MESSAGE_COUNT; m++) {
            Str text = whole_text(a, message_form((enum language)l, (enum message)m, 2));
            CHECK_LACKS(text, "'");
            CHECK_LACKS(text, "  ");
            CHECK_INT(str_trim(text).len, text.len);
        }
}

TEST(numbers_as_the_language_writes_them)
{
    CHECK_STR(number_text(a, LANGUAGE_FR, 1234), "1\u202f234");
    CHECK_STR(number_text(a, LANGUAGE_EN, 1234), "1,234");
    CHECK_STR(number_text(a, LANGUAGE_ES, 1234), "1234"); /* Spanish groups from five digits on */
    CHECK_STR(number_text(a, LANGUAGE_ES, 12345), "12.345");
    CHECK_STR(number_text(a, LANGUAGE_AR, 1234), "١٬٢٣٤");
    CHECK_STR(number_text(a, LANGUAGE_EN, 0), "0");
    CHECK_STR(number_text(a, LANGUAGE_EN, INT64_MIN), "-9,223,372,036,854,775,808");
}
