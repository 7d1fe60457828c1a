"""Rows of control lists as entries, and which commitment each is about."""

from dataclasses import replace

import pytest

from by_hand import reading, town
from zusage.control_lists import JOINT
from zusage.link import Reading, link
from zusage.records import AgendaItem, Commitment, ControlEntry, ControlLink, Section

HEAD = ("Vorlage", "Datum", "Gremium", "Beschluss", "Amt", "Termin", "Sachstand")


def control(*rows: str, head: tuple[str, ...] = HEAD, day: str = "2025-06-01") -> Reading:
    """A control list of these rows, each with cells between bars and days marked as in `by_hand`."""
    made = reading("\n\n".join(rows), day=day)
    text, sections, start = made.document.text, [], 0
    for number, row in enumerate(text.split("\n\n")):
        sections.append(
            Section(
                id=f"r{number}", document_id=made.document.id, kind="control", heading=JOINT.join(head), start=start,
                end=start + len(row),
            )
        )  # fmt: skip
        start += len(row) + 2
    return replace(made, document=replace(made.document, kind="control"), sections=tuple(sections))


def numbered(made: Reading, number: str) -> Reading:
    """The reading with this paper number at its agenda item."""
    items: dict[str, AgendaItem] = {key: replace(item, paper_reference=number) for key, item in made.items.items()}
    return replace(made, items=items)


def entries(*readings: Reading) -> list[ControlEntry]:
    return [r for r in link(town(*readings)) if isinstance(r, ControlEntry)]


def links(*readings: Reading) -> list[tuple[str, str]]:
    """Source and quote of each link."""
    records = list(link(town(*readings)))
    quotes = {r.id: r.quote for r in records if isinstance(r, Commitment)}
    return [(r.source, quotes[r.commitment_id]) for r in records if isinstance(r, ControlLink)]


MINUTES = reading(
    "Die Verwaltung wird beauftragt, die [E-Akte] bis <2025-12-31> einzuführen.", day="2024-02-01", result="unanimous"
)
ROW = "{number} | <2024-02-01> | Stadtrat | Einführung der E-Akte | Hauptamt | <2025-12-31> | {note}"


def row(number: str = "", note: str = "Umsetzung läuft") -> str:
    return ROW.replace("{number}", number).replace("{note}", note)


def test_a_row_becomes_an_entry_whose_cells_stand_in_its_quote() -> None:
    listed = control(row("BV/012/2024"))
    (entry,) = entries(listed)
    assert (entry.reference, entry.decided_on, entry.status, entry.as_of) == (
        "BV/012/2024",
        "2024-02-01",
        "running",
        "2025-06-01",
    )
    assert (entry.responsible, entry.due_from, entry.due_to) == ("Hauptamt", "2025-12-31", "2025-12-31")
    assert listed.document.text[entry.start : entry.end] == entry.quote
    for cell in (entry.reference, entry.decision, entry.responsible, entry.deadline_text, entry.note):
        assert cell is not None
        assert cell in entry.quote


def test_a_person_is_no_office() -> None:
    assert entries(control(row().replace("Hauptamt", "Frau Beck")))[0].responsible is None


def test_columns_stand_in_any_order_and_may_be_missing() -> None:
    (entry,) = entries(control("erledigt | Die E-Akte wird eingeführt.", head=("Sachstand", "Beschluss")))
    assert (entry.status, entry.decision, entry.reference, entry.deadline_text) == (
        "done",
        "Die E-Akte wird eingeführt.",
        None,
        None,
    )


def test_a_number_announced_in_the_decision_is_its_reference() -> None:
    (entry,) = entries(control("läuft | E-Akte gemäß Vorlage 12/2024", head=("Sachstand", "Beschluss")))
    assert entry.reference == "Vorlage 12/2024"


def test_a_row_with_other_cells_than_the_head_is_no_entry() -> None:
    assert entries(control("läuft | E-Akte | noch etwas", head=("Sachstand", "Beschluss"))) == []


def test_the_same_day_and_wording_link_a_row_to_its_commitment() -> None:
    assert links(MINUTES, control(row())) == [("text", MINUTES.document.text)]


@pytest.mark.parametrize("number", ["BV/012/2024", "Vorlage 12/24", "2024/012"])
def test_a_number_links_in_any_spelling(number: str) -> None:
    assert links(numbered(MINUTES, "BV 0012/2024"), control(row(number))) == [
        ("number-and-text", MINUTES.document.text)
    ]


def test_a_number_links_where_the_wording_differs() -> None:
    other = "BV 12/24 | <2024-02-01> | Stadtrat | Papierlose Sachbearbeitung | Hauptamt | | läuft"
    assert links(numbered(MINUTES, "BV 12/2024"), control(other)) == [("number", MINUTES.document.text)]


def test_a_number_alone_does_not_choose_between_undertakings() -> None:
    two = reading("Die [E-Akte] kostet {9.000 €}. Das [WLAN] kostet {5.000 €}.", day="2024-02-01")
    other = "BV 12/24 | <2024-02-01> | Stadtrat | Papierlose Sachbearbeitung | Hauptamt | | läuft"
    assert links(numbered(two, "BV 12/2024"), control(other)) == []


@pytest.mark.parametrize(
    ("changed", "by"),
    [
        ("another number", lambda text: text.replace("| <2024-02-01>", "BV 13/2024 | <2024-02-01>", 1)),
        ("another day", lambda text: text.replace("2024-02-01", "2024-03-01", 1)),
        ("another undertaking", lambda text: text.replace("Einführung der E-Akte", "Sanierung der Turnhalle")),
    ],
)
def test_what_speaks_against_a_link_prevents_it(changed: str, by: object) -> None:
    assert links(numbered(MINUTES, "BV 12/2024"), control(by(row()))) == [], changed  # type: ignore[operator]


def test_another_committee_on_the_same_day_is_another_sitting() -> None:
    met = replace(MINUTES, document=replace(MINUTES.document, organization="Ausschuss für Schule und Sport"))
    assert links(met, control(row().replace("Stadtrat", "Haupt- und Finanzausschuss"))) == []
    assert links(met, control(row().replace("Stadtrat", "HFA"))) == links(MINUTES, control(row()))


def test_a_list_cannot_speak_of_a_later_meeting() -> None:
    assert links(MINUTES, control(row(), day="2024-01-01")) == []


def test_a_list_changes_no_commitment_and_makes_none() -> None:
    alone = [r for r in link(town(MINUTES)) if not isinstance(r, ControlEntry | ControlLink)]
    listed = control(
        row(note="erledigt"),
        "| <2024-02-01> | Stadtrat | [Stadt-App] bis <2026-12-31> einführen | Hauptamt | | erledigt",
    )
    beside = [r for r in link(town(MINUTES, listed)) if not isinstance(r, ControlEntry | ControlLink)]
    assert beside == alone
