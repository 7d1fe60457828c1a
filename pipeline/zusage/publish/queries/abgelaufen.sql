-- title: Abgelaufene Zusagen je Kommune
-- description: Wie viele Zusagen mit Frist es gibt, bei wie vielen die Frist ohne späteren Beleg verstrich, und wie viel überhaupt gelesen wurde. Abgelaufen heißt nicht gebrochen: Es fehlt nur ein Beleg.
SELECT c.body AS Gemeinde, COUNT(*) AS "Zusagen mit Frist", SUM(c.status = 'expired') AS abgelaufen,
  ROUND(100.0 * SUM(c.status = 'expired') / COUNT(*), 1) AS "Anteil in Prozent",
  MIN(CASE WHEN c.status = 'expired' THEN c.due_to END) AS "älteste Frist",
  (SELECT SUM(documents) FROM coverage v WHERE v.body_id = c.body_id) AS "gelesene Texte"
FROM commitments c
WHERE c.due_to IS NOT NULL AND c.force <> 'rejected'
GROUP BY c.body_id
ORDER BY abgelaufen DESC, Gemeinde
