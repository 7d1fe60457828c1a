-- title: Verschiebungen über ein Jahr
-- description: Fristen, die spätere Sitzungen um mehr als die angegebene Zahl von Tagen nach hinten verschoben.
-- param: tage | mehr als so viele Tage | 365
SELECT c.slipped_days AS "verschoben um Tage", c.body AS Gemeinde, c.project AS Vorhaben,
  c.first_due_to AS "zuerst genannte Frist", c.due_to AS "Frist bis", c.status AS Stand, c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.slipped_days > CAST(:tage AS INTEGER)
ORDER BY c.slipped_days DESC, Gemeinde, c.id
