-- Fine on both engines.
CREATE TABLE body (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT;
