-- Whether anything was ever recorded.
-- record_holds() -> one
SELECT EXISTS (SELECT 1 FROM journal) + EXISTS (SELECT 1 FROM session) + EXISTS (SELECT 1 FROM person)
       + EXISTS (SELECT 1 FROM organisation) + EXISTS (SELECT 1 FROM body) AS "things:int";
