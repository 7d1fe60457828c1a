"""Lines come in reading order: the content stream's where that is plausible, by their places on the page where it is not."""

import io
from collections.abc import Sequence
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from made_pdf import A4, changed
from zusage.parse.lines import Line
from zusage.parse.pdf.order import in_reading_order
from zusage.parse.pdf.pages import text_lines
from zusage.pdf_pages.boxes import Box
from zusage.pdf_pages.text import page_text

Printed = Sequence[tuple[float, float, str]]

LEFT = (
    "Die Verwaltung berichtet über den Ausbau des",
    "Netzes in den Ortsteilen. Die Arbeiten sind im",
    "Plan; der Anschluss der beiden Schulen folgt",
    "noch vor den Ferien. Auf Nachfrage teilt der",
    "Amtsleiter mit, dass die Mittel des Landes im",
    "Herbst abgerufen werden. Der Rat nimmt davon",
    "Kenntnis und bittet um einen neuen Bericht an",
    "dieser Stelle, sobald die Zahlen vorliegen da.",
)
RIGHT = (
    "Herr Adler fragt nach den Kosten der neuen",
    "Rechner im Bürgerbüro. Frau Brandt antwortet,",
    "sie lägen unter dem Ansatz. Der Ausschuss sei",
    "im Mai unterrichtet worden, eine Vorlage folge",
    "im Juli. Weitere Wortmeldungen gibt es nicht,",
    "und der Vorsitzende schließt die Aussprache um",
    "halb neun. Danach wird über die Vorlage offen",
    "abgestimmt, wie es die Ordnung des Rates will.",
)


def printed(rows: Printed) -> bytes:
    """A page with these texts at (x, y from the top), in this order in its content stream."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    sheet.setFont("Helvetica", 10)
    for x, y, text in rows:
        sheet.drawString(x, A4[1] - y, text)
    sheet.showPage()
    sheet.save()
    return stream.getvalue()


def read(rows: Printed) -> list[str]:
    """The lines as they are read; each leads back to its characters."""
    document = pypdfium2.PdfDocument(printed(rows))
    lines = text_lines(document[0], 1)
    text = page_text(document[0].get_textpage())
    for line in lines:
        assert line.first is not None
        assert text[line.first :].startswith(line.text)
    return [line.text for line in lines]


def column(texts: Sequence[str], x: float, top: float = 100.0) -> list[tuple[float, float, str]]:
    return [(x, top + 14 * index, text) for index, text in enumerate(texts)]


def test_two_columns_in_the_order_of_the_stream_stay() -> None:
    rows = [
        (50, 70, "Wortprotokoll des Rates der Gemeinde Moorfelde"),
        *column(LEFT, 50),
        *column(RIGHT, 310),
        (280, 800, "Seite 4"),
    ]
    assert read(rows) == [text for _, _, text in rows]


@pytest.mark.parametrize("lag", [0.0, 2.0], ids=["at one height", "two points lower"])
def test_columns_written_in_turns_are_taken_apart(lag: float) -> None:
    left, right = column(LEFT, 50), [(x, y + lag, text) for x, y, text in column(RIGHT, 310)]
    turns = [row for pair in zip(left, right, strict=True) for row in pair]
    title, end = (
        (50, 70, "Wortprotokoll des Rates der Gemeinde Moorfelde über alle Punkte dieses Abends"),
        (50, 240, "Ende der Sitzung"),
    )
    assert read([title, *turns, end]) == [title[2], *LEFT, *RIGHT, end[2]]


def test_a_line_that_one_column_lacks_does_not_hold_the_others_together() -> None:
    left, right = column(LEFT, 50), column(RIGHT, 310)
    turns = [row for index in range(8) for row in ((left[index], right[index]) if index != 5 else (right[index],))]
    assert read(turns) == [*LEFT[:5], *LEFT[6:], *RIGHT]


def test_halves_of_a_line_keep_their_own_boxes() -> None:
    document = pypdfium2.PdfDocument(
        printed([row for pair in zip(column(LEFT, 50), column(RIGHT, 310), strict=True) for row in pair])
    )
    edges = [line.box for line in text_lines(document[0], 1) if line.box]
    assert all(box[2] < 310 for box in edges[:8])
    assert all(box[0] > 300 for box in edges[8:])


def test_columns_whose_lines_stand_between_each_other_are_read_one_by_one() -> None:
    left = [(50.0, 100.0 + 26 * index, text) for index, text in enumerate(LEFT)]
    right = [(310.0, 113.0 + 26 * index, text) for index, text in enumerate(RIGHT)]
    turns = [row for pair in zip(left, right, strict=True) for row in pair]
    assert read(turns) == [*LEFT, *RIGHT]


HEAD = [
    (50.0, 40.0, "Gemeinde Moorfelde, Niederschrift über die Sitzung des Rates vom 12. März"),
    (50.0, 54.0, "im Rathaus"),
]
FOOT = [
    (50.0, 790.0, "Rathausplatz 1, 01234 Moorfelde, geöffnet jeden Tag von acht bis zwölf Uhr, außer am Montag"),
    (280.0, 804.0, "Seite 2"),
]


@pytest.mark.parametrize(
    "stream",
    [
        [*column(LEFT, 50), *HEAD],
        [*FOOT, *HEAD, *column(LEFT, 50)],
        [*HEAD, *FOOT, *column(LEFT, 50)],
        [*column(LEFT, 50), *FOOT, *HEAD],
        [*column(LEFT[:4], 50), *FOOT, *column(LEFT[4:], 50, 156)],
        [*column(LEFT[4:], 50, 156), *column(LEFT[:4], 50)],
    ],
    ids=["head last", "foot first", "foot second", "foot and head last", "foot in between", "halves turned"],
)  # fmt: skip
def test_heads_come_first_and_feet_last(stream: Printed) -> None:
    assert read(stream) == [text for _, _, text in sorted(stream, key=lambda row: row[1])]


def test_a_foot_between_columns_goes_to_the_end() -> None:
    assert read([*column(LEFT, 50), *FOOT, *column(RIGHT, 310)]) == [*LEFT, *RIGHT, *(text for _, _, text in FOOT)]


def test_a_page_in_disorder_is_read_by_its_columns_and_lines_across() -> None:
    across = [
        (50, 80, "Erster Teil der Aussprache: was bisher geschah und was der Rat davon halten soll"),
        (50, 240, "Zweiter Teil der Aussprache: was der Haushalt dazu sagt und was noch zu tun ist"),
    ]
    below = [*column(LEFT[:4], 50, 260), *column(RIGHT[:4], 310, 260)]
    right = [*across[:1], *column(LEFT, 50), *column(RIGHT, 310), *across[1:], *below]
    stirred = right[::3] + right[1::3][::-1] + right[2::3]
    assert read(stirred) == [text for _, _, text in right]


def test_a_page_written_from_the_bottom_is_read_from_the_top() -> None:
    assert read(column(LEFT, 50)[::-1]) == list(LEFT)


def test_a_page_that_is_shown_upside_down_keeps_its_order() -> None:
    data = changed(printed(column(LEFT, 50)), Rotate=180)
    assert [line.text for line in text_lines(pypdfium2.PdfDocument(data)[0], 1)] == list(LEFT)


ITEMS = ("Glasfaser", "Schulen", "Rathaus", "E-Akte", "Sirenen", "Bauhof", "Bücherei", "Feuerwehr")


ON_ONE_LINE = [
    cell
    for i, name in enumerate(ITEMS)
    for cell in ((50, 100 + 14 * i, name), (300, 100 + 14 * i, f"{i}.500"), (400, 100 + 14 * i, f"{i}.700"))
]
CELL_BY_CELL = [
    (x, y + 40 * i, text)
    for i, name in enumerate(ITEMS)
    for x, y, text in (
        (50, 100, name), (50, 112, "Ausbau im Ort"), (200, 100, "Die Arbeiten gehen"), (200, 112, "voran wie geplant"),
        (400, 106, f"{i}.700"),
    )
]  # fmt: skip
BY_COLUMNS = [
    *column(("Name", "Adler", "Brandt", "Clausen"), 50),
    *column(("Amt", "Rat", "Rätin", "Rat"), 200),
    *column(("Ort", "Au", "Bach", "Brühl"), 300),
]


@pytest.mark.parametrize("rows", [ON_ONE_LINE, CELL_BY_CELL, BY_COLUMNS], ids=["by rows", "by cells", "by columns"])
def test_tables_keep_the_order_of_the_stream(rows: Printed) -> None:
    words = [word for _, _, text in rows for word in text.split()]
    assert [word for line in read(rows) for word in line.split()] == words


@pytest.mark.parametrize("late", [False, True], ids=["beside their paragraphs", "behind all paragraphs"])
def test_marginal_notes_stay_where_the_stream_has_them(late: bool) -> None:
    text = [(140, 100 + 14 * index, f"{line} und so weiter") for index, line in enumerate((*LEFT, *RIGHT))]
    notes = [(50, 107 + 56 * index, f"Randnote {index}") for index in range(4)]
    beside = [row for index in range(4) for row in (*text[4 * index : 4 * index + 4], notes[index])]
    rows = [*text, *notes] if late else beside
    assert read(rows) == [text for _, _, text in rows]


PLACES = st.tuples(st.integers(0, 50), st.integers(0, 80), st.integers(1, 50), st.integers(1, 3))


@given(st.lists(PLACES, max_size=40))
def test_no_line_is_lost_or_doubled(places: list[tuple[int, int, int, int]]) -> None:
    boxes: list[Box] = [(10.0 * x, 10.0 * y, 10.0 * (x + width), 10.0 * (y + height)) for x, y, width, height in places]
    lines = [Line(text=str(index), page=1, box=box) for index, box in enumerate(boxes)]
    once = in_reading_order(lines)
    assert sorted(line.text for line in once) == sorted(line.text for line in lines)


@given(st.permutations(range(20)))
def test_any_disorder_of_one_column_is_put_right_or_is_one_jump(order: list[int]) -> None:
    lines = [Line(text=f"{index:02}", page=1, box=(50.0, 20.0 * index, 500.0, 20.0 * index + 10)) for index in order]
    read_as = [line.text for line in in_reading_order(lines)]
    jumps = sum(b < a for a, b in pairwise(read_as))
    assert jumps <= 1


def test_lines_without_places_are_left_alone() -> None:
    lines = [
        Line(text="b", page=1, box=(0.0, 50.0, 9.0, 60.0)),
        Line(text="a", page=1, box=(0.0, 0.0, 9.0, 10.0)),
        Line(text="c", page=1),
    ]
    assert in_reading_order(lines) is lines


LISTS = (
    (
        "SPD-Fraktion", "Anke Harms", "Rolf Tönnies", "Maren Deich", "Fraktion FDP", "Jens Wübben", "Dr. Ute Siemer",
    ),
    (
        "CDU-Fraktion", "Karl Petersen", "Silke Addicks", "Bündnis 90/Die Grünen", "Tomke Eilers", "Olbers, Henrike",
        "Johann Wendt (Schriftführer)",
    ),
)  # fmt: skip


def side_by_side(left: Sequence[str], right: Sequence[str]) -> list[str]:
    rows = enumerate(zip(left, right, strict=True))
    return read([(x, 100 + 14 * n, text) for n, row in rows for x, text in zip((72, 320), row, strict=True)])


def test_lists_of_names_beside_each_other_are_read_one_by_one() -> None:
    assert side_by_side(*LISTS) == [*LISTS[0], *LISTS[1]]


def test_a_name_stays_with_the_group_beside_it() -> None:
    names = ("Anke Harms", "Rolf Tönnies", "Maren Deich", "Jens Wübben", "Ute Siemer", "Karl Petersen")
    groups = ("SPD", "SPD", "CDU", "FDP", "CDU-Fraktion", "CDU")
    assert side_by_side(names, groups) == [f"{name} {group}" for name, group in zip(names, groups, strict=True)]
    assert side_by_side(groups, names) == [f"{group} {name}" for name, group in zip(names, groups, strict=True)]
