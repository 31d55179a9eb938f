-- theme_insert(at int) -> id
INSERT INTO theme (created, modified) VALUES (:at, :at);

-- priority_insert(session session, theme theme?, position int, state text, at int) -> id
INSERT INTO priority (session_id, theme_id, position, state, created, modified)
VALUES (:session, :theme, :position, :state, :at, :at);
