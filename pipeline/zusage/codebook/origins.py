"""Where the rows of each table come from and under which terms they may be used."""

# ruff: noqa: E501 - one sentence, one line

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the rows of a table come from and under which terms they may be used, in both languages."""

    de: str
    en: str


ORIGINS: Final = {
    "taken": Origin(
        de="Abgeschrieben von den öffentlichen Seiten der Ratsinformationssysteme; es gilt, was die Gemeinde dazu sagt (Spalte licence der Gemeinden).",
        en="Taken from the public pages of council information systems; what the municipality says applies (column licence of bodies).",
    ),
    "derived": Origin(
        de="Von zusage aus den gelesenen Texten gewonnen; wörtliche Zitate bleiben Teile ihrer Quelle.",
        en="Made by zusage from the texts read; verbatim quotes remain parts of their source.",
    ),
    "own": Origin(
        de="Aus dem Projekt zusage selbst: Läufe, Prüfungen, Messungen, Verzeichnisse. Frei wie das Programm (Apache-2.0).",
        en="By the project zusage itself: runs, checks, measurements, lists. Free as the program is (Apache-2.0).",
    ),
}  # fmt: skip
_TAKEN = (
    "agenda_items", "anchors", "bodies", "control_entries", "decisions", "documents", "files", "meetings", "organizations", "papers",
    "raw_files", "sections", "sightings", "table_cells",
)  # fmt: skip
_OWN = ("codebook", "issues", "plausibility", "reviews", "runs", "scores", "topics")


def origin_of(name: str) -> str:
    """The key in `ORIGINS` for a table of the records."""
    return "taken" if name in _TAKEN else "own" if name in _OWN else "derived"
