-- place_names(least place) -> many
SELECT id, GROUP_CONCAT(name, ', ') AS "names:text" FROM place WHERE id >= :least GROUP BY id;
