"""How sure the recognition of a scan is: of a document, and of the pages that a reader should compare with their image."""

from collections.abc import Iterable, Sequence

from ...records import DOUBTFUL
from ..lines import Line

_NAMED = 20


def quality(lines: Iterable[Line]) -> float | None:
    """The mean confidence of the words, each weighted with its characters, 0 to 1; None where none were recognised."""
    scored = [(line.score, len(line.text)) for line in lines if line.score is not None]
    weight = sum(length for _, length in scored)
    return round(sum(score * length for score, length in scored) / weight, 3) if weight else None


def doubtful(pages: Sequence[Sequence[Line]]) -> list[tuple[str, str]]:
    """A note that names the pages recognised with less confidence than `DOUBTFUL`, if there are any."""
    low = {number: found for number, page in enumerate(pages, 1) if (found := quality(page)) and found < DOUBTFUL}
    if not low:
        return []
    named = ", ".join(f"{number} ({found:.0%})" for number, found in list(low.items())[:_NAMED])
    more = f" and {len(low) - _NAMED} more" if len(low) > _NAMED else ""
    return [
        ("ocr-low", f"recognised with little confidence: page {named}{more}; below {DOUBTFUL:.0%} look at the image")
    ]
