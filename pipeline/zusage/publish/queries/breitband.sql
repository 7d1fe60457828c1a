-- title: Glasfaser und Breitband: Fristen je Land
-- description: Eine Zeile je Land: Zusagen zu einem Thema, wie viele davon eine Frist haben und was daraus wurde. Daneben steht, aus wie vielen gelesenen Gemeinden sie stammen: Ein Land mit wenigen gelesenen Gemeinden ist nicht langsamer. Abgelaufen heißt: kein späterer Beleg gelesen. Abgelehntes zählt nicht. Gezählt werden Aussagen: Was mehrere Sitzungen wiederholen, zählt in jeder.
-- param: thema | Thema | breitband | topics
SELECT coalesce(n.state, 'ohne Angabe') AS Land, COUNT(DISTINCT f.body_id) AS "Gemeinden mit Zusagen", l.read AS "gelesene Gemeinden",
  SUM(f.commitments) AS Zusagen, SUM(f.with_deadline) AS "mit Frist", SUM(f.commitments * (f.status = 'done')) AS erledigt,
  SUM(f.commitments * (f.status = 'expired')) AS abgelaufen, SUM(f.slipped) AS verschoben, MIN(f.first_due_to) AS "früheste Frist",
  MAX(f.last_due_to) AS "späteste Frist"
FROM facts f JOIN body_counts n ON n.body_id = f.body_id
JOIN (SELECT state, SUM(reading = 'read') AS read FROM body_counts GROUP BY state) l ON l.state IS n.state
WHERE f.topic = :thema AND f.force <> 'rejected'
GROUP BY n.state
ORDER BY Land
