/* What follows the '?' of an address. QUERY(handler, parameter, type): the handler reads it, as text or as a
 * whole number. tools/apigen describes it, by "api.query.PARAMETER" of the catalogues, and
 * tools/check_queries.sh compares the rows with what the handlers ask for. */
QUERY(session_page, "zone", string)
QUERY(session_source_page, "from", integer)
QUERY(session_source_page, "source", integer)
