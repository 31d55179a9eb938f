-- Says a type that only shows itself as another when it is run.

-- wrongly_said() -> many
SELECT 'x' || id AS "id:int" FROM body;
