"""What pages repeat at their edges is set apart from the text and kept beside it; what only looks like it stays."""

from collections.abc import Sequence

import pytest

from made_pdf import pdf
from zusage.parse.lines import Line, plain
from zusage.parse.pdf import read_pdf
from zusage.parse.pdf.furniture import set_apart

NAMES = "abcdefghijkl"


def line(text: str, page: int, top: float, *, left: float = 50, score: float | None = None) -> Line:
    return Line(text=text, page=page, box=(left, top, left + 5 * len(text), top + 10), score=score)


def body(page: int, *, top: float = 100, score: float | None = None) -> list[Line]:
    """Twelve lines that no other page has, in a block."""
    words = ("Rat", "Bad", "Amt", "Hof", "Weg", "Bus", "Tor", "Ort", "Uhr", "See", "Rad", "Eis")
    return [
        line(f"{word} {word[::-1]}{word * (page % 5 + 1)} {chr(96 + page)}", page, top + 15 * index, score=score)
        for index, word in enumerate(words)
    ]


def sheets(
    count: int, top: Sequence[str] = (), bottom: Sequence[str] = (), *, score: float | None = None
) -> list[list[Line]]:
    """Pages with header and footer; "{n}" is the page's number."""
    return [
        [
            *(line(text.format(n=number), number, 30 + 12 * index, score=score) for index, text in enumerate(top)),
            *body(number, score=score),
            *(line(text.format(n=number), number, 790 + 12 * index, score=score) for index, text in enumerate(bottom)),
        ]
        for number in range(1, count + 1)
    ]


def texts(pages: Sequence[Sequence[Line]]) -> list[list[str]]:
    return [[line.text for line in page] for page in pages]


def bodies(count: int) -> list[list[str]]:
    return texts([body(number) for number in range(1, count + 1)])


def test_header_and_page_mark_of_three_pages_go_and_are_kept_once() -> None:
    kept, margins = set_apart(sheets(3, ["Niederschrift Rat"], ["Seite {n} von 3"]))
    assert texts(kept) == bodies(3)
    assert margins == ("Niederschrift Rat", "Seite # von 3")


def test_a_header_of_three_lines_goes() -> None:
    kept, margins = set_apart(sheets(4, ["Stadt Mühlau", "Rat der Stadt", "Sitzung vom 3. März 2025, Seite {n}"]))
    assert texts(kept) == bodies(4)
    assert margins == ("Stadt Mühlau", "Rat der Stadt", "Sitzung vom 3. März 2025, Seite #")


def test_headers_of_left_and_right_pages_go() -> None:
    pages = [
        [line("Stadt Mühlau" if number % 2 else "Gemeinderat", number, 30, left=50 if number % 2 else 400), *body(number)]
        for number in range(1, 7)
    ]  # fmt: skip
    kept, margins = set_apart(pages)
    assert texts(kept) == bodies(6)
    assert margins == ("Stadt Mühlau", "Gemeinderat")


def test_a_header_whose_day_and_item_change_goes() -> None:
    days = ("3. März 2025", "14. April 2025", "2. Juni 2025")
    pages = [[line(f"Rat, {day}, TOP {n}", n, 30), *body(n)] for n, day in enumerate(days, 1)]
    kept, margins = set_apart(pages)
    assert texts(kept) == bodies(3)
    assert margins == ("Rat, #. März 2025, TOP #",)


def test_a_row_that_changes_does_not_hide_the_header_below_it() -> None:
    titles = ("Bau", "Schule", "Bäder")
    pages = [[line(t, n, 30), line("Rat der Stadt Mühlau", n, 45), *body(n)] for n, t in enumerate(titles, 1)]
    kept, margins = set_apart(pages)
    assert margins == ("Rat der Stadt Mühlau",)
    assert [page[0].text for page in kept] == list(titles)


def test_a_header_in_the_middle_of_the_stream_goes() -> None:
    pages = [[*body(n)[:6], line("Rat der Stadt", n, 30), *body(n)[6:]] for n in (1, 2, 3)]
    assert texts(set_apart(pages)[0]) == bodies(3)


def test_the_header_of_an_attachment_goes_though_most_pages_have_none() -> None:
    pages = [body(n) for n in range(1, 8)] + [[line("Anlage 2 Satzung", n, 30), *body(n)] for n in range(8, 12)]
    assert texts(set_apart(pages)[0]) == bodies(11)


def test_a_letterhead_that_stands_on_the_first_page_alone_stays() -> None:
    pages = sheets(3, ["Rat der Stadt"])
    pages[0].insert(0, line("Der Bürgermeister", 1, 15))
    assert texts(set_apart(pages)[0]) == [["Der Bürgermeister", *bodies(3)[0]], *bodies(3)[1:]]


def test_two_pages_prove_a_header_that_stands_apart_from_the_text() -> None:
    kept, margins = set_apart(sheets(2, ["Niederschrift Rat"], ["Seite {n} von 2"]))
    assert texts(kept) == bodies(2)
    assert margins == ("Niederschrift Rat", "Seite # von 2")


def test_two_pages_prove_nothing_of_a_line_in_the_block() -> None:
    pages = [[line("Der Rat berät.", n, 85), *body(n)] for n in (1, 2)]
    assert set_apart(pages) == (pages, ())


def test_a_line_that_counts_pages_goes_from_two_pages() -> None:
    pages = [[line(f"Stadt Mühlau Blatt {n}", n, 85), *body(n)] for n in (1, 2)]
    assert set_apart(pages)[1] == ("Stadt Mühlau Blatt #",)


@pytest.mark.parametrize("label", ["Beschluss:", "Abstimmungsergebnis:"])
@pytest.mark.parametrize("step", [0.0, 40.0], ids=["same height", "varying height"])
def test_a_label_is_no_furniture(label: str, step: float) -> None:
    pages = [[line(label, n, 40 + step * n), *body(n, top=200)] for n in (1, 2, 3)]
    assert set_apart(pages) == (pages, ())


def test_a_word_at_varying_heights_is_no_furniture() -> None:
    pages = [[line("Beratungsergebnis einstimmig", n, 40.0 * n), *body(n, top=200)] for n in (1, 2, 3)]
    assert set_apart(pages) == (pages, ())


def test_what_every_page_repeats_in_its_middle_stays() -> None:
    pages = [[*body(n), line("Der Rat stimmt dem zu", n, 400), *body(n + 3, top=500)] for n in (1, 2, 3)]
    assert set_apart(pages) == (pages, ())


def test_the_head_of_a_table_stays_on_each_page() -> None:
    pages = [
        [line("Nr. Bezeichnung Betrag T€", n, 85), line(f"{n} Glasfaser 1.2{n}0", n, 100), *body(n, top=115)]
        for n in (1, 2, 3)
    ]
    assert set_apart(pages) == (pages, ())


def test_rows_of_a_budget_that_differ_in_their_amounts_stay() -> None:
    pages = [[line(f"Ordentliche Erträge {n}.{n}00 {n}.000", n, 85), *body(n)] for n in (1, 2, 3)]
    assert set_apart(pages) == (pages, ())


@pytest.mark.parametrize("heading", ["Nichtöffentlicher Teil", "TOP N 5 Grundstück"])
def test_a_heading_that_closes_the_public_part_stays(heading: str) -> None:
    pages = [[line(heading, n, 30), *body(n)] for n in (1, 2, 3)]
    assert set_apart(pages) == (pages, ())


def test_a_heading_that_opens_the_public_part_stays_where_not_all_pages_have_it() -> None:
    pages = [[*([line("Öffentliche Sitzung", n, 30)] if n > 2 else []), *body(n)] for n in range(1, 6)]
    assert set_apart(pages) == (pages, ())


def test_headers_of_scans_are_alike_not_equal() -> None:
    readings = ("Stadt Mühlau - Hauptausschuss", "Stadt Mühiau - Hauptausschuss", "Stadt Mühlau — Hauptausschuß")
    pages = [[line(t, n, 28 + 3 * n, score=0.9), *body(n, score=0.9)] for n, t in enumerate(readings, 1)]
    kept, margins = set_apart(pages)
    assert texts(kept) == bodies(3)
    assert margins == (readings[0],)


def test_bare_numbers_that_count_pages_go() -> None:
    pages = [[*body(n), line(str(n + 3), n, 800, left=300)] for n in (1, 2, 3)]
    assert set_apart(pages) == ([body(n) for n in (1, 2, 3)], ("#",))


def test_bare_numbers_in_no_order_stay() -> None:
    pages = [[*body(n), line(number, n, 800)] for n, number in enumerate(("7", "12", "3"), 1)]
    assert set_apart(pages)[0] == pages


@pytest.mark.parametrize(
    "mark",
    ["Seite 1", "Seite: 1", "- 1 -", "– 12 –", "-3-", "1/3", "2 von 3", "Seite 2 / 3", "SEITE 1 VON 3", "Blatt 2", "S. 4", "Seite - 2 -"],
)  # fmt: skip
def test_a_page_mark_at_the_edge_goes(mark: str) -> None:
    pages = [[*plain("a\nb\nc"), Line(text=mark)], plain("d"), plain("e")]
    assert set_apart(pages)[0][0] == plain("a\nb\nc")


@pytest.mark.parametrize("text", ["045/2025", "12/2024", "3/2", "Seite 1 des Antrags", "1", "2025", "S. 12 ff."])
def test_a_number_that_counts_no_pages_stays(text: str) -> None:
    pages = [[Line(text=text)], plain("d"), plain("e")]
    assert set_apart(pages) == (pages, ())


def test_a_page_mark_in_the_middle_of_a_page_stays() -> None:
    sheet = [*plain("a\nb\nc\nd\ne"), Line(text="Seite 3"), *plain("f\ng\nh\ni\nj")]
    assert set_apart([sheet]) == ([sheet], ())


def test_pages_without_lines_are_no_trouble() -> None:
    assert set_apart([[], [], []]) == ([[], [], []], ())
    assert set_apart([]) == ([], ())


def test_a_pdf_tells_its_margins_and_its_text_reads_on_over_the_page_end() -> None:
    def page(number: int, first: str, last: str) -> list[str]:
        rows = [f"{name} spricht {'abc'[number - 1]}." for name in ("Anton", "Berta", "Clara", "Doris", "Emil")]
        return ["Gemeinde Moorfelde", first, *rows, last, f"Seite {number}"]

    data = pdf(page(1, "Beginn", "Der Breitband-"), page(2, "ausbau kommt.", "Das ist"), page(3, "alles.", "Ende"))
    read = read_pdf(data, "a.pdf")
    assert read.margins == ("Gemeinde Moorfelde", "Seite #")
    assert "Der Breitbandausbau kommt." in read.blocks[0].text
