-- title: Was hängt an einer Bedingung?
-- description: Eine Zeile je Zusage, deren Satz sagt, wovon sie abhängt, etwa von einer Förderung; die jüngste zuerst. Ob die Bedingung eintrat, steht nicht hier, sondern im Stand der Zusage, soweit gelesen. Höchstens 500 Zeilen.
-- param: wort | Wort in der Bedingung (leer: alle) | förder
-- param: land | Land | | states
SELECT c.meeting_date AS Sitzung, c.body AS Gemeinde, c.project AS Vorhaben, c.condition AS Bedingung, c.force AS Verbindlichkeit,
  c.status AS Stand, c.due_to AS "Frist bis", c.moved_to AS "verschoben auf", c.amount_text AS Betrag, c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.condition IS NOT NULL AND c.force <> 'rejected' AND c.condition LIKE '%' || :wort || '%' AND (:land = '' OR c.state = :land)
ORDER BY c.meeting_date DESC, c.id
LIMIT 500
