-- note_insert(text text, answers note?) -> id
INSERT INTO note (text, answers) VALUES (:text, :answers);

-- note_count() -> one
SELECT COUNT(*) AS "notes:int" FROM note;

-- coins_move(from_purse purse, to_purse purse) -> changed
UPDATE purse SET coins = CASE id WHEN :from_purse THEN coins - 1 ELSE coins + 1 END
 WHERE id IN (:from_purse, :to_purse);

-- coins_in(id purse) -> one
SELECT coins FROM purse WHERE id = :id;
