-- What feeds hold: sessions and the priorities raised in them. Of everything, of one body, or of what is
-- linked to a node of a framework or to one below it. Each branch is read only where its parameters
-- ask for it.

-- Without days, the sessions changed last (of a node: those linked last), at most so many; else those of
-- the days (of a node: of their year).
-- feed_entries(body body?, node framework_node?, from_day text?, until_day text?, most int, language text) -> many
WITH last_of_all (id) AS (
       SELECT s.id FROM session s
        WHERE :body IS NULL AND :node IS NULL AND :from_day IS NULL
          AND s.visibility = 'public' AND s.deleted IS NULL
        ORDER BY s.modified DESC, s.id DESC LIMIT :most),
     last_of_body (id) AS (
       SELECT s.id FROM session s
        WHERE :body IS NOT NULL AND :from_day IS NULL
          AND s.body_id = :body AND s.visibility = 'public' AND s.deleted IS NULL
        ORDER BY s.modified DESC, s.id DESC LIMIT :most),
     days_of_all (id) AS (
       SELECT s.id FROM session s
        WHERE :body IS NULL AND :node IS NULL AND :from_day IS NOT NULL
          AND s.visibility = 'public' AND s.day >= :from_day AND s.day < :until_day AND s.deleted IS NULL),
     days_of_body (id) AS (
       SELECT s.id FROM session s
        WHERE :body IS NOT NULL AND :from_day IS NOT NULL
          AND s.body_id = :body AND s.day >= :from_day AND s.day < :until_day AND s.visibility = 'public'
          AND s.deleted IS NULL),
     chosen (id) AS (
       SELECT id FROM last_of_all UNION ALL SELECT id FROM last_of_body
       UNION ALL SELECT id FROM days_of_all UNION ALL SELECT id FROM days_of_body),
     mentioned (link_id) AS (
       SELECT m.link_id FROM mention m
        WHERE :from_day IS NULL AND m.node_id = :node
        ORDER BY m.link_id DESC LIMIT :most),
     mentioned_in (link_id) AS (
       SELECT m.link_id FROM mention m
        WHERE :from_day IS NOT NULL AND m.node_id = :node AND m.year = SUBSTR(:from_day, 1, 4)),
     saying (link_id) AS (SELECT link_id FROM mentioned UNION ALL SELECT link_id FROM mentioned_in),
     tied (kind, id) AS (
       SELECT DISTINCT CASE l.from_kind WHEN 'priority' THEN 'priority' ELSE 'session' END,
                       CASE l.from_kind WHEN 'item' THEN i.session_id ELSE l.from_id END
         FROM saying
         JOIN link l ON l.id = saying.link_id
         LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
        WHERE l.deleted IS NULL AND l.from_kind IN ('session', 'item', 'priority')),
     entry (kind, field, id, session_id, place, created, modified) AS (
       SELECT 'session', 'title', s.id, s.id, 0, s.created, s.modified
         FROM chosen JOIN session s ON s.id = chosen.id
       UNION ALL
       SELECT 'priority', 'sentence', p.id, p.session_id, p.position, p.created, p.modified
         FROM chosen JOIN priority p ON p.session_id = chosen.id WHERE p.deleted IS NULL
       UNION ALL
       SELECT 'session', 'title', s.id, s.id, 0, s.created, s.modified
         FROM tied JOIN session s ON tied.kind = 'session' AND s.id = tied.id
       UNION ALL
       SELECT 'priority', 'sentence', p.id, p.session_id, p.position, p.created, p.modified
         FROM tied JOIN priority p ON tied.kind = 'priority' AND p.id = tied.id WHERE p.deleted IS NULL)
SELECT entry.kind AS "kind:text", entry.id AS "id:int", entry.created AS "created:int",
       entry.modified AS "modified:int",
       s.id AS session_id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state,
       s.calendar_uid, b.slug AS body_slug,
       own.value AS own, own.language AS own_language, own.modified AS own_modified,
       title.value AS title, title.language AS title_language,
       body_name.value AS body_name, body_name.language AS body_name_language,
       summary.value AS summary, summary.language AS summary_language, summary.modified AS summary_modified,
       place.value AS place, place.language AS place_language
  FROM entry
  JOIN session s ON s.id = entry.session_id
  JOIN body b ON b.id = s.body_id
  LEFT JOIN text own ON own.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = entry.kind AND t.owner_id = entry.id AND t.field = entry.field AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE entry.kind = 'priority' AND t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text body_name ON body_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text summary ON summary.id = (
       SELECT t.id FROM text t
        WHERE entry.kind = 'session' AND t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'summary'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text place ON place.id = (
       SELECT t.id FROM text t
        WHERE entry.kind = 'session' AND t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'place'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.visibility = 'public' AND s.deleted IS NULL
 ORDER BY s.modified DESC, s.id DESC, entry.place, entry.id;

-- The nearest days (of a node: years) that have something, before from_day and from until_day to before open_day, on which
-- what is not over begins; and the record's oldest calendar identity, which never changes and is no other
-- record's.
-- feed_neighbours(body body?, node framework_node?, from_day text, until_day text, open_day text) -> one
SELECT (SELECT s.calendar_uid FROM session s WHERE s.id > 0 ORDER BY s.id LIMIT 1) AS "seed:text?",
       COALESCE(
         (SELECT s.day FROM session s
           WHERE :body IS NULL AND :node IS NULL AND s.visibility = 'public' AND s.day < :from_day
             AND s.deleted IS NULL ORDER BY s.day DESC LIMIT 1),
         (SELECT s.day FROM session s
           WHERE s.body_id = :body AND s.day < :from_day AND s.visibility = 'public' AND s.deleted IS NULL
           ORDER BY s.day DESC LIMIT 1),
         (SELECT MAX(m.year) FROM mention m
           WHERE m.node_id = :node AND m.year < SUBSTR(:from_day, 1, 4) AND m.year > ''))
         AS "before:text?",
       COALESCE(
         (SELECT s.day FROM session s
           WHERE :body IS NULL AND :node IS NULL AND s.visibility = 'public' AND s.day >= :until_day
             AND s.day < :open_day AND s.deleted IS NULL ORDER BY s.day LIMIT 1),
         (SELECT s.day FROM session s
           WHERE s.body_id = :body AND s.day >= :until_day AND s.day < :open_day AND s.visibility = 'public'
             AND s.deleted IS NULL ORDER BY s.day LIMIT 1),
         (SELECT MIN(m.year) FROM mention m
           WHERE m.node_id = :node AND m.year >= SUBSTR(:until_day, 1, 4)
             AND m.year < SUBSTR(:open_day, 1, 4)))
         AS "after:text?";
