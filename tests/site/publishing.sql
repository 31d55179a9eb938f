-- What the tests of publishing do to a record.

-- hide_sessions(visibility text) -> changed
UPDATE session SET visibility = :visibility;
