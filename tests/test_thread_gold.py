"""Gold of several meetings: read, written and checked as the passages are; scored against what the product follows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.errors import RecordError
from zusage.evaluate import mark_projects, mark_threads, thread_tables
from zusage.evaluate.gold import splits
from zusage.evaluate.gold_check import check
from zusage.evaluate.marks import read_marks, write_marks
from zusage.evaluate.threads import ablation, score_threads
from zusage.records.vocabulary import SLIP_REASON

GOLD = Path(__file__).parents[1] / "corpora" / "gold"
FILES = sorted(GOLD.glob("threads/*/*.txt"))
TEXT = """⟦projects⟧
e-akte = E-Akte | e-akte
⟦end⟧

⟦threads⟧
e-akte = delayed | 2024-12-31 > 2025-06-30 | 95000 > 120000.5 | staff, supply
⟦end⟧

⟦passage {town}-1⟧
municipality: {town}
kind: resolution
reference_date: 2024-02-01
organization: Rat
agenda item: 5 | Elektronische Akte
paper: BV/0231/2024
topics: e-akte

Die ⟦PROJECT e-akte|E-Akte⟧ wird bis ⟦DEADLINE >e-akte|31.12.2024|by 2024-12-31⟧ eingeführt.
⟦commitment decided resolved e-akte|-|31.12.2024|-⟧
⟦end⟧

⟦passage {town}-2⟧
municipality: {town}
kind: status report
reference_date: 2024-11-01
organization: Hauptausschuss
agenda item: 7 | Sachstand
paper: BV/0231/2024-1
topics: e-akte

Nach dem Weggang der Leitung wird das erst zum ⟦DEADLINE >e-akte|30.06.2025|by 2025-06-30⟧ fertig.
⟦commitment delayed planned ~e-akte|-|30.06.2025|-⟧
⟦end⟧
"""
FIRST = TEXT.format(town="Auenrode")

days = st.lists(st.dates().map(lambda day: day.isoformat()), max_size=3)
amounts = st.lists(st.floats(1, 1e9).map(lambda number: round(number, 2)), max_size=3)
reasons = st.lists(st.sampled_from(sorted(SLIP_REASON)), unique=True, max_size=3)


@given(st.sampled_from(mark_threads.ENDS), days, amounts, reasons)
def test_threads_survive_writing_and_reading(end: str, dates: list[str], sums: list[float], why: list[str]) -> None:
    thread = {"end": end, "deadlines": dates, "amounts": sums, "reasons": why}
    written = mark_threads.write([{"threads": {"e-akte": thread}}])
    assert mark_threads.read(written, 0, "x")[0] == {"e-akte": thread}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_written_in_the_canonical_way(file: Path) -> None:
    passages = list(read_marks(file.read_text(), file.name))
    blocks = mark_projects.write(passages) + mark_threads.write(passages)
    alike = blocks + "\n".join(map(write_marks, passages)) == file.read_text()
    assert alike  # by itself: a failure must not print what stands in a test file


def test_headers_threads_and_unnamed_commitments_are_read() -> None:
    first, second = read_marks(FIRST)
    assert first["organization"] == "Rat"
    assert first["agenda_item"] == {"number": "5", "title": "Elektronische Akte"}
    assert second["paper"] == "BV/0231/2024-1"
    assert second["threads"]["e-akte"]["deadlines"] == ["2024-12-31", "2025-06-30"]
    assert second["commitments"][0]["unnamed"]
    assert "unnamed" not in first["commitments"][0]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("delayed |", "late |"),
        ("2024-12-31 >", "2024-13-31 >"),
        ("95000 >", "viel >"),
        ("staff, supply", "staff, weather"),
    ],
)
def test_a_wrong_thread_names_file_and_line(right: str, wrong: str) -> None:
    with pytest.raises(RecordError, match=r"x\.txt:6: expected key = END"):
        list(read_marks(FIRST.replace(right, wrong, 1), "x.txt"))


def test_a_thread_of_an_unknown_key_is_refused() -> None:
    with pytest.raises(RecordError, match="keys of the projects block"):
        list(read_marks(FIRST.replace("e-akte = delayed", "portal = delayed"), "x.txt"))


def test_check_names_what_threads_say_against_passages() -> None:
    spoilt = FIRST.replace("2024-12-31 > 2025-06-30 |", "2024-12-31 > 2024-12-31 |")
    assert "Auenrode: thread e-akte repeats a deadline" in check({"threads/train": list(read_marks(spoilt))})


def test_the_gold_is_clean_and_its_splits_stand_apart() -> None:
    found = splits([GOLD])
    assert check(found) == []
    assert not any("threads" in passage for name in ("train", "dev", "test") for passage in found[name])


def test_the_gold_follows_enough_undertakings_over_three_meetings() -> None:
    days: dict[tuple[str, str], set[str]] = {}
    for split, passages in splits([GOLD]).items():
        for passage in passages if split.startswith("threads/") else []:
            for line in passage.get("commitments", []):
                days.setdefault((passage["municipality"], line["project"]), set()).add(passage["reference_date"])
    assert sum(len(of_thread) >= 3 for of_thread in days.values()) >= 25


def test_a_paper_joins_what_no_name_does_and_namesakes_stay_apart() -> None:
    passages = [*read_marks(FIRST), *read_marks(TEXT.format(town="Bachrode"))]
    scores = score_threads(passages)
    assert (scores["pairs"]["p"], scores["pairs"]["r"], scores["across"]) == (1.0, 1.0, 0)
    assert scores["slips"]["r"] == scores["days"]["share"] == 1.0
    alone = ablation(passages)
    assert (alone["paper"]["r"], alone["project"]["r"]) == (1.0, 0.0)
    assert "paper alone" in thread_tables.render(scores, alone)


def test_passages_without_threads_have_no_such_scores() -> None:
    passages = [{**passage, "threads": {}} for passage in read_marks(FIRST)]
    for passage in passages:
        del passage["threads"]
    assert score_threads(passages) == {}
    assert thread_tables.flat({}) == {}
