-- link_insert(session session, kind text, body body?, node framework_node?, strength text?, position int,
--             asserted_on text?, at int) -> id
INSERT INTO link (from_kind, from_id, kind, body_id, framework_node_id, strength, position, asserted_by,
                  asserted_on, created, modified)
VALUES ('session', :session, :kind, :body, :node, :strength, :position, 'notice', :asserted_on, :at, :at);

-- link_set_strength(link link, strength text, at int) -> changed
UPDATE link SET strength = :strength, modified = :at WHERE id = :link;
