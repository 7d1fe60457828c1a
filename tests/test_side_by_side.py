"""Municipalities are read side by side by provider, one after the other within it, and an error ends it all."""

import threading
from collections.abc import Iterator

import pytest

from zusage.config import BodyConfig
from zusage.scale.side_by_side import by_provider, side_by_side


def town(name: str, host: str, provider: str | None = None) -> BodyConfig:
    return BodyConfig(
        name=name, ags="12999001", state="Brandenburg", vendor="oparl", entry=[f"https://{host}/system"], provider=provider
    )  # fmt: skip


TOWNS = [town("Aue", "a.example", "zentrum"), town("Bach", "b.example", "zentrum"), town("Clus", "c.example")]


def test_towns_of_one_provider_or_host_are_one_group() -> None:
    towns = [*TOWNS, town("Dorn", "c.example")]
    assert [[one.name for one in group] for group in by_provider(towns)] == [["Aue", "Bach"], ["Clus", "Dorn"]]


def test_providers_are_read_at_the_same_time_and_their_towns_one_by_one() -> None:
    both = threading.Barrier(2, timeout=30)
    busy: list[str] = []

    def read(config: BodyConfig) -> Iterator[str]:
        if config.name in ("Aue", "Clus"):
            both.wait()  # would break where one waited for the other
        if config.provider:
            assert not busy
            busy.append(config.name)
        yield f"{config.name} 1"
        yield f"{config.name} 2"
        if config.provider:
            busy.remove(config.name)

    found = list(side_by_side(by_provider(TOWNS), read))
    assert sorted(record for _, record in found) == ["Aue 1", "Aue 2", "Bach 1", "Bach 2", "Clus 1", "Clus 2"]
    assert all(record.startswith(config.name) for config, record in found)


def test_an_error_reaches_the_taker_and_stops_the_others() -> None:
    closed = threading.Event()

    def read(config: BodyConfig) -> Iterator[int]:
        if config.name == "Clus":
            raise ValueError("broken")
        try:
            while True:
                yield 1
        finally:
            closed.set()

    with pytest.raises(ValueError, match="broken"):
        for _ in side_by_side(by_provider(TOWNS), read):
            pass
    assert closed.wait(30)


def test_who_takes_no_more_stops_the_reading() -> None:
    closed = threading.Event()

    def read(config: BodyConfig) -> Iterator[int]:
        try:
            while True:
                yield 1
        finally:
            closed.set()

    records = side_by_side([TOWNS[:1]], read)
    next(records)
    records.close()  # type: ignore[attr-defined]
    assert closed.wait(30)
