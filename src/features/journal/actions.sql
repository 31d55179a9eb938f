-- journal_insert(at int, who text, action text, subject_kind text, subject_id int, before text?, after text?) -> id
INSERT INTO journal (at, who, action, subject_kind, subject_id, before, after)
VALUES (:at, :who, :action, :subject_kind, :subject_id, :before, :after);

-- journal_topic_insert(journal journal, topic text) -> changed
INSERT INTO journal_topic (journal_id, topic) VALUES (:journal, :topic) ON CONFLICT DO NOTHING;

-- journal_last() -> one
SELECT COALESCE(MAX(id), 0) AS "last:int" FROM journal;

-- journal_topics_since(since journal) -> many
SELECT DISTINCT topic FROM journal_topic WHERE journal_id > :since ORDER BY topic;
