"""The pages for people, as addresses: programs may read and link them too, and here each route is told of."""

from collections.abc import Iterator
from typing import Final

from .. import addresses
from ..media_types import media
from .endpoint import Endpoint, Input
from .inputs import FILTERS, SEARCHED, key
from .lists import Keys

_PLAIN: Final = {
    "/": ("Startseite", "Was es gibt, was demnächst fällig ist, was abgelaufen ist, was neu ist."),
    addresses.MUNICIPALITIES: ("Gemeinden", "Alle Gemeinden mit dem, was von ihnen gelesen wurde."),
    addresses.TOPICS: ("Themen", "Alle Themen nach Bereichen."),
    addresses.MAP: ("Karte", "Die Gemeinden auf der Karte von Deutschland."),
    addresses.CHARTS: ("Grafiken", "Alle Grafiken."),
    addresses.DATA: ("Daten", "Fertige Dateien, Lizenz und Angaben zum Zitieren."),
    addresses.API: ("Schnittstelle", "Diese Adressen, für Menschen beschrieben."),
    addresses.CODEBOOK: ("Wörterbuch", "Was Tabellen, Spalten und Werte bedeuten."),
    addresses.ABOUT: ("Über diese Seite", "Wie die Daten entstehen und wie gut das gelingt."),
    addresses.SOURCES: ("Quellen", "Woher die Texte je Gemeinde kommen und unter welcher Lizenz."),
    addresses.CORRECTION: ("Fehler melden", "Wie man eine Korrektur anstößt."),
    addresses.IMPRINT: ("Impressum", "Wer diese Seite betreibt."),
    addresses.PRIVACY: ("Datenschutz", "Welche Daten beim Lesen der Seite anfallen."),
}


def of_pages(keys: Keys) -> Iterator[Endpoint]:
    """Every page of ours; those about one thing where there is one to show as an example."""
    for path, (title, told) in _PLAIN.items():
        yield _page(path, title, told)
    yield _page(addresses.COMPARISON, "Vergleich", "Zusagen nach Gemeinden, Ländern oder Jahren.", inputs=FILTERS)
    yield _page(addresses.SEARCH, "Suche", "Zusagen und Texte mit diesen Wörtern.", inputs=SEARCHED)
    letters = (Input(name="thema", told="Schlüssel eines Themas"), Input(name="buchstabe", told="Anfang des Namens"))
    yield _page(addresses.PROJECTS, "Vorhaben", "Alle Vorhaben nach Namen.", inputs=letters)
    yield _of_one(
        addresses.codebook("commitments"), "Wörterbuch einer Tabelle", key("table", "Tabelle, Sicht oder Frage")
    )
    named = key("name", "Name der Grafik")
    yield _of_one(addresses.chart_page("fristen"), "Eine Grafik mit ihrer Tabelle", named, *FILTERS)
    if keys.commitment:
        yield _of_one(addresses.commitment(keys.commitment), "Eine Zusage", key("id", "Schlüssel (commitments.id)"))
        yield _of_one(addresses.municipality(keys.body), "Eine Gemeinde", key("id", "Schlüssel (bodies.id) oder AGS"))
        yield _of_one(addresses.topic(keys.topic), "Ein Thema", key("key", "Schlüssel (topics.id)"))
        yield _of_one(addresses.project(keys.project), "Ein Vorhaben in allen Gemeinden", key("key", "projects.key"))


def _page(path: str, title: str, told: str, inputs: tuple[Input, ...] = (), example: str = "") -> Endpoint:
    return Endpoint(
        path=path, title=f"Seite: {title}", told=told, example=example or path, types=media("html"), inputs=inputs
    )


def _of_one(example: str, title: str, named: Input, *more: Input) -> Endpoint:
    path = f"{example.rpartition('/')[0]}/{{{named.name}}}"
    return _page(path, title, "Eine Seite für Menschen; ihre Adresse bleibt.", (named, *more), example)
