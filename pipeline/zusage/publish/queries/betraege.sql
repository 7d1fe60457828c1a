-- title: Beträge nach Stand
-- description: Eine Zeile je Gemeinde, Thema, Stand des Geldes, Anteil und Rhythmus: die Summe verschiedener genannter Beträge. Beantragtes, Bewilligtes und Ausgezahltes werden nie addiert, Eigenanteil und Förderung auch nicht. Was im selben Faden wiederholt wird, zählt einmal; nennen verschiedene Sätze das Ganze und seine Teile, stehen beide in der Summe. Es ist nicht der Haushalt der Gemeinde, nur was gelesene Texte nennen. Höchstens 500 Zeilen, nach Namen.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
-- param: thema | Thema | | topics
SELECT m.body AS Gemeinde, t.name AS Thema, m.money_stage AS "Stand des Geldes", m.share AS Anteil, m.rhythm AS Rhythmus,
  m.amounts AS "Beträge", m.amount_max AS Summe, m.currency AS "Währung", m.per_inhabitant AS "je Einwohner",
  m.open_ended AS "davon ohne Obergrenze"
FROM money m LEFT JOIN topics t ON t.id = m.topic
WHERE m.body LIKE '%' || :gemeinde || '%' AND (:thema = '' OR m.topic = :thema)
ORDER BY m.body, m.topic, m.money_stage, m.share, m.rhythm
LIMIT 500
