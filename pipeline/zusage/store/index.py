"""The full-text index and the vocabulary behind it.

`documents_fts` and `commitments_fts` hold the words of their tables in one spelling (`spelling.plain`), each in its own place, so
that FTS5's `snippet()` still finds them in the text as written. After the last column's words follow, each once, the tails
of its compounds and its hyphenated words in one, marked by `spelling.TAIL`: "Glasfaserausbau" adds "0ausbau", "E-Akte" adds "0eakte".
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import astuple
from functools import cache
from sqlite3 import Connection
from typing import Final

from .. import schema
from ..records import Word
from ..spelling import TAIL, TOKENIZE, WORD, joined, key, plain
from .compounds import Compounds

VERSION: Final = "1"
"""Raised whenever the index is written in another way: it is made anew then."""
SEARCHED: Final = {"documents": ("title", "text"), "commitments": ("project", "quote")}
_SHORTEST: Final = 4
"""Letters of a word that the vocabulary holds."""
_TWICE: Final = 2
"""Texts that must hold a word before it counts as a part of others: slips of the pen and of the scanner stand in one."""

Tails = Callable[[str], list[str]]
"""A word as written → the tails of its compound."""


def build_index(connection: Connection, common: Collection[str] = ()) -> None:
    """Makes vocabulary and index anew, inside the caller's transaction; `common` are words of the language, nouns with a capital."""
    words = vocabulary(connection, common)
    connection.execute("DELETE FROM words")
    connection.executemany(schema.insert("words"), map(astuple, words))
    known = {word.word: tails_of(word.parts) for word in words if word.parts}
    tails = cache(lambda written: known.get(key(written), []))
    for table in SEARCHED:
        _fill(connection, table, tails)


def vocabulary(connection: Connection, common: Collection[str]) -> list[Word]:
    """The words of all texts in order, compounds with their parts."""
    written: Counter[str] = Counter()
    for table, names in SEARCHED.items():
        for texts in connection.execute(f"SELECT {', '.join(names)} FROM {table}"):
            written.update({word for text in texts for word in WORD.findall(text)})
    # Sorted out once for each word, not once for each text that it stands in.
    written = Counter({word: n for word, n in written.items() if len(word) >= _SHORTEST and word.isalpha()})
    compounds = Compounds([*common, *(word for word, count in written.items() if count >= _TWICE)])
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(written, key=lambda word: (-written[word], word)):
        spellings[key(word)].append(word)
    return [_word(name, spellings[name], written, compounds) for name in sorted(spellings)]


def _word(name: str, spellings: list[str], written: Mapping[str, int], compounds: Compounds) -> Word:
    parts = compounds.parts(name) if spellings[0][0].isupper() else ()
    count = sum(written[spelling] for spelling in spellings)
    return Word(word=name, spelling=spellings[0], texts=count, parts="-".join(parts) or None)


def tails_of(parts: str) -> list[str]:
    """What follows each border of a compound: "glas-faser-ausbau" → faserausbau, ausbau."""
    split = parts.split("-")
    return ["".join(split[at:]) for at in range(1, len(split))]


def _fill(connection: Connection, table: str, tails: Tails) -> None:
    names = SEARCHED[table]
    columns, places = ", ".join(names), ", ".join("?" for _ in names)
    connection.execute(f"DROP TABLE IF EXISTS {table}_fts")
    connection.execute(
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5({columns}, tokenize='{TOKENIZE}', content=[{table}])"
    )
    rows = connection.execute(f"SELECT rowid, {columns} FROM {table} ORDER BY rowid")
    connection.executemany(
        f"INSERT INTO {table}_fts (rowid, {columns}) VALUES (?, {places})",
        (_indexed(rowid, texts, tails) for rowid, *texts in rows),
    )
    connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')")


def _indexed(rowid: int, texts: list[str], tails: Tails) -> tuple[int | str, ...]:
    whole = " ".join(texts)
    added = {tail for word in set(WORD.findall(whole)) for tail in tails(word)}
    added |= joined(whole)
    *before, last = map(plain, texts)
    return (rowid, *before, " ".join([last, *(TAIL + word for word in sorted(added))]))
