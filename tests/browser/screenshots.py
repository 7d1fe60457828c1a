"""Pictures of the main pages for the README, made anew: `python -m browser.screenshots DB FOLDER` in `tests/` (`make screenshots`).

The same database, chromium and font (Liberation Sans, Debian's fonts-liberation) give the same pictures: no animation,
no caret, a fixed window, few colours (each file stays below 200 kB).
"""

import io
import shutil
import sys
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import FloatRect, Page, sync_playwright

from zusage.publish import addresses as orte
from zusage.publish.instance import Instance

from .opening import ARGUMENTS, NARROW, WIDE, opened
from .places import Place, pictured, project, topic, town
from .serving import serving

COLOURS = 256
FONT = "body, button, input, select, textarea, svg { font-family: 'Liberation Sans' !important }"
"""What the site asks for, the reader's own system font, differs from machine to machine."""
TALLEST = 1400
"""Pixels: what lies further down is told by the page, not by its picture."""

SHOTS: Final[dict[str, Place]] = {
    "start": lambda db: "/",
    "gemeinde": lambda db: orte.municipality(town(db)),
    "zusage": lambda db: orte.commitment(pictured(db)),
    "vorhaben": lambda db: orte.project(project(db)),
    "thema": lambda db: orte.topic(topic(db)),
    "vergleich": lambda db: orte.compare(ebene="gemeinde"),
    "karte": lambda db: orte.MAP,
    "seite": lambda db: orte.commitment(pictured(db)),
    "suche": lambda db: orte.search("digital"),
}
ON_A_PHONE: Final = ("start", "zusage")
PARTS: Final = {"seite": "figure.blatt"}
"""Of these only one element is taken."""


def take(db: Path, folder: Path) -> list[Path]:
    """Writes the pictures and returns them; `db` lies beside the folder `raw` with the fetched files."""
    folder.mkdir(parents=True, exist_ok=True)
    found = shutil.which("chromium")
    if not found:
        raise SystemExit("no chromium here: apt-get install chromium")
    with sync_playwright() as playwright, serving(db, Instance(raw=db.parent / "raw")) as site:
        browser = playwright.chromium.launch(executable_path=found, args=[*ARGUMENTS, "--font-render-hinting=none"])
        wanted = [(name, WIDE) for name in SHOTS] + [(name, NARROW) for name in ON_A_PHONE]
        written = []
        for name, size in wanted:
            with opened(browser, site, viewport=size, bypass_csp=True) as (page, _):
                page.goto(site(SHOTS[name](db)), wait_until="networkidle")
                page.add_style_tag(content=FONT)
                shot = shoot(page, PARTS.get(name))
            written.append(small(shot, folder / f"{name}{'-schmal' if size is NARROW else ''}.png"))
        browser.close()
    return written


def shoot(page: Page, part: str | None) -> bytes:
    """The page from its top, or the element that the selector `part` names, with all its images."""
    for image in page.locator("main img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("i => i.decode()")
    if part:
        return page.locator(part).first.screenshot(animations="disabled", caret="hide")
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}
    return page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")


def small(shot: bytes, target: Path) -> Path:
    """Writes the picture with few colours, without time or name of the program in it."""
    image = (
        Image.open(io.BytesIO(shot))
        .convert("RGB")
        .quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    image.save(target, optimize=True)
    return target


if __name__ == "__main__":
    for path in take(Path(sys.argv[1]).absolute(), Path(sys.argv[2])):
        print(path, path.stat().st_size)  # noqa: T201 - a script's answer
