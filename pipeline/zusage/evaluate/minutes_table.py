"""Scores of whole minutes as flat numbers with floors, as tables for the terminal, and stored."""

import json
from collections.abc import Mapping
from typing import Any, Final

from .places import METRICS

STORED: Final = METRICS / "minutes.json"
WHAT: Final = ("items", "sections", "kinds", "lists", "hidden")


def flat(scores: Mapping[str, Any]) -> dict[str, float]:
    """What has a floor: {"PDF, alone.items.f1": …, "text, agenda known.lists.f1": …}."""
    return {f"{way}.{what}.f1": rows["all"][what]["f1"] for way, rows in scores.items() for what in WHAT}


def render(scores: Mapping[str, Any], layouts: Mapping[str, str]) -> str:
    """The scores as tables for the terminal: one for each way, a line for each document and its layout."""
    lines: list[str] = []
    for way, rows in scores.items():
        heads = "".join(f" {what:>8}" for what in ("items P", "R", "F1", "sections", "kinds", "lists", "hidden"))
        lines += [f"{way:20}{heads}  items"]
        for name, row in rows.items():
            items = row["items"]
            rest = "".join(f" {row[what]['f1']:8.3f}" if row[what]["gold"] else f" {'–':>8}" for what in WHAT[1:])
            lines.append(
                f"{name:20} {items['p']:8.3f} {items['r']:8.3f} {items['f1']:8.3f}{rest} {items['gold']:6}  {layouts.get(name, '')}"
            )
        lines.append("")
    return "\n".join(lines).rstrip()


def store(scores: Mapping[str, Mapping[str, Any]]) -> None:
    """Writes the scores of each gold set, by its folder."""
    STORED.write_text(json.dumps(scores, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
