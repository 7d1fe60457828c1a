"""The comparison by keyboard alone: choose, send, see the chart drawn, the table beside it, the CSV behind it."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from zusage.publish import addresses as orte

from . import places
from .serving import Site

MARKS = "rect, circle, path, polygon"
SEEN = """all => all.filter(e => { const box = e.getBBox(), style = getComputedStyle(e);
  return box.width > 0 && box.height > 0 && !(style.fill === 'none' && style.stroke === 'none') && style.visibility === 'visible' })
  .length"""
"""Marks with room that are painted."""


def tab_to(page: Page, reached: str, most: int = 120) -> None:
    """Presses Tab until the element in focus matches the selector."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", reached):
            return
    pytest.fail(f"Tab never came to {reached}")


def drawn(chart: Locator) -> None:
    """Holds that a chart has room and marks in it that can be seen."""
    box = chart.bounding_box()
    assert box is not None
    assert box["width"] > 40
    assert box["height"] > 5
    assert chart.locator(MARKS).evaluate_all(SEEN) > 0


def test_topics_are_chosen_and_compared_by_keyboard(page: Page, site: Site, tmp_path: Path) -> None:
    topic = places.topic(site.db)
    page.goto(site(orte.COMPARISON))
    tab_to(page, "form summary")
    page.keyboard.press("Enter")
    tab_to(page, f"input[name=thema][value='{topic}']")
    page.keyboard.press("Space")
    tab_to(page, "form button[type=submit]")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"[?&]thema={re.escape(topic)}(&|$)"))
    expect(page.locator(f"input[name=thema][value='{topic}']")).to_be_checked()

    chart = page.locator("main svg").first
    drawn(chart)
    assert chart.locator("rect").evaluate_all("all => all.filter(e => getComputedStyle(e).fill === 'none').length") == 0
    assert page.locator("main table tbody tr").count() >= 1
    header = page.locator("main table thead th[scope=col]")
    assert header.count() >= 3
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("CSV")).first.click()
    target = tmp_path / "comparison.csv"
    download.value.save_as(target)
    lines = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert len(lines) >= 2
    assert len({len(line) for line in lines}) == 1


def chart_pages(page: Page, site: Site) -> list[str]:
    page.goto(site(orte.CHARTS))
    links: list[str] = page.eval_on_selector_all("main a[href]", "links => links.map(a => a.getAttribute('href'))")
    return sorted({href for href in links if re.fullmatch(rf"{orte.CHARTS}/[\w-]+", href)})


def test_every_chart_is_drawn_with_its_table_beside(page: Page, site: Site) -> None:
    found = chart_pages(page, site)
    assert len(found) >= 4
    for address in found:
        page.goto(site(address))
        drawn(page.locator("main svg").first)
        told = page.locator("main table tbody tr").count()
        assert told >= 1, address
        file = page.request.get(
            site(page.get_by_role("link", name=re.compile("^CSV")).first.get_attribute("href") or "")
        )
        lines = list(csv.reader(file.text().removeprefix("\ufeff").splitlines()))
        assert (file.status, len(lines) > told) == (200, True), address
        assert page.locator("#sql ~ .breit pre").inner_text().strip()


def test_the_map_shows_germany_and_its_municipalities(page: Page, site: Site) -> None:
    page.goto(site(orte.MAP))
    chart = page.locator("main svg").first
    drawn(chart)
    links = chart.locator("a[href^='/-/gemeinde/']")
    assert links.count() == places.one(site.db, "SELECT COUNT(*) FROM bodies")
    town = links.first.get_attribute("href") or ""
    answer = page.goto(site(town))
    assert answer is not None
    assert answer.status == 200
