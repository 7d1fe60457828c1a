"""Where a crawl goes: nothing outside host and folder is asked, redirects or not; a second server must receive nothing."""

import pytest

from ris import Answer, SessionNet, example_town, serve
from ris.behaviours import leads, only
from ris.crawling import Clock, gaps, visiting
from zusage.errors import FetchError, NotPublic, Refused, Unreachable

SITE = SessionNet(example_town(), session_first=False)
AGENDA = SITE.path_of(SITE.town.meetings[1])


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost"])
def test_a_redirect_to_another_server_is_not_followed(host: str) -> None:
    with serve(SITE, hosts=("127.0.0.1", "127.0.0.2")) as other:
        away = leads(f"{other.at(host)}/bi/si0040.php?__cjahr=2026&__cmonat=9")
        with serve(SITE, away) as server, visiting() as client:
            with pytest.raises(Refused, match="outside"):
                client.get(server.address + AGENDA, scope=f"{server.address}/bi/")
            assert other.log == []


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd", "data:text/html,<p>x</p>", "ftp://127.0.0.1/x", "javascript:alert(1)", "/intern/",
        "../", "//10.0.0.1/bi/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/bi/", "/bi/../../intern",
        "/bi/%2e%2e/intern",
    ],
)  # fmt: skip
def test_a_redirect_to_what_is_no_page_of_the_folder_is_not_followed(location: str) -> None:
    with serve(SITE, only("si0057", leads(location))) as server, visiting() as client:
        with pytest.raises(FetchError):
            client.get(server.address + AGENDA, scope=f"{server.address}/bi/")
        assert server.asked == [AGENDA]


@pytest.mark.parametrize("path", ["/intern/", "/bi/../intern/", "/bi/%2e%2e/intern/", "/bii/"])
def test_an_address_outside_the_folder_is_not_asked_for(path: str) -> None:
    with serve(SITE) as server, visiting() as client:
        with pytest.raises(Refused, match="outside"):
            client.get(server.address + path, scope=f"{server.address}/bi/")
        assert server.log == []


def test_private_addresses_are_asked_only_by_those_who_allow_them() -> None:
    with serve(SITE) as server, visiting(allow=frozenset()) as client:
        for host in ("127.0.0.1", "localhost"):
            with pytest.raises(Refused, match="public address"):
                client.get(server.at(host) + AGENDA, scope=server.at(host))
        assert server.log == []


def test_a_robots_file_does_not_lead_into_the_own_network() -> None:
    with serve(SITE) as inner, serve(SITE) as server:
        server.robots = Answer(status=302, headers={"Location": f"{inner.at('127.0.0.2')}/robots.txt"})
        with visiting(allow=frozenset({"127.0.0.1"})) as client, pytest.raises(FetchError):
            client.get(server.address + AGENDA, scope=server.address)
        assert inner.log == []


@pytest.mark.parametrize("chain", [1, 2])
def test_a_circle_of_redirects_ends(chain: int) -> None:
    one, two = "/bi/si0057.php?__ksinr=1", "/bi/si0057.php?__ksinr=2"
    back = only("ksinr=2", leads(one))
    to = only("ksinr=1", leads(one if chain == 1 else two))
    with serve(SITE, back, to) as server, visiting() as client:
        with pytest.raises(Unreachable, match="redirects"):
            client.get(server.address + one, scope=server.address)
        assert len(server.asked) == 6


def test_each_hop_of_a_redirect_waits_its_turn() -> None:
    clock = Clock()
    other = "/bi/vo0050.php?__kvonr=501"
    with serve(SITE, only("si0057", leads(other)), clock=clock) as server, visiting(clock) as client:
        client.get(server.address + AGENDA, scope=server.address)
        assert gaps(server.log) == pytest.approx([2, 2])


def test_a_redirect_to_noauth_says_not_public() -> None:
    with serve(SITE) as server, visiting() as client:
        closed = next(item for _, item in SITE.town.items if not item.public)
        with pytest.raises((NotPublic, Refused)):
            client.get(server.address + SITE.path_of(closed), scope=server.address)
        assert not [path for path in server.asked if "noauth" in path]
