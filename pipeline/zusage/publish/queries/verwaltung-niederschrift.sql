-- title: Widersprüche zwischen Verwaltung und Niederschrift
-- description: Eine Zeile je veröffentlichter Beschlusskontrolle: wie viele Zeilen sie hat, zu wie vielen sich Zusagen in Niederschriften fanden, und wie viele davon übereinstimmen. Ohne Gegenstück heißt nicht falsch: Es ist kein Vorhaben der Digitalisierung, oder es wurde nicht gefunden. Welche es sind, zeigt die Frage „Was sagt die Beschlusskontrolle?“. Höchstens 500 Zeilen.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
SELECT a.body AS Gemeinde, a.as_of AS "Stand vom", a.entries AS Zeilen, a.linked AS "mit Gegenstück", a.agreeing AS "gleicher Stand",
  a.differing AS "anderer Stand", a.unclear AS unklar, a.without_counterpart AS "ohne Gegenstück", a.document_id AS Dokument
FROM control_agreement a
WHERE a.body LIKE '%' || :gemeinde || '%'
ORDER BY "anderer Stand" DESC, Gemeinde, "Stand vom" DESC
LIMIT 500
