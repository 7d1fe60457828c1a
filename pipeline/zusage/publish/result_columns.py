"""What the columns of published questions mean, in German and English; a question with others says so in its header."""

import sqlite3
from typing import Final

from ..codebook import Column
from .queries import Query

# ruff: noqa: E501 - one column, one line

MEANT: Final[dict[str, tuple[str, str]]] = {
    "Abdeckung": ("Ob etwas gelesen wurde; ohne das sagt eine Null nichts.", "Whether anything was read; without it a zero says nothing."),
    "abgelaufen": ("Zusagen, deren Frist vorbei ist, ohne späteren Beleg.", "Commitments whose deadline has passed without later evidence."),
    "Abschnitte": ("Abschnitte mit diesem Thema.", "Sections on this topic."),
    "älteste Frist": ("Letzter Tag der ältesten abgelaufenen Frist.", "Last day of the oldest expired deadline."),
    "ältester Text": ("Tag des ältesten Texts dazu.", "Day of the oldest text on it."),
    "anderes Vorhaben": ("Name des Vorhabens, das vielleicht dasselbe ist.", "Name of the project that may be the same."),
    "Anteil": ("Ganzer Betrag, Eigenanteil oder Förderung.", "Whole amount, own share or grant."),
    "Anteil in Prozent": ("Anteil der abgelaufenen an den Zusagen mit Frist.", "Share of the expired among the commitments with a deadline."),
    "Art": ("Zusage oder Text.", "Commitment or text."),
    "Aussagen": ("Zahl der Aussagen zum Vorhaben.", "How many statements there are on the undertaking."),
    "Befangen": ("Wegen Befangenheit nicht Mitwirkende; leer, wenn nicht genannt.", "Members who took no part for bias; empty where not stated."),
    "Bereich": ("Bereich, zu dem das Thema gehört.", "Area that the topic belongs to."),
    "beschlossen am": ("Tag des Beschlusses laut Beschlusskontrolle.", "Day of the decision according to the control list."),
    "Betrag": ("Betrag wie geschrieben.", "Amount as written."),
    "Beträge": ("Zahl verschiedener Beträge.", "How many different amounts there are."),
    "danach nichts gelesen": ("Zusagen, nach deren Frist kein Text der Gemeinde gelesen wurde.", "Commitments after whose deadline no text of the municipality was read."),
    "Datum": ("Tag der Sitzung oder des Texts.", "Day of the meeting or text."),
    "davon ohne Obergrenze": ("Beträge ohne oberen Wert; sie fehlen in der Summe.", "Amounts without an upper value; missing from the sum."),
    "Dokument": ("Schlüssel des Texts.", "Key of the text."),
    "Einwohner": ("Einwohner der Gemeinde.", "Inhabitants of the municipality."),
    "Enthaltungen": ("Enthaltungen; leer, wenn nicht genannt.", "Abstentions; empty where not stated."),
    "Ergebnis der Stelle": ("Ergebnis, wie diese Stelle es nennt.", "Result as this place states it."),
    "Ergebnis zur Zusage": ("Ergebnis der Abstimmung, das zur Zusage gespeichert ist.", "Result of the vote that is stored with the commitment."),
    "erledigt": ("Zusagen, von denen ein Text sagt, dass sie erledigt sind.", "Commitments that a text says are done."),
    "erste Frist": ("Früheste Frist.", "Earliest deadline."),
    "Faden": ("Schlüssel des Fadens.", "Key of the thread."),
    "Frist bis": ("Letzter Tag der Frist.", "Last day of the deadline."),
    "Frist wörtlich": ("Frist wie geschrieben.", "Deadline as written."),
    "Frist zuletzt": ("Letzter Tag der zuletzt genannten Frist.", "Last day of the deadline stated last."),
    "Fundstelle": ("Ausschnitt, in dem die Suchwörter stehen.", "Excerpt that holds the words searched for."),
    "gelesene Texte": ("Gelesene Texte der Gemeinde insgesamt.", "Texts read of the municipality in all."),
    "Gemeinde": ("Name der Gemeinde.", "Name of the municipality."),
    "genannte Vorhaben": ("Stellen, die ein Vorhaben des Themas nennen.", "Places that name an undertaking of the topic."),
    "Gründe": ("Gründe der Verschiebung, soweit genannt.", "Reasons for the delay, as far as stated."),
    "Ja": ("Ja-Stimmen; leer, wenn nicht genannt.", "Votes in favour; empty where not stated."),
    "je Einwohner": ("Summe je Einwohner; leer ohne Einwohnerzahl.", "Sum per inhabitant; empty where that number is unknown."),
    "jüngster Text": ("Tag des jüngsten Texts dazu.", "Day of the newest text on it."),
    "letzte Frist": ("Späteste Frist.", "Latest deadline."),
    "mittlere Sicherheit": ("Mittlere Sicherheit der Zuordnung, 0 bis 1.", "Mean confidence of the assignment, 0 to 1."),
    "Monat": ("Monat als JJJJ-MM, oder warum keiner da steht.", "Month as YYYY-MM, or why there is none."),
    "nach Fraktionen": ("Stimmen je Fraktion als JSON; leer, wenn nicht genannt.", "Votes by party as JSON; empty where not stated."),
    "Nein": ("Nein-Stimmen; leer, wenn nicht genannt.", "Votes against; empty where not stated."),
    "Nummer": ("Nummer der Vorlage oder des Beschlusses.", "Number of the paper or decision."),
    "Rhythmus": ("Einmalig, jährlich, monatlich oder je Stück.", "Once, yearly, monthly or for each piece."),
    "Sitzung": ("Tag der Sitzung.", "Day of the meeting."),
    "Sitzungen": ("Zahl der Sitzungen.", "How many meetings there are."),
    "Stand": ("Was über die Zusage bekannt ist.", "What is known of the commitment."),
    "Stand des Geldes": ("Wie weit das Geld auf seinem Weg ist.", "How far the money is on its way."),
    "Stand laut Niederschriften": ("Stand, den Niederschriften und Vorlagen ergeben.", "State according to minutes and papers."),
    "Stand laut Verwaltung": ("Stand, den die Beschlusskontrolle nennt.", "State according to the control list."),
    "Stand vom": ("Tag der Beschlusskontrolle.", "Day of the control list."),
    "steht in": ("Wo das Ergebnis steht: Kopf oder Text.", "Where the result stands: head or text."),
    "Summe": ("Summe der oberen Werte.", "Sum of the upper values."),
    "Tagesordnungspunkt": ("Nummer und Titel des Tagesordnungspunkts.", "Number and title of the agenda item."),
    "Texte": ("Gelesene Texte.", "Texts read."),
    "Thema": ("Name des Themas.", "Name of the topic."),
    "Unterschied": ("Wie sich der Stand der Verwaltung von dem der Niederschriften unterscheidet.", "How the administration's state differs from that of the minutes."),
    "verbunden durch": ("Was die Aussagen verbindet.", "What joins the statements."),
    "Verbindlichkeit": ("Wie verbindlich die Aussage ist.", "How binding the statement is."),
    "verschiedene Namen": ("Zahl verschiedener Namen von Vorhaben.", "How many different names of projects there are."),
    "verschoben": ("Zusagen, deren Frist verschoben wurde.", "Commitments whose deadline was moved."),
    "verschoben um Tage": ("Tage zwischen der ersten und der letzten Frist.", "Days between the first and the last deadline."),
    "Vorhaben": ("Name des Vorhabens.", "Name of the project."),
    "Währung": ("Währung, ISO 4217.", "Currency, ISO 4217."),
    "was dafür spricht": ("Was dafür spricht, dass beide dasselbe sind.", "What speaks for their being the same."),
    "Widerspruch": ("Was zwei Stellen verschieden sagen.", "What two places say differently."),
    "wie oft": ("Wie oft die Frist verschoben wurde.", "How often the deadline was moved."),
    "wie viel": ("Wie viel dafür spricht, 0 bis 1.", "How much speaks for it, 0 to 1."),
    "Wortlaut": ("Das Ergebnis im Wortlaut.", "The result, verbatim."),
    "Zeichen": ("Gelesene Zeichen.", "Characters read."),
    "Zeile der Beschlusskontrolle": ("Die Zeile, wörtlich.", "The line, verbatim."),
    "Zitat": ("Der Satz der Zusage, wörtlich.", "The sentence of the commitment, verbatim."),
    "zuerst am": ("Tag der ersten Aussage.", "Day of the first statement."),
    "zuerst genannte Frist": ("Letzter Tag der zuerst genannten Frist.", "Last day of the deadline stated first."),
    "zuletzt am": ("Tag der letzten Aussage.", "Day of the last statement."),
    "zurückgehalten, weil": ("Warum von der Gemeinde vorerst nichts veröffentlicht wird.", "Why nothing of the municipality is published for now."),
    "Zusage": ("Schlüssel der Zusage.", "Key of the commitment."),
    "Zusagen": ("Zahl der Zusagen.", "How many commitments there are."),
    "Zusagen mit Frist": ("Zusagen, die eine Frist nennen, ohne die abgelehnten.", "Commitments that state a deadline, without those rejected."),
    "Zuständig": ("Zuständige Stelle nach Funktion.", "Office in charge, by function."),
}  # fmt: skip


def result_columns(db: sqlite3.Connection, query: Query) -> tuple[Column, ...]:
    """The columns of a question's result as the codebook describes them; empty sentences where nobody did."""
    given = {param.name: "" for param in query.params}
    cursor = db.execute(f"SELECT * FROM ({query.bound.rstrip().rstrip(';')}) LIMIT 0", given)
    meant = MEANT | query.columns
    return tuple(
        Column(name=name, de=meant.get(name, ("", ""))[0], en=meant.get(name, ("", ""))[1])
        for name in (item[0] for item in cursor.description)
    )
