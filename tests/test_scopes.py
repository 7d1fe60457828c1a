"""The title of an agenda item as the linker uses it, and what a commitment says of what was not taken."""

from dataclasses import replace

from by_hand import BODY, reading
from zusage.link.commitments import commitments
from zusage.link.scopes import scopes
from zusage.records import AgendaItem, Commitment, Evidence


def titled(marked: str, name: str) -> list[str]:
    """Amounts of the commitments that a text gives whose item is called `name`."""
    r = reading(marked)
    items = {key: AgendaItem(id=key, meeting_id="m", number="4", name=name) for key in r.items}
    found = commitments(replace(r, items=items), BODY)
    return [f"{c.project}: {c.amount_text}" for c in found if isinstance(c, Commitment) and c.amount_text]


TEXT = "Die [E-Akte] löst Papier ab, das [WLAN] kommt später.\n\nIm Haushalt stehen {95.000 €} bereit."


def test_an_items_name_tells_what_it_is_about_where_the_text_does_not_repeat_it() -> None:
    assert titled(TEXT, "Einführung der E-Akte") == ["E-Akte: 95.000 €"]


def test_an_items_name_that_names_nothing_or_both_tells_nothing() -> None:
    assert titled(TEXT, "Verschiedenes") == titled(TEXT, "E-Akte und WLAN") == []


def test_a_text_without_sections_is_one_scope() -> None:
    r = replace(reading("Das [WLAN] läuft."), sections=())
    assert [(s.start, s.end, s.title) for s in scopes(r)] == [(0, len(r.document.text), ())]


def test_what_was_passed_over_is_evidence_with_its_reason() -> None:
    found = list(commitments(reading("Die [E-Akte] kostet {95.000 €}, während das [WLAN] wartet."), BODY))
    told = {(e.quote, e.why) for e in found if isinstance(e, Evidence) and e.role == "passed-over"}
    assert told == {("WLAN", "95.000 €: steht in einem anderen Teil des Satzes")}


def test_a_value_that_stays_alone_says_why() -> None:
    text = "Das [WLAN] soll bis zum <2026-01-01> laufen, eine Vertragsstrafe von {5.000 €} droht."
    found = list(commitments(reading(text), BODY))
    assert ("5.000 €", "das zahlen Dritte an die Kommune") in {
        (e.quote, e.why) for e in found if isinstance(e, Evidence)
    }


def test_a_sentence_that_stands_there_twice_is_told_once() -> None:
    found = list(commitments(reading("Die [E-Akte] kostet {95.000 €}.\n\nDie [E-Akte] kostet {95.000 €}."), BODY))
    assert sum(isinstance(record, Commitment) for record in found) == 1
    assert sorted(e.role for e in found if isinstance(e, Evidence)).count("amount") == 1
