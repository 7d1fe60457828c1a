-- title: Was wurde gelesen?
-- description: Eine Zeile je Gemeinde und Monat: Sitzungen, Texte und Zusagen. Ein Monat ohne Zeile wurde nicht gelesen; das ist etwas anderes als „nichts gefunden“. Sitzungen ohne Texte sind bekannt, aber nicht veröffentlicht oder noch nicht gelesen. Höchstens 500 Zeilen, nach Namen.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
SELECT b.name AS Gemeinde, coalesce(nullif(v.month, 'undated'), CASE WHEN v.month IS NULL THEN 'nicht gelesen' ELSE 'ohne Datum' END) AS Monat, v.meetings AS Sitzungen, v.documents AS Texte, v.characters AS Zeichen,
  CASE WHEN b.withheld IS NULL THEN v.commitments END AS Zusagen, b.withheld AS "zurückgehalten, weil"
FROM bodies b LEFT JOIN coverage v ON v.body_id = b.id
WHERE b.name LIKE '%' || :gemeinde || '%'
ORDER BY Gemeinde, Monat
LIMIT 500
