"""What makes a table a control list (Beschlusskontrolle), and where its columns are: shared by who parses and who links.

A row is one line of text with its cells between "|" or tabs, empty ones kept, and its section's heading is the table's
head row: so every cell's column can be told from the document alone, also with several tables or a head printed once.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

JOINT = " | "
_BETWEEN = re.compile(r"[|\t]")
_TITLE = re.compile(
    r"\b(?:Beschlu(?:ss|ß)(?:kontroll|verfolgung|überwachung|ausführung|umsetzung|controlling)|Offene[- ]Punkte[- ]Liste|Erledigungsliste"
    r"|(?:Ausführung|Umsetzung|Erledigung|Vollzug|Kontrolle|Sachstand|Stand)(?:s\w{0,10})?\s{1,3}(?:der|gefasster|von)\s{1,3}(?:\w{1,20}\s){0,2}Beschlüsse)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 160

_HEADS = {
    "tick": r"^\W{0,3}(?:erl(?:edigt)?|umgesetzt|offen|erledigungsgrad|ampel)\W{0,4}(?:ja|am|in|x)?\W{0,4}(?:nein|x)?\W{0,4}$",
    "deadline": r"(?<!sitzungs)termin|frist|\bwann\b|\bbis\W{0,3}$|fällig|zieldatum|wiedervorlage",
    "note": r"\b(?:sach|umsetzungs|erledigungs|bearbeitungs|verfahrens)?stand\b|vermerk|bemerkung|anmerkung|status|umsetzung|ausführung"
    r"|vollzug|erledig",
    "responsible": r"zuständig|federführ|verantwortlich|\b(?:fach)?amt\b|fachbereich|\bfb\b|dezernat|\bwer\b|bearbeit|organisationseinheit",
    "decided_on": r"(?:beschlu(?:ss|ß)|sitzungs)?datum|sitzung(?:stag|stermin)?\b|beschlossen am|beschlu(?:ss|ß) vom|\bvom\b",
    "body": r"gremium|ausschuss\b",
    "reference": r"(?:beschlu(?:ss|ß)|vorlagen?|drucksachen?|\bds|antrags?|vorgangs?)\W{0,3}(?:nr|nummer)|vorlage|drucksache|aktenzeichen",
    "number": r"lfd|laufende|\bpos\b|^nr\W*$|^\W*$|^top\W*$",
    "decision": r"beschlu(?:ss|ß)|gegenstand|betreff|thema|inhalt|bezeichnung|titel|auftrag|maßnahme|punkt|aufgabe|antrag|angelegenheit",
}  # fmt: skip
_ROLES = {role: re.compile(pattern, re.IGNORECASE) for role, pattern in _HEADS.items()}
"""What a column holds, by words of its head; the first that fits counts."""

_OF_EXECUTION = re.compile(
    r"sachstand|erledig|umsetzung|umgesetzt|ausführung|vollzug|bearbeitungsstand|\berl\.", re.IGNORECASE
)
_OF_DECISIONS = re.compile(r"beschlu(?:ss|ß)|vorlage|drucksache|auftrag|antrag", re.IGNORECASE)


def is_title(line: str) -> bool:
    """Whether a line names a list of decisions and what became of them."""
    return len(line) <= _LONGEST_TITLE and bool(_TITLE.search(line))


def role(head: str) -> str | None:
    """What a column with this head holds: number, reference, decided_on, body, decision, responsible, deadline, note or tick.

    A head whose words a narrow column broke ("Termi n") is read without its blanks as well.
    """
    spellings = (head, head.replace(" ", "")) if " " in head else (head,)
    return next((name for words in spellings for name, pattern in _ROLES.items() if pattern.search(words)), None)


def roles(heads: Sequence[str]) -> list[str | None]:
    """The role of each column. One word may head two columns ("Beschluss-Nr. | Beschluss"): the first keeps it."""
    found = [role(head) for head in heads]
    if "decision" not in found and "reference" in found:
        last = len(found) - 1 - found[::-1].index("reference")
        if found.count("reference") > 1 or not re.search(r"n(?:r|ummer)\b", heads[last], re.IGNORECASE):
            found[last] = "decision"  # "Vorlage" alone heads what was decided
    return [name if name in ("note", "tick") or name not in found[:place] else None for place, name in enumerate(found)]


def is_head(heads: Sequence[str], *, titled: bool) -> bool:
    """Whether these are the column heads of a control list; without a title they must themselves speak of decisions
    and of their execution, for a plan of measures has columns for date and state as well.
    """
    if not 3 <= len(heads) <= 14 or any(len(head) > 60 for head in heads):
        return False
    found = {name for name in roles(heads) if name}
    if "decision" not in found or not found & {"note", "tick"}:
        return False
    if titled:
        return len(found) >= 3
    kept = found & {"reference", "decided_on", "body", "number", "responsible", "deadline"}
    said = [head for head in heads if role(head) in ("note", "tick")]
    dated = bool(found & {"reference", "decided_on"})
    return dated and len(kept) >= 2 and any(map(_OF_EXECUTION.search, said)) and any(map(_OF_DECISIONS.search, heads))


def cells(row: str, count: int) -> list[tuple[int, int]] | None:
    """Start and end of the `count` cells in a row's text, without the blanks around them; None where there are others.

    Bars at both ends of a row, as Markdown has them, part nothing.
    """
    edges = [-1, *(match.start() for match in _BETWEEN.finditer(row)), len(row)]
    spans = [(start + 1, end) for start, end in pairwise(edges)]
    if len(spans) > count and not row[slice(*spans[0])].strip():
        spans = spans[1:]
    if len(spans) > count and not row[slice(*spans[-1])].strip():
        spans = spans[:-1]
    return [_trimmed(row, start, end) for start, end in spans] if len(spans) == count else None


def split(row: str) -> list[str]:
    """The texts of a row whose number of cells is not known yet, such as a head's."""
    texts = [text.strip() for text in _BETWEEN.split(row.strip(" \r\n"))]
    return texts[1:-1] if len(texts) > 2 and not texts[0] and not texts[-1] else texts


def _trimmed(row: str, start: int, end: int) -> tuple[int, int]:
    text = row[start:end]
    begin = start + len(text) - len(text.lstrip())
    return begin, max(begin, start + len(text.rstrip()))
