"""The product: commitments, their evidence, what became of them, and what people said of them."""

from dataclasses import dataclass
from dataclasses import field as field_

from ._column import column, table
from .vocabulary import DUE_BOUND, EVIDENCE_ROLE, FORCE, MONEY_STAGE, RESULT, STATUS


# The first of the indices holds all that charts count by: they read it instead of rows with their long quotes (2.9 s or 0.3 s on 250,000).
@table("commitments", "Promises, demands and decisions that a reader can hold someone to; readable without a join.", "Zusagen, Forderungen und Beschlüsse, an denen man jemanden messen kann; ohne Verknüpfung lesbar.", label="project", indexes=("body_id, topic, force, meeting_date, status, due_to, slipped_days, state, population, thread_id", "due_to, body, id, moved_to WHERE status IN ('open', 'running', 'delayed') AND force <> 'rejected'", "due_to DESC, body, id, body_id WHERE status IN ('expired', 'delayed') AND force <> 'rejected'", "body_id, meeting_date", "topic, meeting_date", "project_id, due_to", "organization, meeting_date, body_id, id", "thread_id, meeting_date, due_to, amount_max", "force, state, decision, status", "meeting_date, id WHERE due_to IS NULL", "meeting_date DESC, id WHERE amount_min IS NULL AND amount_max IS NULL", "meeting_date, body WHERE status IN ('open', 'running', 'delayed') AND force <> 'rejected'", "meeting_date, body_id WHERE condition IS NOT NULL", "agenda_item_id, document_id, decision, body_id, meeting_date, id", "document_id, quote_start, amount_max, amount_min, currency, money_stage, basis, force, id WHERE amount_text IS NOT NULL", "id, last_seen, meeting_date", "topic, due_to, body, id, moved_to WHERE status IN ('open', 'running', 'delayed') AND force <> 'rejected'", "topic, due_to DESC, body, id WHERE status = 'expired' AND force <> 'rejected'"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who said that which project gets how much by when: `document.text[quote_start:quote_end] == quote`, always."""

    id: str = field_(metadata=column("Stable key from municipality, meeting day, project and quote.", "Dauerhafter Schlüssel aus Gemeinde, Sitzungstag, Vorhaben und Zitat.", primary=True))
    body: str = field_(metadata=column("Municipality.", "Gemeinde.", index=True))
    ags: str | None = field_(default=None, metadata=column("Official municipality key (AGS).", "Amtlicher Gemeindeschlüssel (AGS).", index=True))
    state: str | None = field_(default=None, metadata=column("Land.", "Bundesland.", index=True))
    population: int | None = field_(default=None, metadata=column("Inhabitants.", "Einwohner."))
    organization: str | None = field_(default=None, metadata=column("Committee.", "Gremium."))
    meeting_date: str | None = field_(default=None, metadata=column("Day of the meeting, ISO.", "Tag der Sitzung, ISO.", index=True))
    agenda_item: str | None = field_(default=None, metadata=column("Number and title of the agenda item.", "Nummer und Titel des Tagesordnungspunkts."))
    project: str = field_(metadata=column("Project, canonical name.", "Vorhaben, Grundform.", index=True))
    topic: str | None = field_(default=None, metadata=column("Topic.", "Thema.", ref="topics.id", index=True))
    responsible: str | None = field_(default=None, metadata=column("Office or unit, by function; never a person's name.", "Zuständige Stelle nach Funktion; nie ein Personenname."))
    force: str = field_(metadata=column("How binding the statement is.", "Wie verbindlich die Aussage ist.", choices=tuple(FORCE), index=True))
    status: str = field_(metadata=column("What is known of it; silence is never a verdict.", "Was darüber bekannt ist; Schweigen ist kein Urteil.", choices=tuple(STATUS), index=True))
    amount_text: str | None = field_(default=None, metadata=column("Amount as written.", "Betrag wie geschrieben."))
    amount_min: float | None = field_(default=None, metadata=column("Lower end in units of the currency; empty for 'up to'.", "Unterer Wert in Einheiten der Währung; leer bei 'bis zu'."))
    amount_max: float | None = field_(default=None, metadata=column("Upper end in units of the currency; empty for 'at least'.", "Oberer Wert in Einheiten der Währung; leer bei 'mindestens'."))
    currency: str | None = field_(default=None, metadata=column("Currency, ISO 4217.", "Währung, ISO 4217."))
    money_stage: str | None = field_(default=None, metadata=column("How far the money is on its way.", "Wie weit das Geld auf seinem Weg ist.", choices=tuple(MONEY_STAGE)))
    basis: str | None = field_(default=None, metadata=column("What the amount counts: gross, net, own share, yearly, per what.", "Was der Betrag zählt: brutto, netto, Eigenanteil, jährlich, je was."))
    deadline_text: str | None = field_(default=None, metadata=column("Deadline as written.", "Frist wie geschrieben."))
    due_from: str | None = field_(default=None, metadata=column("First day of the deadline's interval, ISO.", "Erster Tag des Zeitraums der Frist, ISO."))
    due_to: str | None = field_(default=None, metadata=column("Last day of the deadline's interval, ISO.", "Letzter Tag des Zeitraums der Frist, ISO.", index=True))
    due_bound: str | None = field_(default=None, metadata=column("by, from or in.", "bis, ab oder im.", choices=tuple(DUE_BOUND)))
    quote: str = field_(metadata=column("The sentence or sentences, verbatim.", "Der Satz oder die Sätze, wörtlich."))
    page: int | None = field_(default=None, metadata=column("Page of the quote.", "Seite des Zitats."))
    document_id: str = field_(metadata=column("Document of the quote.", "Dokument des Zitats.", ref="documents.id", index=True))
    source_url: str | None = field_(default=None, metadata=column("Address of the source.", "Adresse der Quelle."))
    score: float = field_(metadata=column("Confidence from 0 to 1.", "Sicherheit von 0 bis 1."))
    origin: str = field_(metadata=column("Frame and rules, with version, that made it.", "Muster und Regeln mit Version, die sie fanden."))
    first_due_to: str | None = field_(default=None, metadata=column("Last day of the first deadline ever stated for the undertaking.", "Letzter Tag der zuerst genannten Frist des Vorhabens."))
    slipped_days: int | None = field_(default=None, metadata=column("Days between the first and this deadline, where a later meeting moved it.", "Tage zwischen erster und dieser Frist, wenn eine spätere Sitzung sie verschob."))
    moved_to: str | None = field_(default=None, metadata=column("Last day of the deadline that a later meeting put in the place of this one; empty where none did.", "Letzter Tag der Frist, die eine spätere Sitzung an die Stelle dieser setzte; leer, wo keine es tat."))
    later_mentions: int = field_(default=0, metadata=column("Later documents of the municipality that mention the undertaking.", "Spätere Dokumente der Gemeinde, die das Vorhaben erwähnen."))
    last_seen: str | None = field_(default=None, metadata=column("Day of the last document that mentions it.", "Tag des letzten Dokuments, das es erwähnt."))
    read_later: int = field_(default=0, metadata=column("Later documents of the municipality that were read at all.", "Spätere Dokumente der Gemeinde, die überhaupt gelesen wurden."))
    body_id: str = field_(metadata=column("Key of the municipality.", "Schlüssel der Gemeinde.", ref="bodies.id", index=True))
    project_id: str = field_(metadata=column("Key of the project.", "Schlüssel des Vorhabens.", ref="projects.id", index=True))
    agenda_item_id: str | None = field_(default=None, metadata=column("Key of the agenda item.", "Schlüssel des Tagesordnungspunkts.", ref="agenda_items.id"))
    quote_start: int = field_(metadata=column("First character of the quote in the document.", "Erstes Zeichen des Zitats im Dokument."))
    quote_end: int = field_(metadata=column("After its last character.", "Nach dem letzten Zeichen des Zitats."))
    thread_id: str | None = field_(default=None, metadata=column("Key of the thread: statements of several meetings on one undertaking share it.", "Schlüssel des Fadens: Aussagen mehrerer Sitzungen zu einem Vorhaben teilen ihn.", index=True))
    decision: str | None = field_(default=None, metadata=column("Kind of result of the vote on the agenda item.", "Art des Ergebnisses der Abstimmung zum Tagesordnungspunkt.", choices=tuple(RESULT)))
    condition: str | None = field_(default=None, metadata=column("What it depends on, verbatim; empty where the sentence sets no condition.", "Wovon es abhängt, wörtlich; leer, wenn der Satz keine Bedingung nennt."))
    negated: int = field_(default=0, metadata=column("1 where the sentence says that it will not be, or was not, done.", "1, wenn der Satz sagt, dass es nicht geschieht oder geschah."))
    hollow: int = field_(default=0, metadata=column("1 for a pledge with nothing in it, such as an answer to be added to the minutes.", "1 bei einer Zusage ohne Inhalt, etwa einer Antwort zu Protokoll."))
    speaker: str | None = field_(default=None, metadata=column("Who speaks, or is reported, by function and party as stated; never a person's name.", "Wer spricht oder wiedergegeben wird, nach Funktion und Fraktion wie angegeben; nie ein Personenname."))
    quality: float | None = field_(default=None, metadata=column("Mean OCR confidence of the quote, 0 to 1; empty where its text was not recognised from an image.", "Mittlere Sicherheit der Texterkennung im Zitat, 0 bis 1; leer, wenn der Text nicht aus einem Bild erkannt wurde."))


@table("quote_boxes", "Where a commitment's quote stands on the page: one box for each line of it.", "Wo das Zitat einer Zusage auf der Seite steht: ein Kasten je Zeile.")
@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteBox:
    """A box to draw, in points from the top left of the page as it is shown."""

    id: str = field_(metadata=column("Stable key from commitment and number.", "Dauerhafter Schlüssel aus Zusage und Nummer.", primary=True))
    commitment_id: str = field_(metadata=column("Its commitment.", "Die Zusage.", ref="commitments.id", index=True))
    number: int = field_(metadata=column("Order in the quote, from 0.", "Reihenfolge im Zitat, ab 0."))
    page: int = field_(metadata=column("Page, from 1.", "Seite, ab 1."))
    x0: float = field_(metadata=column("Left edge in points.", "Linker Rand in Punkt."))
    y0: float = field_(metadata=column("Upper edge in points from the top.", "Oberer Rand in Punkt von oben."))
    x1: float = field_(metadata=column("Right edge in points.", "Rechter Rand in Punkt."))
    y1: float = field_(metadata=column("Lower edge in points from the top.", "Unterer Rand in Punkt von oben."))


@table("evidence", "What a commitment rests on, each piece verbatim.", "Worauf eine Zusage beruht, jedes Stück wörtlich.", label="quote", indexes=("role, date", "date DESC"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece: the project's mention, an amount, a deadline, the wording that makes it a promise, a later mention."""

    id: str = field_(metadata=column("Stable key from commitment, role and place.", "Dauerhafter Schlüssel aus Zusage, Rolle und Stelle.", primary=True))
    commitment_id: str = field_(metadata=column("Its commitment.", "Die Zusage.", ref="commitments.id", index=True))
    role: str = field_(metadata=column("What the piece shows.", "Was das Stück zeigt.", choices=tuple(EVIDENCE_ROLE)))
    document_id: str = field_(metadata=column("Its document.", "Das Dokument.", ref="documents.id", index=True))
    mention_id: str | None = field_(default=None, metadata=column("Its mention, where it is one.", "Die Textstelle, wenn es eine ist.", ref="mentions.id", index=True))
    date: str | None = field_(default=None, metadata=column("Day of the document.", "Tag des Dokuments."))
    start: int = field_(metadata=column("First character.", "Erstes Zeichen."))
    end: int = field_(metadata=column("After the last character.", "Nach dem letzten Zeichen."))
    quote: str = field_(metadata=column("The stretch, verbatim.", "Die Stelle, wörtlich."))
    why: str = field_(metadata=column("Why it counts: rule, frame or relation.", "Warum es zählt: Regel, Muster oder Beziehung."))


@table("reviews", "What people said of a finding; kept in corpora/reviews and applied at each rebuild.", "Was Menschen zu einem Fund sagten; liegt in corpora/reviews und gilt bei jedem Neubau.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A correction or reply, keyed by stable id and by the hash of the value that was looked at."""

    id: str = field_(metadata=column("Key of the review.", "Schlüssel der Prüfung.", primary=True))
    subject_id: str = field_(metadata=column("Key of the commitment or mention.", "Schlüssel der Zusage oder Textstelle.", index=True))
    value_hash: str = field_(metadata=column("Hash of the quote that was reviewed; another quote reopens the question.", "Hash des geprüften Zitats; ein anderes Zitat öffnet die Frage neu."))
    verdict: str = field_(metadata=column("right, wrong or reply.", "richtig, falsch oder Antwort.", choices=("right", "wrong", "reply")))
    note: str = field_(default="", metadata=column("What was said.", "Was gesagt wurde."))
    reviewer: str = field_(default="", metadata=column("Office or role of the reviewer.", "Stelle oder Rolle der prüfenden Person."))
    date: str | None = field_(default=None, metadata=column("Day of the review, ISO.", "Tag der Prüfung, ISO."))
