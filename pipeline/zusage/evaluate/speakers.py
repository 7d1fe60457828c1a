"""How often the speaker of a sentence is right: gold documents with marks, read as files, against what the linker says.

The format is described in corpora/gold/speakers/README.md.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .. import link, parse
from ..errors import RecordError
from ..records import Document, RawFile
from ..text import fold, squeeze

SUFFIX: Final = ".marks"
_DOCUMENT: Final = re.compile(
    r"⟦document (?P<id>[^⟦⟧\n]+)⟧\n(?:organization: (?P<organization>[^⟦⟧\n]+)\n)?\n(?P<body>.*?)\n⟦end⟧\s*", re.DOTALL
)
_MARK: Final = re.compile(r"⟦= (?P<function>[^⟦⟧|\n]*?)(?: ?\| ?(?P<party>[^⟦⟧|\n]+))?⟧")
_KEY, _CERTAIN = 50, 30
"""Characters of a gold sentence that are kept, and by which it is found again in the text that the parser makes of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A place of a gold text (offset in `text`), who speaks there, and a few words from there on."""

    start: int
    function: str | None
    party: str | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """A text of an invented town with the places that are asked for."""

    id: str
    organization: str | None
    text: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found for a place; `said` is the value as commitments carry it."""

    document: str
    asked: Asked
    said: str | None

    @property
    def function_right(self) -> bool:
        """Whether the function is the gold's, and there is none where the gold has none."""
        return fold(parted(self.said)[0] or "") == fold(self.asked.function or "")

    @property
    def party_right(self) -> bool:
        """The same for the party."""
        return fold(parted(self.said)[1] or "") == fold(self.asked.party or "")


def is_speakers(path: Path) -> bool:
    """Whether `path` is a set, or a file, of documents with who speaks."""
    return path.suffix == SUFFIX or (path.is_dir() and any(path.rglob(f"*{SUFFIX}")))


def read_documents(path: Path) -> Iterator[GoldDocument]:
    """The documents of a marks file or of all under a folder; `RecordError` names the file that cannot be read."""
    for file in sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]:
        text, at = file.read_text(encoding="utf-8"), 0
        while at < len(text):
            found = _DOCUMENT.match(text, at)
            if not found:
                raise RecordError(
                    where=str(file), expected="⟦document ID⟧, head, text, ⟦end⟧", found=text[at : at + 60]
                )
            yield _document(found)
            at = found.end()


def _document(found: re.Match[str]) -> GoldDocument:
    parts, asked, at, length = [], [], 0, 0
    body = found["body"]
    for mark in _MARK.finditer(body):
        parts.append(body[at : mark.start()])
        length, at = length + mark.start() - at, mark.end()
        words = squeeze(_MARK.sub("", body[at : at + 4 * _KEY]))[:_KEY]
        function = None if mark["function"].strip() in ("", "-") else mark["function"].strip()
        asked.append(Asked(start=length, function=function, party=mark["party"], words=words))
    text = "".join([*parts, body[at:]])
    return GoldDocument(id=found["id"], organization=found["organization"], text=text, asked=tuple(asked))


def parted(said: str | None) -> tuple[str | None, str | None]:
    """Function and party of a speaker in words: the other way round of what the linker writes.

    >>> parted("Stadtrat (CDU-Fraktion)"), parted("SPD-Fraktion"), parted("Antragsteller: FDP-Fraktion"), parted("Verwaltung")
    (('Stadtrat', 'CDU'), ('Fraktion', 'SPD'), ('Antragsteller', 'FDP'), ('Verwaltung', None))
    """
    if not said:
        return None, None
    mover, colon, rest = said.partition(": ")
    if colon:
        return mover, rest.removesuffix("-Fraktion")
    if said.endswith("-Fraktion"):
        return "Fraktion", said.removesuffix("-Fraktion")
    found = re.fullmatch(r"(?P<function>.+) \((?P<party>[^()]+)\)", said)
    return (found["function"], found["party"].removesuffix("-Fraktion")) if found else (said, None)


def answers(gold: GoldDocument) -> Iterator[Answer]:
    """What the linker says of each place; a place that the parser lost counts as nobody, and is wrong where somebody speaks."""
    raw = RawFile(
        id=gold.id, source="gold", path=f"{gold.id}.txt", sha256="", size=0, media_type="text/plain", municipality="Gold",
        organization=gold.organization, date="2024-01-01",
    )  # fmt: skip
    parsed = parse.parse(raw, gold.text.encode())
    said = [said for document in _documents(parsed) for said in _said(document, parsed)]
    at = 0
    for asked in gold.asked:
        place = next((n for n in range(at, len(said)) if _begins(said[n][0], asked.words)), None)
        at = place if place is not None else at
        yield Answer(document=gold.id, asked=asked, said=said[place][1] if place is not None else None)


def _begins(sentence: str, words: str) -> bool:
    """Whether the gold's words stand in the sentence, or go on behind its end."""
    return words[:_CERTAIN] in sentence or words.startswith(sentence)


def _documents(parsed: parse.Parsed) -> list[Document]:
    return [record for record in parsed.records if isinstance(record, Document)]


def _said(document: Document, parsed: parse.Parsed) -> Iterator[tuple[str, str | None]]:
    """Each sentence, its white space squeezed, with who speaks in it."""
    reading = link.Reading.of(document, parsed.records, ())
    speakers = link.Speakers(reading)
    for passage in link.passages(reading):
        yield from ((squeeze(each.text), speakers.at(passage, each)) for each in passage)


def score_speakers(documents: Iterable[GoldDocument]) -> dict[str, Any]:
    """{"function", "party", "both", "none": shares that are right, "asked", "towns": counts}; "none" is of those without a speaker."""
    found = [answer for document in documents for answer in answers(document)]
    silent = [answer for answer in found if not answer.asked.function]
    return {
        "function": _share([a.function_right for a in found]), "party": _share([a.party_right for a in found]),
        "both": _share([a.function_right and a.party_right for a in found]), "none": _share([a.said is None for a in silent]),
        "asked": len(found), "towns": len({a.document.rpartition("-")[0] for a in found}),
    }  # fmt: skip


def render(scores: Mapping[str, Any]) -> str:
    """The scores as a line for the terminal."""
    shares = ", ".join(f"{key} {scores[key]:.3f}" for key in ("function", "party", "both", "none"))
    return f"{shares}; {scores['asked']} sentences of {scores['towns']} towns"


def _share(right: list[bool]) -> float:
    return round(sum(right) / len(right), 4) if right else 0.0


def flat(scores: Mapping[str, Any]) -> dict[str, float]:
    """What of these scores has a floor."""
    return (
        {f"speakers.{key}": scores[key] for key in ("function", "party", "both", "none")} if scores.get("asked") else {}
    )
