-- What the first page reads beyond the lists of sessions and councils.

-- The latest sessions of which texts wait for a language, and how many. Bounded, so that the page's cost does
-- not grow with the record.
-- texts_waiting(language text, most int) -> many
WITH latest (id) AS (
       SELECT s.id FROM session s WHERE s.deleted IS NULL AND s.visibility = 'public'
        ORDER BY s.day DESC, s.id DESC LIMIT :most),
     owner (kind, id, session_id) AS (
       SELECT 'session', latest.id, latest.id FROM latest
       UNION ALL SELECT 'item', i.id, latest.id FROM item i JOIN latest ON latest.id = i.session_id
                  WHERE i.deleted IS NULL
       UNION ALL SELECT 'priority', p.id, latest.id FROM priority p JOIN latest ON latest.id = p.session_id
                  WHERE p.deleted IS NULL
       UNION ALL SELECT 'link', l.id, latest.id FROM link l JOIN latest ON latest.id = l.from_id
                  WHERE l.from_kind = 'session' AND l.deleted IS NULL),
     waiting (session_id, missing) AS (
       SELECT owner.session_id, COUNT(*) - COUNT(own.id)
         FROM owner
         JOIN text original ON original.owner_kind = owner.kind AND original.owner_id = owner.id
                           AND original.source_language IS NULL AND original.deleted IS NULL
         LEFT JOIN text own ON own.owner_kind = owner.kind AND own.owner_id = owner.id
                           AND own.field = original.field AND own.language = :language AND own.deleted IS NULL
        GROUP BY owner.session_id
       HAVING COUNT(*) > COUNT(own.id))
SELECT s.id, s.slug, waiting.missing AS "missing:int", title.value AS title, title.language AS title_language
  FROM waiting
  JOIN session s ON s.id = waiting.session_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY s.day DESC, s.id DESC;
