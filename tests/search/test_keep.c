/* The index stays with the record. */
#include "db/db.h"
#include "features/journal/actions.h"
#include "features/people/actions.h"
#include "features/search/actions.h"
#include "features/texts/actions.h"
#include "keep.sql.h"
#include "support/site.h"

static size_t found(struct site *s, const char *address)
{
    struct response res = site_get(s, address);
    Str body = site_body(&res);
    size_t count = 0;
    CHECK_INT(res.status, 200);
    for (size_t at = 0; (at = str_find(body, STR("\"kind\":"), at)) != STR_NONE; at++)
        count++;
    return count;
}

struct change {
    struct site *site;
    struct arena *a;
    const char *sql_topic;
    int64_t id;
    Status then;
};

static Status write_moved(const struct action *by, const char *kind, int64_t id)
{
    JournalId journal;
    action_moves(by, kind, id);
    return journal_write(
        by, &(struct journal_entry){.action = STR("test"), .subject_kind = str_of(kind), .subject_id = id},
        &journal);
}

static Status hide_session(void *with)
{
    const struct change *c = with;
    struct action by = action_begin(site_writer(c->site), c->a, 0, STR("test"));
    int64_t changed;
    Status s = q_session_visibility(by.db, (SessionId){c->id}, STR("secretariat"), &changed);
    if (s == OK)
        s = write_moved(&by, "session", c->id);
    return s == OK ? c->then : s;
}

TEST(a_session_that_is_not_public_any_more_leaves_the_index_with_its_parts)
{
    struct site *s = site_with_examples(a);
    CHECK(found(s, "/fr/search.json?q=diplomatie&kind=session") > 0);
    CHECK(found(s, "/fr/search.json?q=culture&kind=priority") > 0);
    for (int64_t id = 1; id <= 3; id++)
        CHECK_STATUS(db_transaction(site_writer(s), hide_session, &(struct change){s, a, NULL, id, OK}), OK);
    CHECK_INT(found(s, "/fr/search.json?q=diplomatie&kind=session"), 0);
    CHECK_INT(found(s, "/fr/search.json?q=culture&kind=priority"), 0);
    CHECK_INT(found(s, "/fr/search.json?q=culture&kind=item"), 0);
}

TEST(a_change_that_is_undone_leaves_the_index_as_it_was)
{
    struct site *s = site_with_examples(a);
    size_t before = found(s, "/fr/search.json?q=diplomatie");
    CHECK_STATUS(db_transaction(site_writer(s), hide_session, &(struct change){s, a, NULL, 1, E_FORBIDDEN}),
                 E_FORBIDDEN);
    CHECK_INT(found(s, "/fr/search.json?q=diplomatie"), before);
}

/* Whatever the index fails at undoes the change: text and index cannot part. */
TEST(a_change_fails_with_the_index)
{
    struct site *s = site_with_examples(a);
    struct db *db = site_writer(s);
    size_t before = found(s, "/fr/search.json?q=diplomatie");
    bool has_failed = true;
    for (uint64_t n = 1; has_failed; n++) {
        db_fail_after(db, n);
        Status status = db_transaction(db, hide_session, &(struct change){s, a, NULL, 1, OK});
        has_failed = db_fail_after(db, 0) == 0;
        if (has_failed) {
            CHECK_STATUS(status, E_INTERNAL);
            CHECK_INT(found(s, "/fr/search.json?q=diplomatie"), before);
        }
    }
    CHECK(found(s, "/fr/search.json?q=diplomatie") < before);
}

static Status rename_person(void *with)
{
    const struct change *c = with;
    struct action by = action_begin(site_writer(c->site), c->a, 0, STR("test"));
    Status s = person_rename(&by, (PersonId){c->id}, STR("Zéphyrine Qalander"));
    return s == OK ? write_moved(&by, "person", c->id) : s;
}

TEST(a_person_is_found_by_the_new_name_and_by_the_old)
{
    struct site *s = site_with_examples(a);
    struct person_of_test_row row = {0};
    CHECK_STATUS(q_person_of_test(site_writer(s), a, &row), OK);
    const char *old =
        str_c(a, str_format(a, "/fr/search.json?speaker=%lld&kind=person", (long long)row.id.n));
    CHECK_INT(found(s, "/fr/search.json?q=zephyrine"), 0);
    CHECK_STATUS(db_transaction(site_writer(s), rename_person, &(struct change){s, a, NULL, row.id.n, OK}),
                 OK);
    CHECK_INT(found(s, "/fr/search.json?q=zephyrine"), 1);
    CHECK_INT(found(s, old), 1);
}

static Status rename_theme(void *with)
{
    const struct change *c = with;
    struct action by = action_begin(site_writer(c->site), c->a, 0, STR("test"));
    Status s = text_set(&by, (struct text_field){STR("theme"), c->id, STR("name"), STR("fr")},
                        STR("Xylographie"), TEXT_REVIEWED);
    return s == OK ? write_moved(&by, "theme", c->id) : s;
}

TEST(priorities_are_found_by_the_new_name_of_their_theme)
{
    struct site *s = site_with_examples(a);
    struct theme_of_test_row row = {0};
    CHECK_STATUS(q_theme_of_test(site_writer(s), a, &row), OK);
    CHECK_STATUS(db_transaction(site_writer(s), rename_theme, &(struct change){s, a, NULL, row.id.n, OK}),
                 OK);
    CHECK_INT(found(s, "/fr/search.json?q=xylographie&kind=priority"), row.priorities);
}

/* As after a change of the rules, or in a record from before there was an index. */
TEST(an_index_of_other_rules_is_made_anew_and_is_the_same)
{
    struct site *s = site_with_examples(a);
    struct db *db = site_writer(s);
    struct index_dump_row *before, *after;
    size_t before_count, after_count;
    int64_t changed;
    CHECK_STATUS(q_index_dump(db, a, &before, &before_count), OK);
    CHECK_STATUS(q_index_forget(db, &changed), OK);
    CHECK_STATUS(search_keep(db), OK);
    CHECK_STATUS(q_index_dump(db, a, &after, &after_count), OK);
    CHECK(before_count > 300);
    CHECK_INT(after_count, before_count);
    for (size_t i = 0; i < after_count && i < before_count; i++)
        if (!str_eq(after[i].kind, before[i].kind) || after[i].owner != before[i].owner ||
            !str_eq(after[i].tokens, before[i].tokens))
            check_failed(__FILE__, __LINE__, "%.*s %lld: %.*s, want %.*s", STR_FMT(after[i].kind),
                         (long long)after[i].owner, STR_FMT(after[i].tokens), STR_FMT(before[i].tokens));
}
