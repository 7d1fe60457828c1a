-- title: Bewilligt und noch nicht abgerufen?
-- description: Eine Zeile je Gemeinde und Thema mit bewilligtem Geld: daneben, was Texte als beauftragt, abgerufen oder ausgezahlt nennen. Eine leere Spalte heißt: Darüber steht in den gelesenen Texten nichts; das Geld kann trotzdem geflossen sein. Summen einmaliger ganzer Beträge in Euro, Stände nie addiert. Höchstens 500 Zeilen, die größte bewilligte Summe zuerst.
-- param: thema | Thema | | topics
-- param: land | Land | | states
SELECT b.name AS Gemeinde, b.state AS Land, t.name AS Thema, c.applied AS beantragt, c.granted AS bewilligt, c.contracted AS beauftragt,
  c.drawn AS abgerufen, c.spent AS ausgezahlt, ROUND(c.granted / b.population, 2) AS "bewilligt je Einwohner", b.id AS "Gemeinde (Schlüssel)"
FROM topic_counts c JOIN bodies b ON b.id = c.body_id LEFT JOIN topics t ON t.id = c.topic
WHERE c.granted IS NOT NULL AND (:thema = '' OR c.topic = :thema) AND (:land = '' OR b.state = :land)
ORDER BY c.granted DESC, Gemeinde, Thema
LIMIT 500
