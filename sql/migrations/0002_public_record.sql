-- What the public record needs beside what notices say: addresses of people and organisations, their
-- order in a language, bodies over time, links between any two things, and what became of what.

-- What a thing is called in its address, given once: a later name does not change it. NULL: none.
ALTER TABLE person ADD COLUMN slug TEXT;
ALTER TABLE organisation ADD COLUMN slug TEXT;

-- A name's place in a language's alphabet (language/unicode.h, collation), for lists page by page.
CREATE TABLE sort_key (
    id INTEGER PRIMARY KEY,
    owner_kind TEXT NOT NULL,       -- 'person', 'organisation'
    owner_id INTEGER NOT NULL,
    language TEXT NOT NULL,         -- of the interface
    key BLOB NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (owner_kind, owner_id, language)
) STRICT;
CREATE INDEX sort_key_in_order ON sort_key (owner_kind, language, key, owner_id);

-- What is made from the record, and by which version of its rules: made anew when that changes
-- ('sort_key' with ICU's version, 'search' with that of folding).
CREATE TABLE derivation (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

-- ---- bodies over time ----

-- body.kind may be 'presidency' too. The rules of composition; NULL: those of its kind (bodies/rules.tbl.h).
ALTER TABLE body ADD COLUMN seats_most INTEGER;
ALTER TABLE body ADD COLUMN presidency_least INTEGER;
ALTER TABLE body ADD COLUMN from_day TEXT;
ALTER TABLE body ADD COLUMN until_day TEXT;
CREATE INDEX body_below ON body (reports_to_id);
CREATE INDEX succession_to ON body_succession (successor_id);

-- A seat that nobody holds, and who may fill it. filled_day: until then.
CREATE TABLE vacancy (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body(id),
    capacity TEXT NOT NULL,         -- as in seat
    organisation_id INTEGER REFERENCES organisation(id),
    since_day TEXT,
    filled_day TEXT,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX vacancy_in_body ON vacancy (body_id);

-- ---- links ----

-- One thing's tie to another, with the sentence that asserts it: texts ('link', 'target') as printed
-- and ('link', 'sentence'). 'node' is a framework_node. No to_kind: only named in words.
CREATE TABLE link_between (
    id INTEGER PRIMARY KEY,
    from_kind TEXT NOT NULL CHECK (from_kind IN ('session', 'item', 'priority', 'body', 'organisation', 'person',
                                                 'node', 'recommendation', 'decision', 'commitment')),
    from_id INTEGER NOT NULL,
    to_kind TEXT CHECK (to_kind IN ('session', 'item', 'priority', 'body', 'organisation', 'person',
                                    'node', 'recommendation', 'decision', 'commitment')),
    to_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('council', 'mechanism', 'process', 'sdg', 'axis', 'document', 'related')),
    strength TEXT CHECK (strength IN ('integral', 'possible', 'to explore')),
    position INTEGER NOT NULL,      -- from 1 within what it comes from
    asserted_by TEXT NOT NULL,      -- 'notice', later an account
    asserted_on TEXT,               -- the day
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    CHECK ((to_kind IS NULL) = (to_id IS NULL))
) STRICT;
INSERT INTO link_between (id, from_kind, from_id, to_kind, to_id, kind, strength, position, asserted_by,
                          asserted_on, created, modified, deleted)
SELECT id, from_kind, from_id,
       CASE WHEN body_id IS NOT NULL THEN 'body' WHEN framework_node_id IS NOT NULL THEN 'node' END,
       COALESCE(body_id, framework_node_id), kind, strength, position, asserted_by, asserted_on, created,
       modified, deleted
  FROM link;
DROP TABLE link;
ALTER TABLE link_between RENAME TO link;
CREATE INDEX link_from ON link (from_kind, from_id, position);
CREATE INDEX link_to ON link (to_kind, to_id, asserted_on);

-- What became of what: a priority reworded, merged with others, split; later recommended, decided,
-- promised. A later thing may have several before it, and an earlier one several after it.
CREATE TABLE descent (
    id INTEGER PRIMARY KEY,
    from_kind TEXT NOT NULL CHECK (from_kind IN ('priority', 'recommendation', 'decision', 'commitment')),
    from_id INTEGER NOT NULL,
    to_kind TEXT NOT NULL CHECK (to_kind IN ('priority', 'recommendation', 'decision', 'commitment')),
    to_id INTEGER NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('reworded', 'merged', 'split', 'recommended', 'decided', 'promised')),
    on_day TEXT,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (from_kind, from_id, to_kind, to_id)
) STRICT;
CREATE INDEX descent_to ON descent (to_kind, to_id);

-- ---- from the other end ----

CREATE INDEX representation_of_organisation ON representation (organisation_id);
CREATE INDEX representation_of_body ON representation (body_id);
CREATE INDEX slot_office_of_office ON slot_office (office_id);
CREATE INDEX seat_for_organisation ON seat (organisation_id);
CREATE INDEX organisation_in_section ON organisation (section_id);
CREATE INDEX organisation_below ON organisation (parent_id);
CREATE INDEX cooperating_body ON session_cooperating_body (body_id);
CREATE INDEX node_below ON framework_node (parent_id);
CREATE INDEX session_in_order ON session (visibility, day, id);
