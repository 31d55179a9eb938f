/* REPRESENTATION(name, extension, media type asked for, type sent). */
REPRESENTATION(HTML, "", "text/html", "text/html; charset=utf-8")
REPRESENTATION(JSON, "json", "application/json", "application/json; charset=utf-8")
REPRESENTATION(ICS, "ics", "text/calendar", "text/calendar; charset=utf-8")
