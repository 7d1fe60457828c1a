"""Published questions: one `queries/*.sql` each, with title, description and parameters as strict header comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import ConfigError
from .question_choices import KINDS

FOLDER = Path(__file__).with_name("queries")
_HEADER = re.compile(r"-- (title|description|param|column): (\S.*)")
_TOKEN = re.compile(r"'(?:[^']|'')*'|--[^\n]*|(?<![:\w]):([a-z]\w*)")
"""A string, a comment, or a parameter: only the last is one, whatever colons the first two hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """`:name` in the SQL, its label in the form, and the value that an empty field stands for ("" for none).

    `choices` is one of `question_choices.KINDS` where the form lets one choose, "" where one writes.
    """

    name: str
    label: str
    default: str
    choices: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question: `name` is the file's and ends the address, `sql` is the statement without the header."""

    name: str
    title: str
    description: str
    params: tuple[Param, ...]
    sql: str
    columns: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Column of the result → what it means in German and English, beyond `queries/columns.txt`."""

    @property
    def bound(self) -> str:
        """The SQL with defaults written in; Datasette gives a parameter that nobody filled as an empty string."""
        defaults = {p.name: p.default for p in self.params}

        def fill(token: re.Match[str]) -> str:
            name = token[1]
            if not name or not defaults[name]:
                return token[0]
            literal = defaults[name].replace("'", "''")
            return f"coalesce(nullif(:{name}, ''), '{literal}')"

        return _TOKEN.sub(fill, self.sql)

    @property
    def inner(self) -> str:
        """`bound` for use inside another statement: a semicolon may end it, and its last line may be a comment."""
        return self.bound.rstrip("; \n") + "\n"


def read_queries(folder: Path = FOLDER) -> Iterator[Query]:
    """The queries of `folder` by file name; raises `ConfigError` naming file and what is wrong."""
    for path in sorted(folder.glob("*.sql")):
        yield parse_query(path.stem, path.read_text(encoding="utf-8"))


def parse_query(name: str, text: str) -> Query:
    """One query; header lines are `-- title: …`, `-- description: …`, `-- param: name | label | default`, with ` | choices`
    at its end where the value is chosen from a list, and `-- column: name | German sentence | English sentence`, the last
    for columns that `queries/columns.txt` lacks.

    Raises `ConfigError` on any other header line, on a title or description missing or given twice, and where the
    parameters declared are not those that the SQL uses.
    """
    where = f"{name}.sql"
    header, sql = _split(text)
    found: dict[str, list[str]] = {"title": [], "description": [], "param": [], "column": []}
    for line in header:
        match = _HEADER.fullmatch(line)
        if not match:
            raise _wrong(where, "-- title: …, -- description: …, -- param: … or -- column: …", line)
        found[match[1]].append(match[2])
    for key in ("title", "description"):
        if len(found[key]) != 1:
            raise _wrong(where, f"one -- {key}: line", f"{len(found[key])}")
    params = tuple(_param(where, value) for value in found["param"])
    _check(where, params, sql)
    columns = dict(column_of(where, value) for value in found["column"])
    title, description = found["title"][0], found["description"][0]
    return Query(name=name, title=title, description=description, params=params, sql=sql, columns=columns)


def _split(text: str) -> tuple[list[str], str]:
    lines = text.strip().splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("--")), len(lines))
    return lines[:end], "\n".join(lines[end:]).strip()


def _param(where: str, value: str) -> Param:
    parts = [part.strip() for part in value.split("|")]
    if len(parts) not in (3, 4) or not re.fullmatch(r"[a-z]\w*", parts[0]) or not parts[1]:
        raise _wrong(where, "-- param: name | label | default, or with | choices", value)
    if len(parts) == 4 and parts[3] not in KINDS:
        raise _wrong(where, f"choices: {', '.join(sorted(KINDS))}", parts[3])
    return Param(name=parts[0], label=parts[1], default=parts[2], choices="".join(parts[3:]))


def column_of(where: str, value: str) -> tuple[str, tuple[str, str]]:
    """A column and what it means, from `name | German sentence | English sentence`; raises `ConfigError` for anything else."""
    parts = [part.strip() for part in value.split("|")]
    if len(parts) != 3 or not all(parts):
        raise _wrong(where, "column: name | German sentence | English sentence", value)
    return parts[0], (parts[1], parts[2])


def _check(where: str, params: tuple[Param, ...], sql: str) -> None:
    declared = [p.name for p in params]
    used = {token[1] for token in _TOKEN.finditer(sql) if token[1]}
    if sorted(declared) != sorted(used):
        raise _wrong(where, f"parameters as in the SQL: {sorted(used)}", str(declared))
    if not re.match(r"(?i)(select|with)\b", sql) or ";" in sql.rstrip(";"):
        raise _wrong(where, "one SELECT", sql[:60])


def _wrong(where: str, expected: str, found: str) -> ConfigError:
    return ConfigError(where=where, expected=expected, found=found)
