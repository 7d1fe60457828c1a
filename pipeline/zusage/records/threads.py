"""What became of commitments over meetings: threads of statements, and the ledger of what was first said and said since."""

from dataclasses import dataclass
from dataclasses import field as field_

from ._column import column, table
from .vocabulary import DIRECTION, REVISION_FIELD, SLIP_REASON, THREAD_BY


@table("thread_edges", "Why two statements of different meetings are held to be of one undertaking; never merged silently.", "Warum zwei Aussagen verschiedener Sitzungen als ein Vorhaben gelten; nie still zusammengelegt.")
@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadEdge:
    """A later commitment that takes up an earlier one, with what shows it and how sure that is."""

    id: str = field_(metadata=column("Stable key from both commitments and the source.", "Dauerhafter Schlüssel aus beiden Zusagen und der Quelle.", primary=True))
    thread_id: str = field_(metadata=column("Thread that both belong to.", "Faden, zu dem beide gehören.", index=True))
    earlier_id: str = field_(metadata=column("The earlier commitment.", "Die frühere Zusage.", ref="commitments.id", index=True))
    later_id: str = field_(metadata=column("The later commitment.", "Die spätere Zusage.", ref="commitments.id", index=True))
    source: str = field_(metadata=column("What joins them.", "Was sie verbindet.", choices=tuple(THREAD_BY)))
    score: float = field_(metadata=column("Confidence from 0 to 1.", "Sicherheit von 0 bis 1."))
    why: str = field_(metadata=column("The number, reference, name or title that shows it, verbatim.", "Nummer, Verweis, Name oder Titel, der es zeigt, wörtlich."))


@table("revisions", "The ledger: the first stated deadline and amount of each undertaking, and each later statement that changes them.", "Das Verzeichnis: zuerst genannte Frist und Betrag jedes Vorhabens und jede spätere Aussage, die sie ändert.", indexes=("field, direction, date", "date DESC, id WHERE field IN ('amount', 'deadline') AND direction <> 'first'"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A first statement (`direction` first, no `before`), or a later one that says something else; no row is ever changed in place."""

    id: str = field_(metadata=column("Stable key from both commitments and the field.", "Dauerhafter Schlüssel aus beiden Zusagen und dem Feld.", primary=True))
    thread_id: str = field_(metadata=column("Thread of the undertaking.", "Faden des Vorhabens.", index=True))
    commitment_id: str = field_(metadata=column("The commitment that stated the value before; of a first statement, itself.", "Die Zusage mit dem Wert vorher; bei der ersten Angabe sie selbst.", ref="commitments.id", index=True))
    later_id: str = field_(metadata=column("The commitment that states the value after.", "Die Zusage mit dem Wert nachher.", ref="commitments.id", index=True))
    field: str = field_(metadata=column("What it is about.", "Worum es geht.", choices=tuple(REVISION_FIELD)))
    direction: str = field_(metadata=column("Where it moves.", "Wohin es sich bewegt.", choices=tuple(DIRECTION)))
    date: str | None = field_(default=None, metadata=column("Day of the meeting that said it.", "Tag der Sitzung, die es sagte."))
    before: str | None = field_(default=None, metadata=column("Value before.", "Wert vorher."))
    after: str | None = field_(default=None, metadata=column("Value after.", "Wert nachher."))
    days: int | None = field_(default=None, metadata=column("Days by which the deadline moved since the value before.", "Tage, um die sich die Frist seit dem Wert vorher verschob."))
    slipped_days: int | None = field_(default=None, metadata=column("Days by which the deadline moved since it was first stated.", "Tage, um die sich die Frist seit der ersten Angabe verschob."))
    reason: str | None = field_(default=None, metadata=column("Why, where the text says so.", "Warum, wenn der Text es sagt.", choices=tuple(SLIP_REASON)))
    reason_quote: str | None = field_(default=None, metadata=column("The words that say why, verbatim.", "Die Worte, die den Grund nennen, wörtlich."))
    quote: str = field_(metadata=column("The statement, verbatim.", "Die Aussage, wörtlich."))
