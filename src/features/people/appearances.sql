-- A row for each slot and office printed with it, newest session first.
-- relation: 'spoke', 'spoken for' (owner: a person), 'spoke in office', 'organisation spoken for' (an
-- organisation).
-- appearances(relation text, owner int, after int, most int, language text) -> many
WITH mine (slot_id) AS (
       SELECT sl.id FROM slot sl WHERE :relation = 'spoke' AND sl.person_id = :owner
       UNION SELECT r.slot_id FROM representation r
              WHERE :relation = 'spoken for' AND r.person_id = :owner AND r.deleted IS NULL
       UNION SELECT so.slot_id FROM office o JOIN slot_office so ON so.office_id = o.id
              WHERE :relation = 'spoke in office' AND o.organisation_id = :owner AND so.deleted IS NULL
       UNION SELECT r.slot_id FROM representation r
              WHERE :relation = 'organisation spoken for' AND r.organisation_id = :owner AND r.deleted IS NULL),
     public_slot (slot_id, day, session_id) AS MATERIALIZED (
       SELECT sl.id, COALESCE(s.day, ''), s.id
         FROM mine
         JOIN slot sl ON sl.id = mine.slot_id
         JOIN item i ON i.id = sl.item_id
         JOIN session s ON s.id = i.session_id
        WHERE sl.deleted IS NULL AND i.deleted IS NULL AND s.deleted IS NULL AND s.visibility = 'public'),
     page (slot_id) AS (
       SELECT slot_id FROM public_slot
        WHERE :after = 0
           OR (day, session_id, slot_id) < (SELECT f.day, f.session_id, f.slot_id FROM public_slot f
                                             WHERE f.slot_id = :after)
        ORDER BY day DESC, session_id DESC, slot_id DESC LIMIT :most)
SELECT sl.id, sl.role, sl.status, sl.language, sl.person_id, sp.slug AS person_slug,
       printed.value AS name, printed.language AS name_language,
       s.id AS session_id, s.slug AS session_slug, s.day, s.body_id,
       title.value AS session_title, title.language AS session_title_language,
       body.value AS body_name, body.language AS body_name_language,
       what.value AS item_title, what.language AS item_title_language,
       office.value AS office, office.language AS office_language,
       at.value AS organisation, at.language AS organisation_language,
       held_at.id AS organisation_id, held_at.slug AS organisation_slug,
       r.kind AS principal_kind, r.person_id AS principal_person_id, rp.slug AS principal_person_slug,
       r.organisation_id AS principal_organisation_id, ro.slug AS principal_organisation_slug,
       rb.slug AS principal_body_slug, r.body_id AS principal_body_id,
       rn.value AS principal, rn.language AS principal_language,
       rt.value AS principal_office, rt.language AS principal_office_language
  FROM page
  JOIN slot sl ON sl.id = page.slot_id
  JOIN item i ON i.id = sl.item_id
  JOIN session s ON s.id = i.session_id
  LEFT JOIN person sp ON sp.id = sl.person_id AND sp.deleted IS NULL
  LEFT JOIN slot_office so ON so.slot_id = sl.id AND so.deleted IS NULL
  LEFT JOIN office ho ON ho.id = so.office_id
  LEFT JOIN organisation held_at ON held_at.id = ho.organisation_id AND held_at.deleted IS NULL
  LEFT JOIN representation r ON r.id = (SELECT MIN(id) FROM representation WHERE slot_id = sl.id AND deleted IS NULL)
  LEFT JOIN person rp ON rp.id = r.person_id AND rp.deleted IS NULL
  LEFT JOIN organisation ro ON ro.id = r.organisation_id AND ro.deleted IS NULL
  LEFT JOIN body rb ON rb.id = r.body_id AND rb.deleted IS NULL
  LEFT JOIN text printed ON printed.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot' AND t.owner_id = sl.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text body ON body.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = s.body_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text what ON what.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'item' AND t.owner_id = i.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text office ON office.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot_office' AND t.owner_id = so.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text at ON at.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'slot_office' AND t.owner_id = so.id AND t.field = 'organisation'
          AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text rn ON rn.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'representation' AND t.owner_id = r.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text rt ON rt.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'representation' AND t.owner_id = r.id AND t.field = 'office' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY COALESCE(s.day, '') DESC, s.id DESC, sl.id DESC, so.position;
