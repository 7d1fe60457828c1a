"""Counts along threads and after the last word: made anew by every run that found something, from the other tables alone."""

from dataclasses import dataclass
from dataclasses import field as field_

from ._column import column, table
from .vocabulary import EVENT, MONEY_STAGE

_STAGE = {key: (f"Whole amounts, once, {key}: sum of the upper ends in euros.", f"Einmalige ganze Beträge, {word}: Summe der oberen Werte in Euro.") for key, word in MONEY_STAGE.items()}


@table("topic_counts", "One row per municipality and topic with commitments; stages of money are never added up.", "Eine Zeile je Gemeinde und Thema mit Zusagen; Stände des Geldes werden nie addiert.", indexes=("body_id, topic", "topic, body_id"))
@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCount:
    """What the comparison shows of one municipality and topic."""

    id: int = field_(metadata=column("Number of the row; another one after the next run.", "Nummer der Zeile; nach dem nächsten Lauf eine andere.", primary=True))
    body_id: str = field_(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id"))
    topic: str | None = field_(default=None, metadata=column("Topic.", "Thema.", ref="topics.id"))
    commitments: int = field_(metadata=column("Commitments without the rejected.", "Zusagen ohne die abgelehnten."))
    done: int = field_(metadata=column("Of these done.", "Davon erledigt."))
    slipped: int = field_(metadata=column("Of these with a deadline that a later meeting moved back.", "Davon mit später verschobener Frist."))
    expired: int = field_(metadata=column("Of these with a deadline that is over, no later evidence read.", "Davon Frist abgelaufen, kein späterer Beleg gelesen."))
    rejected: int = field_(metadata=column("Rejected motions.", "Abgelehntes."))
    mean_slip: int | None = field_(default=None, metadata=column("Mean days by which the moved deadlines moved.", "Mittlere Verschiebung der verschobenen in Tagen."))
    applied: float | None = field_(default=None, metadata=column(*_STAGE["applied"]))
    budgeted: float | None = field_(default=None, metadata=column(*_STAGE["budgeted"]))
    granted: float | None = field_(default=None, metadata=column(*_STAGE["granted"]))
    contracted: float | None = field_(default=None, metadata=column(*_STAGE["contracted"]))
    drawn: float | None = field_(default=None, metadata=column(*_STAGE["drawn"]))
    spent: float | None = field_(default=None, metadata=column(*_STAGE["spent"]))
    estimated: float | None = field_(default=None, metadata=column(*_STAGE["estimated"]))
    unstaged: float | None = field_(default=None, metadata=column("Whole amounts, once, of no stated stage: sum of the upper ends in euros.", "Einmalige ganze Beträge ohne genannten Stand: Summe der oberen Werte in Euro."))


@table("thread_counts", "One row per undertaking followed over meetings: first and last statement, first and last deadline.", "Eine Zeile je über Sitzungen verfolgtem Vorhaben: erste und letzte Aussage, erste und letzte Frist.", label="project", indexes=("meetings DESC, body, project, thread_id", "slipped_days DESC, body, thread_id WHERE slipped_days > 0"))
@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadCount:
    """A thread with what its statements and revisions come to."""

    thread_id: str = field_(metadata=column("Key of the thread.", "Schlüssel des Fadens.", primary=True))
    body_id: str = field_(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id", index=True))
    body: str = field_(metadata=column("Name of the municipality.", "Name der Gemeinde."))
    project: str = field_(metadata=column("Undertaking.", "Vorhaben."))
    meetings: int = field_(metadata=column("Days of meetings with statements.", "Sitzungstage mit Aussagen."))
    first_day: str | None = field_(default=None, metadata=column("Day of the first statement.", "Tag der ersten Aussage."))
    last_day: str | None = field_(default=None, metadata=column("Day of the last statement.", "Tag der letzten Aussage."))
    statements: int = field_(metadata=column("How many statements.", "Zahl der Aussagen."))
    edges: int | None = field_(default=None, metadata=column("How many joints between statements.", "Zahl der Verbindungen."))
    sources: str | None = field_(default=None, metadata=column("What joins the statements, in German words.", "Was die Aussagen verbindet."))
    first_due_to: str | None = field_(default=None, metadata=column("Last day of the deadline stated first.", "Letzter Tag der zuerst genannten Frist."))
    due_to: str | None = field_(default=None, metadata=column("Last day of the deadline stated last.", "Letzter Tag der zuletzt genannten Frist."))
    slipped_days: int | None = field_(default=None, metadata=column("Days from the first to the last deadline; empty where it did not move.", "Tage von der ersten zur letzten Frist; leer ohne Verschiebung."))
    moves: int = field_(metadata=column("How often the deadline was moved.", "Wie oft die Frist verschoben wurde."))
    reasons: str | None = field_(default=None, metadata=column("Reasons, where texts state them, in German words.", "Gründe, soweit die Texte sie nennen."))
    first_id: str | None = field_(default=None, metadata=column("Commitment that stated the first deadline.", "Zusage, die die erste Frist nannte.", ref="commitments.id"))
    last_id: str | None = field_(default=None, metadata=column("Commitment that stated the last deadline.", "Zusage, die die letzte Frist nannte.", ref="commitments.id"))


@table("silences", "Open commitments that the later minutes of the same committee, as far as read, do not mention.", "Offene Zusagen, die die später gelesenen Niederschriften desselben Gremiums nicht erwähnen.", indexes=("minutes_without DESC, commitment_id",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """No verdict: nothing later was read, or it was talked of elsewhere."""

    commitment_id: str = field_(metadata=column("The commitment.", "Die Zusage.", primary=True, ref="commitments.id"))
    minutes_without: int = field_(metadata=column("How many later meetings were read.", "Zahl der später gelesenen Sitzungen."))
    minutes: str = field_(metadata=column("Their days.", "Die Tage dieser Sitzungen."))


@table("events", "The lines of the view timeline in their order, with the keys of what each line says.", "Die Zeilen der Sicht timeline in ihrer Reihenfolge, mit den Schlüsseln dessen, was jede sagt.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """By municipality, undertaking and day: a commitment, a later mention, a decision on it, or a change of a value."""

    id: int = field_(metadata=column("Place in the order; another one after the next run.", "Stelle in der Reihenfolge; nach dem nächsten Lauf eine andere.", primary=True))
    body: str = field_(metadata=column("Municipality.", "Gemeinde."))
    project: str = field_(metadata=column("Undertaking.", "Vorhaben."))
    date: str | None = field_(default=None, metadata=column("Day of the statement.", "Tag der Aussage."))
    event: str = field_(metadata=column("What it is.", "Was es ist.", choices=tuple(EVENT)))
    commitment_id: str = field_(metadata=column("The commitment.", "Die Zusage.", ref="commitments.id", index=True))
    document_id: str = field_(metadata=column("Key of the document that says so.", "Schlüssel des Dokuments, das es sagt."))
    evidence_id: str | None = field_(default=None, metadata=column("Key of the evidence, of later mentions and decisions.", "Schlüssel des Belegs, bei Erwähnungen und Beschlüssen."))
    revision_id: str | None = field_(default=None, metadata=column("Key of the change, where a value was changed.", "Schlüssel der Änderung, wo ein Wert geändert wurde."))
