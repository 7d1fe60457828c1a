"""Text of a closed part is in nothing that is read of minutes, and what only speaks of one hides nothing."""

import pytest

from made_pdf import pdf
from zusage.parse.files import text_page
from zusage.parse.known import NOTHING, Known
from zusage.parse.lines import plain
from zusage.parse.minutes import to_page
from zusage.parse.pdf import read_pdf
from zusage.vendors.page import Item, Page

HEADINGS = [
    "Nichtöffentlicher Teil",
    "II. Nichtöffentliche Sitzung",
    "II Nichtöffentliche Sitzung",
    "Teil B: nicht öffentlich",
    "Teil B – nicht öffentlich",
    "Nicht öffentlicher Teil der Sitzung",
    "B) Nichtöffentlicher Teil",
    "[nichtöffentlich]",
    "(nichtöffentlich)",
    "*** nichtöffentlich ***",
    "- nichtöffentlich -",
    "– Nicht öffentlich –",
    "--- Nichtöffentlicher Teil ---",
    "=== NICHTÖFFENTLICH ===",
    "NICHTÖFFENTLICH",
    "## Nichtöffentlich",
    "Vertraulicher Teil",
    "Unter Ausschluss der Öffentlichkeit",
    "Die Öffentlichkeit wird ausgeschlossen",
    "Die Öffentlichkeit wird ab 19:40 Uhr ausgeschlossen.",
    "Der Vorsitzende schließt die Öffentlichkeit um 19:40 Uhr aus.",
    "Nichtöffentliche Tagesordnungspunkte",
    "N i c h t ö f f e n t l i c h e r  T e i l",
    "II. N i c h t ö f f e n t l i c h e  S i t z u n g",
    "B.  N I C H T Ö F F E N T L I C H E R   T E I L",
    "Nichtöffentlicher\nTeil",
    "Nicht-\nöffentlicher Teil",
    "Nicht\nöffentlicher Teil",
    "Nichtöffent-\nlicher Teil",
    "II. Nichtöffentlicher\nTeil der Sitzung",
    "Nichtöffentliche Sitzung des Ausschusses für\nUmwelt und Verkehr",
    "Der Vorsitzende schließt um 19:40 Uhr den öffentlichen Teil und eröffnet den nichtöffentlichen Teil.",
    "Der Vorsitzende schließt um 19:40 Uhr den öffentlichen Teil der\nSitzung und eröffnet den nichtöffentlichen Teil.",
    "Der Vorsitzende schließt um 19:40 Uhr den öffentlichen Teil und eröffnet den\nnichtöffentlichen Teil.",
    "Es folgt der nichtöffentliche Teil.",
    "Die Sitzung wird nichtöffentlich fortgesetzt.",
    "Die Sitzung wird in nichtöffentlicher Sitzung fortgesetzt.",
    "Beginn der nichtöffentlichen Sitzung: 19:45 Uhr",
    "Nichtöffentlicher Teil: 19:45 Uhr bis 20:30 Uhr",
    "Der nichtöffentliche Teil beginnt um 19:45 Uhr.",
    "Die Nichtöffentlichkeit wird hergestellt.",
    "Die Vorsitzende stellt um 19:40 Uhr die Nichtöffentlichkeit her.",
    "Der Rat geht in die nichtöffentliche Sitzung über.",
    "NÖ-Teil",
    "Nichtöff. Teil",
    "Nichtoeffentlicher Teil",
    "Nichtoffentlicher Teil",
    "Nicht\u2011öffentlicher Teil",
    "Nicht\u00adöffentlicher Teil",
    "Nichto\u0308ffentlicher Teil",
    "Nicht–öffentlicher Teil",
    "Niederschrift über die nichtöffentliche Sitzung des Gemeinderates",
    "Protokoll über den nichtöffentlichen Teil der Sitzung",
    "TOP 12 Nichtöffentlicher Teil",
    "TOP 12: Nichtöffentliche Sitzung",
    "3. Eröffnung des nichtöffentlichen Teils",
    "Nichtöffentliche Angelegenheiten",
    "Nichtöffentliche Beschlüsse",
    "Nicht öffentliche Beratungspunkte:",
    "nichtöffentlicher Teil",
    "(nicht öffentlicher Teil)",
    "Status: nichtöffentlich",
    "Sitzungsteil: nichtöffentlich",
    "Geschlossene Sitzung",
    "Geheime Sitzung",
    "Nichtöffentlicher Sitzungsteil",
    "Sitzungsteil B (nichtöffentlich)",
    "Teil II (nichtöffentlich)",
    "Abschnitt B: Nichtöffentlich",
    "Nichtöffentlich (TOP 3 bis 5)",
    "Nichtöffentlicher Teil (TOP 3 bis 5)",
    "In nichtöffentlicher Sitzung",
    "In nichtöffentlicher Sitzung:",
    "Tagesordnung – nichtöffentlich",
    "Tagesordnung (nichtöffentlich):",
    "Tagesordnung der nichtöffentlichen Sitzung",
    "Die Zuhörer verlassen den Saal. Es folgt die nichtöffentliche Sitzung.",
    "Anschließend wird nichtöffentlich weiterberaten.",
]
MARKS_IN_FRONT = [
    "TOP 3 (nö) ",
    "TOP 3 (N) ",
    "TOP N 3 ",
    "TOP NÖ 3 ",
    "TOP N3 ",
    "N 3 ",
    "NÖ 3 ",
    "NÖ 3: ",
    "N3 ",
    "NÖ3 ",
    "(N) 3. ",
    "(N) ",
    "(NÖ) 3 ",
    "nö 3. ",
    "n.ö. 3. ",
    "3. (nö) ",
    "3. [nichtöffentlich] ",
    "3. nichtöffentlich: ",
    "3 N ",
    "3. NÖ ",
    "TOP 3 nichtöffentlich: ",
    "TOP 3 – nichtöffentlich – ",
    "TOP 3 nichtöffentlich\n",
    "TOP 3 N\n",
    "TOP 3 - nö - ",
    "[N] 3. ",
    "3 | N | ",
    "3 | nichtöffentlich | ",
    "Zu Punkt 3 (nichtöffentlich): ",
    "Zu N 3 ",
    "zu 3 (nö)  ",
    "Punkt 3 nö: ",
    "TOP 3\n(nichtöffentlich)\n",
    "3.\n(nö)\n",
    "§ 3 (nichtöffentlich) ",
]
MARKS_BEHIND = [
    "TOP 3 {} (nichtöffentlich)",
    "3. {} (nichtöffentlich)",
    "3. {} (nö)",
    "3. {} – nichtöffentlich",
    "3. {} - nichtöffentlich -",
    "TOP 3: {} [N]",
    "TOP 3: {} [nichtöffentlich]",
    "3. {} (vertraulich)",
    "TOP 3 {} (nicht öffentlich)",
    "3. {}\n(nichtöffentlich)",
    "TOP 3 {}\n- nichtöffentlich -",
    "TOP 3 {} (N)",
    "TOP 3 {} | nichtöffentlich",
]
MENTIONS = [
    "Die nichtöffentliche Sitzung findet regelmäßig statt.",
    "Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse",
    "3. Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse",
    "3. Bekanntgabe der in\nnichtöffentlicher Sitzung gefassten Beschlüsse",
    "3. Bekanntgabe von Beschlüssen der\nnichtöffentlichen Sitzung",
    "3. Bekanntgabe von Beschlüssen aus\nnichtöffentlicher Sitzung",
    "Die Beratung erfolgt in nichtöffentlicher Sitzung.",
    "Die Beratung erfolgt in\nnichtöffentlicher Sitzung.",
    "Die Beratung erfolgt in der\nnichtöffentlichen Sitzung.",
    "3. Änderung der Geschäftsordnung: nichtöffentliche Sitzungen",
    "Die Vorlage wurde im nichtöffentlichen Teil vorberaten.",
    "Die Vorlage wurde im\nnichtöffentlichen Teil vorberaten.",
    "Die Vorlage wurde im nichtöffentlichen\nTeil vorberaten.",
    "Hauptausschuss | 12.03.2025 | nichtöffentlich | Vorberatung",
    "1. Hauptausschuss 12.03.2025 (nichtöffentlich)",
    "1 | Hauptausschuss | 12.03.2025 | nichtöffentlich",
    "1. Hauptausschuss (nichtöffentlich)",
    "nichtöffentlich",
    "Beratungsfolge: Hauptausschuss (nichtöffentlich), Rat (öffentlich)",
    "Der Bürgermeister eröffnet die öffentliche und nichtöffentliche Sitzung des Gemeinderats.",
    "Der Bürgermeister eröffnet die öffentliche und die nichtöffentliche Sitzung.",
    "Herr Otto fragt, warum dies im nichtöffentlichen Teil beraten wird.",
    "Nichtöffentlicher Teil entfällt.",
    "Eine nichtöffentliche Sitzung ist nicht erforderlich.",
    "Niederschrift über die öffentliche und nichtöffentliche Sitzung",
    "Genehmigung der\nNiederschrift über die nichtöffentliche Sitzung vom 12.02.2025",
    "3. Genehmigung der Niederschrift über die nichtöffentliche Sitzung vom 12.02.2025",
    "3. Niederschrift über die nichtöffentliche Sitzung vom 12.02.2025",
    "Die Angebote sind vertraulich.",
    "Die Angebote sind\nvertraulich.",
    "Die Beratung wird in nichtöffentlicher Sitzung fortgesetzt.",
    "Einwände gegen den nichtöffentlichen Teil der Niederschrift werden nicht erhoben.",
    "Auf Fragen zum Grundstück wird im nichtöffentlichen Teil geantwortet.",
    "Die Öffentlichkeit wird durch das Verfahren nicht ausgeschlossen.",
    "Das Gutachten ist nicht\nöffentlich zugänglich.",
    "Herr Otto: Das gehört in den nichtöffentlichen Teil.",
    "(nichtöffentlich beraten am 3. Mai)",
    "Der Antrag, den Punkt in nichtöffentlicher Sitzung zu behandeln, wird abgelehnt.",
    "Der Antrag auf Ausschluss der Öffentlichkeit wird abgelehnt.",
    "N 4 ist eine Straße.",
    "Die Anlage (nichtöffentlich) liegt vor.",
    "Anlage 2 (nichtöffentlich)",
    "3. Anlage (nichtöffentlich)",
    "Es wurde in nichtöffentlicher Sitzung beschlossen, die Wiese zu kaufen.",
    "Das Ergebnis der Beratung in der\nNichtöffentlichen Sitzung wird bekannt gegeben.",
    "öffentlich/nichtöffentlich",
    "Die Nichtöffentlichkeit der Beratung wird kritisiert.",
    "- Die nichtöffentliche Sitzung entfällt",
    "Nicht öffentlich zugänglich ist der Steg.",
]
OPENS_NOTHING = [
    "Die Sache wurde im\nöffentlichen Teil beraten.",
    "Öffentliche Beratung nicht nötig",
    "Öffentlicher Teil der Niederschrift liegt noch nicht vor",
    "Das geschah in\nöffentlicher Sitzung",
    "Die Sache kommt in die\nÖffentliche Sitzung",
    "nicht\nöffentlicher Teil",
    "Nicht-\nöffentliche Sitzung",
    "Ö 3 ist eine Note",
    "Die Öffentlichkeit wird nicht wiederhergestellt.",
    "Bekanntgabe in der\nöffentlichen Sitzung:",
    "öffentlich",
    "(öffentlich)",
    "1. Öffentliche Sitzung vom 3. Mai: Nachtrag zur Niederschrift wird genehmigt",
]
OPENS = [
    "Öffentlicher Teil",
    "A) Öffentlicher Teil",
    "Öffentliche Sitzung",
    "Fortsetzung der öffentlichen Sitzung",
    "Wiederherstellung der Öffentlichkeit",
    "Die Öffentlichkeit wird wiederhergestellt.",
    "Die Öffentlichkeit wird um 20:15 Uhr wieder hergestellt.",
    "III. Öffentlicher Teil",
    "Öffentlicher Teil (Fortsetzung)",
    "Öffentlicher Teil der Sitzung des Rates am 12.03.2025",
    "ÖFFENTLICHER TEIL",
    "TOP Ö 3 Schulen",
    "Ö 3 Schulen",
    "Ö f f e n t l i c h e r  T e i l",
    "I. Öffentlicher\nTeil",
    "**Öffentlicher Teil**",
    "- öffentlicher Teil -",
    "5. Wiederherstellung der Öffentlichkeit",
    "4. Herstellung der Öffentlichkeit",
]

_LATIN = {chr(code) for code in (*range(10, 127), *map(ord, "äöüÄÖÜß§–"))}

WORDED = """Niederschrift über die Sitzung des Gemeinderates am 12.03.2025
TOP 1 Kita am Anger
Die Kita wird gebaut.
TOP 2 Bad
Das Bad bleibt offen.
"""
NUMBERED = WORDED.replace("TOP 1", "1.").replace("TOP 2", "2.")
WAYS = pytest.mark.parametrize("minutes", [WORDED, NUMBERED], ids=["worded", "numbered"])


def read(text: str, known: Known = NOTHING) -> Page:
    return to_page(plain(text), name="n.txt", vendor="folder", known=known)


def everything(page: Page) -> str:
    """All that becomes records of a page: texts, headings, names, title, margins, notes."""
    return repr((page.blocks, page.items, page.title, page.margins, page.notes))


def of_pdf(text: str) -> str:
    """All that is read of the same text in a PDF."""
    return everything(read_pdf(pdf(text.strip().split("\n")), "n.pdf"))


@WAYS
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", HEADINGS)
def test_below_a_heading_or_a_sentence_nothing_is_read(minutes: str, gap: str, heading: str) -> None:
    page = read(f"{minutes}{gap}{heading}{gap}TOP 3 Wiesenkauf\nGeheim.\nTOP 4 Personal Otto\nGeheim.\n")
    assert not any(word in everything(page) for word in ("Geheim", "Otto", "Wiesen"))
    assert "Das Bad bleibt offen." in everything(page)


@pytest.mark.parametrize("heading", [one for one in HEADINGS if one.isascii() or not set(one) - _LATIN])
def test_so_it_is_in_a_pdf(heading: str) -> None:
    text = of_pdf(f"{WORDED}{heading}\nTOP 3 Wiesenkauf\nGeheim.\n")
    assert not any(word in text for word in ("Geheim", "Wiesen"))
    assert "Das Bad bleibt offen." in text


@WAYS
@pytest.mark.parametrize("mark", MARKS_IN_FRONT)
def test_marks_in_front_of_a_title(minutes: str, mark: str) -> None:
    page = read(f"{minutes}{mark}Wiesenkauf\nGeheim.\n")
    assert not any(word in everything(page) for word in ("Geheim", "Wiesen"))
    assert "Das Bad bleibt offen." in everything(page)


@WAYS
@pytest.mark.parametrize("head", MARKS_BEHIND)
def test_marks_behind_a_title(minutes: str, head: str) -> None:
    page = read(f"{minutes}{head.format('Wiesenkauf')}\nGeheim.\n")
    assert not any(word in everything(page) for word in ("Geheim", "Wiesen"))
    assert "Das Bad bleibt offen." in everything(page)


@WAYS
@pytest.mark.parametrize("rest", ["TOP 3 Schulen\nSichtbar.\n", "\n\nSichtbar.\n"], ids=["head", "text"])
@pytest.mark.parametrize("mention", MENTIONS)
def test_what_speaks_of_a_closed_part_hides_nothing(minutes: str, rest: str, mention: str) -> None:
    assert "Sichtbar." in everything(read(f"{minutes}{mention}\n{rest}"))


@pytest.mark.parametrize("mention", [one for one in MENTIONS if not set(one) - _LATIN])
def test_nor_does_it_in_a_pdf(mention: str) -> None:
    assert "Sichtbar." in of_pdf(f"{WORDED}{mention}\nTOP 3 Schulen\nSichtbar.\n")


@WAYS
@pytest.mark.parametrize("line", OPENS_NOTHING)
def test_what_speaks_of_the_public_part_opens_nothing(minutes: str, line: str) -> None:
    assert "Geheim" not in everything(read(f"{minutes}Nichtöffentlicher Teil\nTOP 3 Wiese\n{line}\nGeheim.\n"))


@pytest.mark.parametrize("heading", OPENS)
def test_the_public_part_goes_on(heading: str) -> None:
    text = everything(
        read(f"{WORDED}Nichtöffentlicher Teil\nTOP 3 Wiese\nGeheim.\n{heading}\nSichtbar.\nTOP 5 Schulen\nJa.\n")
    )
    assert "Sichtbar." in text
    assert "Geheim" not in text


LEAKS = {
    "the closed part begins with 1 again, after a sentence": (
        "1. Bauanträge\nDem Antrag wird zugestimmt.\n2. Schulen\nDie Schule bleibt.\nNichtöffentlicher Teil\n1. Bauanträge\nGeheim"
    ),
    "after votes": (
        "1. Bauanträge\nzugestimmt 12 : 0\n2. Schulen\n12 : 0\nNichtöffentlicher Teil\n1. Bauanträge\nGeheim"
    ),
    "after words that are no sentence": (
        "TOP 1 Bauanträge\nEinvernehmen erteilt\nTOP 2 Schulen\nkenntnis\nNichtöffentlicher Teil\nTOP 1 Bauanträge\nGeheim"
    ),
    "a title of both parts with a lower number": (
        "1. Mitteilungen\nWLAN kommt\n2. Schulen\n3. Bad\nNichtöffentlicher Teil\n4. Ankauf\n1. Mitteilungen\nGeheim"
    ),
    "only the agenda in front says what is closed": (
        "Tagesordnung\nÖffentlicher Teil\n1. Schulen\n2. Bad\nNichtöffentlicher Teil\n3. Wiesenkauf Nord\n"
        "TOP 1: Schulen\nDie Schule bleibt.\nTOP 2: Bad\nJa.\nTOP 3: Wiesenkauf Nord\nGeheim"
    ),
    "the public part is over": (
        "TOP 1 Schulen\nDie Schule bleibt.\nTOP 2 Bad am See\nJa.\nEnde des öffentlichen Teils: 19:40 Uhr\nTOP 3 Wiesenkauf\nGeheim"
    ),
    "the public sitting is closed": (
        "TOP 1 Schulen\nDie Schule bleibt.\nDer Vorsitzende schließt die öffentliche Sitzung um 19.40 Uhr.\nTOP 1 Ankauf\nGeheim"
    ),
    "marks in the agenda, a heading in the minutes": (
        "Tagesordnung:\n1. Schulen\n2. Bad am See\nN 3 Wiesenkauf Nord\nN 4 Personal\n1. Schulen\nDie Schule bleibt.\n"
        "2. Bad am See\nJa.\nNichtöffentlicher Teil\n3. Wiesenkauf Nord\nGeheim"
    ),
    "an item of the public part is named in the closed one": (
        "TOP 1 Schulen\nDie Schule bleibt.\nNichtöffentlicher Teil\nTOP 2 Ankauf\n1. Preis\nTOP 1 Schulen\nGeheim"
    ),
    "minutes of a closed sitting": (
        "Niederschrift über die nichtöffentliche Sitzung des Gemeinderats am 3.3.2025\nTOP 1 Schulen\nGeheim\nTOP 2 Bad\nGeheim"
    ),
    "a letterhead that says so": (
        "Gemeinde Aurach\nSitzung des Gemeinderates (nichtöffentlich)\nTOP 1 Schulen\nGeheim"
    ),
}


@pytest.mark.parametrize("known", [(), ("Bauanträge", "Schulen"), ("Schulen", "Bad am See")], ids=repr)
@pytest.mark.parametrize("text", LEAKS.values(), ids=LEAKS.keys())
def test_neither_repeated_items_nor_a_known_agenda_bring_closed_text_back(text: str, known: tuple[str, ...]) -> None:
    agenda = tuple(Item(number=str(number), name=name) for number, name in enumerate(known, 1))
    page = read(text, Known(agenda=agenda))
    assert not any(word in everything(page) for word in ("Geheim", "Wiesen", "Ankauf"))


IN_SIGHT = {
    "an agenda of both parts in front": (
        "Tagesordnung\nÖffentlicher Teil\n1. Eröffnung der Sitzung\n2. Schulen am Anger\nNichtöffentlicher Teil\n3. Wiesenkauf\n"
        "Die Vorsitzende begrüßt alle.\n1. Eröffnung der Sitzung\nSichtbar.\n2. Schulen am Anger\nAuch dies."
    ),
    "hours of both parts in the letterhead": (
        "Öffentlicher Teil: 18:00 Uhr bis 19:40 Uhr\nNichtöffentlicher Teil: 19:45 Uhr bis 20:30 Uhr\n"
        "1. Eröffnung der Sitzung\nSichtbar.\n2. Schulen am Anger\nAuch dies."
    ),
    "hours in words": (
        "Beginn der öffentlichen Sitzung: 18 Uhr\nEnde der öffentlichen Sitzung: 19 Uhr\nBeginn der nichtöffentlichen Sitzung: 19:10 Uhr\n"
        "1. Eröffnung der Sitzung\nSichtbar.\n2. Schulen am Anger\nAuch dies."
    ),
    "marks in front of items, twice": (
        "Tagesordnung\nÖ 1 Eröffnung der Sitzung\nÖ 2 Schulen am Anger\nN 3 Wiesenkauf\nÖ 1 Eröffnung der Sitzung\nSichtbar.\n"
        "Ö 2 Schulen am Anger\nAuch dies.\nN 3 Wiesenkauf\nGeheim."
    ),
    "what will follow is said early": (
        "Tagesordnung\n1. Eröffnung der Sitzung\n2. Schulen am Anger\n3. Bad am See\n1. Eröffnung der Sitzung\n"
        "Im Anschluss folgt der nichtöffentliche Teil.\n2. Schulen am Anger\nSichtbar.\n3. Bad am See\nAuch dies."
    ),
    "minutes of both parts are approved": (
        "1. Eröffnung der Sitzung\nJa.\n2. Genehmigung der Niederschriften\n- öffentlicher Teil\n- nichtöffentlicher Teil\n"
        "3. Bad am See\nSichtbar. Auch dies."
    ),
    "minutes of one part are approved": (
        "1. Eröffnung der Sitzung\nJa.\n2. Genehmigung der Niederschrift vom 3. März\n- nichtöffentlicher Teil -\n"
        "3. Bad am See\nSichtbar. Auch dies."
    ),
    "signatures below the end": (
        "1. Eröffnung der Sitzung\nJa.\n2. Bad am See\nDer Vorsitzende schließt die öffentliche Sitzung um 19:40 Uhr.\n"
        "Sichtbar.\nAuch dies."
    ),
}


@pytest.mark.parametrize("text", IN_SIGHT.values(), ids=IN_SIGHT.keys())
def test_what_is_public_stays(text: str) -> None:
    found = everything(read(text))
    assert "Sichtbar." in found
    assert "Auch dies." in found
    assert not any(word in found for word in ("Geheim", "Wiesen"))


def test_headers_of_closed_pages_are_no_margins() -> None:
    words = ("Weg", "Bad", "Amt", "Bus", "Uhr", "See")
    body = [[f"{word} {word[::-1] * (n + 1)} {chr(97 + n)}" for word in words] for n in range(6)]
    opened = [["Gemeinde Aurach", *([""] * 3), f"TOP {n + 1} Kita {'AB'[n]}", *body[n]] for n in range(2)]
    between = ["Gemeinde Aurach", *([""] * 3), "TOP 3 Halle", *body[2], "Nichtöffentlicher Teil"]
    closed = [["Gemeinde Aurach", "Ankauf der Wiese Otto", *([""] * 3), *body[n], f"Geheim {n}"] for n in range(3, 6)]
    page = read_pdf(pdf(*opened, between, *closed), "n.pdf")
    assert page.margins == ("Gemeinde Aurach",)
    assert [item.name for item in page.items] == ["Kita A", "Kita B", "Halle"]
    assert not any(word in everything(page) for word in ("Geheim", "Wiese"))


def test_slices_of_a_text_leave_it_out_as_well() -> None:
    assert "Geheim" not in everything(text_page("TOP 1 Kita\nJa.\nNicht-\nöffentlicher Teil\nGeheim.\n", "n.txt"))


def test_a_running_header_with_the_number_of_the_sitting_closes_nothing() -> None:
    header = "12. Sitzung vom 4. März 2025                Seite"
    agenda = (
        "Tagesordnung\nÖffentlicher Teil\n1. Glasfaser im Ortskern\n2. Neue Webseite\nNichtöffentlicher Teil\n3. Ankauf"
    )
    spoken = (
        f"1. Glasfaser im Ortskern\nDer Ausbau beginnt im Mai.\n{header} 3\n2. Neue Webseite\nDie Seite steht im Juni."
    )
    page = to_page(
        plain(f"{agenda}\n{header} 2\n{spoken}\n{header} 4\nNichtöffentlicher Teil\n3. Ankauf\nGeheim."),
        name="a",
        vendor="x",
    )
    text = "\n".join(block.text for block in page.blocks)
    assert "Die Seite steht im Juni." in text
    assert "Geheim" not in text
