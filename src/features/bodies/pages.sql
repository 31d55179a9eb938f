-- What the councils' pages read.

-- councils(language text, today text) -> many
SELECT b.id, b.slug, name.value AS name, name.language AS name_language,
       (SELECT COUNT(*) FROM session s WHERE s.body_id = b.id AND s.deleted IS NULL
           AND s.visibility = 'public') AS "sessions:int",
       (SELECT MIN(s.day) FROM session s WHERE s.body_id = b.id AND s.deleted IS NULL
           AND s.visibility = 'public' AND s.day >= :today) AS "next_day:text?",
       (SELECT MAX(s.day) FROM session s WHERE s.body_id = b.id AND s.deleted IS NULL
           AND s.visibility = 'public' AND s.day < :today) AS "last_day:text?"
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.kind = 'council' AND b.deleted IS NULL
 ORDER BY b.id
 LIMIT 200;

-- body_by_slug(slug text, language text) -> one
SELECT b.id, b.slug, b.kind, b.reports_to_id, b.modified, name.value AS name, name.language AS name_language,
       above.slug AS above_slug, above_name.value AS above_name, above_name.language AS above_name_language
  FROM body b
  LEFT JOIN body above ON above.id = b.reports_to_id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text above_name ON above_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = above.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.slug = :slug AND b.deleted IS NULL;

-- body_writings(body body) -> many
SELECT value, language FROM text
 WHERE owner_kind = 'body' AND owner_id = :body AND field = 'name' AND deleted IS NULL ORDER BY id;

-- body_seats(body body, language text) -> many
SELECT st.id, st.capacity, st.state, p.name, st.person_id,
       organisation.value AS organisation, organisation.language AS organisation_language
  FROM seat st
  JOIN person p ON p.id = st.person_id
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = st.organisation_id AND t.field = 'name'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE st.body_id = :body AND st.deleted IS NULL AND st.state = 'active'
 ORDER BY st.capacity, st.id;

-- body_priorities(body body, language text, most int) -> many
SELECT p.id, p.session_id, s.slug, s.day, sentence.value AS sentence, sentence.language AS sentence_language
  FROM priority p
  JOIN session s ON s.id = p.session_id
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.body_id = :body AND s.deleted IS NULL AND s.visibility = 'public' AND p.deleted IS NULL
 ORDER BY s.day DESC, s.id DESC, p.position
 LIMIT :most;

-- What the body's sessions are linked to.
-- body_links(body body, language text) -> many
SELECT l.id, l.kind, l.strength, s.id AS session_id, s.slug, s.day,
       target.value AS target, target.language AS target_language
  FROM session s
  JOIN link l ON l.from_kind = 'session' AND l.from_id = s.id
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE s.body_id = :body AND s.deleted IS NULL AND s.visibility = 'public' AND l.deleted IS NULL
 ORDER BY s.day DESC, s.id DESC, l.position
 LIMIT 60;

-- Whose sessions are linked to this body.
-- body_linked_from(body_number int, language text) -> many
SELECT l.id, l.kind, l.strength, s.id AS session_id, s.slug, s.day,
       title.value AS target, title.language AS target_language
  FROM link l
  JOIN session s ON l.from_kind = 'session' AND s.id = l.from_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE l.to_kind = 'body' AND l.to_id = :body_number AND l.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY s.day DESC, s.id DESC, l.position
 LIMIT 60;

-- body_relatives(body body, language text) -> many
SELECT b.slug, CASE WHEN su.body_id = :body THEN 1 ELSE 0 END AS "later:int",
       name.value AS name, name.language AS name_language
  FROM body_succession su
  JOIN body b ON b.id = CASE WHEN su.body_id = :body THEN su.successor_id ELSE su.body_id END
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE (su.body_id = :body OR su.successor_id = :body) AND su.deleted IS NULL AND b.deleted IS NULL
 ORDER BY su.on_day, su.id;
