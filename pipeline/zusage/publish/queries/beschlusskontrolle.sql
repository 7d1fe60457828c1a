-- title: Was sagt die Beschlusskontrolle?
-- description: Eine Zeile je Zeile einer veröffentlichten Beschlusskontrolle und Zusage, zu der sie gehört: der Stand laut Verwaltung neben dem Stand laut Niederschriften, mit beiden Zitaten. Ein Unterschied ist kein Vorwurf: Die Niederschriften können älter sein als die Liste. Höchstens 500 Zeilen, die jüngsten Listen zuerst.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
-- param: unterschied | Zeilen | | differing
SELECT v.body AS Gemeinde, v.project AS Vorhaben, v.decided_on AS "beschlossen am", v.reference AS Nummer,
  v.stated AS "Stand laut Verwaltung", v.found AS "Stand laut Niederschriften", v.difference AS Unterschied,
  v.as_of AS "Stand vom", v.stated_quote AS "Zeile der Beschlusskontrolle", v.quote AS Zitat, v.commitment_id AS Zusage
FROM control_compared v
WHERE v.body LIKE '%' || :gemeinde || '%' AND (:unterschied <> 'ja' OR v.difference NOT IN ('none', 'unclear'))
ORDER BY v.as_of DESC, Gemeinde, v.entry_id, v.score DESC
LIMIT 500
