"""How a record's field says what it means: once, for SQL comment, Datasette's help and the codebook."""

from collections.abc import Callable, Sequence
from dataclasses import Field, fields
from typing import Any, TypeVar

T = TypeVar("T")

TABLES: dict[str, type[Any]] = {}
"""Table name → record class."""


def column(
    en: str, de: str, *, primary: bool = False, ref: str = "", index: bool = False, choices: Sequence[str] = ()
) -> dict[str, Any]:
    """Metadata of a field: one sentence in English and German, and what SQL needs to know.

    `ref` is "table.column" of a foreign key; `choices` closes the vocabulary (a CHECK in SQL).
    """
    return {"en": en, "de": de, "primary": primary, "ref": ref, "index": index, "choices": tuple(choices)}


def table(
    name: str, en: str, de: str, label: str = "", indexes: Sequence[str] = ()
) -> Callable[[type[T]], type[T]]:
    """Class decorator: this record is a row of table `name`; `label` is the column that names a row to people.

    `indexes` are indices over several columns, each as SQL lists them: "body_id, meeting_date", with a WHERE after it where
    it is for some rows only.
    """

    def register(cls: type[T]) -> type[T]:
        TABLES[name] = cls
        DESCRIPTIONS[name] = {"en": en, "de": de, "label": label}
        INDEXES[name] = tuple(indexes)
        return cls

    return register


DESCRIPTIONS: dict[str, dict[str, str]] = {}
"""Table name → {"en", "de", "label"}."""


INDEXES: dict[str, tuple[str, ...]] = {}
"""Table name → its indices over several columns."""


def columns(name: str) -> tuple[Field[Any], ...]:
    """The fields of the record behind table `name`, in column order."""
    return fields(TABLES[name])
