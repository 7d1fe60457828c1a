"""zusage itself: the whole tagger, which is what its users wait for; `make bench` times the rules alone."""

from datetime import date

from zusage import tag
from zusage.records import Amount, Document, Mention, TimeExpression

from . import Amounts, Times

DISTRIBUTION = "zusage"
NOTES = {"amounts": "its whole tagger", "times": "its whole tagger"}


def _values(text: str, reference: date) -> list[tuple[Mention, Amount | TimeExpression]]:
    """Its mentions that have a value."""
    document = Document(
        id="text", raw_file_id="", body_id="", kind="text", title="text", date=reference.isoformat(), text=text
    )
    found = tag.tag(document)
    values = {record.mention_id: record for record in found if isinstance(record, Amount | TimeExpression)}
    return [(record, values[record.id]) for record in found if isinstance(record, Mention) and record.id in values]


def amounts(text: str, reference: date) -> Amounts:
    """Amounts in euro."""
    return [
        (mention.start, mention.end, value.min, value.max)
        for mention, value in _values(text, reference)
        if isinstance(value, Amount) and value.currency == "EUR"
    ]


def times(text: str, reference: date) -> Times:
    """Deadlines and dates."""
    return [
        (mention.start, mention.end, _day(value.date_from), _day(value.date_to))
        for mention, value in _values(text, reference)
        if isinstance(value, TimeExpression)
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
