-- Where PostgreSQL asks its own index, and reads lists in JSON otherwise.

-- spoken(match text, first int, beyond int, most int) -> many
WITH hit AS MATERIALIZED (
     SELECT rowid AS id FROM search_index
      WHERE words @@ to_tsquery('simple', :match) AND rowid >= :first AND rowid < :beyond ORDER BY rowid LIMIT :most),
about AS MATERIALIZED (
     SELECT e.owner_id AS item, h.id >> 24 AS day
       FROM hit h CROSS JOIN search_entry e WHERE e.id = h.id AND e.owner_kind = 'item'
     UNION
     SELECT i.id, s.day
       FROM (SELECT DISTINCT e.session_id AS session, h.id >> 24 AS day FROM hit h CROSS JOIN search_entry e
              WHERE e.id = h.id AND e.owner_kind IN ('session', 'priority')) AS s
      CROSS JOIN item i WHERE i.session_id = s.session AND i.deleted IS NULL)
SELECT l.person_id AS "person:person", a.day AS "day:int",
       (SELECT COALESCE(g.section_id, CASE WHEN g.kind = 'section' THEN g.id END)
          FROM slot_office so CROSS JOIN office o CROSS JOIN organisation g
         WHERE so.slot_id = l.id AND so.position = 1 AND so.deleted IS NULL AND o.id = so.office_id
           AND g.id = o.organisation_id) AS "section:organisation?",
       COUNT(*) AS "times:int"
  FROM about a CROSS JOIN slot l
 WHERE l.item_id = a.item AND l.role = 'speaker' AND l.person_id IS NOT NULL AND l.state <> 'absent'
   AND l.deleted IS NULL
 GROUP BY 1, 2, 3
 ORDER BY 1, 2;

-- How many entries match, up to :most.
-- spoken_entries(match text, first int, beyond int, most int) -> one
SELECT COUNT(*) AS "entries:int" FROM (
       SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :match) AND rowid >= :first AND rowid < :beyond LIMIT :most) AS entries;

-- speaker_names(ids text) -> many
SELECT p.id, p.name, p.slug, p.gender FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN person p
 WHERE p.id = CAST(j.value AS BIGINT) AND p.deleted IS NULL;

-- section_names(ids text, language text) -> many
SELECT o.id, o.slug, name.value AS name, name.language AS name_language
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN organisation o
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE o.id = CAST(j.value AS BIGINT);
