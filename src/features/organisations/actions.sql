-- organisation_insert(kind text, slug text, at int) -> id
INSERT INTO organisation (kind, slug, created, modified) VALUES (:kind, :slug, :at, :at);

-- The names by language, the original first.
-- organisation_names(organisation_number int) -> many
SELECT language, value FROM text
 WHERE owner_kind = 'organisation' AND owner_id = :organisation_number AND field = 'name' AND deleted IS NULL
 ORDER BY source_language IS NULL DESC, id;

-- organisation_facts_of(organisation organisation) -> one
SELECT kind, country, section_id, parent_id FROM organisation WHERE id = :organisation AND deleted IS NULL;

-- organisation_set_facts(organisation organisation, kind text, country text?, section organisation?,
--                        parent organisation?, at int) -> changed
UPDATE organisation SET kind = :kind, country = :country, section_id = :section, parent_id = :parent,
       modified = :at
 WHERE id = :organisation;

-- organisation_slug(organisation organisation, slug text, at int) -> changed
UPDATE organisation SET slug = :slug, modified = :at WHERE id = :organisation;

-- organisations_after(after organisation, most int) -> many
SELECT o.id, o.slug, COALESCE((SELECT value FROM text WHERE owner_kind = 'organisation' AND owner_id = o.id
                                  AND field = 'name' AND deleted IS NULL ORDER BY id LIMIT 1), '') AS "name:text"
  FROM organisation o WHERE o.id > :after ORDER BY o.id LIMIT :most;
