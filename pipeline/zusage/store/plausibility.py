"""Sources that give what no council information system gives are withheld until they are read rightly again.

`expect` takes down what is known of a source, `weigh` judges every crawled source by `figures` and `bands`. One outside of its
bands gets a reason in `bodies.withheld` and an issue; what earlier runs tagged and linked of its pages goes, and comes back by
itself when the figures are fine: its files are merely out of date then. Local files and the sample are never judged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..issues import issue
from ..records import Body, Issue, Plausibility, digest
from ..records.vocabulary import PLAUSIBLE
from .bands import BANDS, judged
from .database import Database
from .figures import figures
from .withheld import withdraw

_HINT = (
    "compare a page with what was read of it; where the source is really so, name the check as an oddity in its YAML"
)
_COUNTS = ("items-per-meeting", "meetings", "papers")
"""Checks whose figure is a number; the others are shares."""


def expect(db: Database, body_id: str, minimum: Mapping[str, int], oddities: Mapping[str, str]) -> None:
    """What a source is measured by: `minimum` a year of `meetings` and `papers`, and `oddities` (what, reason).

    An oddity whose `what` is the name of a check lifts that check.
    """
    with db.transaction():
        db.put(
            replace(
                row,
                least=minimum.get(row.name) or None if row.name in minimum else row.least,
                oddity=oddities.get(row.name),
            )
            for row in _rows(db, body_id)
        )


def weigh(db: Database) -> None:
    """Judges every source that was crawled; withholds it or lets it go, each in one transaction."""
    crawled = "id IN (SELECT body_id FROM raw_files WHERE fetched_at IS NOT NULL)"
    for body in db.get(Body, f"withheld IS NOT NULL OR {crawled}"):
        found = {figure.name: figure for figure in figures(db, body.id)}
        rows = [judged(found.get(row.name), row, body.vendor) for row in _rows(db, body.id)]
        with db.transaction():
            db.put(rows)
            _say(db, body, [row for row in rows if not row.fine])


def _rows(db: Database, body_id: str) -> list[Plausibility]:
    """The source's row of each check, as the last run left it."""
    known = {row.name: row for row in db.get(Plausibility, "body_id = ?", (body_id,))}
    fresh = (Plausibility(id=digest("plausibility", body_id, name), body_id=body_id, name=name) for name in BANDS)
    return [known.get(row.name, row) for row in fresh]


def _say(db: Database, body: Body, odd: list[Plausibility]) -> None:
    (source,) = db.connection.execute(
        "SELECT max(source) FROM raw_files WHERE body_id = ? AND fetched_at IS NOT NULL", (body.id,)
    ).fetchone()
    db.connection.execute(
        "DELETE FROM issues WHERE stage = 'parse' AND code = 'implausible' AND source IS ?", (source,)
    )
    db.put(_issues(body, source, odd))
    reason = _reason(odd) if odd else None
    if reason == body.withheld:
        return
    db.connection.execute("UPDATE bodies SET withheld = ? WHERE id = ?", (reason, body.id))
    if body.withheld is None:
        withdraw(db, body.id)


def _issues(body: Body, source: str | None, odd: list[Plausibility]) -> Iterator[Issue]:
    for row in odd:
        bound = f"at least {row.least:g}" if _too_low(row) else f"at most {row.most:g}"
        yield issue(
            "parse", "implausible", where=f"{body.name}: {row.name}", value=f"{row.value:g}", source=source,
            message=f"expected {bound}, found {row.value:g} of {row.counted} counted; nothing of this source is published; {_HINT}",
        )  # fmt: skip


def _reason(odd: list[Plausibility]) -> str:
    """One German sentence: what, how much, what was expected."""
    return "Das Gelesene ist nicht plausibel: " + "; ".join(map(_told, odd)) + "."


def _told(row: Plausibility) -> str:
    bound = (
        f"mindestens {_german(row.name, row.least)}" if _too_low(row) else f"höchstens {_german(row.name, row.most)}"
    )
    return f"{PLAUSIBLE[row.name]} {_german(row.name, row.value)}, erwartet {bound} (gezählt: {row.counted})"


def _too_low(row: Plausibility) -> bool:
    return row.least is not None and (row.value or 0) < row.least


def _german(name: str, value: float | None) -> str:
    number = f"{value or 0:.1f}" if name in _COUNTS else f"{100 * (value or 0):.1f}"
    return number.removesuffix(".0").replace(".", ",") + ("" if name in _COUNTS else " %")
