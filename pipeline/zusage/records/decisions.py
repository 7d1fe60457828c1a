"""How bodies decided, and what administrations say became of it."""

from dataclasses import dataclass, field

from ._column import column, table
from .vocabulary import CONFLICT, CONTROL_BY, DECISION_SOURCE, RESULT, STATUS


@table("decisions", "Every stated result of an agenda item, with the votes as printed.", "Jedes genannte Ergebnis eines Tagesordnungspunkts mit den Stimmen wie gedruckt.", indexes=("agenda_item_id, conflict, document_id, id",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A result as one place states it; `document.text[start:end] == quote` where it stands in a text."""

    id: str = field(metadata=column("Stable key from item or document and place.", "Dauerhafter Schlüssel aus Punkt oder Dokument und Stelle.", primary=True))
    document_id: str = field(metadata=column("Document that states it.", "Dokument, das es nennt.", ref="documents.id", index=True))
    agenda_item_id: str | None = field(default=None, metadata=column("The agenda item.", "Der Tagesordnungspunkt.", ref="agenda_items.id", index=True))
    source: str = field(metadata=column("Where it stands.", "Wo es steht.", choices=tuple(DECISION_SOURCE)))
    result: str | None = field(default=None, metadata=column("Kind of result.", "Art des Ergebnisses.", choices=tuple(RESULT)))
    votes_yes: int | None = field(default=None, metadata=column("Votes in favour; empty where not stated.", "Ja-Stimmen; leer, wenn nicht genannt."))
    votes_no: int | None = field(default=None, metadata=column("Votes against; empty where not stated.", "Nein-Stimmen; leer, wenn nicht genannt."))
    votes_abstain: int | None = field(default=None, metadata=column("Abstentions; empty where not stated.", "Enthaltungen; leer, wenn nicht genannt."))
    votes_biased: int | None = field(default=None, metadata=column("Members who took no part for bias; empty where not stated.", "Wegen Befangenheit nicht Mitwirkende; leer, wenn nicht genannt."))
    by_party: str | None = field(default=None, metadata=column("Votes by party as a JSON object {party: [yes, no, abstain]}; empty where not stated.", "Stimmen je Fraktion als JSON {Fraktion: [ja, nein, enthalten]}; leer, wenn nicht genannt."))
    conflict: str | None = field(default=None, metadata=column("What it says otherwise than another place on the same item.", "Was es anders sagt als eine andere Stelle zum selben Punkt.", choices=tuple(CONFLICT)))
    start: int | None = field(default=None, metadata=column("First character in the document; empty for a head without text.", "Erstes Zeichen im Dokument; leer bei einem Kopf ohne Text."))
    end: int | None = field(default=None, metadata=column("After the last character.", "Nach dem letzten Zeichen."))
    quote: str = field(metadata=column("The words, verbatim.", "Die Worte, wörtlich."))


@table("control_entries", "Lines of published control lists (Beschlusskontrolle): the state according to the administration, kept apart from what was found.", "Zeilen veröffentlichter Beschlusskontrollen: der Stand laut Verwaltung, getrennt von dem, was gefunden wurde.")
@dataclass(frozen=True, slots=True, kw_only=True)
class ControlEntry:
    """A row of a control list; `document.text[start:end] == quote`."""

    id: str = field(metadata=column("Stable key from document and place.", "Dauerhafter Schlüssel aus Dokument und Stelle.", primary=True))
    document_id: str = field(metadata=column("The control list.", "Die Beschlusskontrolle.", ref="documents.id", index=True))
    body_id: str = field(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id", index=True))
    reference: str | None = field(default=None, metadata=column("Number of the paper or decision.", "Nummer der Vorlage oder des Beschlusses.", index=True))
    decided_on: str | None = field(default=None, metadata=column("Day of the decision, ISO.", "Tag des Beschlusses, ISO."))
    decision: str = field(metadata=column("What was decided, verbatim.", "Was beschlossen wurde, wörtlich."))
    responsible: str | None = field(default=None, metadata=column("Office in charge as printed.", "Zuständiges Amt wie gedruckt."))
    deadline_text: str | None = field(default=None, metadata=column("Date as printed.", "Termin wie gedruckt."))
    due_from: str | None = field(default=None, metadata=column("First day of the date's interval, ISO.", "Erster Tag des Termins, ISO."))
    due_to: str | None = field(default=None, metadata=column("Last day of the date's interval, ISO.", "Letzter Tag des Termins, ISO."))
    note: str | None = field(default=None, metadata=column("Note on the execution, verbatim.", "Erledigungsvermerk, wörtlich."))
    status: str = field(metadata=column("State according to the administration; unknown where the note says nothing clear.", "Stand laut Verwaltung; unklar, wenn der Vermerk nichts Klares sagt.", choices=tuple(STATUS)))
    as_of: str | None = field(default=None, metadata=column("Day of the list, ISO.", "Tag der Liste, ISO."))
    page: int | None = field(default=None, metadata=column("Page.", "Seite."))
    start: int = field(metadata=column("First character of the row.", "Erstes Zeichen der Zeile."))
    end: int = field(metadata=column("After its last character.", "Nach dem letzten Zeichen."))
    quote: str = field(metadata=column("The row, verbatim.", "Die Zeile, wörtlich."))


@table("control_links", "Which commitment a line of a control list is about.", "Zu welcher Zusage eine Zeile der Beschlusskontrolle gehört.")
@dataclass(frozen=True, slots=True, kw_only=True)
class ControlLink:
    """A control entry and a commitment, with what links them and how sure that is."""

    id: str = field(metadata=column("Stable key from entry and commitment.", "Dauerhafter Schlüssel aus Zeile und Zusage.", primary=True))
    entry_id: str = field(metadata=column("The line.", "Die Zeile.", ref="control_entries.id", index=True))
    commitment_id: str = field(metadata=column("The commitment.", "Die Zusage.", ref="commitments.id", index=True))
    source: str = field(metadata=column("What links them.", "Was sie verbindet.", choices=tuple(CONTROL_BY)))
    score: float = field(metadata=column("Confidence from 0 to 1.", "Sicherheit von 0 bis 1."))
