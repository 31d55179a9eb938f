-- What the tests of imports ask of a whole record. They run on SQLite alone.

-- Every row of every table, with every column: a test compares two of these to see that nothing has
-- changed, and another that no column is missing here.
-- whole_record() -> many
SELECT 'journal' AS "name:text",
      json_array(id, at, who, action, subject_kind, subject_id, before, after) AS "value:text"
  FROM journal
UNION ALL
SELECT 'journal_topic',
      json_array(journal_id, topic)
  FROM journal_topic
UNION ALL
SELECT 'text',
      json_array(id, owner_kind, owner_id, field, language, value, revision, source_language,
                 source_revision, state, created, modified, deleted)
  FROM text
UNION ALL
SELECT 'writing',
      json_array(id, owner_kind, owner_id, value, folded, created, modified, deleted)
  FROM writing
UNION ALL
SELECT 'organisation',
      json_array(id, kind, country, section_id, parent_id, slug, created, modified, deleted)
  FROM organisation
UNION ALL
SELECT 'person',
      json_array(id, name, gender, slug, created, modified, deleted)
  FROM person
UNION ALL
SELECT 'name_word',
      json_array(id, owner_kind, owner_id, folded, created, modified, deleted)
  FROM name_word
UNION ALL
SELECT 'office',
      json_array(id, person_id, organisation_id, from_day, until_day, seen_on, created, modified, deleted)
  FROM office
UNION ALL
SELECT 'body',
      json_array(id, slug, kind, reports_to_id, seats_most, presidency_least, from_day, until_day, created,
                 modified, deleted)
  FROM body
UNION ALL
SELECT 'body_succession',
      json_array(id, body_id, successor_id, on_day, created, modified, deleted)
  FROM body_succession
UNION ALL
SELECT 'seat',
      json_array(id, body_id, person_id, capacity, organisation_id, from_day, until_day, seen_on, state,
                 created, modified, deleted)
  FROM seat
UNION ALL
SELECT 'session',
      json_array(id, body_id, slug, day, starts_at, ends_at, zone, zone_printed, mode, room_url,
                 registration_url, registration_opens_at, registration_closes_at, visibility, state,
                 calendar_uid, calendar_sequence, created, modified, deleted)
  FROM session
UNION ALL
SELECT 'session_cooperating_body',
      json_array(id, session_id, body_id, created, modified, deleted)
  FROM session_cooperating_body
UNION ALL
SELECT 'session_language',
      json_array(id, session_id, language, position, created, modified, deleted)
  FROM session_language
UNION ALL
SELECT 'item',
      json_array(id, session_id, position, label, kind, action, created, modified, deleted)
  FROM item
UNION ALL
SELECT 'slot',
      json_array(id, item_id, person_id, role, position, seat, language, status, state, minutes_given,
                 minutes_used, created, modified, deleted)
  FROM slot
UNION ALL
SELECT 'slot_office',
      json_array(id, slot_id, office_id, position, created, modified, deleted)
  FROM slot_office
UNION ALL
SELECT 'representation',
      json_array(id, slot_id, kind, person_id, organisation_id, body_id, confirmed_by, created, modified,
                 deleted)
  FROM representation
UNION ALL
SELECT 'contact_point',
      json_array(id, session_id, person_id, organisation_id, purpose, email, visibility, position, created,
                 modified, deleted)
  FROM contact_point
UNION ALL
SELECT 'theme',
      json_array(id, created, modified, deleted)
  FROM theme
UNION ALL
SELECT 'priority',
      json_array(id, session_id, theme_id, position, state, created, modified, deleted)
  FROM priority
UNION ALL
SELECT 'framework_node',
      json_array(id, framework, code, parent_id, starts_on, ends_on, created, modified, deleted)
  FROM framework_node
UNION ALL
SELECT 'link',
      json_array(id, from_kind, from_id, to_kind, to_id, kind, strength, position, asserted_by, asserted_on,
                 created, modified, deleted)
  FROM link
UNION ALL
SELECT 'sort_key',
      json_array(id, owner_kind, owner_id, language, hex(key), created, modified, deleted)
  FROM sort_key
UNION ALL
SELECT 'derivation',
      json_array(name, version, created, modified, deleted)
  FROM derivation
UNION ALL
SELECT 'vacancy',
      json_array(id, body_id, capacity, organisation_id, since_day, filled_day, created, modified, deleted)
  FROM vacancy
UNION ALL
SELECT 'descent',
      json_array(id, from_kind, from_id, to_kind, to_id, how, on_day, created, modified, deleted)
  FROM descent
UNION ALL
SELECT 'import',
      json_array(id, name, digest, hex(source), language, created, modified, deleted)
  FROM import
UNION ALL
SELECT 'import_session',
      json_array(import_id, session_id, joined, created, modified, deleted)
  FROM import_session
UNION ALL
SELECT 'import_line',
      json_array(import_id, number, role, value, created, modified, deleted)
  FROM import_line
UNION ALL
SELECT 'import_warning',
      json_array(id, import_id, line, code, message, created, modified, deleted)
  FROM import_warning
UNION ALL
SELECT 'mention',
      json_array(link_id, node_id, year, body_id, day)
  FROM mention
UNION ALL
SELECT 'mention_count',
      json_array(node_id, body_id, year, mentions)
  FROM mention_count
 ORDER BY 1, 2;

-- Tables of the schema with the number of their columns.
-- schema_tables() -> many
SELECT t.name AS "name:text", (SELECT COUNT(*) FROM pragma_table_info(t.name)) AS "columns:int"
  FROM sqlite_master AS t
 WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'schema_version' AND name NOT LIKE 'search%' ORDER BY 1;

-- Rows inserted, updated or deleted since the connection was opened.
-- rows_touched() -> one
SELECT total_changes() AS "count:int";

-- Texts of a kind and field that lack one of the three languages.
-- fields_of_two_languages(owner_kind text, field text) -> many
SELECT owner_id AS "owner:int", COUNT(*) AS "languages:int" FROM text
 WHERE owner_kind = :owner_kind AND field = :field AND language IN ('fr', 'en', 'es')
 GROUP BY owner_id HAVING COUNT(*) < 3;

-- fields_in(owner_kind text, field text, language text) -> many
SELECT owner_id AS "owner:int", value, revision FROM text
 WHERE owner_kind = :owner_kind AND field = :field AND language = :language ORDER BY owner_id;

-- people_written(writing text) -> many
SELECT owner_id AS "person:int" FROM writing WHERE owner_kind = 'person' AND value = :writing ORDER BY 1;

-- sessions_recorded() -> many
SELECT id, body_id, day, starts_at, ends_at, zone, zone_printed, state, mode, calendar_sequence, modified FROM session ORDER BY id;

-- topics_of(journal journal) -> many
SELECT topic FROM journal_topic WHERE journal_id = :journal ORDER BY topic;

-- stale_texts() -> many
SELECT t.owner_kind, t.owner_id, t.language FROM text AS t
  JOIN text AS o ON o.owner_kind = t.owner_kind AND o.owner_id = t.owner_id AND o.field = t.field
       AND o.language = t.source_language
 WHERE t.source_revision < o.revision ORDER BY t.id;
