-- What was changed last, and what was linked last, for feeds.
CREATE INDEX session_by_change ON session (visibility, modified, id);
CREATE INDEX session_of_body_by_change ON session (body_id, visibility, modified, id);
CREATE INDEX mention_by_link ON mention (node_id, link_id);
