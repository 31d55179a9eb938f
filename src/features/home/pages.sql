-- What the first page reads beyond the lists of sessions and councils.

-- How many texts of the latest sessions wait for a language. Bounded, so that the page's cost does
-- not grow with the record.
-- texts_waiting(language text, most int) -> one
WITH latest (id) AS (
       SELECT s.id FROM session s WHERE s.deleted IS NULL AND s.visibility = 'public'
        ORDER BY s.day DESC, s.id DESC LIMIT :most),
     owner (kind, id) AS (
       SELECT 'session', latest.id FROM latest
       UNION ALL SELECT 'item', i.id FROM latest CROSS JOIN item i
                  WHERE i.session_id = latest.id AND i.deleted IS NULL
       UNION ALL SELECT 'priority', p.id FROM latest CROSS JOIN priority p
                  WHERE p.session_id = latest.id AND p.deleted IS NULL
       UNION ALL SELECT 'link', l.id FROM latest CROSS JOIN link l
                  WHERE l.from_kind = 'session' AND l.from_id = latest.id AND l.deleted IS NULL)
SELECT COUNT(*) - COUNT(own.id) AS "missing:int"
  FROM owner
  JOIN text original ON original.owner_kind = owner.kind AND original.owner_id = owner.id
                    AND original.source_language IS NULL AND original.deleted IS NULL
  LEFT JOIN text own ON own.owner_kind = owner.kind AND own.owner_id = owner.id AND own.field = original.field
                    AND own.language = :language AND own.deleted IS NULL;
