"""The filters of the site, the same on every page: towns, topics, Länder, size classes, and from when to when.

An address carries them as `gemeinde`, `thema`, `land`, `groesse`, `jahr`, `verbindlichkeit`, `stand` (each as often as one likes),
`von` and `bis`. `reading` checks a query string against the database, `chosen` holds what is set and gives the conditions for
WHERE (made in `conditions`, of `publish.clauses`), `offers` says what a form can offer.
"""

from .chosen import WORDS, Filters
from .conditions import NO_TOPIC
from .offers import offered
from .reading import MOST, Args, read
from .sizes import SIZES, Size

__all__ = ["MOST", "NO_TOPIC", "SIZES", "WORDS", "Args", "Filters", "Size", "offered", "read"]
