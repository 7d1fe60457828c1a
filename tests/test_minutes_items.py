"""Whole minutes become items: in every way of writing heads, with and without an agenda, as text and as PDF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_pdf import pdf
from zusage.parse.files.text import text_page
from zusage.parse.known import NOTHING, Known
from zusage.parse.lines import plain
from zusage.parse.minutes import to_page
from zusage.parse.minutes.matching import along
from zusage.parse.minutes.nonpublic import Gate
from zusage.parse.minutes.order import Hit, in_order
from zusage.parse.minutes.rows import rows_of
from zusage.parse.minutes.titles import title_of
from zusage.parse.pdf import read_pdf
from zusage.vendors.page import Item, Page

FRONT = """Gemeinde Wiesenau
Niederschrift über die 12. Sitzung des Gemeinderates
am Dienstag, dem 7. Mai 2024
"""
AGENDA = (
    ("1", "Eröffnung und Begrüßung"),
    ("2", "Genehmigung der Niederschrift vom 5. März"),
    ("3", "Sanierung der Sporthalle am Anger"),
    ("4", "Anträge der Fraktionen"),
    ("4.1", "Trinkbrunnen am Markt"),
    ("5", "Neufassung der Friedhofssatzung"),
    ("6", "Verschiedenes"),
)
SAID = {
    "1": "Die Vorsitzende eröffnet die Sitzung um 18 Uhr.",
    "2": "Die Niederschrift wird genehmigt.",
    "3": """Herr Maler erläutert die Kosten.
Beschluss:
1. Der Auftrag geht an die Firma Holm.
2. Die Mittel stehen im Haushalt bereit.
3. Über den Fortgang wird berichtet.
4. Der Beschluss gilt sofort.
Abstimmungsergebnis: einstimmig""",
    "4": "Es liegt ein Antrag vor.",
    "4.1": "Der Antrag wird vertagt.",
    "5": """Fragen aus dem Rat:
1. Wie hoch sind die Gebühren?
2. Wann tritt die Satzung in Kraft?
Beschluss:
Die Satzung wird beschlossen.
Abstimmungsergebnis: 12 Ja, 1 Nein""",
    "6": "Der Bauhof bekommt ein neues Fahrzeug.",
}
STYLES = (
    "Punkt {} der Tagesordnung: {}", "Zu {}   {}", "Zu Punkt {}: {}", "Zu TOP {}\n{}", "{}. {}", "{} {}", "{}\t{}",
    "TOP {} {}", "TOP {}: {}", "TOP Ö {} {}", "Ö {} {}", "Ö {}\n{}", "TOP {}:\n{}", "TOP {}\n\n{}", "Tagesordnungspunkt {}: {}",
    "TAGESORDNUNGSPUNKT {}\n{}", "§ {} {}", "§ {}\n{}", "Nr. {} {}", "Lfd. Nr. {}: {}", "{}) {}", "{}.) {}", "({}) {}",
    "{}: {}", "T O P   {}\n{}", "**{}. {}**", "## {}. {}", "Zu Pkt. {} d. T. O.: {}", "TOP {} (öffentlich): {}", "TOP {} - {}",
    "{}.\n{}", "{} | {} | 2024/117", "ad {}) {}", "Zu {}.) {}", "Beratungsgegenstand {}:\n{}", "{}.{}",
)  # fmt: skip


def minutes(style: str, *, gap: str = "\n", listed: str = "", agenda: tuple[tuple[str, str], ...] = AGENDA) -> str:
    front = "\n".join(["Tagesordnung", *(listed.format(*item) for item in agenda), ""]) if listed else ""
    heads = (f"{gap}{style.format(number, name)}{gap}\n{SAID[number]}" for number, name in agenda)
    return FRONT + front + "\n".join(heads) + "\n"


def read(text: str, *agenda: tuple[str, str]) -> Page:
    known = Known(agenda=tuple(Item(number=number, name=name) for number, name in agenda))
    return to_page(plain(text), name="n.txt", vendor="folder", known=known)


def items(page: Page) -> list[tuple[str | None, str]]:
    return [(item.number, item.name) for item in page.items]


def text_of(page: Page, name: str) -> str:
    """All text of the item with this title."""
    index = next(index for index, item in enumerate(page.items) if item.name == name)
    return "\n".join(block.text for block in page.blocks if block.item == index)


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and first line of each block."""
    return [(block.kind, block.text.strip().split("\n")[0]) for block in read(text).blocks]


@pytest.mark.parametrize("style", STYLES)
def test_heads_are_found_by_the_numbers_that_run_through_the_text(style: str) -> None:
    page = read(minutes(style))
    assert items(page) == list(AGENDA)
    assert text_of(page, "Verschiedenes").endswith("neues Fahrzeug.")
    assert "Der Beschluss gilt sofort." in text_of(page, "Sanierung der Sporthalle am Anger")


@pytest.mark.parametrize("style", STYLES)
def test_no_white_is_needed_around_heads_below_a_printed_agenda(style: str) -> None:
    page = read(minutes(style, gap="", listed="{}. {}"))
    assert items(page) == list(AGENDA)
    assert [block.kind for block in page.blocks[:2]] == ["head", "agenda"]
    assert "Die Satzung wird beschlossen." in text_of(page, "Neufassung der Friedhofssatzung")


@pytest.mark.parametrize("style", STYLES)
def test_a_known_agenda_names_the_items(style: str) -> None:
    official = (*AGENDA[:2], ("3", "Sporthalle am Anger, Sanierung der Halle"), *AGENDA[3:])
    page = read(minutes(style), *official)
    assert items(page) == list(official)
    assert "Herr Maler erläutert" in text_of(page, "Sporthalle am Anger, Sanierung der Halle")


@pytest.mark.parametrize("style", ["{}. {}", "TOP {} {}", "Zu Punkt {}: {}", "§ {}\n{}"])
def test_minutes_as_pdf(style: str) -> None:
    lines = minutes(style, listed="{}. {}").split("\n")
    page = read_pdf(pdf(lines[:30], lines[30:]), "n.pdf")
    assert items(page) == list(AGENDA)
    assert "Die Satzung wird beschlossen." in text_of(page, "Neufassung der Friedhofssatzung")


@pytest.mark.parametrize(
    "text",
    [
        "Stellungnahme der Verwaltung\nZu Ziffer 1 (Automat)\nWir raten ab.\nZu Ziffer 2 (Internet)\nLäuft.\nZu Ziffer 3\nJa.",
        "Ihre Fragen beantworte ich so:\n1. Wie weit ist der Bauantrag?\nFertig.\n2. Läuft das WLAN?\nJa.\n3. Was kostet es?\n40 Euro.",
        "Zu 1: Der Automat bleibt.\nZu 2: Das Netz wächst.\nZu 3: Dazu liegt nichts vor.",
        "Konzept\n1. Ausgangslage\nAlt.\n2. Ziele\nNeu.\n3. Maßnahmen\nViele.\n4. Kosten\nHoch.",
        "Punkt 1: einstimmig zugestimmt\nPunkt 2: Bei 42 Ja-Stimmen zugestimmt\nPunkt 3: 31 Ja, 9 Nein",
        "TOP: Ö 8\nGremium: Bauausschuss\nDatum: 07.05.2024",
        "Der Satz endet mit Tagesordnungs-\npunkt 4 und den Kosten.",
        "12. März 2024\n14. Mai 2024\n17. Juli 2024",
    ],
)
def test_numbered_answers_questions_and_chapters_are_no_items(text: str) -> None:
    assert not read(text).items


def test_points_of_a_proposal_that_come_again_in_the_resolution_are_no_agenda() -> None:
    points = "1. Der Auftrag wird vergeben.\n2. Die Mittel stehen bereit.\n3. Es wird berichtet."
    page = read(f"TOP 1 Sporthalle\nBeschlussvorschlag:\n{points}\nBeschluss:\n{points}\nTOP 2 Kita\nKeine Aussprache.")
    assert items(page) == [("1", "Sporthalle"), ("2", "Kita")]


def test_items_taken_out_of_order_keep_the_order_of_the_agenda() -> None:
    moved = (*AGENDA[:2], AGENDA[5], *AGENDA[2:5], AGENDA[6])
    page = read(minutes("TOP {} {}", agenda=moved), *AGENDA)
    assert items(page) == list(AGENDA)
    assert "Die Satzung wird" in text_of(page, "Neufassung der Friedhofssatzung")
    assert "Trinkbrunnen" not in text_of(page, "Neufassung der Friedhofssatzung")


def test_an_item_that_the_text_does_not_treat_stays_without_text() -> None:
    page = read(minutes("{}. {}", agenda=(*AGENDA[:2], *AGENDA[3:])), *AGENDA)
    assert items(page) == list(AGENDA)
    assert text_of(page, "Sanierung der Sporthalle am Anger") == ""


@pytest.mark.parametrize("style", ["TOP {} {}", "{}. {}"])
def test_an_item_that_the_agenda_does_not_know_is_put_in(style: str) -> None:
    page = read(minutes(style), *(item for item in AGENDA if item[0] != "4.1"))
    assert items(page) == list(AGENDA)
    assert [item.order for item in page.items] == list(range(7))


def test_the_agenda_of_another_sitting_changes_nothing() -> None:
    other = (("1", "Wahl der Schöffen"), ("2", "Haushalt 2031"), ("3", "Windpark Nord"), ("4", "Tempo 30 am Ring"))
    assert items(read(minutes("{}. {}"), *other)) == list(AGENDA)
    assert items(read("Sehr geehrte Frau Otto,\nwir prüfen das.", *other)) == []


def test_titles_are_matched_over_lines_hyphens_and_paper_numbers() -> None:
    text = """TOP 1 Eröffnung
Beginn.
TOP 2 2024/117 Ausstattung der Grund-
schulen mit digita-
len Tafeln (Vorlage 2024/117)
Herr Maler berichtet."""
    page = read(text, ("1", "Eröffnung"), ("2", "Ausstattung der Grundschulen mit digitalen Tafeln"))
    assert text_of(page, "Ausstattung der Grundschulen mit digitalen Tafeln").endswith("Herr Maler berichtet.")


def test_a_title_without_a_number_is_found_where_the_agenda_has_it() -> None:
    text = "Niederschrift\nEröffnung der Sitzung\nBeginn.\nTempo 30 am Ring\nVertagt."
    page = read(text, ("1", "Eröffnung der Sitzung"), ("2", "Tempo 30 am Ring"))
    assert text_of(page, "Tempo 30 am Ring") == "Tempo 30 am Ring\nVertagt."


@pytest.mark.parametrize(
    ("lines", "name", "reference"),
    [
        ("TOP 4 Breitbandausbau", "Breitbandausbau", None),
        ("TOP 4 Breitbandausbau\n      im Ortsteil Nord", "Breitbandausbau im Ortsteil Nord", None),
        ("TOP 4 Breitbandausbau;\nEigenanteil der Gemeinde", "Breitbandausbau; Eigenanteil der Gemeinde", None),
        ("TOP 4 Breitband-\nausbau", "Breitbandausbau", None),
        ("TOP 4 Ausbau für\nSchulen", "Ausbau für Schulen", None),
        ("TOP 4 Ausbau\n(Antrag der SPD)", "Ausbau (Antrag der SPD)", None),
        ("TOP 4 Ausbau\nHerr Otto fragt.", "Ausbau", None),
        ("TOP 4 Ausbau\n• Nord", "Ausbau", None),
        ("TOP 4 Ausbau\ngez. Otto", "Ausbau", None),
        ("TOP 4 Ausbau\nAntrag: SPD", "Ausbau", None),
        ("TOP 4 Ausbau\n5. Straße", "Ausbau", None),
        ("TOP 4 Ausbau          25-00481", "Ausbau", "25-00481"),
        ("TOP 4 Ausbau 25-00481", "Ausbau", "25-00481"),
        ("TOP 4 Ausbau (Vorlage 2024/117)", "Ausbau", "2024/117"),
        ("TOP 4 Ausbau\nVorlage: DS 33/2024\nText.", "Ausbau", "DS 33/2024"),
        ("TOP 4 Ausbau\nGV San/2024/031", "Ausbau", "GV San/2024/031"),
        ("TOP 4 BV/0231/2022 Ausbau", "Ausbau", "BV/0231/2022"),
        ("TOP 4 Haushalt 2024/2025", "Haushalt 2024/2025", None),
        ("TOP 4 Ausbau LED 25-00481", "Ausbau LED", "25-00481"),
        ("TOP 4 Antrag Bündnis 90/Die Grünen: Radweg", "Antrag Bündnis 90/Die Grünen: Radweg", None),
        ("TOP 4 Ausbau ........ 7", "Ausbau", None),
        ("4 | Ausbau | 2024/117", "Ausbau", "2024/117"),
    ],
)
def test_titles(lines: str, name: str, reference: str | None) -> None:
    title = title_of(rows_of(plain(lines), Gate()), 0)
    assert (title.name, title.reference) == (name, reference)


def test_a_title_set_narrower_than_the_text_goes_on_until_the_white() -> None:
    rows = rows_of(
        plain(f"§ 2\nBauantrag für einen Mobilfunkmast in der Gemarkung\nWiesenau\n\n{'Wort ' * 18}"), Gate()
    )
    assert title_of(rows, 0).name == "Bauantrag für einen Mobilfunkmast in der Gemarkung Wiesenau"


def test_the_agenda_of_the_next_sitting_is_no_part_of_this_one() -> None:
    following = (
        "\nTagesordnung für die nächste Sitzung\n1. Eröffnung und Begrüßung\n2. Wahl der Schöffen\n3. Verschiedenes\n"
    )
    page = read(minutes("{}. {}") + following)
    assert items(page) == list(AGENDA)
    assert page.blocks[-1].kind == "agenda"
    assert "Schöffen" in page.blocks[-1].text


def test_an_invitation_is_its_agenda() -> None:
    text = "Einladung zur Sitzung des Rates am 7. Mai 2024\nTagesordnung\n" + "\n".join(
        f"{number}. {name}\nVorlage 2024/{100 + index}\nDazu wird vorgetragen, was der Ausschuss beraten hat."
        for index, (number, name) in enumerate(AGENDA)
        if "." not in number
    )
    assert [number for number, _ in items(read(text))] == ["1", "2", "3", "4", "5", "6"]


def test_names_are_a_list_with_and_without_a_label() -> None:
    names = "Herr Otto Maler (CDU)\nFrau Ida Wald (SPD)\nHerr Jan Holm (SPD)\nFrau Lena Kern (FDP)"
    opening = "Die Vorsitzende Kern eröffnet die Sitzung und begrüßt alle, die gekommen sind."
    for label in ("Anwesende Mitglieder:\n", "Anwesende Entschuldigt Verteiler\n", ""):
        found = kinds(f"Niederschrift des Rates\n{label}{names}\n{opening}\nTOP 1 Kita\nText")
        assert [kind for kind, _ in found] == ["head", "attendance", "head", "text"]
        assert found[2][1] == opening


def test_what_a_paper_calls_itself_opens_no_section() -> None:
    assert [kind for kind, _ in kinds("Protokoll\nSitzung des Rates\nTOP 1 Kita\nText")] == ["head", "text"]


def test_signatures_are_of_no_item() -> None:
    page = read("TOP 1 Kita\nText\nTOP 2 Bad\nText\ngez. Otto")
    assert [block.item for block in page.blocks] == [0, 1, None]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Beschluss (geändert):", "resolution"),
        ("Abstimmungsergebnis (Tagesordnung):", "result"),
        ("Sachdarstellung:", "facts"),
        ("Wortmeldungen:", "discussion"),
        ("Beschlussentwurf:", "proposal"),
        ("Abstimmungsverhältnis: 5 : 2", "result"),
        ("Deckungsvorschlag:", "money"),
        ("Beschluss: Der Rat stimmt zu.", "resolution"),
    ],
)
def test_more_labels(label: str, kind: str) -> None:
    assert (kind, label) in kinds(f"TOP 1 Kita\nVorher\n{label}\nNachher")


@pytest.mark.parametrize(
    "heading",
    [
        "Protokoll zum nichtöffentlichen Teil",
        "Nichtöffentlich:",
        "B. Nichtöffentlich",
        "Nichtöffentliche Tagesordnungspunkte",
        "Unter Ausschluss der Öffentlichkeit",
        "Die Öffentlichkeit wird ausgeschlossen.",
        "TOP 2 (nichtöffentlich): Grundstücke",
        "TOP 2 (nö) Grundstücke",
    ],
)
def test_more_headings_of_what_is_not_public(heading: str) -> None:
    text = f"TOP 1 Kita\nOffen\n{heading}\nGeheim"
    assert "Geheim" not in "\n".join(block.text for block in read(text).blocks)


def test_bare_marks_count_where_items_have_them() -> None:
    text = "Ö 1 Kita\nOffen\nN 2 Grundstücke\nGeheim\nÖ 3 Bad\nWieder offen"
    whole = "\n".join(block.text for block in read(text).blocks)
    assert "Geheim" not in whole
    assert "Wieder offen" in whole
    assert "N 4 ist eine Straße" in "\n".join(block.text for block in read("TOP 1 Kita\nN 4 ist eine Straße").blocks)


def test_once_the_minutes_have_begun_no_repeated_item_opens_the_closed_part() -> None:
    text = """Tagesordnung
1. Kita
2. Bad
Nichtöffentlicher Teil
3. Grundstücke
1. Kita
Die Kita wird gebaut.
2. Bad
Das Bad bleibt.
Nichtöffentlicher Teil
2. Bad
Geheim"""
    page = read(text)
    assert items(page) == [("1", "Kita"), ("2", "Bad")]
    assert "Geheim" not in "\n".join(block.text for block in page.blocks)


def test_a_title_that_both_parts_have_opens_where_the_numbers_run_through() -> None:
    text = """Tagesordnung
1. Mitteilungen
2. Bad
Nichtöffentlicher Teil
3. Mitteilungen
Zu Punkt 1: Mitteilungen
Das WLAN kommt.
Zu Punkt 2: Bad
Das Bad bleibt."""
    assert "Das WLAN kommt." in text_of(read(text), "Mitteilungen")


def test_a_list_without_end_is_no_minutes() -> None:
    page = to_page(plain("1. A\n" * 20_001), name="n", vendor="folder")
    assert (page.kind, page.items) == ("text", ())


@given(
    st.lists(st.sampled_from([*minutes("{}. {}").split("\n"), "Nichtöffentlicher Teil", "TOP 3 Kita", "Tagesordnung"]))
)
def test_no_line_is_lost_or_doubled(lines: list[str]) -> None:
    text = "\n".join(lines)
    page = text_page(text, "n.txt")
    rest = iter(text)
    assert all(letter in rest for block in page.blocks for letter in block.text)  # what is left stands in its order
    if not any("Nichtöffentlich" in line for line in lines):
        assert "".join(block.text for block in page.blocks) == text
    assert all(block.item is None or block.item < len(page.items) for block in page.blocks)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 9), st.floats(0.5, 3)), max_size=7))
def test_of_all_orders_the_best_is_taken(given: list[tuple[int, int, float]]) -> None:
    hits = sorted(
        (Hit(item=item, row=row, score=score) for item, row, score in given), key=lambda hit: (hit.row, hit.item)
    )
    found = in_order(hits, 8)
    assert sorted(found.values()) == [row for _, row in sorted(found.items())]
    assert len(set(found.values())) == len(found)
    score = {(hit.item, hit.row): max(h.score for h in hits if (h.item, h.row) == (hit.item, hit.row)) for hit in hits}
    assert sum(score[pair] for pair in found.items()) == pytest.approx(_best(tuple(score.items())))


def _best(hits: tuple[tuple[tuple[int, int], float], ...], item: int = -1, row: int = -1) -> float:
    """The highest score of hits that ascend in item and row, by trying all."""
    options = [(pair, score) for pair, score in hits if pair[0] > item and pair[1] > row]
    return max((score + _best(hits, *pair) for pair, score in options), default=0.0)


def test_nothing_is_cut_along_an_agenda_of_which_the_text_has_little() -> None:
    rows = rows_of(plain(minutes("{}. {}")), Gate())
    assert along(rows, [Item(number=str(n), name=f"Vorhaben {n}") for n in range(20, 40)]) is None
    assert NOTHING.agenda == ()
