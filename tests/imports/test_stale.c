/* What the session page says of a text whose original has been revised. */
#include "features/texts/actions.h"
#include "support/site.h"

static Str page_in(struct site *s, struct arena *a, const char *tag)
{
    struct response first = site_get(s, str_format(a, "/%s/sessions/1", tag).data);
    struct response res = site_get(s, str_c(a, first.location));
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

/* In the language of the item's original, then in another. */
static void set_title(struct site *s, struct arena *a, const char *language, const char *title)
{
    struct action by = action_begin(site_writer(s), a, 1614600000, STR("test"));
    struct text_field field = {STR("item"), 1, STR("title"), str_of(language)};
    CHECK_STATUS(text_set(&by, field, str_of(title), TEXT_HUMAN_DRAFT), OK);
}

TEST(a_revised_original_is_noted_in_the_other_languages_until_they_follow)
{
    static const char one_is_stale[] = "1 text has changed in its original language since it was translated.";
    struct site *s = site_new(a);
    site_import(s, "examples/2021-02-08-opportunities-fr.txt");
    site_import(s, "examples/2021-02-08-opportunities-en.txt");
    CHECK_LACKS(page_in(s, a, "en"), "class=\"note\"");
    set_title(s, a, "fr", "Ouverture");
    CHECK_CONTAINS(page_in(s, a, "en"), one_is_stale);
    CHECK_LACKS(page_in(s, a, "fr"), "class=\"note\"");
    set_title(s, a, "en", "Opening");
    CHECK_LACKS(page_in(s, a, "en"), "class=\"note\"");
    CHECK_CONTAINS(page_in(s, a, "en"), "Opening");
    set_title(s, a, "fr", "Ouverture de la session");
    CHECK_CONTAINS(page_in(s, a, "en"), one_is_stale);
    set_title(s, a, "en", "Opening"); /* it still renders it */
    CHECK_LACKS(page_in(s, a, "en"), "class=\"note\"");
}
