/* The public tables and their columns, as tables.sql reads them, as the files of a copy hold them, and as its
 * datapackage.json describes them.
 *   TABLE(name)                      what it holds is the message "data.table.<name>"
 *   COLUMN(table, name, type)        never empty; the first column of each is its key, id
 *   MAYBE(table, name, type)         may be empty
 *   REFERENCE, MAYBE_REFERENCE(table, name, the table whose id it is)
 * Types: INTEGER, STRING, DAY (ISO 8601), INSTANT (RFC 3339, UTC). Those that are not wanted are empty. */
#ifndef TABLE
#define TABLE(name)
#endif
#ifndef COLUMN
#define COLUMN(table, name, type)
#endif
#ifndef MAYBE
#define MAYBE(table, name, type)
#endif
#ifndef REFERENCE
#define REFERENCE(table, name, to)
#endif
#ifndef MAYBE_REFERENCE
#define MAYBE_REFERENCE(table, name, to)
#endif

TABLE(bodies)
COLUMN(bodies, id, INTEGER)
COLUMN(bodies, slug, STRING)
COLUMN(bodies, kind, STRING)
MAYBE(bodies, name, STRING)
MAYBE(bodies, name_language, STRING)
MAYBE_REFERENCE(bodies, reports_to, bodies)
MAYBE(bodies, from_day, DAY)
MAYBE(bodies, until_day, DAY)
COLUMN(bodies, modified, INSTANT)

TABLE(body_successions)
COLUMN(body_successions, id, INTEGER)
REFERENCE(body_successions, body, bodies)
REFERENCE(body_successions, successor, bodies)
MAYBE(body_successions, on_day, DAY)

TABLE(sessions)
COLUMN(sessions, id, INTEGER)
REFERENCE(sessions, body, bodies)
COLUMN(sessions, slug, STRING)
MAYBE(sessions, title, STRING)
MAYBE(sessions, title_language, STRING)
MAYBE(sessions, day, DAY)
MAYBE(sessions, starts_at, INSTANT)
MAYBE(sessions, ends_at, INSTANT)
MAYBE(sessions, zone, STRING)
MAYBE(sessions, mode, STRING)
COLUMN(sessions, state, STRING)
COLUMN(sessions, modified, INSTANT)

TABLE(session_languages)
COLUMN(session_languages, id, INTEGER)
REFERENCE(session_languages, session, sessions)
COLUMN(session_languages, position, INTEGER)
COLUMN(session_languages, language, STRING)

TABLE(items)
COLUMN(items, id, INTEGER)
REFERENCE(items, session, sessions)
COLUMN(items, position, INTEGER)
MAYBE(items, label, STRING)
COLUMN(items, kind, STRING)
MAYBE(items, action, STRING)
MAYBE(items, title, STRING)
MAYBE(items, title_language, STRING)

TABLE(people)
COLUMN(people, id, INTEGER)
MAYBE(people, slug, STRING)
COLUMN(people, name, STRING)
COLUMN(people, modified, INSTANT)

TABLE(organisations)
COLUMN(organisations, id, INTEGER)
MAYBE(organisations, slug, STRING)
COLUMN(organisations, kind, STRING)
MAYBE(organisations, name, STRING)
MAYBE(organisations, name_language, STRING)
MAYBE(organisations, country, STRING)
MAYBE_REFERENCE(organisations, section, organisations)
MAYBE_REFERENCE(organisations, parent, organisations)
COLUMN(organisations, modified, INSTANT)

TABLE(offices)
COLUMN(offices, id, INTEGER)
REFERENCE(offices, person, people)
MAYBE_REFERENCE(offices, organisation, organisations)
MAYBE(offices, title, STRING)
MAYBE(offices, title_language, STRING)
MAYBE(offices, from_day, DAY)
MAYBE(offices, until_day, DAY)
MAYBE(offices, seen_on, DAY)

TABLE(seats)
COLUMN(seats, id, INTEGER)
REFERENCE(seats, body, bodies)
REFERENCE(seats, person, people)
COLUMN(seats, capacity, STRING)
MAYBE_REFERENCE(seats, organisation, organisations)
MAYBE(seats, from_day, DAY)
MAYBE(seats, until_day, DAY)
MAYBE(seats, seen_on, DAY)
COLUMN(seats, state, STRING)

TABLE(speakers)
COLUMN(speakers, id, INTEGER)
REFERENCE(speakers, session, sessions)
REFERENCE(speakers, item, items)
COLUMN(speakers, role, STRING)
COLUMN(speakers, position, INTEGER)
MAYBE_REFERENCE(speakers, person, people)
MAYBE(speakers, name, STRING)
MAYBE(speakers, seat, STRING)
MAYBE(speakers, language, STRING)
MAYBE(speakers, status, STRING)
COLUMN(speakers, state, STRING)
MAYBE(speakers, on_behalf_of_kind, STRING)
MAYBE(speakers, on_behalf_of_name, STRING)
MAYBE(speakers, on_behalf_of_office, STRING)
MAYBE_REFERENCE(speakers, on_behalf_of_person, people)
MAYBE_REFERENCE(speakers, on_behalf_of_organisation, organisations)
MAYBE_REFERENCE(speakers, on_behalf_of_body, bodies)

TABLE(speaker_offices)
COLUMN(speaker_offices, id, INTEGER)
REFERENCE(speaker_offices, speaker, speakers)
COLUMN(speaker_offices, position, INTEGER)
MAYBE_REFERENCE(speaker_offices, office, offices)
MAYBE(speaker_offices, title, STRING)
MAYBE(speaker_offices, organisation_name, STRING)

TABLE(priorities)
COLUMN(priorities, id, INTEGER)
REFERENCE(priorities, session, sessions)
COLUMN(priorities, position, INTEGER)
MAYBE(priorities, theme, INTEGER)
MAYBE(priorities, theme_name, STRING)
MAYBE(priorities, sentence, STRING)
MAYBE(priorities, sentence_language, STRING)
COLUMN(priorities, state, STRING)

TABLE(framework_nodes)
COLUMN(framework_nodes, id, INTEGER)
COLUMN(framework_nodes, framework, STRING)
COLUMN(framework_nodes, code, STRING)
MAYBE(framework_nodes, name, STRING)
MAYBE(framework_nodes, name_language, STRING)
MAYBE_REFERENCE(framework_nodes, parent, framework_nodes)
MAYBE(framework_nodes, starts_on, DAY)
MAYBE(framework_nodes, ends_on, DAY)

TABLE(links)
COLUMN(links, id, INTEGER)
COLUMN(links, from_kind, STRING)
COLUMN(links, from_id, INTEGER)
MAYBE(links, to_kind, STRING)
MAYBE(links, to_id, INTEGER)
COLUMN(links, kind, STRING)
MAYBE(links, strength, STRING)
MAYBE(links, target, STRING)
MAYBE(links, sentence, STRING)
MAYBE(links, sentence_language, STRING)
COLUMN(links, asserted_by, STRING)
MAYBE(links, asserted_on, DAY)

TABLE(texts)
COLUMN(texts, id, INTEGER)
COLUMN(texts, owner_kind, STRING)
COLUMN(texts, owner_id, INTEGER)
COLUMN(texts, field, STRING)
COLUMN(texts, language, STRING)
COLUMN(texts, value, STRING)
MAYBE(texts, source_language, STRING)
COLUMN(texts, state, STRING)

#undef TABLE
#undef COLUMN
#undef MAYBE
#undef REFERENCE
#undef MAYBE_REFERENCE
