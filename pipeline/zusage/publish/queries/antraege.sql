-- title: Anträge und ihr Schicksal
-- description: Eine Zeile je Land, Stand des Antrags und Ergebnis der Abstimmung: wie viele beantragte Vorhaben es gibt. Leeres Ergebnis heißt: keines genannt oder keines gelesen, nicht: abgelehnt. Ein Antrag, der in mehreren Sitzungen vorkommt, zählt in jeder.
-- param: land | Land | | states
SELECT coalesce(c.state, 'ohne Angabe') AS Land, c.force AS Verbindlichkeit, c.decision AS Ergebnis, c.status AS Stand, COUNT(*) AS "Anträge",
  ROUND(100.0 * COUNT(*) / SUM(COUNT(*)) OVER (PARTITION BY c.state), 1) AS "Anteil am Land in Prozent"
FROM commitments c
WHERE c.force IN ('requested', 'rejected') AND (:land = '' OR c.state = :land)
GROUP BY c.state, c.force, c.decision, c.status
ORDER BY Land, "Anträge" DESC, Verbindlichkeit, Ergebnis, Stand
