-- What a part of a thing is shown with: the session that it is in, and whom or what it names.
-- shown_with(part text, id int) -> many
SELECT 'session' AS "topic:text", i.session_id AS "id:int" FROM item i WHERE :part = 'item' AND i.id = :id
UNION ALL
SELECT 'session', i.session_id FROM slot sl JOIN item i ON i.id = sl.item_id WHERE :part = 'slot' AND sl.id = :id
UNION ALL
SELECT 'person', sl.person_id FROM slot sl
 WHERE :part = 'slot' AND sl.id = :id AND sl.person_id IS NOT NULL
UNION ALL
SELECT 'session', i.session_id
  FROM slot_office so JOIN slot sl ON sl.id = so.slot_id JOIN item i ON i.id = sl.item_id
 WHERE :part = 'slot_office' AND so.id = :id
UNION ALL
SELECT 'person', sl.person_id
  FROM slot_office so JOIN slot sl ON sl.id = so.slot_id
 WHERE :part = 'slot_office' AND so.id = :id AND sl.person_id IS NOT NULL
UNION ALL
SELECT 'session', i.session_id
  FROM representation r JOIN slot sl ON sl.id = r.slot_id JOIN item i ON i.id = sl.item_id
 WHERE :part = 'representation' AND r.id = :id
UNION ALL
SELECT 'person', sl.person_id
  FROM representation r JOIN slot sl ON sl.id = r.slot_id
 WHERE :part = 'representation' AND r.id = :id AND sl.person_id IS NOT NULL
UNION ALL
SELECT 'person', r.person_id FROM representation r
 WHERE :part = 'representation' AND r.id = :id AND r.person_id IS NOT NULL
UNION ALL
SELECT 'organisation', r.organisation_id FROM representation r
 WHERE :part = 'representation' AND r.id = :id AND r.organisation_id IS NOT NULL
UNION ALL
SELECT 'body', r.body_id FROM representation r
 WHERE :part = 'representation' AND r.id = :id AND r.body_id IS NOT NULL
UNION ALL
SELECT 'session', c.session_id FROM contact_point c
 WHERE :part = 'contact_point' AND c.id = :id AND c.session_id IS NOT NULL
UNION ALL
SELECT 'person', c.person_id FROM contact_point c
 WHERE :part = 'contact_point' AND c.id = :id AND c.person_id IS NOT NULL
UNION ALL
SELECT 'organisation', c.organisation_id FROM contact_point c
 WHERE :part = 'contact_point' AND c.id = :id AND c.organisation_id IS NOT NULL
UNION ALL
SELECT l.from_kind, l.from_id FROM link l WHERE :part = 'link' AND l.id = :id
UNION ALL
SELECT l.to_kind, l.to_id FROM link l WHERE :part = 'link' AND l.id = :id AND l.to_kind IS NOT NULL
UNION ALL
SELECT 'session', i.session_id FROM link l JOIN item i ON i.id = l.from_id
 WHERE :part = 'link' AND l.id = :id AND l.from_kind = 'item'
UNION ALL
SELECT 'person', o.person_id FROM office o WHERE :part = 'office' AND o.id = :id
UNION ALL
SELECT 'organisation', o.organisation_id FROM office o
 WHERE :part = 'office' AND o.id = :id AND o.organisation_id IS NOT NULL;
