/* Every address of the site. ROUTE(method, pattern, representations, permission, handler); a language-less
 * address leads to the best language. NULL permission: open to all. */
ROUTE(GET, "/{lang}", IN(HTML), NULL, home_page)
ROUTE(GET, "/{lang}/councils", IN(HTML) | IN(JSON), NULL, councils_page)
ROUTE(GET, "/{lang}/councils/{slug}", IN(HTML) | IN(JSON), NULL, council_page)
ROUTE(GET, "/{lang}/people", IN(HTML) | IN(JSON), NULL, people_page)
ROUTE(GET, "/{lang}/people/{id}", IN(HTML) | IN(JSON), NULL, person_page)
ROUTE(GET, "/{lang}/sessions/{id}", IN(HTML) | IN(JSON) | IN(ICS), NULL, session_page)
ROUTE(GET, "/{lang}/sessions/{id}/original", IN(HTML), NULL, session_source_page)
ROUTE(GET, "/{lang}/frameworks", IN(HTML) | IN(JSON), NULL, frameworks_page)
ROUTE(GET, "/{lang}/frameworks/{slug}", IN(HTML) | IN(JSON), NULL, framework_page)
ROUTE(GET, "/{lang}/frameworks/{slug}/{slug}", IN(HTML) | IN(JSON), NULL, node_page)
ROUTE(GET, "/{lang}/search", IN(HTML) | IN(JSON), NULL, search_page)
ROUTE(GET, "/{lang}/speakers", IN(HTML) | IN(JSON) | IN(CSV), NULL, speakers_page)
