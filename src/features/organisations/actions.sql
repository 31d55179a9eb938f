-- organisation_insert(kind text, at int) -> id
INSERT INTO organisation (kind, created, modified) VALUES (:kind, :at, :at);

-- organisation_original_name(organisation organisation) -> one
SELECT value FROM text
 WHERE owner_kind = 'organisation' AND owner_id = :organisation AND field = 'name'
   AND source_language IS NULL AND deleted IS NULL;
