#include "features/bodies/succession.h"

#include "base/buf.h"
#include "support/check.h"

static void add_letters(struct buf *out, const size_t *ends, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_add_char(out, (char)('A' + ends[i]));
}

/* "2020 AB<Z; …": what came later, then what earlier. */
static Str told(struct arena *a, const struct succession *all, size_t count)
{
    size_t n;
    struct succession_event *events = succession_events(a, all, count, &n);
    struct buf out = buf_in(a);
    for (size_t i = 0; i < n; i++) {
        buf_addf(&out, "%s%.*s ", i > 0 ? "; " : "", STR_FMT(events[i].day));
        add_letters(&out, events[i].later, events[i].later_count);
        buf_add_char(&out, '<');
        add_letters(&out, events[i].earlier, events[i].earlier_count);
    }
    return buf_str(&out);
}

TEST(a_split_is_one_event)
{
    struct succession all[] = {{0, 1, STR("2020")}, {0, 2, STR("2020")}};
    CHECK_STR(told(a, all, 2), "2020 BC<A");
}

TEST(a_merger_is_one_event)
{
    struct succession all[] = {{0, 2, STR("2020")}, {1, 2, STR("2020")}};
    CHECK_STR(told(a, all, 2), "2020 C<AB");
}

TEST(what_happens_on_another_day_is_another_event)
{
    struct succession all[] = {{0, 2, STR("2023")}, {1, 2, STR("2020")}};
    CHECK_STR(told(a, all, 2), "2020 C<B; 2023 C<A");
}

TEST(themes_that_move_between_bodies_are_events_of_their_own)
{
    struct succession all[] = {{0, 2, STR("2020")}, {0, 3, STR("2020")}, {1, 3, STR("2020")}};
    CHECK_STR(told(a, all, 3), "2020 CD<A; 2020 D<B");
}

TEST(all_from_all_is_one_event)
{
    struct succession all[] = {
        {0, 2, STR("2020")}, {0, 3, STR("2020")}, {1, 3, STR("2020")}, {1, 2, STR("2020")}};
    CHECK_STR(told(a, all, 4), "2020 CD<AB");
}

TEST(a_cycle_is_told_as_it_is_recorded)
{
    struct succession all[] = {{0, 1, STR("2020")}, {1, 0, STR("2020")}};
    CHECK_STR(told(a, all, 2), "2020 B<A; 2020 A<B");
}

TEST(the_years_of_a_body_are_those_of_its_successions)
{
    struct relative who[] = {{.id = 1}, {.id = 2}, {.id = 3, .until_day = STR("2023-06-30")}};
    struct succession all[] = {
        {0, 1, STR("2017-12-01")}, {1, 2, STR("2020-01-01")}, {0, 2, STR("2020-01-01")}, {0, 2, STR("")}};
    CHECK_STR(succession_years(&who[0], 0, all, 4).from, "");
    CHECK_STR(succession_years(&who[0], 0, all, 4).until, "2020");
    CHECK_STR(succession_years(&who[1], 1, all, 4).from, "2017");
    CHECK_STR(succession_years(&who[1], 1, all, 4).until, "2020");
    CHECK_STR(succession_years(&who[2], 2, all, 4).from, "2020");
    CHECK_STR(succession_years(&who[2], 2, all, 4).until, "2023");
}
