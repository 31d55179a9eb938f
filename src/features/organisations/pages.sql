-- What the pages of organisations read.

-- Those after a place in the language's order; of a section only where :section is not 0.
-- organisations_in_order(language text, key bytes, after int, section int, most int) -> many
SELECT o.id, o.slug, o.kind, o.country, name.value AS name, name.language AS name_language,
       section.value AS section, section.language AS section_language, o.section_id
  FROM (SELECT k.owner_id, k.key
          FROM sort_key k
          JOIN organisation f ON f.id = k.owner_id
         WHERE k.owner_kind = 'organisation' AND k.language = :language AND (k.key, k.owner_id) > (:key, :after)
           AND f.deleted IS NULL AND (:section = 0 OR f.section_id = :section)
         ORDER BY k.key, k.owner_id LIMIT :most) AS page
  JOIN organisation o ON o.id = page.owner_id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text section ON section.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.section_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY page.key, page.owner_id;

-- The same of one country, which are few.
-- organisations_of_country(country text, language text, key bytes, after int, section int, most int) -> many
SELECT o.id, o.slug, o.kind, o.country, name.value AS name, name.language AS name_language,
       section.value AS section, section.language AS section_language, o.section_id
  FROM (SELECT f.id FROM organisation f
         WHERE f.country = :country AND f.deleted IS NULL AND (:section = 0 OR f.section_id = :section)
         LIMIT 5000) AS here
  JOIN organisation o ON o.id = here.id
  JOIN sort_key k ON k.owner_kind = 'organisation' AND k.owner_id = o.id AND k.language = :language
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text section ON section.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.section_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE (k.key, k.owner_id) > (:key, :after)
 ORDER BY k.key, k.owner_id LIMIT :most;

-- Those with a word from `first` on and before `beyond`, and with the other words; of very many, the first
-- of :looked_at.
-- organisations_found(first text, beyond text, second text, third text, fourth text, language text,
--                     section int, country text, looked_at int, most int) -> many
SELECT o.id, o.slug, o.kind, o.country, name.value AS name, name.language AS name_language,
       section.value AS section, section.language AS section_language, o.section_id
  FROM (SELECT DISTINCT n.owner_id
          FROM (SELECT w.owner_id FROM name_word w
                 WHERE w.owner_kind = 'organisation' AND w.folded >= :first AND w.folded < :beyond
                 ORDER BY w.folded LIMIT :looked_at) AS n
          JOIN organisation f ON f.id = n.owner_id AND f.deleted IS NULL
         WHERE (:section = 0 OR f.section_id = :section) AND (:country = '' OR f.country = :country)
           AND (:second = '' OR EXISTS (SELECT 1 FROM name_word x WHERE x.owner_kind = 'organisation' AND x.owner_id = n.owner_id
                  AND substr(x.folded, 1, length(:second)) = :second))
           AND (:third = '' OR EXISTS (SELECT 1 FROM name_word x WHERE x.owner_kind = 'organisation' AND x.owner_id = n.owner_id
                  AND substr(x.folded, 1, length(:third)) = :third))
           AND (:fourth = '' OR EXISTS (SELECT 1 FROM name_word x WHERE x.owner_kind = 'organisation' AND x.owner_id = n.owner_id
                  AND substr(x.folded, 1, length(:fourth)) = :fourth))
         LIMIT :most) AS found
  JOIN organisation o ON o.id = found.owner_id
  LEFT JOIN sort_key k ON k.owner_kind = 'organisation' AND k.owner_id = o.id AND k.language = :language
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text section ON section.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.section_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY k.key, o.id;

-- Every section that has members.
-- organisation_sections(language text) -> many
WITH RECURSIVE section (id) AS (
       SELECT MIN(section_id) FROM organisation
       UNION ALL
       SELECT (SELECT MIN(o.section_id) FROM organisation o WHERE o.section_id > section.id)
         FROM section WHERE section.id IS NOT NULL)
SELECT o.id, name.value AS name, name.language AS name_language
  FROM section
  JOIN organisation o ON o.id = section.id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.deleted IS NULL
 ORDER BY o.id LIMIT 50;

-- Every country of an organisation.
-- organisation_countries() -> many
WITH RECURSIVE known (code) AS (
       SELECT MIN(country) FROM organisation
       UNION ALL
       SELECT (SELECT MIN(o.country) FROM organisation o WHERE o.country > known.code)
         FROM known WHERE known.code IS NOT NULL)
SELECT code AS "code:text" FROM known WHERE code IS NOT NULL LIMIT 300;

-- organisation_of_id(organisation organisation, language text) -> one
SELECT o.id, o.slug, o.kind, o.country, name.value AS name, name.language AS name_language,
       section.id AS section_id, section.slug AS section_slug,
       section_name.value AS section, section_name.language AS section_language,
       parent.id AS parent_id, parent.slug AS parent_slug,
       parent_name.value AS parent, parent_name.language AS parent_language
  FROM organisation o
  LEFT JOIN organisation section ON section.id = o.section_id AND section.deleted IS NULL
  LEFT JOIN organisation parent ON parent.id = o.parent_id AND parent.deleted IS NULL
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text section_name ON section_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = section.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text parent_name ON parent_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = parent.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.id = :organisation AND o.deleted IS NULL;

-- Its names by language, then other writings, which are of none.
-- organisation_writings(organisation_number int) -> many
SELECT named.value AS "value:text", named.language AS "language:text"
  FROM (SELECT value, language, 0 AS other, id FROM text
         WHERE owner_kind = 'organisation' AND owner_id = :organisation_number AND field = 'name'
           AND deleted IS NULL
        UNION ALL
        SELECT value, '' AS language, 1 AS other, id FROM writing
         WHERE owner_kind = 'organisation' AND owner_id = :organisation_number AND deleted IS NULL) AS named
 ORDER BY named.other, named.id LIMIT 40;

-- Who holds office there, or did; the last recorded first.
-- organisation_people(organisation organisation, after int, language text, most int) -> many
SELECT o.id, o.person_id, p.name AS person, p.slug AS person_slug, o.from_day, o.until_day, o.seen_on,
       title.value AS title, title.language AS title_language
  FROM office o
  JOIN public_office po ON po.id = o.id
  JOIN person p ON p.id = o.person_id AND p.deleted IS NULL
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.organisation_id = :organisation AND (:after = 0 OR o.id < :after)
 ORDER BY o.id DESC LIMIT :most;

-- organisation_seats(organisation organisation, language text) -> many
SELECT st.id, st.capacity, st.state, st.from_day, st.until_day, st.seen_on, b.id AS body_id, b.slug AS body_slug,
       p.id AS person_id, p.name AS person, p.slug AS person_slug,
       body.value AS body_name, body.language AS body_name_language
  FROM seat st
  JOIN body b ON b.id = st.body_id
  JOIN person p ON p.id = st.person_id
  LEFT JOIN text body ON body.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE st.organisation_id = :organisation AND st.deleted IS NULL AND b.deleted IS NULL AND p.deleted IS NULL
 ORDER BY st.state, st.id DESC LIMIT 50;

-- organisation_parts(organisation organisation, language text) -> many
SELECT o.id, o.slug, name.value AS name, name.language AS name_language
  FROM organisation o
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.parent_id = :organisation AND o.deleted IS NULL
 ORDER BY o.id LIMIT 50;

-- What links it asserts or is named by, with the other end: of a session the title, of a priority the
-- sentence, of a body its name. Of what is not public, nothing.
-- organisation_links(organisation_number int, language text, most int) -> many
SELECT mine.id AS "id:link", mine.strength AS "strength:text?", mine.outward AS "outward:int",
       mine.other_kind AS "other_kind:text?", mine.other_id AS "other_id:int?", s.id AS session_id, s.slug AS session_slug,
       b.slug AS body_slug, n.framework, n.code, target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language,
       named.value AS named, named.language AS named_language
  FROM (SELECT id, strength, 1 AS outward, to_kind AS other_kind, to_id AS other_id FROM link
         WHERE from_kind = 'organisation' AND from_id = :organisation_number AND deleted IS NULL
        UNION ALL
        SELECT id, strength, 0 AS outward, from_kind AS other_kind, from_id AS other_id FROM link
         WHERE to_kind = 'organisation' AND to_id = :organisation_number AND deleted IS NULL
         ORDER BY id DESC LIMIT :most) AS mine
  LEFT JOIN priority pr ON mine.other_kind = 'priority' AND pr.id = mine.other_id AND pr.deleted IS NULL
  LEFT JOIN item i ON mine.other_kind = 'item' AND i.id = mine.other_id AND i.deleted IS NULL
  LEFT JOIN session s ON s.id = COALESCE(pr.session_id, i.session_id,
                                         CASE WHEN mine.other_kind = 'session' THEN mine.other_id END)
                     AND s.deleted IS NULL AND s.visibility = 'public'
  LEFT JOIN body b ON mine.other_kind = 'body' AND b.id = mine.other_id AND b.deleted IS NULL
  LEFT JOIN framework_node n ON mine.other_kind = 'node' AND n.id = mine.other_id AND n.deleted IS NULL
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = mine.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = mine.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text named ON named.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = mine.other_kind AND t.owner_id = mine.other_id AND t.deleted IS NULL
          AND t.field = CASE mine.other_kind WHEN 'priority' THEN 'sentence' WHEN 'session' THEN 'title'
                                             WHEN 'item' THEN 'title' ELSE 'name' END
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE mine.other_kind IS NULL OR mine.other_kind NOT IN ('session', 'item', 'priority') OR s.id IS NOT NULL
 ORDER BY mine.id DESC;

-- organisation_contacts(organisation organisation, language text) -> many
SELECT c.id, c.email, s.id AS session_id, s.slug AS session_slug, s.day, p.id AS person_id, p.slug AS person_slug,
       name.value AS name, name.language AS name_language,
       title.value AS title, title.language AS title_language
  FROM contact_point c
  JOIN session s ON s.id = c.session_id
  LEFT JOIN person p ON p.id = c.person_id AND p.deleted IS NULL
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'contact_point' AND t.owner_id = c.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE c.organisation_id = :organisation AND c.visibility = 'public' AND c.deleted IS NULL
   AND s.deleted IS NULL AND s.visibility = 'public'
 ORDER BY c.id DESC LIMIT 50;
