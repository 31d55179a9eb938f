-- link_insert(from_kind text, from int, to_kind text?, to int?, kind text, strength text?, position int,
--             asserted_by text, asserted_on text?, at int) -> id
INSERT INTO link (from_kind, from_id, to_kind, to_id, kind, strength, position, asserted_by, asserted_on, created,
                  modified)
VALUES (:from_kind, :from, :to_kind, :to, :kind, :strength, :position, :asserted_by, :asserted_on, :at, :at);

-- link_set_strength(link link, strength text, at int) -> changed
UPDATE link SET strength = :strength, modified = :at WHERE id = :link;
