"""The way back, for every document of the sample: what was read is found again where its anchors say that it stands."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import Tag
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from conftest import ROOT
from pdf_places import size_of, text_in
from zusage import fetch, parse
from zusage.raw import RawStore
from zusage.records import Anchor, Document, RawFile
from zusage.vendors.raw_text import decode
from zusage.vendors.select import soup

PDF, HTML = "application/pdf", "text/html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document of the sample with the bytes that it was read from."""

    raw: RawFile
    data: bytes
    document: Document
    anchors: tuple[Anchor, ...]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Text]:
    store = RawStore(tmp_path_factory.mktemp("raw"))
    return [
        text
        for raw in fetch.from_path(ROOT / "corpora" / "sample", store)
        if isinstance(raw, RawFile)
        for text in read(raw, store.get(raw.sha256))
    ]


def read(raw: RawFile, data: bytes) -> Iterator[Text]:
    records = parse.parse(raw, data).records
    for document in (record for record in records if isinstance(record, Document)):
        own = (record for record in records if isinstance(record, Anchor) and record.document_id == document.id)
        yield Text(raw=raw, data=data, document=document, anchors=tuple(own))


def letters(text: str) -> str:
    """Letters and digits alone: marks of lists, bars between cells, hyphens and blanks are ours as often as the source's."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def of_kind(texts: list[Text], kind: str) -> list[Text]:
    found = [text for text in texts if text.raw.media_type == kind]
    assert found
    return found


def test_the_sample_holds_every_kind_of_file(texts: list[Text]) -> None:
    assert {Path(text.raw.path).suffix for text in texts} >= {".pdf", ".html", ".docx", ".json", ".txt", ".md"}


def test_every_letter_of_a_page_or_a_pdf_or_an_oparl_object_has_a_place(texts: list[Text]) -> None:
    for text in texts:
        if text.raw.media_type in ("text/plain", "text/markdown"):
            continue
        rest = bytearray(b"x" * len(text.document.text))
        for anchor in text.anchors:
            if anchor.element or anchor.x0 is not None:
                rest[anchor.start : anchor.end] = b" " * (anchor.end - anchor.start)
        lost = [char for char, mark in zip(text.document.text, rest, strict=True) if mark == ord("x")]
        assert not letters("".join(lost)), text.raw.path


def test_every_box_lies_on_its_page(texts: list[Text]) -> None:
    for text in of_kind(texts, PDF):
        for anchor in text.anchors:
            assert anchor.page is not None
            if anchor.x0 is None:
                continue  # a stretch of a line that says at which of the page's characters it begins
            width, height = size_of(text.data, anchor.page)
            assert 0 <= (anchor.x0 or 0) < (anchor.x1 or 0) <= width, (text.raw.path, anchor)
            assert 0 <= (anchor.y0 or 0) < (anchor.y1 or 0) <= height, (text.raw.path, anchor)


@settings(max_examples=80)
@given(data=st.data())
def test_the_boxes_of_any_stretch_hold_what_it_says(texts: list[Text], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(of_kind(texts, PDF)))
    start = data.draw(st.integers(0, len(text.document.text) - 1))
    end = min(start + data.draw(st.integers(1, 300)), len(text.document.text))
    said = text.document.text[start:end]
    assume(letters(said))
    (places,) = parse.quote_boxes(text.data, text.raw.path, text.document.text, text.anchors, [(start, end)])
    near = [anchor for anchor in text.anchors if anchor.start < end and anchor.end > start]
    assert places
    assert {page for page, _ in places} <= {anchor.page for anchor in near}
    printed = letters("".join(text_in(text.data, page, box) for page, box in places))
    if all(anchor.page_char is not None for anchor in near):
        assert printed == letters(said)
    elif all(
        anchor.score is None for anchor in near
    ):  # a table: its cells have been put side by side, with their units
        assert all(letters(word) in printed for word in said.split()[1:-1] if len(letters(word)) > 3)


def test_any_page_leads_back_to_its_elements(texts: list[Text]) -> None:
    for text in of_kind(texts, HTML):
        root = soup(decode(text.data)[0], text.raw.path)
        for anchor in text.anchors:
            assert anchor.element
            said = letters(text.document.text[anchor.start : anchor.end])
            assert any(said in content for content in contents(root, anchor.element)), (text.raw.path, anchor.element)


def contents(root: Tag, path: str) -> Iterator[str]:
    """The letters of every element that the path leads to, and of the title of a button without words."""
    # Browsers put a tbody into every table; the tree of lxml has only those that are written.
    for element in root.select(path) or root.select(path.replace("> tbody > ", "> ")):
        yield letters(f"{element.get_text()}{element.get('title') or ''}")


def test_oparl_leads_back_to_the_property(texts: list[Text]) -> None:
    for text in of_kind(texts, "application/json"):
        source = json.loads(text.data)
        for anchor in text.anchors:
            assert anchor.element
            said = letters(text.document.text[anchor.start : anchor.end])
            assert said in letters(value(source, anchor.element)), (text.raw.path, anchor.element)


def value(source: object, path: str) -> str:
    """The string at "$.agendaItem[1].name", or a line of one: "$.resultsProtocol.text:line(4)"."""
    place, _, line = path.partition(":line(")
    for step in re.findall(r"\w+", place):
        source = source[int(step)] if isinstance(source, list) else source[step]  # type: ignore[index]
    assert isinstance(source, str)
    return source.split("\n")[int(line.rstrip(")")) - 1] if line else source


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
def test_text_files_are_their_own_way_back(texts: list[Text], kind: str) -> None:
    for text in of_kind(texts, kind):
        source, place = letters(decode(text.data)[0]), 0
        for line in text.document.text.splitlines():
            place = source.find(letters(line), place)
            assert place >= 0, (text.raw.path, line)
            place += len(letters(line))
