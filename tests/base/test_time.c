#include "base/time.h"
#include "support/check.h"

TEST(days_and_their_numbers_are_inverses)
{
    for (int64_t n = -719162; n < 2932896; n += 97) {
        struct day d = day_from_number(n);
        CHECK(day_is_valid(d));
        CHECK_INT(day_number(d), n);
    }
}

TEST(weekday_of_known_days)
{
    CHECK_INT(day_of_week((struct day){2021, 2, 8}), 1);
    CHECK_INT(day_of_week((struct day){1970, 1, 1}), 4);
    CHECK_INT(day_of_week((struct day){1900, 1, 1}), 1);
}

TEST(leap_days)
{
    CHECK(day_is_valid((struct day){2000, 2, 29}));
    CHECK(!day_is_valid((struct day){1900, 2, 29}));
    CHECK(!day_is_valid((struct day){2021, 2, 29}));
}

TEST(iso_instants_read_back)
{
    const char *const instants[] = {"2021-02-08T13:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z"};
    for (size_t i = 0; i < ARRAY_LEN(instants); i++) {
        Time t;
        CHECK_STATUS(time_from_iso(str_of(instants[i]), &t), OK);
        CHECK_STR(time_iso(a, t), instants[i]);
    }
}

TEST(iso_refuses_other_forms)
{
    const char *const refused[] = {"", "2021-02-08", "2021-02-30T00:00:00Z", "2021-02-08T24:00:00Z",
                                   "2021-02-08 13:00:00Z"};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        Time t;
        CHECK_STATUS(time_from_iso(str_of(refused[i]), &t), E_INVALID);
    }
}
