"""Asking OParl lists only for what changed: the filter as servers take it, the check of it, next pages, safe addresses."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from zusage.errors import ErrorPage, RecordError
from zusage.vendors.oparl_lists import entries, next_of, same_host, since, works

MOMENT = datetime(2026, 3, 1, 13, 30, tzinfo=timezone(timedelta(hours=1)))
LIST = "https://oparl.auental.example/body/1/meeting"


def answer(**parts: object) -> bytes:
    return json.dumps({"data": [], **parts}).encode()


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        (LIST, f"{LIST}?modified_since=2026-03-01T12:30:00Z"),
        (f"{LIST}s.asp?body=1", f"{LIST}s.asp?body=1&modified_since=2026-03-01T12:30:00Z"),
        (
            f"{LIST}?modified_since=2020-01-01T00%3A00%3A00%2B01%3A00&p=2",
            f"{LIST}?modified_since=2026-03-01T12:30:00Z&p=2",
        ),
        (f"{LIST}?x=a%20b#top", f"{LIST}?x=a%20b&modified_since=2026-03-01T12:30:00Z"),
    ],
)
def test_the_filter_is_sent_raw_in_utc_and_only_once(url: str, asked: str) -> None:
    assert since(url, MOMENT) == asked
    assert since(asked, MOMENT) == asked


def test_the_filter_needs_no_percent_and_no_plus_in_any_zone() -> None:
    for hours in range(-11, 13):
        asked = since(LIST, datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=hours))))
        assert not set("%+ ") & set(asked)


@pytest.mark.parametrize(
    ("data", "heeded"),
    [
        (answer(), True),
        (answer(links={}, pagination={"totalElements": 0}), True),
        (b"[]", True),
        (b'{"error":"Nichts gefunden.","code":802,"type":"SD.NET RIM Webservice"}', True),
        (b'{"error":"Nichts gefunden.","code":"802"}', True),
        (answer(data=[{"id": f"{LIST}/4"}]), False),
        (answer(data=[f"{LIST}/4"]), False),
        (b'{"error":"Webservice OParl ist abgeschaltet","code":100,"type":"SD.NET RIM Webservice"}', False),
        (b'{"type":"https://schema.oparl.org/1.1/Error","message":"Unbekannter Filter"}', False),
        (b'{"id":"https://oparl.auental.example/system","type":"https://schema.oparl.org/1.0/System"}', False),
        (b"<html>503</html>", False),
        (b'{"data": [', False),
        (b"", False),
    ],
)
def test_the_filter_works_where_nothing_has_changed_in_the_future(data: bytes, heeded: bool) -> None:
    assert works(data) is heeded


@pytest.mark.parametrize(
    ("stated", "asked", "following"),
    [
        (f"{LIST}?page=2", LIST, f"{LIST}?page=2"),
        (f"{LIST}?page=2".replace("https:", "http:"), LIST, f"{LIST}?page=2"),
        ("meeting?page=2", LIST, f"{LIST}?page=2"),
        (f"{LIST}?page=2", since(LIST, MOMENT), f"{LIST}?page=2&modified_since=2026-03-01T12:30:00Z"),
        (
            f"{LIST}?modified_since=2026-03-01T12:30:00+00:00&page=2",
            since(LIST, MOMENT),
            f"{LIST}?modified_since=2026-03-01T12:30:00Z&page=2",
        ),
        (LIST, LIST, None),
        ("javascript:void(0)", LIST, None),
        ("", LIST, None),
        (None, LIST, None),
        ("https://anders.example/meeting?page=2", LIST, "https://anders.example/meeting?page=2"),
    ],
)
def test_the_next_page_keeps_scheme_and_filter(stated: str | None, asked: str, following: str | None) -> None:
    assert next_of(answer(links={"next": stated}), asked) == following


@pytest.mark.parametrize("data", [b"[]", answer(), answer(links=[]), answer(links={"first": LIST})])
def test_the_last_page_has_no_next(data: bytes) -> None:
    assert next_of(data, LIST) is None


def test_errors_in_place_of_a_list_are_told() -> None:
    with pytest.raises(ErrorPage, match="not active"):
        next_of(b'{"type":"https://schema.oparl.org/1.0/Error","message":"OParl is not active."}', LIST)
    with pytest.raises(RecordError):
        next_of(b'{"data": [{"id": "https://', LIST)


def test_entries_are_ids_of_objects_and_bare_addresses_also_deleted_ones() -> None:
    data = [{"id": f"{LIST}/1"}, f"{LIST}/2", {"id": f"{LIST}/3", "deleted": True}, {"name": "ohne id"}]
    assert sorted(entries(answer(data=data), LIST)) == [f"{LIST}/1", f"{LIST}/2", f"{LIST}/3"]


@pytest.mark.parametrize(
    ("link", "asked", "kept"),
    [
        ("http://a.example/x?y=1#z", "https://a.example/oparl", "https://a.example/x?y=1#z"),
        ("http://A.example:80/x", "https://a.example/oparl", "https://a.example/x"),
        ("http://a.example/x", "http://a.example/oparl", "http://a.example/x"),
        ("http://b.example/x", "https://a.example/oparl", "http://b.example/x"),
        ("http://a.example:8080/x", "https://a.example/oparl", "http://a.example:8080/x"),
        ("http://[a.example/x", "https://a.example/oparl", "http://[a.example/x"),
        ("https://a.example/x", "http://a.example/oparl", "https://a.example/x"),
        ("http://a.example/x", "meeting.json", "http://a.example/x"),
    ],
)
def test_http_links_of_a_host_asked_by_https_go_by_https(link: str, asked: str, kept: str) -> None:
    assert same_host(link, asked) == kept


def test_the_moment_may_be_utc() -> None:
    assert since(LIST, datetime(2026, 3, 1, tzinfo=UTC)).endswith("modified_since=2026-03-01T00:00:00Z")
