-- organisation_insert(kind text, at int) -> id
INSERT INTO organisation (kind, created, modified) VALUES (:kind, :at, :at);
