-- What the councils' pages read. Names in the reader's language where there is one, else in the original.
-- visibility || '' keeps SQLite from reading the sessions of all bodies in the order of their days.

-- bodies(language text, today text) -> many
SELECT b.id, b.slug, b.kind, b.reports_to_id, b.until_day, name.value AS name, name.language AS name_language,
       (SELECT MIN(s.day) FROM session s WHERE s.body_id = b.id AND s.deleted IS NULL
           AND s.visibility = 'public' AND s.day >= :today) AS "next_day:text?",
       (SELECT MAX(s.day) FROM session s WHERE s.body_id = b.id AND s.deleted IS NULL
           AND s.visibility = 'public' AND s.day < :today) AS "last_day:text?"
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.deleted IS NULL
 ORDER BY b.id
 LIMIT 500;

-- Which bodies others have come after, and which.
-- bodies_succeeded(today text) -> many
SELECT su.id, su.body_id, su.successor_id FROM body_succession su
 WHERE su.deleted IS NULL AND (su.on_day IS NULL OR su.on_day <= :today)
 ORDER BY su.id
 LIMIT 500;

-- body_by_slug(slug text, language text) -> one
SELECT b.id, b.slug, b.kind, b.from_day, b.until_day, b.seats_most, b.presidency_least,
       name.value AS name, name.language AS name_language,
       CASE WHEN EXISTS (SELECT 1 FROM body p WHERE p.kind = 'presidency' AND p.deleted IS NULL)
            THEN 1 ELSE 0 END AS "has_presidency:int"
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.slug = :slug AND b.deleted IS NULL;

-- body_writings(body body) -> many
SELECT value, language FROM text
 WHERE owner_kind = 'body' AND owner_id = :body AND field = 'name' AND deleted IS NULL ORDER BY id;

-- What the body reports to, nearest first and at most 12 steps up, then (level 0) what reports to it.
-- body_hierarchy(body body, language text) -> many
WITH RECURSIVE above (id, level) AS (
    SELECT b.reports_to_id, 1 FROM body b WHERE b.id = :body AND b.reports_to_id IS NOT NULL
     UNION ALL
    SELECT b.reports_to_id, above.level + 1
      FROM above JOIN body b ON b.id = above.id
     WHERE b.reports_to_id IS NOT NULL AND above.level < 12),
kin (id, level) AS (
    SELECT id, level FROM above
     UNION ALL
    SELECT b.id, 0 FROM body b WHERE b.reports_to_id = :body)
SELECT b.id, b.slug, kin.level AS "level:int", name.value AS name, name.language AS name_language
  FROM kin
  JOIN body b ON b.id = kin.id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.deleted IS NULL
 ORDER BY kin.level, b.id
 LIMIT 112;

-- The successions of those before the body and those after it, at most 8 steps away, with both ends:
-- what split from the same, or merged into the same, is there too.
-- body_family(body body, language text) -> many
WITH RECURSIVE earlier (id, step) AS (
    SELECT b.id, 0 FROM body b WHERE b.id = :body
     UNION
    SELECT su.body_id, earlier.step + 1
      FROM earlier JOIN body_succession su ON su.successor_id = earlier.id
     WHERE su.deleted IS NULL AND earlier.step < 8),
later (id, step) AS (
    SELECT b.id, 0 FROM body b WHERE b.id = :body
     UNION
    SELECT su.successor_id, later.step + 1
      FROM later JOIN body_succession su ON su.body_id = later.id
     WHERE su.deleted IS NULL AND later.step < 8),
family (id) AS (SELECT id FROM earlier UNION SELECT id FROM later),
told (id) AS (
    SELECT su.id FROM family JOIN body_succession su ON su.body_id = family.id WHERE su.deleted IS NULL
     UNION
    SELECT su.id FROM family JOIN body_succession su ON su.successor_id = family.id WHERE su.deleted IS NULL)
SELECT su.id, su.on_day,
       one.id AS earlier, one.slug AS earlier_slug, one.from_day AS earlier_from, one.until_day AS earlier_until,
       one_name.value AS earlier_name, one_name.language AS earlier_language,
       other.id AS later, other.slug AS later_slug, other.from_day AS later_from, other.until_day AS later_until,
       other_name.value AS later_name, other_name.language AS later_language
  FROM told
  JOIN body_succession su ON su.id = told.id
  JOIN body one ON one.id = su.body_id
  JOIN body other ON other.id = su.successor_id
  LEFT JOIN text one_name ON one_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = one.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text other_name ON other_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = other.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE one.deleted IS NULL AND other.deleted IS NULL
 ORDER BY su.on_day, su.id
 LIMIT 120;

-- Seats, the latest first; of_presidency: whoever holds it holds one in the Presidency too.
-- body_seats(body body, language text, state text, most int) -> many
SELECT st.id, st.capacity, st.from_day, st.until_day, st.seen_on, p.name, st.person_id, p.slug AS person_slug,
       st.organisation_id, o.slug AS organisation_slug,
       organisation.value AS organisation, organisation.language AS organisation_language,
       o.section_id, section_of.slug AS section_slug,
       section.value AS section, section.language AS section_language,
       CASE WHEN EXISTS (SELECT 1 FROM seat other JOIN body b ON b.id = other.body_id
                          WHERE other.person_id = st.person_id AND other.state = 'active'
                            AND other.deleted IS NULL AND b.kind = 'presidency' AND b.deleted IS NULL)
            THEN 1 ELSE 0 END AS "of_presidency:int"
  FROM seat st
  JOIN person p ON p.id = st.person_id
  LEFT JOIN organisation o ON o.id = st.organisation_id
  LEFT JOIN organisation section_of ON section_of.id = o.section_id
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text section ON section.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.section_id AND t.field = 'name'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE st.body_id = :body AND st.deleted IS NULL AND st.state = :state AND p.deleted IS NULL
 ORDER BY st.id DESC
 LIMIT :most;

-- Those that nobody has filled yet.
-- body_vacancies(body body, language text, today text) -> many
SELECT v.id, v.capacity, v.since_day, v.organisation_id, o.slug AS organisation_slug,
       organisation.value AS organisation, organisation.language AS organisation_language
  FROM vacancy v
  LEFT JOIN organisation o ON o.id = v.organisation_id
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE v.body_id = :body AND v.deleted IS NULL AND (v.filled_day IS NULL OR v.filled_day > :today)
 ORDER BY v.id
 LIMIT 100;

-- Of its latest sessions, so that it costs the same however many there are.
-- body_priorities(body body, language text, most int) -> many
SELECT p.id, p.session_id, latest.slug, latest.day, sentence.value AS sentence,
       sentence.language AS sentence_language
  FROM (SELECT p.id, s.id AS session_id, s.slug, s.day
          FROM (SELECT id, slug, day FROM session
                 WHERE body_id = :body AND visibility || '' = 'public' AND deleted IS NULL
                 ORDER BY day DESC, id DESC LIMIT 30) s
         CROSS JOIN priority p
         WHERE p.session_id = s.id AND p.deleted IS NULL
         ORDER BY s.day DESC, s.id DESC, p.position
         LIMIT :most) latest
  JOIN priority p ON p.id = latest.id
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY latest.day DESC, latest.session_id DESC, p.position;

-- What the body's latest sessions are linked to.
-- body_links(body body, language text) -> many
SELECT l.id, l.kind, l.strength, latest.session_id, target.value AS target, target.language AS target_language
  FROM (SELECT l.id, s.id AS session_id, s.day
          FROM (SELECT id, day FROM session
                 WHERE body_id = :body AND visibility || '' = 'public' AND deleted IS NULL
                 ORDER BY day DESC, id DESC LIMIT 30) s
         CROSS JOIN link l
         WHERE l.from_kind = 'session' AND l.from_id = s.id AND l.deleted IS NULL
         ORDER BY s.day DESC, s.id DESC, l.position, l.id
         LIMIT 60) latest
  JOIN link l ON l.id = latest.id
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY latest.day DESC, latest.session_id DESC, l.position, l.id;

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
 WHERE l.to_kind = 'body' AND l.to_id = :body_number AND l.deleted IS NULL AND s.deleted IS NULL
   AND s.visibility = 'public'
 ORDER BY l.asserted_on DESC, l.id DESC
 LIMIT 30;
