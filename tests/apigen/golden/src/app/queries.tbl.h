/* What they ask for. */
QUERY(notes_page, "after", string)
QUERY(notes_page, "year", integer)
QUERY(author_calendar, "year", integer)
