-- What the pages' tests do to the record that no action does yet.

-- session_hide(session session) -> changed
UPDATE session SET visibility = 'registered' WHERE id = :session;

-- session_without_day(session session) -> changed
UPDATE session SET day = NULL WHERE id = :session;

-- A circle between two priorities, half of it at a time.
-- descent_circle(from int, to int) -> changed
INSERT INTO descent (from_kind, from_id, to_kind, to_id, how, created, modified)
VALUES ('priority', :from, 'priority', :to, 'reworded', 0, 0);
