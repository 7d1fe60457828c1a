"""The score gate: floors in models/floors.json that may only rise, for each test set, tied to its passages by a fingerprint."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import ConfigError
from . import minutes_table, speakers, thread_tables, whole

NOISE = 0.005
"""A drop below this is rounding: it is less than one span of any set."""


def fingerprint(passages: list[dict[str, Any]]) -> str:
    """SHA-256 of the gold passages: floors hold for exactly these."""
    return hashlib.sha256(json.dumps(passages, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def flat(scores: dict[str, Any]) -> dict[str, float]:
    """Scores as {"PROJECT.exact.f1": …, "AMOUNT.value": …, "costs.f1": …}; what the gold does not mark has none."""
    numbers: dict[str, float] = {}
    for label, kinds in scores.get("labels", {}).items():
        if kinds["exact"]["gold"]:
            numbers |= {f"{label}.{kind}.f1": kinds[kind]["f1"] for kind in ("exact", "overlap")}
            numbers |= {f"{label}.value": kinds["value"]["p"]} if kinds["value"]["gold"] else {}
    numbers |= {f"{label}.f1": tally["f1"] for label, tally in scores.get("relations", {}).items() if tally["gold"]}
    numbers |= minutes_table.flat(scores.get("minutes", {})) | speakers.flat(scores.get("speakers", {}))
    return numbers | whole.flat(scores.get("whole", {})) | thread_tables.flat(scores.get("threads", {}))


def fallen(numbers: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """A sentence for each score that fell below its floor, and for each floor without a score."""
    for name, floor in sorted(floors.items()):
        found = numbers.get(name)
        if found is None or found < floor - NOISE:
            yield f"{name}: floor {floor:.4f}, found {'none' if found is None else f'{found:.4f}'}"


def check(path: Path, name: str, passages: list[dict[str, Any]], scores: dict[str, Any]) -> list[str]:
    """What of the set `name` fell below its floor; raises `ConfigError` where the floors belong to other gold passages."""
    stored = _read(path).get(name)
    if stored is None:
        raise ConfigError(
            where=str(path), expected=f"floors of {name}", found="none", hint="write them with `zusage gate --update`"
        )
    if stored["gold"] != fingerprint(passages):
        raise ConfigError(
            where=str(path), expected=f"floors for gold {fingerprint(passages)}", found=stored["gold"],
            hint="gold changed: run `zusage gate --update`, and --allow-regression where a score is lower on the new passages",
        )  # fmt: skip
    return list(fallen(flat(scores), stored["floors"]))


def _read(path: Path) -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return stored


def update(
    path: Path, name: str, passages: list[dict[str, Any]], scores: dict[str, Any], *, allow_regression: bool
) -> dict[str, float]:
    """Writes the floors of the set `name`, raised to the scores; lowers one only where `allow_regression` says so.

    Raises `ConfigError` where a score is lower and it does not.
    """
    numbers, stored = flat(scores), _read(path)
    old = stored.get(name, {}).get("floors", {})
    lower = [name for name, floor in old.items() if numbers.get(name, 0.0) < floor - NOISE]
    if lower and not allow_regression:
        raise ConfigError(
            where=str(path), expected="scores at or above their floors", found=f"lower: {', '.join(lower)}"
        )
    floors = (
        numbers if allow_regression else {score: max(number, old.get(score, 0.0)) for score, number in numbers.items()}
    )
    stored[name] = {"gold": fingerprint(passages), "floors": dict(sorted(floors.items()))}
    path.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
    return floors
