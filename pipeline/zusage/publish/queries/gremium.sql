-- title: Was ein Gremium zugesagt hat
-- description: Eine Zeile je Aussage aus den Sitzungen eines Gremiums, die jüngste zuerst, mit Verbindlichkeit und Stand. Gesagt hat es, wer dort sprach; beschlossen ist nur, was als beschlossen gekennzeichnet ist. Höchstens 500 Zeilen.
-- param: gremium | Gremium (Teil des Namens) | Rat
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
WITH RECURSIVE names (name) AS (
  SELECT MIN(organization) FROM commitments
  UNION ALL
  SELECT (SELECT MIN(c.organization) FROM commitments c WHERE c.organization > n.name) FROM names n WHERE n.name IS NOT NULL
), said AS (
  SELECT c.id FROM commitments c
  WHERE c.organization IN (SELECT name FROM names WHERE name LIKE '%' || :gremium || '%')
    AND (:gemeinde = '' OR c.body_id IN (SELECT id FROM bodies WHERE name LIKE '%' || :gemeinde || '%'))
  ORDER BY c.meeting_date DESC, c.id LIMIT 500
)
SELECT c.body AS Gemeinde, c.organization AS Gremium, c.meeting_date AS Sitzung, c.agenda_item AS Tagesordnungspunkt, c.project AS Vorhaben,
  c.force AS Verbindlichkeit, c.status AS Stand, c.due_to AS "Frist bis", c.moved_to AS "verschoben auf", c.amount_text AS Betrag, c.quote AS Zitat, c.id AS Zusage
FROM said s JOIN commitments c ON c.id = s.id
ORDER BY c.meeting_date DESC, c.id
