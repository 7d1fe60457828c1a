"""The site without a mouse: a way past the menu, a focus that is seen, an order that follows the page."""

from typing import Any

import pytest
from playwright.sync_api import Page

from .places import EVERY, OURS
from .serving import Site

STOPS = 60
# What has the focus, and whether one can see that: an outline or a ring that was not there before.
FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  return {
    name: `${e.tagName}.${e.getAttribute('class') ?? ''} ${(e.ariaLabel || e.textContent || e.name || '').trim().slice(0, 40)}`,
    body: e === document.body,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    main: !!e.closest('main'),
    backwards: window.before ? !!(e.compareDocumentPosition(window.before) & Node.DOCUMENT_POSITION_FOLLOWING) : false,
    tabindex: e.tabIndex,
    last: (window.before = e) && false,
  };
}"""


def stops(page: Page, most: int = STOPS) -> list[dict[str, Any]]:
    """What Tab comes to, one after the other, to the end of the page or `most` of them."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["body"]:
            break
        found.append(now)
    return found


@pytest.mark.parametrize("name", ["start", "search-found", "comparison", "commitment-on-page", "table"])
def test_first_stop_leads_past_the_menu(page: Page, site: Site, name: str) -> None:
    page.goto(site(EVERY[name](site.db)))
    (first,) = stops(page, 1)
    assert (first["name"], first["seen"]) == ("A.skip Zum Inhalt", True)
    page.keyboard.press("Enter")
    assert stops(page, 1)[0]["main"]


@pytest.mark.parametrize(
    "name", ["start", "search-found", "comparison", "municipality", "map", "commitment-on-page", "table", "question"]
)
def test_focus_is_seen_and_follows_the_page(page: Page, site: Site, name: str) -> None:
    page.goto(site(EVERY[name](site.db)))
    found = stops(page)
    assert len(found) > 8
    assert [stop["name"] for stop in found if not (stop["ring"] and stop["seen"])] == []
    assert [stop["name"] for stop in found if stop["backwards"] or stop["tabindex"] > 0] == []


@pytest.mark.parametrize("name", ["start", "search", "comparison", "question"])
def test_forms_are_reached_and_named(page: Page, site: Site, name: str) -> None:
    page.goto(site((EVERY)[name](site.db)))
    snapshot = page.get_by_role("main").aria_snapshot()
    assert "textbox" in snapshot or "searchbox" in snapshot or "combobox" in snapshot or "checkbox" in snapshot
    reached = stops(page, 30)
    assert [
        stop for stop in reached if stop["main"] and stop["name"].startswith(("INPUT", "SELECT", "BUTTON", "SUMMARY"))
    ]


@pytest.mark.parametrize("name", ["municipality", "comparison-filtered", "map", "table"])
def test_wide_tables_scroll_by_keyboard(page: Page, site: Site, name: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site((OURS | EVERY)[name](site.db)))
    stuck = page.eval_on_selector_all(
        "main *",
        """all => all.filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1
        && e.tagName !== 'TEXTAREA' && e.tabIndex < 0).map(e => e.outerHTML.slice(0, 120))""",
    )
    assert stuck == []
