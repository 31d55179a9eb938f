-- overridden(size int) -> many
SELECT id, STRING_AGG(name, ',') FROM body WHERE size > :size GROUP BY id;

-- overridden_badly() -> many
SELECT id FROM body;
