"""Where text comes from and how to get back there: raw files, documents, sections, anchors."""

from dataclasses import dataclass, field

from ._column import column, table
from .vocabulary import DOCUMENT_KIND, SECTION

DOUBTFUL = 0.75
"""Mean OCR confidence under which a reader is told to look at the image: clean scans of print have 0.9 and more."""


@table("raw_files", "Every file or page as it came, with the versions that worked on it.", "Jede Datei oder Seite, wie sie kam, mit den Versionen, die sie bearbeitet haben.", label="path")
@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """One file or page; the bytes lie under their SHA-256 in `corpora/raw`. A version that is empty or old means: work to do."""

    id: str = field(metadata=column("Stable key from source and path or address.", "Dauerhafter Schlüssel aus Quelle und Pfad oder Adresse.", primary=True))
    source: str = field(metadata=column("Name of the input folder or of the municipality's configuration.", "Name des Eingabeordners oder der Gemeinde-Konfiguration."))
    path: str = field(metadata=column("Path inside the folder, or the address.", "Pfad im Ordner oder Adresse."))
    sha256: str = field(metadata=column("SHA-256 of the bytes.", "SHA-256 der Bytes.", index=True))
    size: int = field(metadata=column("Bytes.", "Größe in Bytes."))
    media_type: str = field(metadata=column("Kind found in the content, not in the name.", "Am Inhalt erkannte Art, nicht am Namen."))
    municipality: str | None = field(default=None, metadata=column("Municipality by manifest or configuration.", "Gemeinde laut Manifest oder Konfiguration."))
    ags: str | None = field(default=None, metadata=column("AGS by manifest or configuration.", "AGS laut Manifest oder Konfiguration."))
    date: str | None = field(default=None, metadata=column("Meeting date by manifest, or of the meeting whose page links the file, ISO.", "Sitzungsdatum laut Manifest oder der Sitzung, deren Seite die Datei nennt, ISO."))
    organization: str | None = field(default=None, metadata=column("Committee by manifest.", "Gremium laut Manifest."))
    url: str | None = field(default=None, metadata=column("Address where the file can be seen.", "Adresse, unter der die Datei zu sehen ist."))
    fetched_at: str | None = field(default=None, metadata=column("Time of fetching, ISO UTC; empty for local files.", "Zeit des Abrufs, ISO UTC; leer bei lokalen Dateien."))
    etag: str | None = field(default=None, metadata=column("ETag of the answer.", "ETag der Antwort."))
    last_modified: str | None = field(default=None, metadata=column("Last-Modified of the answer.", "Last-Modified der Antwort."))
    gone_at: str | None = field(default=None, metadata=column("When the source was found without it, ISO UTC; what was read of it is kept.", "Wann die Quelle sie nicht mehr zeigte, ISO UTC; was gelesen wurde, bleibt."))
    robots: str | None = field(default=None, metadata=column("What robots.txt said to this fetch.", "Was robots.txt zu diesem Abruf sagte."))
    body_id: str | None = field(default=None, metadata=column("Municipality found.", "Gefundene Gemeinde.", ref="bodies.id", index=True))
    parser_version: str | None = field(default=None, metadata=column("Parser that last read it; empty: still to be read.", "Parser, der sie zuletzt las; leer: noch zu lesen."))
    agenda_version: str | None = field(default=None, metadata=column("Digest of the agenda that the minutes were read along; empty: none was known.", "Prüfsumme der Tagesordnung, an der entlang die Niederschrift gelesen wurde; leer: keine bekannt."))
    tagger_version: str | None = field(default=None, metadata=column("Tagger that last read its documents.", "Tagger, der ihre Dokumente zuletzt las."))
    linker_version: str | None = field(default=None, metadata=column("Linker that last used its mentions.", "Verknüpfer, der ihre Fundstellen zuletzt nutzte."))


@table("documents", "Readable texts: one item page, minutes, paper or letter each.", "Lesbare Texte: je ein Auszug, eine Niederschrift, Vorlage oder ein Brief.", label="title")
@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text. All offsets of mentions, sections, anchors and quotes count its characters (code points)."""

    id: str = field(metadata=column("Stable key from the raw file and its part.", "Dauerhafter Schlüssel aus Rohdatei und Teil.", primary=True))
    raw_file_id: str = field(metadata=column("File that it was read from.", "Datei, aus der es gelesen wurde.", ref="raw_files.id", index=True))
    body_id: str = field(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id", index=True))
    meeting_id: str | None = field(default=None, metadata=column("Meeting, where known.", "Sitzung, soweit bekannt.", ref="meetings.id", index=True))
    agenda_item_id: str | None = field(default=None, metadata=column("Agenda item, where the text is one item's.", "Tagesordnungspunkt, wenn der Text zu einem gehört.", ref="agenda_items.id", index=True))
    paper_id: str | None = field(default=None, metadata=column("Paper, where the text is a paper's.", "Vorlage, wenn der Text zu einer gehört.", ref="papers.id", index=True))
    kind: str = field(metadata=column("Kind of text.", "Art des Textes.", choices=tuple(DOCUMENT_KIND)))
    title: str = field(metadata=column("Title, or the file's name.", "Titel, sonst der Dateiname."))
    date: str | None = field(default=None, metadata=column("Meeting date that relative deadlines are resolved against, ISO.", "Sitzungsdatum, gegen das relative Fristen aufgelöst werden, ISO.", index=True))
    organization: str | None = field(default=None, metadata=column("Committee.", "Gremium."))
    url: str | None = field(default=None, metadata=column("Address of the source.", "Adresse der Quelle."))
    pages: int | None = field(default=None, metadata=column("Pages of a PDF.", "Seiten eines PDF."))
    quality: float | None = field(default=None, metadata=column("Mean OCR confidence, 0 to 1; empty where text was not recognised from images.", "Mittlere OCR-Sicherheit, 0 bis 1; leer, wenn der Text nicht aus Bildern erkannt wurde."))
    margins: str | None = field(default=None, metadata=column("Headers, footers and letterheads that the pages repeat, each once, one a line; they are not in the text.", "Kopf- und Fußzeilen und Briefköpfe, die sich auf den Seiten wiederholen, je einmal, eine je Zeile; sie stehen nicht im Text."))
    duplicate_of: str | None = field(default=None, metadata=column("Document that holds this text too; what it says is counted there only.", "Dokument, in dem dieser Text ebenfalls steht; was er sagt, zählt nur dort.", index=True))
    text: str = field(metadata=column("The text.", "Der Text."))


@table("sections", "Parts of documents: facts, discussion, resolution, vote.", "Teile von Dokumenten: Sachverhalt, Beratung, Beschluss, Abstimmung.", label="heading")
@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of a document's text with one function; `document.text[start:end]` is its content."""

    id: str = field(metadata=column("Stable key from document and place.", "Dauerhafter Schlüssel aus Dokument und Platz.", primary=True))
    document_id: str = field(metadata=column("Its document.", "Das Dokument.", ref="documents.id", index=True))
    agenda_item_id: str | None = field(default=None, metadata=column("Agenda item that it treats.", "Tagesordnungspunkt, den er behandelt.", ref="agenda_items.id", index=True))
    kind: str = field(metadata=column("Function of the part.", "Funktion des Teils.", choices=tuple(SECTION)))
    heading: str | None = field(default=None, metadata=column("Heading as printed.", "Überschrift wie gedruckt."))
    start: int = field(metadata=column("First character.", "Erstes Zeichen."))
    end: int = field(metadata=column("After the last character.", "Nach dem letzten Zeichen."))


@table("table_cells", "Cells of tables, as rows and columns.", "Zellen von Tabellen, nach Zeilen und Spalten.")
@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """One cell; `document.text[start:end]` is its content. A column's head and unit stand with every cell under it."""

    id: str = field(metadata=column("Stable key from document and place.", "Dauerhafter Schlüssel aus Dokument und Platz.", primary=True))
    document_id: str = field(metadata=column("Its document.", "Das Dokument.", ref="documents.id", index=True))
    table_number: int = field(metadata=column("Table in the document, from 0.", "Tabelle im Dokument, ab 0."))
    row_number: int = field(metadata=column("Row in the table, from 0, heads among them; goes on over page breaks.", "Zeile in der Tabelle, ab 0, Kopfzeilen eingeschlossen; zählt über Seiten weiter."))
    column_number: int = field(metadata=column("Column in the table, from 0.", "Spalte in der Tabelle, ab 0."))
    head: str | None = field(default=None, metadata=column("Head of the column as printed.", "Spaltenkopf wie gedruckt."))
    unit: str | None = field(default=None, metadata=column("Unit that the head gives to bare numbers.", "Einheit, die der Kopf bloßen Zahlen gibt."))
    start: int = field(metadata=column("First character.", "Erstes Zeichen."))
    end: int = field(metadata=column("After the last character.", "Nach dem letzten Zeichen."))
    page: int | None = field(default=None, metadata=column("Page, from 1.", "Seite, ab 1."))
    x0: float | None = field(default=None, metadata=column("Left edge in points.", "Linker Rand in Punkt."))
    y0: float | None = field(default=None, metadata=column("Upper edge in points from the top.", "Oberer Rand in Punkt von oben."))
    x1: float | None = field(default=None, metadata=column("Right edge in points.", "Rechter Rand in Punkt."))
    y1: float | None = field(default=None, metadata=column("Lower edge in points from the top.", "Unterer Rand in Punkt von oben."))


@table("anchors", "The way back: which characters stand on which page in which box, or in which element.", "Der Weg zurück: welche Zeichen auf welcher Seite in welchem Kasten oder in welchem Element stehen.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A line of a PDF (page from 1, box in points, origin top left), a word of a scan, or an element of a page (path of tags).

    Anchors may lie in each other: the shortest around a character is the most exact.
    """

    id: str = field(metadata=column("Stable key from document and place.", "Dauerhafter Schlüssel aus Dokument und Platz.", primary=True))
    document_id: str = field(metadata=column("Its document.", "Das Dokument.", ref="documents.id", index=True))
    start: int = field(metadata=column("First character.", "Erstes Zeichen."))
    end: int = field(metadata=column("After the last character.", "Nach dem letzten Zeichen."))
    page: int | None = field(default=None, metadata=column("Page, from 1.", "Seite, ab 1."))
    x0: float | None = field(default=None, metadata=column("Left edge in points.", "Linker Rand in Punkt."))
    y0: float | None = field(default=None, metadata=column("Upper edge in points from the top.", "Oberer Rand in Punkt von oben."))
    x1: float | None = field(default=None, metadata=column("Right edge in points.", "Rechter Rand in Punkt."))
    y1: float | None = field(default=None, metadata=column("Lower edge in points from the top.", "Unterer Rand in Punkt von oben."))
    element: str | None = field(default=None, metadata=column("Path of the HTML element.", "Pfad des HTML-Elements."))
    score: float | None = field(default=None, metadata=column("OCR confidence, 0 to 1; empty where nothing was recognised from an image.", "Sicherheit der Texterkennung, 0 bis 1; leer, wenn nichts aus einem Bild erkannt wurde."))
    page_char: int | None = field(default=None, metadata=column("Place of the first character in the page's text, as PDFium counts.", "Platz des ersten Zeichens im Text der Seite, wie PDFium zählt."))
