"""Stage 5, store: records into SQLite, each file's rows in one transaction; the database is also the state of the work.

`Database` opens the file and says what is pending, `write` holds one function for each stage's results, `finish` builds
what depends on all rows and proves that every quote is literal, `plausibility` withholds a source that is not read rightly.
"""

from .database import Database, explained
from .finish import check, finish
from .plausibility import expect, weigh
from .sittings import settle
from .views import VIEWS
from .withheld import withheld_files
from .write import (
    documents_of,
    forget_issues,
    has_real,
    register,
    relink,
    remove,
    remove_fictional,
    write_linked,
    write_parsed,
    write_tagged,
)

__all__ = [
    "VIEWS", "Database", "check", "documents_of", "expect", "explained", "finish", "forget_issues", "has_real", "register", "relink",
    "remove", "remove_fictional", "settle", "weigh", "withheld_files", "write_linked", "write_parsed", "write_tagged",
]  # fmt: skip
