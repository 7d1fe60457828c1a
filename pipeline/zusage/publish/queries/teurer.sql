-- title: Nachträglich teurer geworden
-- description: Eine Zeile je Vorhaben und Sitzung, die einen höheren Betrag nennt als eine frühere zum selben Vorhaben, mit beiden Zitaten. Der Unterschied kann am Stand des Geldes liegen, an dem, was der Betrag zählt (brutto, Eigenanteil, jährlich), oder am Umfang: Die ersten beiden stehen daneben, soweit sie zu diesem Betrag bekannt sind, den Umfang sagen die Zitate. Höchstens 500 Zeilen, der größte Unterschied zuerst.
-- param: prozent | mindestens so viel Prozent mehr | 0
-- column: zählt danach | Was der spätere Betrag zählt: brutto, netto, Eigenanteil, jährlich, je was. | What the later amount counts: gross, net, own share, yearly, per what.
WITH dearer AS (
  SELECT id, commitment_id, later_id, CAST("before" AS REAL) AS was, CAST("after" AS REAL) AS became
  FROM revisions WHERE field = 'amount' AND direction = 'more'
)
SELECT a.body AS Gemeinde, a.project AS Vorhaben, r.was AS "Betrag zuvor", r.became AS "Betrag danach",
  r.became - r.was AS Unterschied, ROUND(100.0 * (r.became - r.was) / r.was, 1) AS "in Prozent",
  CASE WHEN a.amount_max = r.was THEN a.money_stage END AS "Stand des Geldes",
  CASE WHEN b.amount_max = r.became THEN b.money_stage END AS "Stand des Geldes danach",
  CASE WHEN a.amount_max = r.was THEN a.basis END AS "zählt", CASE WHEN b.amount_max = r.became THEN b.basis END AS "zählt danach", a.meeting_date AS "Sitzung zuvor", b.meeting_date AS "Sitzung danach",
  a.quote AS "Zitat zuvor", b.quote AS Zitat, b.id AS Zusage
FROM dearer r JOIN commitments a ON a.id = r.commitment_id JOIN commitments b ON b.id = r.later_id
WHERE r.was > 0 AND 100.0 * (r.became - r.was) / r.was >= CAST(:prozent AS REAL)
ORDER BY Unterschied DESC, Gemeinde, r.id
LIMIT 500
