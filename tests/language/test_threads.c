/* What the headers promise to be safe from several threads, called from several at once. Each thread
 * checks its own results; a race that changes none is ThreadSanitizer's to see (b_sanitize=thread). */
#include "base/arena.h"
#include "language/calendar.h"
#include "language/catalogue.h"
#include "language/fold.h"
#include "support/check.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 50 };

static bool is(Str got, const char *want)
{
    return str_eq(got, str_of(want));
}

static bool zones_agree(struct arena *a, Time t)
{
    const struct zone *paris, *named, *fixed;
    if (zone_find(STR("Europe/Paris"), &paris) != OK || zone_of_place(STR("Paris"), &named) != OK ||
        zone_find(STR("UTC+02:00"), &fixed) != OK)
        return false;
    Time summer = t + INT64_C(150) * 86400;
    return named == paris && zone_offset(paris, t) == 3600 && zone_offset(paris, summer) == 7200 &&
           is(zone_city(LANGUAGE_ES, paris), "París") &&
           is(date_time_range(a, LANGUAGE_FR, paris, t, t + 3600), "lundi 8 février 2021, 14:00 – 15:00") &&
           is(time_of_day(a, LANGUAGE_FR, fixed, summer), "15:00");
}

static bool texts_agree(struct arena *a)
{
    Str name = STR("Ana");
    return is(fold(a, STR("Élu·e·s 한")), "elus 한") && is(text_normal(a, STR("e\u0301")), "é") &&
           collate(LANGUAGE_FR, STR("É"), STR("F")) < 0 &&
           is(calendar_names(STR("pt"))->days[0][0], "segunda-feira") &&
           is(number_text(a, LANGUAGE_EN, 1234), "1,234") && plural_of(LANGUAGE_AR, 2) == PLURAL_TWO &&
           is(language_name(a, STR("es"), LANGUAGE_FR), "espagnol") && language_is_right_to_left(STR("he")) &&
           is(message_format(a, LANGUAGE_FR, MESSAGE_SESSION_ON_BEHALF_OF, 0, &name, 1), "au nom de Ana");
}

static void *work(void *context)
{
    size_t *wrong = context;
    struct arena *a = arena_new(64 * 1024);
    Time t = time_from_utc((struct wall_time){.day = {2021, 2, 8}, .hour = 13});
    for (int i = 0; i < ROUNDS; i++) {
        *wrong += zones_agree(a, t) && texts_agree(a) ? 0 : 1;
        arena_reset(a);
    }
    arena_free(a);
    return NULL;
}

TEST(several_threads_get_the_same_answers)
{
    pthread_t threads[THREADS];
    size_t wrong[THREADS] = {0};
    for (size_t i = 0; i < THREADS; i++)
        CHECK_INT(pthread_create(&threads[i], NULL, work, &wrong[i]), 0);
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        CHECK_INT(wrong[i], 0);
    }
}
