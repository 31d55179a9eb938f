-- session_insert(body body, slug text, day text?, starts_at int?, ends_at int?, zone text?, zone_printed text?,
--                mode text?, registration_url text?, state text, calendar_uid text, at int) -> id
INSERT INTO session (body_id, slug, day, starts_at, ends_at, zone, zone_printed, mode, registration_url,
                     visibility, state, calendar_uid, calendar_sequence, created, modified)
VALUES (:body, :slug, :day, :starts_at, :ends_at, :zone, :zone_printed, :mode, :registration_url,
        'public', :state, :calendar_uid, 0, :at, :at);

-- Fills what is still empty; each is given as it shall be.
-- session_fill(session session, starts_at int?, ends_at int?, zone text?, zone_printed text?, mode text?,
--              registration_url text?, state text, at int) -> changed
-- A revision for calendars (RFC 5545 §3.8.7.4): when it is, on which clock, or whether it takes place.
UPDATE session SET calendar_sequence = calendar_sequence + CASE
           WHEN starts_at IS NOT DISTINCT FROM :starts_at AND ends_at IS NOT DISTINCT FROM :ends_at
                AND zone IS NOT DISTINCT FROM :zone
                AND (state = :state OR NOT (state IN ('draft', 'postponed', 'cancelled')
                                            OR :state IN ('draft', 'postponed', 'cancelled'))) THEN 0
           ELSE 1 END,
       starts_at = :starts_at, ends_at = :ends_at, zone = :zone, zone_printed = :zone_printed,
       mode = :mode, registration_url = :registration_url, state = :state, modified = :at
 WHERE id = :session;

-- session_touch(session session, at int) -> changed
UPDATE session SET modified = :at WHERE id = :session;

-- session_language_insert(session session, language text, position int, at int) -> changed
INSERT INTO session_language (session_id, language, position, created, modified)
VALUES (:session, :language, :position, :at, :at) ON CONFLICT DO NOTHING;

-- item_insert(session session, position int, label text?, kind text, action text?, at int) -> id
INSERT INTO item (session_id, position, label, kind, action, created, modified)
VALUES (:session, :position, :label, :kind, :action, :at, :at);

-- item_fill(item item, label text?, action text?, at int) -> changed
UPDATE item SET label = :label, action = :action, modified = :at WHERE id = :item;

-- slot_insert(item item, person person?, role text, position int, seat text?, mark text?, state text, at int) -> id
INSERT INTO slot (item_id, person_id, role, position, seat, status, state, created, modified)
VALUES (:item, :person, :role, :position, :seat, :mark, :state, :at, :at);

-- slot_fill(slot slot, person person?, seat text?, mark text?, at int) -> changed
UPDATE slot SET person_id = :person, seat = :seat, status = :mark, modified = :at WHERE id = :slot;

-- slot_office_insert(slot slot, office office?, position int, at int) -> id
INSERT INTO slot_office (slot_id, office_id, position, created, modified)
VALUES (:slot, :office, :position, :at, :at);

-- representation_insert(slot slot, kind text, person person?, organisation organisation?, body body?, at int) -> id
INSERT INTO representation (slot_id, kind, person_id, organisation_id, body_id, created, modified)
VALUES (:slot, :kind, :person, :organisation, :body, :at, :at);

-- contact_insert(session session, person person?, organisation organisation?, purpose text, email text?,
--                position int, at int) -> id
INSERT INTO contact_point (session_id, person_id, organisation_id, purpose, email, visibility, position,
                           created, modified)
VALUES (:session, :person, :organisation, :purpose, :email, 'public', :position, :at, :at);

-- office_at(office office) -> one
SELECT organisation_id FROM office WHERE id = :office;
