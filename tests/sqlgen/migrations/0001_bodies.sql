-- A schema with every kind of column that sqlgen tells apart.
CREATE TABLE body (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    above INTEGER REFERENCES body (id)
) STRICT;

CREATE TABLE person (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
    born   INTEGER,
    note   TEXT,
    photo  BLOB,
    digest BLOB NOT NULL
) STRICT;
