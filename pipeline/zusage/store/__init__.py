"""Stage 5, store: records into SQLite, each file's rows in one transaction; the database is also the state of the work.

`Database` opens the file and says what is pending, `write` holds one function for each stage's results, `finish` builds
what depends on all rows and proves that every quote is literal, `plausibility` withholds a source that is not read rightly.
"""

from .agendas import ReadBefore, agenda_of, linked_files, may_have_agenda, meetings, read_before, sittings_on
from .database import Database, explained
from .duplicates import mark_duplicates
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
    "VIEWS", "Database", "ReadBefore", "agenda_of", "check", "documents_of", "expect", "explained", "finish", "forget_issues", "has_real",
    "linked_files", "mark_duplicates", "may_have_agenda", "meetings", "read_before", "register", "relink", "remove", "remove_fictional",
    "settle", "sittings_on", "weigh", "withheld_files", "write_linked", "write_parsed", "write_tagged",
]  # fmt: skip
