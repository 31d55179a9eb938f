/* No page that the cache keeps outlives what it shows. Each kind of thing is changed through its door; where
 * a page is then another than before, the change's row of the journal must have moved one of the topics that
 * the page had declared. Pages come in by being linked; a door is one row more of `changes`. */
#include "crawl.h"
#include "db/db.h"
#include "features/bodies/actions.h"
#include "features/bodies/relations.h"
#include "features/frameworks/actions.h"
#include "features/links/actions.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "features/priorities/actions.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"

#include <stdio.h>

static const PersonId person = {1};
static const OrganisationId organisation = {1}, other_organisation = {2};
static const BodyId body = {1}, other_body = {2};
static const SessionId session = {1};
static const ItemId item = {2};
static const SlotId slot = {3};
static const PriorityId priority = {1};
static const ThemeId theme = {1};
static const LinkId link_id = {1};
static const FrameworkNodeId node = {1};

static Status set(const struct action *by, const char *kind, int64_t id, const char *field,
                  const char *language, const char *value)
{
    struct text_field where = {str_of(kind), id, str_of(field), str_of(language)};
    return text_set(by, where, str_of(value), TEXT_REVIEWED);
}

#define TEXT_CHANGE(name, kind, field, language)                                                             \
    static Status name(const struct action *by)                                                              \
    {                                                                                                        \
        return set(by, kind, 1, field, language, "Said otherwise in " #name);                                \
    }
TEXT_CHANGE(session_title, "session", "title", "fr")
TEXT_CHANGE(session_title_in_another_language, "session", "title", "es")
TEXT_CHANGE(session_summary, "session", "summary", "fr")
TEXT_CHANGE(item_title, "item", "title", "fr")
TEXT_CHANGE(slot_name, "slot", "name", "fr")
TEXT_CHANGE(slot_office_title, "slot_office", "title", "fr")
TEXT_CHANGE(representation_name, "representation", "name", "fr")
TEXT_CHANGE(contact_name, "contact_point", "name", "fr")
TEXT_CHANGE(priority_sentence, "priority", "sentence", "fr")
TEXT_CHANGE(priority_sentence_in_another_language, "priority", "sentence", "es")
TEXT_CHANGE(theme_title, "theme", "name", "fr")
TEXT_CHANGE(link_target, "link", "target", "fr")
TEXT_CHANGE(link_sentence, "link", "sentence", "fr")
TEXT_CHANGE(body_title, "body", "name", "fr")
TEXT_CHANGE(organisation_title, "organisation", "name", "fr")
TEXT_CHANGE(office_name, "office", "title", "fr")

/* ---- sessions ---- */

static Status session_facts_change(const struct action *by)
{
    struct session_facts facts = {.day = STR("2021-02-08"),
                                  .span = {true, 1612800000, 1612803600},
                                  .zone = STR("Europe/Paris"),
                                  .mode = STR("hybrid"),
                                  .state = STR("archived")};
    return session_change(by, session, &facts);
}

static Status session_new(const struct action *by)
{
    SessionId id;
    struct session_facts facts = {.day = STR("2021-04-09"), .state = STR("convened")};
    Status s = session_add(by, body, STR("new"), &facts, &id);
    return s == OK ? set(by, "session", id.n, "title", "fr", "Une session de plus") : s;
}

static Status session_language_new(const struct action *by)
{
    return session_language_add(by, session, STR("pt"), 9);
}

static Status item_new(const struct action *by)
{
    ItemId id;
    Status s = item_add(by, session, 90, &(struct item_facts){.label = STR("90"), .kind = STR("other")}, &id);
    return s == OK ? set(by, "item", id.n, "title", "fr", "Un point de plus") : s;
}

static Status item_other(const struct action *by)
{
    return item_change(by, item, &(struct item_facts){.label = STR("z"), .action = STR("decision")});
}

static Status slot_new(const struct action *by)
{
    SlotId id;
    Status s = slot_add(by, item, STR("speaker"), 90, &(struct slot_facts){.person = person}, &id);
    return s == OK ? set(by, "slot", id.n, "name", "fr", "Une voix de plus") : s;
}

static Status slot_other(const struct action *by)
{
    return slot_change(by, slot, &(struct slot_facts){.person = person, .status = STR("video message")});
}

static Status slot_office_new(const struct action *by)
{
    SlotOfficeId id;
    Status s = slot_office_add(by, slot, (OfficeId){1}, 90, &id);
    return s == OK ? set(by, "slot_office", id.n, "title", "fr", "Une charge de plus") : s;
}

static Status representation_new(const struct action *by)
{
    RepresentationId id;
    struct representation_facts facts = {.kind = STR("organisation"), .organisation = organisation};
    Status s = representation_add(by, slot, &facts, &id);
    return s == OK ? set(by, "representation", id.n, "name", "fr", "Une ville de plus") : s;
}

static Status contact_new(const struct action *by)
{
    ContactPointId id;
    struct contact_facts facts = {person, organisation, STR("delegation"), STR("more@example.org")};
    return contact_add(by, session, 90, &facts, &id);
}

/* ---- what was said ---- */

static Status priority_new(const struct action *by)
{
    PriorityId id;
    Status s = priority_add(by, session, theme, 90, &id);
    return s == OK ? set(by, "priority", id.n, "sentence", "fr", "Une phrase de plus") : s;
}

static Status priority_anew(const struct action *by)
{
    PriorityId id;
    struct priority_said said = {session, theme, {STR("Dit autrement"), STR("fr")}, STR("2021-02-09")};
    return priority_reword(by, priority, &said, &id);
}

static Status theme_in_another_language(const struct action *by)
{
    return set(by, "theme", theme.n, "name", "es", "Un nombre de más");
}

static Status link_new(const struct action *by)
{
    LinkId id;
    struct link_facts facts = {.kind = STR("sdg"),
                               .from = {"session", session.n},
                               .to = {"node", node.n},
                               .strength = STR("possible"),
                               .asserted_by = STR("test"),
                               .asserted_on = STR("2021-02-08")};
    Status s = link_add(by, 90, &facts, &id);
    return s == OK ? set(by, "link", id.n, "target", "fr", "Un lien de plus") : s;
}

static Status link_to_a_body(const struct action *by)
{
    LinkId id;
    struct link_facts facts = {.kind = STR("council"),
                               .from = {"session", session.n},
                               .to = {"body", other_body.n},
                               .asserted_by = STR("test"),
                               .asserted_on = STR("2021-02-08")};
    return link_add(by, 91, &facts, &id);
}

static Status link_stronger(const struct action *by)
{
    return link_strength(by, link_id, STR("to explore"));
}

static Status link_gone(const struct action *by)
{
    return link_retract(by, link_id);
}

/* ---- people and organisations ---- */

static Status person_new(const struct action *by)
{
    PersonId id;
    OfficeId office;
    Status s = person_add(by, STR("Aminata Okondé"), &id);
    return s == OK ? office_hold(by, id, organisation, (Text){STR("Maire"), STR("fr")}, STR("2021-02-08"),
                                 &office)
                   : s;
}

static Status person_written(const struct action *by)
{
    return person_write(by, person, STR("Written Otherwise"));
}

static Status person_renamed(const struct action *by)
{
    return person_rename(by, person, STR("Called Otherwise"));
}

static Status person_of_a_gender(const struct action *by)
{
    return person_gender(by, person, STR("f"));
}

static Status organisation_new(const struct action *by)
{
    OrganisationId id;
    return organisation_add(by, (Text){STR("Ville de Velanora"), STR("fr")}, &id);
}

static Status organisation_in_another_language(const struct action *by)
{
    return organisation_name(by, organisation, (Text){STR("Ciudad de más"), STR("pt")});
}

static Status organisation_placed(const struct action *by)
{
    struct organisation_facts facts = {
        .kind = STR("city"), .country = STR("SN"), .section = other_organisation};
    return organisation_facts(by, organisation, &facts);
}

static Status office_new(const struct action *by)
{
    OfficeId id;
    return office_hold(by, person, other_organisation, (Text){STR("Trésorier"), STR("fr")}, STR("2021-02-08"),
                       &id);
}

static Status office_later(const struct action *by)
{
    OfficeId id;
    return office_hold(by, person, other_organisation, (Text){STR("Trésorier"), STR("fr")}, STR("2021-12-08"),
                       &id);
}

static Status office_over(const struct action *by)
{
    return office_end(by, (OfficeId){1}, STR("2021-02-20"));
}

/* ---- bodies ---- */

static Status body_new(const struct action *by)
{
    BodyId id;
    return body_add(by, (Text){STR("Conseil politique sur les rives"), STR("fr")}, STR("council"), NAME_OWN,
                    &id);
}

static Status body_in_another_language(const struct action *by)
{
    return body_name(by, body, (Text){STR("Conselho de mais"), STR("pt")}, NAME_OWN);
}

static Status body_under_another(const struct action *by)
{
    return body_reports_to(by, body, other_body);
}

static Status body_after_another(const struct action *by)
{
    return body_succeeds(by, body, other_body, STR("2020-12-01"));
}

static Status body_for_a_time(const struct action *by)
{
    return body_lasts(by, body, STR("2020-12-01"), STR("2021-02-28"));
}

static Status body_smaller(const struct action *by)
{
    return body_composition(by, body, 0, 1);
}

static Status seat_seen(const struct action *by)
{
    return seat_hold(by, body, person, STR("observer"), organisation, STR("2021-02-08"));
}

static Status seat_new(const struct action *by)
{
    SeatId id;
    struct seat_facts facts = {body, person, STR("councillor"), organisation, STR("2021-02-08")};
    return seat_give(by, &facts, &id);
}

static Status seat_over(const struct action *by)
{
    return seat_end(by, (SeatId){1}, STR("2021-02-20"));
}

static Status vacancy_new(const struct action *by)
{
    VacancyId id;
    struct vacancy_facts facts = {body, STR("councillor"), organisation, STR("2021-02-08")};
    return vacancy_open(by, &facts, &id);
}

static Status vacancy_over(const struct action *by)
{
    return vacancy_fill(by, (VacancyId){1}, STR("2021-02-20"));
}

/* ---- frameworks ---- */

static Status node_new(const struct action *by)
{
    FrameworkNodeId id;
    return node_add(by, STR("process"), (Text){STR("Sommet des rives"), STR("fr")}, &id);
}

static Status target_new(const struct action *by)
{
    FrameworkNodeId id;
    return node_of_code(by, STR("sdg"), STR("16.7"), &id);
}

static Status node_in_another_language(const struct action *by)
{
    return node_name(by, node, (Text){STR("Cimeira de mais"), STR("pt")});
}

static Status node_of_a_time(const struct action *by)
{
    return node_dates(by, node, STR("2021-09-01"), STR("2021-09-03"));
}

/* In an order in which each still finds what it changes. */
static const struct {
    const char *name;
    Status (*make)(const struct action *by);
    bool is_silent; /* pages may say nothing of it */
} changes[] = {
#define CHANGE(name)                                                                                         \
    {                                                                                                        \
#name, name, false                                                                                   \
    }
#define SILENT(name)                                                                                         \
    {                                                                                                        \
#name, name, true                                                                                    \
    }
    CHANGE(session_title),
    CHANGE(session_title_in_another_language),
    CHANGE(session_summary),
    CHANGE(session_facts_change),
    CHANGE(session_new),
    CHANGE(session_language_new),
    CHANGE(item_title),
    CHANGE(item_new),
    CHANGE(item_other),
    CHANGE(slot_name),
    CHANGE(slot_new),
    CHANGE(slot_other),
    CHANGE(slot_office_title),
    CHANGE(slot_office_new),
    CHANGE(representation_name),
    CHANGE(representation_new),
    CHANGE(contact_name),
    CHANGE(contact_new),
    CHANGE(priority_sentence),
    CHANGE(priority_sentence_in_another_language),
    CHANGE(priority_new),
    CHANGE(priority_anew),
    CHANGE(theme_title),
    CHANGE(theme_in_another_language),
    CHANGE(link_target),
    CHANGE(link_sentence),
    CHANGE(link_new),
    CHANGE(link_to_a_body),
    CHANGE(link_stronger),
    CHANGE(link_gone),
    CHANGE(person_new),
    CHANGE(person_written),
    CHANGE(person_renamed),
    SILENT(person_of_a_gender),
    CHANGE(organisation_new),
    CHANGE(organisation_title),
    CHANGE(organisation_placed),
    CHANGE(organisation_in_another_language),
    CHANGE(office_name),
    CHANGE(office_new),
    CHANGE(office_later),
    CHANGE(office_over),
    CHANGE(body_new),
    CHANGE(body_title),
    CHANGE(body_under_another),
    CHANGE(body_in_another_language),
    CHANGE(body_after_another),
    CHANGE(seat_seen),
    CHANGE(seat_new),
    SILENT(body_smaller),
    CHANGE(body_for_a_time),
    CHANGE(seat_over),
    CHANGE(vacancy_new),
    CHANGE(vacancy_over),
    CHANGE(node_new),
    SILENT(target_new),
    CHANGE(node_of_a_time),
    CHANGE(node_in_another_language),
#undef CHANGE
#undef SILENT
};

struct making {
    Status (*make)(const struct action *by);
    struct action by;
};

static Status make_and_write(void *with)
{
    const struct making *m = with;
    JournalId id;
    Status s = m->make(&m->by);
    return s == OK ? journal_write(
                         &m->by, &(struct journal_entry){STR("test"), STR("test"), 1, STR(""), STR("")}, &id)
                   : s;
}

static bool shares_a_topic(const struct crawled *page, const Str *moved, size_t count)
{
    for (size_t i = 0; i < page->topic_count; i++)
        for (size_t j = 0; j < count; j++)
            if (str_eq(page->topics[i], moved[j]))
                return true;
    return false;
}

static void tell(struct arena *a, const char *change, const struct crawled *page, const Str *moved,
                 size_t count)
{
    Str topics = str_join(a, page->topics, page->topic_count, STR(" "));
    check_failed(__FILE__, __LINE__,
                 "after %s, %.*s would be stale:\n#  it declares %.*s\n#  moved were %.*s", change,
                 STR_FMT(page->address), STR_FMT(topics), STR_FMT(str_join(a, moved, count, STR(" "))));
}

/* Looks at all pages again, and at those that are new. How many are another than they were. */
static size_t compare(struct site *s, struct arena *a, struct crawl *c, const char *change, const Str *moved,
                      size_t count)
{
    size_t different = 0, stale = 0, known = c->pages.count;
    for (size_t i = 0; i < c->pages.count; i++) {
        struct crawled then = c->pages.items[i];
        crawl_look(s, a, c, i);
        bool differs = i < known && c->pages.items[i].form != then.form;
        different += differs;
        if (differs && then.is_kept && !shares_a_topic(&then, moved, count) && stale++ < 3)
            tell(a, change, &then, moved, count);
    }
    return different;
}

TEST(no_page_outlives_what_it_shows)
{
    struct site *s = site_with_examples(a);
    struct crawl c;
    crawl_site(s, a, &c);
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        JournalId before;
        Str *moved;
        size_t count;
        CHECK_STATUS(journal_last(site_writer(s), a, &before), OK);
        struct making m = {changes[i].make, action_begin(site_writer(s), a, 1614600000, STR("test"))};
        CHECK_STATUS(db_transaction(site_writer(s), make_and_write, &m), OK);
        CHECK_STATUS(journal_topics_since(site_writer(s), a, before, &moved, &count), OK);
        size_t different = compare(s, a, &c, changes[i].name, moved, count);
        printf("# %s: %zu of %zu pages differ\n", changes[i].name, different, c.pages.count);
        if (different == 0 && !changes[i].is_silent)
            check_failed(__FILE__, __LINE__, "no page shows %s", changes[i].name);
    }
}

/* The proof can fail. */
TEST(a_change_that_moves_nothing_makes_pages_stale)
{
    struct site *s = site_with_examples(a);
    struct crawl c;
    size_t stale = 0;
    crawl_site(s, a, &c);
    struct action by = action_begin(site_writer(s), a, 1614600000, STR("test"));
    CHECK_STATUS(session_title(&by), OK); /* and no row in the journal */
    for (size_t i = 0, known = c.pages.count; i < known; i++) {
        struct crawled then = c.pages.items[i];
        crawl_look(s, a, &c, i);
        stale += then.is_kept && then.form != c.pages.items[i].form;
    }
    CHECK(stale > 10);
}
