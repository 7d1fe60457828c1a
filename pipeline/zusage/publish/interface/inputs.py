"""What several addresses for programs take."""

from typing import Final

from ...records.vocabulary import FORCE, STATUS
from ..filters import SIZES
from ..search import KINDS
from .endpoint import Input

FILTERS: Final = (
    Input(name="gemeinde", told="Schlüssel einer Gemeinde; mehrfach erlaubt", many=True),
    Input(name="thema", told="Schlüssel eines Themas; mehrfach erlaubt", many=True),
    Input(name="land", told="Bundesland; mehrfach erlaubt", many=True),
    Input(name="groesse", told="Größenklasse; mehrfach erlaubt", choices=tuple(SIZES), many=True),
    Input(name="von", told="ab diesem Jahr, Monat oder Tag der Sitzung, etwa 2024 oder 2024-06"),
    Input(name="bis", told="bis zu diesem Jahr, Monat oder Tag"),
)
SEARCHED: Final = (
    Input(name="q", told="Suchwörter"),
    Input(name="art", told="was gesucht wird; ohne Angabe Zusagen, Texte gibt es nur als CSV", choices=tuple(KINDS)),
    *FILTERS,
    Input(name="jahr", told="Jahr der Sitzung; mehrfach erlaubt", many=True),
    Input(name="verbindlichkeit", told="Verbindlichkeit; mehrfach erlaubt", choices=tuple(FORCE), many=True),
    Input(name="stand", told="Stand; mehrfach erlaubt", choices=tuple(STATUS), many=True),
)
"""What the search takes; lists take no more than `FILTERS`."""
AFTER: Final = Input(
    name="nach", told="Schlüssel der letzten Zusage der vorigen Seite; steht fertig im Verweis „next“ (Atom und JSON)"
)
EXCEL: Final = Input(name="excel", told="1 für CSV, das deutsches Excel von selbst öffnet", choices=("1",))


def form(*choices: str, name: str = "form") -> Input:
    """The format, as the ending of the path."""
    return Input(name=name, told="Format", where="path", choices=choices)


def key(name: str, told: str) -> Input:
    """What a path names: a key, a table, a chart."""
    return Input(name=name, told=told, where="path")
