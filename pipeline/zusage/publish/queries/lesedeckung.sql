-- title: Lesedeckung je Land
-- description: Eine Zeile je Land: wie viele Gemeinden bekannt sind, wie viele davon gelesen wurden, und wie viele Texte aus welcher Zeit. Nicht gelesen, nicht veröffentlicht und zurückgehalten sind drei verschiedene Dinge. Zahlen anderer Fragen gelten nur für die gelesenen Gemeinden.
SELECT coalesce(n.state, 'ohne Angabe') AS Land, COUNT(*) AS "bekannte Gemeinden", SUM(n.reading = 'read') AS gelesen,
  SUM(n.reading = 'not-published') AS "Sitzungen bekannt, kein Text", SUM(n.reading = 'not-covered') AS "nicht gelesen",
  SUM(n.reading = 'withheld') AS "zurückgehalten", NULLIF(SUM(n.documents), 0) AS "gelesene Texte", MIN(n.first_day) AS "ältester Text",
  MAX(n.read_until) AS "jüngster Text", SUM(n.commitments) AS Zusagen,
  ROUND(1.0 * SUM(n.commitments) / SUM(CASE WHEN n.reading = 'read' THEN n.documents END), 2) AS "Zusagen je Text"
FROM body_counts n
GROUP BY n.state
ORDER BY Land
