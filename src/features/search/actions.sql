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
SELECT COALESCE((SELECT MIN(position) FROM search_due), 0) AS "first:int",
       COALESCE((SELECT MAX(position) FROM search_due), 0) AS "last:int";

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

-- All that is entered of the things that are due, in no order: to sort so many parts costs SQLite as much as
-- to read them. `place` says where it goes; `part` and `nth` are a thing's place within its session.
-- search_sources(first int, beyond int) -> many
WITH due AS MATERIALIZED (
     SELECT position, owner_kind, owner_id FROM search_due WHERE position >= :first AND position < :beyond),
part AS MATERIALIZED (
     SELECT d.position, 0 AS part, 0 AS nth, 'session' AS kind, s.id AS owner, s.day
       FROM due d CROSS JOIN session s
      WHERE d.owner_kind = 'session' AND s.id = d.owner_id AND s.visibility = 'public' AND s.deleted IS NULL
     UNION ALL
     SELECT d.position, 1, i.position, 'item', i.id, s.day
       FROM due d CROSS JOIN session s CROSS JOIN item i
      WHERE d.owner_kind = 'session' AND s.id = d.owner_id AND s.visibility = 'public' AND s.deleted IS NULL
        AND i.session_id = s.id AND i.deleted IS NULL
     UNION ALL
     SELECT d.position, 2, p.position, 'priority', p.id, s.day
       FROM due d CROSS JOIN session s CROSS JOIN priority p
      WHERE d.owner_kind = 'session' AND s.id = d.owner_id AND s.visibility = 'public' AND s.deleted IS NULL
        AND p.session_id = s.id AND p.deleted IS NULL),
named AS MATERIALIZED (
     SELECT d.position, 'person' AS kind, p.id AS owner, p.name
       FROM due d CROSS JOIN public_person p WHERE d.owner_kind = 'person' AND p.id = d.owner_id
     UNION ALL
     SELECT d.position, 'organisation', o.id, '' FROM due d CROSS JOIN organisation o
      WHERE d.owner_kind = 'organisation' AND o.id = d.owner_id AND o.deleted IS NULL
     UNION ALL
     SELECT d.position, 'body', b.id, '' FROM due d CROSS JOIN body b
      WHERE d.owner_kind = 'body' AND b.id = d.owner_id AND b.deleted IS NULL
     UNION ALL
     SELECT d.position, 'framework_node', n.id, '' FROM due d CROSS JOIN framework_node n
      WHERE d.owner_kind = 'framework_node' AND n.id = d.owner_id AND n.deleted IS NULL AND n.framework <> 'sdg'
     UNION ALL
     SELECT d.position, 'theme', h.id, '' FROM due d CROSS JOIN theme h
      WHERE d.owner_kind = 'theme' AND h.id = d.owner_id AND h.deleted IS NULL),
held AS MATERIALIZED (
     SELECT n.position, n.owner, o.id, o.organisation_id FROM named n CROSS JOIN public_office o
      WHERE n.kind = 'person' AND o.person_id = n.owner)
SELECT a.position AS "position:int", a.part AS "part:int", a.nth AS "nth:int", a.kind AS "kind:text",
       a.owner AS "owner:int", a.day AS "day:text?",
       CASE t.field WHEN 'title' THEN 'heading' ELSE 'words' END AS "place:text", t.language AS "language:text",
       t.value AS "value:text"
  FROM part a CROSS JOIN text t
 WHERE t.owner_kind = a.kind AND t.owner_id = a.owner AND t.field IN ('title', 'summary', 'place', 'sentence')
   AND t.deleted IS NULL
UNION ALL
SELECT a.position, a.part, a.nth, a.kind, a.owner, a.day, 'words', t.language, t.value
  FROM part a CROSS JOIN link l CROSS JOIN text t
 WHERE l.from_kind = a.kind AND l.from_id = a.owner AND l.deleted IS NULL
   AND t.owner_kind = 'link' AND t.owner_id = l.id AND t.field IN ('target', 'sentence') AND t.deleted IS NULL
UNION ALL
SELECT a.position, a.part, a.nth, a.kind, a.owner, a.day, 'node', n.framework, n.code
  FROM part a CROSS JOIN link l CROSS JOIN framework_node n
 WHERE l.from_kind = a.kind AND l.from_id = a.owner AND l.deleted IS NULL AND l.to_kind = 'node'
   AND n.id = l.to_id AND n.deleted IS NULL
UNION ALL
SELECT a.position, a.part, a.nth, a.kind, a.owner, a.day, 'body', '', CAST(s.body_id AS TEXT)
  FROM part a CROSS JOIN session s WHERE a.kind = 'session' AND s.id = a.owner
UNION ALL
SELECT a.position, a.part, a.nth, a.kind, a.owner, a.day, 'body', '', CAST(c.body_id AS TEXT)
  FROM part a CROSS JOIN session_cooperating_body c
 WHERE a.kind = 'session' AND c.session_id = a.owner AND c.deleted IS NULL
UNION ALL
SELECT a.position, a.part, a.nth, a.kind, a.owner, a.day, 'speaker', '', CAST(l.person_id AS TEXT)
  FROM part a CROSS JOIN slot l
 WHERE a.kind = 'item' AND l.item_id = a.owner AND l.person_id IS NOT NULL AND l.state <> 'absent'
   AND l.deleted IS NULL
UNION ALL
SELECT a.position, a.part, a.nth, a.kind, a.owner, a.day, 'heading', t.language, t.value
  FROM part a CROSS JOIN priority p CROSS JOIN text t
 WHERE a.kind = 'priority' AND p.id = a.owner
   AND t.owner_kind = 'theme' AND t.owner_id = p.theme_id AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT n.position, 0, 0, n.kind, n.owner, NULL, 'heading', t.language, t.value
  FROM named n CROSS JOIN text t
 WHERE t.owner_kind = n.kind AND t.owner_id = n.owner AND t.field = 'name' AND t.deleted IS NULL
UNION ALL
SELECT n.position, 0, 0, n.kind, n.owner, NULL, 'heading', '', n.name FROM named n WHERE n.kind = 'person'
UNION ALL
SELECT n.position, 0, 0, n.kind, n.owner, NULL, 'writing', '', w.value
  FROM named n CROSS JOIN writing w
 WHERE w.owner_kind = n.kind AND w.owner_id = n.owner AND w.deleted IS NULL
UNION ALL
SELECT n.position, 0, 0, n.kind, n.owner, NULL, 'body', '', CAST(n.owner AS TEXT) FROM named n WHERE n.kind = 'body'
UNION ALL
SELECT n.position, 0, 0, n.kind, n.owner, NULL, 'node', f.framework, f.code
  FROM named n CROSS JOIN framework_node f WHERE n.kind = 'framework_node' AND f.id = n.owner
UNION ALL
SELECT h.position, 0, 0, 'person', h.owner, NULL, 'words', t.language, t.value
  FROM held h CROSS JOIN text t
 WHERE t.owner_kind = 'office' AND t.owner_id = h.id AND t.field = 'title' AND t.deleted IS NULL
UNION ALL
SELECT h.position, 0, 0, 'person', h.owner, NULL, 'words', t.language, t.value
  FROM held h CROSS JOIN text t
 WHERE t.owner_kind = 'organisation' AND t.owner_id = h.organisation_id AND t.field = 'name'
   AND t.deleted IS NULL;

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
