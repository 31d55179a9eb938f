-- What has a page of its own, in parts of a fixed span of ids, so that a part costs the same whatever the
-- size of the record, and keeps its address when others grow. Of the arms of these statements the
-- kind chooses one; the others read nothing.

-- The numbers, from 1, of the parts of that kind that have something in them: a step from part to part by the
-- primary key, never a look at every row.
-- sitemap_parts(kind text, span int) -> many
WITH RECURSIVE part (number) AS (
       SELECT CAST(0 AS BIGINT)
       UNION ALL
       SELECT (CASE :kind
               WHEN 'session' THEN (SELECT s.id FROM session s WHERE s.id > part.number * :span AND s.deleted IS NULL
                                       AND s.visibility = 'public' ORDER BY s.id LIMIT 1)
               WHEN 'body' THEN (SELECT b.id FROM body b WHERE b.id > part.number * :span AND b.deleted IS NULL
                                  ORDER BY b.id LIMIT 1)
               WHEN 'person' THEN (SELECT p.id FROM person p WHERE p.id > part.number * :span
                                       AND EXISTS (SELECT 1 FROM public_person WHERE public_person.id = p.id)
                                     ORDER BY p.id LIMIT 1)
               WHEN 'organisation' THEN (SELECT o.id FROM organisation o WHERE o.id > part.number * :span
                                            AND o.deleted IS NULL ORDER BY o.id LIMIT 1)
               WHEN 'priority' THEN (SELECT p.id FROM priority p JOIN session s ON s.id = p.session_id
                                      WHERE p.id > part.number * :span AND p.deleted IS NULL AND s.deleted IS NULL
                                        AND s.visibility = 'public' ORDER BY p.id LIMIT 1)
               WHEN 'node' THEN (SELECT n.id FROM framework_node n WHERE n.id > part.number * :span
                                    AND n.deleted IS NULL ORDER BY n.id LIMIT 1)
               END + :span - 1) / :span
         FROM part WHERE part.number IS NOT NULL)
SELECT number AS "number:int" FROM part WHERE number > 0 ORDER BY number;

-- Those with an id above `after` up to `until`.
-- sitemap_things(kind text, after int, until int) -> many
SELECT s.id AS "id:int", s.slug AS "slug:text?", s.modified AS "modified:int", '' AS "folder:text"
  FROM session s
 WHERE :kind = 'session' AND s.id > :after AND s.id <= :until AND s.deleted IS NULL AND s.visibility = 'public'
UNION ALL
SELECT b.id, b.slug, b.modified, '' FROM body b
 WHERE :kind = 'body' AND b.id > :after AND b.id <= :until AND b.deleted IS NULL
UNION ALL
SELECT p.id, p.slug, p.modified, '' FROM person p
 WHERE :kind = 'person' AND p.id > :after AND p.id <= :until
   AND EXISTS (SELECT 1 FROM public_person WHERE public_person.id = p.id)
UNION ALL
SELECT o.id, o.slug, o.modified, '' FROM organisation o
 WHERE :kind = 'organisation' AND o.id > :after AND o.id <= :until AND o.deleted IS NULL
UNION ALL
SELECT p.id, '', p.modified, '' FROM priority p JOIN session s ON s.id = p.session_id
 WHERE :kind = 'priority' AND p.id > :after AND p.id <= :until AND p.deleted IS NULL AND s.deleted IS NULL
   AND s.visibility = 'public'
UNION ALL
SELECT n.id, n.code, n.modified, n.framework FROM framework_node n
 WHERE :kind = 'node' AND n.id > :after AND n.id <= :until AND n.deleted IS NULL;
