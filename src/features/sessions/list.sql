-- Sessions in lists: of one body, to come, lately recorded. Titles in the reader's language where
-- there is one, else in the original.

-- Behind a place in the order: the newest first, those without a day last.
-- sessions_of_body(body body, day text, before int, undated_before int, language text, most int) -> many
WITH dated (id) AS (
       SELECT s.id FROM session s
        WHERE s.body_id = :body AND s.visibility = 'public' AND s.deleted IS NULL
          AND (s.day, s.id) < (:day, :before)
        ORDER BY s.day DESC, s.id DESC LIMIT :most),
     undated (id) AS (
       SELECT s.id FROM session s
        WHERE s.body_id = :body AND s.visibility = 'public' AND s.deleted IS NULL AND s.day IS NULL
          AND s.id < :undated_before
        ORDER BY s.id DESC LIMIT :most),
     listed (id) AS (SELECT id FROM dated UNION ALL SELECT id FROM undated)
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state,
       title.value AS title, title.language AS title_language
  FROM listed
  JOIN session s ON s.id = listed.id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY s.day IS NULL, s.day DESC, s.id DESC
 LIMIT :most;

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

-- Those without a day come last.
-- sessions_recorded(today text, language text, most int) -> many
WITH dated (id) AS (
       SELECT s.id FROM session s
        WHERE s.visibility = 'public' AND s.day < :today AND s.deleted IS NULL
        ORDER BY s.day DESC, s.id DESC LIMIT :most),
     undated (id) AS (
       SELECT s.id FROM session s
        WHERE s.visibility = 'public' AND s.day IS NULL AND s.deleted IS NULL ORDER BY s.id DESC LIMIT :most),
     listed (id) AS (SELECT id FROM dated UNION ALL SELECT id FROM undated)
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state,
       title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language
  FROM listed
  JOIN session s ON s.id = listed.id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY s.day IS NULL, s.day DESC, s.id DESC
 LIMIT :most;

-- Part 0: those to come, soonest first, behind a place and before a day; part 1: those past, newest first,
-- before a place and from a day on; part 2: those without a day, newest first, below an id.
-- sessions_listed(coming_day text, coming_id int, coming_until text, past_day text, past_id int,
--     past_from text, undated_id int, language text, most int) -> many
WITH coming (id) AS (
       SELECT s.id FROM session s
        WHERE (s.day, s.id) > (:coming_day, :coming_id) AND s.day < :coming_until
          AND s.visibility = 'public' AND s.deleted IS NULL ORDER BY s.day, s.id LIMIT :most),
     past (id) AS (
       SELECT s.id FROM session s
        WHERE (s.day, s.id) < (:past_day, :past_id) AND s.day >= :past_from
          AND s.visibility = 'public' AND s.deleted IS NULL ORDER BY s.day DESC, s.id DESC LIMIT :most),
     undated (id) AS (
       SELECT s.id FROM session s
        WHERE s.day IS NULL AND s.id < :undated_id
          AND s.visibility = 'public' AND s.deleted IS NULL ORDER BY s.id DESC LIMIT :most),
     listed (id, part) AS (
       SELECT id, 0 FROM coming UNION ALL SELECT id, 1 FROM past UNION ALL SELECT id, 2 FROM undated)
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state, listed.part AS "part:int",
       s.body_id, title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language
  FROM listed
  JOIN session s ON s.id = listed.id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY listed.part, CASE WHEN listed.part = 0 THEN s.day END, CASE WHEN listed.part = 0 THEN s.id END,
       s.day DESC, s.id DESC
 LIMIT :most;

-- The same of one body.
-- sessions_of_body_listed(body body, coming_day text, coming_id int, coming_until text, past_day text, past_id int,
--     past_from text, undated_id int, language text, most int) -> many
WITH coming (id) AS (
       SELECT s.id FROM session s
        WHERE s.body_id = :body AND (s.day, s.id) > (:coming_day, :coming_id) AND s.day < :coming_until
          AND s.visibility = 'public' AND s.deleted IS NULL ORDER BY s.day, s.id LIMIT :most),
     past (id) AS (
       SELECT s.id FROM session s
        WHERE s.body_id = :body AND (s.day, s.id) < (:past_day, :past_id) AND s.day >= :past_from
          AND s.visibility = 'public' AND s.deleted IS NULL ORDER BY s.day DESC, s.id DESC LIMIT :most),
     undated (id) AS (
       SELECT s.id FROM session s
        WHERE s.body_id = :body AND s.day IS NULL AND s.id < :undated_id
          AND s.visibility = 'public' AND s.deleted IS NULL ORDER BY s.id DESC LIMIT :most),
     listed (id, part) AS (
       SELECT id, 0 FROM coming UNION ALL SELECT id, 1 FROM past UNION ALL SELECT id, 2 FROM undated)
SELECT s.id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.zone_printed, s.state, listed.part AS "part:int",
       s.body_id, title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language
  FROM listed
  JOIN session s ON s.id = listed.id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY listed.part, CASE WHEN listed.part = 0 THEN s.day END, CASE WHEN listed.part = 0 THEN s.id END,
       s.day DESC, s.id DESC
 LIMIT :most;

-- The body of the filter.
-- session_body(slug text, language text) -> one
SELECT b.id, name.value AS name, name.language AS name_language
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.slug = :slug AND b.deleted IS NULL;

-- Councils, for choosing one.
-- session_councils(language text) -> many
SELECT b.id, b.slug, name.value AS name, name.language AS name_language
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.kind = 'council' AND b.deleted IS NULL
 ORDER BY b.id LIMIT 200;
