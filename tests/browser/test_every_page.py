"""What holds for every page: ours, and the main ones of Datasette."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from .looking import Look
from .places import EVERY, OURS

HEAVIEST = 500_000
"""Bytes of a page with all that it loads."""
MOST_REQUESTS = 12
EMPTY_WORDS = {"hier", "mehr", "weiter", "link", "details", "weiterlesen", "mehr erfahren", "hier klicken"}
"""Words of links that say nothing to somebody who hears only the links of a page."""
REFUSED = {"missing": 404, "failed-query": 400}
Looks = Callable[[str], Look]

every = pytest.mark.parametrize("name", EVERY)


@every
def test_page_is_there_and_loads_without_error(looks: Looks, name: str) -> None:
    seen = looks(name)
    assert (seen.status, seen.problems) == (REFUSED.get(name, 200), [])


@every
def test_no_page_scrolls_sideways(looks: Looks, name: str) -> None:
    assert looks(name).too_wide == {}


@every
def test_pages_are_light(looks: Looks, name: str) -> None:
    seen = looks(name)
    assert seen.requests <= MOST_REQUESTS
    assert seen.size < HEAVIEST


@every
def test_head_says_what_the_page_is(looks: Looks, name: str) -> None:
    outline = looks(name).outline
    assert (outline["lang"], outline["mains"]) == ("de", 1)
    assert outline["viewport"] == "width=device-width, initial-scale=1"
    assert 5 <= len(outline["title"]) <= 200
    assert 50 <= len(outline["description"]) <= 300


@every
def test_headings_are_in_order(looks: Looks, name: str) -> None:
    headings = looks(name).outline["headings"]
    levels = [level for level, _ in headings]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [(a, b) for a, b in pairwise(headings) if b[0] > a[0] + 1] == []
    assert all(text for _, text in headings)


@every
def test_images_say_what_they_show_and_keep_their_place(looks: Looks, name: str) -> None:
    assert [image for image in looks(name).outline["images"] if not all(image)] == []


@every
def test_links_say_where_they_lead(looks: Looks, name: str) -> None:
    links = looks(name).outline["links"]
    assert [link for link in links if link[0].casefold() in EMPTY_WORDS or not re.search(r"\w", link[0])] == []


@every
def test_fields_have_labels_that_stay(looks: Looks, name: str) -> None:
    # A placeholder counts for axe, but is gone once something is typed.
    assert looks(name).outline["unlabelled"] == []


@every
def test_what_may_scroll_sideways_is_reached_by_keyboard(looks: Looks, name: str) -> None:
    # Whether it does here or not: another database has longer words and more columns.
    assert looks(name).outline["stuck"] == []


@every
def test_ids_are_unique(looks: Looks, name: str) -> None:
    ids = looks(name).outline["ids"]
    assert sorted(set(ids)) == sorted(ids)


@every
def test_links_within_a_page_have_their_target(looks: Looks, name: str) -> None:
    outline = looks(name).outline
    # A script of Datasette's opens a menu at "#" alone.
    inner = {href[1:] for _, href in outline["links"] if href.startswith("#") and href != "#"}
    assert inner - set(outline["ids"]) == set()


@pytest.mark.parametrize("name", OURS)
def test_our_pages_carry_no_script(looks: Looks, name: str) -> None:
    assert looks(name).outline["scripts"] == 0


def test_titles_tell_pages_apart(looks: Looks) -> None:
    titles = {name: looks(name).outline["title"] for name in OURS}
    assert sorted(set(titles.values())) == sorted(titles.values())


@pytest.mark.parametrize("name", ["municipality", "project", "topic", "commitment-on-page", "chart", "question"])
def test_titles_name_what_the_page_is_about(looks: Looks, name: str) -> None:
    outline = looks(name).outline
    assert outline["headings"][0][1] in outline["title"]


@every
def test_axe_finds_no_violation(looks: Looks, name: str) -> None:
    assert looks(name).violations == []
