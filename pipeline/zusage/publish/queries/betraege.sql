-- title: Beträge nach Stand
-- description: Genannte Beträge je Gemeinde und Thema, getrennt nach dem Stand des Geldes. Beantragtes, Bewilligtes und Ausgezahltes werden nie addiert, Eigenanteil und Förderung auch nicht.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
SELECT m.body AS Gemeinde, t.name AS Thema, m.money_stage AS "Stand des Geldes", m.share AS Anteil, m.rhythm AS Rhythmus,
  m.amounts AS "Beträge", m.amount_max AS Summe, m.currency AS "Währung", m.per_inhabitant AS "je Einwohner",
  m.open_ended AS "davon ohne Obergrenze"
FROM money m LEFT JOIN topics t ON t.id = m.topic
WHERE m.body LIKE '%' || :gemeinde || '%'
ORDER BY Gemeinde, Thema, m.money_stage, Anteil, Rhythmus
