-- What search reads. Made from the record and its texts, in the transaction of each change of them
-- (features/search), so these tables have no history of their own.

-- A public thing of the record, or a goal of the compiled tables ('sdg'). Ids are in the order of
-- results, newest day first: (4000000 - days since 1970) * 2^24 + a number within the day; what has no
-- day comes last.
CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    owner_kind TEXT NOT NULL,       -- as in `text`, or 'sdg'
    owner_id INTEGER NOT NULL,
    session_id INTEGER,             -- that it is a part of
    UNIQUE (owner_kind, owner_id)
) STRICT;
CREATE INDEX search_entry_of_session ON search_entry (session_id);

-- What is still to be entered: empty between transactions, unless all is being entered anew.
CREATE TABLE search_due (
    position INTEGER PRIMARY KEY,
    owner_kind TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    UNIQUE (owner_kind, owner_id)
) STRICT;

-- The words and marks of each entry, as features/search/tokens.h writes them, under its id. They are
-- cut and folded already, so the plainest tokenizer does.
CREATE VIRTUAL TABLE search_index USING fts5 (tokens, tokenize = 'ascii', columnsize = 0);
