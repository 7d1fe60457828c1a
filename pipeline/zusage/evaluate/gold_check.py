"""What is wrong with a set of gold passages: marks against the guidelines, splits against each other."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from zusage.evaluate import mark_threads
from zusage.evaluate.marks import GoldPassage, Span

FUNCTION_WORDS = re.compile(
    r"(?i)(der|die|das|de[mns]|eine?[mnrs]?|am|im|vo[mn]|zu[mr]?|ab|au[fs]|bei|bis|binnen|für|in|mit|nach|seit|spätestens|"
    r"über|um|unter|vor|zwischen|ca\.|circa|etwa|knapp|max\.|maximal|mindestens|rd\.|rund)(?=\s)"
)
# "eine Million", "eines Monats": here the article is the number.
COUNTED = re.compile(r"(?i)eine?[mnrs]?\s+(halbe|million|milliarde|tausend|euro|tag|woche|monat|jahr)")
NUMBER_WORD = re.compile(
    r"(?i)\d|hundert|tausend|milli(?:on|arde)|zehn|\b(?:eine?[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf)\b"
)
MAX_NEAR_DUPLICATES: Final = 0.03
MIN_WORDS: Final = 6  # shorter sentences are formulas ("Kenntnis genommen.") and may come again


def check(splits: Mapping[str, Sequence[GoldPassage]]) -> list[str]:
    """Take split name to passages, give one line per problem (passage, problem), none when all is well."""
    passages = [passage for split in splits.values() for passage in split]
    found = [f"{each['id']}: {problem}" for each in passages for problem in _passage_problems(each)]
    return found + list(_set_problems(splits, passages))


def figures(passages: Sequence[GoldPassage]) -> dict[str, float]:
    """How varied the set is: words, distinct words, type/token ratio, share of near-duplicate sentences."""
    words = [word for passage in passages for word in _words(passage["text"])]
    ratio = len(set(words)) / max(1, len(words))
    return {
        "words": len(words),
        "vocabulary": len(set(words)),
        "ratio": ratio,
        "near_duplicates": near_duplicates(passages),
    }


def near_duplicates(passages: Sequence[GoldPassage]) -> float:
    """The share of sentences, of six words and more, that share seven tenths of their words with another one."""
    sentences = [frozenset(words) for passage in passages for words in _sentences(passage)]
    holders = defaultdict(set)
    for index, words in enumerate(sentences):
        for word in words:
            holders[word].add(index)
    return sum(_has_twin(index, sentences, holders) for index in range(len(sentences))) / max(1, len(sentences))


def _has_twin(index: int, sentences: Sequence[frozenset[str]], holders: Mapping[str, set[int]]) -> bool:
    """Whether another sentence overlaps by seven tenths (Jaccard); such a one lacks less than a third of the words."""
    words = sentences[index]
    rare = sorted(words, key=lambda word: len(holders[word]))[: len(words) * 3 // 10 + 1]
    others = set().union(*(holders[word] for word in rare)) - {index}
    return any(len(words & sentences[other]) >= 0.7 * len(words | sentences[other]) for other in others)


def _passage_problems(passage: GoldPassage) -> Iterator[str]:
    """The problems of one passage: of its date, of each span, of neighbours, of relations."""
    end = 0
    try:
        date.fromisoformat(passage["reference_date"])
    except ValueError:
        yield f"no such day {passage['reference_date']}"
    for span in passage["spans"]:
        quoted = passage["text"][: span["start"]].endswith(("„", "“", '"', "»", "‚"))
        problems = _span_problems(span, quoted=quoted)
        yield from (f"{problem} in {span['label']} {span['text']!r}" for problem in problems)
        if span["start"] < end or passage["text"][span["start"] : span["end"]] != span["text"]:
            yield f"overlap or wrong offsets at {span['text']!r}"
        end = span["end"]
    keys = {span.get("key") for span in passage["spans"] if span["label"] == "PROJECT"}
    keys |= {each["project"] for each in passage.get("commitments", []) if each.get("unnamed")}
    for relation in passage["relations"]:
        if relation["project"] not in keys:
            yield f"relation to a missing project {relation['project']}"


def _span_problems(span: Span, *, quoted: bool) -> Iterator[str]:
    """The problems of one span; a name in quotation marks, of a person, body or place may begin as it likes."""
    free = quoted or span["label"] in ("PER", "ORG", "LOC")
    words = span["text"]
    if words != words.strip() or not words:
        yield "blank at an end"
    if not free and FUNCTION_WORDS.match(words) and not COUNTED.match(words):
        yield "article, preposition or approximator at the start"
    if span["label"] == "AMOUNT" and not NUMBER_WORD.search(words):
        yield "no number"
    if span["label"] == "PROJECT" and "key" not in span:
        yield "no key"
    yield from _value_problems(span)


def _value_problems(span: Span) -> Iterator[str]:
    """The problems of a value: interval reversed, bound where none belongs, none where one belongs."""
    value = span.get("value", {})
    low, high = (value.get(name) for name in (("min", "max") if span["label"] == "AMOUNT" else ("from", "to")))
    if low is not None and high is not None and low > high:
        yield "interval reversed"
    if span["label"] == "DEADLINE" and "bound" not in value:
        yield "no bound"
    if span["label"] == "DATE" and "bound" in value:
        yield "bound"


def _set_problems(splits: Mapping[str, Sequence[GoldPassage]], passages: Sequence[GoldPassage]) -> Iterator[str]:
    """The problems of the set as a whole: what two splits share, ids that come twice, sentences too much alike."""
    ids = [passage["id"] for passage in passages]
    for town in sorted({passage["municipality"] for passage in passages if "threads" in passage}):
        yield from mark_threads.problems([each for each in passages if each["municipality"] == town])
    yield from (f"{name}: id twice" for name in sorted({name for name in ids if ids.count(name) > 1}))
    for what, things in (("municipality", _towns), ("sentence", _joined)):
        shared = {thing: sorted(each) for thing, each in _homes(splits, things).items() if len(each) > 1}
        yield from (f"{' and '.join(each)}: same {what} {thing!r}" for thing, each in shared.items())
    if (share := near_duplicates(passages)) >= MAX_NEAR_DUPLICATES:
        yield f"{share:.1%} of the sentences are nearly alike"


def _homes(
    splits: Mapping[str, Sequence[GoldPassage]], things: Callable[[GoldPassage], list[str]]
) -> dict[str, set[str]]:
    """For each thing (town, sentence) the splits it stands in."""
    homes = defaultdict(set)
    for split, passages in splits.items():
        for passage in passages:
            for thing in things(passage):
                homes[thing].add(split)
    return homes


def _towns(passage: GoldPassage) -> list[str]:
    """The municipality, as a list of one."""
    return [passage["municipality"]]


def _joined(passage: GoldPassage) -> list[str]:
    """The sentences in lower case without punctuation."""
    return [" ".join(words) for words in _sentences(passage)]


def _sentences(passage: GoldPassage) -> list[list[str]]:
    """The words of every sentence that is long enough to be compared."""
    parts = (_words(part) for part in re.split(r"(?<=[.!?:;])(?<!\d\.)\s+|\n\s*\n", passage["text"]))
    return [words for words in parts if len(words) >= MIN_WORDS]


def _words(text: str) -> list[str]:
    """The words in lower case."""
    return re.findall(r"\w+", text.lower())
