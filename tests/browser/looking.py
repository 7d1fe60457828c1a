"""One look at a page: everything that tests ask of it, taken in one visit at two widths."""

from dataclasses import dataclass
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .opening import NARROW, opened
from .serving import Site

_OUTLINE = """() => ({
  title: document.title.trim(),
  lang: document.documentElement.lang,
  description: document.querySelector('meta[name=description]')?.content ?? '',
  viewport: document.querySelector('meta[name=viewport]')?.content ?? '',
  headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => [Number(h.tagName[1]), h.textContent.trim()]),
  images: [...document.querySelectorAll('img')].map(i => ['alt', 'width', 'height', 'src'].map(a => i.getAttribute(a))),
  links: [...document.querySelectorAll('a[href]')].filter(a => !a.closest('svg'))
    .map(a => [(a.ariaLabel || a.textContent || '').trim() || (a.querySelector('img')?.alt ?? ''), a.getAttribute('href')]),
  stuck: [...document.querySelectorAll('.breit, .table-wrapper')].filter(e => e.tabIndex < 0).map(e => e.outerHTML.slice(0, 120)),
  alternates: [...document.querySelectorAll('link[rel=alternate][href]')].map(e => e.getAttribute('href')),
  unlabelled: [...document.querySelectorAll('input, select, textarea')]
    .filter(e => !['hidden', 'submit'].includes(e.type) && !e.labels.length && !e.ariaLabel && !e.hasAttribute('aria-labelledby'))
    .map(e => e.outerHTML),
  ids: [...document.querySelectorAll('[id]')].map(e => e.id),
  mains: document.querySelectorAll('main').length,
  scripts: document.scripts.length,
})"""
_WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.breit, .table-wrapper'))
  .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 60)}`).concat('the document')"""
# There are no frames, and all style sheets are our own.
_QUICK: Final = {"resultTypes": ["violations"], "iframes": False, "preload": False}
_ALL_RULES: Final = _QUICK | {"rules": {"target-size": {"enabled": True}}}
_NARROW_RULES: Final = _QUICK | {"runOnly": ["target-size", "scrollable-region-focusable", "meta-viewport"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen: `outline` as a reader's programs take it, elements wider than the window, bytes, requests, axe's violations."""

    status: int
    outline: dict[str, Any]
    too_wide: dict[str, list[str]]
    requests: int
    size: int
    violations: list[str]
    problems: list[str]


def look(browser: Browser, site: Site, address: str) -> Look:
    """Visits the page once; images of pages count neither as requests nor in bytes."""
    with opened(browser, site) as (page, watch):
        answer = page.goto(site(address))
        assert answer is not None
        asked = [seen.request for seen in watch.answers if "/-/bild/" not in seen.url]
        size = sum(request.sizes()["responseBodySize"] for request in asked)
        too_wide = {"1280": wider(page)}
        violations = violated(page, _ALL_RULES)
        page.set_viewport_size(NARROW)
        too_wide["360"] = wider(page)
        violations += violated(page, _NARROW_RULES)
        return Look(
            status=answer.status, outline=page.evaluate(_OUTLINE), too_wide={k: v for k, v in too_wide.items() if v},
            requests=len(asked), size=size, violations=violations, problems=watch.problems,
        )  # fmt: skip


def wider(page: Page) -> list[str]:
    """Elements that stick out of the window to the right, where the document can be scrolled there."""
    found: list[str] = page.evaluate(_WIDER)
    return found


def violated(page: Page, rules: dict[str, Any]) -> list[str]:
    """Violations that axe-core finds, of whatever impact, each with the element; it comes into the page past its policy."""
    found = Axe().run(page, options=rules).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:160]} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
