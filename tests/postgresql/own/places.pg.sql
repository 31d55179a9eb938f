-- place_names(least place) -> many
SELECT id, STRING_AGG(name, ', ') FROM place WHERE id >= :least GROUP BY id;
