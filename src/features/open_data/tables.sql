-- The public tables, as they are given away: what has an id above `after`, `most` of them, in that order.
-- Public is what belongs to a public session, and of people what the views public_person and public_office hold.
-- Columns are described in tables.tbl.h; texts are those of the original, and all languages are in open_texts.

-- The instant of the last change; 0: there was none.
-- open_as_of() -> one
SELECT COALESCE((SELECT at FROM journal ORDER BY id DESC LIMIT 1), 0) AS "at:int";

-- open_bodies(after int, most int) -> many
SELECT b.id AS "id:int", b.slug, b.kind, name.value AS name, name.language AS name_language,
       b.reports_to_id AS "reports_to:int?", b.from_day, b.until_day, b.modified
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.id > :after AND b.deleted IS NULL
 ORDER BY b.id
 LIMIT :most;

-- open_body_successions(after int, most int) -> many
SELECT su.id AS "id:int", su.body_id AS "body:int", su.successor_id AS "successor:int", su.on_day
  FROM body_succession su
  JOIN body earlier ON earlier.id = su.body_id
  JOIN body later ON later.id = su.successor_id
 WHERE su.id > :after AND su.deleted IS NULL AND earlier.deleted IS NULL AND later.deleted IS NULL
 ORDER BY su.id
 LIMIT :most;

-- open_sessions(after int, most int) -> many
SELECT s.id AS "id:int", s.body_id AS "body:int", s.slug, title.value AS title, title.language AS title_language,
       s.day, s.starts_at, s.ends_at, s.zone, s.mode, s.state, s.modified
  FROM session s
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.id > :after AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY s.id
 LIMIT :most;

-- open_session_languages(after int, most int) -> many
SELECT l.id AS "id:int", l.session_id AS "session:int", l.position, l.language
  FROM session_language l
  JOIN session s ON s.id = l.session_id
 WHERE l.id > :after AND l.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY l.id
 LIMIT :most;

-- open_items(after int, most int) -> many
SELECT i.id AS "id:int", i.session_id AS "session:int", i.position, i.label, i.kind, i.action,
       title.value AS title, title.language AS title_language
  FROM item i
  JOIN session s ON s.id = i.session_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'item' AND t.owner_id = i.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE i.id > :after AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY i.id
 LIMIT :most;

-- open_speakers(after int, most int) -> many
SELECT sl.id AS "id:int", i.session_id AS "session:int", sl.item_id AS "item:int", sl.role, sl.position,
       sl.person_id AS "person:int?", name.value AS name, sl.seat, sl.language, sl.status, sl.state,
       r.kind AS on_behalf_of_kind, r.person_id AS "on_behalf_of_person:int?",
       r.organisation_id AS "on_behalf_of_organisation:int?", r.body_id AS "on_behalf_of_body:int?",
       principal.value AS on_behalf_of_name, principal_office.value AS on_behalf_of_office
  FROM slot sl
  JOIN item i ON i.id = sl.item_id
  JOIN session s ON s.id = i.session_id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot' AND t.owner_id = sl.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN representation r ON r.id = (
       SELECT MIN(first.id) FROM representation first WHERE first.slot_id = sl.id AND first.deleted IS NULL)
  LEFT JOIN text principal ON principal.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'representation' AND t.owner_id = r.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text principal_office ON principal_office.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'representation' AND t.owner_id = r.id AND t.field = 'office' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE sl.id > :after AND sl.deleted IS NULL AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY sl.id
 LIMIT :most;

-- open_speaker_offices(after int, most int) -> many
SELECT so.id AS "id:int", so.slot_id AS "speaker:int", so.position, so.office_id AS "office:int?",
       title.value AS title, organisation.value AS organisation_name
  FROM slot_office so
  JOIN slot sl ON sl.id = so.slot_id
  JOIN item i ON i.id = sl.item_id
  JOIN session s ON s.id = i.session_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot_office' AND t.owner_id = so.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot_office' AND t.owner_id = so.id AND t.field = 'organisation' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE so.id > :after AND so.deleted IS NULL AND sl.deleted IS NULL AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY so.id
 LIMIT :most;

-- open_people(after int, most int) -> many
SELECT p.id AS "id:int", p.slug, p.name, p.modified
  FROM person p
 WHERE p.id > :after AND EXISTS (SELECT 1 FROM public_person WHERE public_person.id = p.id)
 ORDER BY p.id
 LIMIT :most;

-- open_offices(after int, most int) -> many
SELECT o.id AS "id:int", o.person_id AS "person:int", o.organisation_id AS "organisation:int?",
       title.value AS title, title.language AS title_language, o.from_day, o.until_day, o.seen_on
  FROM public_office o
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.id > :after AND EXISTS (SELECT 1 FROM public_person WHERE public_person.id = o.person_id)
 ORDER BY o.id
 LIMIT :most;

-- open_organisations(after int, most int) -> many
SELECT o.id AS "id:int", o.slug, o.kind, name.value AS name, name.language AS name_language, o.country,
       o.section_id AS "section:int?", o.parent_id AS "parent:int?", o.modified
  FROM organisation o
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.id > :after AND o.deleted IS NULL
 ORDER BY o.id
 LIMIT :most;

-- open_seats(after int, most int) -> many
SELECT st.id AS "id:int", st.body_id AS "body:int", st.person_id AS "person:int", st.capacity,
       st.organisation_id AS "organisation:int?", st.from_day, st.until_day, st.seen_on, st.state
  FROM seat st
  JOIN body b ON b.id = st.body_id
  JOIN person p ON p.id = st.person_id
 WHERE st.id > :after AND st.deleted IS NULL AND b.deleted IS NULL AND p.deleted IS NULL
 ORDER BY st.id
 LIMIT :most;

-- open_priorities(after int, most int) -> many
SELECT p.id AS "id:int", p.session_id AS "session:int", p.position, p.theme_id AS "theme:int?",
       theme.value AS theme_name, sentence.value AS sentence, sentence.language AS sentence_language, p.state
  FROM priority p
  JOIN session s ON s.id = p.session_id
  LEFT JOIN text theme ON theme.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'theme' AND t.owner_id = p.theme_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE p.id > :after AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY p.id
 LIMIT :most;

-- open_links(after int, most int) -> many
SELECT l.id AS "id:int", l.from_kind, l.from_id, l.to_kind, l.to_id AS "to_id:int?", l.kind, l.strength,
       target.value AS target, sentence.value AS sentence, sentence.language AS sentence_language, l.asserted_by,
       l.asserted_on
  FROM link l
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE l.id > :after AND l.deleted IS NULL
   AND CASE l.from_kind
        WHEN 'session' THEN EXISTS (SELECT 1 FROM session s WHERE s.id = l.from_id AND s.deleted IS NULL AND s.visibility = 'public')
        WHEN 'item' THEN EXISTS (SELECT 1 FROM item i JOIN session s ON s.id = i.session_id
                                  WHERE i.id = l.from_id AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
        WHEN 'priority' THEN EXISTS (SELECT 1 FROM priority p JOIN session s ON s.id = p.session_id
                                      WHERE p.id = l.from_id AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
        WHEN 'body' THEN EXISTS (SELECT 1 FROM body b WHERE b.id = l.from_id AND b.deleted IS NULL)
        WHEN 'organisation' THEN EXISTS (SELECT 1 FROM organisation o WHERE o.id = l.from_id AND o.deleted IS NULL)
        WHEN 'node' THEN EXISTS (SELECT 1 FROM framework_node n WHERE n.id = l.from_id AND n.deleted IS NULL)
        WHEN 'person' THEN EXISTS (SELECT 1 FROM public_person p WHERE p.id = l.from_id)
        ELSE FALSE END
   AND (l.to_kind IS NULL OR
        CASE l.to_kind
        WHEN 'session' THEN EXISTS (SELECT 1 FROM session s WHERE s.id = l.to_id AND s.deleted IS NULL AND s.visibility = 'public')
        WHEN 'item' THEN EXISTS (SELECT 1 FROM item i JOIN session s ON s.id = i.session_id
                                  WHERE i.id = l.to_id AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
        WHEN 'priority' THEN EXISTS (SELECT 1 FROM priority p JOIN session s ON s.id = p.session_id
                                      WHERE p.id = l.to_id AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
        WHEN 'body' THEN EXISTS (SELECT 1 FROM body b WHERE b.id = l.to_id AND b.deleted IS NULL)
        WHEN 'organisation' THEN EXISTS (SELECT 1 FROM organisation o WHERE o.id = l.to_id AND o.deleted IS NULL)
        WHEN 'node' THEN EXISTS (SELECT 1 FROM framework_node n WHERE n.id = l.to_id AND n.deleted IS NULL)
        WHEN 'person' THEN EXISTS (SELECT 1 FROM public_person p WHERE p.id = l.to_id)
        ELSE FALSE END)
 ORDER BY l.id
 LIMIT :most;

-- open_framework_nodes(after int, most int) -> many
SELECT n.id AS "id:int", n.framework, n.code, name.value AS name, name.language AS name_language,
       n.parent_id AS "parent:int?", n.starts_on, n.ends_on
  FROM framework_node n
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'framework_node' AND t.owner_id = n.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE n.id > :after AND n.deleted IS NULL
 ORDER BY n.id
 LIMIT :most;

-- open_texts(after int, most int) -> many
SELECT t.id AS "id:int", t.owner_kind, t.owner_id, t.field, t.language, t.value, t.source_language, t.state
  FROM text t
 WHERE t.id > :after AND t.deleted IS NULL
   AND CASE t.owner_kind
       WHEN 'slot' THEN EXISTS (SELECT 1 FROM slot sl JOIN item i ON i.id = sl.item_id
                                  JOIN session s ON s.id = i.session_id
                                 WHERE sl.id = t.owner_id AND sl.deleted IS NULL AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
       WHEN 'slot_office' THEN EXISTS (SELECT 1 FROM slot_office so JOIN slot sl ON sl.id = so.slot_id
                                         JOIN item i ON i.id = sl.item_id JOIN session s ON s.id = i.session_id
                                        WHERE so.id = t.owner_id AND so.deleted IS NULL AND sl.deleted IS NULL
                                          AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
       WHEN 'representation' THEN EXISTS (SELECT 1 FROM representation r JOIN slot sl ON sl.id = r.slot_id
                                            JOIN item i ON i.id = sl.item_id JOIN session s ON s.id = i.session_id
                                           WHERE r.id = t.owner_id AND r.deleted IS NULL AND sl.deleted IS NULL
                                             AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
       WHEN 'theme' THEN EXISTS (SELECT 1 FROM priority p JOIN session s ON s.id = p.session_id
                                  WHERE p.theme_id = t.owner_id AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
       WHEN 'contact_point' THEN EXISTS (SELECT 1 FROM contact_point c JOIN session s ON s.id = c.session_id
                                          WHERE c.id = t.owner_id AND c.deleted IS NULL AND c.visibility = 'public'
                                            AND s.deleted IS NULL AND s.visibility = 'public')
       WHEN 'framework_node' THEN EXISTS (SELECT 1 FROM framework_node n WHERE n.id = t.owner_id AND n.deleted IS NULL)
       WHEN 'office' THEN EXISTS (SELECT 1 FROM public_office o JOIN public_person p ON p.id = o.person_id
                                   WHERE o.id = t.owner_id)
       WHEN 'link' THEN EXISTS (SELECT 1 FROM link l WHERE l.id = t.owner_id AND l.deleted IS NULL
           AND CASE l.from_kind
               WHEN 'session' THEN EXISTS (SELECT 1 FROM session s WHERE s.id = l.from_id AND s.deleted IS NULL AND s.visibility = 'public')
               WHEN 'item' THEN EXISTS (SELECT 1 FROM item i JOIN session s ON s.id = i.session_id
                                         WHERE i.id = l.from_id AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
               WHEN 'priority' THEN EXISTS (SELECT 1 FROM priority p JOIN session s ON s.id = p.session_id
                                             WHERE p.id = l.from_id AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
               WHEN 'body' THEN EXISTS (SELECT 1 FROM body b WHERE b.id = l.from_id AND b.deleted IS NULL)
               WHEN 'organisation' THEN EXISTS (SELECT 1 FROM organisation o WHERE o.id = l.from_id AND o.deleted IS NULL)
               WHEN 'node' THEN EXISTS (SELECT 1 FROM framework_node n WHERE n.id = l.from_id AND n.deleted IS NULL)
               WHEN 'person' THEN EXISTS (SELECT 1 FROM public_person p WHERE p.id = l.from_id)
               ELSE FALSE END
           AND (l.to_kind IS NULL OR
                CASE l.to_kind
               WHEN 'session' THEN EXISTS (SELECT 1 FROM session s WHERE s.id = l.to_id AND s.deleted IS NULL AND s.visibility = 'public')
               WHEN 'item' THEN EXISTS (SELECT 1 FROM item i JOIN session s ON s.id = i.session_id
                                         WHERE i.id = l.to_id AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
               WHEN 'priority' THEN EXISTS (SELECT 1 FROM priority p JOIN session s ON s.id = p.session_id
                                             WHERE p.id = l.to_id AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
               WHEN 'body' THEN EXISTS (SELECT 1 FROM body b WHERE b.id = l.to_id AND b.deleted IS NULL)
               WHEN 'organisation' THEN EXISTS (SELECT 1 FROM organisation o WHERE o.id = l.to_id AND o.deleted IS NULL)
               WHEN 'node' THEN EXISTS (SELECT 1 FROM framework_node n WHERE n.id = l.to_id AND n.deleted IS NULL)
               WHEN 'person' THEN EXISTS (SELECT 1 FROM public_person p WHERE p.id = l.to_id)
               ELSE FALSE END))
       ELSE CASE t.owner_kind
           WHEN 'session' THEN EXISTS (SELECT 1 FROM session s WHERE s.id = t.owner_id AND s.deleted IS NULL AND s.visibility = 'public')
           WHEN 'item' THEN EXISTS (SELECT 1 FROM item i JOIN session s ON s.id = i.session_id
                                     WHERE i.id = t.owner_id AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
           WHEN 'priority' THEN EXISTS (SELECT 1 FROM priority p JOIN session s ON s.id = p.session_id
                                         WHERE p.id = t.owner_id AND p.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public')
           WHEN 'body' THEN EXISTS (SELECT 1 FROM body b WHERE b.id = t.owner_id AND b.deleted IS NULL)
           WHEN 'organisation' THEN EXISTS (SELECT 1 FROM organisation o WHERE o.id = t.owner_id AND o.deleted IS NULL)
           WHEN 'node' THEN EXISTS (SELECT 1 FROM framework_node n WHERE n.id = t.owner_id AND n.deleted IS NULL)
           WHEN 'person' THEN EXISTS (SELECT 1 FROM public_person p WHERE p.id = t.owner_id)
           ELSE FALSE END END
 ORDER BY t.id
 LIMIT :most;
