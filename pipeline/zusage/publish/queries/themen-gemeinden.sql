-- title: Worüber die Dokumente einer Gemeinde sprechen
-- description: Eine Zeile je Gemeinde und Thema: in wie vielen Texten und Abschnitten es vorkommt, wie viele Textstellen davon ein Vorhaben nennen, und aus welcher Zeit die Texte sind. Texte ohne Digitales haben kein Thema und fehlen hier. Gezeigt werden die ersten 20 Gemeinden nach Namen, auf die das Gesuchte passt.
-- param: gemeinde | Gemeinde (Teil des Namens, leer: die ersten 20) |
WITH picked AS (
  SELECT id, name FROM bodies WHERE name LIKE '%' || :gemeinde || '%' AND id IN (SELECT body_id FROM body_counts WHERE reading = 'read')
  ORDER BY name LIMIT 20
), texts AS (
  SELECT d.body_id, t.topic_id, COUNT(*) AS texts, ROUND(AVG(t.score), 2) AS score, MIN(d.date) AS first, MAX(d.date) AS last
  FROM picked b CROSS JOIN documents d ON d.body_id = b.id JOIN document_topics t ON t.document_id = d.id GROUP BY d.body_id, t.topic_id
), parts AS (
  SELECT d.body_id, t.topic_id, COUNT(*) AS parts
  FROM picked b CROSS JOIN documents d ON d.body_id = b.id JOIN sections s ON s.document_id = d.id
    JOIN section_topics t ON t.section_id = s.id GROUP BY d.body_id, t.topic_id
), named AS (
  SELECT d.body_id, m.topic AS topic_id, COUNT(*) AS mentions, COUNT(DISTINCT m.name) AS names
  FROM picked b CROSS JOIN documents d ON d.body_id = b.id JOIN mentions m ON m.document_id = d.id
  WHERE m.label = 'PROJECT' GROUP BY d.body_id, m.topic
)
SELECT b.name AS Gemeinde, o.area AS Bereich, o.name AS Thema, x.texts AS Texte, coalesce(p.parts, 0) AS Abschnitte,
  coalesce(n.mentions, 0) AS "genannte Vorhaben", coalesce(n.names, 0) AS "verschiedene Namen", x.score AS "mittlere Sicherheit",
  x.first AS "ältester Text", x.last AS "jüngster Text", b.id AS "Gemeinde (Schlüssel)"
FROM texts x JOIN picked b ON b.id = x.body_id JOIN topics o ON o.id = x.topic_id
  LEFT JOIN parts p ON p.body_id = x.body_id AND p.topic_id = x.topic_id
  LEFT JOIN named n ON n.body_id = x.body_id AND n.topic_id = x.topic_id
ORDER BY Gemeinde, Texte DESC, Thema
