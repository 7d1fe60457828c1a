-- title: Bewilligt und noch nicht abgerufen?
-- description: Eine Zeile je Gemeinde, Thema und Anteil (ganzer Betrag, Teil eines Betrags, Förderung, Eigenanteil) mit bewilligtem Geld: daneben, was Texte als beauftragt, abgerufen oder ausgezahlt nennen. Eine leere Spalte heißt: Darüber steht in den gelesenen Texten nichts; das Geld kann trotzdem geflossen sein. Summen einmaliger Beträge in Euro, weder Stände noch Anteile addiert; Beträge ohne Obergrenze, je Jahr, Monat oder Stück fehlen. Höchstens 500 Zeilen, die größte bewilligte Summe zuerst.
-- param: thema | Thema | | topics
-- param: land | Land | | states
WITH sums AS (
  SELECT m.body_id, m.topic, m.share, SUM(m.amount_max) FILTER (WHERE m.money_stage = 'applied') AS applied,
    SUM(m.amount_max) FILTER (WHERE m.money_stage = 'granted') AS granted,
    SUM(m.amount_max) FILTER (WHERE m.money_stage = 'contracted') AS contracted,
    SUM(m.amount_max) FILTER (WHERE m.money_stage = 'drawn') AS drawn, SUM(m.amount_max) FILTER (WHERE m.money_stage = 'spent') AS spent
  FROM money_sums m WHERE m.rhythm = 'once' AND m.currency = 'EUR' AND (:thema = '' OR m.topic = :thema)
  GROUP BY m.body_id, m.topic, m.share
)
SELECT b.name AS Gemeinde, b.state AS Land, t.name AS Thema, s.share AS Anteil, s.applied AS beantragt, s.granted AS bewilligt,
  s.contracted AS beauftragt, s.drawn AS abgerufen, s.spent AS ausgezahlt, ROUND(s.granted / b.population, 2) AS "bewilligt je Einwohner",
  b.id AS "Gemeinde (Schlüssel)"
FROM sums s JOIN bodies b ON b.id = s.body_id LEFT JOIN topics t ON t.id = s.topic
WHERE s.granted IS NOT NULL AND (:land = '' OR b.state = :land)
ORDER BY s.granted DESC, Gemeinde, Thema, s.share
LIMIT 500
