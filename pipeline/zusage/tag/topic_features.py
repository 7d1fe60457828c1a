"""Signs as numbers: one row for each topic, one column for each feature; what rules weigh by hand and a model by training."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from .topic_pieces import COUNT, Array, Piece, distinct, share
from .topic_signs import further, stems_of

MENTION: Final = (
    "name_log", "name", "stem_in_name", "stem_in_name_share", "stems_near", "stems_around", "stems", "stems_share", "known", "known_whole",
    "known_further", "words_near", "names_near", "names_around", "name_unknown", "stem_in_name_unknown",
)  # fmt: skip
STRETCH: Final = (
    "one", "mentions", "any_mention", "mentions_share", "likely_mention", "stems", "stems_share", "stems_relative", "stems_two",
    "stems_six", "names", "named", "words", "no_mention", "one_mention", "one_likely", "first_mention",
)  # fmt: skip
DIGITAL: Final = (
    "one",
    "mentions",
    "different_mentions",
    "no_mention",
    "one_mention",
    "names",
    "words",
    "likeliest",
    "likely",
)
_NEAR, _AROUND, _SENTENCE = 30.0, 120.0, 60.0
"""Characters within which a sign loses about two thirds of its weight."""
_WHOLE: Final = 0.8
_PARTS = re.compile(r"\w+(?:[.@&:’'!]\w+)*\+?")
_CASE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-z])")


def parts(name: str) -> list[str]:
    """The words of a name, apart at hyphens and where small letters meet capitals, with the wholes: MoorGIS, Moor, GIS."""
    return sorted({part for word in _PARTS.findall(name) for part in (word, *_CASE.split(word))})


def of_mention(piece: Piece, text: str, span: tuple[int, int], chances: Array) -> Array:
    """What speaks for each topic of a mention; `chances` are those that its name alone gives."""
    name, places = text[span[0] : span[1]], _places(piece, text, span)
    in_name = np.bincount([t for part in parts(name) for t, _ in stems_of(part)] or [], minlength=COUNT).astype(float)
    known, whole, more = _known(piece, span)
    near, around = piece.faded("stems", places, _NEAR, _AROUND)
    names_near, names_around = piece.faded("names", places, _NEAR, _AROUND)
    unknown = 0.0 if known.any() else 1.0
    columns: dict[str, Any] = {
        "name_log": np.log(chances + 0.005) / 3, "name": chances, "stem_in_name": in_name > 0, "stem_in_name_share": share(in_name),
        "stems_near": share(near, 0.3), "stems_around": share(around, 0.5), "stems": np.log1p(piece.counts),
        "stems_share": share(piece.counts), "known": known, "known_whole": whole, "known_further": more,
        "words_near": np.minimum(piece.faded("words", places, _SENTENCE)[0], 1.5),
        "names_near": share(names_near, 0.3), "names_around": share(names_around, 0.5),
        "name_unknown": chances * unknown, "stem_in_name_unknown": share(in_name) * unknown,
    }  # fmt: skip
    return _rows(columns, MENTION)


def _places(piece: Piece, text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Where the name stands in the piece: what is said of it anywhere tells what it is."""
    low, places = text[span[0] : span[1]].lower(), [span]
    at = piece.low.find(low) if len(low) > 2 else -1
    while at >= 0:
        places.append((piece.start + at, piece.start + at + len(low)))
        at = piece.low.find(low, at + len(low))
    return places


def _known(piece: Piece, span: tuple[int, int]) -> tuple[Array, Array, Array]:
    """By topic whether the gazetteer has a part of the mention, or the whole of it, and whether as a further topic."""
    known, whole, more = np.zeros((3, COUNT))
    for sign in piece.names:
        if span[0] <= sign.start and sign.end <= span[1]:
            known[sign.topic] = 1.0
            whole[sign.topic] = max(whole[sign.topic], sign.end - sign.start >= _WHOLE * (span[1] - span[0]))
            more[list(further(sign.what))] = 1.0
    return known, whole, more


def of_stretch(piece: Piece, mentions: Array) -> Array:
    """What speaks for each topic of a piece; `mentions` are the chances of the topics of each mention in it, in order."""
    total, highest = mentions.sum(axis=0), mentions.max(axis=0, initial=0.0)
    counts, names, words = piece.counts, distinct(piece.names), distinct(piece.words)
    columns: dict[str, Any] = {
        "one": 1.0, "mentions": np.log1p(total), "any_mention": 1 - np.prod(1 - mentions, axis=0),
        "mentions_share": total / max(1, len(mentions)), "likely_mention": highest > 0.25, "stems": np.log1p(counts),
        "stems_share": share(counts), "stems_relative": counts / max(1.0, counts.max()), "stems_two": counts >= 2,
        "stems_six": counts >= 6,
        "names": np.log1p(names), "named": names > 0, "words": np.log1p(words), "no_mention": not len(mentions),
        "one_mention": len(mentions) == 1, "one_likely": (highest > 0.5).sum() == 1,
        "first_mention": mentions[0] if len(mentions) else 0.0,
    }  # fmt: skip
    return _rows(columns, STRETCH)


def of_whole(piece: Piece, mentions: Sequence[str], chances: Array) -> Array:
    """What speaks for a piece being about digitalisation at all; `mentions` are names as written, `chances` those of its topics."""
    count = len(mentions)
    columns = {
        "one": 1.0, "mentions": np.log1p(count), "different_mentions": np.log1p(len({name.lower() for name in mentions})),
        "no_mention": count == 0, "one_mention": count == 1, "names": np.log1p(len({sign.what for sign in piece.names})),
        "words": np.log1p(len({sign.what for sign in piece.words})), "likeliest": chances.max(), "likely": np.log1p(chances.sum()),
    }  # fmt: skip
    return np.array([float(columns[name]) for name in DIGITAL])


def _rows(columns: Mapping[str, Any], order: Sequence[str]) -> Array:
    matrix = np.zeros((COUNT, len(order)))
    for at, name in enumerate(order):
        matrix[:, at] = columns[name]
    return matrix
