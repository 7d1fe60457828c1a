"""Notes and ticks of control lists: each rule reads its examples, and what takes a word back is heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.link.control_status import RULES, Rule, joined, of_note, of_tick
from zusage.records.vocabulary import STATUS

EXAMPLES = [(rule, note) for rule in RULES for note in rule.examples]
COUNTER = [(rule, note) for rule in RULES for note in rule.counter_examples]


@pytest.mark.parametrize(("rule", "note"), EXAMPLES, ids=lambda value: getattr(value, "status", value))
def test_a_rule_reads_its_examples(rule: Rule, note: str) -> None:
    assert of_note(note) == rule.status


@pytest.mark.parametrize(("rule", "note"), COUNTER, ids=lambda value: getattr(value, "status", value))
def test_a_rule_leaves_its_counter_examples(rule: Rule, note: str) -> None:
    assert not rule.pattern.search(note)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("In Bearbeitung. Am 12.05.2025 erledigt.", "done"),
        ("Planung abgeschlossen. Umsetzung läuft.", "running"),
        ("Vergabe erfolgt; Lieferung verzögert sich", "delayed"),
        ("Der Antrag hat sich damit erledigt", "dropped"),
        ("s. Vorlage", None),
        ("siehe Bericht im Ausschuss am 12.05.2025", None),
        ("", None),
    ],
)
def test_the_last_clause_that_tells_a_state_counts(note: str, status: str | None) -> None:
    assert of_note(note) == status


@pytest.mark.parametrize(
    ("tick", "head", "status"),
    [
        ("x", "erledigt", "done"), ("x", "offen", "open"), ("✓", "erl.", "done"), ("nein", "erledigt ja/nein", "open"),
        ("100 %", "Erledigungsgrad", "done"), ("60 %", "Erledigungsgrad", "running"), ("grün", "Stand", "done"),
        ("grün", "Ampel", None), ("gelb", "umgesetzt", "running"), ("12.05.2025", "erledigt am", "done"), ("s. o.", "erledigt", None),
    ],
)  # fmt: skip
def test_ticks(tick: str, head: str, status: str | None) -> None:
    assert of_tick(tick, head) == status


def test_tick_and_note_that_contradict_each_other_tell_nothing() -> None:
    assert joined("done", "running") == "unknown"
    assert joined("open", "done") == "unknown"
    assert joined("done", "dropped") == "dropped"
    assert joined("open", "delayed") == "delayed"
    assert joined(None, None) == "unknown"


@given(st.text(max_size=200))
def test_any_note_gives_a_known_state_or_none(note: str) -> None:
    assert of_note(note) in {None, *STATUS}
