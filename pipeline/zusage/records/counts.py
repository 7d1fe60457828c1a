"""Counts that pages need at once: made anew by every run that found something, from the other tables alone."""

from dataclasses import dataclass
from dataclasses import field as field_

from ._column import column, table
from .vocabulary import FORCE, MONEY_RHYTHM, MONEY_SHARE, MONEY_STAGE, READING, STATUS, SUPPLIER_BY


@table("body_counts", "One row per municipality: what was read and what was found; counts are empty where nothing was read.", "Eine Zeile je Gemeinde: was gelesen und was gefunden wurde; die Zahlen sind leer, wo nichts gelesen wurde.", indexes=("state, body_id",))
@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCount:
    """Sums over months and commitments; rejected motions are counted apart and in no other column."""

    body_id: str = field_(metadata=column("Municipality.", "Gemeinde.", primary=True, ref="bodies.id"))
    state: str | None = field_(default=None, metadata=column("Land.", "Bundesland."))
    reading: str = field_(metadata=column("Whether it was read at all; only of read ones are there counts of commitments.", "Ob sie überhaupt gelesen wurde; nur dann gibt es Zahlen zu Zusagen.", choices=tuple(READING)))
    meetings: int = field_(default=0, metadata=column("Meetings known.", "Bekannte Sitzungen."))
    documents: int = field_(default=0, metadata=column("Texts read.", "Gelesene Texte."))
    characters: int = field_(default=0, metadata=column("Characters read.", "Gelesene Zeichen."))
    first_day: str | None = field_(default=None, metadata=column("Day of the oldest text read, control lists left out.", "Tag des ältesten gelesenen Texts, ohne Beschlusskontrollen."))
    read_until: str | None = field_(default=None, metadata=column("Day of the newest text read, control lists left out.", "Tag des jüngsten gelesenen Texts, ohne Beschlusskontrollen."))
    commitments: int | None = field_(default=None, metadata=column("Commitments without the rejected.", "Zusagen ohne die abgelehnten."))
    rejected: int | None = field_(default=None, metadata=column("Rejected motions.", "Abgelehntes."))
    open: int | None = field_(default=None, metadata=column("Commitments that are open.", "Zusagen, die offen sind."))
    running: int | None = field_(default=None, metadata=column("Under way.", "Davon laufend."))
    done: int | None = field_(default=None, metadata=column("Done.", "Davon erledigt."))
    delayed: int | None = field_(default=None, metadata=column("Late as the texts say.", "Davon laut Texten verzögert."))
    dropped: int | None = field_(default=None, metadata=column("Given up.", "Davon aufgegeben."))
    expired: int | None = field_(default=None, metadata=column("Deadline over, no later evidence read.", "Davon Frist abgelaufen, kein späterer Beleg gelesen."))
    unknown: int | None = field_(default=None, metadata=column("Unclear.", "Davon unklar."))
    with_deadline: int | None = field_(default=None, metadata=column("With a deadline.", "Davon mit Frist."))
    with_amount: int | None = field_(default=None, metadata=column("With an amount.", "Davon mit Betrag."))
    slipped: int | None = field_(default=None, metadata=column("With a deadline that a later meeting moved back.", "Davon mit später verschobener Frist."))
    unread_after: int | None = field_(default=None, metadata=column("With a deadline after which nothing was read, so that nothing is known.", "Davon mit Frist, nach der nichts gelesen wurde; der Stand ist unklar."))
    oldest_expired: str | None = field_(default=None, metadata=column("Earliest deadline that is over without later evidence.", "Früheste Frist, die ohne späteren Beleg vorbei ist."))


@table("facts", "Commitments counted by municipality, topic, year of the meeting, status and force: sums of these rows are whatever a chart needs.", "Zusagen, gezählt nach Gemeinde, Thema, Jahr der Sitzung, Stand und Verbindlichkeit: Summen dieser Zeilen sind, was ein Schaubild braucht.", indexes=("body_id, topic, year, status, force, commitments", "topic, year, body_id, status, force, commitments, with_deadline, with_amount, slipped"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A municipality without rows was not read or has none: `body_counts.reading` tells which."""

    id: int = field_(metadata=column("Number of the row; another one after the next run.", "Nummer der Zeile; nach dem nächsten Lauf eine andere.", primary=True))
    body_id: str = field_(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id"))
    topic: str | None = field_(default=None, metadata=column("Topic.", "Thema.", ref="topics.id"))
    year: str | None = field_(default=None, metadata=column("Year of the meeting; empty where the day is unknown.", "Jahr der Sitzung; leer, wenn der Tag unbekannt ist."))
    status: str = field_(metadata=column("What is known of them.", "Was darüber bekannt ist.", choices=tuple(STATUS)))
    force: str = field_(metadata=column("How binding the statements are; rejected ones among them.", "Wie verbindlich die Aussagen sind; abgelehnte sind dabei.", choices=tuple(FORCE)))
    commitments: int = field_(metadata=column("How many commitments.", "Wie viele Zusagen."))
    with_deadline: int = field_(metadata=column("Of these with a deadline.", "Davon mit Frist."))
    with_amount: int = field_(metadata=column("Of these with an amount.", "Davon mit Betrag."))
    slipped: int = field_(metadata=column("Of these with a deadline that a later meeting moved back.", "Davon mit später verschobener Frist."))
    slipped_days: int = field_(metadata=column("Sum of the days by which these moved.", "Summe der Tage, um die sie sich verschoben."))
    first_due_to: str | None = field_(default=None, metadata=column("Earliest of their deadlines.", "Früheste ihrer Fristen."))
    last_due_to: str | None = field_(default=None, metadata=column("Latest of their deadlines.", "Späteste ihrer Fristen."))


@table("stated_amounts", "Each stated amount once per undertaking and sentence; the view amounts_stated explains it.", "Jeder genannte Betrag einmal je Vorhaben und Satz; die Sicht amounts_stated erklärt es.", indexes=("rhythm, share, currency, money_stage, topic, body_id, state, population, meeting_date, amount_max",))
@dataclass(frozen=True, slots=True, kw_only=True)
class StatedAmount:
    """The same amount said again in a thread is one amount; one that a later meeting replaced is none."""

    id: int = field_(metadata=column("Number of the row; another one after the next run.", "Nummer der Zeile; nach dem nächsten Lauf eine andere.", primary=True))
    body: str = field_(metadata=column("Municipality.", "Gemeinde."))
    body_id: str = field_(metadata=column("Key of the municipality.", "Schlüssel der Gemeinde.", ref="bodies.id", index=True))
    state: str | None = field_(default=None, metadata=column("Land.", "Bundesland."))
    population: int | None = field_(default=None, metadata=column("Inhabitants.", "Einwohner."))
    topic: str | None = field_(default=None, metadata=column("Topic.", "Thema.", ref="topics.id"))
    meeting_date: str | None = field_(default=None, metadata=column("Day of the first meeting that stated the amount, ISO.", "Tag der ersten Sitzung, die den Betrag nannte, ISO."))
    money_stage: str | None = field_(default=None, metadata=column("How far the money is on its way.", "Wie weit das Geld auf seinem Weg ist.", choices=tuple(MONEY_STAGE)))
    currency: str | None = field_(default=None, metadata=column("Currency, ISO 4217.", "Währung, ISO 4217."))
    amount_min: float | None = field_(default=None, metadata=column("Lower end; empty for 'up to'.", "Unterer Wert; leer bei 'bis zu'."))
    amount_max: float | None = field_(default=None, metadata=column("Upper end; empty for 'at least'.", "Oberer Wert; leer bei 'mindestens'."))
    rhythm: str = field_(metadata=column("Once, yearly, monthly, or per piece.", "Einmalig, jährlich, monatlich oder je Stück.", choices=tuple(MONEY_RHYTHM)))
    share: str = field_(metadata=column("The whole, the municipality's own share, a grant, or a part of an amount in the same sentence.", "Ganzer Betrag, Eigenanteil, Förderung oder Teil eines Betrags im selben Satz.", choices=tuple(MONEY_SHARE)))
    statements: int = field_(metadata=column("How many commitments state it.", "Zahl der Zusagen, die ihn nennen."))
    project: str = field_(metadata=column("Undertaking.", "Vorhaben."))
    commitment_id: str = field_(metadata=column("One of these commitments.", "Eine dieser Zusagen.", ref="commitments.id", index=True))


@table("money_sums", "Sums of stated amounts by municipality, topic, year, stage, share and rhythm; neither stages nor shares are added up.", "Summen genannter Beträge nach Gemeinde, Thema, Jahr, Stand, Anteil und Rhythmus; weder Stände noch Anteile sind addiert.", indexes=("body_id, topic, money_stage, share, rhythm, currency", "topic, money_stage"))
@dataclass(frozen=True, slots=True, kw_only=True)
class MoneySum:
    """The same amount said again in a thread is one amount; one that a later meeting replaced is none."""

    id: int = field_(metadata=column("Number of the row; another one after the next run.", "Nummer der Zeile; nach dem nächsten Lauf eine andere.", primary=True))
    body_id: str = field_(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id"))
    topic: str | None = field_(default=None, metadata=column("Topic.", "Thema.", ref="topics.id"))
    year: str | None = field_(default=None, metadata=column("Year of the first meeting that stated the amount, not the year in which it is due; empty where no day is known.", "Jahr der ersten Sitzung, die den Betrag nannte, nicht das Jahr, in dem er fällig ist; leer, wenn kein Tag bekannt ist."))
    money_stage: str | None = field_(default=None, metadata=column("How far the money is on its way.", "Wie weit das Geld auf seinem Weg ist.", choices=tuple(MONEY_STAGE)))
    share: str = field_(metadata=column("The whole, the municipality's own share, a grant, or a part of an amount in the same sentence.", "Ganzer Betrag, Eigenanteil, Förderung oder Teil eines Betrags im selben Satz.", choices=tuple(MONEY_SHARE)))
    rhythm: str = field_(metadata=column("Once, yearly, monthly, or per piece.", "Einmalig, jährlich, monatlich oder je Stück.", choices=tuple(MONEY_RHYTHM)))
    currency: str | None = field_(default=None, metadata=column("Currency, ISO 4217.", "Währung, ISO 4217."))
    amounts: int = field_(metadata=column("How many different amounts.", "Zahl verschiedener Beträge."))
    amount_max: float | None = field_(default=None, metadata=column("Sum of the upper ends.", "Summe der oberen Werte."))
    open_ended: int = field_(metadata=column("Of these without an upper end; they are not in the sum.", "Davon ohne oberen Wert; sie fehlen in der Summe."))


@table("project_counts", "Undertakings of the same name over all municipalities.", "Gleichnamige Vorhaben über alle Gemeinden.", label="name", indexes=("bodies DESC, key", "topic, bodies DESC"))
@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectCount:
    """One row per `projects.key` with commitments; rejected motions do not count."""

    key: str = field_(metadata=column("The name folded for addresses, as in projects.", "Der Name, vereinfacht für Adressen, wie bei den Vorhaben.", primary=True))
    name: str = field_(metadata=column("One of the spellings of the name.", "Eine der Schreibweisen des Namens."))
    topic: str | None = field_(default=None, metadata=column("Topic of most of its commitments.", "Thema der meisten seiner Zusagen.", ref="topics.id"))
    bodies: int = field_(metadata=column("Municipalities with a commitment on it.", "Gemeinden mit einer Zusage dazu."))
    commitments: int = field_(metadata=column("Commitments without the rejected.", "Zusagen ohne die abgelehnten."))
    done: int = field_(metadata=column("Of these done.", "Davon erledigt."))
    expired: int = field_(metadata=column("Of these with a deadline that is over, no later evidence read.", "Davon Frist abgelaufen, kein späterer Beleg gelesen."))
    slipped: int = field_(metadata=column("Of these with a deadline that a later meeting moved back.", "Davon mit später verschobener Frist."))
    with_amount: int = field_(metadata=column("Of these with an amount.", "Davon mit Betrag."))
    first_day: str | None = field_(default=None, metadata=column("Day of the first statement.", "Tag der ersten Aussage."))
    last_day: str | None = field_(default=None, metadata=column("Day of the last statement.", "Tag der letzten Aussage."))
    first_due_to: str | None = field_(default=None, metadata=column("Earliest deadline.", "Früheste Frist."))
    last_due_to: str | None = field_(default=None, metadata=column("Latest deadline.", "Späteste Frist."))


@table("suppliers", "Companies and associations named in the sentences of commitments; that they deliver what is promised is not said.", "Firmen und Verbände, die in Sätzen von Zusagen genannt sind; dass sie liefern, was zugesagt ist, ist nicht gesagt.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """A name with a legal form (GmbH, AG, eG, ...) beside an undertaking."""

    id: int = field_(metadata=column("Number of the row; another one after the next run.", "Nummer der Zeile; nach dem nächsten Lauf eine andere.", primary=True))
    name: str = field_(metadata=column("Name as written.", "Name wie geschrieben.", index=True))
    commitment_id: str = field_(metadata=column("The commitment.", "Die Zusage.", ref="commitments.id", index=True))
    body_id: str = field_(metadata=column("Municipality.", "Gemeinde.", ref="bodies.id", index=True))
    source: str = field_(metadata=column("Where the name stands.", "Wo der Name steht.", choices=tuple(SUPPLIER_BY)))
