-- title: Was wird in einem Zeitraum fällig?
-- description: Eine Zeile je Zusage, deren Frist in den Zeitraum fällt, gleich welchen Stands; Abgelehntes ist nicht dabei. Zusagen ohne Frist stehen in einer eigenen Frage. Höchstens 500 Zeilen, die früheste Frist zuerst.
-- param: von | von (JJJJ-MM-TT) | 2000-01-01
-- param: bis | bis (JJJJ-MM-TT) | 2099-12-31
-- param: land | Land | | states
SELECT c.due_to AS "Frist bis", c.body AS Gemeinde, c.state AS Land, c.project AS Vorhaben, c.status AS Stand,
  c.force AS Verbindlichkeit, c.responsible AS "Zuständig", c.amount_text AS Betrag, c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.due_to BETWEEN :von AND :bis AND c.force <> 'rejected' AND (:land = '' OR c.state = :land)
ORDER BY c.due_to, Gemeinde, c.id
LIMIT 500
