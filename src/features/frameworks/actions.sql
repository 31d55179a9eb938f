-- node_of_code(framework text, code text) -> one
SELECT id FROM framework_node WHERE framework = :framework AND code = :code;

-- node_named(framework text, folded text) -> one
SELECT framework_node.id
  FROM writing JOIN framework_node ON framework_node.id = writing.owner_id
 WHERE writing.owner_kind = 'framework_node' AND writing.folded = :folded AND writing.deleted IS NULL
   AND framework_node.framework = :framework AND framework_node.deleted IS NULL
 ORDER BY framework_node.id LIMIT 1;

-- node_insert(framework text, code text, parent framework_node?, at int) -> id
INSERT INTO framework_node (framework, code, parent_id, created, modified)
VALUES (:framework, :code, :parent, :at, :at);

-- node_set_dates(node framework_node, starts_on text?, ends_on text?, at int) -> changed
UPDATE framework_node SET starts_on = :starts_on, ends_on = :ends_on, modified = :at
 WHERE id = :node AND deleted IS NULL;

-- node_above(node framework_node) -> one
SELECT id, parent_id FROM framework_node WHERE id = :node AND deleted IS NULL;

-- How often the one comes among the other and all above it: 0 or 1.
-- node_is_above(above int, below int) -> one
WITH RECURSIVE upward (id) AS (
     SELECT n.id FROM framework_node n WHERE n.id = :below
     UNION
     SELECT n.parent_id FROM upward JOIN framework_node n ON n.id = upward.id WHERE n.parent_id IS NOT NULL)
SELECT COUNT(*) AS "found:int" FROM upward WHERE id = :above;

-- node_set_parent(node framework_node, parent framework_node?, at int) -> changed
UPDATE framework_node SET parent_id = :parent, modified = :at WHERE id = :node;
