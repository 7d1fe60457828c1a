"""The part that an office plays in its sentence, and what its clause tells of it: by article, preposition, place and verbs."""

import re
from typing import Final

_BEFORE: Final = re.compile(
    r"(?:(?P<word>(?!(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?)\b)[\w-]+\.?)\s+)?(?:(?P<article>[Dd](?:er|ie|as|en|em|es)|(?:[Uu]nser|[Ii]hr|[Ee]in|[Jj]ed)(?:e[rmns]?)?)\s+)?"
    r"(?:[a-zäöüß]+(?:e|en|er|es)\s+)?$"
)
_REACH: Final = 60
"""Characters before a name in which its article and preposition stand."""
_PREPOSITIONS: Final = {
    word: part
    for part, words in {
        "agent": "durch vom von seitens",
        "place": "im in am an auf bei beim aus zum zur nach innerhalb",
        "for": "für zugunsten",
        "with": "mit gemeinsam samt",
        "source": "laut so gemäß zufolge",
    }.items()
    for word in words.split()
}
_CELL: Final = re.compile(r"(?:^|[\n|\t]|\s{3})\s*$")
_CELL_END: Final = re.compile(r"\s*(?:$|[\n|\t]|\s{3})")
_OPENING: Final = re.compile(r"(?:^|[.:•–→>▪„-])\s*$")
_SPEAKER: Final = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?:")

_VERBS: Final = {
    "tells": r"\w*(?:beauftrag|ermächtig|gebeten|aufgeforder|verpflichte|ersuch|angewiesen|obliegt|zuständig|übertragen)\w*|bitte[tn]?|"
    r"forder[tn]|erwarte[tn]?|ha(?:t|ben) zu",
    "acts": r"(?:führ|leg|bau|stell|setz|mach|plan)(?:t|e|en|te)|(?:beschaff|liefer|betreib|übern[ai]h?m|rüste|prüf|richte|schaff|kauf|"
    r"zahl|bring|biete|beginn|erstell|erarbeite|bereite|schalte|ersetz|erneuer|erweiter|schreib|veröffentlich|steuer|finanzier|förder|"
    r"wechsel|arbeite|nutz|programmier|montier|verlänger)\w*|nimmt|nehme|nahm|tr[äa]gt?e?|tritt|trete|treten|ausgebaut|will|wolle|"
    r"wird|werden?|solle?n?|soll|muss|müssen?|hat|haben?",
    "speaks": r"(?:berichte|frag|erkundig|erklär|erläuter|antworte|meint|betont|verweis|informier|wünsch)\w*|teil(?:t|te|en|e)|"
    r"sag(?:t|te|e)|weist|wies|hält|hielt|trägt vor|schlägt|regt|findet",
    "decides": r"(?:beschließ|beschloss|bewillig|genehmig|vertag|billigt)\w*|(?:lehn|stimm)(?:t|te|en)|empf(?:ie|e)hl\w*|nimmt|verweist",
    "promises": r"(?:zugesag|sagt|sicher|verspr[aio]ch|versprochen|versicher|kündig|angekündigt)\w*",
    "awards": r"Auftrag|Zuschlag|vergeben|Vergabe|beauftragt|erteil\w*|bestell\w*|geht an|Los",
}
_CLASSES: Final = {name: re.compile(rf"\b(?:{pattern})\b") for name, pattern in _VERBS.items()}


def part_of(text: str, start: int, end: int) -> str:
    """The part that a stretch of the sentence plays: "subject", "agent", "place", "genitive", "cell" and so on.

    >>> part_of("Das Amt legt es vor.", 4, 7), part_of("Es wird vom Amt geprüft.", 12, 15), part_of("Die Akte des Amtes.", 13, 18)
    ('subject', 'agent', 'genitive')
    """
    before = text[max(0, start - _REACH) : start]
    match = _BEFORE.search(before)
    word, article = (match["word"] or "", (match["article"] or "").lower()) if match else ("", "")
    by_place = _by_place(before, text[end:])
    return _PREPOSITIONS.get(word.lower()) or by_place or _by_article(article, word) or _by_word(before, word)


def _by_place(before: str, after: str) -> str | None:
    if before.rstrip().endswith(("(", "/")):
        return "brackets"
    if _CELL.search(before) and _CELL_END.match(after):
        return "cell"
    return "label" if after.startswith(":") else None


def _by_article(article: str, word: str) -> str | None:
    """What the article's case tells; a "der" behind a noun is a feminine genitive: "Antrag der Verwaltung"."""
    if article == "des" or (article == "der" and word[:1].isupper()):
        return "genitive"
    if article in ("den", "dem"):
        return "object"
    return "subject" if article else None


def _by_word(before: str, word: str) -> str:
    if word.lower() in ("und", "sowie", "oder"):
        return "joined"
    if _OPENING.search(before):
        return "first"
    return "behind" if word[:1].islower() else "bare"


def speaks(behind: str) -> bool:
    """Whether what stands behind a person's name makes it that of the speaker: "Landrätin Muster (parteilos): ..."."""
    return bool(_SPEAKER.match(behind))


def verbs_of(clause: str) -> list[str]:
    """The classes of verbs in a clause: tells, acts, speaks, decides, promises, awards."""
    return [name for name, pattern in _CLASSES.items() if pattern.search(clause)]
