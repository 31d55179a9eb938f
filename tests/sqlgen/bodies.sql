-- Statements with every type, result and way to write them.

-- Creates a body; /* this mark */ must not end the comment in C.
-- body_insert(name text, above body?) -> id
INSERT INTO body (name, above) VALUES (:name, :above);

-- body_all() -> many
SELECT * FROM body ORDER BY id;

-- body_named(name text?) -> many
SELECT id, name FROM body WHERE (:name IS NULL OR name = :name) ORDER BY name; -- :name is no parameter here

-- person_insert(name text, born int?, note text?,
--               photo bytes?, digest bytes) -> id
INSERT INTO person (name, born, note, photo, digest) VALUES (:name, :born, :note, :photo, :digest);

-- person_of_id(id person) -> one
SELECT id, name, born, note, photo, digest FROM person WHERE id = :id;

-- person_rename(id person, name text) -> changed
UPDATE person SET name = :name WHERE id = :id;

-- person_claim(name text, digest bytes) -> id
INSERT INTO person (name, digest) VALUES (:name, :digest) ON CONFLICT (name) DO NOTHING;

-- From the sixth value on, they have names.
-- person_upsert(id person, name text, born int?, note text?, photo bytes?, digest bytes) -> changed
INSERT INTO person (id, name, born, note, photo, digest) VALUES (:id, :name, :born, :note, :photo, :digest)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, born = excluded.born;

-- seat_insert(body body, person person?, rank int) -> id
INSERT INTO seat (body, person, rank) VALUES (:body, :person, :rank);

-- seats_of_body(body body) -> many
SELECT seat.id, seat.body, seat.person, p.name,
       COALESCE(p.note, 'why??/ "none"') AS "note:text",
       (SELECT email FROM account WHERE account.person = p.id) AS "email:text?"
  FROM seat LEFT JOIN person AS p ON p.id = seat.person
 WHERE seat.body = :body ORDER BY rank, seat.id;

-- body_counts(least int) -> many
SELECT body, COUNT(*) AS "seats:int", MAX(person) AS "latest:person?"
  FROM seat GROUP BY body HAVING COUNT(*) >= :least ORDER BY body;

-- text_insert(owner account?, value text) -> id
INSERT INTO text (owner, value) VALUES (:owner, :value);

-- text_of_id(id text.id) -> one
SELECT id, owner, value, id AS "copy:text.id" FROM text WHERE id = :id;

-- numbers_up_to(last int) -> many
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :last)
SELECT n AS "n:int" FROM numbers;

-- null_not_said() -> one
SELECT MAX(id) AS "id:int" FROM body;

-- seat_delete_all(body body) -> changed
DELETE FROM seat WHERE body = :body;

-- seat_moved(id seat, rank int) -> one
UPDATE seat SET rank = :rank WHERE id = :id RETURNING rank AS "rank:int";

-- every_name() -> one
SELECT name FROM body;
