/* The doors: what each changes, the row that it writes in the journal, and the topics of both ends. */
#include "features/bodies/relations.h"

#include "record.sql.h"
#include "support/site.h"

struct scene {
    struct arena *a;
    struct action by;
    BodyId one, two, three;
    PersonId person;
    OrganisationId city;
};

static BodyId body_made(struct scene *s, const char *slug)
{
    BodyId id = {0};
    CHECK_STATUS(q_made_body(s->by.db, str_of(slug), STR("council"), &id), OK);
    return id;
}

static struct scene scene_of(struct arena *a)
{
    struct scene s = {.a = a};
    s.by = action_begin(site_writer(site_new(a)), a, 1614600000, STR("test"));
    s.one = body_made(&s, "one");
    s.two = body_made(&s, "two");
    s.three = body_made(&s, "three");
    CHECK_STATUS(q_made_person(s.by.db, STR("Amina Diallo"), &s.person), OK);
    CHECK_STATUS(q_made_organisation(s.by.db, &s.city), OK);
    return s;
}

/* "body.reports_to body/1 {before} {after}: body/1 body/2", the journal's last row. */
static Str last_entry(const struct scene *s)
{
    struct last_entry_row row;
    struct topics_of_row *topics;
    size_t count = 0;
    if (q_last_entry(s->by.db, s->a, &row) != OK ||
        q_topics_of(s->by.db, s->a, row.id, &topics, &count) != OK)
        return STR("no entry");
    struct buf out = buf_in(s->a);
    buf_addf(&out, "%.*s %.*s/%lld %.*s %.*s:", STR_FMT(row.action), STR_FMT(row.subject_kind),
             (long long)row.subject_id, STR_FMT(row.before), STR_FMT(row.after));
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, " %.*s", STR_FMT(topics[i].topic));
    return buf_str(&out);
}

TEST(a_body_that_reports_to_another_moves_both)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_reports_to(&s.by, s.one, s.two), OK);
    CHECK_STR(last_entry(&s),
              "body.reports_to body/1 {\"reports_to\":null} {\"reports_to\":2}: body/1 body/2");
}

TEST(a_body_that_reports_to_another_now_moves_the_one_before_too)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_reports_to(&s.by, s.one, s.two), OK);
    CHECK_STATUS(body_reports_to(&s.by, s.one, s.three), OK);
    CHECK_STR(last_entry(&s),
              "body.reports_to body/1 {\"reports_to\":2} {\"reports_to\":3}: body/1 body/2 body/3");
    CHECK_STATUS(body_reports_to(&s.by, s.one, (BodyId){0}), OK);
    CHECK_STR(last_entry(&s),
              "body.reports_to body/1 {\"reports_to\":3} {\"reports_to\":null}: body/1 body/3");
}

TEST(no_body_reports_to_itself_even_through_others)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_reports_to(&s.by, s.one, s.one), E_CONFLICT);
    CHECK_STATUS(body_reports_to(&s.by, s.one, s.two), OK);
    CHECK_STATUS(body_reports_to(&s.by, s.two, s.three), OK);
    CHECK_STATUS(body_reports_to(&s.by, s.three, s.one), E_CONFLICT);
}

TEST(nobody_reports_to_what_is_not_there)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_reports_to(&s.by, s.one, (BodyId){99}), E_NOT_FOUND);
    CHECK_STATUS(body_reports_to(&s.by, (BodyId){99}, s.one), E_NOT_FOUND);
}

TEST(a_succession_moves_both_ends)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_succeeds(&s.by, s.two, s.one, STR("2020-01-01")), OK);
    CHECK_STR(last_entry(&s), "body.succeeds body/2  {\"succeeds\":1}: body/1 body/2");
    CHECK_STATUS(body_succeeds(&s.by, s.two, s.one, STR("2020-02-01")), OK);
}

TEST(nothing_comes_after_itself_even_through_others)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_succeeds(&s.by, s.one, s.one, STR("")), E_CONFLICT);
    CHECK_STATUS(body_succeeds(&s.by, s.two, s.one, STR("")), OK);
    CHECK_STATUS(body_succeeds(&s.by, s.three, s.two, STR("")), OK);
    CHECK_STATUS(body_succeeds(&s.by, s.one, s.three, STR("")), E_CONFLICT);
}

TEST(a_body_does_not_end_before_it_begins)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_lasts(&s.by, s.one, STR("2020-01-01"), STR("2019-12-31")), E_INVALID);
    CHECK_STATUS(body_lasts(&s.by, s.one, STR("2017-01-01"), STR("")), OK);
    CHECK_STATUS(body_lasts(&s.by, s.one, STR("2017-01-01"), STR("2020-01-01")), OK);
    CHECK_STR(last_entry(&s), "body.lasts body/1 {\"from\":\"2017-01-01\",\"until\":null} "
                              "{\"from\":\"2017-01-01\",\"until\":\"2020-01-01\"}: body/1");
}

TEST(a_rule_of_composition_is_kept_for_one_body)
{
    struct scene s = scene_of(a);
    CHECK_STATUS(body_composition(&s.by, s.one, 12, -1), OK);
    CHECK_STR(last_entry(&s), "body.composition body/1 {\"seats_most\":null,\"presidency_least\":null} "
                              "{\"seats_most\":12,\"presidency_least\":null}: body/1");
}

static struct seat_facts seat_of(const struct scene *s)
{
    return (struct seat_facts){s->one, s->person, STR("co-chair"), s->city, STR("2020-01-01")};
}

TEST(a_seat_moves_body_person_and_organisation)
{
    struct scene s = scene_of(a);
    struct seat_facts facts = seat_of(&s);
    SeatId seat;
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), OK);
    CHECK_STR(last_entry(&s), "seat.give seat/1  {\"from\":\"2020-01-01\"}: body/1 organisation/1 person/1");
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), E_CONFLICT);
    facts.capacity = STR("observer");
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), OK);
}

TEST(nobody_sits_where_nothing_is)
{
    struct scene s = scene_of(a);
    SeatId seat;
    struct seat_facts facts = seat_of(&s);
    facts.body = (BodyId){99};
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), E_NOT_FOUND);
    facts = seat_of(&s);
    facts.person = (PersonId){99};
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), E_NOT_FOUND);
    facts = seat_of(&s);
    facts.organisation = (OrganisationId){99};
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), E_NOT_FOUND);
}

TEST(a_seat_ends_once_and_not_before_it_begins)
{
    struct scene s = scene_of(a);
    struct seat_facts facts = seat_of(&s);
    SeatId seat = {0};
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), OK);
    CHECK_STATUS(seat_end(&s.by, seat, STR("2019-01-01")), E_INVALID);
    CHECK_STATUS(seat_end(&s.by, seat, STR("2023-01-01")), OK);
    CHECK_STR(last_entry(&s),
              "seat.end seat/1 {\"from\":\"2020-01-01\",\"until\":null} "
              "{\"from\":\"2020-01-01\",\"until\":\"2023-01-01\"}: body/1 organisation/1 person/1");
    CHECK_STATUS(seat_end(&s.by, seat, STR("2023-01-01")), E_CONFLICT);
    CHECK_STATUS(seat_end(&s.by, (SeatId){99}, STR("2023-01-01")), E_NOT_FOUND);
    CHECK_STATUS(seat_give(&s.by, &facts, &seat), OK);
}

TEST(a_vacancy_opens_and_is_filled_once)
{
    struct scene s = scene_of(a);
    VacancyId vacancy = {0};
    CHECK_STATUS(vacancy_open(&s.by,
                              &(struct vacancy_facts){s.one, STR("councillor"), s.city, STR("2021-01-01")},
                              &vacancy),
                 OK);
    CHECK_STR(last_entry(&s), "vacancy.open vacancy/1  {\"since\":\"2021-01-01\"}: body/1 organisation/1");
    CHECK_STATUS(vacancy_fill(&s.by, vacancy, STR("")), E_INVALID);
    CHECK_STATUS(vacancy_fill(&s.by, vacancy, STR("2021-02-01")), OK);
    CHECK_STR(last_entry(&s), "vacancy.fill vacancy/1  {\"filled\":\"2021-02-01\"}: body/1 organisation/1");
    CHECK_STATUS(vacancy_fill(&s.by, vacancy, STR("2021-02-01")), E_CONFLICT);
    CHECK_STATUS(vacancy_fill(&s.by, (VacancyId){99}, STR("2021-02-01")), E_NOT_FOUND);
}
