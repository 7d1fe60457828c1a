"""Politeness by provider: gaps between the moments that the server recorded, one request and one connection at a time."""

import threading
from contextlib import closing
from pathlib import Path

import pytest

from ris import Answer, Handler, Request, SessionNet, example_town, serve
from ris.behaviours import first, large, says
from ris.crawling import Clock, gaps, visiting
from zusage.errors import BudgetSpent, TooLarge, Unreachable
from zusage.fetch import Budget, Limits
from zusage.fetch.state import State
from zusage.fetch.wire import key_of

SITE = SessionNet(example_town(), session_first=False)
PATHS = [SITE.path_of(thing) for thing in (*SITE.town.meetings[1:4], *SITE.town.papers[:1])]


def test_two_seconds_lie_between_requests_to_a_host() -> None:
    clock = Clock()
    with serve(SITE, clock=clock) as server, visiting(clock) as client:
        for path in PATHS:
            client.get(server.address + path, scope=server.address)
        assert len(server.log) == len(PATHS) + 1
        assert gaps(server.log) == pytest.approx([2.0] * len(PATHS))


def test_host_names_of_one_address_share_their_pause() -> None:
    clock = Clock()
    with serve(SITE, clock=clock) as one, serve(SITE, clock=clock) as two, visiting(clock) as client:
        for path in PATHS:
            client.get(one.at("127.0.0.1") + path, scope=one.at("127.0.0.1"))
            client.get(two.at("localhost") + path, scope=two.at("localhost"))
        assert min(gaps([*one.log, *two.log])) >= 2.0 - 1e-6


def test_hosts_of_other_addresses_do_not_wait_for_each_other() -> None:
    clock = Clock()
    with serve(SITE, hosts=("127.0.0.1", "127.0.0.2"), clock=clock) as server, visiting(clock) as client:
        for host in ("127.0.0.1", "127.0.0.2"):
            client.get(server.at(host) + PATHS[0], scope=server.at(host))
        assert gaps(server.log).count(0.0) == 1  # the second robots.txt is asked for at once


def test_hosts_of_one_provider_share_their_pause_wherever_they_are() -> None:
    clock = Clock()
    with serve(SITE, hosts=("127.0.0.1", "127.0.0.2"), clock=clock) as server, visiting(clock) as client:
        client.join(State(), "quarzwinkel", "rechenzentrum")
        for host in ("127.0.0.1", "127.0.0.2"):
            client.get(server.at(host) + PATHS[0], scope=server.at(host))
        assert gaps(server.log) == pytest.approx([2.0] * 3)


def test_a_later_run_waits_for_the_earlier_one(tmp_path: Path) -> None:
    clock = Clock()
    with serve(SITE, clock=clock) as server:
        for path in PATHS[:2]:
            state = State(tmp_path)
            with visiting(clock) as client:
                client.join(state, "quarzwinkel", None)
                client.get(server.address + path, scope=server.address)
            state.close()
        assert min(gaps(server.log)) >= 2.0 - 1e-6


def test_two_crawls_at_once_ask_one_after_the_other(tmp_path: Path) -> None:
    def taking_a_moment(request: Request, site: Handler) -> Answer:
        server.stopping.wait(0.01)
        return site(request)

    def visit(host: str) -> None:
        state = State(tmp_path)
        with visiting(delay=0.0) as client:
            client.join(state, host, "rechenzentrum")
            for path in PATHS:
                client.get(server.at(host) + path, scope=server.at(host))
        state.close()

    with serve(SITE, taking_a_moment, hosts=("127.0.0.1", "127.0.0.2")) as server:
        crawls = [threading.Thread(target=visit, args=(host,)) for host in ("127.0.0.1", "127.0.0.2", "localhost")]
        for thread in crawls:
            thread.start()
        for thread in crawls:
            thread.join()
        assert len(server.asked) == 3 * len(PATHS)
        assert server.most_busy == 1


def test_one_connection_serves_all_pages_of_a_host() -> None:
    with serve(SITE) as server, visiting() as client:
        for path in PATHS:
            client.get(server.address + path, scope=server.address)
        assert {request.connection for request in server.log} == {server.log[0].connection}
        assert server.most_open == 1


@pytest.mark.parametrize("status", [429, 503])
def test_the_pause_that_a_server_asks_for_holds_for_its_other_hosts_too(status: int) -> None:
    clock = Clock()
    busy = first(1, says(status, Retry_After="90"))
    with serve(SITE, busy, clock=clock) as one, serve(SITE, clock=clock) as two, visiting(clock) as client:
        client.rules(two.at("localhost"))
        client.get(one.address + PATHS[0], scope=one.address)
        client.get(two.at("localhost") + PATHS[0], scope=two.at("localhost"))
        refused = [request.at for request in one.log][1]
        assert all(request.at >= refused + 90 for request in (*one.log[2:], *two.log[1:]))


@pytest.mark.parametrize("stated", ["7200", "604800", "9" * 400])
def test_a_server_that_wants_to_be_left_alone_for_hours_is_left_alone_in_this_run_and_the_next(
    stated: str, tmp_path: Path
) -> None:
    clock = Clock()
    with serve(SITE, says(503, Retry_After=stated), clock=clock) as server:
        for path in PATHS[:2]:
            with closing(State(tmp_path)) as state, visiting(clock) as client:
                client.join(state, "quarzwinkel", None)
                for _ in range(2):
                    with pytest.raises(Unreachable):
                        client.get(server.address + path, scope=server.address)
                assert client.given_up(server.address)
        assert server.asked == PATHS[:1]
    assert sum(clock.slept) < 60


@pytest.mark.parametrize("addresses", [("2a00::7", "93.184.216.34"), ("93.184.216.34", "1a00::7"), ("93.184.216.34",)])
def test_names_of_one_machine_share_their_pause_also_where_one_lacks_the_ipv6_address(
    addresses: tuple[str, ...],
) -> None:
    assert key_of(addresses) == "93.184.216.34"


@pytest.mark.parametrize(
    ("budget", "most"),
    [(Budget(requests=3), 3), (Budget(seconds=1.0), 1), (Budget(bytes=1), 1)],
    ids=["requests", "seconds", "bytes"],
)
def test_a_run_takes_no_more_than_its_budget(budget: Budget, most: int) -> None:
    with serve(SITE) as server, visiting(Clock(), budget=budget) as client:
        with pytest.raises(BudgetSpent):
            _ = [client.get(server.address + path, scope=server.address) for path in PATHS * 3]
        assert len(server.log) == most


def test_what_was_read_of_an_answer_that_is_too_large_counts() -> None:
    budget = Budget()
    with (
        serve(SITE, large(2, stated=False)) as server,
        visiting(budget=budget, limits=Limits(bytes=1_000_000)) as client,
        pytest.raises(TooLarge),
    ):
        client.get(server.address + PATHS[0], scope=server.address)
    assert budget.read > 1_000_000
