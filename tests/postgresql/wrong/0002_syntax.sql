-- SQLite's own: AUTOINCREMENT and COLLATE NOCASE. « é » puts characters before the mistake.
CREATE TABLE "é" (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE
) STRICT;
