-- What came before a thing and what came of it, over all steps, and what merged or split beside it there.
-- Each step comes once, so that a circle, which nothing should have made, ends; `most` in each direction.
-- lineage(kind text, id int, language text, most int) -> many
WITH RECURSIVE earlier (id) AS (
     SELECT d.id FROM descent d WHERE d.to_kind = :kind AND d.to_id = :id AND d.deleted IS NULL
     UNION
     SELECT d.id
       FROM earlier
       JOIN descent e ON e.id = earlier.id
       JOIN descent d ON d.to_kind = e.from_kind AND d.to_id = e.from_id
      WHERE d.deleted IS NULL),
later (id) AS (
     SELECT d.id FROM descent d WHERE d.from_kind = :kind AND d.from_id = :id AND d.deleted IS NULL
     UNION
     SELECT d.id
       FROM later
       JOIN descent e ON e.id = later.id
       JOIN descent d ON d.from_kind = e.to_kind AND d.from_id = e.to_id
      WHERE d.deleted IS NULL),
line (id) AS (
     SELECT up.id FROM (SELECT id FROM earlier LIMIT :most) up
     UNION
     SELECT down.id FROM (SELECT id FROM later LIMIT :most) down),
whole (id) AS (
     SELECT id FROM line
     UNION
     SELECT d.id FROM line JOIN descent e ON e.id = line.id
       JOIN descent d ON d.to_kind = e.to_kind AND d.to_id = e.to_id
     UNION
     SELECT d.id FROM line JOIN descent e ON e.id = line.id
       JOIN descent d ON d.from_kind = e.from_kind AND d.from_id = e.from_id)
SELECT d.id, d.from_kind, d.from_id, d.to_kind, d.to_id, d.how, d.on_day,
       from_session.id AS from_session, from_session.day AS from_day, to_session.id AS to_session,
       to_session.day AS to_day, from_body.slug AS from_slug, to_body.slug AS to_slug,
       from_name.value AS from_name, from_name.language AS from_name_language,
       to_name.value AS to_name, to_name.language AS to_name_language,
       from_sentence.value AS from_sentence, from_sentence.language AS from_sentence_language,
       to_sentence.value AS to_sentence, to_sentence.language AS to_sentence_language
  FROM (SELECT id FROM whole LIMIT 200) shown
  JOIN descent d ON d.id = shown.id
  LEFT JOIN priority from_priority ON d.from_kind = 'priority' AND from_priority.id = d.from_id
  LEFT JOIN session from_session ON from_session.id = from_priority.session_id
  LEFT JOIN body from_body ON from_body.id = from_session.body_id
  LEFT JOIN priority to_priority ON d.to_kind = 'priority' AND to_priority.id = d.to_id
  LEFT JOIN session to_session ON to_session.id = to_priority.session_id
  LEFT JOIN body to_body ON to_body.id = to_session.body_id
  LEFT JOIN text from_name ON from_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = from_body.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text to_name ON to_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = to_body.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text from_sentence ON from_sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = d.from_kind AND t.owner_id = d.from_id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text to_sentence ON to_sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = d.to_kind AND t.owner_id = d.to_id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE d.deleted IS NULL
   AND (d.from_kind <> 'priority' OR (from_session.visibility = 'public' AND from_session.deleted IS NULL
                                      AND from_priority.deleted IS NULL))
   AND (d.to_kind <> 'priority' OR (to_session.visibility = 'public' AND to_session.deleted IS NULL
                                    AND to_priority.deleted IS NULL))
 ORDER BY d.id;
