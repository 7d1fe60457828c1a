"""Why a commitment is there, in German: what the pipeline's notes on rules, models and relations say to people.

The notes stay readable for machines (`im selben Satz; amount_euro+stage@4`); here they become words, with the rule's name behind.
"""

import re
from collections.abc import Callable
from typing import Final

from ...records.vocabulary import RELATED_BY, RESULT

_PLACES: Final = {"text": "im Text", "head": "im Kopf oder in der Liste"}
_WHOLE: Final = {
    "condition": "Wort einer Bedingung",
    "negation": "Wort einer Verneinung",
    "formula": "feste Formel von Niederschriften",
    "taken-up:project": "Vorhaben eines früheren Satzes, hier aufgenommen",
    "same undertaking, later meeting": "dasselbe Vorhaben in einer späteren Sitzung",
}
# What follows an amount or a deadline in such a note is where its project stands, and not where it stands itself.
_PROJECT_FROM: Final = {RELATED_BY[key] for key in ("sentence", "row", "before", "heading", "title")}
_RULE = re.compile(r"(?P<rule>[a-zäöüß][\w+-]*)@\w+")
_MODEL = re.compile(r"(?P<name>responsible|commitments)_crf[: ](?P<sure>\d\.\d+)(?:: \w+)?")
_FRAME = re.compile(r"frame[ :](?P<name>\w+)")
_DECISION = re.compile(r"decision: (?P<result>\w+) \((?P<place>\w+)\)")
_MODELS: Final = {"responsible": "Zuständige", "commitments": "Verbindlichkeit"}
_RULES: Final = {
    "entity_crf": "gelerntes Modell für Namen von Vorhaben",
    "topic_": "Wortliste eines Themas",
    "amount_": "Regel für Beträge",
    "time_": "Regel für Zeitangaben",
}


def in_words(note: str) -> str:
    """A note of evidence in German, the rule's name in brackets; a note of another form stays as it is."""
    return "; ".join(_piece(piece) for piece in note.split("; "))


def origins(origin: str) -> list[str]:
    """What a commitment as a whole rests on: each part of `commitments.origin` in words."""
    return [_piece(piece) for piece in origin.split()]


def _piece(piece: str) -> str:
    for pattern, told in _TOLD:
        if match := pattern.fullmatch(piece):
            return told(match)
    if piece in _PROJECT_FROM:
        return f"gehört zum Vorhaben {piece}"
    return _WHOLE.get(piece, piece)


def _rule(match: re.Match[str]) -> str:
    rule = match["rule"]
    words = next((words for begin, words in _RULES.items() if rule.startswith(begin)), "Regel")
    judged = "; ob Frist oder bloßes Datum: gelerntes Modell" if "+deadline_crf" in rule else ""
    return f"{words}{judged} ({match.group()})"


def _model(match: re.Match[str]) -> str:
    sure = round(100 * float(match["sure"]))
    return f"gelerntes Modell für {_MODELS[match['name']]}, {sure} % sicher ({match.group()})"


def _decision(match: re.Match[str]) -> str:
    result = RESULT.get(match["result"], "Stimmen")
    return f"{result}, steht {_PLACES.get(match['place'], match['place'])}"


_TOLD: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (_RULE, _rule),
    (_MODEL, _model),
    (_FRAME, lambda match: f"Satzmuster „{match['name']}“"),
    (_DECISION, _decision),
)
