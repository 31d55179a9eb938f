-- What the tests of bodies make and look up beside the doors.

-- made_body(slug text, kind text) -> id
INSERT INTO body (slug, kind, created, modified) VALUES (:slug, :kind, 1, 1);

-- made_person(name text) -> id
INSERT INTO person (name, slug, created, modified) VALUES (:name, 'someone', 1, 1);

-- made_organisation() -> id
INSERT INTO organisation (kind, created, modified) VALUES ('city', 1, 1);

-- made_name(owner_kind text, owner int, value text) -> id
INSERT INTO text (owner_kind, owner_id, field, language, value, revision, state, created, modified)
VALUES (:owner_kind, :owner, 'name', 'en', :value, 1, 'reviewed', 1, 1);

-- last_entry() -> one
SELECT id, action, subject_kind, subject_id, before, after FROM journal ORDER BY id DESC LIMIT 1;

-- topics_of(journal journal) -> many
SELECT topic FROM journal_topic WHERE journal_id = :journal ORDER BY topic;

-- made_succession(earlier body, later body) -> id
INSERT INTO body_succession (body_id, successor_id, created, modified) VALUES (:earlier, :later, 1, 1);

-- put_above(body body, above body) -> changed
UPDATE body SET reports_to_id = :above WHERE id = :body;

-- made_session(body body, day text) -> id
INSERT INTO session (body_id, slug, day, visibility, state, calendar_uid, calendar_sequence, created, modified)
VALUES (:body, 'a-session', :day, 'public', 'record circulated', :day, 0, 1, 1);

-- made_priority(session session, position int) -> id
INSERT INTO priority (session_id, position, state, created, modified) VALUES (:session, :position, 'discussed', 1, 1);

-- made_node(framework text, code text) -> id
INSERT INTO framework_node (framework, code, created, modified) VALUES (:framework, :code, 1, 1);

-- hide_session(session session) -> changed
UPDATE session SET visibility = 'secretariat' WHERE id = :session;
