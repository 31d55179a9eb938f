-- session_visibility(session session, visibility text) -> changed
UPDATE session SET visibility = :visibility WHERE id = :session;

-- person_of_test() -> one
SELECT id FROM public_person ORDER BY id LIMIT 1;

-- theme_of_test() -> one
SELECT theme_id AS "id:theme", COUNT(*) AS "priorities:int" FROM priority
 WHERE theme_id IS NOT NULL GROUP BY theme_id ORDER BY 2 DESC, 1 LIMIT 1;

-- index_dump() -> many
SELECT e.owner_kind AS "kind:text", e.owner_id AS "owner:int", x.tokens AS "tokens:text"
  FROM search_entry e JOIN search_index x ON x.rowid = e.id ORDER BY e.owner_kind, e.owner_id;

-- index_forget() -> changed
UPDATE derivation SET version = 'of another version' WHERE name = 'search';
