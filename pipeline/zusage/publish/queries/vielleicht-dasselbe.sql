-- title: Vielleicht dasselbe Vorhaben?
-- description: Vorhaben einer Gemeinde, die dasselbe meinen können, aber getrennt geführt werden, weil mehrere Deutungen bleiben; was am stärksten dafür spricht, zuerst.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
SELECT b.name AS Gemeinde, p.name AS Vorhaben, o.name AS "anderes Vorhaben", l.why AS "was dafür spricht", l.score AS "wie viel",
  (SELECT COUNT(*) FROM commitments c WHERE c.body_id = b.id AND c.project_id IN (p.id, o.id)) AS Zusagen
FROM project_links l JOIN projects p ON p.id = l.project_id JOIN projects o ON o.id = l.other_id
  JOIN bodies b ON b.id = coalesce(p.body_id, o.body_id)
WHERE b.name LIKE '%' || :gemeinde || '%'
ORDER BY l.score DESC, Gemeinde, Vorhaben, "anderes Vorhaben"
