-- title: Verschiebungen über ein Jahr
-- description: Vorhaben, deren Frist spätere Sitzungen um mehr als die angegebene Zahl von Tagen nach hinten verschoben, mit den Gründen, soweit die Texte sie nennen.
-- param: tage | mehr als so viele Tage | 365
SELECT s.slipped_days AS "verschoben um Tage", s.moves AS "wie oft", s.body AS Gemeinde, s.project AS Vorhaben,
  s.first_due_to AS "zuerst genannte Frist", s.due_to AS "Frist zuletzt", s.reasons AS "Gründe", s.status AS Stand,
  s.quote AS Zitat, s.commitment_id AS Zusage
FROM slipped s
WHERE s.slipped_days > CAST(:tage AS INTEGER)
ORDER BY s.slipped_days DESC, Gemeinde, Zusage
