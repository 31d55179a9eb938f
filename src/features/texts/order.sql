-- Names in the order of each language, and names by their words: derived from names and writings.

-- sort_key_set(owner_kind text, owner_id int, language text, key bytes, at int) -> changed
INSERT INTO sort_key (owner_kind, owner_id, language, key, created, modified)
VALUES (:owner_kind, :owner_id, :language, :key, :at, :at)
    ON CONFLICT (owner_kind, owner_id, language) DO UPDATE SET key = excluded.key, modified = excluded.modified;

-- name_word_insert(owner_kind text, owner_id int, folded text, at int) -> changed
INSERT INTO name_word (owner_kind, owner_id, folded, created, modified)
VALUES (:owner_kind, :owner_id, :folded, :at, :at) ON CONFLICT DO NOTHING;

-- name_words_clear() -> changed
DELETE FROM name_word;

-- writings_after(after writing, most int) -> many
SELECT id, owner_kind, owner_id, value FROM writing WHERE id > :after AND deleted IS NULL ORDER BY id LIMIT :most;

-- derivation_version(name text) -> one
SELECT version FROM derivation WHERE name = :name;

-- derivation_set(name text, version text, at int) -> changed
INSERT INTO derivation (name, version, created, modified) VALUES (:name, :version, :at, :at)
    ON CONFLICT (name) DO UPDATE SET version = excluded.version, modified = excluded.modified;
