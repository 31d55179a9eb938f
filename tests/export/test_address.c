#include "export/address.h"
#include "support/check.h"

static Str file_of(struct arena *a, const char *address)
{
    Str file = STR("");
    CHECK_STATUS(file_of_address(a, str_of(address), &file), OK);
    return file;
}

TEST(each_address_is_a_file)
{
    static const struct {
        const char *address, *file;
    } rows[] = {{"/fr", "fr/index.html"},
                {"/fr/sessions", "fr/sessions.html"},
                {"/fr/sessions/4-peace", "fr/sessions/4-peace.html"},
                {"/fr/sessions/4-peace.json", "fr/sessions/4-peace.json"},
                {"/fr/frameworks/sdg/16.7", "fr/frameworks/sdg/16.7.html"},
                {"/fr/frameworks/sdg/16.7.json", "fr/frameworks/sdg/16.7.json"},
                {"/fr/councils/peace.atom", "fr/councils/peace.atom"},
                {"/assets/site.4f.css", "assets/site.4f.css"},
                {"/openapi.json", "openapi.json"}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(file_of(a, rows[i].address), rows[i].file);
}

TEST(a_query_is_part_of_the_files_name)
{
    CHECK_STR(file_of(a, "/fr/people?after=12"), "fr/people,after=12.html");
    CHECK_STR(file_of(a, "/fr/people.json?after=12"), "fr/people,after=12.json");
    CHECK_STR(file_of(a, "/fr?page=2"), "fr/index,page=2.html");
    CHECK_STR(file_of(a, "/fr/people?"), "fr/people.html");
}

/* Some file systems take "A" and "a" for the same, or refuse ':' and '?'. */
TEST(a_query_that_file_systems_would_confuse_is_a_number)
{
    Str upper = file_of(a, "/fr/people?after=QUJD"), lower = file_of(a, "/fr/people?after=qujd"),
        odd = file_of(a, "/fr/people?after=a%2Fb&kind=x");
    CHECK(!str_eq(str_lower_ascii(a, upper), lower));
    CHECK(str_eq(str_lower_ascii(a, upper), upper));
    CHECK(!str_contains(odd, STR("%")) && !str_contains(odd, STR("&")));
    CHECK_INT(upper.len, sizeof "fr/people,0123456789abcdef.html" - 1);
    CHECK_INT(
        file_of(a, "/fr/people?after=0123456789012345678901234567890123456789012345678901234567890").len,
        upper.len);
}

TEST(what_no_file_could_be_is_refused)
{
    static const char *const addresses[] = {
        "",        "/",        "fr",   "/fr/", "/fr//x",        "/..",   "/fr/../x", "/fr/.hidden",
        "/fr/./x", "//host/x", "?a=b", "#x",   "/fr/sessions/", "/.json"};
    for (size_t i = 0; i < ARRAY_LEN(addresses); i++) {
        Str file;
        if (file_of_address(a, str_of(addresses[i]), &file) != E_INVALID)
            check_failed(__FILE__, __LINE__, "taken for a file: %s", addresses[i]);
    }
}

TEST(no_byte_of_an_address_leaves_its_folder)
{
    CHECK_STR(file_of(a, "/fr/people/7-%2e%2e%2f"), "fr/people/7-~2e~2e~2f.html");
    CHECK_STR(file_of(a, "/fr/people/a:b\\c"), "fr/people/a~b~c.html");
}

TEST(the_way_between_files_is_relative)
{
    CHECK_STR(file_from_file(a, STR("fr/index.html"), STR("fr/sessions.html")), "sessions.html");
    CHECK_STR(file_from_file(a, STR("fr/sessions/4.html"), STR("fr/sessions/5.html")), "5.html");
    CHECK_STR(file_from_file(a, STR("fr/sessions/4.html"), STR("fr/sessions/4.html")), "4.html");
    CHECK_STR(file_from_file(a, STR("fr/sessions/4.html"), STR("fr/councils/peace.html")),
              "../councils/peace.html");
    CHECK_STR(file_from_file(a, STR("fr/sessions/4/original.html"), STR("assets/site.css")),
              "../../../assets/site.css");
    CHECK_STR(file_from_file(a, STR("index.html"), STR("fr/index.html")), "fr/index.html");
    CHECK_STR(file_from_file(a, STR("fr/sessions.html"), STR("fr/sessions/4.html")), "sessions/4.html");
}
