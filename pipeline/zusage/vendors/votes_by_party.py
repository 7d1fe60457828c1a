"""Votes by party: "CDU 12 Ja, SPD 3 Nein", "Ja: 10 (CDU 6, SPD 4)", tables with a row or a column for each."""

import re
from collections.abc import Iterator

from ..text import fold, squeeze
from .vote_words import ANY, LABELS, ORDER, N, Said, label_of, number
from .votes_table import from_table

Counts = tuple[int | None, int | None, int | None]
Parties = tuple[tuple[str, Counts], ...]
"""Party as printed, with votes in favour, against and abstentions; None where not stated."""

_NAMES = (
    r"CDU(?:/CSU)?|CSU|SPD|FDP|AfD|B(?:ü|ue)ndnis ?90 ?/ ?(?:Die |DIE )?G(?:rünen?|RÜNEN?)|B ?90 ?/ ?(?:Die )?G(?:rünen?|RÜNEN?)"
    r"|(?:Die |DIE )?G(?:rünen?|RÜNEN?)|(?:Die |DIE )?(?:Linken?|LINKEN?)|Freien? Wähler|FWG?|UWG|BSW|SSW|ÖDP|Volt|Piraten(?:partei)?"
    r"|Die PARTEI|Fraktionslose?|fraktionslose?"
)
_PARTY = re.compile(
    rf"(?<![\w-])(?:(?:Fraktion|Gruppe) (?:der )?)?(?P<party>(?:{_NAMES})(?![\w/])"
    r"|[A-ZÄÖÜ][\wäöüß]{1,20}(?=-(?:[A-Z]\w{1,12})?[Ff]raktion))"
    r"(?:-(?:\w{1,12})?[Ff]raktion|-Gruppe)?"
)
_LABEL = re.compile("|".join(f"(?P<{key}>(?<!\\w)(?:{LABELS[key]})(?!\\w))" for key in ORDER))
_ANY = ANY.replace("fuer", "f(?:ü|ue)r")
_COUNT = re.compile(
    rf"[\s:,–-]{{0,3}}(?:(?:und )?{N}\s?(?P<behind>{_ANY})(?!\w)|(?P<before>{_ANY})[\s:=]{{1,3}}(?P<digits>\d{{1,3}})(?![\w:/]))"
)
_RATIO = re.compile(r"[\s:]{1,3}(\d{1,3})\s?[:/]\s?(\d{1,3})\s?[:/]\s?(\d{1,3})(?![\d:/])")
_BRACKET = re.compile(r"\(([^()]{3,200})\)")
_SHARE = re.compile(
    r"(?P<party>[A-ZÄÖÜ][\w./&' -]{0,40}?)[:\s]{1,3}(?P<n>\d{1,3})|(?P<n2>\d{1,3}) (?:x )?(?P<party2>[A-ZÄÖÜ][\w./& -]{0,40})"
)
_OF = re.compile(rf"(?P<against>gegen )?(?:die |den )?{N}\s(?P<label>{ANY}|stimmen)\s(?:der|des|von|aus der)\s$")


def by_party(text: str) -> tuple[Parties, str]:
    """The counts by party, and `text` without them, so that what is left states the whole."""
    found: dict[str, dict[str, int]] = {}
    rest = text
    for read in (from_table, _brackets, _sequence):
        said, rest = read(rest)
        for party, key, count in said:
            found.setdefault(party, {}).setdefault(key, count)
    for party, key, count in _of_parties(rest):
        found.setdefault(party, {}).setdefault(key, count)
    return tuple((party, (c.get("yes"), c.get("no"), c.get("abstain"))) for party, c in found.items()), rest


def _brackets(text: str) -> tuple[Said, str]:
    """Lists in brackets behind a label: "10 Ja-Stimmen (CDU 6, SPD 4)"."""
    said: Said = []

    def _take(match: re.Match[str]) -> str:
        labels = [m.lastgroup for m in _LABEL.finditer(fold(text[max(0, match.start() - 40) : match.start()]))]
        shares = [_SHARE.fullmatch(part.strip()) for part in re.split(r"[,;]| und ", match[1])]
        if not labels or not all(shares):
            return match.group()
        for share in shares:
            assert share
            said.append(((share["party"] or share["party2"]).strip(), str(labels[-1]), int(share["n"] or share["n2"])))
        return " "

    return said, _BRACKET.sub(_take, text)


def _sequence(text: str) -> tuple[Said, str]:
    """A party and its counts behind it: "CDU: 12 Ja, 1 Nein; SPD 3 Nein"."""
    said: Said = []
    kept: list[str] = []
    last = 0
    for match in _PARTY.finditer(text):
        counts, end = _counts(text, match.end())
        if match.start() >= last and counts:
            said += [(match["party"], key, count) for key, count in counts]
            kept.append(text[last : match.start()])
            last = end
    return said, "".join([*kept, text[last:]])


def _counts(text: str, at: int) -> tuple[list[tuple[str, int]], int]:
    """The counts that stand directly behind a party's name, and where they end."""
    window = text[at : at + 160]
    if ratio := _RATIO.match(window):
        return [(key, int(part)) for key, part in zip(ORDER, ratio.groups(), strict=True)], at + ratio.end()
    counts: list[tuple[str, int]] = []
    plain, end = _same_length(window), 0
    while match := _COUNT.match(plain, end):
        label = label_of(match["behind"] or match["before"])
        if label is None or label in dict(counts):
            break
        counts.append((label, number(match["n"] or match["digits"])))
        end = match.end()
    return counts, at + end


def _same_length(text: str) -> str:
    """Lower case and plain blanks, character for character, so that offsets hold; umlauts stay."""
    return "".join(" " if c.isspace() else c.lower() if len(c.lower()) == 1 else c for c in text)


def _of_parties(text: str) -> Iterator[tuple[str, str, int]]:
    """ "gegen drei Stimmen der AfD", "5 Ja-Stimmen der SPD"; and "gegen die Stimmen der FDP (3)"."""
    for match in _PARTY.finditer(text):
        before = squeeze(fold(text[max(0, match.start() - 60) : match.start()])) + " "
        if of := _OF.search(before):
            label = label_of(of["label"]) or ("no" if of["against"] else "yes")
            yield match["party"], label, number(of["n"])
        elif behind := re.match(r" ?\((\d{1,3})\)", text[match.end() :][:8]):
            cue = re.findall(
                r"gegen|enthaltung|mit den stimmen|dafuer|ja-stimmen",
                fold(text[max(0, match.start() - 120) : match.start()]),
            )
            if cue:
                yield match["party"], {"gegen": "no", "enthaltung": "abstain"}.get(cue[-1], "yes"), int(behind[1])
