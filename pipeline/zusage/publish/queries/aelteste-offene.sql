-- title: Älteste offene Zusagen
-- description: Eine Zeile je Zusage, die nach dem Gelesenen offen, laufend oder verzögert ist, die älteste zuerst. Offen heißt: Es fand sich kein Beleg, dass sie erledigt ist; ob sie es ist, weiß die Gemeinde. Wie viele spätere Texte gelesen wurden und welche Frist eine spätere Sitzung stattdessen nannte, steht daneben. Höchstens 500 Zeilen.
-- param: land | Land | | states
-- param: thema | Thema | | topics
SELECT c.meeting_date AS Sitzung, c.body AS Gemeinde, c.state AS Land, c.project AS Vorhaben, c.status AS Stand, c.force AS Verbindlichkeit,
  c.due_to AS "Frist bis", c.moved_to AS "verschoben auf", c.read_later AS "seither gelesene Texte", c.later_mentions AS "davon erwähnen es", c.last_seen AS "zuletzt erwähnt",
  c.quote AS Zitat, c.id AS Zusage
FROM commitments c
WHERE c.status IN ('open', 'running', 'delayed') AND c.force <> 'rejected' AND c.meeting_date IS NOT NULL
  AND (:land = '' OR c.state = :land) AND (:thema = '' OR c.topic = :thema)
ORDER BY c.meeting_date, c.body, c.id
LIMIT 500
