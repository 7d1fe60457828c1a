"""What a municipality's file says against itself: each contradiction with the key to look at."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol
from urllib.parse import urljoin, urlsplit

from rapidfuzz import fuzz, process

from .germany import STATES, host_of, in_state, provider_of


class Complaint(NamedTuple):
    """One contradiction; the fields are those of `errors.ConfigError` without the file."""

    key: str
    expected: str
    found: str
    hint: str = ""


class Explanation(Protocol):
    """What is odd, and why."""

    @property
    def what(self) -> str: ...
    @property
    def reason(self) -> str: ...


class Municipality(Protocol):
    """The part of `config.BodyConfig` that can contradict itself."""

    @property
    def ags(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def latitude(self) -> float | None: ...
    @property
    def longitude(self) -> float | None: ...
    @property
    def website(self) -> str | None: ...
    @property
    def entry(self) -> Sequence[str]: ...
    @property
    def provider(self) -> str | None: ...
    @property
    def oddities(self) -> Sequence[Explanation]: ...


def contradictions(body: Municipality) -> Iterator[Complaint]:
    """Land against AGS, place against Land, entries against start address, provider against hosts."""
    if STATES.get(body.ags[:2]) != body.state:
        yield Complaint("state", str(STATES.get(body.ags[:2])), body.state, "Land and AGS must agree")
    yield from _place(body)
    yield from _entries(body)
    yield from _provider(body)


def _place(body: Municipality) -> Iterator[Complaint]:
    latitude, longitude = body.latitude, body.longitude
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None:
        missing = "latitude" if latitude is None else "longitude"
        yield Complaint(missing, "latitude and longitude together", "only one of them")
    elif not in_state(body.ags, latitude, longitude):
        yield Complaint("latitude", f"a place in {body.state}", f"{latitude}, {longitude}", "is another AGS meant?")


def _entries(body: Municipality) -> Iterator[Complaint]:
    """A crawl stays under the start address: an entry elsewhere is a mistake, or an oddity says why not."""
    told = " ".join(f"{one.what} {one.reason}" for one in body.oddities)
    folder = urljoin(body.website, ".") if body.website else ""
    for index, address in enumerate(body.entry):
        if not address.startswith(folder) and host_of(address) not in told:
            yield Complaint(
                f"entry.{index}", f"an address under {folder}", address,
                f"correct website, or let an oddity say why {host_of(address)} is right",
            )  # fmt: skip


def _provider(body: Municipality) -> Iterator[Complaint]:
    known = {name for name in map(provider_of, body.entry) if name}
    if body.provider and known and body.provider not in known:
        expected = " or ".join(sorted(known))
        yield Complaint("provider", expected, body.provider, "all hosts of one provider share one pause")


def reachable(address: str) -> bool:
    """Whether this is an address that can be asked: http or https, a host, no login, no blank."""
    try:
        parts = urlsplit(address)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:  # a broken port or IPv6 host
        return False
    return whole and "@" not in parts.netloc and not any(c.isspace() for c in address)


def meant(written: str, known: Iterable[str]) -> str:
    """A hint to the key that was probably meant, or all that are known."""
    names = sorted(known)
    nearest = process.extractOne(written.lower(), names, scorer=fuzz.ratio, score_cutoff=60)
    return f'did you mean "{nearest[0]}"?' if nearest else f"known are {', '.join(names)}"
