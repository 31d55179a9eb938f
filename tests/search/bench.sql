-- A text from a place on, to take words of.
-- bench_text(first int) -> many
SELECT owner_kind, language, value FROM text
 WHERE id >= :first AND deleted IS NULL
   AND field IN ('title', 'summary', 'sentence', 'name') AND owner_kind <> 'slot' AND owner_kind <> 'contact_point'
 ORDER BY id LIMIT 1;

-- bench_sizes() -> one
SELECT (SELECT COUNT(*) FROM text) AS "texts:int", (SELECT COALESCE(MAX(id), 0) FROM text) AS "last_text:int",
       (SELECT COUNT(*) FROM session) AS "sessions:int", (SELECT COUNT(*) FROM search_entry) AS "entries:int",
       (SELECT COALESCE(MAX(id), 0) FROM person) AS "last_person:int";

-- bench_councils() -> many
SELECT slug FROM body WHERE kind = 'council' AND deleted IS NULL ORDER BY id;

-- bench_nodes() -> many
SELECT framework, code FROM framework_node WHERE deleted IS NULL ORDER BY id LIMIT 300;

-- bench_person(first int) -> many
SELECT id, name FROM person WHERE id >= :first AND deleted IS NULL ORDER BY id LIMIT 1;
