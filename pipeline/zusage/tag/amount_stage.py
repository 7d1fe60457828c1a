"""At which stage money is (applied for, budgeted, granted ...), after the nearest cue word of its sentence."""

import re
from bisect import bisect_left, bisect_right

from .text_window import Around, Surroundings

_DONE = r"(?! (?:zu )?werden\b(?! konnten?| mussten?))"
"""What may come is not done: "sollen ausgegeben werden"."""

_STAGES = {
    "applied": r"[Bb]eantrag(?:t(?![A-Za-z])|ung)|(?:Förder|Zuwendungs)antr[aä]g|Antragssumme|Antr[aä]ge? (?:auf|über)(?! die)",
    "budgeted": r"[Ee]ing(?:estellt|eplant)|[Ii]m Haushalt|[Hh]aushalts(?:mittel|ansatz|plan|entwurf)|Ansatz|[Ee]tat(?:isiert)?\b|"
    r"Budget|[Bb]ereit(?:ge|zu)?stell|zur Verfügung|Verpflichtungsermächtigung|Investitionsprogramm|Finanzplan|"
    r"Wirtschaftsplan|(?:Nachtrags|Doppel)haushalt|Haushalt [0-9]{4}|Auszahlungsbudget|DHH|(?:[Üü]ber|[Aa]ußer)planmäßig|dem Haushalt|"
    r"[Zz]ugesetzt",
    "granted": rf"(?<!nicht )[Bb]ewillig(?:t{_DONE}|ung|end?)|(?:Zuwendungs|Förder)bescheid|[Gg]ewähr(?:t|en|ung)|[Zz]ugesagt|"
    r"(?:Förderz|Z)usage\b|fördert\b|bezuschusst(?! werden)",
    "contracted": r"Auftrags(?:wert|summe|vergabe|volumen)|[Vv]ergeben\b|Vergabe|Zuschlag\b|Angebot|Los [0-9]|"
    r"Vertrags(?:summe|wert)|Auftrag (?:an|wird|wurde|erteilt|zum|über)|[Aa]n die Firma|(?:Rahmenv|Kaufv|V)ertrag über",
    "drawn": rf"(?<!nicht )[Aa]bgerufen{_DONE}|[Aa]bruf|(?<!nicht )[Aa]bgeflossen|Mittelab(?:ruf|fluss)",
    "spent": rf"(?<!nicht )(?:[Aa]usge(?:zahlt|geben)|[Vv]erausgabt|[Gg]ezahlt|[Bb]ezahlt|[Vv]erbraucht|[Aa]ufgewendet){_DONE}|"
    r"[Aa]bgerechnet|angefallen|[Gg]ekostet|Schlussrechnung",
    "estimated": r"[Gg]eschätzt|[Ss]chätz|Kosten(?:schätz|berechn|prognos)|[Vv]oraussichtlich|[Pp]rognos|[Kk]alkulier|rechnet mit|"
    r"bel(?:aufen|äuft) sich auf (?:ca\.|rund|etwa)",
}  # fmt: skip
_STAGE = re.compile(
    r"\b(?=[AaBbDdEeFfGgHhIiKkLMNPprRSsVvWwZzÜü])(?:"
    + "|".join(f"(?P<{stage}>{words})" for stage, words in _STAGES.items())
    # "wurde mit 5 € beauftragt"; the administration that is "beauftragt, 5 € zu suchen" has spent nothing yet.
    + r"|(?P<hired>beauftragt(?! ?,))"
    # Spent where it is told as done: "wurden investiert", not "sollen investiert werden".
    + rf"|(?P<bought>(?:[Ii]nvestiert|[Gg]ekauft|[Aa]ngeschafft|[Bb]eschafft|[Ee]rworben)(?![a-z]){_DONE})"
    + r"|(?P<rated>veranschlagt)|(?P<ready>bereit(?=[.,;]| und\b)))"
)
_PUT = re.compile(r"\bstell(?:t|te|en|ten)\b")
_PAST = re.compile(r"\b(?:wurden?|worden|hat|haben|habe|hatten?)\b")
_UP_TO = re.compile(r"\bauf (?:rund |ca\. |etwa |knapp |gut )?$")
_ATTRIBUTE = re.compile(
    r"[a-zäöüß]{0,12}e[nrms]? (?:(?:rund|ca\.|etwa|knapp|gut|über|fast|mehr als) )?(?:€ ?|Euro |EUR ?)?[0-9]"
)
"""How it goes on behind a participle that belongs to the next amount alone: "der geschätzten 5 €"."""

_ACROSS = 60
"""A cue on the far side of another amount counts as that much farther away: it is more likely that amount's."""

_COMMA = 20
"""So does a cue that begins another clause: "im Haushalt stehen 5 €, ausgegeben wurden 3 €"."""


class Stages:
    """The cue words near the amounts of a text."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._text = surroundings.text
        self._cues = surroundings.matches(_STAGE)
        self._starts = [start for start, _, _ in self._cues]
        self._ends = [end for _, end, _ in self._cues]

    def of(self, around: Around) -> str | None:
        """The key of `vocabulary.MONEY_STAGE` whose cue stands nearest in the same sentence; None where none does."""
        near = [cue for cue in (self._before(around), self._after(around)) if cue]
        return _said(min(near)[2], around) if near else None

    def _before(self, around: Around) -> tuple[int, int, str] | None:
        last, first = bisect_right(self._ends, around.start) - 1, around.start - len(around.before)
        between = len(around.before) - around.low
        while last >= 0 and self._starts[last] >= first:
            characters = around.start - self._ends[last]
            if self._cues[last][2] != "hired" and not (characters > between and self._attribute(last)):
                return _cue(characters, between, 0, self._cues[last][2])
            last -= 1
        return None

    def _after(self, around: Around) -> tuple[int, int, str] | None:
        index, stop = bisect_left(self._starts, around.end), around.end + len(around.after)
        while index < len(self._cues) and self._ends[index] <= stop:
            characters = self._starts[index] - around.end
            if not self._attribute(index):
                far = characters + (_COMMA if ", " in around.after[:characters] else 0)
                return _cue(far, around.high, 1, self._cues[index][2])
            index += 1
        return None

    def _attribute(self, index: int) -> bool:
        """Whether a cue stands as an adjective before an amount."""
        start, end, _ = self._cues[index]
        return self._text[start].islower() and _ATTRIBUTE.match(self._text, end) is not None


def _cue(characters: int, neighbour: int, side: int, stage: str | None) -> tuple[int, int, str]:
    """How far away a cue counts, the side (before, where both are equally far) and what it says."""
    return characters + (_ACROSS if characters > neighbour else 0), side, str(stage)


def _said(cue: str, around: Around) -> str | None:
    """The stage that a cue means beside this amount."""
    if cue == "bought":
        return "spent" if _PAST.search(around.before) or _PAST.search(around.after) else None
    if cue == "rated":
        return "estimated" if _UP_TO.search(around.before) else "budgeted"
    if cue == "ready":  # the far half of "stellt ... bereit"
        return "budgeted" if _PUT.search(around.before) else None
    return "contracted" if cue == "hired" else cue
