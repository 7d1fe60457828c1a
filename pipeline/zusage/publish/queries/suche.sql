-- title: Suche
-- description: Eine Zeile je Fundstelle in Zusagen und in allen gelesenen Texten, nicht in zurückgehaltenen. Wortanfänge und Wortteile genügen: „ausbau“ findet „Glasfaserausbau“. Mehrere Wörter müssen alle vorkommen; "in Anführungszeichen" gilt die Wortfolge, -wort schließt aus, ODER lässt eines von beiden gelten. Je 100 Zusagen und Texte, die zuletzt gelesenen zuerst; Filter und Auszählung hat die Seite /-/suche.
-- param: q | Suchwörter |
WITH said AS (
  SELECT rowid AS number, snippet(commitments_fts, 1, '»', '«', ' … ', 40) AS found FROM commitments_fts
  WHERE commitments_fts MATCH escape_fts(:q) ORDER BY rowid DESC LIMIT 100
), texts AS (
  SELECT rowid AS number, snippet(documents_fts, 1, '»', '«', ' … ', 40) AS found FROM documents_fts
  WHERE documents_fts MATCH escape_fts(:q) AND rowid NOT IN (
    SELECT d.rowid FROM documents d WHERE d.body_id IN (SELECT id FROM bodies WHERE withheld IS NOT NULL)
  ) ORDER BY rowid DESC LIMIT 100
)
SELECT 'Zusage' AS Art, c.body AS Gemeinde, c.meeting_date AS Datum, c.project AS Vorhaben, s.found AS Fundstelle, c.id AS Zusage,
  NULL AS Dokument
FROM said s JOIN commitments c ON c.rowid = s.number
UNION ALL
SELECT 'Text', b.name, d.date, d.title, t.found, NULL, d.id
FROM texts t JOIN documents d ON d.rowid = t.number JOIN bodies b ON b.id = d.body_id
ORDER BY Art DESC, Datum DESC
