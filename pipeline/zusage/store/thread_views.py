"""The views on undertakings followed over meetings: moved, silent, contradictory, and the threads themselves."""

from .view import ID, ID_EN, READ, THREAD, THREAD_EN, UNTIL, UNTIL_EN, View

_SLIPPED = """
SELECT t.slipped_days, t.first_due_to, t.due_to, t.moves, t.reasons, c.body, c.project, c.topic, c.status, c.responsible,
  c.amount_text, first.meeting_date AS first_date, c.meeting_date AS last_date, first.quote AS first_quote, c.quote,
  c.source_url, c.id AS commitment_id, t.thread_id, c.state, c.population, t.body_id
FROM thread_counts t JOIN commitments c ON c.id = t.last_id JOIN commitments first ON first.id = t.first_id
WHERE t.slipped_days > 0
ORDER BY t.slipped_days DESC, t.body, t.thread_id"""

_SILENT = f"""
SELECT s.minutes_without, s.minutes, c.organization, c.due_to, c.body, c.project,
  c.status, c.force, c.responsible, c.amount_text, c.meeting_date, c.read_later, read.read_until, c.quote, c.source_url,
  c.id AS commitment_id, c.thread_id
FROM silences s JOIN commitments c ON c.id = s.commitment_id JOIN {READ} read ON read.body_id = c.body_id
ORDER BY s.minutes_without DESC, c.due_to, c.id"""

_CONFLICTS = """
SELECT a.body, a.project, r.field, r."before", r."after",
  CASE r.field WHEN 'amount' THEN CAST(r."after" AS REAL) - CAST(r."before" AS REAL) ELSE r.days END AS difference,
  a.money_stage AS stage_before, b.money_stage AS stage_after, a.meeting_date, r.date AS later_date,
  a.document_id, b.document_id AS later_document_id, a.quote, r.quote AS later_quote, a.id AS commitment_id, b.id AS later_id,
  r.thread_id
FROM revisions r JOIN commitments a ON a.id = r.commitment_id JOIN commitments b ON b.id = r.later_id
WHERE r.field IN ('amount', 'deadline') AND r.direction <> 'first' AND a.document_id <> b.document_id
ORDER BY r.date DESC, a.body, r.id"""

_THREADS = """
SELECT body, project, meetings, first_day, last_day, statements, sources, edges, first_due_to, due_to, slipped_days, thread_id, body_id
FROM thread_counts
ORDER BY meetings DESC, body, project, thread_id"""

THREAD_VIEWS: dict[str, View] = {
    "slipped": View(
        title="Verschoben",
        en="Undertakings whose deadline later meetings moved back, one row per thread, farthest first.",
        de="Vorhaben, deren Frist spätere Sitzungen nach hinten verschoben; eine Zeile je Faden, die längste Verschiebung zuerst.",
        select=_SLIPPED,
        columns=ID
        | THREAD
        | {
            "slipped_days": "Tage von der zuerst genannten bis zur zuletzt genannten Frist.",
            "first_due_to": "Letzter Tag der zuerst genannten Frist.",
            "due_to": "Letzter Tag der zuletzt genannten Frist.",
            "moves": "Wie oft die Frist verschoben wurde.",
            "reasons": "Gründe, soweit die Texte sie nennen.",
            "first_date": "Tag der Sitzung, die die erste Frist nannte.",
            "last_date": "Tag der Sitzung, die die letzte Frist nannte.",
            "first_quote": "Die erste Aussage, wörtlich.",
        },
        english=ID_EN
        | THREAD_EN
        | {
            "slipped_days": "Days from the first stated deadline to the last stated one.",
            "first_due_to": "Last day of the deadline stated first.",
            "due_to": "Last day of the deadline stated last.",
            "moves": "How often the deadline was moved.",
            "reasons": "Reasons, in German, as far as the texts give them.",
            "first_date": "Day of the meeting that stated the first deadline.",
            "last_date": "Day of the meeting that stated the last deadline.",
            "first_quote": "The first statement, verbatim.",
        },
    ),
    "silent": View(
        title="Still geworden",
        en="Open, and the later minutes of the same committee that were read, listed, do not mention it.",
        de="Offen, und die später gelesenen Niederschriften desselben Gremiums, aufgezählt, erwähnen es nicht.",
        select=_SILENT,
        columns=ID
        | UNTIL
        | THREAD
        | {
            "minutes_without": "Zahl der später gelesenen Sitzungen desselben Gremiums ohne Erwähnung.",
            "minutes": "Die Tage dieser Sitzungen.",
        },
        english=ID_EN
        | UNTIL_EN
        | THREAD_EN
        | {
            "minutes_without": "How many later meetings of the same committee were read that do not mention it.",
            "minutes": "The days of these meetings.",
        },
    ),
    "conflicts": View(
        title="Widersprüchliche Angaben",
        en="Two documents state two values for the same undertaking: another deadline or another amount.",
        de="Zwei Dokumente nennen für dasselbe Vorhaben zwei Werte: eine andere Frist oder einen anderen Betrag.",
        select=_CONFLICTS,
        columns=THREAD
        | {
            "commitment_id": "Schlüssel der früheren Zusage.",
            "later_id": "Schlüssel der späteren Zusage.",
            "field": "Frist oder Betrag.",
            "before": "Wert vorher.",
            "after": "Wert nachher.",
            "difference": "Nachher minus vorher: bei Beträgen der obere Wert in Euro, bei Fristen Tage.",
            "stage_before": "Stand des Geldes bei der früheren Aussage.",
            "stage_after": "Stand des Geldes bei der späteren Aussage.",
            "later_date": "Tag der späteren Sitzung.",
            "later_document_id": "Das spätere Dokument.",
            "later_quote": "Die spätere Aussage, wörtlich.",
        },
        english=THREAD_EN
        | {
            "commitment_id": "Key of the earlier commitment.",
            "later_id": "Key of the later commitment.",
            "field": "Deadline or amount.",
            "before": "Value before.",
            "after": "Value after.",
            "difference": "After minus before: of amounts the upper value in euros, of deadlines days.",
            "stage_before": "Stage of the money in the earlier statement.",
            "stage_after": "Stage of the money in the later statement.",
            "later_date": "Day of the later meeting.",
            "later_document_id": "The later document.",
            "later_quote": "The later statement, verbatim.",
        },
    ),
    "threads": View(
        title="Fäden",
        en="Undertakings followed over meetings, one row each, with what joins their statements.",
        de="Vorhaben über mehrere Sitzungen verfolgt, je eine Zeile, mit dem, was ihre Aussagen verbindet.",
        select=_THREADS,
        columns=THREAD
        | {
            "meetings": "Sitzungstage mit Aussagen.",
            "first_day": "Tag der ersten Aussage.",
            "last_day": "Tag der letzten Aussage.",
            "statements": "Zahl der Aussagen.",
            "sources": "Was die Aussagen verbindet.",
            "edges": "Zahl der Verbindungen.",
            "due_to": "Letzter Tag der zuletzt genannten Frist.",
            "slipped_days": "Tage von der ersten bis zur letzten genannten Frist; leer ohne Verschiebung.",
        },
        english=THREAD_EN
        | {
            "meetings": "Days of meetings with statements.",
            "first_day": "Day of the first statement.",
            "last_day": "Day of the last statement.",
            "statements": "How many statements there are.",
            "sources": "What joins the statements, in German.",
            "edges": "How many links there are between them.",
            "due_to": "Last day of the deadline stated last.",
            "slipped_days": "Days from the first to the last stated deadline; empty where it did not move.",
        },
    ),
}
