"""At which stage money is (applied for, budgeted, granted ...), after the nearest cue word of its sentence."""

import re
from bisect import bisect_left, bisect_right

from .text_window import Around, Surroundings

_STAGES = {
    "applied": r"[Bb]eantrag(?:t(?![A-Za-z])|ung)|(?:Förder|Zuwendungs)antr[aä]g|Antragssumme|Antr[aä]ge? (?:auf|über)(?! die)",
    "budgeted": r"[Ee]ing(?:estellt|eplant)|[Ii]m Haushalt|[Hh]aushalts(?:mittel|ansatz|plan|entwurf)|Ansatz|[Ee]tat(?:isiert)?\b|"
    r"Budget|[Bb]ereit(?:ge|zu)?stell|zur Verfügung|Verpflichtungsermächtigung|Investitionsprogramm|Finanzplan|"
    r"Wirtschaftsplan|(?:Nachtrags|Doppel)haushalt|Haushalt [0-9]{4}|Auszahlungsbudget|DHH",
    "granted": r"[Bb]ewillig|(?:Zuwendungs|Förder)bescheid|[Gg]ewähr(?:t|en|ung)|[Zz]ugesagt|(?:Förderz|Z)usage\b",
    "contracted": r"Auftrags(?:wert|summe|vergabe|volumen)|[Vv]ergeben\b|Vergabe|Zuschlag\b|Angebot|Los [0-9]|"
    r"Vertrags(?:summe|wert)|Auftrag (?:an|wird|wurde|erteilt|zum|über)|[Aa]n die Firma",
    "drawn": r"[Aa]bgerufen|[Aa]bruf|[Aa]bgeflossen|Mittelab(?:ruf|fluss)",
    "spent": r"[Aa]usge(?:zahlt|geben)|[Vv]erausgabt|[Gg]ezahlt|[Bb]ezahlt|[Vv]erbraucht|[Aa]ufgewendet|[Aa]bgerechnet|"
    r"angefallen|[Gg]ekostet|[Ii]nvestiert (?:worden|wurden?)|Schlussrechnung",
    "estimated": r"[Gg]eschätzt|[Ss]chätz|Kosten(?:schätz|berechn|prognos)|[Vv]oraussichtlich|[Pp]rognos|[Kk]alkulier|rechnet mit|"
    r"bel(?:aufen|äuft) sich auf (?:ca\.|rund|etwa)|werden auf .{0,30}veranschlagt",
}  # fmt: skip
_STAGE = re.compile(
    r"\b(?=[AaBbDEeFGgHhIiKkLMNPprSsVvWwZz])(?:"
    + "|".join(f"(?P<{stage}>{words})" for stage, words in _STAGES.items())
    # "wurde mit 5 € beauftragt"; the administration that is "beauftragt, 5 € zu suchen" has spent nothing yet.
    + r"|(?P<hired>beauftragt(?! ?,)))"
)
_ACROSS = 60
"""A cue on the far side of another amount counts as that much farther away: it is more likely that amount's."""


class Stages:
    """The cue words near the amounts of a text."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._cues = surroundings.matches(_STAGE)
        self._starts = [start for start, _, _ in self._cues]
        self._ends = [end for _, end, _ in self._cues]

    def of(self, around: Around) -> str | None:
        """The key of `vocabulary.MONEY_STAGE` whose cue stands nearest in the same sentence; None where none does."""
        near = [cue for cue in (self._before(around), self._after(around)) if cue]
        return min(near)[2] if near else None

    def _before(self, around: Around) -> tuple[int, int, str] | None:
        last, first = bisect_right(self._ends, around.start) - 1, around.start - len(around.before)
        while last >= 0 and self._starts[last] >= first and self._cues[last][2] == "hired":
            last -= 1
        if last < 0 or self._starts[last] < first:
            return None
        return _cue(around.start - self._ends[last], len(around.before) - around.low, 0, self._cues[last][2])

    def _after(self, around: Around) -> tuple[int, int, str] | None:
        first = bisect_left(self._starts, around.end)
        if first == len(self._cues) or self._ends[first] > around.end + len(around.after):
            return None
        return _cue(self._starts[first] - around.end, around.high, 1, self._cues[first][2])


def _cue(characters: int, neighbour: int, side: int, stage: str | None) -> tuple[int, int, str]:
    """How far away a cue counts, the side (before, where both are equally far) and what it says."""
    far = characters + (_ACROSS if characters > neighbour else 0)
    return far, side, "contracted" if stage == "hired" else str(stage)
