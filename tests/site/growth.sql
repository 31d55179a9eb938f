-- What the measure of growth asks of a record. On SQLite alone.

-- largest_id(kind text) -> one
SELECT COALESCE(CASE :kind WHEN 'session' THEN (SELECT MAX(id) FROM session)
                           WHEN 'person' THEN (SELECT MAX(id) FROM person)
                           WHEN 'organisation' THEN (SELECT MAX(id) FROM organisation)
                           WHEN 'priority' THEN (SELECT MAX(id) FROM priority) END, 0) AS "largest:int";

-- The one that is met most often.
-- most_met(kind text) -> one
SELECT COALESCE(CASE :kind
         WHEN 'session' THEN (SELECT session_id FROM item JOIN slot ON slot.item_id = item.id
                               GROUP BY session_id ORDER BY COUNT(*) DESC, session_id LIMIT 1)
         WHEN 'person' THEN (SELECT person_id FROM slot WHERE person_id IS NOT NULL
                              GROUP BY person_id ORDER BY COUNT(*) DESC, person_id LIMIT 1)
         WHEN 'organisation' THEN (SELECT organisation_id FROM office WHERE organisation_id IS NOT NULL
                                    GROUP BY organisation_id ORDER BY COUNT(*) DESC, organisation_id LIMIT 1)
         WHEN 'priority' THEN (SELECT MAX(id) FROM priority) END, 0) AS "id:int";
