-- Differs on PostgreSQL: see the sibling.
CREATE TABLE place (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE
) STRICT;
