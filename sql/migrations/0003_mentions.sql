-- What was said about each goal, axis, process and document, by whom and when: derived from the links, so
-- that a page counts and turns pages without reading all of them. Made anew when links change, never edited;
-- rows go when what they derive from goes.

-- A public link to a node, once for the node itself and once for each above it: a target counts for its goal.
CREATE TABLE mention (
    link_id INTEGER NOT NULL REFERENCES link(id),
    node_id INTEGER NOT NULL REFERENCES framework_node(id),
    year TEXT NOT NULL,             -- '2021'; '': no day is known
    body_id INTEGER NOT NULL,       -- whose session said it; 0: no body's
    day TEXT NOT NULL,
    PRIMARY KEY (link_id, node_id)
) STRICT;
CREATE INDEX mention_in_order ON mention (node_id, year, body_id, day, link_id);
CREATE INDEX mention_of_body ON mention (node_id, body_id, day, link_id);

CREATE TABLE mention_count (
    node_id INTEGER NOT NULL REFERENCES framework_node(id),
    body_id INTEGER NOT NULL,
    year TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (node_id, body_id, year)
) STRICT;

WITH RECURSIVE above (below_id, node_id) AS (
     SELECT id, id FROM framework_node
     UNION
     SELECT above.below_id, n.parent_id
       FROM above JOIN framework_node n ON n.id = above.node_id
      WHERE n.parent_id IS NOT NULL)
INSERT INTO mention (link_id, node_id, year, body_id, day)
SELECT l.id, above.node_id, substr(COALESCE(l.asserted_on, s.day, ''), 1, 4),
       COALESCE(s.body_id, CASE WHEN l.from_kind = 'body' THEN l.from_id END, 0),
       COALESCE(l.asserted_on, s.day, '')
  FROM link l
  JOIN above ON above.below_id = l.to_id
  LEFT JOIN item i ON l.from_kind = 'item' AND i.id = l.from_id
  LEFT JOIN priority p ON l.from_kind = 'priority' AND p.id = l.from_id
  LEFT JOIN session s ON s.id = CASE l.from_kind WHEN 'session' THEN l.from_id WHEN 'item' THEN i.session_id
                                                 WHEN 'priority' THEN p.session_id END
 WHERE l.to_kind = 'node' AND l.deleted IS NULL
   AND (l.from_kind NOT IN ('session', 'item', 'priority') OR (s.visibility = 'public' AND s.deleted IS NULL));

INSERT INTO mention_count (node_id, body_id, year, mentions)
SELECT node_id, body_id, year, COUNT(*) FROM mention GROUP BY node_id, body_id, year;
