"""The example lines of corpora/forms: each is found as it says, by the rule it proves."""

import re
from pathlib import Path

import pytest

from zusage.errors import RecordError
from zusage.evaluate.forms import FormLine, read_forms
from zusage.evaluate.proofs import misses, rules_fired
from zusage.tag.rules import rules

FORMS = Path(__file__).parent.parent / "corpora" / "forms"
LINES = [
    line
    for name in ("amounts", "times")
    for line in read_forms((FORMS / f"{name}.txt").read_text(encoding="utf-8"), name)
]
JUDGED = ("deadline_", "date_")
"""Groups whose label is a judgement of the context by a trained model: held as a share, each extent and value exactly."""
COMPOSED = {"bound": ("max", "min"), "time_unresolved": ("time_sitting", "time_term", "time_summer_break")}
NO_RULE = ("not_money", "not_time", *JUDGED)


_JUDGEMENT = re.compile(r" is (?:DEADLINE|DATE), not |: bound is |: days is .*_yearless")


def form_of(line: FormLine) -> list[str]:
    """What is wrong apart from the judgement: DEADLINE or DATE, its bound, and the side of the meeting that it decides."""
    judged = line.rule.startswith(JUDGED)
    return [problem for problem in misses(line) if not (judged and _JUDGEMENT.search(problem))]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.where)
def test_a_line_is_found_as_it_says(line: FormLine) -> None:
    assert form_of(line) == [], line.text


@pytest.mark.parametrize(
    "line", [line for line in LINES if line.marks and not line.rule.startswith(NO_RULE)], ids=lambda line: line.where
)
def test_a_line_is_found_by_the_rule_it_proves(line: FormLine) -> None:
    assert rules_fired(line) & {line.rule, *COMPOSED.get(line.rule, ())}, line.text


def test_the_judgement_of_deadlines_is_right_in_nine_of_ten_lines() -> None:
    judged = [line for line in LINES if line.rule.startswith(JUDGED)]
    right = sum(misses(line) == [] for line in judged)
    assert right / len(judged) >= 0.9, f"{right} of {len(judged)}"


def test_there_are_enough_lines_of_both_kinds() -> None:
    amounts = [line for line in LINES if line.where.startswith("amounts")]
    times = [line for line in LINES if line.where.startswith("times")]
    assert sum(bool(line.marks) for line in amounts) >= 400
    assert sum(bool(line.marks) for line in times) >= 600
    assert sum(not line.marks for line in LINES) >= 300


def test_every_rule_is_proved_by_a_line_and_has_a_counter_example() -> None:
    proved = {line.rule for line in LINES if line.marks} | {name for names in COMPOSED.values() for name in names}
    doubted = {line.rule for line in LINES if not line.marks} | {name for names in COMPOSED.values() for name in names}
    names = {rule.name for label in ("AMOUNT", "TIME") for rule in rules(label)}
    assert names - proved == set()
    assert names - doubted == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ein Satz ohne Gruppe.", "rule NAME"),
        ("⟦rule a⟧ Titel\n⟦AMOUNT|5 €⟧", "a mark"),
        ("⟦rule a⟧ Titel\n⟦AMOUNT|5 €|fünf⟧", "a value of AMOUNT"),
        ("⟦rule a⟧ Titel\n⟦AMOUNT|5 €|5; colour red⟧", "basis"),
        ("⟦rule a⟧ Titel\n⟦DEADLINE|Mai|by 2024-13⟧", "a value of DEADLINE"),
        ("⟦rule a⟧ Titel\n⟦AMOUNT|5 €|5; basis⟧", "with a value"),
        ("⟦rule a⟧ Titel\n⟦DEADLINE|Mai|soon ?⟧", "a value of DEADLINE"),
        ("⟦rule a⟧ Titel\n@2024-13-40 im Mai", "a day of the calendar"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        list(read_forms(text))


def test_a_wrong_line_is_told_from_a_right_one() -> None:
    (right,) = read_forms("⟦rule amount_euro⟧ Titel\nEs kostet ⟦AMOUNT|5 €|5⟧.")
    (short,) = read_forms("⟦rule amount_euro⟧ Titel\nEs kostet ⟦AMOUNT|5|5⟧ €.")
    (dear,) = read_forms("⟦rule amount_euro⟧ Titel\nEs kostet ⟦AMOUNT|5 €|6⟧.")
    (none,) = read_forms("⟦rule not_money⟧ Titel\nEs kostet 5 €.")
    assert misses(right) == []
    assert [bool(misses(line)) for line in (short, dear, none)] == [True, True, True]
