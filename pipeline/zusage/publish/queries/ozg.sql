-- title: OZG im Vergleich
-- description: Was Gemeinden zum Onlinezugangsgesetz (oder einem anderen Stichwort in Vorhaben, Thema oder Wortlaut) zusagten und was davon bekannt ist.
-- param: stichwort | Stichwort | OZG
-- param: langform | oder | Onlinezugang
SELECT c.body AS Gemeinde, MAX(c.population) AS Einwohner, SUM(c.force <> 'rejected') AS Zusagen,
  SUM(c.status = 'done') AS erledigt, SUM(coalesce(c.slipped_days, 0) > 0) AS verschoben,
  SUM(c.status = 'expired') AS abgelaufen, MIN(c.due_to) AS "erste Frist", MAX(c.due_to) AS "letzte Frist",
  (SELECT SUM(documents) FROM coverage v WHERE v.body_id = c.body_id) AS "gelesene Texte"
FROM commitments c LEFT JOIN topics t ON t.id = c.topic
WHERE c.project LIKE '%' || :stichwort || '%' OR c.project LIKE '%' || :langform || '%'
  OR t.name LIKE '%' || :stichwort || '%' OR t.name LIKE '%' || :langform || '%'
  OR c.quote LIKE '%' || :stichwort || '%' OR c.quote LIKE '%' || :langform || '%'
GROUP BY c.body_id
ORDER BY Gemeinde
