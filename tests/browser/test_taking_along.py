"""What readers take with them: every feed, calendar and table that a page links to answers and can be read."""

import csv
import io
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from datetime import date
from urllib.parse import urljoin, urlsplit

import feedparser
import pyarrow.parquet
import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from zusage.publish import addresses as orte

from . import places
from .looking import Look
from .serving import Site

Looks = Callable[[str], Look]
TABLES = "/-/tabelle/"
"""Whole tables; some are empty where nothing went wrong."""
PAGES = ("start", "municipality", "topic", "project", "comparison", "search-found", "data", "api", "charts", "question")


def linked(looks: Looks, ending: str) -> dict[str, set[str]]:
    """Files with this ending that pages link to in their text or their head, each with the pages."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in PAGES:
        outline = looks(name).outline
        for href in [*(href for _, href in outline["links"]), *outline["alternates"]]:
            if href.startswith("/") and urlsplit(href).path.endswith(ending):
                found[href].add(name)
    return found


def fetched(page: Page, site: Site, address: str) -> bytes:
    answer = page.request.get(site(address))
    assert answer.status == 200, address
    return answer.body()


def test_feeds_are_valid_and_lead_back_to_the_site(page: Page, site: Site, looks: Looks) -> None:
    found = linked(looks, ".atom")
    assert {"start", "municipality", "topic"} <= set().union(*found.values())
    for address in found:
        feed = feedparser.parse(fetched(page, site, address))
        assert not feed.bozo, (address, feed.get("bozo_exception"))
        ids = [entry.id for entry in feed.entries]
        assert (len(ids) > 0, len(ids)) == (True, len(set(ids))), address
        assert all(entry.title and entry.updated_parsed for entry in feed.entries)
        assert [entry.id for entry in feed.entries if not entry.link.startswith(site(orte.commitment("")))] == []
        assert page.request.get(feed.entries[-1].link).status == 200


def test_calendars_hold_deadlines(page: Page, site: Site, looks: Looks) -> None:
    found = linked(looks, ".ics")
    assert {"municipality", "topic"} <= set().union(*found.values())
    with closing(sqlite3.connect(site.db)) as db:
        held = db.execute("SELECT id, due_to FROM commitments WHERE due_to IS NOT NULL").fetchall()
    due = {key: date.fromisoformat(day) for key, day in held}
    for address in found:
        events = Calendar.from_ical(fetched(page, site, address)).walk("VEVENT")
        assert len({str(event["uid"]) for event in events}) == len(events), address
        assert [event["uid"] for event in events if event.decoded("dtstart") != due[event["uid"].split("@")[0]]] == []
    assert Calendar.from_ical(fetched(page, site, orte.all_commitments("ics"))).walk("VEVENT")


def test_tables_are_whole(page: Page, site: Site, looks: Looks) -> None:
    found = linked(looks, ".csv")
    assert {"municipality", "topic", "comparison", "question"} <= set().union(*found.values())
    for address in found:
        text = fetched(page, site, address).decode("utf-8-sig")
        dialect = ";" if text.partition("\n")[0].count(";") else ","
        lines = list(csv.reader(io.StringIO(text), delimiter=dialect))
        assert len({len(line) for line in lines}) == 1, address
        assert len(lines) > (0 if address.startswith(TABLES) else 1), address


def test_json_and_parquet_can_be_read(page: Page, site: Site, looks: Looks) -> None:
    found = linked(looks, ".json")
    assert found
    for address in found:
        json.loads(fetched(page, site, address))
    table = pyarrow.parquet.read_table(io.BytesIO(fetched(page, site, orte.all_commitments("parquet"))))
    assert table.num_rows == places.one(site.db, "SELECT COUNT(*) FROM commitments")


@pytest.mark.parametrize("name", ["start", "municipality", "topic", "search-found"])
def test_pages_name_their_feed_for_readers_of_feeds(page: Page, site: Site, name: str) -> None:
    address = site(places.OURS[name](site.db))
    page.goto(address)
    links = page.locator("link[rel=alternate][type='application/atom+xml']")
    assert links.count() >= 1
    assert all(re.search(r"\w", link.get_attribute("title") or "") for link in links.all())
    assert page.request.get(urljoin(address, links.first.get_attribute("href"))).status == 200
