-- title: OZG im Vergleich
-- description: Eine Zeile je Gemeinde mit Zusagen zum Onlinezugangsgesetz (oder zu anderen Stichwörtern in Vorhaben oder Wortlaut): wie viele, und was davon bekannt ist. Gemeinden, die hier fehlen, haben nichts dazu gesagt oder wurden nicht gelesen; daneben steht, wie viel gelesen wurde. Abgelehntes steht für sich. Gezählt werden Aussagen: Was mehrere Sitzungen wiederholen, zählt in jeder. Höchstens 500 Zeilen, nach Namen.
-- param: stichwort | Stichwort | OZG
-- param: langform | oder | Onlinezugang
-- column: abgelehnt | Abgelehnte Anträge; sie sind in keiner anderen Zahl enthalten. | Rejected motions; they are in no other figure.
SELECT c.body AS Gemeinde, c.state AS Land, MAX(c.population) AS Einwohner, SUM(c.force <> 'rejected') AS Zusagen,
  SUM(c.force <> 'rejected' AND c.status = 'done') AS erledigt,
  SUM(c.force <> 'rejected' AND coalesce(c.slipped_days, 0) > 0) AS verschoben,
  SUM(c.force <> 'rejected' AND c.status = 'expired') AS abgelaufen, SUM(c.force = 'rejected') AS abgelehnt,
  MIN(c.due_to) FILTER (WHERE c.force <> 'rejected') AS "erste Frist",
  MAX(c.due_to) FILTER (WHERE c.force <> 'rejected') AS "letzte Frist",
  MAX(n.documents) AS "gelesene Texte", c.body_id AS "Gemeinde (Schlüssel)"
FROM commitments c LEFT JOIN body_counts n ON n.body_id = c.body_id
WHERE c.rowid IN (
  SELECT rowid FROM commitments_fts WHERE commitments_fts MATCH escape_fts(:stichwort)
  UNION SELECT rowid FROM commitments_fts WHERE commitments_fts MATCH escape_fts(:langform)
)
GROUP BY c.body_id
ORDER BY Gemeinde
LIMIT 500
