"""What Datasette itself offers to programs: tables with filters for each column, single rows, SQL of one's own."""

from collections.abc import Iterator, Sequence
from typing import Final

from datasette.app import Datasette
from datasette.utils import tilde_encode

from ..asking import name_of
from ..instance import instance
from ..whole_tables import published_here
from .endpoint import Endpoint, Input
from .inputs import key

_SHAPE: Final = Input(
    name="_shape", told="Form der Antwort: „array“ gibt nur die Zeilen", choices=("array", "objects", "arrays")
)
_TABLE: Final = (
    _SHAPE,
    Input(name="_size", told="Zeilen je Seite, höchstens so viele, wie die Seite erlaubt (1.000)"),
    Input(name="_sort", told="Spalte, nach der aufsteigend sortiert wird"),
    Input(name="_sort_desc", told="Spalte, nach der absteigend sortiert wird"),
    Input(name="_next", told="Marke der nächsten Seite, aus der vorigen Antwort („next“)"),
    Input(name="_search", told="Wörter für die Volltextsuche, wo es eine gibt (Zusagen, Texte)"),
    Input(name="_col", told="nur diese Spalte; mehrfach erlaubt", many=True),
)


async def of_stock(datasette: Datasette, commitment: str) -> list[Endpoint]:
    """Datasette's addresses; `commitment` is the key of one as an example, "" where there is none."""
    base, tables = f"/{name_of(datasette)}", await published_here(datasette)
    columns = [column.name for table in tables if table.name == "commitments" for column in table.columns]
    found = [*_tables(base, columns, commitment)]
    return [*found, _own_sql(base)] if instance(datasette).sql else found


def _tables(base: str, columns: Sequence[str], commitment: str) -> Iterator[Endpoint]:
    own = (Input(name=name, told="genau dieser Wert; auch mit „__“ und Vergleich") for name in columns)
    yield Endpoint(
        path=f"{base}/commitments.json",
        title="Zusagen, gefiltert nach jeder Spalte",
        example=f"{base}/commitments.json?status=open&_size=1",
        inputs=(*own, *_TABLE),
        row="rows",
        told="Jede Spalte ist ein Filter: „status=open“ ist Gleichheit, „due_to__lt=2025-01-01“ kleiner als, "
        "„project__contains=Akte“ enthält. Die Antwort nennt mit „next_url“ die nächste Seite.",
    )
    if commitment:
        yield Endpoint(
            path=f"{base}/commitments/{{id}}.json",
            title="Eine Zusage",
            row="rows",
            example=f"{base}/commitments/{tilde_encode(commitment)}.json?_shape=objects",
            inputs=(key("id", "Schlüssel der Zusage"), _SHAPE),
            told="Alle Spalten einer Zusage. Ihre Seite für Menschen ist /-/zusage/ mit demselben Schlüssel.",
        )
    yield Endpoint(
        path=f"{base}/{{table}}.json",
        title="Jede andere Tabelle und Sicht",
        example=f"{base}/bodies.json?_size=2",
        row="rows",
        inputs=(key("table", "Name der Tabelle oder Sicht"), *_TABLE),
        told="Filter wie bei den Zusagen.",
    )


def _own_sql(base: str) -> Endpoint:
    return Endpoint(
        path=f"{base}.json",
        title="Eigenes SQL",
        example=f"{base}.json?sql=select+count(*)+from+commitments&_shape=array",
        row="rows",
        inputs=(Input(name="sql", told="eine lesende Abfrage"), _SHAPE),
        told="Nur lesend, mit Zeitgrenze.",
    )
