-- Whether anything was ever recorded.
-- record_holds() -> one
SELECT CASE WHEN EXISTS (SELECT 1 FROM journal) OR EXISTS (SELECT 1 FROM session) OR EXISTS (SELECT 1 FROM person)
              OR EXISTS (SELECT 1 FROM organisation) OR EXISTS (SELECT 1 FROM body)
            THEN 1 ELSE 0 END AS "things:int";
