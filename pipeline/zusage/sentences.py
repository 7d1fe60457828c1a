"""Sentence bounds of council texts: full stops that are none, list marks, headings, speaker labels, empty lines."""

import re

_AFTER_ORDINAL = frozenset((
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Okt", "Nov", "Dez", "Quartal", "Halbjahr", "Stock",
    "Jahrhundert", "Sitzung", "Änderung", "Nachtrag", "Nachtragshaushalt", "Lesung", "Klasse", "Bauabschnitt", "Stufe", "Los",
    "Platz",
))  # fmt: skip

ABBREVIATIONS = frozenset((
    "Abs", "Abt", "abzgl", "Anl", "Anm", "Art", "Aufl", "Az", "Bd", "Bgm", "bspw", "Buchst", "bzgl", "bzw", "ca", "Dez",
    "Dipl", "Dr", "Drs", "Drucks", "einschl", "etc", "evtl", "exkl", "Fa", "ff", "Fr", "gem", "gez", "ggf", "ggfs", "Hj", "Hr",
    "i.d.R", "Ing", "inkl", "insb", "insbes", "Kap", "Kfz", "lfd", "Lfd", "lt", "max", "mind", "Mio", "Mrd", "mtl", "Nr", "Nrn",
    "o.g", "öffentl", "Pkt", "Prof", "rd", "Reg.-Nr", "Rh", "s.o", "sog", "sogen", "St", "Std", "Str", "StR", "stellv", "Tel",
    "Tsd", "u.a", "u.ä", "u.U", "usw", "v.H", "Verf", "Verw", "vgl", "Vgl", "Vorl", "Vors", "z.B", "z.T", "Ziff", "zzgl", "zzt",
    "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Okt", "Nov",
))  # fmt: skip
"""A full stop behind one of these ends no sentence; spaCy's German list lacks half of them."""

_OPENERS = frozenset((
    "Der", "Die", "Das", "Dem", "Den", "Des", "Ein", "Eine", "Einen", "Er", "Es", "Sie", "Wir", "Ich", "Man", "Im", "In", "Am",
    "An", "Auf", "Aus", "Bei", "Beim", "Für", "Mit", "Nach", "Von", "Vom", "Zum", "Zur", "Zu", "Hier", "Dies", "Diese",
    "Dieser", "Dieses", "Damit", "Dabei", "Dazu", "Da", "Dann", "Danach", "Daher", "Auch", "Aber", "Als", "Herr", "Frau",
    "Stadtrat", "Stadträtin", "Oberbürgermeister", "Oberbürgermeisterin", "Weiterhin", "Zudem", "Ferner",
))  # fmt: skip
"""Words that begin a sentence even behind a small number ("... bis zum 31. Die Verwaltung").

"Bürgermeister" is none of them: the "2. Bürgermeister" is the deputy.
"""

_LIST_MARK = (
    r"(?:[•·●▪◦Ø§*–\-\uf0b7\uf0a7\uf0d8\uf02d]|o|ü|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[a-z]\))[ \t\u00a0]{1,8}(?=\S)"
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…])[\"'”“«»)\]]{0,3}(?=\s)"
    r"|(?P<empty>\n[ \t\u00a0\r]{0,200}\n)"
    rf"|(?P<item>\n)(?=[ \t\u00a0]{{0,20}}{_LIST_MARK})"
    r"|(?P<colon>:)(?=[ \t\u00a0]{0,20}\n)"
    r"|(?P<line>\n)(?=[ \t\u00a0]{0,20}[\"„»(]?[A-ZÄÖÜ\d])"
)
_HEADING = 60
_CELLS = re.compile(r" \| |\S {4,}\S")
"""Cells beside each other: our own table rows, or columns made with blanks."""
_ITEM_HEAD = re.compile(r"(?:Zu\s+)?(?:TOP|Punkt|Tagesordnungspunkt)\s+(?:Ö\s+)?\d")
_OPEN_ENDED = frozenset((
    "und", "oder", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "für", "mit", "von", "vom",
    "zu", "zum", "zur", "im", "in", "am", "an", "auf", "sowie",
))  # fmt: skip

_LIST_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}")
_LINE_START = re.compile(r"(?:^|\n)[ \t\u00a0]{0,20}$")
_LAST_PART = re.compile(r"[.-]")
_CURRENCY = re.compile(r"(?:T?€|T?EUR|Euro)\s{0,2}$")
_WORD_BEFORE = re.compile(r"[\w.\-]{1,40}$")
_WORD_AFTER = re.compile(r"\s{1,200}([\"'„“»(\[•]?)([\w-]{0,40})")


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Start and end (exclusive) of each sentence, without white space at either end; together they hold every word."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if (match["stop"] and not _ends(text, match)) or (match["line"] and not _titles(text, match.start())):
            continue
        _take(bounds, text, start, match.end())
        start = match.end()
    _take(bounds, text, start, len(text))
    return bounds


def _titles(text: str, at: int) -> bool:
    """Whether the line that ends at `at` is a heading: an item's head, or much shorter than the line it stands over.

    In running text a broken line is about as long as the next one; nothing else tells a heading without a stop apart.
    """
    line = text[text.rfind("\n", max(0, at - 200), at) + 1 : at].strip()
    following = text[at + 1 : at + 200].split("\n", 1)[0].strip()
    if (
        not _CELLS.search(line)
        and not _CELLS.search(following)
        and (not line or line[-1] in ",;-–/(&" or line.rsplit(" ", 1)[-1] in _OPEN_ENDED)
    ):
        return False
    if _ITEM_HEAD.match(line) or _CELLS.search(line) or _CELLS.search(following):
        return True  # a row of a table stands for itself
    return len(line) <= _HEADING and len(following) > 1.6 * len(line)


def _take(bounds: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        bounds.append((start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))


def _ends(text: str, match: re.Match[str]) -> bool:
    after = _WORD_AFTER.match(text, match.end())
    follower = after.group(2) if after else ""
    if after and not after.group(1) and not (follower[:1].isupper() or follower[:1].isdigit() or not follower):
        return False
    if match["stop"] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    word = before.group() if before else ""
    start = match.start() - len(word)
    if _LIST_NUMBER.fullmatch(word) and _LINE_START.search(text, max(0, start - 25), start):
        return False  # "1. Der Rat stimmt zu."
    if word.isdigit() and _CURRENCY.search(text, max(0, match.start() - len(word) - 8), match.start() - len(word)):
        return True  # "nun auf einmal T€ 41. Die Verwaltung"
    return _stop_ends(word, follower)


def _stop_ends(word: str, follower: str) -> bool:
    if word in ABBREVIATIONS or _LAST_PART.split(word)[-1] in ABBREVIATIONS:
        return False  # also the end of "Vorlagen-Nr." and "Dipl.-Ing."
    if len(word.rsplit(".", 1)[-1]) == 1 and word[-1:].isalpha():
        return False  # initials and "z. B.", "d. h.", "i. d. R."
    if word.isdigit() or (word and set(word) <= set("IVX")):
        return _number_ends(word, follower)
    return True


def _number_ends(word: str, follower: str) -> bool:
    if follower in _AFTER_ORDINAL:
        return False
    return len(word) >= 3 or follower in _OPENERS
