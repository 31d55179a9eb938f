-- Indices by which pages cost the same however much is recorded (tools/plans.txt).

-- Whether there is a Presidency; the bodies of a kind.
CREATE INDEX body_of_kind ON body (kind);

-- Sessions by day and by change, each with its id, so that nothing is left to sort. Not by visibility: nearly
-- all are public, and an index that begins so is taken for one that finds a few.
DROP INDEX session_of_body;
DROP INDEX session_by_day;
DROP INDEX session_in_order;
DROP INDEX session_by_change;
DROP INDEX session_of_body_by_change;
CREATE INDEX session_of_body ON session (body_id, day, id);
CREATE INDEX session_in_order ON session (day, id);
CREATE INDEX session_by_change ON session (modified, id);
CREATE INDEX session_of_body_by_change ON session (body_id, modified, id);
