"""Silence is no verdict: how a commitment stands is measured against what was read, whatever was left out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from by_hand import reading, town
from zusage.link import Reading, link
from zusage.records import Commitment

READINGS = (
    reading("Die [E-Akte] wird bis <2024-06-30> eingeführt.", day="2024-02-01"),
    reading("Das [Parkleitsystem] geht bis <2024-09-30> in Betrieb.", day="2024-02-01"),
    reading("Über den Friedhof wurde gesprochen.", day="2024-08-01"),
    reading("Die [E-Akte] verschiebt sich auf <2025-03-31>.", day="2024-07-01"),
    reading("Das [Ratsinformationssystem] wird bis <2024-12-31> beschafft.", day="2024-10-01"),
    reading("Der Haushalt wurde beraten.", day="2025-02-01"),
    reading("Das [Ratsinformationssystem] ist seit Januar in Betrieb.", day="2025-02-02"),
    reading("Die Brücke wird saniert.", day="2025-06-01"),
)
AS_OF = "2026-01-01"
_SUBSETS = st.lists(st.sampled_from(READINGS), unique_by=lambda r: r.document.id, max_size=len(READINGS))


def linked(readings: list[Reading], as_of: str | None = AS_OF) -> dict[str, Commitment]:
    """Commitments by quote."""
    return {c.quote: c for c in link(replace(town(*readings), as_of=as_of)) if isinstance(c, Commitment)}


@given(_SUBSETS)
def test_nothing_is_expired_without_minutes_after_its_day(chosen: list[Reading]) -> None:
    days = [r.document.date or "" for r in chosen]
    for commitment in linked(chosen).values():
        if commitment.status == "expired":
            assert any(day > (commitment.due_to or "") for day in days)


@given(_SUBSETS)
def test_dropping_the_later_minutes_turns_expired_back_to_unknown(chosen: list[Reading]) -> None:
    for quote, commitment in linked(chosen).items():
        if commitment.status == "expired":
            kept = [r for r in chosen if (r.document.date or "") <= (commitment.due_to or "")]
            assert linked(kept)[quote].status == "unknown"


@given(_SUBSETS, st.sampled_from(READINGS))
def test_a_text_of_something_else_turns_unknown_to_expired_at_most(chosen: list[Reading], more: Reading) -> None:
    before = linked(chosen)
    after = linked([*(r for r in chosen if r is not more), more])
    for quote, commitment in before.items():
        if commitment.status == "unknown":
            assert after[quote].status in ("unknown", "expired", "delayed", "done")


@pytest.mark.parametrize(("as_of", "status"), [("2024-06-30", "open"), ("2024-07-01", "unknown")])
def test_a_day_passes_on_the_day_after_it(as_of: str, status: str) -> None:
    assert next(iter(linked([READINGS[0]], as_of).values())).status == status


def test_spoken_of_after_its_day_is_not_expired() -> None:
    mentioned = reading("Zur [E-Akte] wurde eine Frage gestellt.", day="2025-06-01")
    (made,) = (c for c in linked([READINGS[0], mentioned]).values() if c.due_to)
    assert (made.status, made.later_mentions) == ("open", 1)


def test_what_is_to_be_finished_on_a_day_to_come_is_not_done() -> None:
    (made,) = linked(
        [reading("Die Einführung der [E-Akte] wird bis <2025-06-30> abgeschlossen.")], "2025-04-01"
    ).values()
    assert made.status == "open"


def test_a_new_day_to_finish_by_ends_nothing_that_was_said_before() -> None:
    first = reading("Die [E-Akte] wird bis <2024-12-31> eingeführt.", day="2024-02-01")
    later = reading("Die Einführung der [E-Akte] wird erst bis <2025-06-30> abgeschlossen.", day="2024-11-01")
    assert {c.status for c in linked([first, later], "2025-04-01").values()} == {"delayed"}
    over = reading("Die Einführung der [E-Akte] ist seit <2024-10-01> abgeschlossen.", day="2024-11-01")
    assert {c.status for c in linked([first, over], "2025-04-01").values()} == {"done"}


def test_what_is_over_stays_so_beside_a_day_to_come() -> None:
    (made,) = linked(
        [reading("Die [Stelle] ist seit Januar besetzt, befristet bis <2026-12-31>.")], "2025-04-01"
    ).values()
    assert made.status == "done"
