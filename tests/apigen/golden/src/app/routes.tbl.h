/* The addresses of a small site. */
ROUTE(GET, "/{lang}/notes", IN(HTML) | IN(JSON), NULL, notes_page)
ROUTE(GET, "/{lang}/notes/{id}", IN(ICS) | IN(JSON) | IN(HTML), NULL, note_page)
ROUTE(GET, "/{lang}/notes/{slug}/{slug}", IN(ICS), NULL, twice_page)
ROUTE(GET, "/{lang}/people/{slug}", IN(ICS), NULL, author_calendar)
ROUTE(GET, "/{lang}/people/{slug}", IN(JSON) | IN(HTML), NULL, author_page)
ROUTE(GET, "/{lang}/about", IN(HTML), NULL, about_page)
ROUTE(POST, "/{lang}/notes", IN(HTML) | IN(JSON), "write", note_write)
ROUTE(GET, "/notes.json", IN(JSON), NULL, notes_document)
