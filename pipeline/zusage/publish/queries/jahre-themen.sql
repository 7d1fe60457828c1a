-- title: Versprechen je Jahr und Thema
-- description: Eine Zeile je Jahr der Sitzung und Thema: Zusagen, Gemeinden und was bekannt ist. Mehr Zusagen in einem Jahr können heißen, dass mehr gelesen wurde: daneben stehen die gelesenen Texte dieses Jahres, gleich welchen Themas. Abgelehntes zählt nicht. Gezählt werden Aussagen: Was mehrere Sitzungen wiederholen, zählt in jeder.
-- param: thema | Thema | | topics
-- param: land | Land (leer: alle) | | states
WITH texts AS (
  SELECT substr(v.month, 1, 4) AS year, SUM(v.documents) AS texts FROM coverage v JOIN bodies b ON b.id = v.body_id
  WHERE b.withheld IS NULL AND (:land = '' OR b.state = :land) GROUP BY 1
)
SELECT f.year AS Jahr, t.name AS Thema, SUM(f.commitments) AS Zusagen, COUNT(DISTINCT f.body_id) AS Gemeinden,
  SUM(f.with_deadline) AS "mit Frist", SUM(f.with_amount) AS "mit Betrag", SUM(f.commitments * (f.status = 'done')) AS erledigt,
  SUM(f.commitments * (f.status = 'expired')) AS abgelaufen, SUM(f.slipped) AS verschoben, MAX(x.texts) AS "gelesene Texte im Jahr"
FROM facts f LEFT JOIN topics t ON t.id = f.topic LEFT JOIN texts x ON x.year = f.year
WHERE f.force <> 'rejected' AND (:thema = '' OR f.topic = :thema)
  AND (:land = '' OR f.body_id IN (SELECT body_id FROM body_counts WHERE state = :land))
GROUP BY f.topic, f.year
ORDER BY Jahr DESC, Zusagen DESC, Thema
