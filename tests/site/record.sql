-- What the tests of pages do to a record that no action does. They run on SQLite alone.

-- session_seen_by(session session, visibility text) -> changed
UPDATE session SET visibility = :visibility WHERE id = :session;

-- sort_keys_forgotten() -> changed
DELETE FROM sort_key;

-- words_forgotten() -> changed
DELETE FROM name_word;

-- derivations_forgotten() -> changed
DELETE FROM derivation;

-- people_slugs_forgotten() -> changed
UPDATE person SET slug = NULL;

-- organisation_slugs_forgotten() -> changed
UPDATE organisation SET slug = NULL;
