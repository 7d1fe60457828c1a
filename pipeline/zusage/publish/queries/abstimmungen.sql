-- title: Wie wurde über Zusagen abgestimmt?
-- description: Eine Zeile je Zusage und genanntem Ergebnis zu ihrem Tagesordnungspunkt, mit den Stimmen im Wortlaut der Quelle. Leere Stimmen sind nicht genannt, nicht null. Widersprüche (Kopf gegen Text, Ergebnis gegen Stimmen, Fraktionen gegen die Summe) lassen sich auswählen. Die 500 jüngsten Zeilen.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
-- param: ergebnis | Ergebnis zur Zusage | | result
-- param: widerspruch | Widerspruch | | conflict
WITH said AS (
  SELECT c.id, c.meeting_date, v.id AS decision_id FROM commitments c CROSS JOIN decisions v
  WHERE v.agenda_item_id = c.agenda_item_id AND (:widerspruch = '' OR v.conflict = :widerspruch)
    AND (:ergebnis = '' OR c.decision = :ergebnis)
    AND (:gemeinde = '' OR c.body_id IN (SELECT id FROM bodies WHERE name LIKE '%' || :gemeinde || '%'))
  UNION ALL
  SELECT c.id, c.meeting_date, v.id FROM decisions v CROSS JOIN commitments c
  WHERE v.agenda_item_id IS NULL AND c.agenda_item_id IS NULL AND c.document_id = v.document_id
    AND (:widerspruch = '' OR v.conflict = :widerspruch) AND (:ergebnis = '' OR c.decision = :ergebnis)
    AND (:gemeinde = '' OR c.body_id IN (SELECT id FROM bodies WHERE name LIKE '%' || :gemeinde || '%'))
  ORDER BY 2 DESC, 1, 3 LIMIT 500
)
SELECT v.conflict AS Widerspruch, c.body AS Gemeinde, c.meeting_date AS Sitzung, c.agenda_item AS Tagesordnungspunkt,
  c.project AS Vorhaben, c.decision AS "Ergebnis zur Zusage", v.result AS "Ergebnis der Stelle", v.source AS "steht in",
  v.votes_yes AS Ja, v.votes_no AS Nein, v.votes_abstain AS Enthaltungen, v.votes_biased AS Befangen, v.by_party AS "nach Fraktionen",
  v.quote AS Wortlaut, c.force AS Verbindlichkeit, c.quote AS Zitat, c.id AS Zusage
FROM said s JOIN commitments c ON c.id = s.id JOIN decisions v ON v.id = s.decision_id
ORDER BY c.meeting_date DESC, c.id, v.start
