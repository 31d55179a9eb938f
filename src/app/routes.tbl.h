/* Every address of the site. ROUTE(method, pattern, representations, permission, handler); a language-less
 * address leads to the best language. NULL permission: open to all. */
ROUTE(GET, "/{lang}", IN(HTML), NULL, home_page)
ROUTE(GET, "/{lang}/councils", IN(HTML), NULL, councils_page)
ROUTE(GET, "/{lang}/councils/{slug}", IN(HTML), NULL, council_page)
ROUTE(GET, "/{lang}/sessions/{id}", IN(HTML) | IN(JSON) | IN(ICS), NULL, session_page)
ROUTE(GET, "/{lang}/sessions/{id}/original", IN(HTML), NULL, session_source_page)
ROUTE(GET, "/robots.txt", IN(TEXT), NULL, robots_page)
ROUTE(GET, "/sitemap.xml", IN(XML), NULL, sitemap_page)
ROUTE(GET, "/sitemap/{slug}/{id}", IN(XML), NULL, sitemap_part_page)
