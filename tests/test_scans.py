"""Scans: what is read of them, where its words stand on the page as shown, and how sure the recognition is."""

import io
import math
import re
from collections import Counter

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from made_pdf import pdf, scan
from zusage.link import Reading
from zusage.parse import Known, parse
from zusage.parse.known import Unrecognised
from zusage.parse.lines import Line, Part
from zusage.parse.pdf import read_pdf
from zusage.parse.scans import from_json, to_json
from zusage.parse.scans.straight import Pose
from zusage.records import Anchor, Document, Issue, RawFile
from zusage.scale.made_scans import BLUE, RED, STAMP, Damage, scanned
from zusage.scale.scan_pages import columns, letter, minutes
from zusage.vendors.page import Page, Spot


def text_of(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks)


def words(text: str) -> Counter[str]:
    return Counter(word for word in (re.sub(r"^\W+|\W+$", "", piece) for piece in text.split()) if word)


def errors(found: str, truth: tuple[str, ...]) -> float:
    """The share of characters that are wrong, over the joints of lines."""
    wanted = " ".join(truth)
    return Levenshtein.distance(" ".join(found.split()), wanted) / len(wanted)


def shares(page: Page, truth: tuple[str, ...], aside: tuple[str, ...] = ()) -> tuple[float, float]:
    """The share of the words that were found, and of the found ones that are right."""
    found, wanted, stamp = words(text_of(page)), words(" ".join(truth)), words(" ".join(aside))
    right = (found & wanted).total()
    return right / wanted.total(), right / (right + (found - wanted - stamp).total())


@pytest.mark.parametrize(
    ("made", "damage"),
    [(letter, Damage(noise=10)), (minutes, Damage(skew=1.2)), (columns, Damage(edges=True))],
    ids=["letter", "minutes askew", "two columns with dark edges"],
)
def test_at_300_dpi_at_most_two_characters_in_a_hundred_are_wrong(made, damage) -> None:  # type: ignore[no-untyped-def]
    data, truth = made()
    assert errors(text_of(read_pdf(scanned(data, damage), "scan.pdf")), truth) <= 0.02


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_page_that_lies_on_a_side_or_on_its_head_is_read(turn: int) -> None:
    data, truth = letter()
    page = read_pdf(scanned(data, Damage(dpi=200, turn=turn, skew=0.8)), "scan.pdf")
    assert errors(text_of(page), truth) <= 0.02


@pytest.mark.parametrize(
    "damage",
    [Damage(dpi=200, skew=-4), Damage(dpi=200, fade=0.55, shade=0.5, edges=True), Damage(dpi=200, fax=True, noise=40)],
    ids=["askew", "faded and in shadow", "fax with specks"],
)
def test_a_poor_scan_loses_few_words(damage: Damage) -> None:
    data, truth = letter()
    found, right = shares(read_pdf(scanned(data, damage), "scan.pdf"), truth)
    assert found >= 0.97
    assert right >= 0.97


@pytest.mark.parametrize("ink", [BLUE, RED])
def test_a_coloured_stamp_over_print_takes_no_word_away(ink: tuple[int, int, int]) -> None:
    data, truth = letter()
    found, right = shares(read_pdf(scanned(data, Damage(dpi=200, stamp=ink)), "scan.pdf"), truth, STAMP)
    assert found == 1
    assert right >= 0.98


def test_a_signature_is_not_read_as_words() -> None:
    data, truth = letter()
    page = read_pdf(scanned(data, Damage(dpi=200, scribble=True)), "scan.pdf")
    assert shares(page, truth)[1] >= 0.98


@pytest.mark.parametrize(("turn", "skew"), [(0, 0.0), (0, 2.5), (1, 0.0), (2, -1.5), (3, 0.9)])
def test_each_word_has_its_box_on_the_page_as_shown(turn: int, skew: float) -> None:
    data, _ = letter()
    page = read_pdf(scanned(data, Damage(dpi=200, turn=turn, skew=skew)), "scan.pdf")
    with pdfplumber.open(io.BytesIO(data)) as opened:
        printed = opened.pages[0].extract_words()
        size = (float(opened.pages[0].width), float(opened.pages[0].height))
    once = Counter(word["text"] for word in printed)
    found = {text: spot for text, spot in word_spots(page) if once[text] == 1}
    assert len(found) >= 100
    for word in printed:
        if spot := found.get(word["text"]):
            middle = ((word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2)
            x, y = moved(middle, size, turn, skew)
            assert spot.box is not None
            assert spot.box[0] - 2 <= x <= spot.box[2] + 2, word["text"]
            assert spot.box[1] - 2 <= y <= spot.box[3] + 2, word["text"]
            longest = word["x1"] - word["x0"]
            assert max(spot.box[2] - spot.box[0], spot.box[3] - spot.box[1]) <= longest + 6, word["text"]


def word_spots(page: Page) -> list[tuple[str, Spot]]:
    return [
        (block.text[spot.start : spot.end], spot)
        for block in page.blocks
        for spot in block.spots
        if not re.search(r"\s", block.text[spot.start : spot.end])
    ]


def moved(point: tuple[float, float], size: tuple[float, float], turn: int, skew: float) -> tuple[float, float]:
    """Where a point of the page is after the page was turned askew to the left, then by quarters to the left."""
    (x, y), (width, height), slope = point, size, math.radians(skew)
    right, down = x - width / 2, y - height / 2
    x = width / 2 + right * math.cos(slope) + down * math.sin(slope)
    y = height / 2 - right * math.sin(slope) + down * math.cos(slope)
    return ((x, y), (y, width - x), (width - x, height - y), (height - y, x))[turn]


@given(
    st.tuples(st.integers(400, 3000), st.integers(400, 3000)), st.integers(0, 3), st.floats(-6, 6),
    st.floats(0, 1), st.floats(0, 1),
)  # fmt: skip
def test_a_point_comes_back_from_any_pose(
    size: tuple[int, int], turns: int, angle: float, across: float, down: float
) -> None:
    """What stands at a place of the page stands, after it was righted, at the place that leads back there."""
    x, y = across * size[0], down * size[1]
    turned = ((x, y), (y, size[0] - x), (size[0] - x, size[1] - y), (size[1] - y, x))[turns]
    wide = (size[0], size[1]) if turns % 2 == 0 else (size[1], size[0])
    there = moved(turned, (float(wide[0]), float(wide[1])), 0, angle)
    back = Pose(size=size, turns=turns, angle=angle).back((*there, *there))
    assert back == pytest.approx((x, y, x, y), abs=0.01)


def test_columns_are_read_one_after_the_other() -> None:
    data, truth = columns()
    text = text_of(read_pdf(scanned(data, Damage(dpi=200)), "scan.pdf"))
    places = [text.find(line[:25]) for line in truth]
    assert -1 not in places
    assert places == sorted(places)


WORDS = "Die Bücherei kauft zwölf Geräte"


def recognised(score: float, text: str = WORDS) -> tuple[Line, ...]:
    parts = tuple(
        Part(start=match.start(), end=match.end(), box=(72.0, 100.0, 90.0, 112.0), score=score)
        for match in re.finditer(r"\S+", text)
    )
    return (Line(text=text, page=1, box=(72.0, 100.0, 300.0, 112.0), score=score, parts=parts),)


def test_pages_read_with_little_confidence_are_named_with_their_score() -> None:
    data = scan(("x",))
    page = read_pdf(data, "scan.pdf", Known(scans={1: recognised(0.62)}))
    assert page.quality == 0.62
    assert [message for code, message in page.notes if code == "ocr-low"] == [
        "recognised with little confidence: page 1 (62%); below 75% look at the image"
    ]


def test_the_quality_weighs_words_by_their_characters_and_good_pages_need_no_note() -> None:
    page = read_pdf(scan(("x",)), "scan.pdf", Known(scans={1: (*recognised(0.9), *recognised(0.8, "Ja"))}))
    assert page.quality == pytest.approx((0.9 * len(WORDS) + 0.8 * 2) / (len(WORDS) + 2), abs=0.001)
    assert "ocr-low" not in dict(page.notes)


def test_pages_known_before_are_not_recognised_again() -> None:
    page = read_pdf(scan(("Etwas ganz anderes",)), "scan.pdf", Known(scans={1: recognised(0.9)}))
    assert text_of(page) == WORDS


def test_scans_can_be_left_to_the_caller_who_is_told_their_pages() -> None:
    with pytest.raises(Unrecognised) as left:
        read_pdf(scan(("Die Bücherei",)), "scan.pdf", Known(leave_scans=True))
    assert left.value.pages == (1,)
    assert text_of(read_pdf(pdf(("Die Bücherei kauft Geräte",)), "a.pdf", Known(leave_scans=True))).startswith("Die")


def test_a_quote_is_as_sure_as_its_words() -> None:
    raw = RawFile(id="r", source="s", path="scan.pdf", sha256="0" * 64, size=1, media_type="application/pdf")
    lines = (*recognised(0.9), *recognised(0.5, "Das kostet 900 Euro"))
    parsed = parse(raw, scan(("x",)), Known(scans={1: lines}))
    (document,) = (record for record in parsed.records if isinstance(record, Document))
    reading = Reading.of(document, parsed.records, ())
    start = document.text.index("Das")
    assert reading.quality(0, start - 1) == 0.9
    assert reading.quality(start, start + 3) == 0.5
    assert reading.quality(start - 7, start + 3) == pytest.approx((6 * 0.9 + 3 * 0.5) / 9, abs=0.02)
    anchors = [record for record in parsed.records if isinstance(record, Anchor)]
    assert {document.text[a.start : a.end] for a in anchors} >= {"Bücherei", "900"}
    assert not [found for found in parsed.issues if found.code == "parse" and isinstance(found, Issue)]


edge = st.floats(0, 2000).map(lambda value: round(value, 1))
score = st.floats(0, 1).map(lambda value: round(value, 3))


@given(st.lists(st.tuples(st.text(), st.tuples(edge, edge, edge, edge), score), max_size=5))
def test_kept_lines_are_the_same_lines(found: list[tuple[str, tuple[float, float, float, float], float]]) -> None:
    lines = tuple(
        Line(text=text, page=3, box=box, score=sure, parts=(Part(start=0, end=len(text), box=box, score=sure),))
        for text, box, sure in found
    )
    assert from_json(to_json(list(lines))) == lines


@pytest.mark.parametrize("data", [b"", b"[", b"[1]", b'[{"text": "a"}]', b"null"])
def test_what_is_no_kept_page_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"no recognised page|Expecting value"):
        from_json(data)
