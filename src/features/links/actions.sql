-- link_insert(from_kind text, from int, to_kind text?, to int?, kind text, strength text?, position int,
--             asserted_by text, asserted_on text?, at int) -> id
INSERT INTO link (from_kind, from_id, to_kind, to_id, kind, strength, position, asserted_by, asserted_on, created,
                  modified)
VALUES (:from_kind, :from, :to_kind, :to, :kind, :strength, :position, :asserted_by, :asserted_on, :at, :at);

-- link_set_strength(link link, strength text, at int) -> changed
UPDATE link SET strength = :strength, modified = :at WHERE id = :link;

-- link_ends(link link) -> one
SELECT from_kind, from_id, to_kind, to_id, deleted FROM link WHERE id = :link;

-- link_delete(link link, at int) -> changed
UPDATE link SET deleted = :at, modified = :at WHERE id = :link AND deleted IS NULL;

-- The node and all above it. Guarded against a circle: each comes once.
-- nodes_upward(node int) -> many
WITH RECURSIVE above (id) AS (
     SELECT n.id FROM framework_node n WHERE n.id = :node
     UNION
     SELECT n.parent_id FROM above JOIN framework_node n ON n.id = above.id WHERE n.parent_id IS NOT NULL)
SELECT id AS "id:framework_node" FROM above;

-- mention_insert(link link, node framework_node) -> changed
INSERT INTO mention (link_id, node_id, year, body_id, day)
SELECT l.id, :node, substr(COALESCE(l.asserted_on, s.day, ''), 1, 4),
       COALESCE(s.body_id, CASE WHEN l.from_kind = 'body' THEN l.from_id END, 0),
       COALESCE(l.asserted_on, s.day, '')
  FROM link l
  LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
  LEFT JOIN priority p ON l.from_kind = 'priority' AND p.id = l.from_id
  LEFT JOIN session s ON s.id = CASE l.from_kind WHEN 'session' THEN l.from_id WHEN 'item' THEN i.session_id
                                                 WHEN 'priority' THEN p.session_id END
 WHERE l.id = :link AND l.deleted IS NULL
   AND (l.from_kind NOT IN ('session', 'item', 'priority') OR (s.visibility = 'public' AND s.deleted IS NULL));

-- mention_counted(link link, node framework_node) -> changed
INSERT INTO mention_count (node_id, body_id, year, mentions)
SELECT node_id, body_id, year, 1 FROM mention WHERE link_id = :link AND node_id = :node
ON CONFLICT (node_id, body_id, year) DO UPDATE SET mentions = mention_count.mentions + 1;

-- mentions_forget(node framework_node) -> changed
DELETE FROM mention WHERE node_id = :node;

-- mention_counts_forget(node framework_node) -> changed
DELETE FROM mention_count WHERE node_id = :node;

-- All links to the node and to what is below it.
-- mentions_gather(node framework_node) -> changed
WITH RECURSIVE below (id) AS (
     SELECT n.id FROM framework_node n WHERE n.id = :node
     UNION
     SELECT n.id FROM below JOIN framework_node n ON n.parent_id = below.id)
INSERT INTO mention (link_id, node_id, year, body_id, day)
SELECT l.id, :node, substr(COALESCE(l.asserted_on, s.day, ''), 1, 4),
       COALESCE(s.body_id, CASE WHEN l.from_kind = 'body' THEN l.from_id END, 0),
       COALESCE(l.asserted_on, s.day, '')
  FROM below
  JOIN link l ON l.to_kind = 'node' AND l.to_id = below.id
  LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
  LEFT JOIN priority p ON l.from_kind = 'priority' AND p.id = l.from_id
  LEFT JOIN session s ON s.id = CASE l.from_kind WHEN 'session' THEN l.from_id WHEN 'item' THEN i.session_id
                                                 WHEN 'priority' THEN p.session_id END
 WHERE l.deleted IS NULL
   AND (l.from_kind NOT IN ('session', 'item', 'priority') OR (s.visibility = 'public' AND s.deleted IS NULL));

-- mention_counts_gather(node framework_node) -> changed
INSERT INTO mention_count (node_id, body_id, year, mentions)
SELECT node_id, body_id, year, COUNT(*) FROM mention WHERE node_id = :node GROUP BY node_id, body_id, year;
