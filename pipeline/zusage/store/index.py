"""The full-text index and the vocabulary behind it.

`documents_fts` and `commitments_fts` hold the words of their tables in one spelling (`searchable.plain`), each in its own place, so
that FTS5's `snippet()` still finds them in the text as written. After the last column's words follow, each once, the tails
of its compounds and its hyphenated words in one, marked by `searchable.TAIL`: "Glasfaserausbau" adds "0ausbau", "E-Akte" adds "0eakte".
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import astuple
from sqlite3 import Connection
from typing import Final

from .. import schema
from ..records import Word
from ..searchable import TAIL, TOKENIZE, WORD, joined, key, plain
from .compounds import Compounds

SEARCHED: Final = {"documents": ("title", "text"), "commitments": ("project", "quote")}
_SHORTEST: Final = 4
"""Letters of a word that the vocabulary holds."""
_TWICE: Final = 2
"""Texts that must hold a word before it counts as a part of others: slips of the pen and of the scanner stand in one."""


def build_index(connection: Connection, common: Collection[str] = ()) -> None:
    """Makes vocabulary and index anew, inside the caller's transaction; `common` are words of the language, nouns with a capital."""
    words = vocabulary(connection, common)
    connection.execute("DELETE FROM words")
    connection.executemany(schema.insert("words"), map(astuple, words))
    tails = {word.word: tails_of(word.parts) for word in words if word.parts}
    for table in SEARCHED:
        _fill(connection, table, tails)


def vocabulary(connection: Connection, common: Collection[str]) -> list[Word]:
    """The words of all texts in order, compounds with their parts."""
    written: Counter[str] = Counter()
    for table, names in SEARCHED.items():
        for texts in connection.execute(f"SELECT {', '.join(names)} FROM {table}"):
            found = {word for text in texts for word in WORD.findall(text)}
            written.update(word for word in found if len(word) >= _SHORTEST and word.isalpha())
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


def _fill(connection: Connection, table: str, tails: Mapping[str, list[str]]) -> None:
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


def _indexed(rowid: int, texts: list[str], tails: Mapping[str, list[str]]) -> tuple[int | str, ...]:
    whole = " ".join(texts)
    added = {tail for word in set(WORD.findall(whole)) for tail in tails.get(key(word), ())}
    added |= joined(whole)
    *before, last = map(plain, texts)
    return (rowid, *before, " ".join([last, *(TAIL + word for word in sorted(added))]))
