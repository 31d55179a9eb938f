-- What the pages of priorities read.

-- priority_head(priority priority, language text) -> one
SELECT p.id, p.state, s.id AS session_id, s.slug AS session_slug, s.day, s.body_id, b.slug AS body_slug, p.theme_id,
       sentence.value AS sentence, sentence.language AS sentence_language,
       title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language,
       theme.value AS theme, theme.language AS theme_language
  FROM priority p
  JOIN session s ON s.id = p.session_id
  JOIN body b ON b.id = s.body_id
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text theme ON theme.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'theme' AND t.owner_id = p.theme_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE p.id = :priority AND p.deleted IS NULL AND s.visibility = 'public' AND s.deleted IS NULL;

-- The sentence in each language, and whether it renders the original as that is now.
-- priority_wordings(priority int) -> many
SELECT own.value, own.language, own.state, own.source_language,
       CASE WHEN own.source_revision < original.revision THEN 1 ELSE 0 END AS "is_stale:int"
  FROM text own
  LEFT JOIN text original ON original.owner_kind = 'priority' AND original.owner_id = own.owner_id
       AND original.field = 'sentence' AND original.source_language IS NULL AND original.deleted IS NULL
 WHERE own.owner_kind = 'priority' AND own.owner_id = :priority AND own.field = 'sentence' AND own.deleted IS NULL
 ORDER BY own.id LIMIT 60;

-- Councils, for choosing one.
-- priority_councils(language text) -> many
SELECT b.id, b.slug, name.value AS name, name.language AS name_language
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.kind = 'council' AND b.deleted IS NULL
 ORDER BY b.id LIMIT 200;

-- The newest session first, and each session's in their order. Begins behind (day, session, position), and
-- ends with the day `first`.
-- priorities_in_order(first text, day text, session int, position int, language text, most int) -> many
SELECT p.id, p.position, s.id AS session_id, s.slug AS session_slug, s.day, b.slug AS body_slug,
       sentence.value AS sentence, sentence.language AS sentence_language,
       name.value AS body_name, name.language AS body_name_language
  FROM session s
  JOIN priority p ON p.session_id = s.id
  JOIN body b ON b.id = s.body_id
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.visibility = 'public' AND s.deleted IS NULL AND s.day >= :first AND s.day <= :day AND p.deleted IS NULL
   AND (s.day < :day OR s.id < :session OR (s.id = :session AND p.position > :position))
 ORDER BY s.day DESC, s.id DESC, p.position
 LIMIT :most;

-- priorities_of_body(body body, first text, day text, session int, position int, language text, most int) -> many
SELECT p.id, p.position, s.id AS session_id, s.slug AS session_slug, s.day, b.slug AS body_slug,
       sentence.value AS sentence, sentence.language AS sentence_language,
       name.value AS body_name, name.language AS body_name_language
  FROM session s
  JOIN priority p ON p.session_id = s.id
  JOIN body b ON b.id = s.body_id
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.body_id = :body AND s.visibility = 'public' AND s.deleted IS NULL AND s.day >= :first AND s.day <= :day
   AND p.deleted IS NULL AND (s.day < :day OR s.id < :session OR (s.id = :session AND p.position > :position))
 ORDER BY s.day DESC, s.id DESC, p.position
 LIMIT :most;

-- Of sessions of which no day is known; body 0: of all.
-- priorities_undated(body int, session int, position int, language text, most int) -> many
SELECT p.id, p.position, s.id AS session_id, s.slug AS session_slug, s.day, b.slug AS body_slug,
       sentence.value AS sentence, sentence.language AS sentence_language,
       name.value AS body_name, name.language AS body_name_language
  FROM session s
  JOIN priority p ON p.session_id = s.id
  JOIN body b ON b.id = s.body_id
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.visibility = 'public' AND s.deleted IS NULL AND s.day IS NULL AND (:body = 0 OR s.body_id = :body)
   AND p.deleted IS NULL AND (s.id < :session OR (s.id = :session AND p.position > :position))
 ORDER BY s.id DESC, p.position
 LIMIT :most;
