"""What the classifier of responsible offices looks at: where a candidate stands beside the claim, and the words around it."""

import re
from collections.abc import Iterator
from typing import Final

from .claims import Claim
from .clauses import borders, clause_around
from .force_features import anchor_of, near_hits
from .frame import hits
from .offices import candidates
from .passage import Sentence
from .place import Place
from .stretch import Stretch

_WORD: Final = re.compile(r"[^\W\d_]+|[|:;,()–-]")
_ARTICLE: Final = re.compile(r"\b(?:der|die|das|den|dem|des)\s+$", re.IGNORECASE)
_CELL: Final = re.compile(r"(?:^|\||\s{3,}|\t)\s*$")
_CELL_END: Final = re.compile(r"\s*(?:$|\||\s{3,}|\t)")
_KINDS: Final = (
    ("firm", re.compile(r"\b(?:GmbH|AG|KG|mbH|eG|GbR|SE)\b|\b[Ff]irma\b")),
    ("number", re.compile(r"\d|[IVX]{2,}")),
    ("administration", re.compile(r"[Vv]erwaltung")),
    ("mayor", re.compile(r"[Bb]ürgermeister|[Ll]andr[aä]t|Bgm|Dezernent|Kämmerer")),
    ("office", re.compile(r"[Aa]mts?\b|[Aa]mt |stelle|Fachbereich|Fachdienst|Abteilung|Referat|Büro|kasse|büro")),
    ("town", re.compile(r"^(?:Stadt|Gemeinde|Kreis|Landkreis|Markt|Samtgemeinde)")),
    ("state", re.compile(r"^(?:Land|Bund|Freistaat)|[Mm]inisterium")),
)


def office_features(claim: Claim, place: Place, where: Sentence, found: Stretch) -> list[str]:
    """Names of what holds of a candidate of the sentence `where`, asked for the claim."""
    named = [*_place(claim, place, where, found), *_words(where, found), *_kind(found)]
    return sorted({"bias", *named})


def _place(claim: Claim, place: Place, where: Sentence, found: Stretch) -> Iterator[str]:
    span, text = (found.start, found.end), where.text
    own = where is place.sentence
    steps = where.index - place.sentence.index
    side = "own" if own else "near-before" if -2 <= steps < 0 else "near-after" if 0 < steps <= 2 else "far"
    named = any(m.name == claim.project.name for m in where.of("PROJECT"))
    yield f"at:{side}"
    yield f"at:{side}+project:{named}"
    yield f"at:{side}+value:{bool(where.of('AMOUNT', 'DEADLINE'))}"
    if own:
        anchor = anchor_of(claim)
        parted = min(borders(text, anchor, span), 3)
        yield from (
            f"borders:{parted}",
            f"before:{span[1] <= anchor[0]}",
            f"apart:{min(abs(span[0] - anchor[0]) // 40, 5)}",
        )
    rivals = candidates(where)
    yield f"rivals:{side}:{min(len(rivals), 4)}"
    yield f"first-rival:{side}:{bool(rivals) and rivals[0].start == found.start}"
    yield from (f"claim-frame:{hit.frame.name}:{side}" for hit in near_hits(claim))
    low, high = clause_around(text, *span)
    yield from (f"frame:{hit.frame.name}" for hit in hits(text) if not borders(text, span, (hit.start, hit.end)))
    yield from (f"cl:{word}" for word in re.findall(r"[a-zäöüß]{3,}", text[low:high]))


def _words(where: Sentence, found: Stretch) -> Iterator[str]:
    before, after = where.text[: found.start], where.text[found.end :]
    left, right = _WORD.findall(before), _WORD.findall(after)
    yield "l1:" + " ".join(left[-1:]).lower()
    yield "l2:" + " ".join(left[-2:]).lower()
    yield "r1:" + " ".join(right[:1]).lower()
    yield "r2:" + " ".join(right[:2]).lower()
    bare = _ARTICLE.sub("", before).rstrip().lower()
    yield "prep:" + " ".join(_WORD.findall(bare)[-1:])
    if _CELL.search(before) and _CELL_END.match(after):
        yield "cell"
    if before.count("(") > before.count(")"):
        yield "brackets"
    if not left or left[-1:] in (["Die"], ["Der"], ["Das"]):
        yield "first"


def _kind(found: Stretch) -> Iterator[str]:
    yield f"by:{found.why}"
    yield from (f"kind:{name}" for name, pattern in _KINDS if pattern.search(found.text))
