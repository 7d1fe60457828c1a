-- title: Verschiedene Angaben am selben Tag
-- description: Eine Zeile je Vorhaben und Sitzungstag, an dem zwei verschiedene Fristen oder zwei verschiedene Beträge dazu genannt wurden. Verglichen wird der obere Betrag; Abgelehntes ist dabei. Oft sind es Teilschritte oder Teilbeträge; ein Widerspruch ist es erst, wenn beide dasselbe meinen: Das zeigen die Zusagen selbst. Höchstens 500 Zeilen, die jüngste zuerst.
WITH days AS (
  SELECT thread_id, meeting_date, COUNT(*) AS said, MIN(due_to) AS first, MAX(due_to) AS last, MIN(amount_max) AS least, MAX(amount_max) AS most
  FROM commitments WHERE thread_id IS NOT NULL GROUP BY thread_id, meeting_date
  HAVING MIN(due_to) <> MAX(due_to) OR MIN(amount_max) <> MAX(amount_max)
  ORDER BY meeting_date DESC, thread_id LIMIT 500
)
SELECT d.meeting_date AS Sitzung, t.body AS Gemeinde, t.project AS Vorhaben, d.said AS Aussagen,
  COUNT(DISTINCT c.due_to) AS "verschiedene Fristen", d.first AS "früheste Frist", d.last AS "späteste Frist",
  COUNT(DISTINCT c.amount_max) AS "verschiedene Beträge", d.least AS "kleinster Betrag", d.most AS "größter Betrag", MIN(c.id) AS Zusage
FROM days d CROSS JOIN thread_counts t ON t.thread_id = d.thread_id
  CROSS JOIN commitments c ON c.thread_id = d.thread_id AND c.meeting_date IS d.meeting_date
GROUP BY d.thread_id, d.meeting_date
ORDER BY d.meeting_date DESC, Gemeinde, Vorhaben, d.thread_id
