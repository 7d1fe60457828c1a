-- title: Anbieter über Kommunen hinweg
-- description: Eine Zeile je Firma oder Verband, dessen Name mit Rechtsform (GmbH, AG, Zweckverband …) in Sätzen von Zusagen steht: in wie vielen Gemeinden und bei welchen Vorhaben. Genannt heißt nicht beauftragt: Es kann auch eine Absage sein. Firmen ohne Rechtsform im Namen fehlen, verschieden geschriebene stehen getrennt. Höchstens 500 Zeilen, die meisten Gemeinden zuerst.
-- param: gemeinden | in mindestens so vielen Gemeinden | 1
SELECT s.name AS Anbieter, COUNT(DISTINCT s.body_id) AS Gemeinden, COUNT(DISTINCT s.commitment_id) AS Zusagen,
  SUM(s.source = 'responsible') AS "als zuständig genannt", replace(replace(group_concat(DISTINCT c.project), ', ', ','), ',', ', ') AS "bei Vorhaben",
  MIN(c.meeting_date) AS "zuerst am", MAX(c.meeting_date) AS "zuletzt am", MIN(c.id) AS Zusage
FROM suppliers s JOIN commitments c ON c.id = s.commitment_id
WHERE c.force <> 'rejected'
GROUP BY s.name
HAVING COUNT(DISTINCT s.body_id) >= CAST(:gemeinden AS INTEGER)
ORDER BY Gemeinden DESC, Zusagen DESC, Anbieter
LIMIT 500
