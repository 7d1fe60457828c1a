-- title: Vielleicht dasselbe Vorhaben?
-- description: Eine Zeile je Paar von Vorhaben einer Gemeinde, die dasselbe meinen können, aber getrennt geführt werden, weil mehrere Deutungen bleiben. Es ist keine Aussage, dass sie dasselbe sind. Höchstens 500 Zeilen; was am stärksten dafür spricht, zuerst.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
WITH pairs AS (
  SELECT b.id AS body_id, b.name AS body, p.id AS one, o.id AS two, p.name, o.name AS other, l.why, l.score
  FROM project_links l JOIN projects p ON p.id = l.project_id JOIN projects o ON o.id = l.other_id
    JOIN bodies b ON b.id = coalesce(p.body_id, o.body_id)
  WHERE b.name LIKE '%' || :gemeinde || '%'
  ORDER BY l.score DESC, b.name, p.name, o.name LIMIT 500
)
SELECT x.body AS Gemeinde, x.name AS Vorhaben, x.other AS "anderes Vorhaben", x.why AS "was dafür spricht", x.score AS "wie viel",
  (SELECT COUNT(*) FROM commitments c WHERE c.project_id IN (x.one, x.two) AND +c.body_id = x.body_id) AS Zusagen
FROM pairs x
ORDER BY x.score DESC, Gemeinde, Vorhaben, "anderes Vorhaben"
