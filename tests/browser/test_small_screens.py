"""Tables of many columns on a phone: a row becomes a block, and nothing has to be moved sideways to be read."""

import pytest
from playwright.sync_api import Page

from .opening import NARROW
from .places import EVERY
from .serving import Site

_SIDEWAYS = """() => [...document.querySelectorAll('.breit:has(> table.gestapelt)')].filter(e => e.scrollWidth > e.clientWidth)
  .map(e => e.getAttribute('aria-labelledby') || e.getAttribute('aria-label'))"""
_NAMELESS = """() => [...document.querySelectorAll('table.gestapelt')].flatMap(t => {
  const names = [...t.tHead.rows[0].cells].map(c => c.querySelector('a')?.textContent ?? c.textContent)
  return [...t.tBodies[0].rows].flatMap(r => [...r.cells].map((c, i) => i ? [names[i], c.dataset.label] : []))
}).filter(([name, label]) => name !== label)"""


@pytest.mark.parametrize(("name", "least"), [("topic", 3), ("project", 2), ("comparison", 2)])
def test_tables_need_not_be_moved_sideways(page: Page, site: Site, name: str, least: int) -> None:
    page.set_viewport_size(NARROW)
    page.goto(site(EVERY[name](site.db)))
    tables = page.locator("table.gestapelt")
    assert tables.count() >= least
    assert tables.first.locator("tbody td").first.evaluate("cell => getComputedStyle(cell).display") == "grid"
    assert page.evaluate(_SIDEWAYS) == []


@pytest.mark.parametrize("name", ["topic", "project", "comparison"])
def test_each_cell_of_a_block_has_its_columns_name(page: Page, site: Site, name: str) -> None:
    page.goto(site(EVERY[name](site.db)))
    assert page.evaluate(_NAMELESS) == []


def test_a_year_of_the_calendar_stands_in_one_line(page: Page, site: Site) -> None:
    page.set_viewport_size(NARROW)
    page.goto(site(EVERY["municipality"](site.db)))
    years = page.locator("table.monate tbody th")
    lines = (
        "th => { const all = document.createRange(); all.selectNodeContents(th); return all.getClientRects().length }"
    )
    assert {years.nth(n).evaluate(lines) for n in range(years.count())} == {1}
