#include "base/arena.h"
#include "http/router.h"
#include "support/check.h"

static Status show(struct request *req, struct response *res)
{
    Str query = request_query(req, STR("x"));
    buf_addf(&res->body, "%.*s x=%.*s", STR_FMT(req->path), STR_FMT(query));
    for (size_t i = 0; i < req->parameter_count; i++) {
        Str text = request_parameter(req, i);
        buf_addf(&res->body, " [%.*s|%d]", STR_FMT(text), (int)request_id(req, i));
    }
    return OK;
}

static Status save(struct request *req, struct response *res)
{
    if (str_eq(request_form(req, STR("name")), STR("")))
        return E_INVALID;
    respond_redirect(res, 303, STR("/fr/sessions/4"));
    return OK;
}

static Status fail(struct request *req, struct response *res)
{
    (void)req;
    buf_add(&res->body, STR("half a page"));
    response_topic(res, STR("session/4"));
    return E_CONFLICT;
}

static Status permit(struct request *req, const struct route *route)
{
    CHECK_STR(str_of(route->permission), "EDIT");
    return str_eq(request_header(req, STR("cookie")), STR("me")) ? OK : E_FORBIDDEN;
}

static void problem(struct request *req, struct response *res, int http_status)
{
    Str tag = language_tag(req->language);
    buf_addf(&res->body, "problem %d in %.*s", http_status, STR_FMT(tag));
}

static Status subscribe(struct request *req, struct response *res)
{
    Str slug = request_parameter(req, 0);
    buf_addf(&res->body, "subscription to %.*s", STR_FMT(slug));
    return OK;
}

static const struct route routes[] = {
    {GET, STR_INIT("/{lang}/councils/{slug}"), 1u << ICS | 1u << ATOM, NULL, subscribe},
    {GET, STR_INIT("/{lang}/councils/{slug}"), 1u << HTML | 1u << JSON, NULL, show},
    {GET, STR_INIT("/{lang}"), 1u << HTML, NULL, show},
    {GET, STR_INIT("/{lang}/sessions/{id}"), 1u << HTML | 1u << JSON | 1u << ICS, NULL, show},
    {POST, STR_INIT("/{lang}/sessions/{id}"), 1u << HTML, NULL, save},
    {GET, STR_INIT("/{lang}/frameworks/sdg/{slug}"), 1u << HTML | 1u << JSON, NULL, show},
    {GET, STR_INIT("/{lang}/councils/{slug}/members/{id}"), 1u << HTML, NULL, show},
    {GET, STR_INIT("/{lang}/fail"), 1u << HTML, NULL, fail},
    {GET, STR_INIT("/{lang}/edit"), 1u << HTML, "EDIT", show},
    {POST, STR_INIT("/{lang}/vote"), 1u << HTML, NULL, save},
    {GET, STR_INIT("/calendar.ics"), 1u << ICS, NULL, show},
};

static const struct router router = {.routes = routes,
                                     .count = ARRAY_LEN(routes),
                                     .problem = problem,
                                     .permit = permit,
                                     .language = LANGUAGE_EN};

/* `headers`: "Name: value\n…". */
static struct response ask(struct arena *a, enum method method, const char *target, const char *headers,
                           const char *body)
{
    LIST_OF(struct field) list = {0};
    for (Str rest = str_of(headers); rest.len;) {
        Str value = str_cut(&rest, '\n');
        Str name = str_cut(&value, ':');
        *list_add(a, &list) = (struct field){name, str_trim(value)};
    }
    struct request *req = arena_new_of(a, struct request);
    *req = (struct request){.arena = a,
                            .method = method,
                            .target = str_of(target),
                            .headers = {list.items, list.count},
                            .body = str_of(body)};
    struct response res;
    route_request(&router, req, &res);
    return res;
}

static struct response get(struct arena *a, const char *target)
{
    return ask(a, GET, target, "", "");
}

static Str body_of(struct response res)
{
    return buf_str(&res.body);
}

TEST(a_page_and_its_feed_may_be_two_routes_of_one_pattern)
{
    CHECK_STR(body_of(get(a, "/fr/councils/paix.ics")), "subscription to paix");
    CHECK_STR(get(a, "/fr/councils/paix.atom").type, "application/atom+xml; charset=utf-8");
    CHECK_STR(body_of(get(a, "/fr/councils/paix")), "/fr/councils/paix x= [paix|0]");
    CHECK_STR(body_of(ask(a, GET, "/fr/councils/paix", "Accept: text/calendar", "")),
              "/fr/councils/paix x= [paix|0]");
    CHECK_STR(get(a, "/fr/councils/paix.json").type, "application/json; charset=utf-8");
    CHECK_STR(get(a, "/councils/paix.ics").location, "/en/councils/paix.ics");
}

TEST(placeholders_give_parameters)
{
    CHECK_STR(body_of(get(a, "/fr/sessions/4-paix?x=1")), "/fr/sessions/4-paix x=1 [4-paix|4]");
    CHECK_STR(body_of(get(a, "/fr/sessions/12")), "/fr/sessions/12 x= [12|12]");
    CHECK_STR(body_of(get(a, "/fr/frameworks/sdg/16.7")), "/fr/frameworks/sdg/16.7 x= [16.7|0]");
    CHECK_STR(body_of(get(a, "/es/councils/paz-2/members/7-%C3%A9")),
              "/es/councils/paz-2/members/7-é x= [paz-2|0] [7-é|7]");
    CHECK_STR(get(a, "/es").language, "es");
}

TEST(an_id_has_one_spelling)
{
    const char *const unknown[] = {"/fr/sessions/0",
                                   "/fr/sessions/-1",
                                   "/fr/sessions/04",
                                   "/fr/sessions/4x",
                                   "/fr/sessions/4-",
                                   "/fr/sessions/",
                                   "/fr/sessions/99999999999999999999",
                                   "/fr/sessions/+4",
                                   "/fr/sessions/%204"};
    for (size_t i = 0; i < ARRAY_LEN(unknown); i++)
        CHECK_INT(get(a, unknown[i]).status, 404);
}

TEST(the_extension_or_accept_chooses_the_representation)
{
    CHECK_STR(get(a, "/fr/sessions/4-paix").type, "text/html; charset=utf-8");
    CHECK_INT(get(a, "/fr/sessions/4-paix").vary, VARY_ACCEPT);
    struct response json = get(a, "/fr/sessions/4-paix.json");
    CHECK_STR(json.type, "application/json; charset=utf-8");
    CHECK_STR(body_of(json), "/fr/sessions/4-paix.json x= [4-paix|4]");
    CHECK_INT(json.vary, 0);
    CHECK_STR(ask(a, GET, "/fr/sessions/4", "Accept: text/calendar", "").type,
              "text/calendar; charset=utf-8");
    CHECK_STR(ask(a, GET, "/fr/sessions/4.ics", "Accept: text/html", "").type,
              "text/calendar; charset=utf-8");
    CHECK_INT(get(a, "/fr/sessions/4.pdf").status, 404);
    CHECK_INT(get(a, "/fr.json").status, 404);
    CHECK_STR(get(a, "/calendar.ics").type, "text/calendar; charset=utf-8");
    CHECK_INT(get(a, "/calendar.ics").vary, VARY_ACCEPT_LANGUAGE);
}

TEST(unknown_pages_and_methods_are_told_apart)
{
    CHECK_INT(get(a, "/fr/nothing").status, 404);
    CHECK_INT(get(a, "/de/sessions/4").status, 404);
    CHECK_INT(get(a, "/1/2/3/4/5/6/7/8/9/10/11/12/13").status, 404);
    struct response res = ask(a, OTHER_METHOD, "/fr/sessions/4", "", "");
    CHECK_INT(res.status, 405);
    CHECK_STR(res.headers.items[0].name, "Allow");
    CHECK_STR(res.headers.items[0].value, "GET, HEAD, POST");
    CHECK_STR(ask(a, POST, "/fr/fail", "", "").headers.items[0].value, "GET, HEAD");
    CHECK_STR(get(a, "/fr/vote").headers.items[0].value, "POST");
    CHECK_INT(ask(a, HEAD, "/fr/sessions/4", "", "").status, 200);
}

TEST(an_address_without_language_is_led_to_one)
{
    struct response res = ask(a, GET, "/sessions/4-%C3%A9.json?x=%26", "Accept-Language: es", "");
    CHECK_INT(res.status, 302);
    CHECK_STR(res.location, "/es/sessions/4-%C3%A9.json?x=%26");
    CHECK_INT(res.vary, VARY_ACCEPT_LANGUAGE);
    CHECK_STR(get(a, "/").location, "/en");
    CHECK_STR(get(a, "/?x=1").location, "/en?x=1");
    CHECK_INT(ask(a, POST, "/sessions/4", "", "").status, 404);
    CHECK_INT(get(a, "/nothing").status, 404);
}

TEST(a_trailing_slash_leads_to_the_page)
{
    CHECK_INT(get(a, "/fr/sessions/4/?x=1").status, 308);
    CHECK_STR(get(a, "/fr/sessions/4/?x=1").location, "/fr/sessions/4?x=1");
    CHECK_STR(get(a, "/fr/").location, "/fr");
    CHECK_INT(get(a, "/sessions/4/").status, 302);
    CHECK_INT(get(a, "/fr/nothing/").status, 404);
    CHECK_INT(get(a, "/fr//").status, 404);
    CHECK_INT(get(a, "//fr").status, 404);
    CHECK_INT(get(a, "//fr/").status, 404);
    CHECK_INT(get(a, "//").status, 404);
}

TEST(what_cannot_be_decoded_is_refused_in_the_readers_language)
{
    const char *const refused[] = {"/fr/%zz", "/fr/../x", "/fr?x=%",    "/fr?x=%00",
                                   "",        "*",        "/fr/%2e%2e", "/?x=\r\nA: b"};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        CHECK_INT(get(a, refused[i]).status, 400);
    CHECK_STR(body_of(get(a, "/ar/%zz")), "problem 400 in ar");
    CHECK_STR(body_of(ask(a, GET, "/%zz", "Accept-Language: fr", "")), "problem 400 in fr");
}

TEST(a_form_is_decoded_by_its_type)
{
    const char *const form = "Content-Type: application/x-www-form-urlencoded; charset=UTF-8";
    struct response res = ask(a, POST, "/fr/sessions/4", form, "name=x");
    CHECK_INT(res.status, 303);
    CHECK_STR(res.location, "/fr/sessions/4");
    CHECK_INT(ask(a, POST, "/fr/sessions/4", "Content-Type: text/plain", "name=x").status, 400);
    CHECK_INT(ask(a, POST, "/fr/sessions/4", form, "name=%").status, 400);
    struct buf many = buf_in(a);
    for (int i = 0; i <= FORM_FIELDS_MOST; i++)
        buf_add(&many, STR("a&"));
    CHECK_INT(ask(a, POST, "/fr/sessions/4", form, str_c(a, buf_str(&many))).status, 413);
}

TEST(a_failed_handler_leaves_only_the_problem_page)
{
    struct response res = get(a, "/fr/fail");
    CHECK_INT(res.status, 409);
    CHECK_STR(body_of(res), "problem 409 in fr");
    CHECK(!res.is_public);
    CHECK_INT(res.topics.count, 0);
}

TEST(a_permission_is_asked_first)
{
    CHECK_INT(get(a, "/fr/edit").status, 403);
    CHECK_INT(ask(a, GET, "/fr/edit", "Cookie: me", "").status, 200);
}
