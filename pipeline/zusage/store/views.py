"""The views that people read: what is due, late, moved, silent or contradictory, and how municipalities compare."""

from collections.abc import Iterator

from ..records.vocabulary import MONEY_STAGE, READING
from ..schema import in_german
from .control_views import CONTROL_VIEWS
from .money_views import MONEY_VIEWS
from .thread_views import THREAD_VIEWS
from .view import ID, ID_EN, READ, UNTIL, UNTIL_EN, View

# Without `likely`, SQLite takes the index over status and sorts: a second on a million mentions, in place of a millisecond.
_DUE_SOON = """
SELECT c.due_to, CAST(julianday(c.due_to) - julianday(newest.day) AS INTEGER) AS days_left, c.body, c.project, c.status,
  c.force, c.responsible, c.amount_text, c.deadline_text, c.meeting_date, c.quote, c.source_url, c.id AS commitment_id, c.body_id, c.topic
FROM commitments c JOIN (SELECT MAX(read_until) AS day FROM body_counts) newest
WHERE likely(c.status IN ('open', 'running', 'delayed')) AND c.force <> 'rejected' AND c.due_to >= newest.day AND c.moved_to IS NULL
ORDER BY c.due_to, c.body, c.id"""

_OVERDUE = f"""
SELECT c.due_to, c.moved_to, CAST(julianday(read.read_until) - julianday(c.due_to) AS INTEGER) AS days_over, c.body, c.project,
  c.status, c.force, c.responsible, c.amount_text, c.deadline_text, c.later_mentions, c.read_later, c.last_seen,
  read.read_until, c.quote, c.source_url, c.id AS commitment_id, c.body_id, c.meeting_date
FROM commitments c JOIN {READ} read ON read.body_id = c.body_id
WHERE likely(c.status IN ('expired', 'delayed')) AND c.force <> 'rejected' AND c.due_to < read.read_until
ORDER BY c.due_to DESC, c.body, c.id"""

_STAGE_COLUMNS = ", ".join(f"ROUND(c.{s} / b.population, 2) AS {s}_per_inhabitant" for s in (*MONEY_STAGE, "unstaged"))

# A municipality of which nothing was read has no zeros: it has a row without counts.
_COMPARISON = f"""
SELECT b.name AS body, c.topic, CASE WHEN n.reading = 'read' AND c.body_id IS NULL THEN 'gelesen, nichts gefunden'
    ELSE {in_german("n.reading", READING)} END AS coverage,
  CASE WHEN n.reading = 'read' THEN coalesce(c.commitments, 0) END AS commitments,
  c.done, c.slipped, c.expired, c.rejected, c.mean_slip, {_STAGE_COLUMNS}, b.population,
  NULLIF(n.documents, 0) AS documents_read, b.id AS body_id
FROM bodies b JOIN body_counts n ON n.body_id = b.id LEFT JOIN topic_counts c ON c.body_id = b.id
ORDER BY body, c.topic"""

# What each line says is looked up for the lines that are shown alone: with a join, or an order of its own in place of that in which the
# lines are kept, SQLite looks all of them up to count them.
_TIMELINE = """
SELECT n.body, n.project, n.date, n.event, CASE
    WHEN n.evidence_id IS NOT NULL THEN (SELECT why FROM evidence WHERE id = n.evidence_id)
    WHEN n.revision_id IS NOT NULL
      THEN (SELECT coalesce("before", '–') || ' → ' || coalesce("after", '–') FROM revisions WHERE id = n.revision_id)
    ELSE (SELECT deadline_text FROM commitments WHERE id = n.commitment_id) END AS detail,
  CASE WHEN n.evidence_id IS NOT NULL THEN (SELECT quote FROM evidence WHERE id = n.evidence_id)
    WHEN n.revision_id IS NOT NULL THEN (SELECT quote FROM revisions WHERE id = n.revision_id)
    ELSE (SELECT quote FROM commitments WHERE id = n.commitment_id) END AS quote,
  n.commitment_id, n.document_id
FROM events n"""

VIEWS: dict[str, View] = {
    "due_soon": View(
        title="Demnächst fällig",
        en="Open, running or delayed commitments due on or after the newest meeting read anywhere, soonest first; "
        "not those whose day a later meeting moved.",
        de="Offene, laufende, verzögerte Zusagen, die am Tag der jüngsten gelesenen Sitzung oder danach fällig sind; "
        "ohne die, deren Frist eine spätere Sitzung verschob.",
        select=_DUE_SOON,
        columns=ID | {"days_left": "Tage von der jüngsten gelesenen Sitzung bis zum Ende der Frist."},
        english=ID_EN | {"days_left": "Days from the newest meeting read to the end of the deadline."},
    ),
    "overdue": View(
        title="Frist vorbei",
        en="Expired or delayed commitments whose deadline lies before the municipality's last read document; "
        "where a later meeting moved it, its new day stands beside it.",
        de="Zusagen, deren Frist vor dem jüngsten gelesenen Dokument der Gemeinde liegt: abgelaufen oder verzögert; "
        "legte eine spätere Sitzung sie auf einen anderen Tag, steht er daneben.",
        select=_OVERDUE,
        columns=ID | UNTIL | {"days_over": "Tage vom Ende der Frist bis zum jüngsten Dokument der Gemeinde."},
        english=ID_EN
        | UNTIL_EN
        | {"days_over": "Days from the end of the deadline to the municipality's newest document."},
    ),
    **THREAD_VIEWS,
    **MONEY_VIEWS,
    "comparison": View(
        title="Vergleich",
        en="One row per municipality and topic, one without counts where nothing was read; money stages are never summed.",
        de="Eine Zeile je Gemeinde und Thema; Geld je Einwohner steht für jeden Stand einzeln und wird nie summiert.",
        select=_COMPARISON,
        columns={
            "coverage": "gelesen; gelesen, nichts gefunden; sonst sind die Zahlen leer: Sitzungen bekannt, kein Text; nicht gelesen; "
            "zurückgehalten, warum steht bei der Gemeinde.",
            "commitments": "Zusagen ohne die abgelehnten; leer, wo nichts gelesen wurde.",
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
        english={
            "coverage": "read; read and nothing found; otherwise the figures are empty: meetings known but no text; not read; "
            "withheld, the reason stands with the municipality. The values are German words.",
            "commitments": "Commitments without those rejected; empty where nothing was read.",
            "done": "How many of them are done.",
            "slipped": "How many of them had their deadline moved.",
            "expired": "How many of them expired without later evidence.",
            "rejected": "Rejected motions; not among the commitments.",
            "mean_slip": "Mean slip of those that slipped, in days.",
            "documents_read": "Texts read of the municipality in all; without them a zero says nothing.",
            "unstaged_per_inhabitant": "Whole amounts due once with no stage stated, euros per inhabitant.",
        }
        | {f"{key}_per_inhabitant": f"Whole amounts due once, {key}, euros per inhabitant." for key in MONEY_STAGE},
    ),
    "timeline": View(
        title="Zeitleiste",
        en="Everything said of an undertaking in order of time: commitments, later mentions, decisions, changes.",
        de="Was zu einem Vorhaben gesagt wurde, der Zeit nach: Zusagen, spätere Erwähnungen, Beschlüsse, Änderungen.",
        select=_TIMELINE,
        columns=ID
        | {
            "date": "Tag der Aussage.",
            "event": "stated: Zusage, later: Erwähnung, decision: Beschluss; deadline, amount, status: geändert.",
            "detail": "Frist wie geschrieben, Grund des Belegs, oder Wert vorher und nachher.",
        },
        english=ID_EN
        | {
            "date": "Day of the statement.",
            "event": "stated: commitment, later: mention, decision: vote; deadline, amount, status: changed.",
            "detail": "Deadline as written, reason of the evidence, or value before and after.",
        },
    ),
}

VIEWS |= CONTROL_VIEWS


def statements() -> Iterator[str]:
    """Statements that make all views anew."""
    for name, view in VIEWS.items():
        yield f'DROP VIEW IF EXISTS "{name}"'
        yield f'CREATE VIEW "{name}" AS {view.sql}'
