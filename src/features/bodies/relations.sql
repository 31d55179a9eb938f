-- What relations.c reads and writes.

-- body_relations(body body) -> one
SELECT id, reports_to_id, from_day, until_day, seats_most, presidency_least
  FROM body WHERE id = :body AND deleted IS NULL;

-- The body itself and those that it reports to, at most 32 of them.
-- bodies_above(body body) -> many
WITH RECURSIVE above (id, depth) AS (
    SELECT b.id, 0 FROM body b WHERE b.id = :body
     UNION ALL
    SELECT b.reports_to_id, above.depth + 1
      FROM above JOIN body b ON b.id = above.id
     WHERE b.reports_to_id IS NOT NULL AND above.depth < 32)
SELECT id AS "id:body" FROM above;

-- The body itself and those that it comes after, at most 32 steps back.
-- bodies_before(body body) -> many
WITH RECURSIVE earlier (id, depth) AS (
    SELECT b.id, 0 FROM body b WHERE b.id = :body
     UNION
    SELECT su.body_id, earlier.depth + 1
      FROM earlier JOIN body_succession su ON su.successor_id = earlier.id
     WHERE su.deleted IS NULL AND earlier.depth < 32)
SELECT DISTINCT id AS "id:body" FROM earlier;

-- body_set_above(body body, above body?, at int) -> changed
UPDATE body SET reports_to_id = :above, modified = :at WHERE id = :body;

-- succession_put(earlier body, later body, day text?, at int) -> changed
INSERT INTO body_succession (body_id, successor_id, on_day, created, modified)
VALUES (:earlier, :later, :day, :at, :at)
ON CONFLICT (body_id, successor_id) DO UPDATE SET on_day = :day, modified = :at, deleted = NULL;

-- body_set_days(body body, from_day text?, until_day text?, at int) -> changed
UPDATE body SET from_day = :from_day, until_day = :until_day, modified = :at WHERE id = :body;

-- body_set_composition(body body, most int?, least int?, at int) -> changed
UPDATE body SET seats_most = :most, presidency_least = :least, modified = :at WHERE id = :body;

-- person_exists(person person) -> one
SELECT id FROM person WHERE id = :person AND deleted IS NULL;

-- organisation_exists(organisation organisation) -> one
SELECT id FROM organisation WHERE id = :organisation AND deleted IS NULL;

-- active_seats(body body, person person, capacity text) -> many
SELECT id FROM seat
 WHERE person_id = :person AND body_id = :body AND capacity = :capacity AND state = 'active' AND deleted IS NULL;

-- seat_begin(body body, person person, capacity text, organisation organisation?, from_day text?, at int) -> id
INSERT INTO seat (body_id, person_id, capacity, organisation_id, from_day, state, created, modified)
VALUES (:body, :person, :capacity, :organisation, :from_day, 'active', :at, :at);

-- seat_by_id(seat seat) -> one
SELECT id, body_id, person_id, organisation_id, from_day, state FROM seat WHERE id = :seat AND deleted IS NULL;

-- seat_set_ended(seat seat, day text?, at int) -> changed
UPDATE seat SET state = 'ended', until_day = :day, modified = :at WHERE id = :seat;

-- vacancy_insert(body body, capacity text, organisation organisation?, since text?, at int) -> id
INSERT INTO vacancy (body_id, capacity, organisation_id, since_day, created, modified)
VALUES (:body, :capacity, :organisation, :since, :at, :at);

-- vacancy_by_id(vacancy vacancy) -> one
SELECT id, body_id, organisation_id, since_day, filled_day FROM vacancy WHERE id = :vacancy AND deleted IS NULL;

-- vacancy_set_filled(vacancy vacancy, day text, at int) -> changed
UPDATE vacancy SET filled_day = :day, modified = :at WHERE id = :vacancy;
