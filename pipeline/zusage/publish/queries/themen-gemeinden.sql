-- title: Worüber die Dokumente einer Gemeinde sprechen
-- description: Themen je Gemeinde: in wie vielen Texten und Abschnitten sie vorkommen, wie viele Textstellen davon ein Vorhaben nennen, und aus welcher Zeit die Texte sind. Texte ohne Digitales haben kein Thema und fehlen hier.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
WITH texts AS (
  SELECT d.body_id, t.topic_id, COUNT(*) AS texts, ROUND(AVG(t.score), 2) AS score, MIN(d.date) AS first, MAX(d.date) AS last
  FROM document_topics t JOIN documents d ON d.id = t.document_id GROUP BY d.body_id, t.topic_id
), parts AS (
  SELECT d.body_id, t.topic_id, COUNT(*) AS parts
  FROM section_topics t JOIN sections s ON s.id = t.section_id JOIN documents d ON d.id = s.document_id
  GROUP BY d.body_id, t.topic_id
), named AS (
  SELECT d.body_id, m.topic AS topic_id, COUNT(*) AS mentions, COUNT(DISTINCT m.name) AS names
  FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.label = 'PROJECT' GROUP BY d.body_id, m.topic
)
SELECT b.name AS Gemeinde, o.area AS Bereich, o.name AS Thema, x.texts AS Texte, coalesce(p.parts, 0) AS Abschnitte,
  coalesce(n.mentions, 0) AS "genannte Vorhaben", coalesce(n.names, 0) AS "verschiedene Namen", x.score AS "mittlere Sicherheit",
  x.first AS "ältester Text", x.last AS "jüngster Text"
FROM texts x JOIN bodies b ON b.id = x.body_id JOIN topics o ON o.id = x.topic_id
  LEFT JOIN parts p ON p.body_id = x.body_id AND p.topic_id = x.topic_id
  LEFT JOIN named n ON n.body_id = x.body_id AND n.topic_id = x.topic_id
WHERE b.name LIKE '%' || :gemeinde || '%'
ORDER BY Gemeinde, Texte DESC, Thema
