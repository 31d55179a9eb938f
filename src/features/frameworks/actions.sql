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
