"""Made-up letters and minutes as PDF, with their lines: what is printed, before it is scanned."""

import io
from collections.abc import Iterator, Sequence

from reportlab.pdfgen import canvas

A4 = (595.0, 842.0)
HEAD = (("Fraktion im Rat", "Telefon 05999 4711"), ("Marktstraße 12", "Telefax 05999 4712"))
LETTER = (
    "An den Bürgermeister der Stadt Falkenwerth",
    "Rathausplatz 3, 05999 Falkenwerth",
    "Antrag zur Sitzung des Digitalausschusses am 14. Mai 2008",
    "Sehr geehrter Herr Bürgermeister,",
    "die Fraktion bittet, den folgenden Antrag auf die Tagesordnung der nächsten Sitzung zu",
    "setzen: Die Verwaltung wird beauftragt, die Grundschulen bis zum 31.12.2009 an das",
    "schnelle Netz anzuschließen und dafür 48.500 Euro in den Haushalt einzustellen.",
    "Begründung: Die Anschlüsse der Schulen stammen aus dem Jahr 1997. Ein Übertragen der",
    "Lernprogramme dauert länger als eine Schulstunde. Nach Auskunft der Stadtwerke Kronmünde",
    "belaufen sich die Kosten auf höchstens 12.300 Euro je Gebäude, die laufenden Gebühren auf",
    "monatlich 89,90 Euro. Das Land fördert sechzig vom Hundert der Ausgaben.",
    "Über den Stand soll im Ausschuss halbjährlich berichtet werden, erstmals im März 2009.",
    "Außerdem wird gebeten, die Zuständigkeit für die Geräte zwischen Schulamt und Hauptamt",
    "zu klären; bisher kümmert sich niemand darum, dass Störungen behoben werden.",
    "Mit freundlichen Grüßen",
    "Fraktionsvorsitzende",
)
MINUTES = (
    "Niederschrift über die 7. Sitzung des Hauptausschusses",
    "Zu Punkt 4: Einführung eines Dokumentenmanagements",
    "Der Vorsitzende verweist auf die Vorlage 112/2011 und erteilt der Kämmerin das Wort.",
    "Diese erläutert, dass im Jahr 2012 zunächst 215.000 € veranschlagt seien; die zweite",
    "Rate über 90.000 € werde erst nach Abschluss der Erprobung fällig. Ein Mitglied fragt,",
    "ob die Jüngeren und die Älteren im Haus gleichermaßen geschult würden. Das wird bejaht.",
    "Beschluss: Der Ausschuss empfiehlt dem Rat, die Einführung zum 1. Juli 2012 zu",
    "beschließen. Die Verwaltung legt bis Ende September einen Zeitplan vor.",
    "Abstimmungsergebnis: 9 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung",
    "Zu Punkt 5: Öffentliche Zugänge in der Bücherei",
    "Die Leiterin der Bücherei berichtet, dass vier Plätze eingerichtet worden seien. Die",
    "Nutzung sei kostenlos, müsse aber an der Theke angemeldet werden. Größere Störungen",
    "habe es nicht gegeben; das Gerät im Lesesaal werde im Frühjahr ausgetauscht.",
)
TABLE = (
    ("Maßnahme", "Ansatz 2010", "Ergebnis 2010", "Frist"),
    ("Serviceportal", "48.000", "39.214", "30.06.2011"),
    ("Netz der Schulen", "125.500", "131.870", "31.12.2011"),
    ("Geräte im Rathaus", "17.300", "16.985", "15.03.2011"),
    ("Schulung der Ämter", "9.750", "4.400", "01.09.2011"),
    ("Digitale Akte", "240.000", "198.625", "30.11.2012"),
)


def letter(*, head: bool = True) -> tuple[bytes, tuple[str, ...]]:
    """A letter as PDF and its lines; with a letterhead of a big name, and columns of addresses under it."""
    sheet, stream = _sheet()
    lines: list[str] = []
    if head:
        sheet.setFont("Times-Bold", 26)
        sheet.drawString(72, 775, "Bürgerliste Falkenwerth")
        lines.append("Bürgerliste Falkenwerth")
        for row, texts in enumerate(HEAD):
            for x, text in zip((72, 370), texts, strict=True):
                _text(sheet, x, 750 - 11 * row, text, size=9)
            lines.append(" ".join(texts))
    for index, text in enumerate(LETTER):
        _text(sheet, 72, 690 - 24 * index, text)
    return _closed(sheet, stream), (*lines, *LETTER)


def minutes(font: str = "Times-Roman", size: float = 11) -> tuple[bytes, tuple[str, ...]]:
    """A page of minutes as PDF and its lines."""
    sheet, stream = _sheet()
    for index, text in enumerate((*MINUTES, *LETTER[4:14])):
        _text(sheet, 72, 780 - 22 * index, text, font=font, size=size)
    return _closed(sheet, stream), (*MINUTES, *LETTER[4:14])


def columns() -> tuple[bytes, tuple[str, ...]]:
    """A page of two columns as PDF and its lines in the order of reading."""
    sheet, stream = _sheet()
    words = " ".join((*MINUTES, *LETTER[3:14])).split()
    lines = list(_filled(words, 40))
    half = (len(lines) + 1) // 2
    for index, text in enumerate(lines):
        _text(sheet, 60 if index < half else 315, 780 - 17 * (index % half), text, size=10)
    return _closed(sheet, stream), tuple(lines)


def table() -> tuple[bytes, tuple[str, ...]]:
    """A page with a ruled table between two paragraphs as PDF, and its lines, a row each."""
    sheet, stream = _sheet()
    for index, text in enumerate(MINUTES[:6]):
        _text(sheet, 72, 770 - 20 * index, text)
    for row, cells in enumerate(TABLE):
        for column, cell in enumerate(cells):
            sheet.rect(72 + 112 * column, 600 - 24 * row, 112, 24)
            _text(sheet, 77 + 112 * column, 607 - 24 * row, cell, size=10)
    for index, text in enumerate(MINUTES[6:]):
        _text(sheet, 72, 440 - 20 * index, text)
    return _closed(sheet, stream), (*MINUTES[:6], *(" ".join(row) for row in TABLE), *MINUTES[6:])


def _sheet() -> tuple[canvas.Canvas, io.BytesIO]:
    stream = io.BytesIO()
    return canvas.Canvas(stream, pagesize=A4), stream


def _closed(sheet: canvas.Canvas, stream: io.BytesIO) -> bytes:
    sheet.showPage()
    sheet.save()
    return stream.getvalue()


def _text(sheet: canvas.Canvas, x: float, y: float, text: str, *, font: str = "Helvetica", size: float = 11) -> None:
    sheet.setFont(font, size)
    sheet.drawString(x, y, text)


def _filled(words: Sequence[str], width: int) -> Iterator[str]:
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line
