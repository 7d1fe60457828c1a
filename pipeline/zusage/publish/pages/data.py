"""Everything that can be fetched: commitments in all formats, parts of them, whole tables, the database, and how to cite it."""

from pathlib import Path

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ...codebook import ORIGINS, Table
from .. import addresses
from ..answering import answer
from ..asking import Row, name_of, rows
from ..citation import MESSAGE, author
from ..export import COMMITMENTS
from ..formats.calendars import CALENDAR_LENGTH
from ..formats.feeds import FEED_LENGTH
from ..instance import instance
from ..kept_export import export_of, sizes
from ..looks import title_of
from ..package import CITATION, CODEBOOK, DESCRIPTOR, EXCEL, SUMS, TABLE_FORMATS, path_of
from ..whole_tables import open_to_all, published_here
from ._codebook import counted

ROUTE = r"^/-/daten$"
_FORMATS = (
    ("atom", "Atom", "Neue Zusagen im Feedreader lesen; jeder Eintrag behält seinen Schlüssel."),
    ("ics", "Kalender (ICS)", "Fristen im eigenen Kalender abonnieren, ganztägig am letzten Tag der Frist."),
    ("csv", "CSV", "Für Tabellenprogramme und Skripte: UTF-8, Komma, Punkt in Zahlen (RFC 4180)."),
    ("excel", "CSV für Excel", "Öffnet sich im deutschen Excel von selbst: Semikolon, Komma in Zahlen."),
    ("json", "JSON", "Für Programme, seitenweise, mit Verweisen auf die nächste Seite."),
    ("parquet", "Parquet", "Für pandas, R, DuckDB: klein, mit Datentypen und Beschreibung jeder Spalte."),
)
_TOPICS = """
SELECT t.id, t.name, n.commitments FROM topics t
JOIN (SELECT topic, COUNT(*) AS commitments FROM commitments GROUP BY topic) n ON n.topic = t.id ORDER BY t.name"""
_STATES = (
    "SELECT state AS id, state AS name, COUNT(*) AS commitments FROM commitments WHERE state IS NOT NULL GROUP BY state"
)


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/daten: every format, list and table with size, rows, licence and what it is for; licence and citation."""
    database, settings = datasette.get_database(name_of(datasette)), instance(datasette)
    folder = await export_of(datasette)
    known = sizes(folder) if folder else {}
    context = {
        "formats": [_format(*said, known) for said in _FORMATS],
        "parts": {"thema": await rows(datasette, _TOPICS), "land": await rows(datasette, _STATES)},
        "tables": [await _table(datasette, table, known) for table in await published_here(datasette)],
        "origins": ORIGINS,
        "files": [_file(name, told, known) for name, told in _FILES if folder or name in _ALWAYS],
        # Datasette hands out only what nobody writes to.
        "database_size": Path(database.path).stat().st_size if settings.downloads and not database.is_mutable else None,
        "own_machine": database.is_mutable,
        "lengths": {"calendar": CALENDAR_LENGTH, "feed": FEED_LENGTH},
        "message": MESSAGE,
        "author": author(settings),
    }
    return await answer(datasette, request, "daten.html", context)


_NAMES = {"csv": "CSV", "parquet": "Parquet"}
_ALWAYS = (CITATION, DESCRIPTOR)
_FILES = (
    (
        DESCRIPTOR,
        "Beschreibung des ganzen Pakets (Data Package): Tabellen, Spalten, Schlüssel, Lizenzen, Quellen je Gemeinde.",
    ),
    (CITATION, "Angaben zum Zitieren (Citation File Format)."),
    (
        SUMS,
        f"Prüfsummen aller Dateien; zu prüfen mit „sha256sum -c SHA256SUMS“, wenn jede unter ihrem Pfad von {addresses.DATA}/ geholt ist.",
    ),
    (CODEBOOK, "Das Wörterbuch als eine Datei."),
)


def _format(key: str, name: str, use: str, known: dict[str, int]) -> Row:
    address = addresses.all_commitments("csv", excel="1") if key == "excel" else addresses.all_commitments(key)
    path = EXCEL if key == "excel" else path_of(COMMITMENTS, key)
    return {"name": name, "use": use, "path": address, "size": known.get(path)}


async def _table(datasette: Datasette, table: Table, known: dict[str, int]) -> Row:
    return {
        "name": table.name, "title": title_of(table), "use": table.de, "origin": table.origin,
        "count": await counted(datasette, table),
        "files": [_table_file(table, form, known) for form in TABLE_FORMATS] if open_to_all(datasette, table) else [],
    }  # fmt: skip


def _table_file(table: Table, form: str, known: dict[str, int]) -> Row:
    size = known.get(path_of(table.name, form))
    return {"name": _NAMES[form], "path": addresses.table(table.name, form), "size": size}


def _file(name: str, told: str, known: dict[str, int]) -> Row:
    return {"name": name, "use": told, "path": addresses.data_file(name), "size": known.get(name)}
