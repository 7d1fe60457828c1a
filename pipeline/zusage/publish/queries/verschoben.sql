-- title: Verschiebungen über ein Jahr
-- description: Eine Zeile je Vorhaben, dessen Frist spätere Sitzungen um mehr als die angegebene Zahl von Tagen nach hinten verschoben, mit den Gründen, soweit die Texte sie nennen. Verschiebungen, die keine gelesene Sitzung nennt, fehlen. Höchstens 500 Zeilen, die längste zuerst.
-- param: tage | mehr als so viele Tage | 365
SELECT s.slipped_days AS "verschoben um Tage", s.moves AS "wie oft", s.body AS Gemeinde, s.project AS Vorhaben,
  s.first_due_to AS "zuerst genannte Frist", s.due_to AS "Frist zuletzt", s.reasons AS "Gründe", s.status AS Stand,
  s.quote AS Zitat, s.commitment_id AS Zusage
FROM slipped s
WHERE s.slipped_days > CAST(:tage AS INTEGER)
LIMIT 500
