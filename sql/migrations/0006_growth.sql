-- Indices by which pages cost the same however much is recorded (tools/plans.txt).

-- Whether there is a Presidency; the bodies of a kind.
CREATE INDEX body_of_kind ON body (kind);

-- A body's public sessions by day, each with its id, so that nothing is left to sort.
DROP INDEX session_of_body;
CREATE INDEX session_of_body ON session (body_id, visibility, day, id);
