-- title: Wer hat die E-Akte bis wann versprochen?
-- description: Eine Zeile je Zusage zur elektronischen Akte (oder einem anderen Vorhaben) mit Frist, Stand und Wortlaut, die früheste Frist zuerst, ohne Frist oder ohne bestimmbaren Tag zuletzt. Nannte eine spätere Sitzung eine andere Frist, steht sie daneben. „Ab“ bezeichnet, was an dem Tag erst beginnen soll. Gesucht wird der Wortteil: „Kontakte“ fände sich auch, ein Dokumentenmanagement ohne „Akte“ im Namen nicht. Gemeinden, die hier fehlen, haben nichts dazu gesagt oder wurden nicht gelesen. Höchstens 500 Zeilen.
-- param: vorhaben | Vorhaben (Teil des Namens) | Akte
-- param: land | Land | | states
-- column: Art der Frist | Ob es bis zu diesem Tag fertig sein, in dieser Zeit geschehen oder erst dann beginnen soll. | Whether it is due by that day, in that time, or only to begin then.
-- column: Frist bis | Letzter Tag der Frist; bei „ab“ letzter Tag der Zeit, in der es beginnen soll. | Last day of the deadline; with 'from' the last day of the time in which it is to begin.
WITH named AS (
  SELECT c.id FROM project_counts k CROSS JOIN projects p ON p.key = k.key CROSS JOIN commitments c ON c.project_id = p.id
  WHERE k.name LIKE '%' || :vorhaben || '%' AND c.force <> 'rejected' AND (:land = '' OR c.state = :land)
  ORDER BY c.due_to IS NULL, c.due_to, c.id LIMIT 500
)
SELECT c.body AS Gemeinde, c.state AS Land, c.project AS Vorhaben, c.due_bound AS "Art der Frist", c.due_to AS "Frist bis", c.moved_to AS "verschoben auf",
  c.deadline_text AS "Frist wörtlich",
  c.force AS Verbindlichkeit, c.status AS Stand, c.slipped_days AS "verschoben um Tage", c.quote AS Zitat, c.id AS Zusage
FROM named n JOIN commitments c ON c.id = n.id
ORDER BY c.due_to IS NULL, c.due_to, Gemeinde, c.id
