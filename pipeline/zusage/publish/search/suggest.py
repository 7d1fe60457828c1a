"""What a reader may have meant where nothing was found: words of the texts that are spelled nearly alike."""

from typing import Final

from datasette.app import Datasette
from rapidfuzz.distance import OSA

from ...spelling import WORD, key
from ..asking import rows
from .terms import LONGEST, Query

_LOOKED_AT: Final = 4_000
"""Words, the commonest first, that one mistyped word is compared with."""
_ALIKE: Final = """
SELECT word, spelling FROM words WHERE word >= :first AND word < :after AND length(word) BETWEEN :least AND :most
ORDER BY texts DESC, word LIMIT :looked_at"""
_KNOWN: Final = "SELECT 1 FROM words WHERE word >= :word AND word < :word || char(1114111) LIMIT 1"


async def corrected(datasette: Datasette, text: str, query: Query) -> str:
    """`text` with each unknown word as the nearest known one; "" where nothing would change."""
    words = {term.words[0] for term in query.terms if len(term.words) == 1 and len(term.words[0]) > 3}
    spellings = {word: await _nearest(datasette, word) for word in sorted(words)}
    better = WORD.sub(lambda found: spellings.get(key(found[0])) or found[0], text[:LONGEST])
    return better if better != text[:LONGEST] else ""


async def _nearest(datasette: Datasette, word: str) -> str:
    """How the word is spelled that differs by one letter in four at most; "" where the word is known or nothing is near."""
    if await rows(datasette, _KNOWN, word=word):
        return ""
    room = max(1, len(word) // 4)
    near = await rows(
        datasette, _ALIKE, first=word[0], after=word[0] + chr(0x10FFFF), least=len(word) - room, most=len(word) + room,
        looked_at=_LOOKED_AT,
    )  # fmt: skip
    # Of equally near ones the commonest stands first.
    distances = [(OSA.distance(word, row["word"], score_cutoff=room), place) for place, row in enumerate(near)]
    distance, place = min(distances, default=(room + 1, 0))
    return str(near[place]["spelling"]) if distance <= room else ""
