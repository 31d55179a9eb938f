-- body_insert(slug text, kind text, at int) -> id
INSERT INTO body (slug, kind, created, modified) VALUES (:slug, :kind, :at, :at);

-- body_of_slug(slug text) -> one
SELECT id FROM body WHERE slug = :slug;

-- Bodies with a writing of that form; one whose kind is not told ('other') may be of any.
-- bodies_named(folded text, kind text) -> many
SELECT DISTINCT body.id FROM writing JOIN body ON body.id = writing.owner_id
 WHERE writing.owner_kind = 'body' AND writing.folded = :folded AND writing.deleted IS NULL
   AND body.deleted IS NULL AND (body.kind = :kind OR body.kind = 'other' OR :kind = 'other')
 ORDER BY body.id;

-- The same for forms in a range: those that go on with another word.
-- bodies_named_between(first text, beyond text, kind text) -> many
SELECT DISTINCT body.id FROM writing JOIN body ON body.id = writing.owner_id
 WHERE writing.owner_kind = 'body' AND writing.folded >= :first AND writing.folded < :beyond
   AND writing.deleted IS NULL AND body.deleted IS NULL
   AND (body.kind = :kind OR body.kind = 'other' OR :kind = 'other')
 ORDER BY body.id LIMIT 2;

-- seat_of_person(body body, person person, capacity text) -> many
SELECT id FROM seat
 WHERE body_id = :body AND person_id = :person AND capacity = :capacity AND deleted IS NULL
 ORDER BY id;

-- seat_insert(body body, person person, capacity text, organisation organisation?, seen_on text?, at int) -> id
INSERT INTO seat (body_id, person_id, capacity, organisation_id, seen_on, state, created, modified)
VALUES (:body, :person, :capacity, :organisation, :seen_on, 'active', :at, :at);

-- seat_seen(seat seat, day text, at int) -> changed
UPDATE seat SET seen_on = :day, modified = :at WHERE id = :seat AND (seen_on IS NULL OR seen_on < :day);
