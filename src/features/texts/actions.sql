-- text_of_field(owner_kind text, owner_id int, field text, language text) -> one
SELECT id, value, revision, source_revision, state FROM text
 WHERE owner_kind = :owner_kind AND owner_id = :owner_id AND field = :field AND language = :language;

-- The first language of a field is its original; another names the original's revision of now.
-- text_insert(owner_kind text, owner_id int, field text, language text, value text, state text, at int) -> id
INSERT INTO text (owner_kind, owner_id, field, language, value, revision, source_language, source_revision,
                  state, created, modified)
VALUES (:owner_kind, :owner_id, :field, :language, :value, 1,
        (SELECT language FROM text WHERE owner_kind = :owner_kind AND owner_id = :owner_id AND field = :field
            AND source_language IS NULL),
        (SELECT revision FROM text WHERE owner_kind = :owner_kind AND owner_id = :owner_id AND field = :field
            AND source_language IS NULL),
        :state, :at, :at);

-- text_revise(text text.id, value text, revision int, state text, source_revision int?, at int) -> changed
UPDATE text SET value = :value, revision = :revision, state = :state, source_revision = :source_revision,
       modified = :at
 WHERE id = :text;

-- text_original(owner_kind text, owner_id int, field text) -> one
SELECT id, value, revision FROM text
 WHERE owner_kind = :owner_kind AND owner_id = :owner_id AND field = :field AND source_language IS NULL;

-- writing_insert(owner_kind text, owner_id int, value text, folded text, at int) -> changed
INSERT INTO writing (owner_kind, owner_id, value, folded, created, modified)
VALUES (:owner_kind, :owner_id, :value, :folded, :at, :at) ON CONFLICT DO NOTHING;

-- By id of the writing, which is in the order of the index by form: by owner would read all writings of
-- the kind.
-- writing_owner(owner_kind text, folded text) -> one
SELECT owner_id FROM writing
 WHERE owner_kind = :owner_kind AND folded = :folded AND deleted IS NULL ORDER BY id LIMIT 1;
