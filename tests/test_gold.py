"""The gold passages: what the marks say, that they survive reading and writing, and that the set is clean."""

from calendar import monthrange
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.errors import RecordError
from zusage.evaluate import mark_projects
from zusage.evaluate.gold import counted, doubts, unseen
from zusage.evaluate.gold_check import check, near_duplicates
from zusage.evaluate.gold_hints import hints
from zusage.evaluate.marks import GoldPassage, Span, read_marks, write_marks

GOLD = Path(__file__).parents[1] / "corpora" / "gold"
FILES = sorted(GOLD.glob("*/*.txt"))
HEADER = "⟦passage x-1⟧\nmunicipality: X\nkind: letter\nreference_date: 2024-05-02\n\n"

plain = st.text(st.characters(exclude_characters="⟦⟧", exclude_categories=["Cs"]), max_size=30)
title = st.text(st.characters(categories=["L", "N"], include_characters=" -"), min_size=1, max_size=12)
money = st.none() | st.floats(0, 1e12).map(lambda number: round(number, 2))
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
keys = st.sampled_from(["p1", "p2", "p30"])


def one(body: str) -> GoldPassage:
    return next(read_marks(f"{HEADER}{body}\n⟦end⟧\n", "x.txt"))


def splits() -> dict[str, list[GoldPassage]]:
    folders = sorted({file.parent for file in FILES})
    return {
        each.name: [p for f in sorted(each.glob("*.txt")) for p in read_marks(f.read_text(), f.name)]
        for each in folders
    }


@st.composite
def values(draw: st.DrawFn, label: str) -> dict[str, object]:
    if label == "AMOUNT":
        low, high = draw(st.tuples(money, money).filter(any))
        value = {"min": low, "max": high, "currency": draw(st.sampled_from(["EUR", "DEM"]))}
        return value | ({"approx": True} if draw(st.booleans()) else {})
    first, last = draw(days), draw(days)
    whole = draw(st.sampled_from(["day", "month", "year"]))
    if whole != "day":
        first = first.replace(day=1, **({"month": 1} if whole == "year" else {}))
        month = 12 if whole == "year" else last.month
        last = last.replace(month=month, day=monthrange(last.year, month)[1])
    bound = {"bound": draw(st.sampled_from(["by", "from", "in"]))} if label == "DEADLINE" else {}
    return {"from": first.isoformat(), "to": last.isoformat()} | bound


@st.composite
def passages(draw: st.DrawFn) -> GoldPassage:
    text, spans, relations = draw(plain), list[Span](), []
    for index, label in enumerate(
        draw(st.lists(st.sampled_from(["PROJECT", "AMOUNT", "DEADLINE", "DATE", "LOC"]), max_size=5))
    ):
        words = draw(plain)
        span = {"start": len(text), "end": len(text) + len(words), "text": words, "label": label}
        span |= {"value": draw(values(label))} if label in ("AMOUNT", "DEADLINE", "DATE") else {}
        span |= {"key": draw(keys)} if label == "PROJECT" else {}
        spans.append(span | ({"optional": True} if draw(st.booleans()) else {}))
        kind = {"AMOUNT": "costs", "DEADLINE": "due"}.get(label)
        projects = draw(st.lists(keys, unique=True, max_size=2)) if kind else []
        relations += [{"project": key, "child": index, "label": kind} for key in projects]
        text += words + draw(plain)
    head = {
        "id": draw(title),
        "municipality": draw(title),
        "kind": draw(title),
        "reference_date": draw(days).isoformat(),
    }
    return {**head, "text": text, "spans": spans, "relations": relations}


@given(st.lists(passages(), max_size=3))
def test_passages_survive_writing_and_reading(written: list[GoldPassage]) -> None:
    assert list(read_marks("\n".join(map(write_marks, written)))) == written


@pytest.mark.parametrize(
    ("mark", "value"),
    [
        ("⟦AMOUNT|5,2 Mio. Euro|5200000⟧", {"min": 5200000.0, "max": 5200000.0, "currency": "EUR"}),
        ("⟦AMOUNT|3 T€|..3000⟧", {"min": None, "max": 3000.0, "currency": "EUR"}),
        ("⟦AMOUNT|3 T€|3000..⟧", {"min": 3000.0, "max": None, "currency": "EUR"}),
        ("⟦AMOUNT|7 bis 9 DM|~7..9 DEM⟧", {"min": 7.0, "max": 9.0, "currency": "DEM", "approx": True}),
        ("⟦DEADLINE|Ende 2025|by 2025-09..2025-12⟧", {"from": "2025-09-01", "to": "2025-12-31", "bound": "by"}),
        ("⟦DEADLINE|Februar|in 2024-02⟧", {"from": "2024-02-01", "to": "2024-02-29", "bound": "in"}),
        ("⟦DATE|2018|2018⟧", {"from": "2018-01-01", "to": "2018-12-31"}),
        ("⟦DATE|3. Mai|2018-05-03⟧", {"from": "2018-05-03", "to": "2018-05-03"}),
    ],
)
def test_value_is_read(mark: str, value: dict[str, object]) -> None:
    assert one(mark)["spans"][0]["value"] == value


def test_marks_become_spans_and_relations() -> None:
    passage = one("Die ⟦PROJECT p1|E-Akte⟧ kostet ⟦AMOUNT ? >p1,p2|5 €|5⟧.")
    assert passage["text"] == "Die E-Akte kostet 5 €."
    assert passage["spans"][0] == {"start": 4, "end": 10, "text": "E-Akte", "label": "PROJECT", "key": "p1"}
    assert passage["spans"][1]["optional"]
    assert passage["relations"] == [{"project": key, "child": 1, "label": "costs"} for key in ("p1", "p2")]


@pytest.mark.parametrize(
    "body",
    [
        "⟦PROJEKT p1|E-Akte⟧",
        "⟦DATE >p1|2018|2018⟧",
        "⟦DATE|2018⟧",
        "⟦DATE|2018|2018-02-30⟧",
        "⟦AMOUNT|5 €|fünf⟧",
        "⟦AMOUNT|5 €|~⟧",
        "⟦AMOUNT|5 €|..⟧",
        "⟦AMOUNT|5 €| DEM⟧",
        "eine ⟦ Klammer",
        "eine ⟧ Klammer",
    ],
)
def test_wrong_mark_names_file_and_line(body: str) -> None:
    with pytest.raises(RecordError, match=r"x\.txt:7: expected"):
        one(f"Zeile davor\n{body}")


@pytest.mark.parametrize(
    "text", ["Text ohne Kopf", HEADER + "Text ohne Ende", HEADER.replace("kind", "art") + "a\n⟦end⟧\n"]
)
def test_wrong_frame_is_refused(text: str) -> None:
    with pytest.raises(RecordError, match=r"x\.txt:1: expected"):
        list(read_marks(text, "x.txt"))


def test_brackets_in_a_text_are_not_written() -> None:
    with pytest.raises(RecordError, match="bracket"):
        write_marks({**one("Text"), "text": "⟦"})


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("⟦DATE|die Woche|2024-05-09..2024-05-02⟧", "interval reversed"),
        ("⟦AMOUNT|9 bis 7 €|9..7⟧", "interval reversed"),
        ("⟦DEADLINE|Mai|2024-05⟧", "no bound"),
        ("⟦DATE|Mai|in 2024-05⟧", "bound in DATE"),
        ("⟦AMOUNT >p1|5 €|5⟧", "missing project p1"),
        ("⟦PROJECT p1|E-Akte ⟧", "blank"),
        ("⟦PROJECT p1|der E-Akte⟧", "article"),
        ("⟦DEADLINE|bis Mai|by 2024-05⟧", "preposition"),
        ("⟦AMOUNT|Geld|5⟧", "no number"),
        ("⟦PROJECT|E-Akte⟧", "no key"),
    ],
)
def test_check_names_the_problem(body: str, problem: str) -> None:
    assert any(problem in line for line in check({"train": [one(body)]}))


@pytest.mark.parametrize("body", ["⟦AMOUNT|eine Million Euro|1000000⟧", "⟦DEADLINE|eines Monats|by 2024-05..2024-06⟧"])
def test_article_that_counts_is_no_problem(body: str) -> None:
    assert check({"train": [one(body)]}) == []


def test_check_names_a_day_that_is_none() -> None:
    assert check({"dev": [{**one("Text"), "reference_date": "2023-02-29"}]}) == ["x-1: no such day 2023-02-29"]


def test_check_finds_what_splits_share() -> None:
    lines = check({"train": [one("Der Rat sagt dazu heute Ja.")], "test": [one("Der Rat sagt dazu heute ja!")]})
    assert any("municipality 'X'" in line for line in lines)
    assert any("sentence 'der rat sagt" in line for line in lines)


def test_near_duplicates_are_counted() -> None:
    text = "Der Rat stimmt der Vorlage zum Spielplatz zu. Der Rat stimmt der Vorlage zur Turnhalle zu. "
    text += "Wir gehen nun alle nach Hause."
    assert near_duplicates([one(text)]) == pytest.approx(0)
    assert near_duplicates([one(text.replace("zum Spielplatz", "zur Halle"))]) == pytest.approx(2 / 3)


BLOCK = "⟦projects⟧\n+ozg = Onlinezugangsgesetz | ozg\ne-akte = E-Akte | e-akte, strategie\n⟦end⟧\n\n"
LONG = (
    BLOCK + HEADER.removesuffix("\n") + "topics: ozg, e-akte\n\n"
    "Das ⟦PROJECT +ozg|OZG⟧ und die ⟦PROJECT e-akte|E-Akte⟧ kosten ⟦AMOUNT >e-akte|5 €|5⟧ oder ⟦AMOUNT >+ozg|5 €|5⟧, "
    "fertig ⟦DEADLINE >e-akte|Ende\nMai|by 2024-05-21..2024-05-31⟧.\n"
    "⟦commitment planned +ozg|5 €#2|-|-⟧\n⟦commitment decided resolved e-akte|5 €|Ende Mai|Hauptamt⟧\n⟦end⟧\n"
)


def test_projects_topics_and_commitments_are_read_and_written_back() -> None:
    (passage,) = read_marks(LONG)
    assert passage["topics"] == ["ozg", "e-akte"]
    assert passage["projects"]["e-akte"] == {"name": "E-Akte", "topics": ["e-akte", "strategie"]}
    assert passage["commitments"] == [
        {"project": "+ozg", "status": "planned", "force": None, "amount": 3, "deadline": None, "body": None},
        {"project": "e-akte", "status": "decided", "force": "resolved", "amount": 2, "deadline": 4, "body": "Hauptamt"},
    ]
    assert mark_projects.write([passage]) + write_marks(passage) == LONG


def test_no_topic_is_not_the_same_as_not_annotated() -> None:
    none = HEADER.removesuffix("\n") + "topics: none\n\nText\n⟦end⟧\n"
    assert next(read_marks(none))["topics"] == []
    assert "topics" not in one("Text")


@pytest.mark.parametrize(
    "line",
    [
        "⟦commitment promised e-akte|-|-|-⟧", "⟦commitment planned dms|-|-|-⟧", "⟦commitment planned e-akte|6 €|-|-⟧",
        "⟦commitment planned e-akte|5 €#3|-|-⟧", "⟦commitment planned e-akte|-|-⟧", "⟦commitment planned e-akte|-|5 €|-⟧",
    ],
)  # fmt: skip
def test_a_commitment_to_what_is_not_marked_is_refused(line: str) -> None:
    with pytest.raises(RecordError, match="expected"):
        list(read_marks(LONG.replace("⟦commitment planned +ozg|5 €#2|-|-⟧", line)))


def test_a_projects_block_that_cannot_be_read_names_its_line() -> None:
    with pytest.raises(RecordError, match=r"x\.txt:3: expected key = name"):
        list(read_marks(LONG.replace("e-akte = E-Akte | ", "e-akte: E-Akte | "), "x.txt"))


def test_hints_name_what_a_second_look_should_settle() -> None:
    (passage,) = read_marks(
        LONG.replace("fertig", "die E-Akte, fertig").replace("topics: ozg", "topics: oz").replace("letter", "song")
    )
    (undescribed,) = read_marks(LONG.removeprefix(BLOCK))
    found = "\n".join([*hints([passage], ["ozg", "e-akte"]), *hints([undescribed], ["ozg", "e-akte", "strategie"])])
    for hint in (
        "kind 'song'",
        "words",
        "no such topic oz",
        "no such topic strategie",
        "'E-Akte' is marked elsewhere",
        "+ozg is not in the",
    ):
        assert hint in found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_gold_file_is_written_in_the_canonical_way(file: Path) -> None:
    passages = list(read_marks(file.read_text(), file.name))
    assert mark_projects.write(passages) + "\n".join(map(write_marks, passages)) == file.read_text()


def test_gold_is_clean_and_varied() -> None:
    found = splits()
    assert check(found) == []
    assert [hint for hint in doubts(found) if "marked elsewhere" not in hint] == []


def test_gold_is_as_large_and_as_mixed_as_it_says() -> None:
    found = splits()
    whole = counted([passage for each in found.values() for passage in each])
    assert whole["passages"] >= 600
    assert whole["municipalities"] >= 60
    assert whole["kinds of text"] >= 14
    assert whole["PROJECT"] >= 2500
    assert whole["names of projects"] >= 400
    # Passages about nothing digital are for the tagger; those of `statements` teach how commitments are worded.
    tagged = counted([passage for name, each in found.items() if name != "statements" for passage in each])
    assert tagged["without PROJECT"] >= tagged["passages"] / 4
    assert min(whole["with relations"], whole["with commitments"]) >= 300
    lines = [line for each in found.values() for passage in each for line in passage.get("commitments", [])]
    assert all(line["force"] for line in lines)
    assert whole["near-duplicate sentences"] < 0.03
    assert min(unseen(found, split)["names"] for split in ("dev", "test")) > 0.5
