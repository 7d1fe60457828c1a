-- title: Häufigste Gründe für Verzug
-- description: Eine Zeile je Grund, den Texte für eine verschobene Frist nennen: wie oft, bei wie vielen Vorhaben und Gemeinden, und um wie viele Tage im Mittel. Die meisten Verschiebungen nennen keinen Grund; die letzte Zeile zählt sie. Verzug, zu dem kein Text eine neue Frist nennt, fehlt. Ein genannter Grund ist die Angabe der Quelle, keine Prüfung.
-- param: land | Land | | states
-- param: thema | Thema | | topics
SELECT r.reason AS Grund, COUNT(*) AS Verschiebungen, COUNT(DISTINCT r.thread_id) AS Vorhaben, COUNT(DISTINCT c.body_id) AS Gemeinden,
  CAST(ROUND(AVG(r.days)) AS INTEGER) AS "Tage im Mittel", MAX(r.days) AS "Tage höchstens"
FROM revisions r JOIN commitments c ON c.id = r.later_id
WHERE r.field = 'deadline' AND r.direction = 'later' AND (:land = '' OR c.state = :land) AND (:thema = '' OR c.topic = :thema)
GROUP BY r.reason
ORDER BY r.reason IS NULL, Verschiebungen DESC, Grund
