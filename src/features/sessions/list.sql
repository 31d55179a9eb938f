-- Sessions in lists: of one body, to come, lately recorded. Titles in the reader's language where
-- there is one, else in the original.

-- visibility || '' leaves the index of the body's sessions alone to be read by.
-- sessions_of_body(body body, language text) -> many
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state,
       title.value AS title, title.language AS title_language
  FROM session s
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.body_id = :body AND s.deleted IS NULL AND s.visibility || '' = 'public'
 ORDER BY s.day DESC, s.id DESC
 LIMIT 100;

-- sessions_to_come(today text, language text, most int) -> many
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state,
       title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language
  FROM session s
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.day >= :today AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY s.day, s.starts_at, s.id
 LIMIT :most;

-- sessions_recorded(today text, language text, most int) -> many
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state,
       title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language
  FROM session s
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE (s.day < :today OR s.day IS NULL) AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY s.day DESC, s.id DESC
 LIMIT :most;
