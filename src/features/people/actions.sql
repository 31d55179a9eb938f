-- person_insert(name text, slug text, at int) -> id
INSERT INTO person (name, slug, created, modified) VALUES (:name, :slug, :at, :at);

-- Of people who share a name by the hundred, the first hundred count.
-- people_of_name(folded text) -> many
SELECT DISTINCT person.id AS "id:person", person.name AS "name:text"
  FROM (SELECT owner_id FROM writing
         WHERE owner_kind = 'person' AND folded = :folded AND deleted IS NULL ORDER BY id LIMIT 100) AS named
  JOIN person ON person.id = named.owner_id AND person.deleted IS NULL
 ORDER BY person.id;

-- people_of_name_at(folded text, organisation organisation) -> many
SELECT DISTINCT person.id AS "id:person", person.name AS "name:text"
  FROM (SELECT owner_id FROM writing
         WHERE owner_kind = 'person' AND folded = :folded AND deleted IS NULL ORDER BY id LIMIT 100) AS named
  JOIN person ON person.id = named.owner_id AND person.deleted IS NULL
 WHERE EXISTS (SELECT 1 FROM office WHERE office.person_id = person.id
                  AND office.organisation_id = :organisation AND office.deleted IS NULL)
    OR EXISTS (SELECT 1 FROM contact_point WHERE contact_point.person_id = person.id
                  AND contact_point.organisation_id = :organisation AND contact_point.deleted IS NULL)
    OR EXISTS (SELECT 1 FROM representation WHERE representation.person_id = person.id
                  AND representation.organisation_id = :organisation AND representation.deleted IS NULL)
 ORDER BY person.id;

-- The folded writings of those who most lately came to hold office at an organisation, or to be its
-- contacts.
-- people_at_organisation(organisation organisation) -> many
SELECT person.id, person.name, writing.folded
  FROM person JOIN writing ON writing.owner_kind = 'person' AND writing.owner_id = person.id
 WHERE person.deleted IS NULL AND writing.deleted IS NULL
   AND person.id IN (SELECT person_id FROM (SELECT office.person_id FROM office
                                             WHERE office.organisation_id = :organisation AND office.deleted IS NULL
                                             ORDER BY office.id DESC LIMIT 100) AS holders
                     UNION
                     SELECT person_id FROM (SELECT contact_point.person_id FROM contact_point
                                             WHERE contact_point.organisation_id = :organisation
                                               AND contact_point.deleted IS NULL
                                             ORDER BY contact_point.id DESC LIMIT 100) AS contacts)
 ORDER BY person.id, writing.id;

-- office_insert(person person, organisation organisation?, seen_on text?, at int) -> id
INSERT INTO office (person_id, organisation_id, seen_on, created, modified)
VALUES (:person, :organisation, :seen_on, :at, :at);

-- The offices of a person with their titles in a language.
-- offices_of_person(person person, language text) -> many
SELECT office.id, office.organisation_id, title.value AS title
  FROM office LEFT JOIN text AS title ON title.owner_kind = 'office' AND title.owner_id = office.id
       AND title.field = 'title' AND title.language = :language
 WHERE office.person_id = :person AND office.deleted IS NULL ORDER BY office.id;

-- office_seen(office office, day text, at int) -> changed
UPDATE office SET seen_on = :day, modified = :at WHERE id = :office AND (seen_on IS NULL OR seen_on < :day);

-- person_rename(person person, name text, at int) -> changed
UPDATE person SET name = :name, modified = :at WHERE id = :person AND deleted IS NULL;

-- person_gender(person person, gender text?, at int) -> changed
UPDATE person SET gender = :gender, modified = :at WHERE id = :person AND deleted IS NULL;

-- person_slug(person person, slug text, at int) -> changed
UPDATE person SET slug = :slug, modified = :at WHERE id = :person;

-- people_after(after person, most int) -> many
SELECT id, name, slug FROM person WHERE id > :after ORDER BY id LIMIT :most;

-- office_of_id(office office) -> one
SELECT person_id, organisation_id FROM office WHERE id = :office AND deleted IS NULL;

-- office_until(office office, day text, at int) -> changed
UPDATE office SET until_day = :day, modified = :at WHERE id = :office;
