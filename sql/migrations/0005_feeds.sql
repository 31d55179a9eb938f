-- What was changed last, for feeds.
CREATE INDEX session_by_change ON session (visibility, modified, id);
CREATE INDEX session_of_body_by_change ON session (body_id, visibility, modified, id);
