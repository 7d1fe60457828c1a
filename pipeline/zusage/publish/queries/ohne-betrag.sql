-- title: Zusagen ohne Betrag
-- description: Eine Zeile je Zusage, deren Satz keinen Betrag nennt, die jüngste zuerst. Das heißt nicht, dass sie nichts kostet: Der Betrag kann im Haushalt oder in der Vorlage stehen. Ohne Angabe werden Beschlüsse, Aufträge und Zusagen gezeigt. Höchstens 500 Zeilen.
-- param: verbindlichkeit | Verbindlichkeit (leer: beschlossen, beauftragt, zugesagt) | | force
-- param: land | Land | | states
SELECT c.meeting_date AS Sitzung, c.body AS Gemeinde, c.state AS Land, c.project AS Vorhaben, c.force AS Verbindlichkeit, c.status AS Stand,
  c.due_to AS "Frist bis", c.moved_to AS "verschoben auf", c.responsible AS "Zuständig", c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.amount_min IS NULL AND c.amount_max IS NULL
  AND (c.force = :verbindlichkeit OR (:verbindlichkeit = '' AND c.force IN ('resolved', 'mandated', 'promised')))
  AND (:land = '' OR c.state = :land)
ORDER BY c.meeting_date DESC, c.id
LIMIT 500
