/* What follows the '?' of an address. QUERY(handler, parameter, type): the handler reads it, as text or as a
 * whole number. tools/apigen describes it, by "api.query.PARAMETER" of the catalogues, and
 * tools/check_queries.sh compares the rows with what is asked for. */
QUERY(people_page, "q", string)
QUERY(people_page, "letter", string)
QUERY(people_page, "after", string)
QUERY(person_page, "after", string)
QUERY(session_page, "zone", string)
QUERY(session_source_page, "from", integer)
QUERY(session_source_page, "source", integer)
QUERY(framework_page, "after", string)
QUERY(node_page, "council", string)
QUERY(node_page, "since", integer)
QUERY(node_page, "after", string)
