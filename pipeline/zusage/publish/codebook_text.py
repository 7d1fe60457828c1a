"""The codebook as Markdown, for `docs/codebook.md`: the same sentences as on the page, made without a database."""

import sqlite3
from collections.abc import Iterable, Iterator

from ..codebook import ORIGINS, Column, Table, tables
from ..records.meanings import VOCABULARIES, Vocabulary
from .looks import title_of
from .queries import Query, read_queries
from .question_columns import question_columns


def markdown(db: sqlite3.Connection, queries: Iterable[Query] | None = None) -> Iterator[str]:
    """The lines: tables, views, questions, values, sources. `db` holds the tables and views, rows are not looked at."""
    book = tables(db)
    yield from _part("Tabellen / Tables", (table for table in book if not table.view))
    yield from _part("Sichten / Views", (table for table in book if table.view))
    yield from ("## Fragen / Questions", "")
    for query in read_queries() if queries is None else queries:
        yield from (f"### {query.title} (`{query.name}`)", "", query.description, "")
        yield from _columns(question_columns(db, query))
    yield from ("## Werte / Values", "")
    for vocabulary in VOCABULARIES.values():
        yield from _values(vocabulary)
    yield from ("## Quellen und Lizenzen / Sources and licences", "")
    for key, origin in ORIGINS.items():
        names = ", ".join(f"`{table.name}`" for table in book if table.origin == key)
        yield from (f"{names}: {origin.de} *{origin.en}*", "")


def _part(title: str, described: Iterable[Table]) -> Iterator[str]:
    yield from (f"## {title}", "")
    for table in described:
        yield from (f"### {title_of(table)} (`{table.name}`)", "", f"{table.de} *{table.en}*", "")
        yield from _columns(table.columns)


def _columns(columns: Iterable[Column]) -> Iterator[str]:
    yield from ("| Spalte | Bedeutung | Meaning | Art, Verweis, Werte |", "| --- | --- | --- | --- |")
    for column in columns:
        values = f"[{column.vocabulary}](#{_anchor(VOCABULARIES[column.vocabulary])})" if column.vocabulary else ""
        key = "Schlüssel" if column.key else ""
        ref = f"→ `{column.ref}`" if column.ref else ""
        more = ", ".join(part for part in (column.kind, key, ref, values) if part)
        yield f"| `{column.name}` | {_cell(column.de)} | {_cell(column.en)} | {more} |"
    yield ""


def _values(vocabulary: Vocabulary) -> Iterator[str]:
    yield from (f'<a id="{_anchor(vocabulary)}"></a>', f"### {vocabulary.title} (`{vocabulary.name}`)", "")
    yield from ("| Wert | deutsch | Bedeutung | Meaning |", "| --- | --- | --- | --- |")
    for word in vocabulary.words:
        yield f"| `{word.key}` | {word.label} | {_cell(word.de)} | {_cell(word.en)} |"
    yield ""


def _anchor(vocabulary: Vocabulary) -> str:
    return f"werte-{vocabulary.name}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
