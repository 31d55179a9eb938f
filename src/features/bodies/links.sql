-- What the page of a council's links reads: what its latest 50 sessions and their priorities are tied to,
-- and what ties itself to the council. The innermost queries choose, so that names are looked up for few,
-- by the index of the body's sessions (visibility || '' leaves no other).

-- council_of_links(slug text, language text) -> one
SELECT b.id, b.slug, name.value AS name, name.language AS name_language
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.slug = :slug AND b.deleted IS NULL;

-- links_of_sessions(body body, language text, most int) -> many
SELECT l.id, l.kind, l.strength, l.asserted_by, l.asserted_on, l.to_kind, l.to_id,
       s.id AS session_id, s.slug, s.day, title.value AS title, title.language AS title_language,
       b.slug AS body_slug, node.framework, node.code, name.value AS name, name.language AS name_language,
       target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM (SELECT l.id, s.id AS session_id
          FROM (SELECT id, day FROM session
                 WHERE body_id = :body AND visibility || '' = 'public' AND deleted IS NULL
                 ORDER BY day DESC, id DESC LIMIT 50) s
         CROSS JOIN link l
         WHERE l.from_kind = 'session' AND l.from_id = s.id AND l.deleted IS NULL
         ORDER BY s.day DESC, s.id DESC, l.position, l.id
         LIMIT :most) latest
  JOIN link l ON l.id = latest.id
  JOIN session s ON s.id = latest.session_id
  LEFT JOIN body b ON l.to_kind = 'body' AND b.id = l.to_id
  LEFT JOIN framework_node node ON l.to_kind = 'node' AND node.id = l.to_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = CASE l.to_kind WHEN 'node' THEN 'framework_node' ELSE l.to_kind END
          AND t.owner_id = l.to_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY s.day DESC, s.id DESC, l.position, l.id;

-- links_of_priorities(body body, language text, most int) -> many
SELECT l.id, l.kind, l.strength, l.asserted_by, l.asserted_on, l.to_kind, l.to_id,
       p.id AS priority_id, s.id AS session_id, s.day, said.value AS title, said.language AS title_language,
       b.slug AS body_slug, node.framework, node.code, name.value AS name, name.language AS name_language,
       target.value AS target, target.language AS target_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM (SELECT l.id, p.id AS priority_id, s.id AS session_id
          FROM (SELECT id, day FROM session
                 WHERE body_id = :body AND visibility || '' = 'public' AND deleted IS NULL
                 ORDER BY day DESC, id DESC LIMIT 50) s
         CROSS JOIN priority p
         CROSS JOIN link l
         WHERE p.session_id = s.id AND l.from_kind = 'priority' AND l.from_id = p.id AND p.deleted IS NULL
           AND l.deleted IS NULL
         ORDER BY s.day DESC, s.id DESC, p.position, l.position, l.id
         LIMIT :most) latest
  JOIN link l ON l.id = latest.id
  JOIN priority p ON p.id = latest.priority_id
  JOIN session s ON s.id = latest.session_id
  LEFT JOIN body b ON l.to_kind = 'body' AND b.id = l.to_id
  LEFT JOIN framework_node node ON l.to_kind = 'node' AND node.id = l.to_id
  LEFT JOIN text said ON said.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'priority' AND t.owner_id = p.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = CASE l.to_kind WHEN 'node' THEN 'framework_node' ELSE l.to_kind END
          AND t.owner_id = l.to_id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text target ON target.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'target' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 ORDER BY s.day DESC, s.id DESC, p.position, l.position, l.id;

-- links_to_council(body_number int, language text, most int) -> many
SELECT l.id, l.kind, l.strength, l.asserted_by, l.asserted_on, s.id AS session_id, s.slug, s.day,
       title.value AS title, title.language AS title_language,
       sentence.value AS sentence, sentence.language AS sentence_language
  FROM link l
  JOIN session s ON l.from_kind = 'session' AND s.id = l.from_id
  LEFT JOIN text title ON title.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'session' AND t.owner_id = s.id AND t.field = 'title' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
  LEFT JOIN text sentence ON sentence.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'link' AND t.owner_id = l.id AND t.field = 'sentence' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE l.to_kind = 'body' AND l.to_id = :body_number AND l.deleted IS NULL AND s.deleted IS NULL
   AND s.visibility = 'public'
 ORDER BY l.asserted_on DESC, l.id DESC
 LIMIT :most;
