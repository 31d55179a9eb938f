/* Who sits in a body, who did, and what is vacant. */
#include "base/arena.h"
#include "db/db.h"
#include "features/bodies/load.h"
#include "features/bodies/rules.h"
#include "features/layout/layout.h"

#include "bodies_pages.sql.h"

#include <stdlib.h>

/* The largest body, the World Council, has 342. */
enum { MOST_SEATS = 400, MOST_PAST_SEATS = 60 };

/* Co-chairs first, and within a capacity those who came first. */
static int by_capacity(const void *one, const void *other)
{
    const struct seat_view *a = one, *b = other;
    size_t rank = capacity_rank(a->capacity), other_rank = capacity_rank(b->capacity);
    if (rank != other_rank)
        return rank < other_rank ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

static struct seat_place place_of(const struct loading *l, int64_t id, Str slug, Text name)
{
    if (id == 0 || name.value.len == 0)
        return (struct seat_place){0};
    return (struct seat_place){id, address_of(l->req, organisation_path(l->arena, id, slug)), name};
}

static Str with_days(const struct loading *l, enum message message, Str one, Str other)
{
    Str arguments[] = {one, other};
    return message_format(l->arena, l->req->language, message, 0, arguments, other.len > 0 ? 2 : 1);
}

Str span_of(const struct loading *l, Str from_day, Str until_day, Str seen_on)
{
    Str from = plain_day_text(l->arena, l->req->language, from_day);
    Str until = plain_day_text(l->arena, l->req->language, until_day);
    Str seen = plain_day_text(l->arena, l->req->language, seen_on);
    if (from.len > 0 && until.len > 0)
        return with_days(l, MESSAGE_SEAT_SPAN, from, until);
    if (from.len > 0)
        return with_days(l, MESSAGE_SEAT_SINCE, from, STR(""));
    if (until.len > 0)
        return with_days(l, MESSAGE_SEAT_UNTIL, until, STR(""));
    return seen.len > 0 ? with_days(l, MESSAGE_SEAT_SEEN, seen, STR("")) : STR("");
}

static struct seat_view seat_of(const struct loading *l, const struct body_seats_row *row)
{
    return (struct seat_view){
        .id = row->id.n,
        .person_id = row->person_id.n,
        .name = {row->name},
        .address = address_of(l->req, person_path(l->arena, row->person_id.n, row->person_slug)),
        .organisation = place_of(l, row->organisation_id.n, row->organisation_slug,
                                 text_of(row->organisation, row->organisation_language)),
        .section =
            place_of(l, row->section_id.n, row->section_slug, text_of(row->section, row->section_language)),
        .capacity = row->capacity,
        .capacity_text = code_text(l->arena, l->req->language, "seat.", row->capacity),
        .from_day = row->from_day,
        .until_day = row->until_day,
        .span_text = span_of(l, row->from_day, row->until_day, row->seen_on),
        .of_presidency = row->of_presidency != 0,
    };
}

static Status read_seats(struct loading *l, Str state, int64_t most, struct seat_view **out, size_t *count)
{
    struct body_seats_row *rows;
    size_t n;
    Status s = q_body_seats(l->db, l->arena, l->body, l->tag, state, most, &rows, &n);
    if (s != OK)
        return s;
    struct seat_view *seats = arena_array(l->arena, struct seat_view, n);
    for (size_t i = 0; i < n; i++)
        seats[i] = seat_of(l, &rows[i]);
    *out = seats;
    *count = n;
    return OK;
}

static Status read_vacancies(struct loading *l)
{
    struct body_vacancies_row *rows;
    size_t count;
    Status s = q_body_vacancies(l->db, l->arena, l->body, l->tag, today(l->req), &rows, &count);
    if (s != OK)
        return s;
    struct seat_view *vacancies = arena_array(l->arena, struct seat_view, count);
    for (size_t i = 0; i < count; i++)
        vacancies[i] = (struct seat_view){
            .id = rows[i].id.n,
            .organisation = place_of(l, rows[i].organisation_id.n, rows[i].organisation_slug,
                                     text_of(rows[i].organisation, rows[i].organisation_language)),
            .capacity = rows[i].capacity,
            .capacity_text = code_text(l->arena, l->req->language, "seat.", rows[i].capacity),
            .from_day = rows[i].since_day,
            .span_text = span_of(l, rows[i].since_day, STR(""), STR("")),
        };
    qsort(vacancies, count, sizeof *vacancies, by_capacity);
    l->view->vacancies = vacancies;
    l->view->vacancy_count = count;
    return OK;
}

/* Someone with two political seats counts twice: it is seats that are counted. */
static void warn(struct loading *l, const struct body_rule *rule, const struct seat_view *seats, size_t count)
{
    struct council_view *v = l->view;
    struct body_seating seating = {.is_presidency_known = v->has_presidency};
    for (size_t i = 0; i < count; i++)
        if (capacity_is_political(seats[i].capacity)) {
            seating.political++;
            seating.of_presidency += seats[i].of_presidency;
        }
    struct body_warnings warnings = body_warnings(*rule, &seating);
    v->has_too_many_seats = warnings.has_too_many;
    v->lacks_presidency = warnings.lacks_presidency;
    v->political_seats = seating.political;
    v->seats_most = rule->seats_most;
}

Status load_seats(struct loading *l, const struct body_rule *rule)
{
    struct seat_view *seats, *past;
    size_t count, past_count;
    Status s = read_seats(l, STR("active"), MOST_SEATS, &seats, &count);
    if (s == OK)
        s = read_seats(l, STR("ended"), MOST_PAST_SEATS, &past, &past_count);
    if (s == OK)
        s = read_vacancies(l);
    if (s != OK)
        return s;
    qsort(seats, count, sizeof *seats, by_capacity);
    warn(l, rule, seats, count);
    l->view->seats = seats;
    l->view->seat_count = count;
    l->view->past_seats = past;
    l->view->past_seat_count = past_count;
    return OK;
}
