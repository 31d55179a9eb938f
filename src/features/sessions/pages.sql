-- What the session's pages read. Every text comes in the reader's language where there is one, else
-- in its original language; the caller is told which.

-- session_head(session session, language text) -> one
SELECT s.id, s.slug, s.body_id, b.slug AS body_slug, b.kind AS body_kind, s.day, s.starts_at, s.ends_at, s.zone,
       s.zone_printed,
       s.mode, s.room_url, s.registration_url, s.registration_closes_at, s.state,
       title.value AS title, title.language AS title_language,
       body_name.value AS body_name, body_name.language AS body_name_language,
       printed.value AS printed_time, printed.language AS printed_time_language,
       summary.value AS summary, summary.language AS summary_language,
       place.value AS place, place.language AS place_language
  FROM session s
  JOIN body b ON b.id = s.body_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text body_name ON body_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text printed ON printed.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'time' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text summary ON summary.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'summary' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text place ON place.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'place' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.id = :session AND s.deleted IS NULL AND s.visibility = 'public';

-- session_languages(session session) -> many
SELECT language FROM session_language WHERE session_id = :session AND deleted IS NULL ORDER BY position;

-- session_items(session session, language text) -> many
SELECT i.id, i.position, i.label, i.kind, i.action, title.value AS title, title.language AS title_language
  FROM item i
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'item' AND t.owner_id = i.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE i.session_id = :session AND i.deleted IS NULL
 ORDER BY i.position;

-- session_slots(session session, language text) -> many
SELECT sl.id, sl.item_id, p.id AS person_id, p.slug AS person_slug, sl.role, sl.seat, sl.status, sl.state,
       name.value AS name, name.language AS name_language
  FROM slot sl
  JOIN item i ON i.id = sl.item_id
  LEFT JOIN person p ON p.id = sl.person_id AND p.deleted IS NULL
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot' AND t.owner_id = sl.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE i.session_id = :session AND i.deleted IS NULL AND sl.deleted IS NULL
 ORDER BY i.position, sl.role, sl.position, sl.id;

-- session_offices(session session, language text) -> many
SELECT so.slot_id, title.value AS title, title.language AS title_language,
       organisation.value AS organisation, organisation.language AS organisation_language,
       held_at.id AS organisation_id, held_at.slug AS organisation_slug
  FROM slot_office so
  JOIN slot sl ON sl.id = so.slot_id
  JOIN item i ON i.id = sl.item_id
  LEFT JOIN office o ON o.id = so.office_id AND o.deleted IS NULL
  LEFT JOIN organisation held_at ON held_at.id = o.organisation_id AND held_at.deleted IS NULL
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot_office' AND t.owner_id = so.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot_office' AND t.owner_id = so.id AND t.field = 'organisation'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE i.session_id = :session AND i.deleted IS NULL AND sl.deleted IS NULL AND so.deleted IS NULL
 ORDER BY i.position, sl.role, sl.position, sl.id, so.position;

-- session_representations(session session, language text) -> many
SELECT r.slot_id, r.kind, p.id AS person_id, p.slug AS person_slug, at.id AS organisation_id, at.slug AS organisation_slug,
       b.id AS body_id, b.slug AS body_slug, name.value AS name, name.language AS name_language,
       office.value AS office, office.language AS office_language
  FROM representation r
  JOIN slot sl ON sl.id = r.slot_id
  JOIN item i ON i.id = sl.item_id
  LEFT JOIN person p ON p.id = r.person_id AND p.deleted IS NULL
  LEFT JOIN organisation at ON at.id = r.organisation_id AND at.deleted IS NULL
  LEFT JOIN body b ON b.id = r.body_id AND b.deleted IS NULL
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'representation' AND t.owner_id = r.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text office ON office.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'representation' AND t.owner_id = r.id AND t.field = 'office' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE i.session_id = :session AND i.deleted IS NULL AND sl.deleted IS NULL AND r.deleted IS NULL
 ORDER BY i.position, sl.role, sl.position, sl.id, r.id;

-- session_contacts(session session, language text) -> many
SELECT c.id, c.purpose, c.email, c.organisation_id, at.slug AS organisation_slug, p.id AS person_id,
       p.slug AS person_slug, name.value AS name, name.language AS name_language,
       title.value AS title, title.language AS title_language,
       organisation.value AS organisation, organisation.language AS organisation_language
  FROM contact_point c
  LEFT JOIN person p ON p.id = c.person_id AND p.deleted IS NULL
  LEFT JOIN organisation at ON at.id = c.organisation_id AND at.deleted IS NULL
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'organisation'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE c.session_id = :session AND c.visibility = 'public' AND c.deleted IS NULL
 ORDER BY c.position;

-- session_priorities(session session, language text) -> many
SELECT p.id, p.theme_id, p.state, theme.value AS theme, theme.language AS theme_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM priority p
  LEFT JOIN text theme ON theme.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'theme' AND t.owner_id = p.theme_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE p.session_id = :session AND p.deleted IS NULL
 ORDER BY p.position;

-- How many of the session's texts this language lacks, and how many render an older original.
-- session_text_state(session session, language text) -> one
WITH owner (kind, id) AS (
       SELECT 'session', s.id FROM session s WHERE s.id = :session
       UNION ALL SELECT 'item', i.id FROM item i WHERE i.session_id = :session AND i.deleted IS NULL
       UNION ALL SELECT 'priority', p.id FROM priority p WHERE p.session_id = :session AND p.deleted IS NULL
       UNION ALL SELECT 'link', l.id FROM link l
                  WHERE l.from_kind = 'session' AND l.from_id = :session AND l.deleted IS NULL)
SELECT COUNT(*) AS "texts:int",
       COUNT(*) - COUNT(own.id) AS "missing:int",
       COUNT(CASE WHEN own.source_revision < original.revision THEN 1 END) AS "stale:int",
       MIN(CASE WHEN own.id IS NULL THEN original.language END) AS "missing_in:text?"
  FROM owner
  JOIN text original ON original.owner_kind = owner.kind AND original.owner_id = owner.id
                    AND original.source_language IS NULL AND original.deleted IS NULL
  LEFT JOIN text own ON own.owner_kind = owner.kind AND own.owner_id = owner.id AND own.field = original.field
                    AND own.language = :language AND own.deleted IS NULL;

-- session_sources(session session) -> many
SELECT m.id, m.name, m.language, m.created
  FROM import_session j
  JOIN import m ON m.id = j.import_id
 WHERE j.session_id = :session AND j.deleted IS NULL AND m.deleted IS NULL
 ORDER BY m.id;

-- session_source_lines(import import, first int, most int) -> many
SELECT number, role, value FROM import_line
 WHERE import_id = :import AND number >= :first AND deleted IS NULL
 ORDER BY number LIMIT :most;

-- session_source_warnings(import import, first int, last int) -> many
SELECT line, code, message FROM import_warning
 WHERE import_id = :import AND line >= :first AND line <= :last AND deleted IS NULL
 ORDER BY line, id LIMIT 5000;
