-- The links of a thing in both directions, with what the other end is called and where it is shown.

-- In the order in which they were said.
-- links_from(from_kind text, from int, language text, most int) -> many
SELECT l.id, l.kind, l.strength, l.asserted_by, l.asserted_on, l.to_kind AS other_kind,
       l.to_id AS other_id, s.id AS session_id, person.name AS person, node.framework, node.code,
       COALESCE(s.slug, b.slug, o.slug, person.slug) AS "slug:text?",
       name.value AS name, name.language AS name_language,
       target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM link l
  LEFT JOIN item i ON l.to_kind = 'item' AND i.id = l.to_id
  LEFT JOIN priority p ON l.to_kind = 'priority' AND p.id = l.to_id
  LEFT JOIN session s ON s.id = CASE l.to_kind WHEN 'session' THEN l.to_id WHEN 'item' THEN i.session_id
                                     WHEN 'priority' THEN p.session_id END
  LEFT JOIN body b ON l.to_kind = 'body' AND b.id = l.to_id
  LEFT JOIN organisation o ON l.to_kind = 'organisation' AND o.id = l.to_id
  LEFT JOIN person ON l.to_kind = 'person' AND person.id = l.to_id
  LEFT JOIN framework_node node ON l.to_kind = 'node' AND node.id = l.to_id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = CASE l.to_kind WHEN 'node' THEN 'framework_node' ELSE l.to_kind END
          AND t.owner_id = l.to_id
          AND t.field = CASE l.to_kind WHEN 'session' THEN 'title' WHEN 'item' THEN 'title'
                                      WHEN 'priority' THEN 'sentence' ELSE 'name' END
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE l.from_kind = :from_kind AND l.from_id = :from AND l.deleted IS NULL
   AND (l.to_kind IS NULL OR l.to_kind NOT IN ('session', 'item', 'priority')
        OR (s.visibility = 'public' AND s.deleted IS NULL))
 ORDER BY l.position, l.id
 LIMIT :most;

-- The newest first.
-- links_to(to_kind text, to int, language text, most int) -> many
SELECT l.id, l.kind, l.strength, l.asserted_by, l.asserted_on, l.from_kind AS other_kind,
       l.from_id AS other_id, s.id AS session_id, person.name AS person, node.framework, node.code,
       COALESCE(s.slug, b.slug, o.slug, person.slug) AS "slug:text?",
       name.value AS name, name.language AS name_language,
       target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM link l
  LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
  LEFT JOIN priority p ON l.from_kind = 'priority' AND p.id = l.from_id
  LEFT JOIN session s ON s.id = CASE l.from_kind WHEN 'session' THEN l.from_id WHEN 'item' THEN i.session_id
                                     WHEN 'priority' THEN p.session_id END
  LEFT JOIN body b ON l.from_kind = 'body' AND b.id = l.from_id
  LEFT JOIN organisation o ON l.from_kind = 'organisation' AND o.id = l.from_id
  LEFT JOIN person ON l.from_kind = 'person' AND person.id = l.from_id
  LEFT JOIN framework_node node ON l.from_kind = 'node' AND node.id = l.from_id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = CASE l.from_kind WHEN 'node' THEN 'framework_node' ELSE l.from_kind END
          AND t.owner_id = l.from_id
          AND t.field = CASE l.from_kind WHEN 'session' THEN 'title' WHEN 'item' THEN 'title'
                                      WHEN 'priority' THEN 'sentence' ELSE 'name' END
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE l.to_kind = :to_kind AND l.to_id = :to AND l.deleted IS NULL
   AND (l.from_kind IS NULL OR l.from_kind NOT IN ('session', 'item', 'priority')
        OR (s.visibility = 'public' AND s.deleted IS NULL))
 ORDER BY l.asserted_on DESC, l.id DESC
 LIMIT :most;
