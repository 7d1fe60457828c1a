"""The trained decision DEADLINE or DATE: what the calendar leaves it, that it is what the corpus gives, and its work."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from work import calls
from zusage.evaluate import read_gold
from zusage.evaluate.places import CONFIG, METRICS
from zusage.evaluate.train_deadlines import CORPORA, Example, cross_validate, examples, train
from zusage.tag.component import founds
from zusage.tag.deadline_features import features, side
from zusage.tag.deadline_model import CLASSES, DeadlineModel, allowed
from zusage.tag.deadlines import Case
from zusage.tag.nlp import cases, load, read, shared, untrained
from zusage.tag.values import Found

MEETING = date(2024, 5, 15)


def trained() -> bytes:
    return load().get_pipe("deadlines").parts["deadlines.crfsuite"]


def only(text: str, meeting: date = MEETING) -> Case:
    (case,) = cases(text, meeting)
    return case


def found_in(text: str) -> list[Found]:
    return founds(read(text, MEETING))


@pytest.fixture(scope="module")
def annotated() -> list[Example]:
    return examples(shared(), (passage for corpus in CORPORA for passage in read_gold(corpus)))


def test_the_model_is_what_the_corpus_gives(annotated: list[Example]) -> None:
    assert train(annotated) == trained(), "run `make model`"


def test_its_scores_are_those_of_towns_it_has_not_seen(annotated: list[Example]) -> None:
    scores = cross_validate(annotated)
    assert scores == json.loads((METRICS / "deadlines.json").read_text(encoding="utf-8")), "run `make model`"
    assert scores["model"]["DEADLINE"] > scores["rules"]["DEADLINE"]
    assert scores["model"]["side"] > scores["rules"]["side"]


def test_it_learns_nothing_from_the_passages_it_is_judged_on() -> None:
    towns = [
        {passage["municipality"] for passage in read_gold(path)} for path in (*CORPORA, Path("corpora/times/test"))
    ]
    assert not (towns[0] | towns[1]) & towns[2]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Der Bescheid kam am 3. Mai 2023.", "P"),
        ("Die Brücke ist bis Ende 2025 fertig.", "F"),
        ("Im Jahr 2024 wird gebaut.", "R"),
        ("Im Juli wird gebaut.", "Y"),
        ("Von Juli bis August 2024 wird gebaut.", "F"),
    ],
)
def test_the_calendar_says_on_which_side_a_stated_year_lies(text: str, place: str) -> None:
    case = cases(text, MEETING)[0]
    assert side(case, MEETING) == place
    assert {name[-1] for name in allowed(case, MEETING)} == (
        {"F", "P"} if place == "Y" else {"P"} if place == "P" else {"F"}
    )


def test_a_month_without_a_year_is_put_where_its_sentence_puts_it() -> None:
    (told,) = found_in("Im März wurde der Auftrag erteilt.")
    (planned,) = found_in("Die Arbeiten sollen im März beginnen.")
    assert (told.label, told.time and told.time.date_from) == ("DATE", date(2024, 3, 1))
    assert (planned.label, planned.time and planned.time.date_from) == ("DEADLINE", date(2025, 3, 1))


@pytest.mark.parametrize("text", ["15. Februar", "am 15. Februar", "bis zum 15. Februar", "der 15. Februar"])
def test_a_day_of_which_nothing_is_said_is_the_nearest_not_before_the_meeting(text: str) -> None:
    (found,) = found_in(text)
    assert found.time
    assert found.time.date_from == date(2025, 2, 15)


def test_the_two_ends_of_a_range_share_their_class() -> None:
    first, last = found_in("Vom 3. bis 5. Mai fand das Fest statt.")
    assert (first.label, first.time and first.time.date_from) == ("DATE", date(2024, 5, 3))
    assert (last.label, last.time and last.time.date_from) == ("DATE", date(2024, 5, 5))


@pytest.mark.parametrize(
    "text", ["von Januar bis März", "Von Januar bis März wird gebaut.", "Von Januar bis März wurde gebaut."]
)
def test_a_range_does_not_end_before_it_begins(text: str) -> None:
    first, last = founds(read(text, date(2013, 2, 12)))
    assert first.time
    assert last.time
    assert (first.time.date_from, last.time.date_from) == (date(2013, 1, 1), date(2013, 3, 1))


def test_without_a_meeting_day_or_a_model_the_rules_decide() -> None:
    text = "Das Konzept ist bis Ende 2025 vorzulegen."
    alone = untrained(CONFIG)
    doc = alone.make_doc(text)
    doc._.reference_date = MEETING
    assert [found.label for found in founds(alone(doc))] == ["DEADLINE"]
    assert [found.label for found in founds(read(text, None))] == ["DEADLINE"]


def test_features_do_not_name_the_days() -> None:
    case = only("In Altenmoor wird am 17. September 2024 gebaut.")
    assert not [feature for feature in features(case, MEETING) if "17" in feature or "2024" in feature]


def test_threads_that_share_the_model_get_their_own_answers() -> None:
    model = DeadlineModel(trained())
    texts = [
        "Die Brücke ist bis Ende 2025 fertig und wird im Juli gesperrt.",
        "Der Bescheid vom 3. Mai 2023 kam an.",
    ] * 100
    known = [cases(text, MEETING) for text in texts]
    alone = [model.classes(case, MEETING) for case in known]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda case: model.classes(case, MEETING), known)) == alone
    assert {name for names in alone for name in names} <= set(CLASSES)


@pytest.mark.parametrize(
    "unit", ["bis 31.12.2025 ", "bis bis bis ", "im Mai und im Juni ", "1.1.", "1. bis 3. Mai ", "2024 | "]
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    read(unit, MEETING)
    once, twice = (calls(lambda text: read(text, MEETING), unit * count) for count in (400, 800))
    assert twice <= 2.1 * once + 2_000
