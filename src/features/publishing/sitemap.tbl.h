/* SITEMAP_KIND(its name in the address, its kind in pages.sql, how its path is made): things that have a page
 * each. SITEMAP_PAGE(path): pages that are always there. */
#ifdef SITEMAP_KIND
SITEMAP_KIND("sessions", "session", session_place)
SITEMAP_KIND("councils", "body", body_place)
SITEMAP_KIND("people", "person", person_place)
SITEMAP_KIND("organisations", "organisation", organisation_place)
SITEMAP_KIND("priorities", "priority", priority_place)
SITEMAP_KIND("frameworks", "node", node_place)
#endif
#ifdef SITEMAP_PAGE
SITEMAP_PAGE("")
SITEMAP_PAGE("/sessions")
SITEMAP_PAGE("/councils")
SITEMAP_PAGE("/people")
SITEMAP_PAGE("/organisations")
SITEMAP_PAGE("/frameworks")
SITEMAP_PAGE("/frameworks/sdg")
#endif
