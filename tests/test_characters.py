"""Characters of lines: what is certain is repaired, what is lost is counted, what only looks odd stays."""

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from made_pdf import A4, pdf
from zusage.parse.characters import cleaned, lost, usable
from zusage.parse.lines import Line, Part, block
from zusage.parse.pdf import read_pdf


def read(*texts: str) -> list[str]:
    return [line.text for line in cleaned([Line(text=text) for text in texts])]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        # letterspaced words
        ("P r o t o k o l l", "Protokoll"),
        ("B e s c h l u s s :", "Beschluss:"),
        ("S A C H S T A N D", "SACHSTAND"),
        ("T A G E S O R D N U N G", "TAGESORDNUNG"),
        ("L U F T R E I N H A L T U N G   I N   D E R   S T A D T", "LUFTREINHALTUNG IN DER STADT"),
        ("N i e d e r s c h r i f t  ü b e r  d i e", "Niederschrift über die"),
        ("Der Rat b e s c h l i e ß t , dass", "Der Rat beschließt, dass"),
        ("einstimmig b e s c h l o s s e n.", "einstimmig beschlossen."),
        ("Beginn: 17:0 0 Uhr", "Beginn: 17:00 Uhr"),
        ("um 17 : 00 Uhr", "um 17:00 Uhr"),
        ("um 9.3 0 Uhr", "um 9.30 Uhr"),
        # ligatures
        ("ö\ufb00entlich, \ufb01nden, au\ufb02ösen, Gra\ufb03ti, Ste\ufb00en", "öffentlich, finden, auflösen, Graffiti, Steffen"),
        ("akƟv, tiefe GesellschaŌ, KiƩa, OkƩober", "aktiv, tiefe Gesellschaft, Kitta, Okttober"),
        ("öƯentlich, Plaƞorm, AƩest", "öffentlich, Platform, Attest"),
        ("Informa\U0010019fon", "Information"),
        # umlauts in two pieces
        ("Bu\u0308rger, A\u0308mter", "Bürger, Ämter"),
        ("B¨urger, ¨Amter", "Bürger, Ämter"),
        # hyphens and characters without width
        ("Audioauf\u00ad nahme, ge\u00adnehmigt", "Audioaufnahme, genehmigt"),
        ("Kinder\u00ad und Jugendhilfe", "Kinder- und Jugendhilfe"),
        ("E\u2011Akte, Bund\u2010Länder", "E-Akte, Bund-Länder"),
        ("Haus\ufffe", "Haus-"),
        ("Rat\u200bhaus\ufeff", "Rathaus"),
        # fonts for symbols, Windows among control characters
        ("\uf042\uf065\uf073\uf063\uf068\uf06c\uf075\uf073\uf073", "Beschluss"),
        ("\uf0fe Ja \uf0a8 Nein", "☑ Ja □ Nein"),
        ("100 \uf0b1 5", "100 ± 5"),
        ("\x84Ja\x93 \x96 50 \x80", "„Ja“ – 50 €"),
        # lost umlauts in words that can be nothing else
        ("f\ufffdr die Ma\ufffdnahme der B\ufffdrgerschaft", "für die Maßnahme der Bürgerschaft"),
        ("Satzungs\ufffdnderung, nicht\ufffdffentlich", "Satzungsänderung, nichtöffentlich"),
    ],
)  # fmt: skip
def test_what_is_certain_is_repaired(printed: str, meant: str) -> None:
    assert read(printed) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "a b c d e f",
        "J N E J N E J",
        "x x x x x x",
        "A B C D E",
        "1 2 3 4 5 6",
        "Anlage A B C",
        "TOP 3. 12 Uhr",
        "am 3. 12 Uhr",
        "Ōsaka und Ōtsu",
        "5\u00a0€ und 3\u2009%",
        "Stra\u00ad",
        "M\ufffdller",
        "\ufffdnderung",
        "Käse, Süß, Größe",
        "Preis 10 € – „so“",
    ],
)
def test_what_is_not_certain_stays(text: str) -> None:
    assert read(text) == [text]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("\uf0b7 Punkt", "• Punkt"),
        ("\uf0a7Punkt", "• Punkt"),
        ("  \uf0d8   Punkt", "  • Punkt"),
        ("\uf02d Strich", "– Strich"),
        ("· Punkt", "• Punkt"),
        ("▪ Punkt", "• Punkt"),
        ("● 5 Bäume", "• 5 Bäume"),
        ("•\u00a0Punkt", "• Punkt"),
        ("o Punkt", "• Punkt"),
        ("o zwei Punkte", "• zwei Punkte"),
        ("ü erledigt", "• erledigt"),
        ("§ Bau der Schule", "• Bau der Schule"),
        ("(cid:127) Punkt", "• Punkt"),
        ("\uf0fc Punkt", "✓ Punkt"),
    ],
)
def test_marks_of_lists_are_one(printed: str, meant: str) -> None:
    assert read(printed) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "• Punkt", "- Punkt", "– Punkt", "§ 12 BauGB", "§§ 3 und 4", "o. g. Vorhaben", "o. ä.", "über die", "ohne",
        "Ø Kosten je Jahr", "Ø 12 cm", "* Punkt", "→ Verwaltung", "(c) Punkt", "1. Punkt", "5 · 3",
    ],
)  # fmt: skip
def test_what_is_no_mark_stays(text: str) -> None:
    assert read(text) == [text]


def test_the_sign_of_an_average_is_a_mark_where_a_page_has_two() -> None:
    assert read("Ø Kosten senken", "Ø Personal halten") == ["• Kosten senken", "• Personal halten"]


def test_the_level_of_a_nested_list_is_the_left_edge() -> None:
    lines = [Line(text="\uf0b7 Schulen", box=(50, 0, 90, 10)), Line(text="o Grundschule", box=(70, 12, 99, 22))]
    assert [(line.text, line.box and line.box[0]) for line in cleaned(lines)] == [("• Schulen", 50), ("• Grundschule", 70)]  # fmt: skip


def test_lost_characters_are_counted() -> None:
    lines = cleaned([Line(text="M\ufffdller, (cid:12)(cid:9), \x07, \ue123"), Line(text="gut – „so“ 5 €")])
    assert lost(lines) == 5
    assert lost(lines[1:]) == 0


def test_parts_move_with_their_letters() -> None:
    line = Line(text="B e s c h l u s s : ja", parts=(Part(start=0, end=19), Part(start=20, end=22)))
    (made,) = cleaned([line])
    assert [made.text[part.start : part.end] for part in made.parts] == ["Beschluss:", "ja"]


@given(st.text(alphabet="aeBtu \u00ad\u0308\u00a8\ufb01Ɵ\ufffe\uf0b7•o\ufffd\x84\u200b", max_size=30))
def test_every_letter_leads_to_its_place_in_the_source(text: str) -> None:
    (made,) = cleaned([Line(text=text, page=1, first=100)])
    whole = block([made])
    spots = sorted(whole.spots, key=lambda spot: spot.end - spot.start)
    for index, char in enumerate(whole.text.rstrip()):
        spot = next(spot for spot in spots if spot.start <= index < spot.end)
        assert spot.first is not None
        source = text[spot.first - 100 + index - spot.start]
        assert char == source or not (char.isascii() and source.isascii())


@given(st.text(alphabet="aBä -.5", max_size=40))
def test_no_letter_is_lost_or_changed(text: str) -> None:
    (made,) = cleaned([Line(text=text)])
    assert made.text.replace(" ", "") == text.replace(" ", "")


GERMAN = "Der Stadtrat beschließt die Einführung der elektronischen Akte in allen Ämtern der Verwaltung."


def shifted(text: str) -> str:
    return "".join(chr(ord(char) - 29) if " " <= char <= "~" else char for char in text)


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        GERMAN.upper(),
        "12.500,00 € 3.400,00 € T€ 17",
        "",
        "Hbf. Str. GmbH km",
        "\uf044\uf065\uf072\uf020" * 30,
        "…" * 200 + "3",
    ],
)
def test_text_that_can_be_read_is_usable(text: str) -> None:
    assert usable([Line(text=text)])


@pytest.mark.parametrize("text", [shifted(GERMAN), "\ue001\ue002 \ue003" * 20, "\ufffd" * 50])
def test_text_of_a_font_without_mapping_is_not_usable(text: str) -> None:
    assert not usable([Line(text=text)])


def test_a_page_whose_font_lies_about_its_letters_is_read_by_ocr() -> None:
    page = read_pdf(lying(pdf((GERMAN[:60], GERMAN[60:], "Kosten: 50.000 Euro"), step=40)), "a.pdf")
    assert page.quality is not None
    assert "Stadtrat" in page.blocks[0].text


def lying(data: bytes) -> bytes:
    """The PDF with a map that gives each code the character 29 before its own, as broken exports do."""
    table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0003> endbfrange"
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        for page in opened.pages:
            for font in page.Resources.Font.values():
                font.ToUnicode = opened.make_stream(b"begincmap " + table + b" endcmap")
        opened.save(stream)
    return stream.getvalue()


def test_gaps_part_letterspaced_words_where_the_text_has_one_blank_for_any() -> None:
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    sheet.drawString(72, 780, "N i e d e r s c h r i f t   ü b e r   d i e   S i t z u n g")
    sheet.drawString(72, 760, "S A C H S T A N D  U N D  K O S T E N")
    sheet.save()
    (found,) = read_pdf(stream.getvalue(), "a.pdf").blocks
    assert found.text == "Niederschrift über die Sitzung\nSACHSTAND UND KOSTEN"


def test_lost_characters_are_a_note_with_their_pages() -> None:
    data = lying_about(pdf(("Der Rat tagt in der Aula.",), ("Der Kreistag tagt in der Halle.",)), "K")
    assert [note for note in read_pdf(data, "a.pdf").notes if note[0] == "lost-characters"] == [
        ("lost-characters", "1 characters have no meaning in the PDF's fonts (pages 2)")
    ]


def lying_about(data: bytes, letter: str) -> bytes:
    """The PDF with a map that gives `letter` no character but one of the private use area."""
    stream = io.BytesIO()
    table = f"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <{ord(letter):02X}> <E123> endbfchar"
    with pikepdf.open(io.BytesIO(data)) as opened:
        for page in opened.pages:
            for font in page.Resources.Font.values():
                font.ToUnicode = opened.make_stream(f"begincmap {table} endcmap".encode())
        opened.save(stream)
    return stream.getvalue()
