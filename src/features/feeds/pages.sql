-- What calendars and feeds read about that which they are of.

-- followed_node(framework text, code text, language text) -> one
SELECT n.id, name.value AS name, name.language AS name_language
  FROM framework_node n
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'framework_node' AND t.owner_id = n.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE n.framework = :framework AND n.code = :code AND n.deleted IS NULL;

-- followed_body(slug text, language text) -> one
SELECT b.id, b.slug, b.modified, name.value AS name, name.language AS name_language
  FROM body b
  LEFT JOIN text name ON name.id = (
       SELECT t.id FROM text t
        WHERE t.owner_kind = 'body' AND t.owner_id = b.id AND t.field = 'name' AND t.deleted IS NULL
        ORDER BY t.language = :language DESC, t.source_language IS NULL DESC, t.id LIMIT 1)
 WHERE b.slug = :slug AND b.deleted IS NULL;
