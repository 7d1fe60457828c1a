"""At which stage money is (applied for, budgeted, granted ...), after the nearest cue word of its sentence."""

import re

from .text_window import after_window, before_window
from .values import Found

_STAGES = {
    "applied": r"[Bb]eantrag(?:t(?![A-Za-z])|ung)|(?:Förder|Zuwendungs)antr[aä]g|Antragssumme",
    "budgeted": r"[Ee]ing(?:estellt|eplant)|im Haushalt|[Hh]aushalts(?:mittel|ansatz|plan|entwurf)|Ansatz|[Ee]tat(?:isiert)?\b|"
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
_STAGE = re.compile(r"\b(?=[A-Za-z])(?:" + "|".join(f"(?P<{stage}>{words})" for stage, words in _STAGES.items()) + ")")
_ACROSS = 60
"""A cue on the far side of another amount counts as that much farther away: it is more likely that amount's."""


def stage_of(text: str, found: Found, *, low: int, high: int) -> str | None:
    """The key of `vocabulary.MONEY_STAGE` whose cue word stands nearest in the same sentence; None where none does."""
    before = before_window(text, found.start, low=0, reach=160)
    after = after_window(text, found.end, high=len(text), reach=120)
    near = [(_distance(len(before) - cue.end(), found.start - low), cue.lastgroup) for cue in _STAGE.finditer(before)]
    near += [(_distance(cue.start(), high - found.end), cue.lastgroup) for cue in _STAGE.finditer(after)]
    return min(near, key=lambda cue: cue[0])[1] if near else None


def _distance(characters: int, neighbour: int) -> int:
    return characters + (_ACROSS if characters > neighbour else 0)
