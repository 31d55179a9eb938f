-- Entering what changed. Ties between two tables are written as CROSS JOIN so that SQLite reads what is
-- due first, whatever it thinks of the rest.

-- How far the index is.
-- search_state() -> one
SELECT (SELECT COALESCE(MAX(id), 0) FROM journal) AS "last:int",
       (SELECT version FROM derivation WHERE name = 'search') AS "version:text?",
       (SELECT version FROM derivation WHERE name = 'search journal') AS "seen:text?";

-- search_state_set(name text, version text, at int) -> changed
INSERT INTO derivation (name, version, created, modified) VALUES (:name, :version, :at, :at)
    ON CONFLICT (name) DO UPDATE SET version = excluded.version, modified = excluded.modified;

-- search_due_range() -> one
SELECT COALESCE(MIN(position), 0) AS "first:int", COALESCE(MAX(position), 0) AS "last:int" FROM search_due;

-- What a change has moved; a priority is entered with its session, and with a session those who were in it,
-- whom it may have made public or hidden. Newest first, as entries are.
-- search_due_add(since journal) -> changed
INSERT INTO search_due (owner_kind, owner_id)
SELECT moved.kind, moved.id
  FROM (SELECT 'session' AS kind, CAST(substr(topic, 9) AS INTEGER) AS id FROM journal_topic
         WHERE journal_id > :since AND topic LIKE 'session/%'
        UNION SELECT 'session', p.session_id FROM journal_topic j CROSS JOIN priority p
         WHERE j.journal_id > :since AND j.topic LIKE 'priority/%' AND p.id = CAST(substr(j.topic, 10) AS INTEGER)
        UNION SELECT 'person', CAST(substr(topic, 8) AS INTEGER) FROM journal_topic
         WHERE journal_id > :since AND topic LIKE 'person/%'
        UNION SELECT 'person', sl.person_id FROM journal_topic j CROSS JOIN item i CROSS JOIN slot sl
         WHERE j.journal_id > :since AND j.topic LIKE 'session/%' AND i.session_id = CAST(substr(j.topic, 9) AS INTEGER)
           AND sl.item_id = i.id AND sl.person_id IS NOT NULL
        UNION SELECT 'person', c.person_id FROM journal_topic j CROSS JOIN contact_point c
         WHERE j.journal_id > :since AND j.topic LIKE 'session/%' AND c.session_id = CAST(substr(j.topic, 9) AS INTEGER)
           AND c.person_id IS NOT NULL
        UNION SELECT 'organisation', CAST(substr(topic, 14) AS INTEGER) FROM journal_topic
         WHERE journal_id > :since AND topic LIKE 'organisation/%'
        UNION SELECT 'body', CAST(substr(topic, 6) AS INTEGER) FROM journal_topic
         WHERE journal_id > :since AND topic LIKE 'body/%'
        UNION SELECT 'framework_node', CAST(substr(topic, 6) AS INTEGER) FROM journal_topic
         WHERE journal_id > :since AND topic LIKE 'node/%'
        UNION SELECT 'theme', CAST(substr(topic, 7) AS INTEGER) FROM journal_topic
         WHERE journal_id > :since AND topic LIKE 'theme/%') AS moved
  LEFT JOIN session s ON s.id = moved.id AND moved.kind = 'session'
 WHERE 1 = 1
 ORDER BY moved.kind <> 'session', s.day IS NULL, s.day DESC, moved.kind, moved.id
    ON CONFLICT DO NOTHING;

-- search_due_all() -> changed
INSERT INTO search_due (owner_kind, owner_id)
SELECT everything.kind, everything.id
  FROM (SELECT 'session' AS kind, id, day FROM session
        UNION ALL SELECT 'person', id, NULL FROM person
        UNION ALL SELECT 'organisation', id, NULL FROM organisation
        UNION ALL SELECT 'body', id, NULL FROM body
        UNION ALL SELECT 'framework_node', id, NULL FROM framework_node
        UNION ALL SELECT 'theme', id, NULL FROM theme
        UNION ALL SELECT 'sdg', 0, NULL) AS everything
 ORDER BY everything.kind <> 'session', everything.day IS NULL, everything.day DESC, everything.kind, everything.id;

-- search_due_done(first int, beyond int) -> changed
DELETE FROM search_due WHERE position >= :first AND position < :beyond;

-- All that is due is read as it stands at the end of the change: what is due already need not be twice.
-- Those who hold office at an organisation whose name has changed, and the priorities of a theme.
-- search_due_of_office(organisation organisation) -> changed
INSERT INTO search_due (owner_kind, owner_id)
SELECT DISTINCT 'person', person_id FROM office WHERE organisation_id = :organisation AND deleted IS NULL
    ON CONFLICT DO NOTHING;

-- search_due_of_theme(theme theme) -> changed
INSERT INTO search_due (owner_kind, owner_id)
SELECT DISTINCT 'session', session_id FROM priority WHERE theme_id = :theme AND deleted IS NULL
    ON CONFLICT DO NOTHING;

-- search_due_of(first int, beyond int) -> many
SELECT position, owner_kind, owner_id FROM search_due WHERE position >= :first AND position < :beyond;

-- What was entered for the things that are due.
-- search_entries_due(first int, beyond int) -> many
SELECT e.id, e.owner_kind, e.owner_id, x.tokens AS "tokens:text"
  FROM search_due d CROSS JOIN search_entry e CROSS JOIN search_index x
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND e.session_id = d.owner_id
   AND x.rowid = e.id
UNION
SELECT e.id, e.owner_kind, e.owner_id, x.tokens
  FROM search_due d CROSS JOIN search_entry e CROSS JOIN search_index x
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind <> 'session'
   AND e.owner_kind = d.owner_kind AND e.owner_id = d.owner_id AND x.rowid = e.id;

-- All that is entered of the things that are due: `place` says where it goes. Parts of a session follow it.
-- search_sources(first int, beyond int) -> many
SELECT d.position AS "position:int", 0 AS "part:int", 0 AS "nth:int", 'session' AS "kind:text", s.id AS "owner:int",
       s.day AS "day:text?", CASE t.field WHEN 'title' THEN 'heading' ELSE 'words' END AS "place:text",
       t.language AS "language:text", t.value AS "value:text"
  FROM search_due d CROSS JOIN session s CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL
   AND t.owner_kind = 'session' AND t.owner_id = s.id AND t.field IN ('title', 'summary', 'place') AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, 'session', s.id, s.day, 'body', '', CAST(s.body_id AS TEXT)
  FROM search_due d CROSS JOIN session s
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, 'session', s.id, s.day, 'body', '', CAST(c.body_id AS TEXT)
  FROM search_due d CROSS JOIN session s CROSS JOIN session_cooperating_body c
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL AND c.session_id = s.id AND c.deleted IS NULL
UNION ALL
SELECT d.position, 1, i.position, 'item', i.id, s.day, 'heading', t.language, t.value
  FROM search_due d CROSS JOIN session s CROSS JOIN item i CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL AND i.session_id = s.id AND i.deleted IS NULL
   AND t.owner_kind = 'item' AND t.owner_id = i.id AND t.field = 'title' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 1, i.position, 'item', i.id, s.day, 'speaker', '', CAST(l.person_id AS TEXT)
  FROM search_due d CROSS JOIN session s CROSS JOIN item i CROSS JOIN slot l
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL AND i.session_id = s.id AND i.deleted IS NULL
   AND l.item_id = i.id AND l.person_id IS NOT NULL AND l.state <> 'absent' AND l.deleted IS NULL
UNION ALL
SELECT d.position, 2, p.position, 'priority', p.id, s.day, 'words', t.language, t.value
  FROM search_due d CROSS JOIN session s CROSS JOIN priority p CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL AND p.session_id = s.id AND p.deleted IS NULL
   AND t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 2, p.position, 'priority', p.id, s.day, 'heading', t.language, t.value
  FROM search_due d CROSS JOIN session s CROSS JOIN priority p CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
   AND s.visibility = 'public' AND s.deleted IS NULL AND p.session_id = s.id AND p.deleted IS NULL
   AND t.owner_kind = 'theme' AND t.owner_id = p.theme_id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT tie.position, tie.part, tie.nth, tie.kind, tie.owner, tie.day, 'words', t.language, t.value
  FROM (SELECT d.position, 0 AS part, 0 AS nth, 'session' AS kind, s.id AS owner, s.day
          FROM search_due d CROSS JOIN session s
         WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
           AND s.visibility = 'public' AND s.deleted IS NULL
        UNION ALL
        SELECT d.position, 1, i.position, 'item', i.id, s.day
          FROM search_due d CROSS JOIN session s CROSS JOIN item i
         WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
           AND s.visibility = 'public' AND s.deleted IS NULL AND i.session_id = s.id AND i.deleted IS NULL
        UNION ALL
        SELECT d.position, 2, p.position, 'priority', p.id, s.day
          FROM search_due d CROSS JOIN session s CROSS JOIN priority p
         WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
           AND s.visibility = 'public' AND s.deleted IS NULL AND p.session_id = s.id AND p.deleted IS NULL) AS tie
 CROSS JOIN link l CROSS JOIN text t
 WHERE l.from_kind = tie.kind AND l.from_id = tie.owner AND l.deleted IS NULL
   AND t.owner_kind = 'link' AND t.owner_id = l.id AND t.field IN ('target', 'sentence') AND t.deleted IS NULL
UNION ALL
SELECT tie.position, tie.part, tie.nth, tie.kind, tie.owner, tie.day, 'node', n.framework, n.code
  FROM (SELECT d.position, 0 AS part, 0 AS nth, 'session' AS kind, s.id AS owner, s.day
          FROM search_due d CROSS JOIN session s
         WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
           AND s.visibility = 'public' AND s.deleted IS NULL
        UNION ALL
        SELECT d.position, 1, i.position, 'item', i.id, s.day
          FROM search_due d CROSS JOIN session s CROSS JOIN item i
         WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
           AND s.visibility = 'public' AND s.deleted IS NULL AND i.session_id = s.id AND i.deleted IS NULL
        UNION ALL
        SELECT d.position, 2, p.position, 'priority', p.id, s.day
          FROM search_due d CROSS JOIN session s CROSS JOIN priority p
         WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'session' AND s.id = d.owner_id
           AND s.visibility = 'public' AND s.deleted IS NULL AND p.session_id = s.id AND p.deleted IS NULL) AS tie
 CROSS JOIN link l CROSS JOIN framework_node n
 WHERE l.from_kind = tie.kind AND l.from_id = tie.owner AND l.deleted IS NULL AND l.to_kind = 'node'
   AND n.id = l.to_id AND n.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, 'person', p.id, NULL, 'heading', '', p.name
  FROM search_due d CROSS JOIN public_person p
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'person' AND p.id = d.owner_id
UNION ALL
SELECT d.position, 0, 0, 'person', p.id, NULL, 'words', t.language, t.value
  FROM search_due d CROSS JOIN public_person p CROSS JOIN public_office o CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'person' AND p.id = d.owner_id
   AND o.person_id = p.id
   AND t.owner_kind = 'office' AND t.owner_id = o.id AND t.field = 'title' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, 'person', p.id, NULL, 'words', t.language, t.value
  FROM search_due d CROSS JOIN public_person p CROSS JOIN public_office o CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'person' AND p.id = d.owner_id
   AND o.person_id = p.id
   AND t.owner_kind = 'organisation' AND t.owner_id = o.organisation_id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, o.id, NULL, 'heading', t.language, t.value
  FROM search_due d CROSS JOIN organisation o CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'organisation' AND o.id = d.owner_id
   AND o.deleted IS NULL AND t.owner_kind = 'organisation' AND t.owner_id = o.id AND t.field = 'name'
   AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, b.id, NULL, 'heading', t.language, t.value
  FROM search_due d CROSS JOIN body b CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'body' AND b.id = d.owner_id
   AND b.deleted IS NULL AND t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, b.id, NULL, 'body', '', CAST(b.id AS TEXT)
  FROM search_due d CROSS JOIN body b
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'body' AND b.id = d.owner_id
   AND b.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, n.id, NULL, 'heading', t.language, t.value
  FROM search_due d CROSS JOIN framework_node n CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'framework_node' AND n.id = d.owner_id
   AND n.deleted IS NULL AND n.framework <> 'sdg'
   AND t.owner_kind = 'framework_node' AND t.owner_id = n.id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, n.id, NULL, 'node', n.framework, n.code
  FROM search_due d CROSS JOIN framework_node n
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'framework_node' AND n.id = d.owner_id
   AND n.deleted IS NULL AND n.framework <> 'sdg'
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, th.id, NULL, 'heading', t.language, t.value
  FROM search_due d CROSS JOIN theme th CROSS JOIN text t
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind = 'theme' AND th.id = d.owner_id
   AND th.deleted IS NULL AND t.owner_kind = 'theme' AND t.owner_id = th.id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT d.position, 0, 0, d.owner_kind, w.owner_id, NULL, 'writing', '', w.value
  FROM search_due d CROSS JOIN writing w
 WHERE d.position >= :first AND d.position < :beyond AND d.owner_kind <> 'session'
   AND w.owner_kind = d.owner_kind AND w.owner_id = d.owner_id AND w.deleted IS NULL
 ORDER BY 1, 2, 3, 5, 7, 8, 9;

-- The highest id within a day that is taken.
-- search_last_of_day(first int, beyond int) -> one
SELECT COALESCE(MAX(id), :first) AS "last:int" FROM search_entry WHERE id >= :first AND id < :beyond;

-- search_entry_insert(id int, owner_kind text, owner int, session int?) -> changed
INSERT INTO search_entry (id, owner_kind, owner_id, session_id) VALUES (:id, :owner_kind, :owner, :session);

-- search_entry_remove(id int) -> changed
DELETE FROM search_entry WHERE id = :id;

-- search_index_insert(id int, tokens text) -> changed
INSERT INTO search_index (rowid, tokens) VALUES (:id, :tokens);

-- search_index_change(id int, tokens text) -> changed
UPDATE search_index SET tokens = :tokens WHERE rowid = :id;

-- search_index_remove(id int) -> changed
DELETE FROM search_index WHERE rowid = :id;

-- When all shall be entered anew: the first so many.
-- search_index_empty(most int) -> changed
DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_entry ORDER BY id LIMIT :most);

-- search_entries_empty(most int) -> changed
DELETE FROM search_entry WHERE id IN (SELECT id FROM search_entry ORDER BY id LIMIT :most);
