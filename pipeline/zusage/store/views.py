"""The views that people read: what is due, late, moved, silent or contradictory, and how municipalities compare."""

from collections.abc import Iterator

from ..records.vocabulary import MONEY_STAGE
from .control_views import CONTROL_VIEWS
from .view import View

_ID = {"commitment_id": "Schlüssel der Zusage."}
_UNTIL = {"read_until": "Tag des jüngsten gelesenen Dokuments der Gemeinde."}
# A control list is no meeting: the day it was drawn up lets no deadline pass.
_READ = "(SELECT body_id, MAX(date) AS read_until FROM documents WHERE kind <> 'control' GROUP BY body_id)"

_DUE_SOON = """
SELECT c.due_to, CAST(julianday(c.due_to) - julianday(newest.day) AS INTEGER) AS days_left, c.body, c.project, c.status,
  c.force, c.responsible, c.amount_text, c.deadline_text, c.meeting_date, c.quote, c.source_url, c.id AS commitment_id
FROM commitments c JOIN (SELECT MAX(date) AS day FROM documents WHERE kind <> 'control') newest
WHERE c.status IN ('open', 'running', 'delayed') AND c.force <> 'rejected' AND c.due_to >= newest.day
ORDER BY c.due_to, c.body, c.id"""

_OVERDUE = f"""
SELECT c.due_to, CAST(julianday(read.read_until) - julianday(c.due_to) AS INTEGER) AS days_over, c.body, c.project,
  c.status, c.force, c.responsible, c.amount_text, c.deadline_text, c.later_mentions, c.read_later, c.last_seen,
  read.read_until, c.quote, c.source_url, c.id AS commitment_id
FROM commitments c JOIN {_READ} read ON read.body_id = c.body_id
WHERE c.status IN ('expired', 'delayed') AND c.force <> 'rejected' AND c.due_to < read.read_until
ORDER BY c.due_to DESC, c.body, c.id"""

_SLIPPED = """
SELECT c.slipped_days, c.first_due_to, c.due_to, c.body, c.project, c.topic, c.status, c.responsible, c.amount_text,
  c.meeting_date, c.quote, c.source_url, c.id AS commitment_id
FROM commitments c
WHERE c.slipped_days > 0
ORDER BY c.slipped_days DESC, c.body, c.id"""

_SILENT = f"""
SELECT c.read_later, c.due_to, c.body, c.project, c.status, c.force, c.responsible, c.amount_text, c.meeting_date,
  read.read_until, c.quote, c.source_url, c.id AS commitment_id
FROM commitments c JOIN {_READ} read ON read.body_id = c.body_id
WHERE c.due_to < read.read_until AND c.later_mentions = 0 AND c.status NOT IN ('done', 'dropped')
  AND c.force <> 'rejected'
ORDER BY c.read_later DESC, c.due_to, c.id"""

_CONFLICTS = """
SELECT a.body, a.project, r."before", r."after", b.amount_max - a.amount_max AS difference,
  a.money_stage AS stage_before, b.money_stage AS stage_after, a.meeting_date, r.date AS later_date,
  a.quote, r.quote AS later_quote, a.id AS commitment_id, b.id AS later_id
FROM revisions r JOIN commitments a ON a.id = r.commitment_id JOIN commitments b ON b.id = r.later_id
WHERE r.field = 'amount'
ORDER BY r.date DESC, a.body, r.id"""

# The same amount said again in a thread is one amount; one that a later meeting replaced is none. A town's own share and a
# grant are parts of a whole that may be stated too, and what is "per pupil, yearly" is no yearly total.
_MONEY = """
SELECT body, topic, money_stage, share, rhythm, currency, COUNT(*) AS amounts, SUM(amount_max) AS amount_max,
  SUM(amount_max IS NULL) AS open_ended, ROUND(SUM(amount_max) / population, 2) AS per_inhabitant, population, body_id
FROM (
  SELECT body, body_id, population, MIN(topic) AS topic, money_stage, currency, amount_min, amount_max,
    CASE WHEN ',' || replace(basis, ' ', ',') || ',' LIKE '%,per,%' THEN 'each' WHEN basis LIKE '%yearly%' THEN 'yearly'
      WHEN basis LIKE '%monthly%' THEN 'monthly' ELSE 'once' END AS rhythm,
    CASE WHEN basis LIKE '%own share%' THEN 'own share' WHEN basis LIKE '%grant%' THEN 'grant' ELSE 'whole' END AS share
  FROM commitments
  WHERE coalesce(amount_min, amount_max) IS NOT NULL AND force <> 'rejected'
    AND id NOT IN (SELECT commitment_id FROM revisions WHERE field = 'amount' AND direction <> 'first')
  GROUP BY body_id, coalesce(thread_id, project_id), money_stage, currency, amount_min, amount_max, rhythm, share
)
GROUP BY body_id, topic, money_stage, share, rhythm, currency
ORDER BY body, topic, money_stage, share, rhythm"""

_STAGES = tuple(MONEY_STAGE)
_PER_STAGE = ",\n    ".join(
    f"MAX(CASE WHEN money_stage = '{s}' THEN per_inhabitant END) AS {s}_per_inhabitant" for s in _STAGES
)
_STAGE_COLUMNS = ", ".join(f"m.{s}_per_inhabitant" for s in _STAGES)

_COMPARISON = f"""
SELECT c.body, c.topic, SUM(c.force <> 'rejected') AS commitments, SUM(c.status = 'done') AS done,
  SUM(coalesce(c.slipped_days, 0) > 0) AS slipped, SUM(c.status = 'expired') AS expired,
  SUM(c.force = 'rejected') AS rejected,
  CAST(ROUND(AVG(CASE WHEN c.slipped_days > 0 THEN c.slipped_days END)) AS INTEGER) AS mean_slip,
  {_STAGE_COLUMNS}, m.unstaged_per_inhabitant,
  MAX(c.population) AS population, read.documents_read, c.body_id
FROM commitments c
LEFT JOIN (SELECT body_id, SUM(documents) AS documents_read FROM coverage GROUP BY body_id) read
  ON read.body_id = c.body_id
LEFT JOIN (
  SELECT body_id, topic,
    {_PER_STAGE},
    MAX(CASE WHEN money_stage IS NULL THEN per_inhabitant END) AS unstaged_per_inhabitant
  FROM money WHERE rhythm = 'once' AND share = 'whole' AND currency = 'EUR' GROUP BY body_id, topic
) m ON m.body_id = c.body_id AND m.topic IS c.topic
GROUP BY c.body_id, c.topic
ORDER BY c.body, c.topic"""

_TIMELINE = """
SELECT body, project, date, event, detail, quote, commitment_id, document_id FROM (
  SELECT body, project, meeting_date AS date, 'stated' AS event, deadline_text AS detail, quote, id AS commitment_id,
    document_id FROM commitments
  UNION ALL
  SELECT c.body, c.project, e.date, e.role, e.why, e.quote, c.id, e.document_id
  FROM evidence e JOIN commitments c ON c.id = e.commitment_id WHERE e.role IN ('later', 'decision')
  UNION ALL
  SELECT c.body, c.project, r.date, r.field, coalesce(r."before", '–') || ' → ' || coalesce(r."after", '–'), r.quote,
    c.id, b.document_id
  FROM revisions r JOIN commitments c ON c.id = r.commitment_id JOIN commitments b ON b.id = r.later_id
)
ORDER BY body, project, date, event, commitment_id"""

VIEWS: dict[str, View] = {
    "due_soon": View(
        title="Demnächst fällig",
        en="Open, running or delayed commitments due on or after the newest meeting read anywhere, soonest first.",
        de="Offene, laufende, verzögerte Zusagen, die am Tag der jüngsten gelesenen Sitzung oder danach fällig sind.",
        select=_DUE_SOON,
        columns=_ID | {"days_left": "Tage von der jüngsten gelesenen Sitzung bis zum Ende der Frist."},
    ),
    "overdue": View(
        title="Frist vorbei",
        en="Expired or delayed commitments whose deadline lies before the municipality's last read document.",
        de="Zusagen, deren Frist vor dem jüngsten gelesenen Dokument der Gemeinde liegt: abgelaufen oder verzögert.",
        select=_OVERDUE,
        columns=_ID | _UNTIL | {"days_over": "Tage vom Ende der Frist bis zum jüngsten Dokument der Gemeinde."},
    ),
    "slipped": View(
        title="Verschoben",
        en="Commitments whose deadline a later meeting moved back, farthest first.",
        de="Zusagen, deren Frist eine spätere Sitzung nach hinten verschob; die längste Verschiebung zuerst.",
        select=_SLIPPED,
        columns=_ID,
    ),
    "silent": View(
        title="Still geworden",
        en="Deadline passed and no later document mentions it; read_later says how many were read at all.",
        de="Frist vorbei, und kein späteres Dokument erwähnt das Vorhaben; read_later sagt, wie viele gelesen wurden.",
        select=_SILENT,
        columns=_ID | _UNTIL,
    ),
    "conflicts": View(
        title="Widersprüchliche Beträge",
        en="A later meeting states another amount for the same undertaking.",
        de="Eine spätere Sitzung nennt für dasselbe Vorhaben einen anderen Betrag.",
        select=_CONFLICTS,
        columns={
            "commitment_id": "Schlüssel der früheren Zusage.",
            "later_id": "Schlüssel der späteren Zusage.",
            "before": "Betrag vorher.",
            "after": "Betrag nachher.",
            "difference": "Oberer Wert nachher minus vorher, in Euro.",
            "stage_before": "Stand des Geldes bei der früheren Aussage.",
            "stage_after": "Stand des Geldes bei der späteren Aussage.",
            "later_date": "Tag der späteren Sitzung.",
            "later_quote": "Die spätere Aussage, wörtlich.",
        },
    ),
    "money": View(
        title="Beträge nach Stand",
        en="Sums of stated amounts by municipality, topic, stage, share and rhythm; neither stages nor shares are added up.",
        de="Genannte Beträge je Gemeinde, Thema, Stand, Anteil und Rhythmus; Stände und Anteile werden nie addiert.",
        select=_MONEY,
        columns={
            "share": "whole: ganzer Betrag, own share: Eigenanteil, grant: Förderung.",
            "rhythm": "once: einmalig, yearly: jährlich, monthly: monatlich, each: je Stück, Schule, Platz …",
            "amounts": "Zahl verschiedener Beträge; im selben Faden Wiederholtes zählt einmal, Ersetztes nicht.",
            "amount_max": "Summe der oberen Werte.",
            "open_ended": "Davon ohne oberen Wert („mindestens“); sie fehlen in der Summe.",
            "per_inhabitant": "Summe je Einwohner; leer ohne Einwohnerzahl.",
        },
    ),
    "comparison": View(
        title="Vergleich",
        en="One row per municipality and topic; money per inhabitant stands apart for each stage and is never summed.",
        de="Eine Zeile je Gemeinde und Thema; Geld je Einwohner steht für jeden Stand einzeln und wird nie summiert.",
        select=_COMPARISON,
        columns={
            "commitments": "Zusagen ohne die abgelehnten.",
            "done": "Davon erledigt.",
            "slipped": "Davon mit verschobener Frist.",
            "expired": "Davon abgelaufen ohne späteren Beleg.",
            "rejected": "Abgelehnte Anträge; nicht in den Zusagen enthalten.",
            "mean_slip": "Mittlere Verschiebung der verschobenen, in Tagen.",
            "documents_read": "Gelesene Texte der Gemeinde insgesamt; ohne sie sagt eine Null nichts.",
            "unstaged_per_inhabitant": "Einmalige ganze Beträge ohne genannten Stand, Euro je Einwohner.",
        }
        | {
            f"{key}_per_inhabitant": f"Einmalige ganze Beträge, {word}, Euro je Einwohner."
            for key, word in MONEY_STAGE.items()
        },
    ),
    "timeline": View(
        title="Zeitleiste",
        en="Everything said of an undertaking in order of time: commitments, later mentions, decisions, changes.",
        de="Was zu einem Vorhaben gesagt wurde, der Zeit nach: Zusagen, spätere Erwähnungen, Beschlüsse, Änderungen.",
        select=_TIMELINE,
        columns=_ID
        | {
            "date": "Tag der Aussage.",
            "event": "stated: Zusage, later: Erwähnung, decision: Beschluss; deadline, amount, status: geändert.",
            "detail": "Frist wie geschrieben, Grund des Belegs, oder Wert vorher und nachher.",
        },
    ),
}

VIEWS |= CONTROL_VIEWS


def statements() -> Iterator[str]:
    """Statements that make all views anew."""
    for name, view in VIEWS.items():
        yield f'DROP VIEW IF EXISTS "{name}"'
        yield f'CREATE VIEW "{name}" AS {view.sql}'
