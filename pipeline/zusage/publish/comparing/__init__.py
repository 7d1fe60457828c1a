"""The SQL behind comparisons: municipalities, Länder, size classes or years, with what was read of them beside every count.

Rejected motions are no commitments and are counted nowhere. A municipality counts only where a text of it was read in the
years asked for; of all others there are no zeros. `levels` says what a row is, `table` asks for the rows, `beside` for the
commitments by topic and the amounts by stage that stand beside them.
"""

from .beside import cells_of, money_of, topics_of
from .levels import LEVELS
from .table import LITTLE, ORDERS, rows_of

__all__ = ["LEVELS", "LITTLE", "ORDERS", "cells_of", "money_of", "rows_of", "topics_of"]
