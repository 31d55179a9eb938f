-- imports_of_digest(digest text) -> many
SELECT id, source FROM import WHERE digest = :digest AND deleted IS NULL ORDER BY id;

-- import_insert(name text, digest text, source bytes, language text, at int) -> id
INSERT INTO import (name, digest, source, language, created, modified)
VALUES (:name, :digest, :source, :language, :at, :at);

-- import_session_insert(import import, session session, joined int, at int) -> changed
INSERT INTO import_session (import_id, session_id, joined, created, modified)
VALUES (:import, :session, :joined, :at, :at);

-- import_line_insert(import import, number int, role text, value text, at int) -> changed
INSERT INTO import_line (import_id, number, role, value, created, modified)
VALUES (:import, :number, :role, :value, :at, :at);

-- import_warning_insert(import import, line int, code text, message text, at int) -> id
INSERT INTO import_warning (import_id, line, code, message, created, modified)
VALUES (:import, :line, :code, :message, :at, :at);
