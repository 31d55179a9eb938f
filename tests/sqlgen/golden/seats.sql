-- Two kinds of result and of writing parameters; bodies.sql has the rest.

-- The seats of a body, empty ones too,
-- by rank.
-- seats_of_body(body body, least int?) -> many
SELECT seat.id, person.name -- of who sits there
  FROM seat LEFT JOIN person ON person.id = seat.person
 WHERE body = :body AND (:least IS NULL OR rank >= :least)
 ORDER BY rank;

-- account_insert(person person, email text) -> id
INSERT INTO account (person, email) VALUES (:person, :email);

-- person_change(id person, name text, born int?, note text?, photo bytes?,
--               digest bytes) -> changed
UPDATE person SET name = :name, born = :born, note = :note, photo = :photo, digest = :digest
 WHERE id = :id;

-- body_count() -> one
SELECT COUNT(*) AS "count:int" FROM body;
