"""One paragraph as printed to one clean line: blanks, soft hyphens, list marks, and the debris of known products."""

import re

_GLYPHS = "·•▪▫‣∙●○■□◦►➢➔✓\uf0b7\uf0a7\uf0d8\uf0fc\uf02d"
_LIST_MARK = re.compile(rf"^(?:[{_GLYPHS}]\s{{0,9}}|[-–]\s{{1,9}}(?!\d)|[üØ]\s{{2,9}})(?=\S)")
"""Marks of lists as Word writes them; "ü" and "Ø" are Wingdings glyphs only where a tab's worth of blanks follows."""

_SPACED = re.compile(r"(?<!\S)[A-ZÄÖÜ](?: [A-ZÄÖÜ]){3,40}(?![^\s:.,])")
_SOFT_AT_BREAK = re.compile(r"\u00ad\s{0,3}(?=[a-zäöüß])")
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BLANKS = re.compile(r"[^\S\n]+")
_ASIDES = re.compile(
    r"\s?\((?:wird in neuem Fenster geöffnet|öffnet (?:in neuem Fenster|(?:Dokument|PDF-Datei) in neuem Fenster))\)",
    re.IGNORECASE,
)
_DEBRIS = re.compile(
    r"[\s|_·•-]*|reduzieren|erweitern|nach oben|zurück|drucken|seitenanfang"
    r"|ALLRIS®? Office Integration [\d.]{1,12}|[-–] ?\d{1,4} ?[-–]"
    r"|(?:(?:wortprotokoll|protokoll|beschluss|abstimmungsergebnis|sachverhalt|beschlussvorschlag|anlage/n)\s?){2,6}",
    re.IGNORECASE,
)
"""Whole lines that are no text: menu words, jump links, page marks, the exporter's signature, rows of pipes."""


_REFERENCE = re.compile(r"((?:[A-ZÄÖÜ]{1,5}[ -])?[^\s\d]{0,20}\d\S{0,30})(?:\s|$)")


_CUT = re.compile(
    r"(?<=[a-zäöüß])-[ \t]{0,3}\r?\n[ \t]{0,3}(?=[a-zäöüß])(?!(?:und|oder|bzw|sowie|als|wie|in|im|am|an|für|hier)\b)"
)
"""The hyphen at the end of a line inside a word ("Ort-\nschaft"), not in "Bau-\nund Umweltausschuss"."""


def reference(printed: str | None) -> str | None:
    """The paper number at the start of a link text or heading ("A/2024/014 Title", "A 09/2024"); None where none is."""
    match = _REFERENCE.match(printed or "")
    return match[1] if match else None


def one_line(text: str) -> str:
    """A name on one line: words that a line's end cut are whole again, control characters (CC e-gov) are gone."""
    whole = _CUT.sub("", text)
    return " ".join("".join(char for char in whole if char.isprintable() or char.isspace()).split())


def clean(text: str) -> str:
    """`text` without debris, lines kept; empty where it was nothing but debris. A list mark becomes "• "."""
    whole = _SOFT_AT_BREAK.sub("", text).translate(_INVISIBLE).replace("\xa0", " ")
    lines = (_line(line) for line in whole.split("\n"))
    return "\n".join(line for line in lines if line)


def _line(line: str) -> str:
    marked = _LIST_MARK.sub("• ", line.strip(), count=1)
    joined = _SPACED.sub(lambda match: match[0].replace(" ", ""), marked)
    single = _BLANKS.sub(" ", joined)
    short = (_ASIDES.sub("", single) if "(" in single else single).rstrip("| ").strip()
    return "" if _DEBRIS.fullmatch(short) else short
