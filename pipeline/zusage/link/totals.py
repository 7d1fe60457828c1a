"""What an undertaking costs as a whole, as one document states it: not its parts, grants, yearly fees, nor what is already over."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..records import Amount, Commitment
from .context import Reading
from .steps import clause

_PART = re.compile(
    r"davon|differenz|mehrkosten|zusaetzlich|foerder|zuschuss|zuwendung|eigen(?:anteil|mittel)|"
    r"aus eigenen mitteln|jaehrlich|im jahr\b|"
    r"laufend|betriebskosten|wartung|pflege|\brest\b|verausgabt|ausgegeben|abgeflossen|bezahlt|"
    r"abgerechnet|schlussrechnung|rechnung\b|"
    r"\bje\b|\bpro\b|monat|ausbezahlt|erstattet|gutschein|spende|einspar|anteil|pauschale|preisgeld|"
    r"zusatzmodul|uebrig|gebuehr|\braten?\b|abgerufen|abschlag"
)
_OVER = re.compile(
    r"(?:\b(?:aus|von|statt|gegenüber|um|anstelle von)|(?:ursprünglich|bisher|bislang|anfangs|"
    r"alte Zahl)\w*,?(?: \w+){0,2})"
    r"\s+(?:rund |ca\. |etwa |knapp )?$",
    re.IGNORECASE,
)
"""Right before an amount that another one replaces, or by which it grows."""
_FORMER = re.compile(
    r"(?:\b(?:aus|von|statt|gegenüber|anstelle von)|(?:ursprünglich|bisher|bislang|anfangs)\w*,?(?: \w+){0,2})"
    r"\s+(?:rund |ca\. |etwa |knapp )?$",
    re.IGNORECASE,
)
"""Right before the amount that another one replaces."""
_TOLD = re.compile(
    r"insgesamt|zusammen|gesamt|alles in allem|kosten(?:berechnung|schaetzung)|auftragssumme|steigt|sinkt|"
    r"waechst|\bauf\b|werden\b"
)
_OTHER_STAGES = frozenset(("applied", "granted", "drawn", "spent"))
_OTHER_BASES = ("yearly", "monthly", "per", "own", "grant", "share")


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A sum in a statement: its words, its upper value, how far the money is, what it counts."""

    statement: Commitment
    words: str
    value: float
    stage: str | None
    basis: str | None


def total_of(stated: Iterable[Commitment], reading: Reading) -> Total | None:
    """The total that one document's statements name; of several the one that is told as such, else the largest."""
    found = [total for statement in stated for total in _totals(statement, reading)]
    told = [t for t in found if _TOLD.search(clause(t.statement.quote, t.words))]
    return max(told or found, key=lambda t: (t.value, t.statement.id), default=None)


def _totals(statement: Commitment, reading: Reading) -> Iterator[Total]:
    if statement.amount_text is None or statement.force == "rejected" or statement.quote.endswith("?"):
        return
    inside = [m for m in reading.mentions if statement.quote_start <= m.start < statement.quote_end]
    several = len({m.name for m in inside if m.label == "PROJECT" and not m.programme}) > 1
    for mention in inside:
        amount = reading.amounts.get(mention.id)
        if amount is None or (several and mention.text != statement.amount_text):
            continue  # of two undertakings in one sentence each keeps the amount that was linked to it
        before = statement.quote[: mention.start - statement.quote_start]
        if (
            _is_total(amount)
            and not _OVER.search(before[-40:])
            and not _PART.search(clause(statement.quote, mention.text))
        ):
            yield Total(
                statement=statement, words=mention.text, value=amount.max or 0.0, stage=amount.stage, basis=amount.basis
            )  # fmt: skip


def replaced(total: Total, reading: Reading) -> float | None:
    """The sum that the very sentence says a total takes the place of: "von 88.000 € auf 112.500 €"; None where it names none."""
    statement, old = total.statement, list[float]()
    for mention in reading.mentions:
        amount = reading.amounts.get(mention.id)
        if amount and _is_total(amount) and statement.quote_start <= mention.start < statement.quote_end:
            before = statement.quote[: mention.start - statement.quote_start]
            if _FORMER.search(before[-40:]) and amount.max != total.value:
                old.append(amount.max or 0.0)
    return old[0] if len(old) == 1 else None


def _is_total(amount: Amount) -> bool:
    other = amount.stage in _OTHER_STAGES or any(word in (amount.basis or "") for word in _OTHER_BASES)
    return bool(amount.max) and amount.currency == "EUR" and not other


def states(reading: Reading, value: float, start: int, end: int) -> bool:
    """Whether the stretch of the document names that value too."""
    near = (reading.amounts.get(m.id) for m in reading.mentions if start <= m.start < end)
    return any(amount is not None and value in (amount.min, amount.max) for amount in near)
