"""The lists of commitments and the answers to published questions, as addresses for programs."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

from .. import addresses
from ..formats.calendars import CALENDAR_LENGTH
from ..media_types import media
from ..queries import Query, read_queries
from ..words import number
from .endpoint import Endpoint, Input
from .inputs import AFTER, EXCEL, FILTERS, form, key

_FORMS: Final = ("atom", "ics", "csv", "json", "parquet")
_ROWS: Final = ("csv", "json", "parquet")
"""Forms of rows that are no single commitments."""
_FORM: Final = form(*_FORMS)
_MORE: Final = (_FORM, *FILTERS, AFTER, EXCEL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What examples are made of, all of one commitment; "" where the database is empty."""

    commitment: str = ""
    body: str = ""
    topic: str = ""
    project: str = ""
    state: str = ""


def of_lists(keys: Keys) -> Iterator[Endpoint]:
    """The list of all commitments, and those of a municipality, a topic, a project, a Land, where there is one to show as an example."""
    yield Endpoint(
        path="/-/liste/alle.{form}",
        title="Alle Zusagen",
        example=addresses.all_commitments("json"),
        types=media(*_FORMS),
        inputs=_MORE,
        row="list",
        told="Neueste zuerst. CSV und Parquet sind ganz, Atom und JSON gehen seitenweise weiter, "
        f"der Kalender hält höchstens {number(CALENDAR_LENGTH)} Fristen.",
    )
    parts = (
        ("gemeinde", "einer Gemeinde", keys.body, "Schlüssel (bodies.id)"),
        ("thema", "zu einem Thema", keys.topic, "Schlüssel (topics.id)"),
        ("vorhaben", "zu einem Vorhaben in allen Gemeinden", keys.project, "Schlüssel (projects.key)"),
        ("land", "aus einem Land", keys.state, "Name des Landes"),
    )
    yield from (_part(*part) for part in parts if part[2])


def _part(kind: str, told: str, example: str, named: str) -> Endpoint:
    return Endpoint(
        path=f"/-/liste/{kind}/{{key}}.{{form}}",
        title=f"Zusagen {told}",
        example=addresses.feed(kind, example, "json"),
        types=media(*_FORMS),
        inputs=(key("key", named), *_MORE),
        row="list",
        told="Wie „Alle Zusagen“, auf einen Ausschnitt begrenzt; weitere Filter engen ihn ein.",
    )


def of_questions(single: Set[str]) -> Iterator[Endpoint]:
    """The answers to each published question; those of which the rows are commitments (`single`) are feeds too."""
    for query in read_queries():
        forms, more = (_FORMS, (AFTER, EXCEL)) if query.name in single else (_ROWS, (EXCEL,))
        yield Endpoint(
            path=f"/-/liste/frage/{query.name}.{{form}}",
            title=f"Frage: {query.title}",
            example=addresses.feed("frage", query.name, "json"),
            types=media(*forms),
            inputs=(form(*forms), *_asked(query), *more),
            row="list",
            told=query.description,
        )


def _asked(query: Query) -> Iterable[Input]:
    for param in query.params:
        told = f"{param.label}; ohne Angabe: {param.default}" if param.default else param.label
        yield Input(name=param.name, told=told)
