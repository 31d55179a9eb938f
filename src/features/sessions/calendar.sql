-- Sessions as calendars hold them: one session, or those of a span of days, of one body or of all.
-- Each branch of `chosen` is read only where its parameters ask for it. Sessions without a day are
-- in no calendar.

-- calendar_sessions(session session?, body body?, from_day text, until_day text, most int, language text) -> many
WITH one (id, day) AS (
       SELECT s.id, s.day FROM session s
        WHERE :session IS NOT NULL AND s.id = :session AND s.day IS NOT NULL
          AND s.deleted IS NULL AND s.visibility = 'public'),
     of_body (id, day) AS (
       SELECT s.id, s.day FROM session s
        WHERE :body IS NOT NULL AND s.body_id = :body AND s.day >= :from_day AND s.day < :until_day
          AND s.deleted IS NULL AND s.visibility = 'public'
        ORDER BY s.day DESC LIMIT :most),
     of_all (id, day) AS (
       SELECT s.id, s.day FROM session s
        WHERE :session IS NULL AND :body IS NULL AND s.day >= :from_day AND s.day < :until_day
          AND s.deleted IS NULL AND s.visibility = 'public'
        ORDER BY s.day DESC LIMIT :most),
     chosen (id, day) AS (
       SELECT id, day FROM one UNION ALL SELECT id, day FROM of_body UNION ALL SELECT id, day FROM of_all)
SELECT s.id, s.body_id, s.slug, s.day, s.starts_at, s.ends_at, s.zone, s.room_url, s.registration_url, s.state,
       s.calendar_uid, s.calendar_sequence, s.created, s.modified,
       title.value AS title, title.language AS title_language,
       body_name.value AS body_name, body_name.language AS body_name_language,
       summary.value AS summary, summary.language AS summary_language,
       place.value AS place, place.language AS place_language
  FROM chosen
  JOIN session s ON s.id = chosen.id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text body_name ON body_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text summary ON summary.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'summary' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text place ON place.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'place' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY chosen.day, s.id;
