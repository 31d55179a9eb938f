-- recorded_sessions_on(day text) -> many
SELECT id, body_id, starts_at, ends_at FROM session WHERE day = :day AND deleted IS NULL ORDER BY id;

-- recorded_session(session session) -> one
SELECT id, body_id, day, starts_at, ends_at, zone, zone_printed, mode, registration_url, state
  FROM session WHERE id = :session;

-- Folded names of those who speak, moderate, or are spoken for. The cross joins say where to begin:
-- from the writings on, SQLite would read those of everybody.
-- recorded_people(session session) -> many
SELECT person.id, writing.folded
  FROM item CROSS JOIN slot CROSS JOIN person CROSS JOIN writing
 WHERE item.session_id = :session AND slot.item_id = item.id AND person.id = slot.person_id
   AND writing.owner_kind = 'person' AND writing.owner_id = person.id
   AND item.deleted IS NULL AND slot.deleted IS NULL
UNION
SELECT person.id, writing.folded
  FROM item CROSS JOIN slot CROSS JOIN representation CROSS JOIN person CROSS JOIN writing
 WHERE item.session_id = :session AND slot.item_id = item.id AND representation.slot_id = slot.id
   AND person.id = representation.person_id
   AND writing.owner_kind = 'person' AND writing.owner_id = person.id
   AND item.deleted IS NULL AND slot.deleted IS NULL AND representation.deleted IS NULL
 ORDER BY 1, 2;

-- recorded_languages(session session) -> many
SELECT language FROM session_language WHERE session_id = :session AND deleted IS NULL ORDER BY position;

-- recorded_items(session session) -> many
SELECT id, position, label, kind, action FROM item
 WHERE session_id = :session AND deleted IS NULL ORDER BY position;

-- recorded_slots(session session) -> many
SELECT slot.id, slot.item_id, slot.person_id, slot.role, slot.position, slot.seat, slot.status
  FROM item CROSS JOIN slot
 WHERE item.session_id = :session AND slot.item_id = item.id
   AND item.deleted IS NULL AND slot.deleted IS NULL
 ORDER BY item.position, slot.role, slot.position, slot.id;

-- The folded writings of everybody in a slot.
-- recorded_slot_names(session session) -> many
SELECT slot.id, writing.folded
  FROM item CROSS JOIN slot CROSS JOIN writing
 WHERE item.session_id = :session AND slot.item_id = item.id
   AND writing.owner_kind = 'person' AND writing.owner_id = slot.person_id
   AND item.deleted IS NULL AND slot.deleted IS NULL
 ORDER BY item.position, slot.role, slot.position, slot.id, writing.id;

-- recorded_offices(session session) -> many
SELECT slot_office.id, slot_office.slot_id, slot_office.position, slot_office.office_id,
       office.organisation_id
  FROM item CROSS JOIN slot CROSS JOIN slot_office
  LEFT JOIN office ON office.id = slot_office.office_id
 WHERE item.session_id = :session AND slot.item_id = item.id AND slot_office.slot_id = slot.id
   AND item.deleted IS NULL AND slot.deleted IS NULL
   AND slot_office.deleted IS NULL
 ORDER BY slot_office.slot_id, slot_office.position;

-- recorded_representations(session session) -> many
SELECT representation.id, representation.slot_id, representation.kind, representation.person_id,
       representation.organisation_id, representation.body_id
  FROM item CROSS JOIN slot CROSS JOIN representation
 WHERE item.session_id = :session AND slot.item_id = item.id AND representation.slot_id = slot.id
   AND item.deleted IS NULL AND slot.deleted IS NULL
   AND representation.deleted IS NULL
 ORDER BY representation.slot_id, representation.id;

-- recorded_contacts(session session) -> many
SELECT id, person_id, organisation_id, purpose, email, position FROM contact_point
 WHERE session_id = :session AND deleted IS NULL ORDER BY position, id;

-- The folded writings of the contact persons.
-- recorded_contact_names(session session) -> many
SELECT contact_point.id, writing.folded
  FROM contact_point CROSS JOIN writing
 WHERE contact_point.session_id = :session
   AND writing.owner_kind = 'person' AND writing.owner_id = contact_point.person_id AND contact_point.deleted IS NULL
 ORDER BY contact_point.position, contact_point.id, writing.id;

-- recorded_priorities(session session) -> many
SELECT id, theme_id, position FROM priority
 WHERE session_id = :session AND deleted IS NULL ORDER BY position;

-- recorded_links(session session) -> many
SELECT link.id, link.kind, link.to_kind, link.to_id, link.strength, link.position,
       framework_node.code
  FROM link LEFT JOIN framework_node ON link.to_kind = 'node' AND framework_node.id = link.to_id
 WHERE link.from_kind = 'session' AND link.from_id = :session AND link.deleted IS NULL
 ORDER BY link.position;

-- How many of the session's own texts are there in a language.
-- session_in_language(session session, language text) -> one
SELECT COUNT(*) AS "texts:int" FROM text, session s
 WHERE s.id = :session AND text.owner_kind = 'session' AND text.owner_id = s.id
   AND text.language = :language AND text.deleted IS NULL;
