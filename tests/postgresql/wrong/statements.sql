-- Each is fine on SQLite and not on PostgreSQL, but the first.

-- body_named(name text?, size int?) -> many
SELECT id, name FROM body WHERE (:name IS NULL OR name = :name) AND (:size IS NULL OR size = :size);

-- names() -> many
SELECT GROUP_CONCAT(name) AS "names:text?" FROM body;

-- body_ignore(name text) -> changed
INSERT
  OR IGNORE INTO body (name, size) VALUES (:name, 1);

-- sizes() -> one
SELECT SUM(size) AS "size:int?", COUNT(*) AS "count:int" FROM body;

-- is_there(id body) -> one
SELECT EXISTS (SELECT 1 FROM body
                WHERE id = :id) AS "is_there:int";

-- body_is(id body, name text) -> one
SELECT id FROM body WHERE id = :id AND name IS :name;

-- body_like(size text) -> many
SELECT id FROM body
 WHERE size = :size;

-- overridden(size int) -> many
SELECT id, GROUP_CONCAT(name) AS "names:text?" FROM body WHERE size > :size GROUP BY id;

-- overridden_badly() -> many
SELECT id, size FROM body;
