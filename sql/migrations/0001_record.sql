-- The record: who met, when, to say what on whose behalf, and what it is linked to.
--
-- Every table carries created, modified and deleted: seconds since 1970 UTC; deleted is NULL while
-- the row counts. A deleted row stays, so that feeds and copies can be told (OParl 1.1, soft delete).
-- Days are ISO 8601 text ("2021-02-08"). What a person reads in a language lives in `text`.

-- ---- what happened to the record ----

-- One row per change: who did what, when, to which subject; before and after are JSON.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,              -- 'import', 'migration'; accounts follow
    action TEXT NOT NULL,           -- 'notice.import'
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

-- What the change moves: pages that show a topic are made anew.
CREATE TABLE journal_topic (
    journal_id INTEGER NOT NULL REFERENCES journal(id),
    topic TEXT NOT NULL,            -- 'session/4', 'body/2', 'record'
    PRIMARY KEY (journal_id, topic)
) STRICT;

-- ---- texts in every language ----

-- One field of one thing in one language. The original has no source_language; a translation names
-- the revision of the original that it renders, and is stale when the original has moved on.
CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    owner_kind TEXT NOT NULL,       -- 'session', 'item', 'priority' …
    owner_id INTEGER NOT NULL,
    field TEXT NOT NULL,            -- 'title', 'name', 'sentence' …
    language TEXT NOT NULL,         -- BCP 47
    value TEXT NOT NULL,
    revision INTEGER NOT NULL,      -- 1, 2 … of this language's value
    source_language TEXT,
    source_revision INTEGER,
    state TEXT NOT NULL CHECK (state IN ('machine draft', 'human draft', 'reviewed')),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (owner_kind, owner_id, field, language)
) STRICT;

-- Other writings of a name, folded for matching (see language/fold.h): printed forms are kept.
CREATE TABLE writing (
    id INTEGER PRIMARY KEY,
    owner_kind TEXT NOT NULL,       -- 'person', 'organisation', 'body', 'theme', 'framework_node'
    owner_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    folded TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (owner_kind, owner_id, value)
) STRICT;
CREATE INDEX writing_by_form ON writing (owner_kind, folded);

-- ---- people and where they hold office ----

-- A city, region, association, network … ; its names are texts ('organisation', 'name').
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,             -- 'city', 'region', 'association', 'other'
    country TEXT,                   -- ISO 3166-1 alpha-2
    section_id INTEGER REFERENCES organisation(id),
    parent_id INTEGER REFERENCES organisation(id),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,             -- the preferred writing; the others are in `writing`
    gender TEXT,                    -- only where the person gave it
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

-- Person × organisation × title ('office', 'title') over time. seen_on: a day on which a document
-- says that it was held; from and until only where they are known.
CREATE TABLE office (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person(id),
    organisation_id INTEGER REFERENCES organisation(id),
    from_day TEXT,
    until_day TEXT,
    seen_on TEXT,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX office_of_person ON office (person_id, organisation_id);
CREATE INDEX office_at_organisation ON office (organisation_id);

-- ---- bodies ----

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,             -- 'council', 'committee', 'working group', 'community', 'forum', 'governing', 'other'
    reports_to_id INTEGER REFERENCES body(id),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

-- Bodies are renamed, split and merged between mandates: never in place.
CREATE TABLE body_succession (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body(id),
    successor_id INTEGER NOT NULL REFERENCES body(id),
    on_day TEXT,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (body_id, successor_id)
) STRICT;

CREATE TABLE seat (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    capacity TEXT NOT NULL,         -- 'co-chair', 'councillor', 'secretariat', 'observer'
    organisation_id INTEGER REFERENCES organisation(id),
    from_day TEXT,
    until_day TEXT,
    seen_on TEXT,
    state TEXT NOT NULL,            -- 'active', 'ended'
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX seat_in_body ON seat (body_id);
CREATE INDEX seat_of_person ON seat (person_id, body_id);

-- ---- sessions ----

-- Texts: ('session', 'title'), ('session', 'time') the time as printed, ('session', 'summary')
-- paragraphs parted by a blank line, ('session', 'place').
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body(id),
    slug TEXT NOT NULL,
    day TEXT,
    starts_at INTEGER,              -- seconds UTC; NULL: the notice gives no instant
    ends_at INTEGER,
    zone TEXT,                      -- for language/zone.h: 'Europe/Madrid', 'UTC+01:00'
    zone_printed TEXT,
    mode TEXT,                      -- 'online', 'hybrid', 'in person'
    room_url TEXT,
    registration_url TEXT,
    registration_opens_at INTEGER,
    registration_closes_at INTEGER,
    visibility TEXT NOT NULL,       -- 'public', 'registered', 'secretariat'
    state TEXT NOT NULL,            -- DOMAIN life-cycle: 'draft', 'convened', … 'record circulated' …
    calendar_uid TEXT NOT NULL UNIQUE,
    calendar_sequence INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX session_of_body ON session (body_id, day, visibility, deleted);
CREATE INDEX session_by_day ON session (day);
CREATE INDEX session_by_start ON session (starts_at);

CREATE TABLE session_cooperating_body (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    body_id INTEGER NOT NULL REFERENCES body(id),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (session_id, body_id)
) STRICT;

CREATE TABLE session_language (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    language TEXT NOT NULL,         -- BCP 47
    position INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (session_id, language)
) STRICT;

-- Text: ('item', 'title').
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    position INTEGER NOT NULL,      -- from 1
    label TEXT,                     -- as printed: '1', 'a'
    kind TEXT NOT NULL,             -- 'opening', 'keynote', 'discussion', 'other'
    action TEXT,                    -- 'adoption', 'decision', 'information'
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (session_id, position)
) STRICT;

-- Someone's place in an item. Texts: ('slot', 'name') as printed in each language.
CREATE TABLE slot (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item(id),
    person_id INTEGER REFERENCES person(id), -- NULL: an office without a name
    role TEXT NOT NULL,             -- 'moderator', 'speaker'
    position INTEGER NOT NULL,      -- from 1 within item and role
    seat TEXT,                      -- as printed: 'co-chair', 'councillor'
    language TEXT,                  -- spoken
    status TEXT,                    -- printed mark: 'to be confirmed', 'video message' …
    state TEXT NOT NULL,            -- 'listed', 'spoke', 'absent' …
    minutes_given INTEGER,
    minutes_used INTEGER,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX slot_of_item ON slot (item_id, role, position);
CREATE INDEX slot_of_person ON slot (person_id);

-- The office as it was held and printed then: texts ('slot_office', 'title') and ('slot_office',
-- 'organisation'). Editing the person or the office later does not touch it.
CREATE TABLE slot_office (
    id INTEGER PRIMARY KEY,
    slot_id INTEGER NOT NULL REFERENCES slot(id),
    office_id INTEGER REFERENCES office(id),
    position INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (slot_id, position)
) STRICT;

-- For whom the slot's person speaks. Texts: ('representation', 'name'), ('representation',
-- 'office'), ('representation', 'wording') as printed.
CREATE TABLE representation (
    id INTEGER PRIMARY KEY,
    slot_id INTEGER NOT NULL REFERENCES slot(id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'office', 'organisation', 'body', 'group')),
    person_id INTEGER REFERENCES person(id),
    organisation_id INTEGER REFERENCES organisation(id),
    body_id INTEGER REFERENCES body(id),
    confirmed_by TEXT,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX representation_by_slot ON representation (slot_id);
CREATE INDEX representation_of_person ON representation (person_id, organisation_id);

-- Whom to reach about a session. Texts: ('contact_point', 'name'), ('contact_point', 'title'),
-- ('contact_point', 'organisation') as printed. Internal ones never leave the secretariat.
CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY,
    session_id INTEGER REFERENCES session(id),
    person_id INTEGER REFERENCES person(id),
    organisation_id INTEGER REFERENCES organisation(id),
    purpose TEXT NOT NULL,          -- 'delegation', 'secretariat'
    email TEXT,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    position INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX contact_point_of_session ON contact_point (session_id, position);
CREATE INDEX contact_point_of_person ON contact_point (person_id, organisation_id);
CREATE INDEX contact_point_at_organisation ON contact_point (organisation_id);

-- ---- what was said, and what it is linked to ----

-- Text: ('theme', 'name').
CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

-- Text: ('priority', 'sentence').
CREATE TABLE priority (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session(id),
    theme_id INTEGER REFERENCES theme(id),
    position INTEGER NOT NULL,      -- from 1 within the session
    state TEXT NOT NULL,            -- 'proposed', 'discussed', 'consolidated', 'recommended'
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (session_id, position)
) STRICT;
CREATE INDEX priority_of_theme ON priority (theme_id);

-- Goals and targets of the SDGs, axes of the Pact, international processes, documents. Names: the
-- compiled tables for the SDGs, else texts ('framework_node', 'name').
CREATE TABLE framework_node (
    id INTEGER PRIMARY KEY,
    framework TEXT NOT NULL CHECK (framework IN ('sdg', 'pact', 'process', 'document')),
    code TEXT NOT NULL,             -- '16', '16.7', 'people', 'culture-summit-2021'
    parent_id INTEGER REFERENCES framework_node(id),
    starts_on TEXT,
    ends_on TEXT,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (framework, code)
) STRICT;

-- One thing's tie to another, with the sentence that asserts it: texts ('link', 'target') as printed
-- and ('link', 'sentence').
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    from_kind TEXT NOT NULL CHECK (from_kind IN ('session', 'item', 'priority', 'body', 'recommendation')),
    from_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('council', 'mechanism', 'process', 'sdg', 'axis', 'document')),
    body_id INTEGER REFERENCES body(id),
    framework_node_id INTEGER REFERENCES framework_node(id),
    strength TEXT CHECK (strength IN ('integral', 'possible', 'to explore')),
    position INTEGER NOT NULL,      -- from 1 within what it comes from
    asserted_by TEXT NOT NULL,      -- 'notice', later an account
    asserted_on TEXT,               -- the day
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    CHECK (body_id IS NULL OR framework_node_id IS NULL)
) STRICT;
CREATE INDEX link_from ON link (from_kind, from_id, position);
CREATE INDEX link_to_body ON link (body_id);
CREATE INDEX link_to_node ON link (framework_node_id);

-- ---- where it was read ----

-- A source as it came, byte by byte.
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,             -- the file's
    digest TEXT NOT NULL,           -- base/hash.h, 16 hexadecimal digits; a hit is compared whole
    source BLOB NOT NULL,
    language TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX import_by_digest ON import (digest);

CREATE TABLE import_session (
    import_id INTEGER NOT NULL REFERENCES import(id),
    session_id INTEGER NOT NULL REFERENCES session(id),
    joined INTEGER NOT NULL,        -- 1: the session was there already
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    PRIMARY KEY (import_id, session_id)
) STRICT;
CREATE INDEX import_session_by_session ON import_session (session_id);

-- Every line of the source and what was made of it.
CREATE TABLE import_line (
    import_id INTEGER NOT NULL REFERENCES import(id),
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    value TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    PRIMARY KEY (import_id, number)
) STRICT;

-- What was doubtful: the reader's warnings, and suspected duplicates with their reason.
CREATE TABLE import_warning (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import(id),
    line INTEGER NOT NULL,          -- 0: the whole notice
    code TEXT NOT NULL,             -- 'duplicate-person', 'weekday-mismatch' …
    message TEXT NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX import_warning_by_import ON import_warning (import_id, line);
