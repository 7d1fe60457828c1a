"""The trained ranker against the linker's rules, on the same mentions: `python -m zusage.evaluate.compare_relations [FILE...]`.

Learned from corpora/gold/train with mentions as a tagger finds them that has not seen these towns; scored on corpora/gold/dev and the
files named. The rules ship: what the ranker adds on written gold it takes away again on real minutes.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from ..records import Mention
from ..tag import mention_of, tag
from ..tag.nlp import load, untrained
from ..tag.values import Found
from . import read_gold
from .annotate import document_of, identified
from .places import CONFIG
from .relation_ranker import Case, Ranker, cases, span_of
from .score import Tally, score_relations
from .unseen import founds_unseen

TRAIN: Final = (Path("corpora/gold/train"), Path("corpora/times/train"))
DEV: Final = Path("corpora/gold/dev")

Pair = tuple[Mapping[str, Any], Sequence[Mention]]


def main(paths: Sequence[str]) -> None:
    """Trains, which takes two minutes, and prints the scores of both ways on each set."""
    ranker = Ranker([case for pair in _unseen() for case in cases(*pair) if case.right is not None])
    for path in (DEV, *map(Path, paths)):
        pairs = [_tagged(passage) for passage in read_gold(path)]
        for name, heads in (("rules", _by_rules), ("ranker", ranker.heads)):
            sys.stdout.write(f"{path} {name}: {json.dumps(score(pairs, heads))}\n")


def _by_rules(case: Case) -> Sequence[Mention]:
    return case.heads


def _unseen() -> list[Pair]:
    nlp, packaged = untrained(CONFIG), load()
    nlp.get_pipe("deadlines").learn(packaged.get_pipe("deadlines").parts)  # type: ignore[attr-defined]
    table = packaged.get_pipe("entities").parts["clusters.gz"]  # type: ignore[attr-defined]
    passages = [passage for corpus in TRAIN for passage in read_gold(corpus)]
    return [(passage, _mentions(passage, found)) for passage, found in founds_unseen(nlp, passages, table)]


def _mentions(passage: Mapping[str, Any], found: Iterable[Found]) -> Sequence[Mention]:
    document, counts = document_of(passage["text"], passage["reference_date"]), Counter[str]()
    mentions = []
    for each in found:
        text = document.text[each.start : each.end]
        mentions.append(mention_of(document, each, text, counts[text]))
        counts[text] += 1
    return identified(document, mentions)


def _tagged(passage: Mapping[str, Any]) -> Pair:
    document = document_of(passage["text"], passage["reference_date"])
    return passage, identified(document, [record for record in tag(document) if isinstance(record, Mention)])


def score(pairs: Iterable[Pair], heads: Callable[[Case], Sequence[Mention]]) -> dict[str, Any]:
    """{"costs", "due"}: P, R, F1 of one way of deciding."""
    tallies = {label: Tally() for label in ("costs", "due")}
    for passage, mentions in pairs:
        place = {mention.id: number for number, mention in enumerate(mentions)}
        relations = [
            {"head": place[head.id], "child": place[case.child.id], "label": "costs" if case.child.label == "AMOUNT" else "due"}
            for case in cases(passage, mentions)
            for head in heads(case)
        ]  # fmt: skip
        found = {"spans": [span_of(mention) for mention in mentions], "relations": relations}
        for label, tally in tallies.items():
            score_relations(dict(passage), found, label, tally)
    return {label: tally.as_dict() for label, tally in tallies.items()}


if __name__ == "__main__":
    main(sys.argv[1:])
