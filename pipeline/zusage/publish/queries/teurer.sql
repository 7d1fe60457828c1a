-- title: Nachträglich teurer geworden
-- description: Eine Zeile je Vorhaben und Sitzung, die einen höheren Betrag nennt als eine frühere zum selben Vorhaben, mit beiden Zitaten. Der Unterschied kann am Stand des Geldes liegen, an dem, was der Betrag zählt (brutto, Eigenanteil, jährlich), oder am Umfang: Die ersten beiden stehen daneben, den Umfang sagen die Zitate. Höchstens 500 Zeilen, der größte Unterschied zuerst.
-- param: prozent | mindestens so viel Prozent mehr | 0
-- column: zählt danach | Was der spätere Betrag zählt: brutto, netto, Eigenanteil, jährlich, je was. | What the later amount counts: gross, net, own share, yearly, per what.
SELECT a.body AS Gemeinde, a.project AS Vorhaben, a.amount_max AS "Betrag zuvor", b.amount_max AS "Betrag danach",
  b.amount_max - a.amount_max AS Unterschied, ROUND(100.0 * (b.amount_max - a.amount_max) / a.amount_max, 1) AS "in Prozent",
  a.money_stage AS "Stand des Geldes", b.money_stage AS "Stand des Geldes danach",
  a.basis AS "zählt", b.basis AS "zählt danach", a.meeting_date AS "Sitzung zuvor", b.meeting_date AS "Sitzung danach",
  a.quote AS "Zitat zuvor", b.quote AS Zitat, b.id AS Zusage
FROM revisions r JOIN commitments a ON a.id = r.commitment_id JOIN commitments b ON b.id = r.later_id
WHERE r.field = 'amount' AND r.direction = 'more' AND a.amount_max > 0 AND b.amount_max > a.amount_max
  AND 100.0 * (b.amount_max - a.amount_max) / a.amount_max >= CAST(:prozent AS REAL)
ORDER BY Unterschied DESC, Gemeinde, r.id
LIMIT 500
