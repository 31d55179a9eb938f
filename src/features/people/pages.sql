-- What the pages of people read; only what is public (the views public_person and public_office).

-- Those after a place in the language's order, with the office that they were last known to hold.
-- people_in_order(language text, key bytes, after int, most int) -> many
SELECT p.id, p.name, p.slug, title.value AS title, title.language AS title_language,
       at.id AS organisation_id, name.value AS organisation, name.language AS organisation_language
  FROM (SELECT k.owner_id, k.key
          FROM sort_key k
          JOIN public_person pp ON pp.id = k.owner_id
         WHERE k.owner_kind = 'person' AND k.language = :language AND (k.key, k.owner_id) > (:key, :after)
         ORDER BY k.key, k.owner_id LIMIT :most) AS page
  JOIN person p ON p.id = page.owner_id
  LEFT JOIN office o ON o.id = (
       SELECT h.id FROM public_office h WHERE h.person_id = p.id
        ORDER BY h.until_day IS NULL DESC, COALESCE(h.seen_on, h.from_day, '') DESC, h.id DESC LIMIT 1)
  LEFT JOIN organisation at ON at.id = o.organisation_id AND at.deleted IS NULL
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = at.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY page.key, page.owner_id;

-- Those with a word from `first` on and before `beyond`, and with the other words; of very many, the first
-- of :looked_at.
-- people_found(first text, beyond text, second text, third text, fourth text, language text,
--              looked_at int, most int) -> many
SELECT p.id, p.name, p.slug, title.value AS title, title.language AS title_language,
       at.id AS organisation_id, name.value AS organisation, name.language AS organisation_language
  FROM (SELECT DISTINCT n.owner_id
          FROM (SELECT w.owner_id FROM name_word w
                 WHERE w.owner_kind = 'person' AND w.folded >= :first AND w.folded < :beyond
                 ORDER BY w.folded LIMIT :looked_at) AS n
          JOIN public_person pp ON pp.id = n.owner_id
         WHERE (:second = '' OR EXISTS (SELECT 1 FROM name_word x WHERE x.owner_kind = 'person' AND x.owner_id = n.owner_id
                  AND substr(x.folded, 1, length(:second)) = :second))
           AND (:third = '' OR EXISTS (SELECT 1 FROM name_word x WHERE x.owner_kind = 'person' AND x.owner_id = n.owner_id
                  AND substr(x.folded, 1, length(:third)) = :third))
           AND (:fourth = '' OR EXISTS (SELECT 1 FROM name_word x WHERE x.owner_kind = 'person' AND x.owner_id = n.owner_id
                  AND substr(x.folded, 1, length(:fourth)) = :fourth))
         LIMIT :most) AS found
  JOIN person p ON p.id = found.owner_id
  LEFT JOIN sort_key k ON k.owner_kind = 'person' AND k.owner_id = p.id AND k.language = :language
  LEFT JOIN office o ON o.id = (
       SELECT h.id FROM public_office h WHERE h.person_id = p.id
        ORDER BY h.until_day IS NULL DESC, COALESCE(h.seen_on, h.from_day, '') DESC, h.id DESC LIMIT 1)
  LEFT JOIN organisation at ON at.id = o.organisation_id AND at.deleted IS NULL
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = at.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY k.key, p.id;

-- person_of_id(person person) -> one
SELECT p.id, p.name, p.slug FROM person p WHERE p.id = :person AND EXISTS (SELECT 1 FROM public_person x WHERE x.id = p.id);

-- person_writings(person_number int) -> many
SELECT value FROM writing
 WHERE owner_kind = 'person' AND owner_id = :person_number AND deleted IS NULL ORDER BY id LIMIT 30;

-- person_offices(person person, language text) -> many
SELECT o.id, o.from_day, o.until_day, o.seen_on, at.id AS organisation_id, at.slug AS organisation_slug,
       title.value AS title, title.language AS title_language,
       name.value AS organisation, name.language AS organisation_language
  FROM office o
  JOIN public_office po ON po.id = o.id
  LEFT JOIN organisation at ON at.id = o.organisation_id AND at.deleted IS NULL
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = at.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.person_id = :person
 ORDER BY o.until_day IS NULL DESC, COALESCE(o.until_day, o.seen_on, o.from_day, '') DESC, o.id DESC
 LIMIT 50;

-- person_seats(person person, language text) -> many
SELECT st.id, st.capacity, st.state, st.from_day, st.until_day, st.seen_on, b.id AS body_id, b.slug AS body_slug,
       at.id AS organisation_id, at.slug AS organisation_slug,
       body.value AS body_name, body.language AS body_name_language,
       name.value AS organisation, name.language AS organisation_language
  FROM seat st
  JOIN body b ON b.id = st.body_id
  LEFT JOIN organisation at ON at.id = st.organisation_id AND at.deleted IS NULL
  LEFT JOIN text body ON body.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = at.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE st.person_id = :person AND st.deleted IS NULL AND b.deleted IS NULL
 ORDER BY st.state, COALESCE(st.until_day, st.seen_on, st.from_day, '') DESC, st.id DESC
 LIMIT 50;

-- Of the sessions in which the person spoke or moderated, the newest first.
-- person_priorities(person person, language text, most int) -> many
SELECT p.id, s.id AS session_id, s.slug AS session_slug, s.day,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM (SELECT DISTINCT s.id, s.slug, s.day
          FROM slot sl CROSS JOIN item i CROSS JOIN session s
         WHERE sl.person_id = :person AND sl.deleted IS NULL AND sl.state <> 'absent'
           AND i.id = sl.item_id AND i.deleted IS NULL
           AND s.id = i.session_id AND s.deleted IS NULL AND s.visibility = 'public'
           AND EXISTS (SELECT 1 FROM priority said WHERE said.session_id = s.id AND said.deleted IS NULL)
         ORDER BY s.day DESC, s.id DESC LIMIT :most) AS s
  CROSS JOIN priority p
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE p.session_id = s.id AND p.deleted IS NULL
 ORDER BY COALESCE(s.day, '') DESC, s.id DESC, p.position
 LIMIT :most;

-- person_contacts(person person, language text) -> many
SELECT c.id, c.email, s.id AS session_id, s.slug AS session_slug, s.day,
       title.value AS title, title.language AS title_language,
       organisation.value AS organisation, organisation.language AS organisation_language
  FROM contact_point c
  JOIN session s ON s.id = c.session_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text organisation ON organisation.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'organisation'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE c.person_id = :person AND c.visibility = 'public' AND c.deleted IS NULL
   AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY c.id DESC
 LIMIT 50;
