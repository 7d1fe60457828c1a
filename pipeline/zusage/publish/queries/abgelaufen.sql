-- title: Abgelaufene Zusagen je Kommune
-- description: Wie viele Zusagen mit Frist es gibt, bei wie vielen die Frist verstrich und danach gelesene Sitzungen nichts mehr davon sagen, bei wie vielen nach der Frist nichts gelesen wurde, und wie viel überhaupt gelesen wurde. Abgelaufen heißt nicht gebrochen: Es fehlt nur ein Beleg.
SELECT b.name AS Gemeinde, CASE WHEN b.withheld IS NOT NULL THEN 'zurückgehalten' WHEN v.texte IS NULL THEN 'nicht gelesen' ELSE 'gelesen' END AS Abdeckung,
  CASE WHEN v.texte IS NOT NULL AND b.withheld IS NULL THEN COUNT(c.id) END AS "Zusagen mit Frist", SUM(c.status = 'expired') AS abgelaufen,
  SUM(c.status = 'unknown') AS "danach nichts gelesen", ROUND(100.0 * SUM(c.status = 'expired') / COUNT(c.id), 1) AS "Anteil in Prozent",
  MIN(CASE WHEN c.status = 'expired' THEN c.due_to END) AS "älteste Frist", v.texte AS "gelesene Texte"
FROM bodies b
LEFT JOIN (SELECT body_id, NULLIF(SUM(documents), 0) AS texte FROM coverage GROUP BY body_id) v ON v.body_id = b.id
LEFT JOIN commitments c ON c.body_id = b.id AND c.due_to IS NOT NULL AND c.force <> 'rejected'
GROUP BY b.id
ORDER BY abgelaufen DESC, Gemeinde
