-- title: Erledigungsquote mit Nenner
-- description: Eine Zeile je Thema: wie viele Zusagen nach dem Gelesenen erledigt sind, und wovon das der Anteil ist. Die Quote rechnet nur Zusagen, deren Ausgang man kennt oder deren Frist vorbei ist (erledigt, aufgegeben, abgelaufen); offene, laufende, verzögerte und unklare bleiben außen vor. Abgelaufene können erledigt sein, ohne dass es gelesen wurde: Die Quote ist eine Untergrenze. Was bloß berichtet wird, ist meist schon geschehen und zählt nur, wo man es auswählt; Abgelehntes zählt nicht. Gezählt werden Aussagen: Was mehrere Sitzungen wiederholen, zählt in jeder.
-- param: land | Land | | states
-- param: verbindlichkeit | Verbindlichkeit (leer: alles Zugesagte, Beschlossene, Geplante, Beantragte) | | force
SELECT coalesce(t.name, 'ohne Thema') AS Thema, SUM(f.commitments) AS Zusagen, SUM(f.commitments * (f.status = 'done')) AS erledigt,
  SUM(f.commitments * (f.status = 'dropped')) AS aufgegeben, SUM(f.commitments * (f.status = 'expired')) AS abgelaufen,
  SUM(f.commitments * (f.status IN ('open', 'running', 'delayed'))) AS "noch offen", SUM(f.commitments * (f.status = 'unknown')) AS unklar,
  SUM(f.commitments * (f.status IN ('done', 'dropped', 'expired'))) AS Nenner,
  ROUND(100.0 * SUM(f.commitments * (f.status = 'done')) / NULLIF(SUM(f.commitments * (f.status IN ('done', 'dropped', 'expired'))), 0), 1)
    AS "erledigt in Prozent", COUNT(DISTINCT f.body_id) AS Gemeinden
FROM facts f LEFT JOIN topics t ON t.id = f.topic
WHERE (f.force = :verbindlichkeit OR (:verbindlichkeit = '' AND f.force NOT IN ('rejected', 'reported')))
  AND (:land = '' OR f.body_id IN (SELECT body_id FROM body_counts WHERE state = :land))
GROUP BY f.topic
ORDER BY Zusagen DESC, Thema
