"""What speaks against taking a commitment as it stands: each doubt as a sentence of German."""

from collections.abc import Iterable, Iterator

from ...records.vocabulary import CONFLICT, CONTROL_DIFFERENCE, DIRECTION, REVISION_FIELD
from ..asking import Row
from ..words import change, day, misread

UNSURE = 0.6
"""Confidence under which a reader is told; few commitments lie below."""


def doubts(c: Row, changes: Iterable[Row], decisions: Iterable[Row], control: Iterable[Row]) -> Iterator[str]:
    """The doubts of a commitment; `changes` are revisions of its thread, `control` lines of lists that say otherwise."""
    yield from _of_the_sentence(c)
    yield from _otherwise(c["id"], changes)
    for decision in decisions:
        if decision["conflict"]:
            yield f"Angaben zur Abstimmung widersprechen sich ({CONFLICT[decision['conflict']]}): „{decision['quote']}“."
    for entry in control:
        yield f"Die Beschlusskontrolle der Verwaltung sagt es anders: {CONTROL_DIFFERENCE[entry['difference']]}."


def _of_the_sentence(c: Row) -> Iterator[str]:
    if said := misread(c["quality"]):
        yield f"{said}."
    if c["score"] < UNSURE:
        yield f"Geringe Sicherheit ({c['score'] * 100:.0f} %): Vorhaben, Betrag oder Art der Zusage können falsch gelesen sein."
    if c["condition"]:
        yield f"An eine Bedingung geknüpft: „{c['condition']}“."
    if c["negated"]:
        yield "Der Satz sagt, dass etwas nicht geschieht oder nicht geschah."
    if c["hollow"]:
        yield "Der Satz verspricht nichts Bestimmtes, etwa nur eine Antwort zu Protokoll."


def _otherwise(key: str, changes: Iterable[Row]) -> Iterator[str]:
    for r in changes:
        if (
            r["field"] in ("deadline", "amount")
            and r["direction"] != "first"
            and key in (r["commitment_id"], r["later_id"])
        ):
            values = f"{change(r['before'], r['field'])} → {change(r['after'], r['field'])}"
            when = f" ({day(r['date'])})" if r["date"] else ""
            yield f"Zwei Sitzungen nennen Verschiedenes: {REVISION_FIELD[r['field']]} {DIRECTION[r['direction']]}, {values}{when}."
