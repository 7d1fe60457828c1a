"""A small database with two invented towns and a commitment of every status, for tests of what reads the database."""

# ruff: noqa: E501 - one commitment, two or three lines that read as a table

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path
from typing import Any

from zusage import schema
from zusage.records import (
    TABLES,
    Amount,
    Body,
    Commitment,
    ControlEntry,
    ControlLink,
    Coverage,
    Decision,
    Document,
    DocumentTopic,
    Evidence,
    Issue,
    Meeting,
    Mention,
    MentionTopic,
    Project,
    ProjectLink,
    ProjectMention,
    RawFile,
    Review,
    Revision,
    Section,
    SectionTopic,
    TimeExpression,
    Topic,
    digest,
)  # fmt: skip
from zusage.store import counts, views
from zusage.store.index import build_index
from zusage.text import slug

_KNOWN_WORDS = ("Akte", "Ausbau", "Breitband", "Büro", "Bürger", "Dienste", "Faser", "Glas", "Raum", "Server")
_NAMES = {kind: name for name, kind in TABLES.items()}
_BODIES = {
    "mirowitz": ("Mirowitz", "14999001", "Sachsen", 41_000),
    "hopfenried": ("Hopfenried", "09999002", "Bayern", 8_200),
}
_TOPICS = {
    "egov": ("E-Government", "Verwaltung"),
    "schule": ("Digitale Schule", "Bildung"),
    "netz": ("Breitband", "Netze"),
}
_COMMON = {"text": "Beratung im öffentlichen Teil der Sitzung."}

# town, day, project, topic, force, status, amount, deadline, further fields, sentence
_SAID: tuple[tuple[str, str, str, str, str, str, Any, Any, dict[str, Any], str], ...] = (
    ("mirowitz", "2023-03-14", "E-Akte", "egov", "resolved", "delayed", ("120.000 Euro", 120_000, 120_000, "budgeted", "once"),
     ("31.12.2023", "2023-12-31", "2023-12-31", "by"),
     {"first_due_to": "2023-12-31", "later_mentions": 1, "last_seen": "2024-11-05", "read_later": 4,
      "moved_to": "2025-12-31"},
     "Der Stadtrat beschließt, die E-Akte bis 31.12.2023 für 120.000 Euro einzuführen."),
    ("mirowitz", "2024-11-05", "E-Akte", "egov", "promised", "open", ("180.000 Euro", 180_000, 180_000, "budgeted", "once"),
     ("Ende 2025", "2025-09-01", "2025-12-31", "by"),
     {"first_due_to": "2023-12-31", "slipped_days": 731, "read_later": 1},
     "Die Hauptamtsleitung sagt zu, die E-Akte nunmehr für 180.000 Euro bis Ende 2025 fertigzustellen."),
    ("mirowitz", "2023-03-14", "Glasfaserausbau", "netz", "mandated", "expired", ("1,5 Mio. Euro", 1_500_000, 1_500_000, "applied", None),
     ("Mitte 2024", "2024-05-01", "2024-08-31", "by"), {"read_later": 4},
     "Die Verwaltung wird beauftragt, den Glasfaserausbau im Gewerbegebiet für 1,5 Mio. Euro bis Mitte 2024 abzuschließen."),
    ("mirowitz", "2023-06-20", "Glasfaserausbau", "netz", "reported", "unknown", ("1,5 Mio. Euro", 1_500_000, 1_500_000, "applied", None),
     None, {"read_later": 3}, "Für den Glasfaserausbau sind 1,5 Mio. Euro beantragt."),
    ("mirowitz", "2024-02-15", "WLAN", "schule", "promised", "done", ("45.000 Euro", 45_000, 45_000, "granted", "once"),
     ("Schuljahr 2024/25", "2024-08-01", "2025-07-31", "in"), {"later_mentions": 2, "last_seen": "2025-02-11", "read_later": 2},
     "Das Schulamt sagt WLAN in allen Schulen im Schuljahr 2024/25 für 45.000 Euro zu."),
    ("mirowitz", "2024-02-15", "Wartung der Schulserver", "schule", "resolved", "running", ("bis zu 30.000 Euro", None, 30_000, "budgeted", "gross,yearly"),
     ("1. März 2025", "2025-03-01", "2025-03-01", "from"), {"read_later": 2},
     "Für die Wartung der Schulserver werden ab 1. März 2025 bis zu 30.000 Euro jährlich eingestellt."),
    ("mirowitz", "2024-02-15", "Rats-App", "egov", "rejected", "dropped", None, ("Ende 2024", "2024-09-01", "2024-12-31", "by"),
     {"read_later": 2}, "Der Antrag, eine Rats-App bis Ende 2024 zu beschaffen, wird abgelehnt."),
    ("hopfenried", "2023-09-12", "Onlinedienste", "egov", "planned", "expired", None, ("Herbst 2024", "2024-09-01", "2024-11-30", "in"),
     {"read_later": 1}, "Die Onlinedienste nach dem OZG sollen im Herbst 2024 freigeschaltet werden."),
    ("hopfenried", "2023-09-12", "digitales Bürgerbüro", "egov", "considered", "open", ("mindestens 20.000 Euro", 20_000, None, "estimated", None),
     None, {"read_later": 1}, "Geprüft wird ein digitales Bürgerbüro für mindestens 20.000 Euro."),
    ("hopfenried", "2024-12-03", "Tablets", "schule", "resolved", "open", ("500 Euro", 500, 500, "contracted", "per pupil"),
     ("30. Juni 2025", "2025-06-30", "2025-06-30", "by"), {},
     "Der Gemeinderat beschließt Tablets für 500 Euro je Kind bis 30. Juni 2025."),
    ("hopfenried", "2024-12-03", "Breitbandausbau", "netz", "requested", "dropped", ("250.000 Euro", 250_000, 250_000, "estimated", None),
     ("2026", "2026-01-01", "2026-12-31", "in"), {}, "Beantragt wird der Breitbandausbau im Jahr 2026 für 250.000 Euro."),
    ("hopfenried", "2024-12-03", "Serverraum", "egov", "reported", "running", ("80.000 Euro", 80_000, 80_000, "spent", None),
     ("nächstes Jahr", "2025-01-01", "2025-12-31", "in"), {}, "Der Serverraum wird nächstes Jahr fertig, 80.000 Euro sind ausgezahlt."),
)  # fmt: skip

NEWEST = "2025-02-11"
"""Day of the newest document."""


def build(path: Path, *, fictional: bool = True, spoil: str = "") -> Path:
    """Writes the database to `path` and returns it; `spoil` is appended to every free text (hostile input)."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys = on")
    for statement in schema.ddl():
        db.execute(statement)
    with db:
        for record in _records(fictional, spoil):
            db.execute(schema.insert(_NAMES[type(record)]), astuple(record))
    for statement in (*counts.statements(), *views.statements()):
        db.execute(statement)
    with db:
        build_index(db, _KNOWN_WORDS)
    db.close()
    return path


def _records(fictional: bool, spoil: str) -> Iterable[Any]:
    for key, (name, ags, state, population) in _BODIES.items():
        yield Body(id=key, name=name + spoil, ags=ags, state=state, population=population, fictional=int(fictional))
    yield Body(id="leerfeld", name="Leerfeld" + spoil, config_key="leerfeld", fictional=int(fictional))
    for key, (name, area) in _TOPICS.items():
        yield Topic(id=key, name=name + spoil, name_en=name, area=area, description=name + spoil)
    days = dict.fromkeys((said[0], said[1]) for said in _SAID) | {("mirowitz", NEWEST): None}
    for body, day in days:
        yield from _meeting(body, day, spoil)
    for body in _BODIES:
        for day in sorted(day for of, day in days if of == body):
            yield Coverage(
                id=f"{body}-{day[:7]}",
                body_id=body,
                month=day[:7],
                meetings=1,
                documents=1,
                characters=900,
                commitments=1,
            )
    for said in _SAID:
        yield from _commitment(said, spoil)
    yield from _aftermath(spoil)


def _meeting(body: str, day: str, spoil: str) -> Iterable[Any]:
    key = f"{body}-{day}"
    yield RawFile(
        id=key, source=body, path=f"{key}.txt{spoil}", sha256=digest(key), size=1, media_type="text/plain", body_id=body
    )
    yield Meeting(id=key, body_id=body, name=f"Sitzung {day}{spoil}", start=day)
    yield Document(
        id=key, raw_file_id=key, body_id=body, meeting_id=key, kind="minutes", title=f"Niederschrift {day}{spoil}", date=day,
        organization="Rat" + spoil, url=f"https://{body}.example/{day}.pdf", text=_text(body, day, spoil),
    )  # fmt: skip


def _text(body: str, day: str, spoil: str) -> str:
    sentences = [said[-1] + spoil for said in _SAID if said[:2] == (body, day)]
    return "\n\n".join([_COMMON["text"], *sentences, "Ende der Sitzung." + spoil])


def commitment_id(project: str, day: str) -> str:
    """The key of the commitment on `project` (without spoiling) made on `day`."""
    return digest(project, day)


def _commitment(said: tuple[Any, ...], spoil: str) -> Iterable[Any]:
    body, day, project, topic, force, status, amount, deadline, more, sentence = said
    name, ags, state, population = _BODIES[body]
    key, document, quote = commitment_id(project, day), f"{body}-{day}", sentence + spoil
    start = _text(body, day, spoil).index(quote)
    project_id = f"{body}-{project}"
    yield Project(id=project_id, name=project + spoil, key=slug(project), topic=topic, body_id=body)
    amount_fields = dict(
        zip(("amount_text", "amount_min", "amount_max", "money_stage", "basis"), amount or (), strict=bool(amount))
    )
    deadline_fields = dict(
        zip(("deadline_text", "due_from", "due_to", "due_bound"), deadline or (), strict=bool(deadline))
    )
    yield Commitment(
        id=key, body=name + spoil, ags=ags, state=state, population=population, organization="Rat" + spoil, meeting_date=day,
        agenda_item="4 Digitales" + spoil, project=project + spoil, topic=topic, responsible="Verwaltung" + spoil, force=force,
        status=status, currency="EUR" if amount else None, quote=quote, page=2, document_id=document,
        source_url=f"https://{body}.example/{day}.pdf", score=0.9, origin="frame_resolved 1" + spoil, body_id=body,
        project_id=project_id, thread_id=f"t-{project_id}", quote_start=start, quote_end=start + len(quote), **amount_fields, **deadline_fields, **more,
    )  # fmt: skip
    pieces = {"project": project, "amount": amount and amount[0], "deadline": deadline and deadline[0]}
    for role, piece in pieces.items():
        if piece and piece in sentence:
            yield from _piece(key, role, piece, document, day, start + sentence.index(piece), project_id, topic, spoil)


def _piece(
    key: str, role: str, piece: str, document: str, day: str, at: int, project_id: str, topic: str, spoil: str
) -> Iterable[Any]:
    mention, label = digest(key, role), role.upper()
    yield Mention(
        id=mention,
        document_id=document,
        label=label,
        start=at,
        end=at + len(piece),
        text=piece,
        origin="rule 1" + spoil,
    )
    if role == "amount":
        yield Amount(mention_id=mention, min=1.0, max=1.0)
    elif role == "deadline":
        yield TimeExpression(mention_id=mention, bound="by")
    else:
        yield ProjectMention(mention_id=mention, project_id=project_id)
        yield from _topics(mention, document, topic, at, spoil)
    yield Evidence(
        id=f"e-{mention}", commitment_id=key, role=role, document_id=document, mention_id=mention, date=day, start=at,
        end=at + len(piece), quote=piece, why="rule" + spoil,
    )  # fmt: skip


def _topics(mention: str, document: str, topic: str, at: int, spoil: str) -> Iterable[Any]:
    """The topic of a mention, of a section around it, and of its document: a later mention puts the same again."""
    section, why = f"s-{mention}", f"Wort [{at}]{spoil}"
    yield Section(id=section, document_id=document, kind="text", start=at, end=at + 1)
    yield MentionTopic(id=f"mt-{mention}", mention_id=mention, topic_id=topic, score=0.9, why=why)
    yield SectionTopic(id=f"st-{mention}", section_id=section, topic_id=topic, score=0.8, why=why)
    yield DocumentTopic(id=digest("dt", document, topic), document_id=document, topic_id=topic, score=0.7, why=why)


def _aftermath(spoil: str) -> Iterable[Any]:
    first, later = commitment_id("E-Akte", "2023-03-14"), commitment_id("E-Akte", "2024-11-05")
    quote = _SAID[1][-1] + spoil
    for field, before, after, days in (
        ("deadline", "2023-12-31", "2025-12-31", 731), ("amount", "120000.0", "180000.0", None),
    ):  # fmt: skip
        yield Revision(
            id=f"r-{field}", thread_id="t-mirowitz-E-Akte", commitment_id=first, later_id=later, field=field, direction="later" if days else "more", date="2024-11-05", before=before + spoil,
            after=after + spoil, days=days, slipped_days=days, quote=quote,
        )  # fmt: skip
        yield Revision(
            id=f"r-first-{field}", thread_id="t-mirowitz-E-Akte", commitment_id=first, later_id=first, field=field,
            direction="first", date="2023-03-14", after=before + spoil, quote=_SAID[0][-1] + spoil,
        )  # fmt: skip
    yield Evidence(
        id="e-later", commitment_id=first, role="later", document_id="mirowitz-2024-11-05", date="2024-11-05", start=0, end=8,
        quote="Beratung", why="same project" + spoil,
    )  # fmt: skip
    yield Decision(
        id="d-1", document_id="mirowitz-2023-03-14", source="text", result="majority", votes_yes=21, votes_no=3,
        by_party='{"CDU": [11, 3, null]}', quote="21 Ja, 3 Nein" + spoil,
    )  # fmt: skip
    yield Decision(
        id="d-2", document_id="mirowitz-2023-03-14", source="text", result="unanimous", votes_no=2, conflict="result",
        quote="einstimmig bei 2 Gegenstimmen" + spoil,
    )  # fmt: skip
    yield ProjectLink(
        id="maybe", project_id="mirowitz-E-Akte", other_id="mirowitz-Rats-App", why="first-words", score=0.6
    )
    yield Review(
        id="v-1", subject_id=first, value_hash="0", verdict="reply", note="Die Frist galt dem Probebetrieb." + spoil
    )
    yield ControlEntry(
        id="c-1", document_id="mirowitz-2024-11-05", body_id="mirowitz", reference="BV/12/2023" + spoil, decided_on="2023-03-14",
        decision="Einführung der E-Akte" + spoil, note="erledigt" + spoil, status="done", as_of="2024-11-05", start=0, end=8,
        quote="Beratung",
    )  # fmt: skip
    yield ControlLink(id="cl-1", entry_id="c-1", commitment_id=first, source="number-and-text", score=0.9)
    for number, code in enumerate(("document-error", "document-error", "unknown-layout")):
        yield Issue(
            id=f"i-{number}", stage="parse", code=code, where=f"{number}.pdf{spoil}", value=spoil, message="m" + spoil
        )


def count(db: sqlite3.Connection) -> None:
    """Brings the counts up to date after a test changed rows, as a run does."""
    for statement in counts.statements():
        db.execute(statement)
