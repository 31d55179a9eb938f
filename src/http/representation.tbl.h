/* Forms in which a page can be had. REPRESENTATION(name, extension, media type asked for, type sent).
 * In order of preference where the reader has none; the first has no extension. */
REPRESENTATION(HTML, "", "text/html", "text/html; charset=utf-8")
REPRESENTATION(JSON, "json", "application/json", "application/json; charset=utf-8")
REPRESENTATION(ICS, "ics", "text/calendar", "text/calendar; charset=utf-8")
REPRESENTATION(VCF, "vcf", "text/vcard", "text/vcard; charset=utf-8")
REPRESENTATION(ATOM, "atom", "application/atom+xml", "application/atom+xml; charset=utf-8")
REPRESENTATION(CSV, "csv", "text/csv", "text/csv; charset=utf-8")
REPRESENTATION(XML, "xml", "application/xml", "application/xml; charset=utf-8")
REPRESENTATION(TEXT, "txt", "text/plain", "text/plain; charset=utf-8")
REPRESENTATION(PDF, "pdf", "application/pdf", "application/pdf")
