-- title: Meistversprochene Vorhaben
-- description: Eine Zeile je Vorhaben gleichen Namens: in wie vielen Gemeinden und wie oft es zugesagt wurde, und was davon bekannt ist. Anders benannte Vorhaben, die dasselbe meinen, stehen in eigenen Zeilen. Abgelehntes zählt nicht. Gezählt werden Aussagen: Was mehrere Sitzungen wiederholen, zählt in jeder. Höchstens 500 Zeilen, die meisten Gemeinden zuerst.
-- param: thema | Thema | | topics
SELECT k.name AS Vorhaben, t.name AS Thema, k.bodies AS Gemeinden, k.commitments AS Zusagen, k.done AS erledigt, k.expired AS abgelaufen,
  k.slipped AS verschoben, k.with_amount AS "mit Betrag", k.first_day AS "zuerst am", k.last_due_to AS "späteste Frist",
  k.key AS "Vorhaben (Schlüssel)"
FROM project_counts k LEFT JOIN topics t ON t.id = k.topic
WHERE :thema = '' OR k.topic = :thema
ORDER BY k.bodies DESC, k.commitments DESC, k.key
LIMIT 500
