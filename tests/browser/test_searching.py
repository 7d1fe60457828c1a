"""Search as readers type it: umlauts, beginnings of compounds, filters by a click, an address to keep."""

import re
import sqlite3
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from zusage.publish import addresses as orte

from .opening import opened
from .serving import Site

RESULTS = "main a[href^='/-/zusage/']"


def words(site: Site, pattern: str) -> list[str]:
    """Words of the commitments' sentences that match, the most frequent first."""
    with closing(sqlite3.connect(site.db)) as db:
        text = " ".join(row[0] for row in db.execute("SELECT quote FROM commitments"))
    found = re.findall(rf"\b{pattern}\b", text)
    return sorted(set(found), key=lambda word: (-found.count(word), word))


def search(page: Page, site: Site, typed: str) -> list[str]:
    """Types into the search box of the start page, sends with Enter; the addresses of what is found."""
    page.goto(site("/"))
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill(typed)
    box.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(orte.SEARCH)))
    return results(page)


def number_found(page: Page) -> int:
    """How many results the page says there are: fewer than a thousand in the sample."""
    return int(page.locator("#treffer").inner_text().split()[0])


def results(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(RESULTS, "links => links.map(a => a.getAttribute('href'))")
    return found


def test_umlauts_are_found_however_they_are_typed(page: Page, site: Site) -> None:
    word = words(site, r"\w*[äöü]\w{4,}")[0]
    plain = word.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"}))
    found = search(page, site, word)
    assert found
    assert search(page, site, plain) == found
    assert search(page, site, word.upper()) == found


def test_the_beginning_of_a_compound_finds_it_and_the_hit_is_marked(page: Page, site: Site) -> None:
    compound = words(site, r"[A-Z]\w{13,}")[0]
    assert search(page, site, compound[:7])
    marked = page.locator("main mark").all_inner_texts()
    assert [text for text in marked if text.casefold().startswith(compound[:7].casefold())]


def test_a_facet_narrows_what_is_found_and_its_address_keeps_it(page: Page, site: Site, browser: Browser) -> None:
    before, total = search(page, site, "digital"), number_found(page)
    counted = page.eval_on_selector_all(
        "aside li:has(a[href*='digital'])",
        "all => all.map(e => [Number(e.querySelector('.anzahl').textContent), e.querySelector('a').getAttribute('href')])",
    )
    fewer, address = next((count, href) for count, href in counted if 0 < count < total)
    page.locator(f"aside a[href='{address}']").first.click()
    after = results(page)
    assert (number_found(page), len(after) > 0) == (fewer, True)
    filters = {key: value for key, value in parse_qs(urlsplit(page.url).query).items() if key != "q"}
    assert filters
    page.reload()
    assert results(page) == after
    with opened(browser, site) as (fresh, watch):
        fresh.goto(page.url)
        assert results(fresh) == after
        assert watch.problems == []
    page.get_by_role("link", name=re.compile("Filter entfernen")).first.click()
    assert results(page) == before


def test_nothing_found_is_said_so_and_what_to_try(page: Page, site: Site) -> None:
    assert search(page, site, "Xylophonorchester") == []
    expect(page.get_by_role("main")).to_contain_text(re.compile("Nichts gefunden|nichts gefunden"))
    assert page.get_by_role("main").get_by_role("searchbox").input_value() == "Xylophonorchester"


@pytest.mark.parametrize("typed", ['"', "*", "NEAR(", "' OR 1=1 --", "<b>x</b>", "%", "a" * 390, "-", "“digital”"])
def test_nothing_typed_breaks_the_search(page: Page, site: Site, typed: str) -> None:
    search(page, site, typed)
    assert page.locator("main b").count() == 0
    expect(page.locator("h1")).to_be_visible()
