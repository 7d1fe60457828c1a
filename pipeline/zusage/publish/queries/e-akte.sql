-- title: Wer hat die E-Akte bis wann versprochen?
-- description: Zusagen zur elektronischen Akte (oder einem anderen Vorhaben) mit Frist, Stand und Wortlaut, die nächste Frist zuerst.
-- param: vorhaben | Vorhaben (Teil des Namens) | Akte
SELECT c.body AS Gemeinde, c.project AS Vorhaben, c.due_to AS "Frist bis", c.deadline_text AS "Frist wörtlich",
  c.force AS Verbindlichkeit, c.status AS Stand, c.slipped_days AS "verschoben um Tage", c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.project LIKE '%' || :vorhaben || '%' AND c.force <> 'rejected'
ORDER BY c.due_to IS NULL, c.due_to, Gemeinde, c.id
