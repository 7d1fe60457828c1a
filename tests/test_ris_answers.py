"""What servers do to a connection: pauses, drips, resets, bombs, wrong labels; each ends in bounds and says what it was."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from ris import Answer, SessionNet, example_town, serve
from ris.behaviours import (
    bomb,
    dripping,
    ending_early,
    first,
    hanging_up,
    labelled,
    large,
    only,
    resetting,
    says,
    shows,
)
from ris.crawling import Clock, visiting
from ris.server import Behaviour
from zusage.errors import FetchError, Refused, TooLarge, Unreachable
from zusage.fetch.wire import Limits

SITE = SessionNet(example_town(), session_first=False)
AGENDA, PAPER = SITE.path_of(SITE.town.meetings[1]), SITE.path_of(SITE.town.papers[0])


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_for_a_pause_gets_it_in_seconds(status: int) -> None:
    clock = Clock()
    with serve(SITE, first(2, says(status, Retry_After="120")), clock=clock) as server, visiting(clock) as client:
        assert client.get(server.address + AGENDA, scope=server.address).status_code == 200
        tries = [request.at for request in server.log if request.target == AGENDA]
        assert len(tries) == 3
        assert tries[1] - tries[0] >= 120
        assert tries[2] - tries[1] >= 120


def test_a_server_that_asks_for_a_pause_gets_it_until_a_date() -> None:
    clock = Clock()
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    with serve(SITE, first(1, says(503, Retry_After=until)), clock=clock) as server, visiting(clock) as client:
        client.get(server.address + AGENDA, scope=server.address)
        tries = [request.at for request in server.log if request.target == AGENDA]
        assert tries[1] - tries[0] >= 85  # the header has whole seconds, and the test itself takes some


def test_a_pause_of_a_day_ends_the_attempt() -> None:
    clock = Clock()
    with serve(SITE, says(503, Retry_After="86400")) as server, visiting(clock) as client:
        with pytest.raises(Unreachable):
            client.get(server.address + AGENDA, scope=server.address)
        assert server.asked == [AGENDA]
        assert sum(clock.slept) < 3600


def test_a_server_that_always_refuses_is_asked_a_few_times_only() -> None:
    with serve(SITE, says(503)) as server, visiting() as client:
        with pytest.raises(Unreachable, match="503"):
            client.get(server.address + AGENDA, scope=server.address)
        assert len(server.asked) == 4


def test_an_answer_that_drips_is_given_up_when_its_time_is_over() -> None:
    with serve(SITE, dripping) as server, visiting(limits=Limits(seconds=0.1)) as client, pytest.raises(Unreachable):
        client.get(server.address + AGENDA, scope=server.address)


@pytest.mark.parametrize("breaks", [hanging_up, resetting, ending_early], ids=lambda breaks: breaks.__name__)
def test_a_broken_connection_is_tried_again(breaks: Behaviour) -> None:
    with serve(SITE, only("si0057", first(2, breaks))) as server, visiting() as client:
        answer = client.get(server.address + AGENDA, scope=server.address)
        assert b"Glasfaser" in answer.content
        assert server.asked == [AGENDA] * 3


@pytest.mark.parametrize("breaks", [hanging_up, resetting, ending_early], ids=lambda breaks: breaks.__name__)
def test_a_connection_that_always_breaks_is_unreachable_and_half_a_page_is_none(breaks: Behaviour) -> None:
    with serve(SITE, only("si0057", breaks)) as server, visiting() as client:
        with pytest.raises(Unreachable):
            client.get(server.address + AGENDA, scope=server.address)
        assert client.get(server.address + PAPER, scope=server.address).status_code == 200


@pytest.mark.parametrize("stated", [True, False], ids=["content-length", "chunked"])
def test_a_file_of_100_megabytes_is_left_before_its_end(stated: bool) -> None:
    sent = []

    def counted(request: object, site: object) -> Answer:
        answer = large(100, stated=stated)(request, site)  # type: ignore[arg-type]
        pieces = answer.pieces or ()
        answer.pieces = (sent.append(len(piece)) or piece for piece in pieces)  # type: ignore[func-returns-value]
        return answer

    with serve(SITE, only("getfile", counted)) as server, visiting(limits=Limits(bytes=5_000_000)) as client:
        with pytest.raises(TooLarge, match="5,000,000"):
            client.get(f"{server.address}/bi/getfile.php?id=901&type=do", scope=server.address)
        assert client.get(server.address + PAPER, scope=server.address).status_code == 200
    assert sum(sent) < 50_000_000


def test_a_bomb_is_noticed_while_it_is_small() -> None:
    with serve(SITE, bomb(60)) as server, visiting(limits=Limits(bytes=1_000_000)) as client, pytest.raises(TooLarge):
        client.get(server.address + AGENDA, scope=server.address)


@pytest.mark.parametrize("media", ["text/html", "application/octet-stream", "image/png", "nonsense"])
def test_the_label_of_a_file_does_not_matter(media: str) -> None:
    with serve(SITE, labelled(media)) as server, visiting() as client:
        path = SITE.path_of(SITE.town.files[0])
        assert client.get(server.address + path, scope=server.address).content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "text",
    [
        "<altcha-widget challengeurl='/_gate/challenge'></altcha-widget>", "<h1>Zu viele Zugriffe</h1>",
        '<script src="/_gate/check.js"></script>', '<div id="cf-challenge"></div>',
    ],
)  # fmt: skip
def test_a_challenge_ends_the_run_on_that_host(text: str) -> None:
    with serve(SITE, only("si0057", shows(text))) as server, visiting() as client:
        with pytest.raises(Refused, match="challenge"):
            client.get(server.address + AGENDA, scope=server.address)
        with pytest.raises(Refused):
            client.get(server.address + PAPER, scope=server.address)
        assert server.asked == [AGENDA]


def test_a_page_that_speaks_of_too_many_visits_is_a_page() -> None:
    long = "<p>Beratung über die Belegung der Sporthalle.</p>" * 500
    with serve(SITE, only("si0057", shows(f"Zu viele Zugriffe {long}"))) as server, visiting() as client:
        assert client.get(server.address + AGENDA, scope=server.address).status_code == 200


@pytest.mark.parametrize("status", [401, 403])
def test_a_login_is_not_tried(status: int) -> None:
    with serve(SITE, says(status)) as server, visiting() as client:
        with pytest.raises(Refused):
            client.get(server.address + AGENDA, scope=server.address)
        assert server.asked == [AGENDA]
        assert not any(request.headers.get("Authorization") for request in server.log)


@pytest.mark.parametrize("status", [400, 404, 410, 500, 502])
def test_another_status_is_an_error_that_names_it(status: int) -> None:
    with serve(SITE, says(status)) as server, visiting() as client, pytest.raises(FetchError, match=str(status)):
        client.get(server.address + AGENDA, scope=server.address)


def test_every_request_names_the_tool_and_asks_for_german() -> None:
    with serve(SITE) as server, visiting() as client:
        client.get(server.address + AGENDA, scope=server.address)
        assert {request.headers["User-Agent"] for request in server.log} == {
            "zusage/1 (+mailto:test@quarzwinkel.example)"
        }
        assert all(request.headers["Accept-Language"].startswith("de") for request in server.log)
