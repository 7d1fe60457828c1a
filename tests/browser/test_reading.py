"""A reader's way: from the start page to a municipality, a commitment, its sentence, its page, its source."""

import io
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import PurePath
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect

from zusage.pdf_pages.drawing import DPI
from zusage.publish import addresses as orte

from . import places
from .looking import Look
from .serving import Site

_PICTURED = """
SELECT c.id, c.body_id, c.body, c.quote, c.source_url, c.page, c.project FROM commitments c
JOIN quote_boxes q ON q.commitment_id = c.id JOIN raw_files f ON f.id = (SELECT raw_file_id FROM documents WHERE id = c.document_id)
WHERE f.media_type = 'application/pdf' GROUP BY c.id"""


def pictured(site: Site) -> dict[str, dict[str, Any]]:
    """By address: the commitments whose sentence can be shown on a page."""
    with closing(sqlite3.connect(site.db)) as db:
        db.row_factory = sqlite3.Row
        return {orte.commitment(row["id"]): dict(row) for row in db.execute(_PICTURED)}


def hrefs(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all("main a[href]", "links => links.map(a => a.getAttribute('href'))")
    return found


def test_from_the_start_page_to_the_source(page: Page, site: Site) -> None:
    shown = pictured(site)
    page.goto(site("/"))
    page.locator(f"main a[href='{orte.MUNICIPALITIES}']").first.click()
    (town,) = {row["body_id"] for row in shown.values() if row["body_id"] == next(iter(shown.values()))["body_id"]}
    page.locator(f"main a[href='{orte.municipality(town)}']").first.click()
    row = next(shown[href] for href in hrefs(page) if href in shown)
    expect(page.locator("h1")).to_have_text(row["body"])
    page.locator(f"main a[href='{orte.commitment(row['id'])}']").first.click()

    expect(page.locator("h1")).to_have_text(row["project"])
    assert squeezed(page.locator("mark").inner_text()) == squeezed(row["quote"])
    assert page.locator("mark .treffer").count() >= 1
    image = page.locator("figure img").first
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("complete", True)
    assert image.evaluate("i => i.naturalWidth") > 300
    assert squeezed(row["quote"])[:60] in squeezed(image.get_attribute("alt") or "")
    source = page.get_by_role("link", name="Original ansehen")
    assert source.get_attribute("href") == f"{row['source_url']}#page={row['page']}"
    assert "noopener" in (source.get_attribute("rel") or "")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_the_image_of_the_page_opens_alone_with_the_quote_framed(page: Page, site: Site) -> None:
    key = places.pictured(site.db)
    page.goto(site(orte.commitment(key)))
    answer = page.request.get(site(page.locator("figure a:has(img)").first.get_attribute("href") or ""))
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    seen = Image.open(io.BytesIO(answer.body()))
    red, green, blue = seen.convert("RGB").split()
    coloured = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(lambda value: 255 * (value > STRONG))
    frame = coloured.getbbox()
    assert frame is not None
    assert [abs(a - b) < NEAR for a, b in zip(frame, quoted_at(site, key), strict=True)] == [True] * 4


STRONG = 80
"""So much more red than green and blue is the frame alone: pages of the sample are printed in black."""
NEAR = 10
"""Pixels between a quote's letters and its frame."""


def quoted_at(site: Site, key: str) -> tuple[float, ...]:
    """Left, top, right and bottom of a quote on its first page, in pixels of the image."""
    sql = f"""
    SELECT min(x0) || ' ' || min(y0) || ' ' || max(x1) || ' ' || max(y1) FROM quote_boxes WHERE commitment_id = '{key}'
      AND page = (SELECT page FROM quote_boxes WHERE commitment_id = '{key}' ORDER BY number LIMIT 1)"""
    return tuple(float(points) * DPI / 72 for points in places.one(site.db, sql).split())


def test_marks_are_the_words_that_speak_for_the_commitment(page: Page, site: Site) -> None:
    key = places.pictured(site.db)
    page.goto(site(orte.commitment(key)))
    with closing(sqlite3.connect(site.db)) as db:
        evidence = set(db.execute("SELECT role, quote FROM evidence WHERE commitment_id = ?", [key]))
        (text,) = db.execute(
            "SELECT d.text FROM commitments c JOIN documents d ON d.id = c.document_id WHERE c.id = ?", [key]
        ).fetchone()
    marked = page.eval_on_selector_all("mark .treffer", "all => all.map(e => [e.classList[1], e.textContent])")
    assert {"amount", "deadline"} <= {role for role, _ in marked}
    assert [piece for piece in marked if tuple(piece) not in evidence] == []
    assert squeezed(page.locator("blockquote").inner_text().strip("… ")) in squeezed(text)


def test_marks_look_different_from_each_other(page: Page, site: Site) -> None:
    page.goto(site(orte.commitment(places.pictured(site.db))))
    styles = page.eval_on_selector_all(
        "mark .treffer", "m => m.map(e => getComputedStyle(e).borderBottomStyle + e.className)"
    )
    by_role = {style.split("treffer ")[1]: style.split("treffer ")[0] for style in styles}
    assert len(set(by_role.values())) == len(by_role) >= 2


@pytest.mark.parametrize("name", ["project", "topic", "map"])
def test_pages_lead_on_to_commitments_or_municipalities(page: Page, site: Site, name: str) -> None:
    page.goto(site(places.OURS[name](site.db)))
    onward = [href for href in hrefs(page) if re.match(r"/-/(zusage|gemeinde)/", href)]
    assert onward
    answer = page.goto(site(onward[0]))
    assert answer is not None
    assert answer.status == 200


def test_links_of_our_pages_lead_somewhere(page: Page, site: Site, looks: Callable[[str], Look]) -> None:
    found: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for name in places.OURS:
        for _, href in looks(name).outline["links"]:
            if href.startswith("/"):
                found[kind(href)][href.split("#")[0]] = name
    lost = {
        href: name
        for links in found.values()
        for href, name in list(links.items())[:SAMPLED]
        if page.request.get(site(href)).status != 200
    }
    assert lost == {}


SAMPLED = 3
"""So many links of a kind are followed: a list has hundreds that differ in a key only."""


def kind(href: str) -> tuple[str, ...]:
    """What a link leads to, without keys and values: its first two folders, its ending, the names in its query."""
    address = urlsplit(href)
    return (*address.path.split("/")[1:3], PurePath(address.path).suffix, *sorted(parse_qs(address.query)))
