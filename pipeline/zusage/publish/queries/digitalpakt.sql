-- title: DigitalPakt-Mittel je Einwohner
-- description: Eine Zeile je Gemeinde, Stand des Geldes und Anteil: die Summe verschiedener einmaliger Beträge (der obere Wert, wo es einen gibt), die Zusagen zum DigitalPakt (oder einem anderen Programm) nennen, und dieselbe je Einwohner. Stände werden nie addiert: Bewilligtes kann Beantragtes wiederholen. Es ist nicht die Liste der Zuwendungen, nur was gelesene Texte nennen. Höchstens 500 Zeilen, die größte Summe je Einwohner zuerst.
-- param: vorhaben | Programm oder Vorhaben (Teil des Namens) | DigitalPakt
-- param: land | Land | | states
WITH said AS (
  SELECT c.body_id, c.money_stage, c.amount_min, c.amount_max, c.currency,
    CASE WHEN c.basis LIKE '%own share%' THEN 'own share' WHEN c.basis LIKE '%grant%' THEN 'grant' ELSE 'whole' END AS share,
    COUNT(*) AS times, MIN(c.id) AS id
  FROM project_counts k CROSS JOIN projects p ON p.key = k.key CROSS JOIN commitments c ON c.project_id = p.id
  WHERE k.name LIKE '%' || :vorhaben || '%' AND c.force <> 'rejected' AND coalesce(c.amount_min, c.amount_max) IS NOT NULL
    AND coalesce(c.currency, 'EUR') = 'EUR' AND coalesce(c.basis, '') NOT LIKE '%per %' AND coalesce(c.basis, '') NOT LIKE '%yearly%'
    AND coalesce(c.basis, '') NOT LIKE '%monthly%' AND (:land = '' OR c.state = :land)
    AND c.id NOT IN (SELECT commitment_id FROM revisions WHERE field = 'amount' AND direction IN ('more', 'less', 'changed'))
  GROUP BY c.body_id, coalesce(c.thread_id, c.project_id), c.money_stage, c.amount_min, c.amount_max, share
)
SELECT b.name AS Gemeinde, b.state AS Land, b.population AS Einwohner, s.money_stage AS "Stand des Geldes", s.share AS Anteil,
  COUNT(*) AS "Beträge", SUM(coalesce(s.amount_max, s.amount_min)) AS Summe,
  ROUND(SUM(coalesce(s.amount_max, s.amount_min)) / b.population, 2) AS "je Einwohner", b.id AS "Gemeinde (Schlüssel)"
FROM said s JOIN bodies b ON b.id = s.body_id
GROUP BY b.id, s.money_stage, s.share
ORDER BY "je Einwohner" DESC, Gemeinde
LIMIT 500
