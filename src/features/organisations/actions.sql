-- organisation_insert(kind text, slug text, at int) -> id
INSERT INTO organisation (kind, slug, created, modified) VALUES (:kind, :slug, :at, :at);
