"""Scores of threads as flat numbers with floors, and as tables for the terminal."""

from collections.abc import Mapping
from typing import Any

_FLOORS = {"pairs": "threads", "slips": "slips", "amounts": "amounts.changed", "reasons": "reasons"}
_SHARES = {"first": "slips.first", "last": "slips.last", "days": "slips.days", "ends": "threads.end"}


def flat(scores: Mapping[str, Any]) -> dict[str, float]:
    """What of these scores has a floor: {"threads.p": …, "threads.r": …, "slips.p": …, "slips.days": …, "threads.end": …}."""
    if not scores:
        return {}
    both = {f"{name}.{what}": scores[key][what] for key, name in _FLOORS.items() for what in ("p", "r")}
    apart = {"threads.namesakes": float(scores["across"] == 0)}
    return both | apart | {name: scores[key]["share"] for key, name in _SHARES.items()}


def render(scores: Mapping[str, Any], alone: Mapping[str, Mapping[str, float | int]]) -> str:
    """The scores as tables for the terminal; `alone` are the pairs' scores by each source of edges, as `ablation` gives them."""
    lines = [f"{'':22} {'P':>6} {'R':>6} {'F1':>6} {'gold':>5}"]
    lines += [_row(name, scores[key]) for key, name in _FLOORS.items()]
    lines += [f"{name:22} {scores[key]['share']:6.3f} {'':13} {scores[key]['gold']:5}" for key, name in _SHARES.items()]
    lines += [
        f"{'namesakes joined':22} {scores['across']:6}",
        "",
        f"{'pairs joined by':22} {'P':>6} {'R':>6} {'F1':>6} {'gold':>5}",
    ]
    return "\n".join(
        [*lines, *(_row(f"{name} alone" if name != "all" else name, each) for name, each in alone.items())]
    )


def _row(name: str, tally: Mapping[str, float | int]) -> str:
    return f"{name:22} {tally['p']:6.3f} {tally['r']:6.3f} {tally['f1']:6.3f} {tally['gold']:5}"
