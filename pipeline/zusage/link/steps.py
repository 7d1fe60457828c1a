"""Which of an undertaking's dates is that of the whole, and which of a step on the way: a tender, a pilot, a report."""

import re

from ..records import Commitment
from ..text import fold

_STEP = re.compile(
    r"ausschreib|ausgeschrieben|auszuschreib|vergabeverfahren|\bvergabe|zuschlag|angebot|bewillig|"
    r"zuwendung|foerderantrag|\bantrag|bescheid|"
    r"verwendungsnachweis|einzureichen|eingereicht|einreich|abruf|schulung|geschult|\bpilot|\bprobe|"
    r"\btest|gutachten|\bbericht|kuendig|"
    r"wiederholt|genehmig|\bberat|\bpruef|workshop|werkstatt|umfrage|befragung|markterkundung|spatenstich|"
    r"baubeginn|\bbeginn|\barchiv|"
    r"abgeschaltet|abschaltung|\bwartung|\bhaushalt|angeschlossen|\bmasten|leerrohr|tiefbau|ausschuss|"
    r"\bsitzung|zwischenstand|\bplanung|"
    r"zeitplan|auftakt|erste[nr]? (?:stufe|abschnitt|bauabschnitt|phase|teil|schulen)|"
    r"zweite[nr]? (?:stufe|abschnitt|bauabschnitt|phase|teil)|laufzeit|vertrag|\bstellen?\b|einstell|"
    r"lizenz|gewaehrleist|rueckbau|\bfrist\b|"
    r"\bhinzu\b|audit|unterrichte|benenn|antwort|gekuendigt"
)
_AFTER = re.compile(r"\bnach (?:der |dem |einer |einem )?\w+(?: und \w+)?")
"""What the date comes after is no step that it is of: "nach dem Probelauf"."""
_PAPER = re.compile(
    r"konzept|entwurf|vorgelegt|vorzulegen|vorlegen|vorlage|vorstell|feinkonzept|pflichtenheft|leistungsverzeichnis"
)
"""A paper is a step of anything but of a plan, which is one."""
_WHOLE = re.compile(
    r"betrieb|einfuehr|eingefuehrt|umgestellt|umstell|fertig|abschluss|abgeschlossen|abzuschliessen|"
    r"bereit|geliefert|liefer|eingerichtet|"
    r"einricht|online|freigeschaltet|freischalt|verfuegbar|umzusetzen|umgesetzt|start|live|ausgestattet|"
    r"ausgegeben|erscheinen|erscheint|"
    r"installiert|\barbeit|abloes|herunterladen|nutzbar|produktiv|am netz|zielpunkt|termin|uebergabe|"
    r"uebergeben|aufgenommen|vollstaendig|insgesamt|alle\b|uebergabetermin|"
    r"eingeschaltet|einzuschalten|in dienst|ausgerollt|rollout|zu haben|aufgehaengt|scharf geschaltet"
)
_PLAN = re.compile(r"strategie|konzept|plan\b|agenda|leitbild")
_FEWEST_WORDS = 3
_AFTER_JOINED = re.compile(r"\bnach (?:der |dem )?\w+ und$")
_BORDER = re.compile(r"[;,:.–]\s| und | sowie |\s(?=davon\b)")


def clause(quote: str, words: str) -> str:
    """The clause of `quote` that `words` (an amount, a deadline) stand in, folded; the whole quote where they do not stand in it.

    A clause that says next to nothing beside them takes the one before along: "die Vergabe erfolgt später, bis Mai".
    """
    at = quote.find(words)
    if at < 0:
        return fold(quote)
    borders = [m.end() for m in _BORDER.finditer(quote, 0, at) if not _AFTER_JOINED.search(fold(quote[: m.end()]))]
    after = _BORDER.search(quote, at + len(words))
    last = after.start() if after else len(quote)
    own = quote[borders[-1] if borders else 0 : at] + quote[at + len(words) : last]
    if borders and len(own.split()) < _FEWEST_WORDS and not _WHOLE.search(fold(own)):
        borders.pop()
    return fold(quote[borders[-1] if borders else 0 : last])


def is_whole(commitment: Commitment) -> bool:
    """Whether the deadline is the undertaking's own: its clause names no step, or its completion beside one."""
    said = _AFTER.sub("", clause(commitment.quote, commitment.deadline_text or ""))
    step = _STEP.search(said) or (_PAPER.search(said) if not _PLAN.search(fold(commitment.project)) else None)
    return step is None


def completes(commitment: Commitment) -> bool:
    """Whether the clause says in words that it is done by then."""
    return bool(_WHOLE.search(clause(commitment.quote, commitment.deadline_text or "")))
