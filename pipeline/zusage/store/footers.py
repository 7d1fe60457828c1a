"""Whether texts end in the page's footer: in one of its words, or most of them in one and the same line."""

import re
from collections import Counter
from collections.abc import Sequence

from ..text import fold
from ..vendors.results import read_result

_LONGEST = 80
"""Characters of a line of a footer; longer ones are sentences."""

_MOST = 0.5
"""The share of texts that end in the same line by chance: "Anlagen: keine" ends many papers of a town, not most."""

_WORDS = re.compile(
    r"\b(?:impressum|datenschutz(?:erklaerung|hinweise?)?|nach oben|(?:zum )?seitenanfang|barrierefreiheit|sessionnet|somacos|allris|"
    r"sd\.?net|more!? ?rubin|powered by|oeffnet in neuem fenster)\b|^(?:zurueck|reduzieren|drucken|kontakt|anmelden|suche)$"
)
"""Menu words and names of products (RIS.md 10), folded."""


def ends_in_footer(texts: Sequence[str]) -> list[bool]:
    """For each text (its end is enough) whether its last line is a footer's."""
    lines = [_last_line(text) for text in texts]
    often, count = next(iter(Counter(filter(None, lines)).most_common(1)), ("", 0))
    common = often if count > len(lines) * _MOST and not _is_result(often) else None
    return [line is not None and (line == common or _WORDS.search(line) is not None) for line in lines]


def _last_line(text: str) -> str | None:
    last = text.rstrip().rpartition("\n")[2].strip()
    return fold(last) if last and len(last) <= _LONGEST else None


def _is_result(line: str) -> bool:
    """Texts of items rightly end in "einstimmig beschlossen" or in a count of votes."""
    return read_result(line) != "other"
