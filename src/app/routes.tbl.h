/* Every address of the site. ROUTE(method, pattern, representations, permission, handler); a language-less
 * address leads to the best language. NULL permission: open to all. What is to be subscribed to stands before
 * the page of the same pattern (http/router.h). */
ROUTE(GET, "/{lang}/calendar", IN(HTML) | IN(ICS), NULL, calendar_page)
ROUTE(GET, "/{lang}/calendar/{slug}", IN(ICS), NULL, calendar_year)
ROUTE(GET, "/{lang}/feed", IN(ATOM), NULL, feed_page)
ROUTE(GET, "/{lang}/feed/{slug}", IN(ATOM), NULL, feed_month)
ROUTE(GET, "/{lang}/councils/{slug}", IN(ICS) | IN(ATOM), NULL, council_subscription)
ROUTE(GET, "/{lang}/councils/{slug}/{slug}", IN(ICS) | IN(ATOM), NULL, council_year)
ROUTE(GET, "/{lang}/frameworks/{slug}/{slug}", IN(ATOM), NULL, node_feed)
ROUTE(GET, "/{lang}/frameworks/{slug}/{slug}/{slug}", IN(ATOM), NULL, node_feed_year)
ROUTE(GET, "/{lang}", IN(HTML), NULL, home_page)
ROUTE(GET, "/{lang}/councils", IN(HTML) | IN(JSON), NULL, councils_page)
ROUTE(GET, "/{lang}/councils/{slug}", IN(HTML) | IN(JSON), NULL, council_page)
ROUTE(GET, "/{lang}/people", IN(HTML) | IN(JSON), NULL, people_page)
ROUTE(GET, "/{lang}/people/{id}", IN(HTML) | IN(JSON), NULL, person_page)
ROUTE(GET, "/{lang}/sessions/{id}", IN(HTML) | IN(JSON) | IN(ICS), NULL, session_page)
ROUTE(GET, "/{lang}/sessions/{id}/original", IN(HTML), NULL, session_source_page)
