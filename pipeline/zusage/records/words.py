"""The vocabulary that the search knows: for parts of compounds, marks in results and words that were mistyped."""

from dataclasses import dataclass, field

from ._column import column, table


@table("words", "Words of the texts and commitments, as the full-text index spells them, with the parts of compounds.", "Wörter der Texte und Zusagen, wie der Suchindex sie schreibt, mit den Teilen zusammengesetzter Wörter.", label="spelling")
@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of four letters or more that some text holds."""

    word: str = field(metadata=column("The word in the index's spelling: lower case, no umlauts, ss for ß.", "Das Wort in der Schreibung des Index: klein, ohne Umlautpunkte, ss für ß.", primary=True))
    spelling: str = field(metadata=column("How it is mostly written.", "Wie es meist geschrieben wird."))
    texts: int = field(metadata=column("Texts and quotes of commitments that hold it.", "Texte und Zitate von Zusagen, in denen es steht."))
    parts: str | None = field(default=None, metadata=column("Parts of a compound, with hyphens between; empty for other words.", "Teile eines zusammengesetzten Worts, mit Bindestrichen dazwischen; sonst leer."))
