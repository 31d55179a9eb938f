/* Which parts of a notice are which parts of a recorded session. */
#include "features/imports/match.h"
#include "support/check.h"

static Str *strings(struct arena *a, const char *spaced, size_t *count)
{
    Str rest = str_of(spaced), *out = arena_array(a, Str, rest.len + 1);
    *count = 0;
    while (rest.len > 0)
        out[(*count)++] = str_cut(&rest, ',');
    return out;
}

TEST(match_names_count_each_once_and_near_ones_too)
{
    static const struct {
        const char *one, *other;
        size_t common;
    } rows[] = {
        {"", "", 0},
        {"jan van zanen", "", 0},
        {"jan van zanen,emilia saiz", "emilia saiz,jan van zanen", 2},
        {"jan van zanen,jan van zanen", "jan van zanen", 1},
        {"jan van zanen", "jan van zanen,jan van zanen", 1},
        {"federic vallier", "frederic vallier", 1},
        {"jose manuel ribeiro", "ribeiro jose manuel", 1},
        {"jose manuel ribeiro", "jose luis ribera", 0},
        {",", ",", 0}, /* nameless ones are like nobody */
        /* the near one must not take the place of the one that is the same */
        {"maria perez,mario perez", "mario perez,maria perez", 2},
        {"marta perez,maria perez", "maria perez,marta perez", 2},
        {"marca perez,maria perez", "maria perez", 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t one_count, other_count;
        Str *one = strings(a, rows[i].one, &one_count), *other = strings(a, rows[i].other, &other_count);
        size_t common = match_names(one, one_count, other, other_count);
        if (common != rows[i].common)
            check_failed(__FILE__, __LINE__, "\"%s\" and \"%s\": %zu, want %zu", rows[i].one, rows[i].other,
                         common, rows[i].common);
    }
}

/* Whoever is the same counts first, however many near ones stand before. */
TEST(a_near_name_leaves_the_same_name_to_its_own)
{
    size_t one_count, other_count;
    Str *one = strings(a, "maria perez,marta perez", &one_count);
    Str *other = strings(a, "marta perez,zoe nobody", &other_count);
    CHECK_INT(match_names(one, one_count, other, other_count), 1);
    other = strings(a, "marta perez,maris perez", &other_count);
    CHECK_INT(match_names(one, one_count, other, other_count), 2);
}

TEST(long_lists_of_names_are_compared_by_their_first)
{
    enum { MANY = 5000 };
    Str *names = arena_array(a, Str, MANY);
    for (size_t i = 0; i < MANY; i++)
        names[i] = str_format(a, "person number %zu", i * 7919);
    CHECK_INT(match_names(names, MANY, names, MANY), 256);
}

TEST(half_of_the_smaller_list_makes_people_agree)
{
    CHECK(!match_people(0, 0, 0));
    CHECK(!match_people(0, 1, 5));
    CHECK(match_people(1, 1, 12));
    CHECK(match_people(1, 2, 12));
    CHECK(!match_people(1, 3, 12));
    CHECK(match_people(2, 12, 3));
    CHECK(match_people(6, 12, 12));
    CHECK(!match_people(5, 12, 12));
}

/* "1 opening jan|2 keynote vasu": label, kind, names with commas. */
static struct item_trait *items(struct arena *a, const char *text, size_t *count)
{
    Str rest = str_of(text);
    struct item_trait *out = arena_array(a, struct item_trait, rest.len + 1);
    *count = 0;
    while (rest.len > 0) {
        Str item = str_cut(&rest, '|');
        struct item_trait *trait = &out[(*count)++];
        trait->label = str_cut(&item, ' ');
        trait->kind = str_cut(&item, ' ');
        trait->names = strings(a, str_c(a, item), &trait->name_count);
        if (str_eq(trait->label, STR("-")))
            trait->label = STR("");
    }
    return out;
}

/* The places as text: "0 - 2". */
static Str places(struct arena *a, const size_t *out, size_t count)
{
    Str text = STR("");
    for (size_t i = 0; i < count; i++)
        text = out[i] == ALIGN_NONE ? str_format(a, "%.*s%s-", STR_FMT(text), i ? " " : "")
                                    : str_format(a, "%.*s%s%zu", STR_FMT(text), i ? " " : "", out[i]);
    return text;
}

TEST(items_align_by_place_people_label_and_kind)
{
    static const struct {
        const char *had, *said;
        bool is_certain;
        const char *places;
    } rows[] = {
        {"", "", true, ""},
        {"1 opening jan|2 keynote vasu", "1 opening jan|2 keynote vasu", true, "0 1"},
        /* a translation labels otherwise, or names nobody */
        {"1 opening jan|2 keynote vasu", "a opening |b keynote ", true, "0 1"},
        {"1 other jan|2 other vasu", "1 opening |2 keynote ", true, "0 1"},
        /* as many, but not the same ones: nothing is certain by place */
        {"1 opening jan|2 keynote vasu", "- discussion ana|- other eva", false, "- -"},
        {"1 opening jan lee|2 keynote vasu ray", "a keynote vasu ray|b opening jan lee", false, "1 0"},
        /* other numbers of items */
        {"1 opening jan|2 keynote vasu|3 discussion ana,eva", "1 discussion eva,ana", false, "2"},
        {"1 opening jan|2 keynote vasu|3 discussion ana", "2 keynote |9 other ", false, "1 -"},
        {"1 opening |2 keynote |3 discussion ", "7 keynote |8 other ", false, "1 -"},
        {"1 other |2 other |3 opening ", "8 other |9 opening ", false, "- 2"},
        {"1 opening jan", "", false, ""},
        {"", "1 opening jan", false, "-"},
        /* two of the notice never take one of the record */
        {"1 opening jan,eva|2 keynote bob|3 other tim", "1 opening jan|2 opening eva", false, "0 -"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t had_count, said_count, out[8];
        struct item_trait *had = items(a, rows[i].had, &had_count),
                          *said = items(a, rows[i].said, &said_count);
        bool is_certain = match_items(had, had_count, said, said_count, out);
        Str got = places(a, out, said_count);
        if (is_certain != rows[i].is_certain || !str_eq(got, str_of(rows[i].places)))
            check_failed(__FILE__, __LINE__, "\"%s\" and \"%s\": %s \"%.*s\", want \"%s\"", rows[i].had,
                         rows[i].said, is_certain ? "certain" : "not certain", STR_FMT(got), rows[i].places);
    }
}

/* "peace:2,culture:5": keys with counts; "-" is no key. */
static struct group *groups(struct arena *a, const char *text, size_t *count)
{
    Str rest = str_of(text);
    struct group *out = arena_array(a, struct group, rest.len + 1);
    *count = 0;
    while (rest.len > 0) {
        Str group = str_cut(&rest, ','), key = str_cut(&group, ':');
        int64_t size = 0;
        CHECK_STATUS(str_int(group, &size), OK);
        out[(*count)++] = (struct group){str_eq(key, STR("-")) ? STR("") : key, (size_t)size};
    }
    return out;
}

TEST(match_groups_by_place_or_key_but_never_against_a_count)
{
    static const struct {
        const char *had, *said, *places;
    } rows[] = {
        {"", "", ""},
        {"p:2,c:5", "-:2,-:5", "0 1"},
        {"p:2,c:5", "p:2,c:5", "0 1"},
        {"p:2,c:5", "p:2,-:5", "0 1"},
        {"p:2,c:5", "c:5,p:2", "1 0"},
        {"p:2,c:2", "c:2,p:2", "1 0"},
        {"p:2,c:2", "c:2,-:2", "1 -"},
        {"p:2,c:5", "-:5,-:2", "- -"},
        {"p:2,c:5", "p:3,c:5", "- 1"},
        {"p:2,c:5", "p:2", "0"},
        {"p:2", "p:2,c:5", "0 -"},
        {"p:2", "-:2,-:5", "- -"},
        {"p:1,c:1,p:1", "p:1,c:1,p:1", "0 1 2"},
        {"p:1,c:1,p:1", "p:1,c:1", "- 1"}, /* which of the two is not said */
        {"p:1,c:1", "p:1,p:1,c:1", "- - 1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t had_count, said_count, out[8];
        struct group *had = groups(a, rows[i].had, &had_count), *said = groups(a, rows[i].said, &said_count);
        match_groups(a, had, had_count, said, said_count, out);
        Str got = places(a, out, said_count);
        if (!str_eq(got, str_of(rows[i].places)))
            check_failed(__FILE__, __LINE__, "\"%s\" and \"%s\": \"%.*s\", want \"%s\"", rows[i].had,
                         rows[i].said, STR_FMT(got), rows[i].places);
    }
}
