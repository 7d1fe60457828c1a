"""The site without scripts, on paper, and as a public site below a path of its host."""

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from zusage.publish import addresses as orte
from zusage.publish.instance import Instance

from . import places
from .opening import opened
from .serving import Site, serving


@pytest.mark.parametrize("name", places.STOCK)
def test_stock_pages_can_be_read_without_scripts(browser: Browser, site: Site, name: str) -> None:
    with opened(browser, site, java_script_enabled=False) as (page, watch):
        page.goto(site(places.STOCK[name](site.db)))
        expect(page.locator("h1")).to_be_visible()
        assert watch.problems == []


def test_search_works_without_scripts(browser: Browser, site: Site) -> None:
    with opened(browser, site, java_script_enabled=False) as (page, _):
        page.goto(site("/"))
        page.get_by_role("main").get_by_role("searchbox").fill("digital")
        page.get_by_role("main").get_by_role("button", name="Suchen").click()
        assert page.locator("main a[href^='/-/zusage/']").count() > 0


def test_a_commitment_on_paper_can_be_read_and_cited(page: Page, site: Site) -> None:
    key = places.pictured(site.db)
    page.goto(site(orte.commitment(key)))
    page.emulate_media(media="print")
    expect(page.locator("header.kopf")).to_be_hidden()
    expect(page.locator("mark")).to_be_visible()
    paper = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in paper)
    paper.close()
    words = " ".join(text.replace("\ufffe", "").split())
    quote, source = (
        places.one(site.db, f"SELECT {column} FROM commitments WHERE id = '{key}'")
        for column in ("quote", "source_url")
    )
    assert " ".join(quote.split()[:3]) in words
    assert source.split("#")[0] in words.replace(" ", "")
    assert "Zum Inhalt" not in words


# A public site


@pytest.fixture(scope="module")
def public_site(browser: Browser, site: Site) -> Iterator[Site]:
    """The same database for everybody, below a path: immutable, cached, without SQL and downloads."""
    instance = Instance(
        public=True, sql=False, downloads=False, address="https://zusagen.example/daten", operator="Verein\nWeg 1\nOrt",
        contact="hinweise@zusagen.example", raw=site.db.parent / "raw",
    )  # fmt: skip
    with serving(site.db, instance, base="/daten") as running:
        yield running


@pytest.mark.parametrize("name", [*places.OURS, "database", "table", "question"])
def test_public_pages_load_all_they_need_below_their_path(browser: Browser, public_site: Site, name: str) -> None:
    with opened(browser, public_site) as (page, watch):
        page.goto(public_site(places.EVERY[name](public_site.db)))
        assert watch.problems == []
        inner = page.eval_on_selector_all("a[href], link[href], img[src], form[action]", _INNER)
        assert [address for address in inner if not address.startswith("/daten")] == []


_INNER = """all => all.map(e => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))
  .filter(address => address.startsWith('/'))"""


def test_a_public_site_lets_nobody_write_sql(browser: Browser, public_site: Site) -> None:
    with opened(browser, public_site) as (page, _):
        answer = page.goto(public_site(places.STOCK["own-query"](public_site.db)))
        assert answer is not None
        assert answer.status == 403
        page.goto(public_site(places.STOCK["database"](public_site.db)))
        assert page.locator("textarea").count() == 0
