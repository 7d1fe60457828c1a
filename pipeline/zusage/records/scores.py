"""How good the tagger was when it was last measured: published beside what it found."""

from dataclasses import dataclass, field

from ._column import column, table
from .vocabulary import LABELS

_SPANS = {"TIME": "Zeitangabe"}


@table("scores", "How well the tagger finds what it should, measured on texts that it had not seen.", "Wie gut die Erkennung arbeitet, gemessen an Texten, die sie nicht kannte.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Precision, recall and F1 of one label on one slice of a gold set, with the bounds of F1 (95 %, bootstrap over municipalities)."""

    id: str = field(metadata=column("Stable key from gold set, slice, label and way of matching.", "Dauerhafter Schlüssel aus Prüfsatz, Ausschnitt, Art und Vergleich.", primary=True))
    model: str = field(metadata=column("Name and version of the packaged pipeline.", "Name und Version des Modells."))
    gold_set: str = field(metadata=column("Folder of the gold passages.", "Ordner der Prüftexte."))
    slice: str = field(metadata=column("Part of the set: all, seen or unseen names, a kind of text.", "Teil des Prüfsatzes: alles, bekannte oder unbekannte Namen, eine Textart."))
    label: str = field(metadata=column("What was to be found; TIME is DEADLINE and DATE together.", "Was zu finden war; TIME ist Frist und Datum zusammen.", choices=(*LABELS, *_SPANS)))
    match: str = field(metadata=column("exact: same stretch; overlap: shares a character.", "exact: gleiche Stelle; overlap: überschneidet sich.", choices=("exact", "overlap")))
    p: float = field(metadata=column("Precision: share of the found that is right.", "Genauigkeit: Anteil des Gefundenen, der stimmt."))
    r: float = field(metadata=column("Recall: share of the wanted that was found.", "Trefferquote: Anteil des Gesuchten, der gefunden wurde."))
    f1: float = field(metadata=column("Harmonic mean of both.", "Harmonisches Mittel aus beiden."))
    low: float = field(metadata=column("Lower bound of F1.", "Untere Grenze von F1."))
    high: float = field(metadata=column("Upper bound of F1.", "Obere Grenze von F1."))
    gold: int = field(metadata=column("How many were to be found.", "Wie viele zu finden waren."))
    predicted: int = field(metadata=column("How many were found.", "Wie viele gefunden wurden."))
