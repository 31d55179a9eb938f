CREATE TABLE note (
    id       INTEGER PRIMARY KEY,
    text     TEXT NOT NULL UNIQUE,
    answers  INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Two sums of money that belong together: what one loses, the other gains.
CREATE TABLE purse (
    id    INTEGER PRIMARY KEY,
    coins INTEGER NOT NULL
) STRICT;
INSERT INTO purse (id, coins) VALUES (1, 100), (2, 100);
