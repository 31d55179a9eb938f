/* The notice of 8 February 2021, as a public body published it: every count and trap of it. */
#include "notice/notice.h"
#include "support/check.h"

#include <stdio.h>

static bool read_real(struct arena *a, struct notice *out)
{
    enum { MOST = 1 << 16 };
    FILE *in = fopen(SOURCE_ROOT "/../shared/reference/notice-2021-02-08-fr.txt", "rb");
    if (!in) {
        check_skip("the real notice is not beside the project");
        return false;
    }
    char *bytes = arena_array(a, char, MOST);
    size_t len = fread(bytes, 1, MOST, in);
    fclose(in);
    Str why = STR("");
    CHECK_STATUS(notice_read(a, (Str){bytes, len}, out, &why), OK);
    return out->session_count == 1;
}

TEST(real_notice_head)
{
    struct notice n;
    if (!read_real(a, &n))
        return;
    const struct notice_session *s = &n.sessions[0];
    CHECK_STR(n.language, "fr");
    CHECK_STR(s->printed_time, "Lundi 8 février 2021, 14h00-16h00 CET");
    CHECK_STR(s->zone, "CET");
    CHECK_STR(time_iso(a, s->start), "2021-02-08T13:00:00Z");
    CHECK_STR(time_iso(a, s->end), "2021-02-08T15:00:00Z");
    CHECK_INT(s->language_count, 3);
    CHECK_STR(s->contact_emails[0], "policy@uclg.org");
    CHECK_INT(s->summary_count, 2);
}

TEST(real_notice_counts)
{
    struct notice n;
    if (!read_real(a, &n))
        return;
    const struct notice_session *s = &n.sessions[0];
    size_t moderators = 0, speakers = 0, principals = 0, seats = 0;
    for (size_t i = 0; i < s->item_count; i++) {
        moderators += s->items[i].moderator_count;
        speakers += s->items[i].speaker_count;
        for (size_t k = 0; k < s->items[i].speaker_count; k++) {
            principals += s->items[i].speakers[k].on_behalf_of.kind.len > 0;
            seats += s->items[i].speakers[k].seat.len > 0;
        }
    }
    CHECK_INT(s->item_count, 3);
    CHECK_INT(moderators, 2);
    CHECK_INT(speakers, 10);
    CHECK_INT(principals, 2);
    CHECK_INT(seats, 0); /* "coprésident de CGLU" is an office of the whole organisation */
    CHECK_INT(s->contact_count, 15);
    CHECK_INT(s->priority_count, 15);
    CHECK_INT(n.unplaced_count, 0);
}

static size_t links_of(const struct notice_session *s, Str kind)
{
    size_t count = 0;
    for (size_t i = 0; i < s->link_count; i++)
        count += str_eq(s->links[i].kind, kind);
    return count;
}

TEST(real_notice_groups_and_links)
{
    struct notice n;
    if (!read_real(a, &n))
        return;
    static const struct {
        const char *group;
        size_t count;
    } groups[] = {
        {"Priorités générales", 5}, {"Paix", 2}, {"Culture", 5}, {"Coopération au développement", 3}};
    const struct notice_session *s = &n.sessions[0];
    for (size_t i = 0, at = 0; i < ARRAY_LEN(groups); i++)
        for (size_t k = 0; k < groups[i].count && at < s->priority_count; k++)
            CHECK_STR(s->priorities[at++].group, groups[i].group);
    CHECK_INT(links_of(s, STR("council")), 2);
    CHECK_INT(links_of(s, STR("process")), 4);
    CHECK_INT(links_of(s, STR("mechanism")), 3);
    CHECK_INT(links_of(s, STR("axis")), 3);
    CHECK_INT(links_of(s, STR("sdg")), 2);
}

TEST(real_notice_traps)
{
    struct notice n;
    if (!read_real(a, &n))
        return;
    const struct notice_session *s = &n.sessions[0];
    const struct notice_item *last = &s->items[2];
    CHECK_STR(last->moderators[0].name, "Fédéric Vallier");                                  /* as printed */
    CHECK_STR(last->speakers[0].offices[0].organisation, "Conseil régional de Päijät-Häme"); /* no comma */
    CHECK_STR(last->speakers[6].name, "Qiang Sheng");
    CHECK_STR(last->speakers[6].on_behalf_of.name, "Li Mingyuan"); /* a principal that is not bold */
    CHECK_STR(s->items[0].speakers[0].offices[2].title, "coprésident");
    CHECK_STR(s->items[0].speakers[0].offices[2].organisation, "CGLU");
    Str linked = s->priorities[13].text; /* wrapped in a dead link, of which the words stay */
    CHECK(str_starts(linked, STR("Renouveler le document politique")));
    CHECK_LACKS(linked, "](#)");
    bool is_healed = false; /* a bullet broken by a page break, within a bold span */
    for (size_t i = 0; i < s->link_count; i++)
        is_healed |= str_contains(s->links[i].sentence, STR("la transition écologique pour garantir"));
    CHECK(is_healed);
    bool is_twin = false;
    for (size_t i = 0; i < n.warning_count; i++)
        is_twin |= str_eq(n.warnings[i].code, STR("duplicate-person"));
    CHECK(is_twin); /* Gisela Barbosa, twice */
}
