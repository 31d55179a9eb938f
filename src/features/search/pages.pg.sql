-- Where PostgreSQL asks its own index, and reads lists in JSON otherwise.

-- search_found(fit0 text, fit1 text, fit2 text, fit3 text, fit4 text, fit5 text, fit6 text,
--              tier int, after int, first int, beyond int, most int) -> many
SELECT found.tier AS "tier:int", e.id, e.owner_kind, e.owner_id, e.session_id
  FROM (SELECT tier, id FROM (
        SELECT 0 AS tier, f0.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit0)
                   AND rowid >= CASE WHEN :tier = 0 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f0
        UNION ALL SELECT 1 AS tier, f1.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit1)
                   AND rowid >= CASE WHEN :tier = 1 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f1
        UNION ALL SELECT 2 AS tier, f2.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit2)
                   AND rowid >= CASE WHEN :tier = 2 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f2
        UNION ALL SELECT 3 AS tier, f3.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit3)
                   AND rowid >= CASE WHEN :tier = 3 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f3
        UNION ALL SELECT 4 AS tier, f4.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit4)
                   AND rowid >= CASE WHEN :tier = 4 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f4
        UNION ALL SELECT 5 AS tier, f5.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit5)
                   AND rowid >= CASE WHEN :tier = 5 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f5
        UNION ALL SELECT 6 AS tier, f6.rowid AS id
          FROM (SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :fit6)
                   AND rowid >= CASE WHEN :tier = 6 THEN :after ELSE :first END
                   AND rowid < :beyond ORDER BY rowid LIMIT :most) AS f6
       ) AS any_fit LIMIT :most) AS found
 CROSS JOIN search_entry e
 WHERE e.id = found.id
 ORDER BY found.tier, e.id;

-- search_count(match text, first int, beyond int, most int) -> one
SELECT COUNT(*) AS "entries:int" FROM (
       SELECT rowid FROM search_index WHERE words @@ to_tsquery('simple', :match) AND rowid >= :first AND rowid < :beyond LIMIT :most) AS entries;

-- search_texts(ids text) -> many
SELECT e.id AS "id:int", t.field AS "field:text", t.language AS "language:text", t.value AS "value:text"
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN text t
 WHERE e.id = CAST(j.value AS BIGINT) AND t.owner_kind = e.owner_kind AND t.owner_id = e.owner_id
   AND t.field IN ('title', 'summary', 'place', 'sentence', 'name') AND t.deleted IS NULL
UNION ALL
SELECT e.id, 'link', t.language, t.value
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN link l CROSS JOIN text t
 WHERE e.id = CAST(j.value AS BIGINT) AND l.from_kind = e.owner_kind AND l.from_id = e.owner_id AND l.deleted IS NULL
   AND t.owner_kind = 'link' AND t.owner_id = l.id AND t.field IN ('target', 'sentence') AND t.deleted IS NULL
UNION ALL
SELECT e.id, 'theme', t.language, t.value
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN priority p CROSS JOIN text t
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'priority' AND p.id = e.owner_id
   AND t.owner_kind = 'theme' AND t.owner_id = p.theme_id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT e.id, 'office', t.language, t.value
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN office o CROSS JOIN text t
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'person' AND o.person_id = e.owner_id AND o.deleted IS NULL
   AND t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
UNION ALL
SELECT e.id, 'organisation', t.language, t.value
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN office o CROSS JOIN text t
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'person' AND o.person_id = e.owner_id AND o.deleted IS NULL
   AND t.owner_kind = 'organisation' AND t.owner_id = o.organisation_id AND t.field = 'name'
   AND t.deleted IS NULL;

-- Where and when: the session that a thing is part of.
-- search_sessions(ids text, language text) -> many
SELECT e.id AS "entry:int", s.id, s.slug, s.day, title.value AS title, title.language AS title_language,
       name.value AS body_name, name.language AS body_name_language
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN session s
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE e.id = CAST(j.value AS BIGINT) AND s.id = e.session_id;

-- What the addresses of undated things are made of.
-- search_addresses(ids text) -> many
SELECT e.id AS "entry:int", p.name AS "name:text", p.slug AS "slug:text?", '' AS "code:text"
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN person p
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'person' AND p.id = e.owner_id
UNION ALL
SELECT e.id, '', o.slug, ''
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN organisation o
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'organisation' AND o.id = e.owner_id
UNION ALL
SELECT e.id, '', b.slug, ''
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN body b
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'body' AND b.id = e.owner_id
UNION ALL
SELECT e.id, '', n.framework, n.code
  FROM json_array_elements_text(CAST(:ids AS JSON)) AS j (value) CROSS JOIN search_entry e CROSS JOIN framework_node n
 WHERE e.id = CAST(j.value AS BIGINT) AND e.owner_kind = 'framework_node' AND n.id = e.owner_id;
