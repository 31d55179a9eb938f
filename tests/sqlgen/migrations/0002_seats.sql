CREATE TABLE seat (
    id     INTEGER PRIMARY KEY,
    body   INTEGER NOT NULL REFERENCES body,
    person INTEGER REFERENCES person (id),
    rank   INTEGER NOT NULL
) STRICT;

-- Its key is a person's id: the same thing in a second table.
CREATE TABLE account (
    person INTEGER PRIMARY KEY REFERENCES person (id),
    email  TEXT NOT NULL
) STRICT;

-- A table with a type's name; its own id is written "text.id".
CREATE TABLE text (
    id    INTEGER PRIMARY KEY,
    owner INTEGER REFERENCES account (person),
    value TEXT NOT NULL
) STRICT;

-- Tables without an id.
CREATE TABLE language (tag TEXT PRIMARY KEY NOT NULL, script TEXT NOT NULL) STRICT;
CREATE TABLE speaks (
    person   INTEGER NOT NULL REFERENCES person (id),
    language TEXT NOT NULL REFERENCES language (tag),
    PRIMARY KEY (person, language)
) STRICT, WITHOUT ROWID;
