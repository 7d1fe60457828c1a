"""The towns of the test server in each vendor's markup: the readers find in them what the towns' data says, no more."""

import pytest

from ris import SECRETS, SITES, Allris4, SessionNet, Site, ask, example_town
from ris.komuna import KEY
from ris.site import Thing
from ris.town import Meeting
from zusage.vendors import Page, read_page, vendors

KNOWN = {module.NAME for module in vendors()}
READ = [site for site in SITES if site.vendor in KNOWN]
NUMBERED = ("oparl", "sessionnet", "allris3", "allris4")
"""Vendors with a page for each paper whose address is its number; those of SD.NET are tokens."""


@pytest.fixture(params=READ, ids=[site.__name__ for site in READ])
def site(request: pytest.FixtureRequest) -> Site:
    made: Site = request.param(example_town())
    made.sessions["open"] = {f"to010-{meeting.number}" for meeting in made.town.meetings}
    return made


def page_of(site: Site, thing: Thing) -> Page:
    """The thing's page, read; in a session that opened what has to be opened first."""
    path = site.path_of(thing)
    cookies = "PHPSESSID=open; JSESSIONID=open"
    answer = ask(site, path, Cookie=cookies, x_orgkey=KEY, x_uniqueid="1", x_customname="1")
    assert answer.status == 200
    return read_page(answer.body, f"http://ris.example{path}")


def held(site: Site) -> list[Meeting]:
    return [meeting for meeting in site.town.meetings if meeting.public_items]


def test_meetings_have_day_committee_and_place(site: Site) -> None:
    for meeting in held(site):
        page = page_of(site, meeting)
        assert page.organization == meeting.committee
        assert (page.start or "")[:10] == str(meeting.day)
        assert meeting.room in (page.location or "") or site.vendor == "komuna"  # whose interface has no places


def test_agendas_have_the_public_items_and_their_results(site: Site) -> None:
    for meeting in held(site):
        items = page_of(site, meeting).items
        assert [(item.number, item.name) for item in items] == [(one.label, one.name) for one in meeting.public_items]
        if site.vendor != "komuna":  # has results on the pages of the items
            for item, one in zip(items, meeting.public_items, strict=True):
                assert (item.result or "").startswith(one.result or "")


def test_nothing_non_public_leaves_a_page(site: Site) -> None:
    for meeting in held(site):
        page = page_of(site, meeting)
        assert [secret for secret in SECRETS if secret in repr(page)] == []
        linked = {link.url.removeprefix("http://ris.example") for link in page.links}
        assert linked.isdisjoint(site.closed_paths())


def test_secrets_are_on_the_server() -> None:
    site = SessionNet(example_town(), session_first=False)
    printed = ask(site, site.path_of(held(site)[1])).body.decode()
    assert "Grundstücksverkauf" in printed
    assert "Kaufvertrag Uferweg" in printed


@pytest.mark.parametrize("kind", [kind for kind in READ if kind.vendor in (*NUMBERED, "sdnet")])
def test_papers_have_number_title_and_files(kind: type[Site]) -> None:
    site = kind(example_town())
    for paper in site.town.papers:
        if paper.public:
            page = page_of(site, paper)
            assert page.paper is not None
            assert (page.paper.reference, page.paper.name) == (paper.reference, paper.name)
            assert {file.name for file in page.files} == {file.name for file in paper.files}


@pytest.mark.parametrize("kind", [kind for kind in READ if kind.vendor in ("sessionnet", "allris3", "allris4")])
def test_item_pages_have_their_texts(kind: type[Site]) -> None:
    site = kind(example_town())
    site.sessions["open"] = {f"to010-{meeting.number}" for meeting in site.town.meetings}
    for _, item in site.town.items:
        if item.public and item.discussion:
            text = "\n".join(block.text for block in page_of(site, item).blocks)
            assert all(line in text for line in (*item.discussion, item.resolution or ""))


def test_two_answers_of_a_page_differ_in_bytes_alone() -> None:
    site = Allris4(example_town())
    first, second = (ask(site, site.path_of(held(site)[0])).body for _ in range(2))
    assert first != second
    assert (
        read_page(first, "http://ris.example/public/x").items == read_page(second, "http://ris.example/public/x").items
    )
