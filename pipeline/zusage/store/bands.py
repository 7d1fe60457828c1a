"""What a council information system gives when it is read rightly: one band for each figure, and the verdict on a figure.

Real figures are known of few sources (RIS.md 8.1): Nordstemmen 12.0 items a meeting with agenda (11,575 in 963), 89 % of
meetings with an agenda (963 of 1,081), 7 % of items with a result (823 of 11,575); Karlsruhe 7.2 items a meeting (18,677 in
2,609) and 53 % with a result; Osnabrück about half. A band is two to four times as wide as these, for it must hold for a
small committee and for a large council. A drop against the source's own earlier figure says more than any band: half
of it is gone where a reader lost a part of the page.
"""

from dataclasses import dataclass, replace

from ..records import Plausibility


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of one source: made of `counted` things; `earlier` is the same figure of the source's older meetings."""

    name: str
    value: float
    counted: int
    earlier: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Bounds that hold for every source; below `count` things nothing is concluded. `drops`: compared with earlier figures."""

    count: int
    least: float | None = None
    most: float | None = None
    drops: bool = False


BANDS: dict[str, Band] = {
    # A table's headings read in place of its rows give 1 or 2 items; rows read twice, or a whole year as one meeting, 40 and more.
    "items-per-meeting": Band(count=10, least=3, most=40, drops=True),
    # Meetings whose agenda is not published are normal (RIS.md 2.2), three of four are not.
    "with-agenda": Band(count=10, least=0.25, drops=True),
    # `RESULTS_SHOWN` has the bound; everywhere else no result at all is normal (Peine has no minutes).
    "with-result": Band(count=50, drops=True),
    # An item and its supplement share number and title now and then (RIS.md 2.3); a table read twice doubles each.
    "duplicate-items": Band(count=50, most=0.1),
    "ends-in-footer": Band(count=20, most=0.1),
    "unread-pages": Band(count=20, most=0.1),
    "meetings": Band(count=0),
    "papers": Band(count=0),
}
"""Check → its band. Bounds of `meetings` and `papers` are the municipality's own `expected_minimum`."""

RESULTS_SHOWN = ("sessionnet", "allris3", "allris4")
"""Products whose pages show results: not one in fifty items (a third of Nordstemmen's share) means that they are not read.

A municipality that publishes none says so in its YAML: an oddity whose `what` is "with-result"."""

_LEAST_SHOWN = 0.02
_DROP = 0.5
"""The share of its earlier figure below which a source has dropped: committees differ from year to year, not by half."""


def judged(figure: Figure | None, row: Plausibility, vendor: str | None) -> Plausibility:
    """`row` (what is expected and known of the source) with the figure, its bounds, and whether it is fine.

    A figure that is fine becomes the one to measure the next by; None, or one made of too little, proves nothing.
    """
    band = BANDS[row.name]
    if figure is None or figure.counted < band.count:
        counted = figure.counted if figure else 0
        return replace(row, value=None, counted=counted, least=_least(band, row, vendor), most=band.most, fine=1)
    value = round(figure.value, 4)
    known = replace(row, value=value, counted=figure.counted, most=band.most)
    past = [number for number in (figure.earlier, row.good) if number is not None]
    least = _least(band, row, vendor, *past)
    if row.oddity or _within(value, least, band.most):
        # Measured by itself from now on: so the same database is judged alike however often.
        past = [number for number in (figure.earlier, value) if number is not None]
        return replace(known, least=_least(band, row, vendor, *past), good=value, fine=1)
    return replace(known, least=least, fine=0)


def _least(band: Band, row: Plausibility, vendor: str | None, *past: float) -> float | None:
    if row.name in ("meetings", "papers"):
        return row.least
    bounds = [band.least] if band.least is not None else []
    bounds += [_LEAST_SHOWN] if row.name == "with-result" and vendor in RESULTS_SHOWN else []
    bounds += [round(number * _DROP, 4) for number in past] if band.drops else []
    return max(bounds, default=None)


def _within(value: float, least: float | None, most: float | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
