"""Hostile text in every field: nothing of it runs, nothing becomes an element, nothing breaks the page."""

import sqlite3
from contextlib import closing
from typing import Final
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

import small_db
from zusage.publish import addresses as orte
from zusage.text import slug

from .hostile import SPOIL
from .looking import wider
from .opening import NARROW, opened
from .places import fixed
from .serving import Site

E_AKTE = small_db.commitment_id("E-Akte", "2023-03-14")
OURS: Final = {
    "start": "/",
    **fixed(),
    "search": orte.search("script"),
    "search-hostile": orte.search(SPOIL[:300]),
    "municipality": orte.municipality("mirowitz"),
    "municipality-unread": orte.municipality("leerfeld"),
    "project": orte.project(slug("E-Akte") + SPOIL),
    "topic": orte.topic("egov"),
    "comparison": orte.compare(ebene="gemeinde"),
    "comparison-hostile": orte.compare(thema=SPOIL, land=SPOIL, von=SPOIL),
    "commitment": orte.commitment(E_AKTE),
    "missing": orte.commitment(SPOIL),
}
STOCK: Final = {
    "database": "/zusage",
    "table": "/zusage/commitments?_alle=1&_facet=body",
    "documents": "/zusage/documents",
    "row": f"/zusage/commitments/{E_AKTE}",
    "issues": "/zusage/issues",
    "filtered": "/zusage/commitments?body__contains=" + quote(SPOIL),
    "view": "/zusage/slipped",
    "question": "/zusage/faeden",
    "question-filled": "/zusage/suche?q=" + quote(SPOIL),
}
INJECTED = """() => [window.__hit, document.querySelectorAll(
  'iframe, img[src=x], [onerror], [onload], [srcdoc], a[href^=javascript], script:not([src])').length]"""


@pytest.mark.parametrize("name", OURS | STOCK)
def test_text_stays_text(browser: Browser, hostile_site: Site, name: str) -> None:
    # Under the policy, which stops a script that comes through and says so on the console.
    with opened(browser, hostile_site) as (page, watch):
        answer = page.goto(hostile_site((OURS | STOCK)[name]))
        assert answer is not None
        # The page of an error shows nothing of what it was asked for.
        assert answer.status == (404 if name == "missing" else 200)
        assert page.evaluate(INJECTED) == [None, 0]
        assert "49 %s" not in page.content()
        page.set_viewport_size(NARROW)
        assert wider(page) == []
        assert watch.problems == []


def test_addresses_that_run_become_no_links(browser: Browser, hostile_site: Site) -> None:
    with closing(sqlite3.connect(hostile_site.db)) as db, db:
        for table, column in (("commitments", "source_url"), ("documents", "url"), ("bodies", "website")):
            db.execute(f'UPDATE {table} SET "{column}" = ?', ["javascript:window.__hit = 'address'"])
    with opened(browser, hostile_site, bypass_csp=True) as (page, _):
        # What all pages link to is read in test_site_hostile; here it is looked at where a browser might see it otherwise.
        for address in (OURS["commitment"], OURS["municipality"], OURS["sources"], STOCK["table"], STOCK["row"]):
            page.goto(hostile_site(address))
            assert page.evaluate(INJECTED) == [None, 0], address


# What would become of a script that came into a page all the same.
SLIPPED_IN = """() => {
  const inline = document.createElement('script'), handler = document.createElement('button');
  inline.textContent = "window.__hit = 'inline'";
  handler.setAttribute('onclick', "window.__hit = 'handler'");
  document.body.append(inline, handler);
  handler.click();
  return window.__hit ?? null;
}"""


@pytest.mark.parametrize("name", ["start", "commitment", "search", "missing", "table", "row", "question"])
def test_a_script_that_came_in_would_not_run(browser: Browser, hostile_site: Site, name: str) -> None:
    with opened(browser, hostile_site) as (page, _):
        page.goto(hostile_site((OURS | STOCK)[name]))
        assert page.evaluate(SLIPPED_IN) is None
