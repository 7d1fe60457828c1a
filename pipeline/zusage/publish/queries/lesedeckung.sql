-- title: Lesedeckung je Land
-- description: Eine Zeile je Land: wie viele Gemeinden bekannt sind, wie viele davon gelesen wurden, und wie viele Texte aus welcher Zeit. Nicht gelesen, nicht veröffentlicht und zurückgehalten sind drei verschiedene Dinge. Zahlen anderer Fragen gelten nur für die gelesenen Gemeinden.
SELECT coalesce(n.state, 'ohne Angabe') AS Land, COUNT(*) AS "bekannte Gemeinden", SUM(n.reading = 'read') AS gelesen,
  SUM(n.reading = 'not-published') AS "Sitzungen bekannt, kein Text", SUM(n.reading = 'not-covered') AS "nicht gelesen",
  SUM(n.reading = 'withheld') AS "zurückgehalten", SUM(n.documents) FILTER (WHERE n.reading = 'read') AS "gelesene Texte",
  MIN(n.first_day) FILTER (WHERE n.reading = 'read') AS "ältester Text", MAX(n.read_until) FILTER (WHERE n.reading = 'read') AS "jüngster Text", SUM(n.commitments) AS Zusagen,
  ROUND(1.0 * SUM(n.commitments) / SUM(n.documents) FILTER (WHERE n.reading = 'read'), 2) AS "Zusagen je Text"
FROM body_counts n
GROUP BY n.state
ORDER BY Land
