"""What the runs did and what stood in their way."""

from dataclasses import dataclass, field

from ._column import column, table
from .vocabulary import PLAUSIBLE, STAGES


@table("issues", "Everything that could not be read or resolved; nothing is lost in silence.", "Alles, was nicht gelesen oder aufgelöst werden konnte; nichts geht still verloren.", label="code")
@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing that went wrong in one place; the run went on."""

    id: str = field(metadata=column("Stable key from stage, code, place and value.", "Dauerhafter Schlüssel aus Stufe, Kennung, Ort und Wert.", primary=True))
    stage: str = field(metadata=column("Stage that met it.", "Stufe, die darauf stieß.", choices=STAGES))
    code: str = field(metadata=column("Kind of problem.", "Art des Problems.", index=True))
    where: str = field(metadata=column("File, address or document and place.", "Datei, Adresse oder Dokument und Stelle."))
    value: str | None = field(default=None, metadata=column("The value found.", "Der gefundene Wert."))
    message: str = field(metadata=column("What was expected, what was found, what to do.", "Was erwartet war, was gefunden wurde, was zu tun ist."))
    source: str | None = field(default=None, metadata=column("Input folder or municipality that was being read.", "Eingabeordner oder Gemeinde, die gerade gelesen wurde.", index=True))
    raw_file_id: str | None = field(default=None, metadata=column("File that it is about.", "Datei, um die es geht.", ref="raw_files.id", index=True))


@table("sightings", "Which file says that a meeting, item, paper, committee or file exists, in its own words.", "Welche Datei sagt, dass es eine Sitzung, einen Punkt, eine Vorlage, ein Gremium oder eine Datei gibt, mit ihren Angaben.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Several pages speak of one meeting; its row is the join of what they say, and follows when a page changes."""

    id: str = field(metadata=column("Stable key from file, table and row.", "Dauerhafter Schlüssel aus Datei, Tabelle und Zeile.", primary=True))
    raw_file_id: str = field(metadata=column("File that says so.", "Datei, die es sagt.", ref="raw_files.id", index=True))
    table_name: str = field(metadata=column("Table of the row.", "Tabelle der Zeile."))
    row_id: str = field(metadata=column("Key of the row.", "Schlüssel der Zeile.", index=True))
    row: str = field(metadata=column("What the file says, as JSON.", "Was die Datei sagt, als JSON."))


@table("coverage", "What was read, by municipality and month.", "Was gelesen wurde, nach Gemeinde und Monat.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Nothing found is not the same as not covered: this row tells them apart."""

    id: str = field(metadata=column("Key from municipality and month.", "Schlüssel aus Gemeinde und Monat.", primary=True))
    body_id: str = field(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id", index=True))
    month: str = field(metadata=column("Month as YYYY-MM; 'undated' for texts without a date.", "Monat als JJJJ-MM; 'undated' bei Texten ohne Datum."))
    meetings: int = field(metadata=column("Meetings known.", "Bekannte Sitzungen."))
    documents: int = field(metadata=column("Texts read.", "Gelesene Texte."))
    characters: int = field(metadata=column("Characters read.", "Gelesene Zeichen."))
    commitments: int = field(metadata=column("Commitments found.", "Gefundene Zusagen."))


@table("plausibility", "Checks of what each council information system gave, against what such systems give.", "Prüfungen, ob das Gelesene je Ratsinformationssystem plausibel ist.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Plausibility:
    """One figure of one source beside the band it should lie in; outside of it nothing of the source is published."""

    id: str = field(metadata=column("Key from municipality and check.", "Schlüssel aus Gemeinde und Prüfung.", primary=True))
    body_id: str = field(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id", index=True))
    name: str = field(metadata=column("What is counted.", "Was gezählt wird.", choices=tuple(PLAUSIBLE)))
    value: float | None = field(default=None, metadata=column("The figure; empty where there was too little to count.", "Die Zahl; leer, wenn zu wenig zu zählen war."))
    least: float | None = field(default=None, metadata=column("Lower bound.", "Untere Grenze."))
    most: float | None = field(default=None, metadata=column("Upper bound.", "Obere Grenze."))
    good: float | None = field(default=None, metadata=column("The last figure that was fine; a drop is measured against it.", "Die letzte Zahl, die in Ordnung war; ein Einbruch wird an ihr gemessen."))
    oddity: str | None = field(default=None, metadata=column("Why this check blocks nothing here, from the municipality's configuration.", "Warum diese Prüfung hier nichts sperrt, laut Konfiguration der Gemeinde."))
    counted: int = field(default=0, metadata=column("How many things the figure is made of.", "Aus wie vielen Fällen die Zahl besteht."))
    fine: int = field(default=1, metadata=column("1 where the figure lies in its band or too little was counted.", "1, wenn die Zahl im Rahmen liegt oder zu wenig gezählt wurde."))


@table("runs", "Each run with its counts; the only table with clock times.", "Jeder Lauf mit seinen Zahlen; die einzige Tabelle mit Uhrzeiten.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the pipeline."""

    id: str = field(metadata=column("Key of the run.", "Schlüssel des Laufs.", primary=True))
    started: str = field(metadata=column("Begin, ISO UTC.", "Beginn, ISO UTC."))
    finished: str | None = field(default=None, metadata=column("End, ISO UTC; empty where the run was cut off.", "Ende, ISO UTC; leer, wenn der Lauf abbrach."))
    version: str = field(metadata=column("Version of zusage.", "Version von zusage."))
    inputs: str = field(metadata=column("Folders (below the working directory, else by name) and municipalities asked for.", "Verlangte Ordner (unter dem Arbeitsverzeichnis, sonst nur ihr Name) und Gemeinden."))
    fetched: int = field(default=0, metadata=column("Files new or changed.", "Neue oder geänderte Dateien."))
    parsed: int = field(default=0, metadata=column("Files parsed.", "Gelesene Dateien."))
    tagged: int = field(default=0, metadata=column("Files tagged.", "Markierte Dateien."))
    linked: int = field(default=0, metadata=column("Municipalities linked.", "Verknüpfte Gemeinden."))
    stored: str | None = field(default=None, metadata=column("Digest of how the counts were made in this run; empty where they stayed as they were.", "Prüfsumme dessen, wie die Zahlen in diesem Lauf gemacht wurden; leer, wenn sie blieben."))
