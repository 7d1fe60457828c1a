"""Finding commitments and texts by words and filters.

`terms` makes a query of what a reader typed, `kinds` says what is searched and puts words and filters into SQL. `hits` are
the results in a stable order, `counting` how many there are by filter and value, `marks` where in a hit the words stand, and
`suggest` what may have been meant where nothing was found. How words are spelled in the index stands in `zusage.spelling`.
"""

from .counting import COUNTED, Counts, counts, roughly
from .hits import LAST_PAGE, PAGE, everything, results
from .kinds import KINDS, Search
from .marks import Marks
from .suggest import corrected
from .terms import LONGEST, Query, parse, search_terms

__all__ = [
    "COUNTED", "KINDS", "LAST_PAGE", "LONGEST", "PAGE", "Counts", "Marks", "Query", "Search", "corrected", "counts", "everything", "parse",
    "results", "roughly", "search_terms",
]  # fmt: skip
