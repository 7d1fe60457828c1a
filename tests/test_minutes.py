"""Minutes are cut at the heads of their items and the labels of their sections; what is not public is left out."""

import pytest

from zusage.parse.lines import plain
from zusage.parse.minutes import to_page
from zusage.parse.minutes.heads import head_of
from zusage.vendors.page import Page


def read(text: str) -> Page:
    return to_page(plain(text), name="niederschrift.txt", vendor="folder")


def items(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.name) for item in read(text).items]


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and first word behind the heading's line of each block."""
    return [(block.kind, block.text.split("\n", 1)[-1]) for block in read(text).blocks]


def whole(text: str) -> str:
    return "\n".join(block.text for block in read(text).blocks)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Zu Punkt 4: Breitbandausbau", ("4", "Breitbandausbau")),
        ("Punkt 4: Satzung, Plan,", ("4", "Satzung, Plan,")),
        ("TOP 4 Breitbandausbau", ("4", "Breitbandausbau")),
        ("TOP 4: Breitbandausbau", ("4", "Breitbandausbau")),
        ("TOP 4 - Breitbandausbau", ("4", "Breitbandausbau")),
        ("TOP 4.1. Breitbandausbau", ("4.1", "Breitbandausbau")),
        ("TOP4 Breitbandausbau", ("4", "Breitbandausbau")),
        ("TOP 4a Breitbandausbau", ("4a", "Breitbandausbau")),
        ("TOP Ö 4 Breitbandausbau", ("4", "Breitbandausbau")),
        ("TOP Ö4: Breitbandausbau", ("4", "Breitbandausbau")),
        ("zu TOP 4: Breitbandausbau", ("4", "Breitbandausbau")),
        ("Tagesordnungspunkt 4: Breitbandausbau", ("4", "Breitbandausbau")),
        ("Punkt 10 der Tagesordnung: Breitbandausbau", ("10", "Breitbandausbau")),
        ("Zu 4  Breitbandausbau", ("4", "Breitbandausbau")),
        ("Zu 4 Breitbandausbau", ("4", "Breitbandausbau")),
        ("## TOP 6 Breitbandausbau", ("6", "Breitbandausbau")),
        ("**TOP 6: Breitbandausbau**", ("6", "Breitbandausbau")),
        ("TOP 4 Beschaffung von Tablets für die", ("4", "Beschaffung von Tablets für die")),
        ("TOP 4:", ("4", "")),
        ("Punkt 3 wird vertagt,", None),
        ("Punkt 3 Der Rat vertagt die Sache.", None),
        ("Punkt 3 Der Rat verweist an den", None),
        ("TOP 3 wird vertagt", None),
        ("TOP 3 und TOP 4 werden zusammen beraten", None),
        ("Zu 3 Anträgen sprach der", None),
        ("Zu 30 % gefördert", None),
        ("Zu den Kosten", None),
        ("1. Der Rat beschließt die Satzung", None),
        ("4 Breitbandausbau", None),
        ("Stopp 4: halt", None),
        ("", None),
    ],
)
def test_heads_of_items(line: str, expected: tuple[str, str] | None) -> None:
    assert head_of(line) == expected
    assert head_of(line + "\r\n") == expected


AGENDA_FIRST = """Niederschrift über die Sitzung des Gemeinderates am 12.03.2025
Tagesordnung:
TOP 1 Eröffnung der Sitzung
TOP 2 Breitbandausbau
TOP 1 Eröffnung der Sitzung
Die Vorsitzende eröffnet.
TOP 2 Breitbandausbau
Der Ausbau beginnt 2026."""


def test_an_agenda_in_front_is_no_minutes() -> None:
    page = read(AGENDA_FIRST)
    assert [(item.number, item.name, item.order) for item in page.items] == [
        ("1", "Eröffnung der Sitzung", 0), ("2", "Breitbandausbau", 1),
    ]  # fmt: skip
    assert [(block.kind, block.item) for block in page.blocks] == [
        ("head", None),
        ("agenda", None),
        ("text", 0),
        ("text", 1),
    ]
    assert page.blocks[3].text == "TOP 2 Breitbandausbau\nDer Ausbau beginnt 2026."


def test_head_and_kind_of_the_page() -> None:
    page = read(AGENDA_FIRST)
    assert (page.kind, page.organization, page.start, page.title) == (
        "minutes", "Gemeinderat", "2025-03-12", "Niederschrift über die Sitzung des Gemeinderates am 12.03.2025",
    )  # fmt: skip
    assert read("Sehr geehrte Frau Otto").kind == "text"
    assert read("kurz").title == "niederschrift.txt"


def test_numbered_points_of_a_resolution_are_no_items() -> None:
    assert items("TOP 1 Breitband\nBeschluss:\n1. Der Rat stimmt zu.\n2. Die Mittel stehen bereit.") == [
        ("1", "Breitband")
    ]


def test_a_head_without_title_takes_the_next_line() -> None:
    assert items("TOP 7\n\nBreitbandausbau\nText") == [("7", "Breitbandausbau")]
    assert items("TOP 7\nBeschluss:\nText") == [("7", "Punkt 7")]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Sachverhalt:", "facts"),
        ("Begründung", "facts"),
        ("Beratungsverlauf:", "discussion"),
        ("Wortprotokoll", "discussion"),
        ("Beschlussvorschlag:", "proposal"),
        ("Beschlussvorschlag der Verwaltung:", "proposal"),
        ("Beschluss:", "resolution"),
        ("Beschluss des Rates:", "resolution"),
        ("**Beschluss:**", "resolution"),
        ("**Beschluss**", "resolution"),
        ("### Beschluss", "resolution"),
        ("B e s c h l u s s :", "resolution"),
        ("B e s c h l u s s", "resolution"),
        ("BESCHLUSS", "resolution"),
        ("Beschluss Nr. 12/2025", "resolution"),
        ("Finanzielle Auswirkungen:", "money"),
        ("Anwesend:", "attendance"),
        ("Tagesordnung", "agenda"),
    ],
)
def test_labels_open_sections(label: str, kind: str) -> None:
    assert kinds(f"TOP 1 Breitband\nVorher\n{label}\nNachher")[-1] == (kind, "Nachher")


@pytest.mark.parametrize(
    "line",
    [
        "Der Beschluss: gut",
        "Beschlüsse fassen sie gern",
        "Kostenlos:",
        "Antrag der Fraktion:",
        "Ort:",
        "Antrag: SPD",
        "Antrag: FDP-Fraktion",
    ],
)
def test_other_lines_open_none(line: str) -> None:
    assert len(read(f"TOP 1 Breitband\n{line}\nNachher").blocks) == 1


def test_a_motion_with_its_title_is_a_proposal() -> None:
    assert kinds("TOP 1 Verkehr\nAntrag: Busse am Abend\nDer Rat möge es beschließen.")[-1][0] == "proposal"


def test_a_result_ends_where_nobody_votes_any_more() -> None:
    text = "TOP 1 Breitband\nAbstimmungsergebnis:\neinstimmig angenommen\nHerr Otto fragt nach den Kosten."
    assert kinds(text)[1:] == [("result", "einstimmig angenommen"), ("text", "Herr Otto fragt nach den Kosten.")]


def test_a_letter_that_quotes_a_motion_goes_on_in_its_own_voice() -> None:
    text = "Antragstext:\nDer Rat möge beschließen.\nSehr geehrte Damen und Herren,\nwir prüfen das."
    assert [kind for kind, _ in kinds(text)] == ["proposal", "text"]


@pytest.mark.parametrize(
    "heading",
    [
        "Nichtöffentlicher Teil",
        "Nicht öffentlicher Teil:",
        "Nicht-öffentlicher Teil",
        "B. Nichtöffentlicher Teil",
        "II. Nichtöffentliche Sitzung",
        "Teil B: Nichtöffentlicher Teil",
        "**Nichtöffentlicher Teil**",
        "NICHTÖFFENTLICHER TEIL",
        "N i c h t ö f f e n t l i c h e r   T e i l",
        "Tagesordnung nichtöffentlicher Teil",
        "Nichtöffentliche Sitzung des Gemeinderates am 12.03.2025",
        "Vertraulicher Teil",
        "TOP N 2 Grundstücke",
        "TOP NÖ 2: Grundstücke",
    ],
)
def test_what_is_not_public_is_dropped_until_the_public_part(heading: str) -> None:
    text = f"TOP 1 Breitband\nOffen\n{heading}\nGeheim\nÖffentlicher Teil\nTOP 3 Schulen\nWieder offen"
    assert "Geheim" not in whole(text)
    assert "Grundstücke" not in whole(text)
    assert "Wieder offen" in whole(text)
    assert items(text) == [("1", "Breitband"), ("3", "Schulen")]


@pytest.mark.parametrize(
    "heading",
    ["Wiederherstellung der Öffentlichkeit", "Öffentliche Sitzung", "A) Öffentlicher Teil", "TOP Ö 3 Schulen"],
)
def test_what_opens_the_public_part_again(heading: str) -> None:
    assert "Offen" in whole(f"Nichtöffentlicher Teil\nGeheim\n{heading}\nOffen\nOffen\nOffen")


@pytest.mark.parametrize(
    "line",
    [
        "Die nichtöffentliche Sitzung beginnt um 20 Uhr.",
        "Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse",
        "Niederschrift über die öffentliche und nichtöffentliche Sitzung",
        "nichtöffentlich",
        "Hauptausschuss | nichtöffentlich | Vorberatung",
        "TOP 4 Neubau Nordring",
    ],
)
def test_what_only_speaks_of_the_closed_part_hides_nothing(line: str) -> None:
    assert "Offen" in whole(f"{line}\nOffen")


def test_an_agenda_of_both_parts_does_not_hide_the_minutes_behind_it() -> None:
    text = """Tagesordnung
Öffentlicher Teil
1. Eröffnung der Sitzung
2. Mitteilungen
Nichtöffentlicher Teil
3. Grundstücksverkauf
TOP 1: Eröffnung der Sitzung
Die Vorsitzende eröffnet.
TOP 2: Mitteilungen
Das WLAN kommt 2026.
Nichtöffentlicher Teil
TOP 3: Grundstücksverkauf
Geheim"""
    assert items(text) == [("1", "Eröffnung der Sitzung"), ("2", "Mitteilungen")]
    assert "WLAN" in whole(text)
    assert "Grundst" not in whole(text)
    assert "Geheim" not in whole(text)


def test_items_that_both_parts_have_open_nothing() -> None:
    text = "1. Mitteilungen\n2. Schulen\nNichtöffentlicher Teil\n1. Mitteilungen\nGeheim"
    assert "Geheim" not in whole(text)


def test_once_something_was_resolved_a_repeated_number_opens_nothing() -> None:
    text = "TOP 1 Haushalt\nBeschluss:\nJa\nNichtöffentlicher Teil\nTOP 1 Haushalt\nGeheim"
    assert "Geheim" not in whole(text)


def test_a_text_of_which_most_is_dropped_says_so() -> None:
    page = read("Nichtöffentlicher Teil\nTOP 1 Grundstücke\nGeheim")
    assert not page.blocks
    assert not page.items
    assert page.title == "niederschrift.txt"
    assert [code for code, _ in page.notes] == ["mostly-non-public"]
    assert not read(AGENDA_FIRST).notes
