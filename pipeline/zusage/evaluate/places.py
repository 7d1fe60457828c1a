"""Where gold passages, models and their scores lie in the repository."""

from pathlib import Path
from typing import Final

from ..tag import PACKAGE as NAME

GOLD: Final = Path("corpora/gold")
CONFIG: Final = Path("models/configs/nlp.cfg")
PACKAGE: Final = Path("models") / NAME
METRICS: Final = Path("models/metrics")
SCORES: Final = METRICS / "scores.json"
"""The packaged pipeline carries a copy, which the database publishes."""
