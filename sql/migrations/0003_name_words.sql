-- Names are found by the beginning of any of their words ("dia" finds Amina Diallo): from each word of
-- a writing on, the folded form. Derived from `writing` (texts/order.h).
CREATE TABLE name_word (
    id INTEGER PRIMARY KEY,
    owner_kind TEXT NOT NULL,       -- 'person', 'organisation'
    owner_id INTEGER NOT NULL,
    folded TEXT NOT NULL,           -- 'amina diallo', 'diallo'
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (owner_kind, folded, owner_id)
) STRICT;
CREATE INDEX organisation_in_country ON organisation (country);
