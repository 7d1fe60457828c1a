"""What later meetings do to a commitment: slip, settlement, silence."""

from by_hand import reading, town
from zusage.link import Reading, link
from zusage.records import Commitment, Revision


def told(*readings: Reading) -> dict[str, Commitment]:
    """Commitments by meeting day."""
    return {str(c.meeting_date): c for c in link(town(*readings)) if isinstance(c, Commitment)}


FIRST = reading("Die [E-Akte] wird bis <2024-12-31> eingeführt.", day="2024-02-01")
MOVED = reading("Die [E-Akte] verschiebt sich auf <2025-06-30>.", day="2024-11-01")
DONE = reading("Die [E-Akte] ist seit Juli in Betrieb.", day="2025-09-01")
ELSE = reading("Über den Friedhof wurde gesprochen.", day="2025-10-01")


def test_a_moved_deadline_is_a_slip_from_the_first_day_named() -> None:
    later = reading("Die [E-Akte] kommt nun erst zum <2025-12-31>.", day="2025-05-01")
    made = told(FIRST, MOVED, later)
    assert made["2024-11-01"].slipped_days == 181
    assert made["2025-05-01"].first_due_to == "2024-12-31"
    assert made["2025-05-01"].slipped_days == 365
    assert made["2024-02-01"].status == "delayed"
    assert [made[day].moved_to for day in sorted(made)] == ["2025-06-30", "2025-12-31", None]


def test_a_deadline_that_was_brought_forward_is_moved_and_not_delayed() -> None:
    early = reading("Die [E-Akte] wird früher fertig als gedacht, nämlich bis <2024-09-30>.", day="2024-05-01")
    made = told(FIRST, early)
    assert (made["2024-02-01"].moved_to, made["2024-02-01"].status) == ("2024-09-30", "open")
    assert (made["2024-05-01"].moved_to, made["2024-05-01"].slipped_days) == (None, -92)


def test_a_slip_is_a_dated_revision_with_its_quote() -> None:
    first, revision = (r for r in link(town(FIRST, MOVED)) if isinstance(r, Revision))
    assert (first.direction, first.before, first.after, first.commitment_id) == (
        "first",
        None,
        "2024-12-31",
        first.later_id,
    )
    assert (revision.field, revision.before, revision.after, revision.days) == (
        "deadline",
        "2024-12-31",
        "2025-06-30",
        181,
    )
    assert revision.quote == "Die E-Akte verschiebt sich auf 2025-06-30."


def test_a_later_day_without_delay_is_another_step() -> None:
    step = reading("Die [E-Akte] wird im Archiv bis <2026-12-31> eingeführt.", day="2024-05-01")
    made = told(FIRST, step)
    assert made["2024-05-01"].slipped_days is None
    assert made["2024-02-01"].status == "open"


def test_done_later_settles_the_earlier_word() -> None:
    assert told(FIRST, DONE)["2024-02-01"].status == "done"


def test_silence_after_the_day_is_expired_and_says_how_much_was_read() -> None:
    made = told(FIRST, ELSE)["2024-02-01"]
    assert (made.status, made.later_mentions, made.read_later) == ("expired", 0, 1)


def test_without_the_later_minutes_nothing_is_expired() -> None:
    assert told(FIRST)["2024-02-01"].status == "open"


def test_another_amount_of_the_same_kind_is_a_revision() -> None:
    before = reading("Die [E-Akte] kostet {95.000 €}.", day="2024-02-01")
    after = reading("Die [E-Akte] kostet {120.000 €}.", day="2024-09-01")
    revisions = [r for r in link(town(before, after)) if isinstance(r, Revision)]
    assert [(r.direction, r.before, r.after) for r in revisions] == [
        ("first", None, "95000.0"),
        ("more", "95000.0", "120000.0"),
    ]


def test_a_commitment_without_a_day_is_unknown() -> None:
    undated = reading("Die [E-Akte] wird bis <2024-12-31> eingeführt.", day="")
    assert [c.status for c in link(town(undated)) if isinstance(c, Commitment)] == ["unknown"]
