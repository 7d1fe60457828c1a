"""The addresses that the site offers to programs, each with an example made of what the database holds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from datasette.app import Datasette
from datasette.utils import tilde_encode

from ..codebook import Table
from . import addresses
from .asking import name_of, rows
from .calendars import CALENDAR_LENGTH
from .datapackage import published
from .endpoint import ATOM, CSV, FORMS, JSON, PARQUET, Endpoint, Input
from .filters import SIZES
from .instance import instance
from .pages import routes
from .queries import Query, read_queries
from .words import number

_FILTERS: Final = (
    Input(name="gemeinde", told="Schlüssel einer Gemeinde; mehrfach erlaubt"),
    Input(name="thema", told="Schlüssel eines Themas; mehrfach erlaubt"),
    Input(name="land", told="Bundesland; mehrfach erlaubt"),
    Input(name="groesse", told="Größenklasse; mehrfach erlaubt", choices=tuple(SIZES)),
    Input(name="von", told="ab diesem Jahr, Monat oder Tag der Sitzung, etwa 2024 oder 2024-06"),
    Input(name="bis", told="bis zu diesem Jahr, Monat oder Tag"),
)
_AFTER: Final = Input(
    name="nach", told="Schlüssel der letzten Zusage der vorigen Seite; steht fertig im Verweis „next“ (Atom und JSON)"
)
_EXCEL: Final = Input(name="excel", told="1 für CSV, das deutsches Excel von selbst öffnet", choices=("1",))
_FORM: Final = Input(name="form", told="Format", where="path", choices=tuple(FORMS))
_TABLE_FORM: Final = Input(name="form", told="Format", where="path", choices=("csv", "parquet"))
_STOCK: Final = (
    Input(name="_shape", told="Form der Antwort: „array“ gibt nur die Zeilen", choices=("array", "objects", "arrays")),
    Input(name="_size", told="Zeilen je Seite, höchstens so viele, wie die Seite erlaubt (1.000)"),
)
_STOCK_TABLE: Final = (
    *_STOCK,
    Input(name="_sort", told="Spalte, nach der aufsteigend sortiert wird"),
    Input(name="_sort_desc", told="Spalte, nach der absteigend sortiert wird"),
    Input(name="_next", told="Marke der nächsten Seite, aus der vorigen Antwort („next“)"),
    Input(name="_search", told="Wörter für die Volltextsuche, wo es eine gibt (Zusagen, Texte)"),
    Input(name="_col", told="nur diese Spalte; mehrfach erlaubt"),
)


async def endpoints(datasette: Datasette) -> tuple[Endpoint, ...]:
    """All addresses for programs that this site answers; what another page of the site would answer is left out if it is not there."""
    known = await _known(datasette)
    found = [*_lists(known), *_questions(), *_files(), *_stock(datasette, known), *_charts()]
    ours = [re.compile(pattern) for pattern, _ in routes()]
    return tuple(
        e for e in found if not e.path.startswith("/-/") or any(p.match(e.example.partition("?")[0]) for p in ours)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What examples are made of; "" and () where the database is empty."""

    body: str
    topic: str
    state: str
    commitment: str
    tables: tuple[Table, ...]


async def _known(datasette: Datasette) -> _Known:
    found = await rows(
        datasette,
        "SELECT id, body_id, topic, state FROM commitments WHERE topic IS NOT NULL AND state IS NOT NULL ORDER BY id LIMIT 1",
    )
    first = found[0] if found else {"id": "", "body_id": "", "topic": "", "state": ""}
    tables: tuple[Table, ...] = await datasette.get_database(name_of(datasette)).execute_fn(published)
    return _Known(
        body=first["body_id"], topic=first["topic"], state=first["state"], commitment=first["id"], tables=tables
    )


def _lists(known: _Known) -> Iterator[Endpoint]:
    more = (_FORM, *_FILTERS, _AFTER, _EXCEL)
    yield Endpoint(
        path="/-/liste/alle.{form}",
        title="Alle Zusagen",
        example=addresses.all_commitments("json"),
        types=FORMS,
        inputs=more,
        row="list",
        told="Neueste zuerst. CSV und Parquet sind ganz, Atom und JSON gehen seitenweise weiter, "
        f"der Kalender hält höchstens {number(CALENDAR_LENGTH)} Fristen.",
    )
    kinds = (
        ("gemeinde", "einer Gemeinde", known.body),
        ("thema", "zu einem Thema", known.topic),
        ("land", "aus einem Land", known.state),
    )
    for kind, told, key in kinds:
        if key:
            named = Input(
                name="key", told="Name des Landes" if kind == "land" else f"Schlüssel ({_TABLE[kind]}.id)", where="path"
            )
            yield Endpoint(
                path=f"/-/liste/{kind}/{{key}}.{{form}}",
                title=f"Zusagen {told}",
                example=addresses.feed(kind, key, "json"),
                types=FORMS,
                inputs=(named, *more),
                row="list",
                told="Wie „Alle Zusagen“, auf einen Ausschnitt begrenzt; weitere Filter engen ihn ein.",
            )


_TABLE: Final = {"gemeinde": "bodies", "thema": "topics"}


def _questions() -> Iterator[Endpoint]:
    for query in read_queries():
        yield Endpoint(
            path=f"/-/liste/frage/{query.name}.{{form}}",
            title=f"Frage: {query.title}",
            example=addresses.feed("frage", query.name, "json"),
            types=FORMS,
            inputs=(_FORM, *_asked(query), _AFTER, _EXCEL),
            row="list",
            told=f"{query.description} Atom und Kalender gibt es nur, wo die Zeilen einzelne Zusagen sind.",
        )


def _asked(query: Query) -> Iterable[Input]:
    for param in query.params:
        told = f"{param.label}; ohne Angabe: {param.default}" if param.default else param.label
        yield Input(name=param.name, told=told)


def _files() -> Iterator[Endpoint]:
    yield Endpoint(
        path="/-/tabelle/{table}.{form}",
        title="Eine ganze Tabelle",
        example=addresses.table("topics", "csv"),
        types={"csv": CSV, "parquet": PARQUET},
        told="Alle Zeilen einer Tabelle, wie das Wörterbuch sie beschreibt.",
        inputs=(Input(name="table", told="Name der Tabelle", where="path"), _TABLE_FORM),
    )
    yield Endpoint(
        path="/-/daten/datapackage.json",
        title="Beschreibung der Daten",
        example=addresses.data_file("datapackage.json"),
        told="Data Package: Tabellen, Spalten, Schlüssel, Lizenzen und Quellen je Gemeinde.",
    )
    yield Endpoint(
        path="/-/daten/CITATION.cff",
        title="Angaben zum Zitieren",
        example=addresses.data_file("CITATION.cff"),
        types={"yaml": "text/yaml"},
        told="Citation File Format.",
    )


def _stock(datasette: Datasette, known: _Known) -> Iterator[Endpoint]:
    base = f"/{name_of(datasette)}"
    columns = tuple(column.name for table in known.tables if table.name == "commitments" for column in table.columns)
    yield Endpoint(
        path=f"{base}/commitments.json",
        title="Zusagen, gefiltert nach jeder Spalte",
        example=f"{base}/commitments.json?status=open&_size=1",
        inputs=(
            *(Input(name=name, told="genau dieser Wert; auch mit „__“ und Vergleich") for name in columns),
            *_STOCK_TABLE,
        ),
        row="rows",
        told="Jede Spalte ist ein Filter: „status=open“ ist Gleichheit, „due_to__lt=2025-01-01“ kleiner als, "
        "„project__contains=Akte“ enthält. Die Antwort nennt mit „next_url“ die nächste Seite.",
    )
    if known.commitment:
        yield Endpoint(
            path=f"{base}/commitments/{{id}}.json",
            title="Eine Zusage",
            row="rows",
            example=f"{base}/commitments/{tilde_encode(known.commitment)}.json?_shape=objects",
            inputs=(Input(name="id", told="Schlüssel der Zusage", where="path"), _STOCK[0]),
            told="Alle Spalten einer Zusage. Ihre Seite für Menschen ist /-/zusage/ mit demselben Schlüssel.",
        )
    yield Endpoint(
        path=f"{base}/{{table}}.json",
        title="Jede andere Tabelle und Sicht",
        example=f"{base}/bodies.json?_size=2",
        row="rows",
        inputs=(Input(name="table", told="Name der Tabelle oder Sicht", where="path"), *_STOCK_TABLE),
        told="Filter wie bei den Zusagen.",
    )
    if instance(datasette).sql:
        yield Endpoint(
            path=f"{base}.json",
            title="Eigenes SQL",
            example=f"{base}.json?sql=select+count(*)+from+commitments&_shape=array",
            row="rows",
            inputs=(Input(name="sql", told="eine lesende Abfrage"), _STOCK[0]),
            told="Nur lesend, mit Zeitgrenze.",
        )


def _charts() -> Iterator[Endpoint]:
    yield Endpoint(
        path="/-/grafik/{name}.{form}",
        title="Zahlen hinter den Grafiken",
        example=addresses.chart("fristen", "json"),
        types={"json": JSON, "csv": CSV, "sql": "text/plain", "svg": "image/svg+xml"},
        inputs=(
            Input(name="name", told="Name der Grafik", where="path"),
            Input(name="form", told="Format", where="path", choices=("svg", "csv", "json", "sql")),
            *_FILTERS,
        ),
        told="Die Zeichnung, oder was ihr zugrunde liegt.",
    )
    yield Endpoint(
        path="/-/suche.{file}",
        title="Suche",
        example="/-/suche.csv?q=Akte",
        types={"atom": ATOM, "csv": CSV},
        inputs=(
            Input(name="file", told="Format", where="path", choices=("atom", "csv")),
            Input(name="q", told="Suchwörter"),
            *_FILTERS,
        ),
        told="Was die Suche findet, mit denselben Filtern wie ihre Seite.",
    )
