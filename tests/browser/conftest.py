"""A browser for the package, three sites, and pages that are watched.

Where there is no chromium these tests are skipped; with `ZUSAGE_BROWSER=required` in the environment they fail instead.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import hostile_db
from zusage.publish.instance import Instance

from .hostile import SPOIL
from .looking import Look, look
from .opening import ARGUMENTS, opened
from .places import EVERY
from .serving import Site, serving
from .watching import Watch


# Not for the session: while playwright runs, no other test of this process could start a loop of its own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's chromium without a window, with a new profile."""
    found = shutil.which("chromium")
    if not found:
        said = "no chromium here: apt-get install chromium"
        pytest.fail(said) if os.environ.get("ZUSAGE_BROWSER") == "required" else pytest.skip(said)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def site(browser: Browser, sample_run: tuple[Path, str]) -> Iterator[Site]:
    """The sample's database on a researcher's own machine, with the fetched files for images of pages."""
    db = sample_run[0]
    with serving(db, Instance(raw=db.parent / "raw")) as running:
        yield running


@pytest.fixture(scope="package")
def hostile_site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A small database with hostile text in every column of text."""
    with serving(hostile_db.build(tmp_path_factory.mktemp("hostile") / "zusage.db", SPOIL)) as running:
        yield running


@pytest.fixture(scope="package")
def looks(browser: Browser, site: Site) -> Callable[[str], Look]:
    """A look at a page of the sample's site by its name; each page is visited once."""

    @cache
    def seen(name: str) -> Look:
        return look(browser, site, EVERY[name](site.db))

    return seen


@pytest.fixture
def watched(browser: Browser, site: Site) -> Iterator[tuple[Page, Watch]]:
    """A page on the sample's site at 1280 pixels and its watch, which must have nothing to tell at the end."""
    with opened(browser, site) as (page, watch):
        yield page, watch
    assert watch.problems == []


@pytest.fixture
def page(watched: tuple[Page, Watch]) -> Page:
    """The page alone, watched all the same."""
    return watched[0]
