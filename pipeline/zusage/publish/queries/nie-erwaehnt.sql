-- title: Welche Kommunen ein Thema nie erwähnen
-- description: Eine Zeile je Gemeinde, von der Texte gelesen wurden und in keinem das Thema vorkommt, auch nicht in einem Abschnitt oder beiläufig, mit der Zahl dieser Texte. Gemeinden, die nicht gelesen wurden, stehen nicht hier. Wo wenig gelesen wurde, sagt es wenig. Höchstens 500 Zeilen, die meisten gelesenen Texte zuerst.
-- param: thema | Thema | ki | topics
-- param: land | Land | | states
SELECT b.name AS Gemeinde, b.state AS Land, b.population AS Einwohner, n.documents AS "gelesene Texte", n.first_day AS "gelesen von",
  n.read_until AS "gelesen bis", n.commitments AS "Zusagen zu anderen Themen", b.id AS "Gemeinde (Schlüssel)"
FROM body_counts n JOIN bodies b ON b.id = n.body_id
WHERE n.reading = 'read' AND (:land = '' OR b.state = :land) AND EXISTS (SELECT 1 FROM topics WHERE id = :thema)
  AND b.id NOT IN (SELECT d.body_id FROM document_topics t JOIN documents d ON d.id = t.document_id WHERE t.topic_id = :thema)
  AND b.id NOT IN (
    SELECT d.body_id FROM section_topics t JOIN sections s ON s.id = t.section_id JOIN documents d ON d.id = s.document_id
    WHERE t.topic_id = :thema)
  AND b.id NOT IN (
    SELECT d.body_id FROM mention_topics t JOIN mentions m ON m.id = t.mention_id JOIN documents d ON d.id = m.document_id
    WHERE t.topic_id = :thema)
  AND b.id NOT IN (SELECT body_id FROM facts WHERE topic = :thema)
ORDER BY n.documents DESC, Gemeinde
LIMIT 500
