"""What holds of every commitment, whatever the text: it is quoted literally, and its values stand in the quote or follow from it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from by_hand import BODY
from zusage import tag
from zusage.link import Reading, Town, link
from zusage.records import Amount, Commitment, Document, Evidence, Mention, TimeExpression
from zusage.text import squeeze

PIECES = (
    "Die Verwaltung wird beauftragt, die E-Akte bis Ende 2027 für rund 95.000 Euro einzuführen.",
    "Für den Breitbandausbau stehen im kommenden Jahr 1,1 Mio. € bereit, vorbehaltlich der Haushaltsmittel.",
    "Das Serviceportal kommt nicht wie geplant zum 30.06., sondern erst im 2. Halbjahr.",
    "Der Antrag auf eine Bürger-App wird mit 12 zu 5 Stimmen abgelehnt.",
    "Beschluss:",
    "Beschlussvorschlag:\nDer Rat möge die Digitalisierungsstrategie bis zum 1. März 2028 beschließen.",
    "Abstimmungsergebnis: einstimmig bei 2 Enthaltungen",
    "- WLAN im Rathaus: Abschluss 3. Quartal, 12.500 € brutto",
    "• E-Rechnung – erledigt",
    "Sie kostet jährlich 4.000 bis 5.000 Euro.",
    "Das Hauptamt sagt zu, das Ratsinformationssystem binnen sechs Monaten umzustellen.",
    "Der Bürgermeister sichert eine Antwort zu Protokoll zu.",
    "Die Brücke in der Aue wird 2027 für 3 Mio. € erneuert.",
    "Zu TOP 5: Digitalpakt Schule",
    "Die Tablets wur-\nden im Mai ausgeliefert, 2 x 15 TEUR.",
    "Frau Brandt (FB 2): Sofern die Förderung bewilligt wird, beginnt der Glasfaseraus-\nbau im Frühjahr.",
    "| Vorhaben | Termin | Stand |\n| OZG | 31.12.2027 | läuft |",
    "\u00ad\u200b§ 3 ⟶ 𝔘 „E-Payment“ … 5 €",
)
JOINTS = (" ", "\n", "\n\n", "\r\n", "\f", "\u00a0\n \n")
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(JOINTS)), max_size=8).map(
    lambda parts: "".join(piece + joint for piece, joint in parts)
)
DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31)).map(date.isoformat)


def read(text: str, day: str | None) -> Reading:
    document = Document(id="d", raw_file_id="r", body_id=BODY.id, kind="text", title="T", date=day, text=text)
    found: list[Any] = list(tag.tag(document))
    return Reading(
        document=document,
        mentions=tuple(r for r in found if isinstance(r, Mention)),
        amounts={r.mention_id: r for r in found if isinstance(r, Amount)},
        times={r.mention_id: r for r in found if isinstance(r, TimeExpression)},
        items={},
    )


def linked(text: str, day: str | None) -> tuple[Reading, list[Any]]:
    reading = read(text, day)
    return reading, list(link(Town(body=BODY, readings=(reading,))))


@settings(max_examples=60, deadline=None)
@given(TEXTS, DAYS)
def test_every_commitment_and_every_piece_of_evidence_is_quoted_literally(text: str, day: str) -> None:
    _, records = linked(text, day)
    for record in records:
        if isinstance(record, Commitment):
            assert record.quote.strip()
            assert text[record.quote_start : record.quote_end] == record.quote
        elif isinstance(record, Evidence):
            assert text[record.start : record.end] == record.quote


@settings(max_examples=60, deadline=None)
@given(TEXTS, DAYS)
def test_every_value_stands_in_the_quote_or_is_resolved_from_it(text: str, day: str) -> None:
    reading, records = linked(text, day)
    for c in (r for r in records if isinstance(r, Commitment)):
        inside = [m for m in reading.mentions if c.quote_start <= m.start and m.end <= c.quote_end]
        amounts = [reading.amounts[m.id] for m in inside if m.label == "AMOUNT" and m.text == c.amount_text]
        times = [reading.times[m.id] for m in inside if m.label == "DEADLINE" and m.text == c.deadline_text]
        if (c.amount_text, c.amount_min, c.amount_max) != (None, None, None):
            assert (c.amount_min, c.amount_max, c.currency) in [(a.min, a.max, a.currency) for a in amounts]
        if (c.deadline_text, c.due_from, c.due_to) != (None, None, None):
            assert (c.due_from, c.due_to, c.due_bound) in [(t.date_from, t.date_to, t.bound) for t in times]
        for words in _said(c):
            assert words in squeeze(text)


def _said(commitment: Commitment) -> Iterator[str]:
    yield from (squeeze(words) for words in (commitment.responsible, commitment.condition) if words)


@pytest.mark.parametrize("day", [None, "2025-03-01"])
def test_a_text_without_a_project_makes_no_commitment(day: str | None) -> None:
    _, records = linked("Die Brücke in der Aue wird bis 2027 für 3 Mio. € erneuert.", day)
    assert not [r for r in records if isinstance(r, Commitment)]


@given(DAYS)
@settings(max_examples=10, deadline=None)
def test_without_a_meeting_day_a_relative_deadline_has_no_days(day: str) -> None:
    text = "Die Verwaltung wird beauftragt, die E-Akte im kommenden Jahr einzuführen."
    dated = [c for c in linked(text, day)[1] if isinstance(c, Commitment)]
    undated = [c for c in linked(text, None)[1] if isinstance(c, Commitment)]
    year = str(int(day[:4]) + 1)
    assert [(c.due_from, c.due_to) for c in dated] == [(f"{year}-01-01", f"{year}-12-31")]
    assert [(c.due_from, c.due_to) for c in undated] == [(None, None)]
