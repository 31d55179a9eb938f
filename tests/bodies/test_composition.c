#include "features/bodies/rules.h"
#include "support/check.h"

static const struct body_rule of_councils = {15, 1};

TEST(a_council_has_at_most_fifteen_seats_and_one_of_the_presidency)
{
    struct body_rule rule = body_rule_of(STR("council"), NULL, NULL);
    CHECK_INT(rule.seats_most, 15);
    CHECK_INT(rule.presidency_least, 1);
}

TEST(a_body_has_its_own_rule_before_that_of_its_kind)
{
    int64_t most = 12, none = 0;
    struct body_rule rule = body_rule_of(STR("council"), &most, &none);
    CHECK_INT(rule.seats_most, 12);
    CHECK_INT(rule.presidency_least, 0);
    CHECK_INT(body_rule_of(STR("forum"), NULL, NULL).seats_most, BODY_NO_RULE);
    CHECK_INT(body_rule_of(STR("forum"), &most, NULL).seats_most, 12);
}

TEST(the_sixteenth_seat_is_one_too_many)
{
    CHECK(!body_warnings(of_councils, &(struct body_seating){15, 1, true}).has_too_many);
    CHECK(body_warnings(of_councils, &(struct body_seating){16, 1, true}).has_too_many);
}

TEST(a_council_without_the_presidency_is_warned_of)
{
    CHECK(body_warnings(of_councils, &(struct body_seating){3, 0, true}).lacks_presidency);
    CHECK(!body_warnings(of_councils, &(struct body_seating){3, 1, true}).lacks_presidency);
}

TEST(nobody_lacks_where_nothing_is_known)
{
    CHECK(!body_warnings(of_councils, &(struct body_seating){0, 0, true}).lacks_presidency);
    CHECK(!body_warnings(of_councils, &(struct body_seating){3, 0, false}).lacks_presidency);
}

TEST(a_body_without_rules_is_never_warned_of)
{
    struct body_warnings w =
        body_warnings((struct body_rule){BODY_NO_RULE, BODY_NO_RULE}, &(struct body_seating){400, 0, true});
    CHECK(!w.has_too_many && !w.lacks_presidency);
}

TEST(co_chairs_come_before_councillors_and_unknown_capacities_last)
{
    CHECK(capacity_rank(STR("co-chair")) < capacity_rank(STR("councillor")));
    CHECK(capacity_rank(STR("councillor")) < capacity_rank(STR("secretariat")));
    CHECK(capacity_rank(STR("observer")) < capacity_rank(STR("juggler")));
}

TEST(a_political_seat_is_no_secretariat)
{
    CHECK(capacity_is_political(STR("co-chair")) && capacity_is_political(STR("councillor")));
    CHECK(!capacity_is_political(STR("secretariat")) && !capacity_is_political(STR("juggler")));
}
