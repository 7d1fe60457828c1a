"""robots.txt: what it forbids is not asked for, the server's log proves it."""

import pytest

from ris import Answer, Server, SessionNet, example_town, serve
from ris.crawling import Clock, gaps, visiting
from zusage.errors import FetchError, Refused, TooLarge
from zusage.fetch import Client, Limits

SITE = SessionNet(example_town(), session_first=False)
AGENDA, PAPER = SITE.path_of(SITE.town.meetings[1]), SITE.path_of(SITE.town.papers[0])
FILE = "/bi/getfile.php?id=5011&type=do"


def get(client: Client, server: Server, path: str) -> int:
    return client.get(server.address + path, scope=server.address).status_code


@pytest.mark.parametrize(
    ("rules", "forbidden", "allowed"),
    [
        ("Disallow: /bi/vo0050", PAPER, AGENDA),
        ("Disallow: /*/vo0050", PAPER, AGENDA),
        ("Disallow: /*type=do$", FILE, AGENDA),
        ("Disallow: /*.php?__kvonr=501$", PAPER, "/bi/vo0050.php?__kvonr=502"),
        ("Disallow: /bi/\nAllow: /bi/si0057", PAPER, AGENDA),
        ("Disallow: /bi/%76o0050", PAPER, AGENDA),
    ],
)
def test_what_is_disallowed_is_not_asked_for(rules: str, forbidden: str, allowed: str) -> None:
    with serve(SITE, robots=f"User-agent: *\n{rules}\n") as server, visiting() as client:
        with pytest.raises(Refused, match="Disallow"):
            get(client, server, forbidden)
        assert server.asked == []
        assert get(client, server, allowed) == 200
        assert server.asked == [allowed]


def test_a_redirect_to_a_disallowed_page_is_not_followed() -> None:
    def to_paper(request: object, site: object) -> Answer:
        return Answer(status=302, headers={"Location": PAPER})

    with serve(SITE, to_paper, robots="User-agent: *\nDisallow: /bi/vo0050\n") as server, visiting() as client:
        with pytest.raises(Refused, match="Disallow"):
            get(client, server, AGENDA)
        assert server.asked == [AGENDA]


@pytest.mark.parametrize("status", [500, 503])
def test_a_robots_file_that_fails_forbids_all(status: int) -> None:
    with serve(SITE, robots=Answer(status=status)) as server, visiting() as client:
        with pytest.raises(FetchError):
            get(client, server, AGENDA)
        assert server.asked == []


@pytest.mark.parametrize("status", [404, 410, 403])
def test_a_robots_file_that_is_not_there_allows_all(status: int) -> None:
    with serve(SITE, robots=Answer(status=status)) as server, visiting() as client:
        assert get(client, server, AGENDA) == 200


def test_a_robots_file_on_another_host_counts_for_the_first() -> None:
    rules = Answer(b"User-agent: *\nDisallow: /bi/vo0050\n", headers={"Content-Type": "text/plain"})
    with serve(lambda _: rules) as other:
        moved = Answer(status=301, headers={"Location": f"{other.at('localhost')}/regeln.txt"})
        with serve(SITE, robots=moved) as server, visiting() as client:
            with pytest.raises(Refused, match="Disallow"):
                get(client, server, PAPER)
            assert server.asked == []
            assert other.asked == ["/regeln.txt"]


def test_a_robots_file_that_leads_in_a_circle_ends_and_allows_nothing() -> None:
    circle = Answer(status=301, headers={"Location": "/robots.txt"})
    with serve(SITE, robots=circle) as server, visiting() as client:
        with pytest.raises(Refused):
            get(client, server, AGENDA)
        assert server.asked == []
        assert len(server.log) <= 6  # RFC 9309, 2.3.1.2: at least five hops are followed


def test_the_crawl_delay_of_robots_lies_between_pages() -> None:
    clock = Clock()
    with serve(SITE, robots="User-agent: *\nCrawl-delay: 7\n", clock=clock) as server, visiting(clock) as client:
        for path in (AGENDA, PAPER, FILE):
            get(client, server, path)
        assert gaps(server.log[1:]) == pytest.approx([7, 7])


def test_robots_is_asked_once_for_all_pages_of_a_host() -> None:
    with serve(SITE) as server, visiting() as client:
        for path in (AGENDA, PAPER, FILE):
            get(client, server, path)
        assert [request.path for request in server.log].count("/robots.txt") == 1


def test_rules_are_read_anew_after_a_day_also_in_a_long_run() -> None:
    clock = Clock()
    with serve(SITE) as server, visiting(clock) as client:
        client.get(server.address + AGENDA, scope=server.address)
        server.robots = "User-agent: *\nDisallow: /\n"
        clock.now += 90_000
        with pytest.raises(Refused):
            client.get(server.address + AGENDA, scope=server.address)


def test_a_robots_file_that_cannot_be_read_is_not_asked_for_before_every_page() -> None:
    with serve(SITE, robots=Answer(b"#" * 2_000)) as server, visiting(limits=Limits(bytes=1_000)) as client:
        for path in (AGENDA, PAPER, FILE):
            with pytest.raises(TooLarge):
                get(client, server, path)
        assert [request.path for request in server.log] == ["/robots.txt"]
        assert client.given_up(server.address)
