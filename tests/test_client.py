"""The HTTP client leaves where it is not wanted, waits when it is asked to, and stays where it was sent."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from ris_server import Behaviour, RisServer, page, serving, status, with_etag, zipped
from zusage.errors import ConfigError, FetchError, Refused, TooLarge, Unreachable
from zusage.fetch import Client
from zusage.fetch.addresses import inside, joined, parsed
from zusage.fetch.answers import retry_seconds
from zusage.fetch.resolver import Resolver
from zusage.fetch.state import State

AGENT = "zusage/0 (+mailto:test@stadt.example)"
OPEN = {"/robots.txt": page("User-agent: *\nDisallow:\n")}


@contextmanager
def asking(paths: Mapping[str, Behaviour], *, delay: float = 0.0) -> Iterator[tuple[RisServer, Client, list[float]]]:
    """A server with these paths, a client that may ask it, and the pauses that the client made."""
    pauses: list[float] = []
    allow = frozenset({"127.0.0.1"})
    with serving({**OPEN, **paths}) as server, closing(Client(AGENT, delay, allow, pauses.append)) as client:
        yield server, client, pauses


def test_a_page_is_returned_and_the_agent_names_the_tool() -> None:
    with asking({"/bi/a": page("Sitzung")}) as (server, client, _):
        assert client.get(f"{server.address}/bi/a", scope=server.address).text == "Sitzung"
        assert server.log == ["/robots.txt", "/bi/a"]
        assert set(server.agents) == {AGENT}


def test_a_disallowed_page_is_never_asked_for() -> None:
    rules = page("User-agent: *\nDisallow: /bi/geheim\n")
    with asking({"/robots.txt": rules, "/bi/geheim": page("x")}) as (server, client, _):
        with pytest.raises(Refused, match=r"robots\.txt"):
            client.get(f"{server.address}/bi/geheim", scope=server.address)
        with pytest.raises(Refused, match=r"robots\.txt"):
            client.get(f"{server.address}/bi/geheim/../geheim", scope=server.address)
        assert server.log == ["/robots.txt"]


@pytest.mark.parametrize("path", ["/bi/x/../geheim", "/bi/./geheim", "/bi/x/%2E%2e/geheim", "/bi/%67eheim"])
def test_a_disallowed_page_is_not_asked_for_under_another_spelling(path: str) -> None:
    rules = page("User-agent: *\nDisallow: /bi/geheim\n")
    with asking({"/robots.txt": rules, "/bi/geheim": page("x")}) as (server, client, _):
        with pytest.raises(Refused, match=r"robots\.txt"):
            client.get(server.address + path, scope=server.address)
        assert server.log == ["/robots.txt"]


def test_rules_for_this_tool_alone_are_kept() -> None:
    rules = page("User-agent: zusage\nDisallow: /\n\nUser-agent: *\nDisallow:\n")
    with asking({"/robots.txt": rules, "/a": page("x")}) as (server, client, _), pytest.raises(Refused):
        client.get(f"{server.address}/a", scope=server.address)


def test_robots_with_a_server_error_means_that_nothing_is_fetched() -> None:
    with asking({"/robots.txt": status(500), "/a": page("x")}) as (server, client, _):
        with pytest.raises(Refused):
            client.get(f"{server.address}/a", scope=server.address)
        assert server.log == ["/robots.txt"]


def test_a_missing_robots_file_allows_everything() -> None:
    with asking({"/robots.txt": status(404), "/a": page("x")}) as (server, client, _):
        assert client.get(f"{server.address}/a", scope=server.address).status_code == 200


def test_a_moved_robots_file_is_followed() -> None:
    rules = page("User-agent: *\nDisallow: /a\n")
    with asking({"/robots.txt": status(301, Location="/regeln.txt"), "/regeln.txt": rules}) as (server, client, _):
        with pytest.raises(Refused):
            client.get(f"{server.address}/a", scope=server.address)
        assert server.log == ["/robots.txt", "/regeln.txt"]


@pytest.mark.parametrize(("rules", "pause"), [("", 3.0), ("Crawl-delay: 10\n", 10.0), ("Crawl-delay: 1\n", 3.0)])
def test_the_longer_of_own_pause_and_crawl_delay_lies_between_pages(rules: str, pause: float) -> None:
    paths = {"/robots.txt": page(f"User-agent: *\n{rules}Disallow:\n"), "/a": page("a"), "/b": page("b")}
    with asking(paths, delay=3.0) as (server, client, pauses):
        client.get(f"{server.address}/a", scope=server.address)
        client.get(f"{server.address}/b", scope=server.address)
        assert len(pauses) == 2
        # Nobody slept, so the second pause lies behind the first.
        assert pauses[1] - pauses[0] == pytest.approx(pause, abs=0.5)


@pytest.mark.parametrize("code", [429, 503])
def test_retry_after_is_honoured(code: int) -> None:
    with asking({"/a": [status(code, Retry_After="120"), page("x")]}) as (server, client, pauses):
        assert client.get(f"{server.address}/a", scope=server.address).text == "x"
        assert max(pauses) == pytest.approx(120, abs=1)


def test_a_pause_of_many_hours_ends_the_attempt() -> None:
    with asking({"/a": status(503, Retry_After="86400")}) as (server, client, pauses):
        with pytest.raises(Unreachable, match="86400"):
            client.get(f"{server.address}/a", scope=server.address)
        assert server.log.count("/a") == 1
        assert not pauses


@pytest.mark.parametrize(
    "stated", ["", "bald", "²", "Mon, 01 Jan 2026 00:00:00 +99999999999999999", "31 Dec 9999 23:59:59 -1200"]
)
def test_a_pause_that_says_nothing_is_none(stated: str) -> None:
    assert retry_seconds(stated) == 0


def test_a_pause_may_be_a_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert retry_seconds(later) == pytest.approx(90, abs=2)


def test_four_refusals_are_enough() -> None:
    with asking({"/a": status(503)}, delay=2.0) as (server, client, pauses):
        with pytest.raises(Unreachable, match="503"):
            client.get(f"{server.address}/a", scope=server.address)
        assert server.log.count("/a") == 4
        assert {2.0, 4.0, 8.0} <= set(pauses)


def test_a_closed_port_is_unreachable() -> None:
    with serving({}) as server:
        gone = server.address
    with closing(Client(AGENT, 0.0, frozenset({"127.0.0.1"}), lambda _: None)) as client, pytest.raises(Unreachable):
        client.get(f"{gone}/a", scope=gone)


def test_an_answer_that_unpacks_to_more_than_the_limit_is_too_large() -> None:
    with asking({"/a": zipped(50_000_001)}) as (server, client, _), pytest.raises(TooLarge):
        client.get(f"{server.address}/a", scope=server.address)


def test_an_answer_in_another_encoding_than_stated_is_an_error() -> None:
    broken = page(b"no gzip at all", Content_Encoding="gzip")
    with asking({"/a": broken}) as (server, client, _), pytest.raises(FetchError, match="encoding"):
        client.get(f"{server.address}/a", scope=server.address)


def test_a_redirect_is_followed_inside_the_scope() -> None:
    with asking({"/bi/a": status(302, Location="b"), "/bi/b": page("da")}) as (server, client, _):
        assert client.get(f"{server.address}/bi/a", scope=f"{server.address}/bi/").text == "da"


@pytest.mark.parametrize(
    "target", ["/login", "http://anderswo.example/bi/", "//anderswo.example/bi/a", "../x", "file:///etc/hosts"]
)
def test_a_redirect_out_of_the_scope_is_refused_and_not_followed(target: str) -> None:
    with asking({"/bi/a": status(302, Location=target)}) as (server, client, _):
        with pytest.raises(Refused, match="outside"):
            client.get(f"{server.address}/bi/a", scope=f"{server.address}/bi/")
        assert server.log == ["/robots.txt", "/bi/a"]


def test_a_redirect_to_no_address_is_an_error() -> None:
    with asking({"/a": status(302, Location="http://[")}) as (server, client, _), pytest.raises(FetchError):
        client.get(f"{server.address}/a", scope=server.address)


def test_a_circle_of_redirects_ends() -> None:
    with asking({"/a": status(302, Location="/a")}) as (server, client, _):
        with pytest.raises(Unreachable, match="redirects"):
            client.get(f"{server.address}/a", scope=server.address)
        assert server.log.count("/a") == 6


def test_private_addresses_are_refused_unless_allowed() -> None:
    with serving(OPEN) as server, closing(Client(AGENT, 0.0, frozenset(), lambda _: None)) as client:
        with pytest.raises(Refused, match="public address"):
            client.get(f"{server.address}/a", scope=server.address)
        assert server.log == []


@pytest.mark.parametrize(
    "host",
    [
        "10.0.0.1", "192.168.1.1", "127.0.0.1", "0.0.0.0", "224.0.0.1", "::1", "fe80::1", "fd00::1", "169.254.169.254",
        "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "127.1", "2130706433", "localhost",
        "0x7f.1", "0177.0.0.1", "::127.0.0.1", "64:ff9b:1::a00:1", "fec0::1", "fe80::1%1",
    ],
)  # fmt: skip
def test_no_private_range_is_public(host: str) -> None:
    with pytest.raises(Refused):
        Resolver().addresses(host)


def test_a_public_address_is_one() -> None:
    assert Resolver().addresses("9.9.9.9") == ("9.9.9.9",)


@pytest.mark.parametrize("host", ["a..b", "x" * 64 + ".example"])
def test_a_host_that_cannot_be_is_unknown(host: str) -> None:
    with pytest.raises(Unreachable):
        Resolver().addresses(host)


@pytest.mark.parametrize(
    "text",
    ["<altcha-widget challengeurl=x>", "<h1>Zu viele Zugriffe</h1>", "<div id='cf-challenge'>", "<a href='/_gate/'>"],
)
def test_a_challenge_page_is_refused(text: str) -> None:
    with asking({"/a": page(text)}) as (server, client, _), pytest.raises(Refused, match="challenge"):
        client.get(f"{server.address}/a", scope=server.address)


@pytest.mark.parametrize("code", [401, 403, 451])
def test_a_login_is_refused(code: int) -> None:
    with asking({"/a": status(code)}) as (server, client, _), pytest.raises(Refused, match=str(code)):
        client.get(f"{server.address}/a", scope=server.address)


@pytest.mark.parametrize("code", [404, 410, 500, 304])
def test_any_other_status_is_an_error_with_its_number(code: int) -> None:
    with asking({"/a": status(code)}) as (server, client, _), pytest.raises(FetchError, match=str(code)):
        client.get(f"{server.address}/a", scope=server.address)


def test_a_known_etag_gives_304() -> None:
    with asking({"/a": with_etag("x", '"7"')}) as (server, client, _):
        assert client.get(f"{server.address}/a", scope=server.address).status_code == 200
        assert client.get(f"{server.address}/a", scope=server.address, etag='"7"').status_code == 304


@pytest.mark.parametrize("tag", ['"Mär"', "Mo, 03 Mär 2025 10:00:00 GMT", '"\x01"'])
def test_a_tag_that_cannot_be_sent_back_is_left_out(tag: str) -> None:
    with asking({"/a": page("x")}) as (server, client, _):
        answer = client.get(f"{server.address}/a", scope=server.address, etag=tag, last_modified=tag)
        assert answer.status_code == 200


def test_a_header_of_a_page_that_cannot_be_sent_is_an_error_of_that_page() -> None:
    with asking({"/a": page("x")}) as (server, client, _), pytest.raises(FetchError, match="ASCII"):
        client.get(f"{server.address}/a", scope=server.address, headers=[("apikey", "ä")])


@pytest.mark.parametrize(
    ("url", "scope", "expected"),
    [
        ("https://ris.stadt.example/bi/a", "https://ris.stadt.example/bi/", True),
        ("https://ris.stadt.example/bi/a", "https://ris.stadt.example", True),
        ("https://ris.stadt.example.evil.example/bi/a", "https://ris.stadt.example", False),
        ("https://ris.stadt.example@evil.example/", "https://ris.stadt.example", False),
        ("https://ris.stadt.example:8443/", "https://ris.stadt.example", False),
        ("https://ris.stadt.example:443/", "https://ris.stadt.example", True),
        ("http://ris.stadt.example/bi/a", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/../intern", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/..%2fintern", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/..%5Cintern", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/..\\intern", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/..;/intern", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/%252e%252e/intern", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example/bi/a..b/Stand%20..%20.pdf", "https://ris.stadt.example/bi/", True),
        ("https://name:word@ris.stadt.example/bi/a", "https://ris.stadt.example/bi/", False),
        ("https://ris.stadt.example./bi/a", "https://ris.stadt.example/bi/", False),
        ("https://RIS.Stadt.example/bi/a", "https://ris.stadt.example/bi/", True),
        ("https://ris.stadt.example/bi/\ud800", "https://ris.stadt.example/bi/", False),
        ("mailto:rat@stadt.example", "https://ris.stadt.example", False),
    ],
)
def test_inside_means_the_same_host_and_folder(url: str, scope: str, expected: bool) -> None:
    assert inside(url, scope) is expected


@pytest.mark.parametrize("url", ["", "bi/a", "ftp://stadt.example/", "https:///a", "https://h/\x00"])
def test_what_is_no_web_address_is_an_error(url: str) -> None:
    with pytest.raises(FetchError):
        parsed(url)


def test_a_relative_redirect_is_joined() -> None:
    assert joined("https://h.example/bi/a?x=1", "b") == "https://h.example/bi/b"


@pytest.mark.parametrize(
    "agent",
    ["zusage/1", "zusage/1 (+)", "zusage/1 (+tests)", "zusage/1 (+rat@mühl.example)", "Mozilla/5.0 (compatible)"],
)
def test_a_live_host_is_not_asked_by_an_agent_without_a_contact(agent: str) -> None:
    with closing(Client(agent, 0.0, frozenset({"127.0.0.1"}))) as client, pytest.raises(ConfigError, match="CONTACT"):
        client.get("https://9.9.9.9/bi/", scope="https://9.9.9.9/")


def test_three_hops_of_the_log_say_what_was_asked_and_what_robots_said() -> None:
    state = State()
    with asking({"/a": status(302, Location="/b"), "/b": page("da")}) as (server, client, _):
        client.join(state, "falkenwerth", None)
        client.get(f"{server.address}/a", scope=server.address)
        rows = state.rows("SELECT source, url, status, redirected_to, robots FROM fetches ORDER BY id")
    assert [(row[0], row[1].removeprefix(server.address), *row[2:4]) for row in rows] == [
        ("falkenwerth", "/robots.txt", 200, None),
        ("falkenwerth", "/a", 302, "/b"),
        ("falkenwerth", "/b", 200, None),
    ]
    assert all(row[4].startswith("allowed by robots.txt sha256:") for row in rows[1:])
