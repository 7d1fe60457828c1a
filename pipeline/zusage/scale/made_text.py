"""Minutes of a town that does not exist, set in several fonts and layouts, to hold the text of a PDF against its source."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table

TEXT = """\
# Niederschrift über die 14. Sitzung des Hauptausschusses der Stadt Mühlenau
Dienstag, 18. März 2025, 17:00 Uhr, Großer Sitzungssaal, Am Markt 3
## TOP 1 Eröffnung und Feststellung der Beschlussfähigkeit
Die Vorsitzende eröffnet die Sitzung, begrüßt die Zuhörerinnen und Zuhörer und stellt fest, dass form- und fristgerecht \
geladen wurde. Einwendungen gegen die Tagesordnung werden nicht erhoben; die Niederschrift vom 18. Februar wird genehmigt.
## TOP 2 Digitalisierungsstrategie 2025-2028
Die Verwaltung stellt die fortgeschriebene Digitalisierungsstrategie vor. Kernstück sei die Einführung der E-Akte in allen \
Fachbereichen, gefolgt von der Online-Terminvergabe und dem Ausbau des WLAN-Netzes in den städtischen Gebäuden. Für die \
Präsentations- und PC-Technik in den Sitzungsräumen sowie für die IT-/TK-Technik des Bauhofs stünden im Haushaltsplan \
insgesamt 1.250.000,00 € bereit, davon 385.000 € aus dem Bund-Länder-Programm „Digitale Stadtgesellschaft“.
Ratsfrau Öztürk-Bäumler erkundigt sich nach den Öffnungszeiten während der Umstellungsphase. Der Fachbereichsleiter \
antwortet, die Bürgerinnen und Bürger müssten allenfalls mit geringfügigen Einschränkungen rechnen – voraussichtlich in \
den ersten beiden Aprilwochen. Verzögerungen wie bei der Gebäudeleittechnik der Gesamtschule seien nicht zu befürchten.
Folgende Maßnahmen sind bis zum 30.06.2026 abzuschließen:
- Glasfaseranschluss der Grundschulen, veranschlagt mit 48.700 €
- Beschaffung von 120 Tablets einschließlich Geräteverwaltung und Wartungsvertrag
- Ratsinformationssystem: Barrierefreiheit nach § 12 der Verordnung, technisch-organisatorische Maßnahmen
## TOP 3 Haushaltsübersicht
| Maßnahme | Ansatz 2025 | Ansatz 2026 | Zuständigkeit |
| Einführung der E-Akte | 120.000 € | 80.000 € | Fachbereich 1 |
| Glasfaserausbau | 48.700 € | 51.300 € | Stadtwerke |
| Schul-WLAN | 17.500 € | 0 € | Amt für Bildung |
| Bürgerportal | 9.990 € | 12.400 € | Fachbereich 3 |
## TOP 4 Gebührensatzung der Friedhofsverwaltung
Der Ausschuss berät die Änderungssatzung ausführlich. Die Gebührenbedarfsberechnung ergebe eine durchschnittliche \
Erhöhung von 4,5 v. H.; Vergleichszahlen der Nachbargemeinden lägen zwischen 3,9 und 6,2 v. H. Herr Dr. Weißgerber hält \
die Grabnutzungsgebühren für Urnenwahlgräber gleichwohl für unangemessen hoch und beantragt, sie um 50 € zu senken. Der \
Antrag wird bei zwei Ja-Stimmen, neun Nein-Stimmen und einer Enthaltung abgelehnt.
Beschluss: Der Hauptausschuss empfiehlt dem Rat, die Satzung in der vorgelegten Fassung zu beschließen.
Abstimmungsergebnis: 9 Ja, 2 Nein, 1 Enthaltung
## TOP 5 Anfragen
Auf Nachfrage erläutert die Verwaltung, dass der Förderbescheid für das Mobilitätskonzept noch ausstehe. Sobald er vorliege, \
werde man die Öffentlichkeitsbeteiligung vorbereiten; die Auftaktveranstaltung sei für Herbst 2025 vorgesehen. Ende der \
Sitzung: 19:45 Uhr."""

_TWICE = TEXT + "\n" + TEXT.replace("14. Sitzung", "15. Sitzung").replace("18. März", "15. April")
_SYLLABLE = re.compile(r"(?<=[a-zäöü]{2}[aeiouäöü])(?=[bdfgklmnprstvwz][aeiouäöü][a-zäöüß]{2})")
_MARGIN = 62


class Layout(NamedTuple):
    """How the text is set: `align` as reportlab counts (0 ragged, 4 justified)."""

    font: str
    columns: int = 1
    align: Literal[0, 4] = 4
    size: float = 10.5


LAYOUTS = (
    Layout("Helvetica"), Layout("Times-Roman", size=12), Layout("Courier", align=0), Layout("Vera"),
    Layout("Times-Roman", columns=2), Layout("Helvetica", columns=2, align=0, size=9), Layout("Vera", columns=2, size=8.5),
)  # fmt: skip


def source() -> str:
    """The text as it ought to be read."""
    return "\n".join(line.lstrip("#- |") for line in _TWICE.splitlines())


def made(layout: Layout) -> bytes:
    """The text as a PDF of several pages with header, footer, page marks, bullets, a table and words cut at line ends."""
    if layout.font == "Vera":
        pdfmetrics.registerFont(TTFont("Vera", str(Path(reportlab.__file__).parent / "fonts/Vera.ttf")))
    stream = io.BytesIO()
    width = (A4[0] - 2 * _MARGIN) / layout.columns
    frames = [Frame(_MARGIN + width * i, 70, width, A4[1] - 150) for i in range(layout.columns)]

    def margins(canvas: Any, document: Any) -> None:
        canvas.setFont(layout.font, 8)
        canvas.drawString(_MARGIN, A4[1] - 40, "Stadt Mühlenau · Hauptausschuss")
        canvas.drawRightString(A4[0] - _MARGIN, A4[1] - 40, "Niederschrift vom 18. März 2025")
        canvas.drawCentredString(A4[0] / 2, 36, f"Seite {document.page}")

    document = BaseDocTemplate(stream, pagesize=A4, invariant=1)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=margins))
    document.build(list(_flowables(layout)))
    return stream.getvalue()


def _flowables(layout: Layout) -> Iterator[Any]:
    rows: list[list[Any]] = []
    for line in _TWICE.splitlines():
        if line.startswith("|"):
            rows.append(
                [
                    _paragraph(
                        cell.strip(), layout, align=0, size=layout.size * (0.85 if layout.columns == 1 else 0.65)
                    )
                    for cell in line.strip("| ").split("|")
                ]
            )
            continue
        if rows:
            yield Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
            rows = []
        yield _paragraph(line.lstrip("#- "), layout, align=layout.align, bullet="•" if line.startswith("- ") else None)


def _paragraph(
    text: str, layout: Layout, *, align: Literal[0, 4], bullet: str | None = None, size: float = 0
) -> Paragraph:
    style = ParagraphStyle(
        "text", fontName=layout.font, fontSize=size or layout.size, leading=layout.size * 1.3, alignment=align, spaceAfter=6,
        leftIndent=14 if bullet else 0, bulletFontName=layout.font, bulletFontSize=layout.size,
    )  # fmt: skip
    style.embeddedHyphenation = 1
    words = (_SYLLABLE.sub("\u00ad", word) if len(word) > 8 else word for word in text.split(" "))
    return Paragraph(" ".join(words), style, bulletText=bullet)
