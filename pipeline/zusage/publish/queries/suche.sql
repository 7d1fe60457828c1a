-- title: Suche
-- description: Sucht in Zusagen und in allen gelesenen Texten, nicht in zurückgehaltenen. Wortanfänge und Wortteile genügen: „ausbau“ findet „Glasfaserausbau“. Mehrere Wörter müssen alle vorkommen; "in Anführungszeichen" gilt die Wortfolge, -wort schließt aus, ODER lässt eines von beiden gelten. Filter und Auszählung hat die Seite /-/suche.
-- param: q | Suchwörter |
SELECT 'Zusage' AS Art, c.body AS Gemeinde, c.meeting_date AS Datum, c.project AS Vorhaben,
  snippet(commitments_fts, 1, '»', '«', ' … ', 40) AS Fundstelle, c.id AS Zusage, NULL AS Dokument
FROM commitments_fts JOIN commitments c ON c.rowid = commitments_fts.rowid
WHERE commitments_fts MATCH escape_fts(:q)
UNION ALL
SELECT 'Text', b.name, d.date, d.title, snippet(documents_fts, 1, '»', '«', ' … ', 40), NULL, d.id
FROM documents_fts JOIN documents d ON d.rowid = documents_fts.rowid JOIN bodies b ON b.id = d.body_id
WHERE documents_fts MATCH escape_fts(:q) AND b.withheld IS NULL
ORDER BY Art DESC, Datum DESC
LIMIT 200
