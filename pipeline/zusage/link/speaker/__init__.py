"""Who speaks, or is reported, in the sentence of a commitment: by function and party, never by name.

Three styles of minutes: a label at the beginning of the line holds until the next one; reported speech goes on in the
subjunctive; councils, committees and factions act by themselves. In papers the administration speaks, or who moves them.
"""

from collections.abc import Sequence

from ...records.vocabulary import LISTS
from ..context import Reading
from ..passage import Sentence
from .directory import Directory
from .proposers import MOVER, Said
from .walk import Walk

__all__ = ["Said", "Speakers", "worded"]


class Speakers:
    """The speakers of one document; nothing is read before the first question."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._directory: Directory | None = None
        self._passage: Sequence[Sentence] = ()
        self._said: list[Said | None] = []

    def at(self, passage: Sequence[Sentence], sentence: Sentence) -> str | None:
        """Who speaks in a sentence of the passage, in words: "Stadtrat (CDU)", "SPD-Fraktion", "Verwaltung"; None where that is unclear."""
        directory = self._directory = self._directory or _directory(self._reading)
        if passage is not self._passage:
            self._passage, self._said = passage, Walk(self._reading, directory).speakers(passage)
        said = self._said[sentence.index]
        return worded(said, directory) if said else None


def _directory(reading: Reading) -> Directory:
    text = reading.document.text
    lists = [s for s in reading.sections if s.kind == "attendance"]
    others = [s for s in reading.sections if s.kind not in LISTS]
    return Directory(
        [text[s.start : s.end] for s in lists], [text[s.start : s.end] for s in others] if reading.sections else [text]
    )


def worded(said: Said, directory: Directory) -> str | None:
    """Function and party in words; what holds part of a person's name is left out, down to the bare title."""
    function, group = said
    group = group if group and directory.safe(group) else None
    if function and not directory.safe(function):
        function = function.split(" ")[0] if directory.safe(function.split(" ")[0]) else None
    if function in ("Fraktion", MOVER):
        faction = f"{group}-Fraktion" if group else None
        return faction if function == "Fraktion" else f"{MOVER}: {faction}" if faction else MOVER
    return f"{function} ({group})" if function and group else function or group
