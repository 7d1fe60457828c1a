"""Where gold passages, models and their scores lie in the repository."""

from pathlib import Path
from typing import Final

from ..tag import PACKAGE as NAME

GOLD: Final = Path("corpora/gold")
MINUTES: Final = GOLD / "minutes"
"""Whole minutes, in another format than the passages."""

SPEAKERS: Final = GOLD / "speakers"
"""Documents with who speaks in their sentences, in a format of their own."""

CONFIG: Final = Path("models/configs/nlp.cfg")
PACKAGE: Final = Path("models") / NAME
METRICS: Final = Path("models/metrics")
SCORES: Final = METRICS / "scores.json"
"""The packaged pipeline carries a copy, which the database publishes."""

MINUTES_GOLD: Final = "gold.json"
"""Beside whole minutes, it says what is in them."""


def marks_files(folder: Path) -> list[Path]:
    """The files of annotated passages under `folder`, in the order of their paths; whole minutes are none."""
    return sorted(path for path in folder.rglob("*.txt") if not (path.parent / MINUTES_GOLD).exists())
