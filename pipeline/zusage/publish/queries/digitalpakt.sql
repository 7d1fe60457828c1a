-- title: DigitalPakt-Mittel je Einwohner
-- description: Eine Zeile je Gemeinde, Stand des Geldes und Anteil: die Summe verschiedener einmaliger Beträge (der obere Wert, wo es einen gibt), die Zusagen zum DigitalPakt (oder einem anderen Programm) nennen, und dieselbe je Einwohner. Stände werden nie addiert: Bewilligtes kann Beantragtes wiederholen. Was im selben Faden wiederholt wird, zählt einmal, ebenso der eine Betrag eines Satzes zu mehreren Vorhaben; nennen verschiedene Sätze das Ganze und seine Teile, stehen beide in der Summe. Beträge je Jahr, Monat oder Stück und abgelehnte fehlen. Es ist nicht die Liste der Zuwendungen, nur was gelesene Texte nennen. Höchstens 500 Zeilen, die größte Summe je Einwohner zuerst.
-- param: vorhaben | Programm oder Vorhaben (Teil des Namens) | DigitalPakt
-- param: land | Land | | states
WITH named AS (
  SELECT n.body_id, n.thread_id, n.project_id, n.money_stage, n.currency, n.amount_min, n.amount_max, n.share, MIN(n.commitment_id)
  FROM project_counts k CROSS JOIN projects p ON p.key = k.key CROSS JOIN amounts_named n ON n.project_id = p.id
  WHERE k.name LIKE '%' || :vorhaben || '%' AND n.rhythm = 'once' AND coalesce(n.currency, 'EUR') = 'EUR' AND (:land = '' OR n.state = :land)
  GROUP BY n.first_id
), said AS (
  SELECT body_id, money_stage, amount_min, amount_max, share FROM named
  GROUP BY body_id, coalesce(thread_id, project_id), money_stage, currency, amount_min, amount_max, share
)
SELECT b.name AS Gemeinde, b.state AS Land, b.population AS Einwohner, s.money_stage AS "Stand des Geldes", s.share AS Anteil,
  COUNT(*) AS "Beträge", SUM(coalesce(s.amount_max, s.amount_min)) AS Summe,
  ROUND(SUM(coalesce(s.amount_max, s.amount_min)) / b.population, 2) AS "je Einwohner", b.id AS "Gemeinde (Schlüssel)"
FROM said s JOIN bodies b ON b.id = s.body_id
GROUP BY b.id, s.money_stage, s.share
ORDER BY "je Einwohner" DESC, Gemeinde
LIMIT 500
