/* Every address of the site. ROUTE(method, pattern, representations, permission, handler); a language-less
 * address leads to the best language. NULL permission: open to all. */
ROUTE(GET, "/{lang}", IN(HTML), NULL, home_page)
ROUTE(GET, "/{lang}/councils", IN(HTML), NULL, councils_page)
ROUTE(GET, "/{lang}/councils/{slug}", IN(HTML), NULL, council_page)
ROUTE(GET, "/{lang}/organisations", IN(HTML) | IN(JSON), NULL, organisations_page)
ROUTE(GET, "/{lang}/organisations/{id}", IN(HTML) | IN(JSON) | IN(VCF), NULL, organisation_page)
ROUTE(GET, "/{lang}/people", IN(HTML) | IN(JSON), NULL, people_page)
ROUTE(GET, "/{lang}/people/{id}", IN(HTML) | IN(JSON) | IN(VCF), NULL, person_page)
ROUTE(GET, "/{lang}/sessions/{id}", IN(HTML) | IN(JSON) | IN(ICS), NULL, session_page)
ROUTE(GET, "/{lang}/sessions/{id}/original", IN(HTML), NULL, session_source_page)
