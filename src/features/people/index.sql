-- place_in_order(owner_kind text, owner_id int, language text) -> one
SELECT key FROM sort_key
 WHERE owner_kind = :owner_kind AND owner_id = :owner_id AND language = :language AND deleted IS NULL;
