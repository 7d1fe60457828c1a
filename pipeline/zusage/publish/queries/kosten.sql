-- title: Was kostet ein Vorhaben anderswo?
-- description: Eine Zeile je Zusage mit Betrag zu Vorhaben dieses Namens, mit dem Betrag je Einwohner, damit Gemeinden vergleichbar werden. Was der Betrag zählt (brutto, jährlich, Eigenanteil), steht daneben und macht Beträge oft unvergleichbar; ein Betrag je Stück hat keinen je Einwohner. Höchstens 500 Zeilen, der höchste Betrag zuerst.
-- param: vorhaben | Vorhaben (Teil des Namens) | WLAN
-- param: stand_des_geldes | Stand des Geldes | | stage
WITH named AS (
  SELECT c.id FROM project_counts k CROSS JOIN projects p ON p.key = k.key CROSS JOIN commitments c ON c.project_id = p.id
  WHERE k.name LIKE '%' || :vorhaben || '%' AND c.force <> 'rejected' AND coalesce(c.amount_max, c.amount_min) IS NOT NULL
    AND (:stand_des_geldes = '' OR c.money_stage = :stand_des_geldes)
  ORDER BY coalesce(c.amount_max, c.amount_min) DESC, c.id LIMIT 500
)
SELECT c.body AS Gemeinde, c.population AS Einwohner, c.project AS Vorhaben, c.amount_text AS "Betrag wörtlich", c.amount_min AS mindestens,
  c.amount_max AS "höchstens", c.currency AS "Währung", 
  CASE WHEN coalesce(c.basis, '') NOT LIKE '%per %' THEN ROUND(coalesce(c.amount_max, c.amount_min) / c.population, 2) END AS "je Einwohner",
  c.money_stage AS "Stand des Geldes", c.basis AS "zählt", c.meeting_date AS Sitzung, c.quote AS Zitat, c.id AS Zusage
FROM named n JOIN commitments c ON c.id = n.id
ORDER BY coalesce(c.amount_max, c.amount_min) DESC, c.id
