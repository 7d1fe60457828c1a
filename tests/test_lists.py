"""Lists of those present and printed agendas are no content: no mentions, no topics, no commitments, no later word."""

import pytest

from zusage import link, tag
from zusage.config import body_record
from zusage.records import AgendaItem, Commitment, Document, Evidence, Mention, Section, SectionTopic

AGENDA = "Tagesordnung\n1. Einführung der E-Akte bis Ende 2025, 40.000 Euro\n2. Glasfaserausbau"
PRESENT = (
    "Anwesend:\nHerr Muster (Glasfaserausbau GmbH), bis 31.12.2025 beurlaubt\nFrau Probe, Projekt E-Akte, 20.000 Euro"
)
TALK = "Die Verwaltung wird die E-Akte bis Ende 2025 für 40.000 Euro einführen."
VALUES = {"PROJECT", "AMOUNT", "DEADLINE"}


def document(
    *parts: tuple[str, str, str | None], kind: str = "minutes", key: str = "d", day: str = "2024-05-06"
) -> tuple[Document, list[Section]]:
    """A document of parts (kind of section, text, key of the item)."""
    text, sections = "", []
    for number, (section, piece, item) in enumerate(parts):
        sections.append(
            Section(id=f"{key}{number}", document_id=key, kind=section, start=len(text), end=len(text) + len(piece), agenda_item_id=item)
        )  # fmt: skip
        text += piece + "\n"
    return Document(
        id=key, raw_file_id="r", body_id="b", kind=kind, title="Sitzung", date=day, organization="Rat", text=text
    ), sections


def linked(*documents: tuple[Document, list[Section]]) -> list[object]:
    """What tagger and linker make of the documents of one town."""
    items = [AgendaItem(id="i1", meeting_id="m", number="1", name="Einführung der E-Akte")]
    readings = tuple(link.Reading.of(d, [*sections, *items], tag.tag(d, sections)) for d, sections in documents)
    return list(link.link(link.Town(body=body_record("Moorkaten", None), readings=readings, known=tag.known_names())))


@pytest.mark.parametrize(("kind", "text"), [("agenda", AGENDA), ("attendance", PRESENT)])
def test_a_list_has_no_mentions_of_projects_amounts_deadlines_and_no_topics(kind: str, text: str) -> None:
    listed, sections = document((kind, text, None))
    found = tag.tag(listed, sections)
    assert not [m for m in found if isinstance(m, Mention) and m.label in VALUES]
    assert not [t for t in found if isinstance(t, SectionTopic)]
    plain, text_sections = document(("text", text, None))
    assert VALUES & {m.label for m in tag.tag(plain, text_sections) if isinstance(m, Mention)}, (
        "the same as text has them"
    )


@pytest.mark.parametrize(("kind", "text"), [("agenda", AGENDA), ("attendance", PRESENT)])
def test_a_list_makes_no_commitment(kind: str, text: str) -> None:
    both = document((kind, text, None), ("text", TALK, "i1"))
    made = [record for record in linked(both) if isinstance(record, Commitment)]
    assert made
    assert all(both[0].text.index(TALK) <= record.quote_start for record in made)


def test_a_name_in_a_list_is_no_later_mention() -> None:
    first = document(("text", TALK, "i1"))
    later = document(
        ("head", "Niederschrift", None), ("agenda", AGENDA, None), ("attendance", PRESENT, None),
        ("text", "Die Straße wird gesperrt.", "i2"),
        key="e", day="2025-02-03",
    )  # fmt: skip
    records = linked(first, later)
    assert not [r for r in records if isinstance(r, Evidence) and r.document_id == "e"]
    assert {r.later_mentions for r in records if isinstance(r, Commitment)} == {0}
    talk = document(("agenda", AGENDA, None), ("text", "Die E-Akte läuft.", "i2"), key="f", day="2025-03-03")
    assert {r.later_mentions for r in linked(first, talk) if isinstance(r, Commitment)} == {1}


def test_the_line_of_an_agenda_that_belongs_to_an_item_is_read_as_its_head() -> None:
    first = document(("text", "Die Verwaltung wird das Serviceportal bis Ende 2025 einführen.", "i1"))
    listing = document(("agenda", "Ausbau Serviceportal", "i2"), kind="agenda", key="e", day="2025-02-03")
    assert {r.later_mentions for r in linked(first, listing) if isinstance(r, Commitment)} == {1}


def test_a_list_parts_what_stands_before_and_behind_it() -> None:
    made, sections = document(("head", "Niederschrift", None), ("attendance", PRESENT, None), ("text", TALK, None))
    reading = link.Reading.of(made, sections, ())
    read = [(made.text[start:end]) for start, end, _ in reading.stretches()]
    assert read == ["Niederschrift", TALK]
