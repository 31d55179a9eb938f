-- What the pages of frameworks read.

-- A framework's nodes by their codes; of the SDGs only goals, whose targets stand below them.
-- nodes_listed(framework text, after text, language text, most int) -> many
SELECT n.id, n.code, n.starts_on, n.ends_on, name.value AS name, name.language AS name_language,
       (SELECT MAX(m.year) FROM mention m WHERE m.node_id = n.id) AS "last_year:text?"
  FROM framework_node n
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'framework_node' AND t.owner_id = n.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE n.framework = :framework AND n.code > :after AND n.deleted IS NULL
   AND (n.framework <> 'sdg' OR n.parent_id IS NULL)
 ORDER BY n.code
 LIMIT :most;

-- node_by_code(framework text, code text, language text) -> one
SELECT n.id, n.starts_on, n.ends_on, above.id AS above_id, above.code AS above_code,
       above.framework AS above_framework, name.value AS name, name.language AS name_language,
       above_name.value AS above_name, above_name.language AS above_name_language
  FROM framework_node n
  LEFT JOIN framework_node above ON above.id = n.parent_id AND above.deleted IS NULL
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'framework_node' AND t.owner_id = n.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text above_name ON above_name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'framework_node' AND t.owner_id = above.id AND t.field = 'name'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE n.framework = :framework AND n.code = :code AND n.deleted IS NULL;

-- node_names(node framework_node) -> many
SELECT value, language FROM text
 WHERE owner_kind = 'framework_node' AND owner_id = :node AND field = 'name' AND deleted IS NULL
 ORDER BY id LIMIT 60;

-- node_writings(node int) -> many
SELECT value FROM writing
 WHERE owner_kind = 'framework_node' AND owner_id = :node AND deleted IS NULL
 ORDER BY id LIMIT 60;

-- nodes_within(node framework_node, language text) -> many
SELECT n.id, n.framework, n.code, n.starts_on, n.ends_on, name.value AS name, name.language AS name_language,
       (SELECT MAX(m.year) FROM mention m WHERE m.node_id = n.id) AS "last_year:text?"
  FROM framework_node n
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'framework_node' AND t.owner_id = n.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE n.parent_id = :node AND n.deleted IS NULL
 ORDER BY n.id LIMIT 100;

-- Those whose sessions said something about the node.
-- node_councils(node framework_node, language text) -> many
SELECT b.id, b.slug, name.value AS name, name.language AS name_language
  FROM (SELECT DISTINCT c.body_id FROM mention_count c WHERE c.node_id = :node) said
  JOIN body b ON b.id = said.body_id
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.deleted IS NULL
 ORDER BY b.id LIMIT 200;

-- node_counts(node framework_node, since text) -> many
SELECT body_id, year, mentions FROM mention_count
 WHERE node_id = :node AND year >= :since AND mentions > 0
 ORDER BY body_id, year LIMIT 5000;

-- What was said about a node: by year, newest first, and within it by council. Begins behind (year, body,
-- day, link). Of all councils, and of one.
-- node_mentions(node framework_node, since text, year text, body int, day text, link int, language text,
--               most int) -> many
SELECT m.year, m.body_id, m.day, l.id, l.kind, l.strength, l.asserted_by, l.from_kind, l.from_id,
       target_node.framework, target_node.code, s.id AS session_id, s.slug AS session_slug,
       COALESCE(o.slug, person.slug, b.slug, s.slug) AS "slug:text?", person.name AS person,
       from_node.framework AS from_framework, from_node.code AS from_code,
       title.value AS title, title.language AS title_language,
       said.value AS said, said.language AS said_language,
       target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM mention m
  JOIN link l ON l.id = m.link_id
  JOIN framework_node target_node ON target_node.id = l.to_id
  LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
  LEFT JOIN priority p ON l.from_kind = 'priority' AND p.id = l.from_id
  LEFT JOIN session s ON s.id = CASE l.from_kind WHEN 'session' THEN l.from_id WHEN 'item' THEN i.session_id
                                     WHEN 'priority' THEN p.session_id END
  LEFT JOIN organisation o ON l.from_kind = 'organisation' AND o.id = l.from_id
  LEFT JOIN person ON l.from_kind = 'person' AND person.id = l.from_id
  LEFT JOIN body b ON l.from_kind = 'body' AND b.id = l.from_id
  LEFT JOIN framework_node from_node ON l.from_kind = 'node' AND from_node.id = l.from_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text said ON said.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = CASE l.from_kind WHEN 'node' THEN 'framework_node' ELSE l.from_kind END
          AND t.owner_id = l.from_id AND l.from_kind <> 'session'
          AND t.field = CASE l.from_kind WHEN 'item' THEN 'title' WHEN 'priority' THEN 'sentence' ELSE 'name' END
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
 WHERE m.node_id = :node AND m.year >= :since AND (m.year, m.body_id, m.day, m.link_id) < (:year, :body, :day, :link)
   AND (s.id IS NULL OR (s.visibility = 'public' AND s.deleted IS NULL))
 ORDER BY m.year DESC, m.body_id DESC, m.day DESC, m.link_id DESC
 LIMIT :most;

-- node_mentions_of_body(node framework_node, body int, since text, day text, link int, language text,
--                       most int) -> many
SELECT m.year, m.body_id, m.day, l.id, l.kind, l.strength, l.asserted_by, l.from_kind, l.from_id,
       target_node.framework, target_node.code, s.id AS session_id, s.slug AS session_slug,
       COALESCE(o.slug, person.slug, b.slug, s.slug) AS "slug:text?", person.name AS person,
       from_node.framework AS from_framework, from_node.code AS from_code,
       title.value AS title, title.language AS title_language,
       said.value AS said, said.language AS said_language,
       target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM mention m
  JOIN link l ON l.id = m.link_id
  JOIN framework_node target_node ON target_node.id = l.to_id
  LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
  LEFT JOIN priority p ON l.from_kind = 'priority' AND p.id = l.from_id
  LEFT JOIN session s ON s.id = CASE l.from_kind WHEN 'session' THEN l.from_id WHEN 'item' THEN i.session_id
                                     WHEN 'priority' THEN p.session_id END
  LEFT JOIN organisation o ON l.from_kind = 'organisation' AND o.id = l.from_id
  LEFT JOIN person ON l.from_kind = 'person' AND person.id = l.from_id
  LEFT JOIN body b ON l.from_kind = 'body' AND b.id = l.from_id
  LEFT JOIN framework_node from_node ON l.from_kind = 'node' AND from_node.id = l.from_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text said ON said.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = CASE l.from_kind WHEN 'node' THEN 'framework_node' ELSE l.from_kind END
          AND t.owner_id = l.from_id AND l.from_kind <> 'session'
          AND t.field = CASE l.from_kind WHEN 'item' THEN 'title' WHEN 'priority' THEN 'sentence' ELSE 'name' END
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
 WHERE m.node_id = :node AND m.body_id = :body AND m.day >= :since AND (m.day, m.link_id) < (:day, :link)
   AND (s.id IS NULL OR (s.visibility = 'public' AND s.deleted IS NULL))
 ORDER BY m.day DESC, m.link_id DESC
 LIMIT :most;
