-- title: Was wird in einem Zeitraum fällig?
-- description: Eine Zeile je Zusage, deren Frist in den Zeitraum fällt, gleich welchen Stands; Abgelehntes ist nicht dabei. Nannte eine spätere Sitzung eine andere Frist, steht sie daneben. Was in dem Zeitraum erst beginnen soll, ist dabei und mit „ab“ bezeichnet. Zusagen ohne Frist stehen in einer eigenen Frage, Fristen ohne bestimmbaren Tag („nach der Sommerpause“) fehlen. Höchstens 500 Zeilen, die früheste Frist zuerst.
-- param: von | von (JJJJ-MM-TT) | 2000-01-01
-- param: bis | bis (JJJJ-MM-TT) | 2099-12-31
-- param: land | Land | | states
-- column: Art der Frist | Ob es bis zu diesem Tag fertig sein, in dieser Zeit geschehen oder erst dann beginnen soll. | Whether it is due by that day, in that time, or only to begin then.
-- column: Frist bis | Letzter Tag der Frist; bei „ab“ letzter Tag der Zeit, in der es beginnen soll. | Last day of the deadline; with 'from' the last day of the time in which it is to begin.
SELECT c.due_bound AS "Art der Frist", c.due_to AS "Frist bis", c.moved_to AS "verschoben auf", c.body AS Gemeinde, c.state AS Land, c.project AS Vorhaben, c.status AS Stand,
  c.force AS Verbindlichkeit, c.responsible AS "Zuständig", c.amount_text AS Betrag, c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.due_to BETWEEN :von AND :bis AND c.force <> 'rejected' AND (:land = '' OR c.state = :land)
ORDER BY c.due_to, Gemeinde, c.id
LIMIT 500
