-- title: Zusagen ohne Frist
-- description: Eine Zeile je Zusage, deren Satz keine Frist nennt, die älteste zuerst; eine Frist ohne bestimmbaren Tag („nach der Sommerpause“) ist auch eine. Ein anderer Satz derselben Sitzung kann eine nennen. Ohne Angabe werden Beschlüsse, Aufträge und Zusagen gezeigt, keine bloßen Absichten. Höchstens 500 Zeilen.
-- param: verbindlichkeit | Verbindlichkeit (leer: beschlossen, beauftragt, zugesagt) | | force
-- param: land | Land | | states
SELECT c.meeting_date AS Sitzung, c.body AS Gemeinde, c.state AS Land, c.project AS Vorhaben, c.force AS Verbindlichkeit, c.status AS Stand,
  c.responsible AS "Zuständig", c.amount_text AS Betrag, c.read_later AS "seither gelesene Texte", c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.due_to IS NULL AND c.deadline_text IS NULL
  AND (c.force = :verbindlichkeit OR (:verbindlichkeit = '' AND c.force IN ('resolved', 'mandated', 'promised')))
  AND (:land = '' OR c.state = :land)
ORDER BY c.meeting_date, c.id
LIMIT 500
