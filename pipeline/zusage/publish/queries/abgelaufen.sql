-- title: Abgelaufene Zusagen je Kommune
-- description: Eine Zeile je Gemeinde: wie viele Zusagen eine Frist haben, bei wie vielen sie verstrich und danach gelesene Sitzungen nichts mehr davon sagen, bei wie vielen nach der Frist nichts gelesen wurde, und wie viel überhaupt gelesen wurde. Abgelaufen heißt nicht gebrochen: Es fehlt nur ein Beleg. Der Anteil rechnet mit allen Fristen, auch künftigen. Gezählt werden Aussagen: Was mehrere Sitzungen wiederholen, zählt in jeder. Wo nichts gelesen wurde, stehen keine Zahlen. Höchstens 500 Zeilen, die meisten abgelaufenen zuerst.
-- param: land | Land (leer: alle) | | states
SELECT b.name AS Gemeinde, b.state AS Land, n.reading AS Abdeckung, n.with_deadline AS "Zusagen mit Frist", n.expired AS abgelaufen,
  n.unread_after AS "danach nichts gelesen", ROUND(100.0 * n.expired / NULLIF(n.with_deadline, 0), 1) AS "Anteil in Prozent",
  n.oldest_expired AS "älteste Frist", NULLIF(n.documents, 0) AS "gelesene Texte", n.read_until AS "gelesen bis", b.id AS "Gemeinde (Schlüssel)"
FROM body_counts n JOIN bodies b ON b.id = n.body_id
WHERE :land = '' OR b.state = :land
ORDER BY abgelaufen DESC, Gemeinde
LIMIT 500
