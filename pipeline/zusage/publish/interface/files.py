"""Whole tables, what describes the data, charts and what the search finds, as addresses for programs."""

from collections.abc import Iterator

from .. import addresses
from ..media_types import media
from .endpoint import Endpoint
from .inputs import EXCEL, FILTERS, SEARCHED, form, key
from .lists import Keys


def of_files() -> Iterator[Endpoint]:
    """Files that hold or describe the data as they are."""
    yield Endpoint(
        path="/-/tabelle/{table}.{form}",
        title="Eine ganze Tabelle",
        example=addresses.table("topics", "csv"),
        types=media("csv", "parquet"),
        told="Alle Zeilen einer Tabelle, wie das Wörterbuch sie beschreibt.",
        inputs=(key("table", "Name der Tabelle"), form("csv", "parquet")),
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
        types=media("yaml"),
        told="Citation File Format.",
    )


def of_export() -> Iterator[Endpoint]:
    """What goes with the files of a finished export."""
    for name, title, kind, told in (
        ("SHA256SUMS", "Prüfsummen", "txt", "SHA-256 jeder fertigen Datei."),
        ("codebook.md", "Wörterbuch als Text", "md", "Alle Tabellen, Spalten und Werte in Markdown."),
    ):
        path = addresses.data_file(name)
        yield Endpoint(path=path, title=title, example=path, types=media(kind), told=told)
    for path, example, forms in (
        ("commitments.{form}", "commitments.jsonl", ("csv", "jsonl", "parquet", "atom", "ics")),
        ("tables/{table}.{form}", "tables/topics.csv", ("csv", "parquet")),
    ):
        yield Endpoint(
            path=addresses.data_file(path),
            title=f"Datei des Pakets: {path.partition('.')[0]}",
            example=addresses.data_file(example),
            types=media(*forms),
            inputs=(*([key("table", "Name der Tabelle")] if "{table}" in path else []), form(*forms)),
            told="Byte für Byte die Datei, die Beschreibung und Prüfsummen unter diesem Pfad nennen.",
        )


def of_projects_and_images(keys: Keys, pictured: str) -> Iterator[Endpoint]:
    """All statements on a project, and page images; `pictured` is a commitment that has one, "" where none has."""
    if keys.project:
        yield Endpoint(
            path="/-/vorhaben/{key}.csv",
            title="Aussagen zu einem Vorhaben",
            example=f"{addresses.project(keys.project)}.csv",
            types=media("csv"),
            told="Eine Zeile je Aussage in allen Gemeinden, die älteste zuerst.",
            inputs=(key("key", "Schlüssel (projects.key)"),),
        )
    if pictured:
        yield Endpoint(
            path="/-/bild/{id}/{number}.png",
            title="Bild der Seite, auf der eine Zusage steht",
            example=addresses.page_image(pictured, 1),
            types=media("png"),
            told="Nur veröffentlichter Text, der Satz eingerahmt; 404, wo die Quelle kein PDF ist oder nicht vorliegt.",
            inputs=(key("id", "Schlüssel der Zusage"), key("number", "Seite des Satzes, ab 1")),
        )


def of_charts_and_search() -> Iterator[Endpoint]:
    """Charts with their numbers, and the search."""
    yield Endpoint(
        path="/-/grafik/{name}.{form}",
        title="Zahlen hinter den Grafiken",
        example=addresses.chart("fristen", "json"),
        types=media("json", "csv", "sql", "svg"),
        inputs=(key("name", "Name der Grafik"), form("svg", "csv", "json", "sql"), *FILTERS),
        told="Die Zeichnung, oder was ihr zugrunde liegt.",
    )
    yield Endpoint(
        path="/-/vergleich.csv",
        title="Der Vergleich",
        example="/-/vergleich.csv",
        types=media("csv"),
        inputs=FILTERS,
        told="Die Zeilen aller Seiten des Vergleichs, mit Abdeckung und Beträgen je Einwohner.",
    )
    yield Endpoint(
        path="/-/suche.{file}",
        title="Suche",
        example="/-/suche.csv?q=Akte",
        types=media("atom", "csv"),
        inputs=(form("atom", "csv", name="file"), *SEARCHED, EXCEL),
        told="Was die Suche findet, mit denselben Filtern wie ihre Seite.",
    )
