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
    UNIQUE (owner_kind, owner_id, folded)
) STRICT;
CREATE INDEX name_word_by_form ON name_word (owner_kind, folded, owner_id);
CREATE INDEX organisation_in_country ON organisation (country);

-- What of people is public. An office: unless only sessions that are not public showed it.
CREATE VIEW public_office AS
SELECT o.id, o.person_id, o.organisation_id, o.from_day, o.until_day, o.seen_on
  FROM office o
 WHERE o.deleted IS NULL
   AND (NOT EXISTS (SELECT 1 FROM slot_office so WHERE so.office_id = o.id AND so.deleted IS NULL)
        OR EXISTS (SELECT 1 FROM slot_office so
                     JOIN slot sl ON sl.id = so.slot_id
                     JOIN item i ON i.id = sl.item_id
                     JOIN session s ON s.id = i.session_id
                    WHERE so.office_id = o.id AND so.deleted IS NULL AND sl.deleted IS NULL AND i.deleted IS NULL
                      AND s.deleted IS NULL AND s.visibility = 'public'));

-- A person: who spoke or was spoken for in public, sits in a body, holds an office, or is to be reached.
CREATE VIEW public_person AS
SELECT p.id, p.name, p.slug
  FROM person p
 WHERE p.deleted IS NULL
   AND (EXISTS (SELECT 1 FROM slot sl
                  JOIN item i ON i.id = sl.item_id
                  JOIN session s ON s.id = i.session_id
                 WHERE sl.person_id = p.id AND sl.deleted IS NULL AND i.deleted IS NULL AND s.deleted IS NULL
                   AND s.visibility = 'public')
        OR EXISTS (SELECT 1 FROM seat WHERE seat.person_id = p.id AND seat.deleted IS NULL)
        OR EXISTS (SELECT 1 FROM public_office o WHERE o.person_id = p.id)
        OR EXISTS (SELECT 1 FROM representation r
                     JOIN slot sl ON sl.id = r.slot_id
                     JOIN item i ON i.id = sl.item_id
                     JOIN session s ON s.id = i.session_id
                    WHERE r.person_id = p.id AND r.deleted IS NULL AND sl.deleted IS NULL AND i.deleted IS NULL
                      AND s.deleted IS NULL AND s.visibility = 'public')
        OR EXISTS (SELECT 1 FROM contact_point c
                     JOIN session s ON s.id = c.session_id
                    WHERE c.person_id = p.id AND c.visibility = 'public' AND c.deleted IS NULL
                      AND s.deleted IS NULL AND s.visibility = 'public'));
