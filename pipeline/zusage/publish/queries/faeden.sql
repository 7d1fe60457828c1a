-- title: Vorhaben über mehrere Sitzungen
-- description: Eine Zeile je Vorhaben, das in mehreren Sitzungen einer Gemeinde zur Sprache kam: erste und letzte Aussage, erste und letzte Frist, und woran zu erkennen ist, dass es dasselbe Vorhaben ist. Die Vorlagennummer allein reicht dafür selten. Höchstens 500 Zeilen, die meisten Sitzungen zuerst.
-- param: gemeinde | Gemeinde (Teil des Namens, leer für alle) |
-- param: sitzungen | mindestens so viele Sitzungen | 2
SELECT t.meetings AS Sitzungen, t.body AS Gemeinde, t.project AS Vorhaben, t.first_day AS "zuerst am", t.last_day AS "zuletzt am",
  t.statements AS Aussagen, t.sources AS "verbunden durch", t.first_due_to AS "zuerst genannte Frist", t.due_to AS "Frist zuletzt",
  t.slipped_days AS "verschoben um Tage", t.thread_id AS Faden
FROM threads t
WHERE t.meetings >= CAST(:sitzungen AS INTEGER) AND t.body LIKE '%' || :gemeinde || '%'
LIMIT 500
