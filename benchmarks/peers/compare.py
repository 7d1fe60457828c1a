"""zusage's rules against other recognisers on this repository's corpora: `make bench-peers`; README.md says how it is judged.

Accuracy is taken with two recognisers at a time, speed afterwards with one at a time.
"""

import json
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpora
import judge
from corpora import Passage

HERE = Path(__file__).parent
ROUNDS = 3
WARM_UP = 5.0
"""CPU seconds of reading before the rounds: Java compiles while it runs."""
ROUND_LIMIT = 2.5
"""CPU seconds after which a round of the speed test stops: words a second need no more."""
CORPUS_LIMIT = 200.0
"""CPU seconds that a recogniser may take for one corpus."""
PROCESS_LIMIT = 400.0
"""Seconds by the clock for one process."""
SPEED_WORDS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Recogniser:
    """A row of the table for `kind`: the function of that name in `adapters.MODULE`."""

    kind: str
    name: str
    module: str


RECOGNISERS = tuple(
    Recogniser(kind=kind, name=name, module=module)
    for kind, peers in {
        "amounts": (
            ("zusage", "zusage"),
            ("Recognizers-Text", "recognizers"),
            ("Duckling", "duckling"),
            ("price-parser", "price_parser"),
            ("quantulum3", "quantulum"),
        ),
        "times": (
            ("zusage", "zusage"),
            ("Recognizers-Text", "recognizers"),
            ("HeidelTime", "heideltime"),
            ("Duckling", "duckling"),
            ("dateparser", "dateparser"),
            ("ctparse", "ctparse"),
            ("timexy", "timexy"),
        ),
    }.items()
    for name, module in peers
)

Answer = dict[str, Any] | str
"""What a worker wrote, or in one line why it wrote nothing."""
Sets = dict[str, list[Passage]]


def main() -> None:
    """Prints a table for amounts and one for calendar expressions."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--python", required=True, help="the interpreter in whose environment the peers are installed")
    asked.add_argument("--only", help="modules to run, separated by commas")
    options = asked.parse_args()
    rows = [row for row in RECOGNISERS if not options.only or row.module in options.only.split(",")]
    sets = {kind: corpora.read(kind) for kind in corpora.LABELS}
    with ThreadPoolExecutor(max_workers=2) as pool:
        answers = list(pool.map(lambda row: run(row, _accuracy_job(sets[row.kind]), options.python), rows))
    for kind, read in sets.items():
        _head(kind, read)
        for row, answer in zip(rows, answers, strict=True):
            if row.kind == kind:
                speed = answer if isinstance(answer, str) else run(row, _speed_job(read), options.python)
                _say(f"{row.name:18}" + _rest(kind, read, answer, speed))
        _say("")
    _say("The rules of zusage were written with these corpora in view; for texts that no rule has seen: make evaluate")


def run(row: Recogniser, job: dict[str, Any], peers_python: str) -> Answer:
    """Does a job in a process of its own, for zusage in this environment."""
    python = sys.executable if row.module == "zusage" else peers_python
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "job.json", Path(folder) / "result.json"
        files[0].write_text(json.dumps(job), encoding="utf-8")
        command = [python, "-W", "ignore", str(HERE / "worker.py"), row.module, row.kind, *map(str, files)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PROCESS_LIMIT, check=False)
        except subprocess.TimeoutExpired:
            return f"not done after {PROCESS_LIMIT:.0f} s"
        if done.returncode:
            return (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        answer: dict[str, Any] = json.loads(files[1].read_text(encoding="utf-8"))
        return answer


def _accuracy_job(sets: Sets) -> dict[str, Any]:
    written = {name: [(p.text, p.reference.isoformat()) for p in passages] for name, passages in sets.items()}
    return {"corpora": written, "limit": CORPUS_LIMIT, "speed": [], "warm_up": 0.0, "rounds": 0, "round_limit": 0.0}


def _speed_job(sets: Sets) -> dict[str, Any]:
    """The passages (not the example lines: they are too short to be like a text) over and over, up to SPEED_WORDS."""
    passages = [passage for name, each in sets.items() if name != "forms" for passage in each]
    texts: list[tuple[str, str]] = []
    words = 0
    while words < SPEED_WORDS:
        passage = passages[len(texts) % len(passages)]
        texts.append((passage.text, passage.reference.isoformat()))
        words += len(passage.text.split())
    rounds = {"warm_up": WARM_UP, "rounds": ROUNDS, "round_limit": ROUND_LIMIT}
    return {"corpora": {}, "limit": 0.0, "speed": texts} | rounds


def _head(kind: str, sets: Sets) -> None:
    _say(f"{kind}: found with the right value (P, R, F1), found at all (seen); words a CPU second\n")
    _say(f"{'':18}" + "".join(f"{f'{name}, {_marks(passages)} marks':>28}" for name, passages in sets.items()))
    _say(f"{'':18}" + f"{'P':>10}{'R':>6}{'F1':>6}{'seen':>6}" * len(sets) + f"{'words/s':>12}")


def _marks(passages: Sequence[Passage]) -> int:
    return sum(mark.firm for passage in passages for mark in passage.marks)


def _rest(kind: str, sets: Sets, answer: Answer, speed: Answer) -> str:
    if isinstance(answer, str) or isinstance(speed, str):
        return f"    not run: {answer if isinstance(answer, str) else speed}"
    scores = "".join(_scores(kind, passages, answer["found"][name]) for name, passages in sets.items())
    best = max(words / seconds for words, seconds in speed["rounds"])
    return f"{scores}{best:>12,.0f}   {answer['distribution']} {answer['version']}, {answer['note']}"


def _scores(kind: str, passages: Sequence[Passage], found: Any) -> str:
    if found is None:
        return f"{f'more than {CORPUS_LIMIT:.0f} s':>28}"
    tally = judge.judge(kind, passages, found)
    return f"{tally.precision:10.3f}{tally.recall:6.3f}{tally.f1:6.3f}{tally.seen / max(tally.marks, 1):6.3f}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
