-- title: Wie wurde über Zusagen abgestimmt?
-- description: Zusagen mit Ergebnis und Stimmen zu ihrem Tagesordnungspunkt, im Wortlaut der Quelle. Widersprüche stehen vorn: Kopf gegen Text, Ergebnis gegen Stimmen, Fraktionen gegen die Summe. Leere Stimmen sind nicht genannt, nicht null.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
-- param: ergebnis | Ergebnis (unanimous, majority, adopted, amended, rejected, postponed, referred, noted, withdrawn, other; leer für alle) |
SELECT v.conflict AS Widerspruch, c.body AS Gemeinde, c.meeting_date AS Sitzung, c.agenda_item AS Tagesordnungspunkt,
  c.project AS Vorhaben, c.decision AS "Ergebnis zur Zusage", v.result AS "Ergebnis der Stelle", v.source AS "steht in",
  v.votes_yes AS Ja, v.votes_no AS Nein, v.votes_abstain AS Enthaltungen, v.votes_biased AS Befangen, v.by_party AS "nach Fraktionen",
  v.quote AS Wortlaut, c.force AS Verbindlichkeit, c.quote AS Zitat, c.id AS Zusage
FROM commitments c JOIN decisions v ON v.agenda_item_id = c.agenda_item_id
  OR (c.agenda_item_id IS NULL AND v.agenda_item_id IS NULL AND v.document_id = c.document_id)
WHERE c.body LIKE '%' || :gemeinde || '%' AND (:ergebnis = '' OR c.decision = :ergebnis)
ORDER BY v.conflict IS NULL, c.meeting_date DESC, Gemeinde, c.id, v.start
