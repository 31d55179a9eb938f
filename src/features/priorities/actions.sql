-- theme_insert(at int) -> id
INSERT INTO theme (created, modified) VALUES (:at, :at);

-- priority_insert(session session, theme theme?, position int, state text, at int) -> id
INSERT INTO priority (session_id, theme_id, position, state, created, modified)
VALUES (:session, :theme, :position, :state, :at, :at);

-- priority_last_position(session session) -> one
SELECT COALESCE(MAX(position), 0) AS "last:int" FROM priority WHERE session_id = :session;

-- priority_alive(priority priority) -> one
SELECT session_id FROM priority WHERE id = :priority AND deleted IS NULL;

-- Whether something came of the one that leads to the other, over whatever steps.
-- descent_reaches(from_kind text, from int, to_kind text, to int) -> one
WITH RECURSIVE later (kind, id) AS (
     SELECT :from_kind, :from
     UNION
     SELECT d.to_kind, d.to_id
       FROM later JOIN descent d ON d.from_kind = later.kind AND d.from_id = later.id
      WHERE d.deleted IS NULL)
SELECT COUNT(*) AS "found:int" FROM later WHERE kind = :to_kind AND id = :to;

-- descent_set(from_kind text, from int, to_kind text, to int, how text, on_day text?, at int) -> changed
INSERT INTO descent (from_kind, from_id, to_kind, to_id, how, on_day, created, modified)
VALUES (:from_kind, :from, :to_kind, :to, :how, :on_day, :at, :at)
ON CONFLICT (from_kind, from_id, to_kind, to_id)
DO UPDATE SET how = excluded.how, on_day = excluded.on_day, modified = excluded.modified, deleted = NULL;

-- descent_delete(from_kind text, from int, to_kind text, to int, at int) -> changed
UPDATE descent SET deleted = :at, modified = :at
 WHERE from_kind = :from_kind AND from_id = :from AND to_kind = :to_kind AND to_id = :to AND deleted IS NULL;
