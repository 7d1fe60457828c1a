-- title: Was wird in einem Zeitraum fällig?
-- description: Zusagen, deren Frist in den Zeitraum fällt, gleich welchen Stands.
-- param: von | von (JJJJ-MM-TT) | 2000-01-01
-- param: bis | bis (JJJJ-MM-TT) | 2099-12-31
SELECT c.due_to AS "Frist bis", c.body AS Gemeinde, c.project AS Vorhaben, c.status AS Stand,
  c.force AS Verbindlichkeit, c.responsible AS "Zuständig", c.amount_text AS Betrag, c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.due_to BETWEEN :von AND :bis AND c.force <> 'rejected'
ORDER BY c.due_to, Gemeinde, c.id
