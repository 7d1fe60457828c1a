"""What each value of a closed vocabulary means: one sentence in German and in English, beside the label of `vocabulary`."""

from dataclasses import dataclass
from typing import Final

from . import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A value as it stands in the database, its German label, and what it means."""

    key: str
    label: str
    de: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A closed vocabulary: `name` is its key in the codebook, `title` what people call it."""

    name: str
    title: str
    words: tuple[Word, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words)


Said = dict[str, tuple[str, str]]

_LABELS: Said = {
    "PROJECT": ("Name eines Vorhabens der Digitalisierung.", "Name of a digitalisation undertaking."),
    "AMOUNT": ("Ein Geldbetrag.", "An amount of money."),
    "DEADLINE": ("Eine Zeitangabe, bis zu der, ab der oder in der etwas geschehen soll.", "An expression of time by, from or in which something is to happen."),
    "DATE": ("Eine Zeitangabe, die keine Frist ist.", "An expression of time that is no deadline."),
    "PER": ("Eine Person.", "A person."),
    "ORG": ("Eine Behörde, Firma oder andere Einrichtung.", "An authority, company or other organisation."),
    "LOC": ("Ein Ort, ein Ortsteil oder eine Adresse.", "A place, part of a town or address."),
}
_FORCE: Said = {
    "resolved": ("Ein Gremium hat es beschlossen.", "A body has resolved it."),
    "mandated": ("Die Verwaltung wurde damit beauftragt.", "The administration was told to do it."),
    "promised": ("Jemand hat es in der Sitzung zugesagt.", "Somebody promised it in the meeting."),
    "planned": ("Es ist vorgesehen oder angekündigt, ohne dass jemand dafür einsteht.", "It is intended or announced, with nobody bound to it."),
    "requested": ("Es ist beantragt oder gefordert; entschieden ist nichts.", "It is asked for or moved; nothing is decided."),
    "considered": ("Es wird erwogen oder geprüft.", "It is being considered or examined."),
    "reported": ("Der Text berichtet darüber, ohne etwas zu versprechen.", "The text reports on it and promises nothing."),
    "rejected": ("Ein Gremium hat es abgelehnt; es zählt in keiner Summe mit.", "A body has rejected it; it counts in no sum."),
}
_STATUS: Said = {
    "open": ("Die Frist ist noch nicht vorbei oder nicht genannt, und nichts Späteres ist bekannt.", "The deadline has not passed or none is stated, and nothing later is known."),
    "running": ("Ein Text sagt, dass es begonnen hat oder läuft.", "A text says that it has begun or is under way."),
    "done": ("Ein Text sagt, dass es erledigt ist.", "A text says that it is done."),
    "delayed": ("Ein Text sagt, dass es später kommt als zuerst genannt.", "A text says that it comes later than first stated."),
    "dropped": ("Ein Text sagt, dass es nicht weiter verfolgt wird.", "A text says that it is not pursued any further."),
    "expired": ("Die Frist ist vorbei, und kein später gelesener Text meldet Vollzug; das heißt nicht, dass nichts geschah.", "The deadline has passed and no text read later reports it done; that does not mean that nothing happened."),
    "unknown": ("Die Frist ist vorbei, aber danach wurde nichts gelesen; oder der Text ist mehrdeutig.", "The deadline has passed and nothing was read after it; or the text is ambiguous."),
}
_MONEY_STAGE: Said = {
    "applied": ("Fördermittel oder Haushaltsmittel sind beantragt.", "A grant or budget was applied for."),
    "budgeted": ("Der Betrag steht im Haushalt oder wird eingestellt.", "The amount stands in the budget or is put there."),
    "granted": ("Eine Förderung ist bewilligt.", "A grant was approved."),
    "contracted": ("Ein Auftrag über den Betrag ist vergeben.", "A contract over the amount was awarded."),
    "drawn": ("Bewilligtes Geld ist abgerufen.", "Granted money was drawn."),
    "spent": ("Das Geld ist ausgegeben.", "The money was spent."),
    "estimated": ("Der Betrag ist geschätzt.", "The amount is an estimate."),
}
_DUE_BOUND: Said = {
    "by": ("Spätestens am letzten Tag des Zeitraums.", "On the last day of the interval at the latest."),
    "from": ("Vom ersten Tag des Zeitraums an.", "From the first day of the interval on."),
    "in": ("Innerhalb des Zeitraums.", "Within the interval."),
}
_PRECISION: Said = {
    "day": ("Der Text nennt einen Tag.", "The text names a day."),
    "week": ("Der Text nennt eine Woche.", "The text names a week."),
    "month": ("Der Text nennt einen Monat.", "The text names a month."),
    "quarter": ("Der Text nennt ein Quartal.", "The text names a quarter."),
    "half": ("Der Text nennt ein Halbjahr.", "The text names half a year."),
    "season": ("Der Text nennt eine Jahreszeit.", "The text names a season."),
    "year": ("Der Text nennt ein Jahr, auch ein Schul- oder Haushaltsjahr.", "The text names a year, be it of schools or budgets."),
    "decade": ("Der Text nennt ein Jahrzehnt.", "The text names a decade."),
    "century": ("Der Text nennt ein Jahrhundert.", "The text names a century."),
    "part": ("Der Text nennt Anfang, Mitte oder Ende eines längeren Zeitraums.", "The text names the beginning, middle or end of a longer time."),
    "range": ("Der Text nennt einen Zeitraum von … bis.", "The text names a range from … to."),
    "term": ("Der Text zählt ab der Sitzung: in drei Monaten.", "The text counts from the meeting: within three months."),
}
_RESULT: Said = {
    "unanimous": ("Ohne Gegenstimme beschlossen; Enthaltungen sind möglich.", "Adopted without a vote against; abstentions may occur."),
    "majority": ("Mit Mehrheit beschlossen.", "Adopted by a majority."),
    "adopted": ("Beschlossen, ohne dass das Verhältnis genannt ist.", "Adopted, with no word on the votes."),
    "amended": ("Mit Änderungen beschlossen.", "Adopted with changes."),
    "rejected": ("Nicht beschlossen.", "Not adopted."),
    "postponed": ("Auf eine spätere Sitzung verschoben.", "Put off to a later meeting."),
    "referred": ("An ein anderes Gremium gegeben.", "Passed to another body."),
    "noted": ("Zur Kenntnis genommen; beschlossen wurde nichts.", "Taken note of; nothing was decided."),
    "withdrawn": ("Von denen zurückgezogen, die es eingebracht hatten.", "Withdrawn by those who had moved it."),
    "other": ("Ein Ergebnis, das zu keinem der anderen gehört.", "A result that is none of the others."),
}
_PLAUSIBLE: Said = {
    "items-per-meeting": ("Öffentliche Punkte je Sitzung, die eine Tagesordnung hat.", "Public items of a meeting that has an agenda."),
    "with-agenda": ("Wie viele vergangene Sitzungen eine Tagesordnung haben.", "How many past meetings have an agenda."),
    "with-result": ("Wie viele Punkte vergangener Sitzungen ein Ergebnis haben.", "How many items of past meetings have a result."),
    "duplicate-items": ("Wie viele Punkte einer Sitzung doppelt gelesen wurden.", "How many items of a meeting were read twice."),
    "ends-in-footer": ("Wie viele Texte in der Fußzeile der Seite enden, also zu weit reichen.", "How many texts end in the page's footer, and so reach too far."),
    "unread-pages": ("Wie viele Seiten sich nicht lesen ließen.", "How many pages could not be read."),
    "meetings": ("Sitzungen im Jahr, geteilt durch die erwartete Zahl.", "Meetings of a year over the number expected."),
    "papers": ("Vorlagen im Jahr, geteilt durch die erwartete Zahl.", "Papers of a year over the number expected."),
}
_SECTION: Said = {
    "facts": ("Sachverhalt oder Begründung.", "Facts of the matter or reasons."),
    "discussion": ("Was in der Sitzung gesagt wurde.", "What was said in the meeting."),
    "proposal": ("Was zum Beschluss vorgeschlagen ist; beschlossen ist es damit nicht.", "What is proposed for resolution, not yet resolved."),
    "resolution": ("Was beschlossen wurde.", "What was resolved."),
    "result": ("Wie abgestimmt wurde.", "How the vote went."),
    "money": ("Was es kostet und woher das Geld kommt.", "What it costs and where the money comes from."),
    "attendance": ("Wer da war; wird nicht ausgewertet.", "Who was there; not evaluated."),
    "agenda": ("Die gedruckte Tagesordnung; wird nicht ausgewertet.", "The printed agenda; not evaluated."),
    "head": ("Kopf mit Ort, Tag und Gremium.", "Head with place, day and body."),
    "text": ("Text ohne erkennbare Gliederung.", "Text without recognisable parts."),
    "table": ("Eine Tabelle.", "A table."),
    "control": ("Eine Zeile einer Beschlusskontrolle.", "A line of a control list."),
}
_DOCUMENT_KIND: Said = {
    "item": ("Text zu einem einzelnen Tagesordnungspunkt.", "Text of a single agenda item."),
    "minutes": ("Niederschrift einer ganzen Sitzung.", "Minutes of a whole meeting."),
    "agenda": ("Tagesordnung mit den Ergebnissen, soweit genannt.", "Agenda, with results where stated."),
    "paper": ("Antrag, Beschlussvorlage, Bericht oder Anfrage.", "Motion, proposal, report or question."),
    "text": ("Ein anderer Text, etwa ein Brief oder eine Mitteilung.", "Another text, such as a letter or notice."),
    "control": ("Liste, in der die Verwaltung sagt, was aus Beschlüssen wurde.", "List in which the administration says what became of resolutions."),
}
_EVIDENCE_ROLE: Said = {
    "project": ("Die Stelle, die das Vorhaben nennt.", "The words that name the undertaking."),
    "amount": ("Die Stelle, die den Betrag nennt.", "The words that state the amount."),
    "deadline": ("Die Stelle, die die Frist nennt.", "The words that state the deadline."),
    "frame": ("Die Worte, an denen die Verbindlichkeit erkannt ist.", "The words that show how binding it is."),
    "responsible": ("Die Stelle, die das zuständige Amt nennt.", "The words that name the office in charge."),
    "condition": ("Die Stelle, die sagt, wovon es abhängt.", "The words that say what it depends on."),
    "negation": ("Die Worte, die verneinen.", "The words that negate."),
    "decision": ("Das Ergebnis der Abstimmung dazu.", "The result of the vote on it."),
    "later": ("Eine spätere Stelle, die vom selben Vorhaben spricht.", "A later place that speaks of the same undertaking."),
    "passed-over": ("Ein Betrag oder eine Frist in der Nähe, die nicht dazu genommen wurde, mit dem Grund.", "An amount or deadline near by that was not taken, with the reason."),
}
_REVISION_FIELD: Said = {
    "deadline": ("Die Frist.", "The deadline."),
    "amount": ("Der Betrag.", "The amount."),
    "status": ("Der Stand.", "The status."),
}
_DIRECTION: Said = {
    "first": ("Die erste Angabe; sie wird nie geändert.", "The first statement; never changed."),
    "later": ("Die Frist liegt nun später.", "The deadline now lies later."),
    "earlier": ("Die Frist liegt nun früher.", "The deadline now lies earlier."),
    "more": ("Der Betrag ist nun höher.", "The amount is now higher."),
    "less": ("Der Betrag ist nun niedriger.", "The amount is now lower."),
    "changed": ("Der Stand oder die Art des Werts ist ein anderer.", "The status or kind of value is another."),
}
_SLIP_REASON: Said = {
    "supply": ("Geräte oder Bauteile kommen nicht rechtzeitig.", "Devices or parts do not arrive in time."),
    "staff": ("Es fehlen Leute.", "There are not enough people."),
    "procurement": ("Ausschreibung oder Vergabe dauert oder scheitert.", "The tender takes long or fails."),
    "funding": ("Eine Förderung kommt spät, nicht oder anders.", "A grant comes late, not at all or otherwise."),
    "budget": ("Im Haushalt fehlt das Geld.", "The budget lacks the money."),
    "technology": ("Die Technik macht Schwierigkeiten.", "The technology causes trouble."),
    "law": ("Ein Gesetz, ein Verfahren oder der Datenschutz steht dem entgegen.", "A law, a procedure or data protection stands in the way."),
    "corona": ("Die Pandemie wird als Grund genannt.", "The pandemic is given as the reason."),
}
_THREAD_BY: Said = {
    "paper": ("Beide Aussagen stehen unter derselben Vorlagennummer.", "Both statements stand under the same paper number."),
    "reference": ("Der spätere Text verweist auf die Vorlage oder Sitzung des früheren.", "The later text refers to the paper or meeting of the earlier."),
    "project": ("Beide nennen dasselbe Vorhaben.", "Both name the same undertaking."),
    "title": ("Beide Tagesordnungspunkte haben denselben Titel.", "Both agenda items have the same title."),
}
_DECISION_SOURCE: Said = {
    "head": ("Im Kopf des Punktes oder in der Liste der Tagesordnung.", "In the item's head or the agenda's list."),
    "text": ("Im laufenden Text.", "In the running text."),
}
_CONFLICT: Said = {
    "result": ("Zwei Stellen nennen verschiedene Ergebnisse.", "Two places state different results."),
    "votes": ("Zwei Stellen nennen verschiedene Stimmen, oder die Stimmen passen nicht zum Ergebnis.", "Two places state different votes, or the votes do not fit the result."),
    "sum": ("Die Stimmen der Fraktionen ergeben nicht die genannte Summe.", "The votes by party do not add up to the sum stated."),
}
_CONTROL_BY: Said = {
    "number": ("Zeile und Zusage tragen dieselbe Vorlagen- oder Beschlussnummer.", "Line and commitment carry the same number of paper or decision."),
    "text": ("Zeile und Zusage sagen fast dasselbe.", "Line and commitment say nearly the same."),
    "number-and-text": ("Nummer und Wortlaut stimmen beide.", "Both number and wording fit."),
}
_CONTROL_DIFFERENCE: Said = {
    "none": ("Beide Seiten nennen denselben Stand.", "Both sides state the same."),
    "finished": ("Nur die Verwaltung sagt, es sei erledigt.", "Only the administration says that it is done."),
    "unfinished": ("Nur die Niederschriften sagen, es sei erledigt.", "Only the minutes say that it is done."),
    "dropped": ("Nur eine Seite sagt, es sei aufgegeben.", "Only one side says that it was dropped."),
    "late": ("Nur eine Seite sagt, es sei verspätet.", "Only one side says that it is late."),
    "deadline": ("Gleicher Stand, anderer Termin.", "Same state, another date."),
    "unclear": ("Wenigstens eine Seite sagt nichts Klares.", "At least one side says nothing clear."),
}
_SAME_BY: Said = {
    "spelling": ("Derselbe Name, anders geschrieben.", "The same name, spelt otherwise."),
    "inflection": ("Derselbe Name in anderer Beugung.", "The same name in another inflection."),
    "misread": ("Die Namen unterscheiden sich in Buchstaben, die ein Scan leicht verwechselt.", "The names differ in letters that a scan easily mistakes."),
    "near": ("Die Namen unterscheiden sich in wenigen Buchstaben.", "The names differ in few letters."),
    "first-words": ("Der eine Name ist der Anfang des anderen.", "One name is the beginning of the other."),
    "last-words": ("Der eine Name ist das Ende des anderen.", "One name is the end of the other."),
    "compound-begin": ("Das eine Wort ist der vordere Teil des anderen.", "One word is the front part of the other."),
    "compound-end": ("Das eine Wort ist der hintere Teil des anderen.", "One word is the rear part of the other."),
    "acronym": ("Der eine Name kürzt den anderen ab.", "One name abbreviates the other."),
    "acronym-in-brackets": ("Die Abkürzung steht in Klammern beim Namen.", "The abbreviation stands in brackets beside the name."),
    "name-in-brackets": ("Der Name steht in Klammern bei der Abkürzung.", "The name stands in brackets beside the abbreviation."),
    "side-by-side": ("Ein Text nennt beide als dasselbe nebeneinander.", "A text names both side by side as the same."),
    "type-and-name": ("Das eine nennt die Art, das andere Art und Eigennamen.", "One names the kind, the other the kind and its proper name."),
    "thing": ("Beide meinen denselben Gegenstand in verschiedenen Texten.", "Both mean the same thing in different texts."),
}
_STAGES: Said = {
    "fetch": ("Beim Abrufen der Quelle.", "While fetching the source."),
    "parse": ("Beim Lesen der Datei oder Seite.", "While reading the file or page."),
    "tag": ("Beim Erkennen von Vorhaben, Beträgen und Fristen.", "While recognising undertakings, amounts and deadlines."),
    "link": ("Beim Verknüpfen zu Zusagen.", "While joining them to commitments."),
    "store": ("Beim Speichern.", "While storing."),
    "publish": ("Beim Veröffentlichen.", "While publishing."),
}
_VERDICT: Said = {
    "right": ("Geprüft und bestätigt.", "Checked and confirmed."),
    "wrong": ("Geprüft und falsch.", "Checked and wrong."),
    "reply": ("Eine Antwort der Gemeinde oder einer anderen Stelle dazu.", "A reply by the municipality or another office."),
}
_MATCH: Said = {
    "exact": ("Gefundenes zählt nur, wenn Anfang und Ende genau stimmen.", "What is found counts only where beginning and end are exact."),
    "overlap": ("Gefundenes zählt, sobald es sich mit dem Gesuchten überschneidet.", "What is found counts as soon as it overlaps with what was wanted."),
}
_EVENT: Said = {
    "stated": ("Eine Zusage wurde gemacht.", "A commitment was stated."),
    "later": ("Ein späterer Text erwähnt das Vorhaben.", "A later text mentions the undertaking."),
    "decision": ("Darüber wurde abgestimmt.", "A vote was held on it."),
    "deadline": ("Die Frist wurde geändert.", "The deadline was changed."),
    "amount": ("Der Betrag wurde geändert.", "The amount was changed."),
    "status": ("Der Stand wurde geändert.", "The status was changed."),
}
_RHYTHM: Said = {
    "once": ("Der Betrag fällt einmal an.", "The amount falls due once."),
    "yearly": ("Der Betrag fällt jedes Jahr an.", "The amount falls due every year."),
    "monthly": ("Der Betrag fällt jeden Monat an.", "The amount falls due every month."),
    "each": ("Der Betrag gilt je Stück, Kind, Schule oder Platz.", "The amount is for each piece, child, school or place."),
}
_SHARE: Said = {
    "whole": ("Der ganze Betrag.", "The whole amount."),
    "own share": ("Was die Gemeinde selbst trägt.", "What the municipality bears itself."),
    "grant": ("Was andere dazugeben.", "What others contribute."),
    "part": ("Was derselbe Satz als Teil eines größeren Betrags nennt („davon …“).", "What the same sentence names as a part of a larger amount ('davon …')."),
}

_READING: Said = {
    "read": ("Texte wurden gelesen; hier heißt null wirklich null.", "Texts were read; here zero does mean zero."),
    "not-published": ("Sitzungen sind bekannt, aber kein Text davon ist öffentlich.", "Meetings are known, but no text of them is public."),
    "not-covered": ("Noch nicht gelesen; das ist keine Null.", "Not read yet; that is no zero."),
    "withheld": ("Gelesen, aber nicht plausibel, und darum nicht veröffentlicht.", "Read, but not plausibly, and so not published."),
}
_SUPPLIER_BY: Said = {
    "responsible": ("Der Text nennt die Firma als zuständig.", "The text names the company as being in charge."),
    "sentence": ("Die Firma steht im Satz der Zusage.", "The company stands in the sentence of the commitment."),
}

VERDICT = {"right": "richtig", "wrong": "falsch", "reply": "Antwort"}
MATCH = {"exact": "genau", "overlap": "überschneidend"}
STAGE = {"fetch": "Abrufen", "parse": "Lesen", "tag": "Erkennen", "link": "Verknüpfen", "store": "Speichern", "publish": "Veröffentlichen"}
SCORED = v.LABELS | {"TIME": "Zeitangabe"}


def _vocabulary(name: str, title: str, labels: dict[str, str], said: Said) -> Vocabulary:
    words = tuple(Word(key=key, label=label, de=said[key][0], en=said[key][1]) for key, label in labels.items())
    return Vocabulary(name=name, title=title, words=words)


VOCABULARIES: Final = {
    vocabulary.name: vocabulary
    for vocabulary in (
        _vocabulary("force", "Verbindlichkeit", v.FORCE, _FORCE),
        _vocabulary("status", "Stand", v.STATUS, _STATUS),
        _vocabulary("money_stage", "Stand des Geldes", v.MONEY_STAGE, _MONEY_STAGE),
        _vocabulary("due_bound", "Art der Frist", v.DUE_BOUND, _DUE_BOUND),
        _vocabulary("precision", "Genauigkeit der Zeitangabe", v.PRECISION, _PRECISION),
        _vocabulary("result", "Ergebnis der Abstimmung", v.RESULT, _RESULT),
        _vocabulary("evidence_role", "Rolle des Belegs", v.EVIDENCE_ROLE, _EVIDENCE_ROLE),
        _vocabulary("revision_field", "Was sich änderte", v.REVISION_FIELD, _REVISION_FIELD),
        _vocabulary("direction", "Richtung der Änderung", v.DIRECTION, _DIRECTION),
        _vocabulary("slip_reason", "Grund der Verspätung", v.SLIP_REASON, _SLIP_REASON),
        _vocabulary("thread_by", "Was Aussagen verbindet", v.THREAD_BY, _THREAD_BY),
        _vocabulary("same_by", "Was für dasselbe Vorhaben spricht", v.SAME_BY, _SAME_BY),
        _vocabulary("decision_source", "Wo ein Ergebnis steht", v.DECISION_SOURCE, _DECISION_SOURCE),
        _vocabulary("conflict", "Widerspruch", v.CONFLICT, _CONFLICT),
        _vocabulary("control_by", "Was Beschlusskontrolle und Zusage verbindet", v.CONTROL_BY, _CONTROL_BY),
        _vocabulary("control_difference", "Unterschied zur Beschlusskontrolle", v.CONTROL_DIFFERENCE, _CONTROL_DIFFERENCE),
        _vocabulary("label", "Art der Textstelle", v.LABELS, _LABELS),
        _vocabulary("scored", "Was zu finden war", SCORED, _LABELS | {"TIME": ("Frist und Datum zusammen.", "DEADLINE and DATE together.")}),
        _vocabulary("document_kind", "Art des Textes", v.DOCUMENT_KIND, _DOCUMENT_KIND),
        _vocabulary("section", "Art des Abschnitts", v.SECTION, _SECTION),
        _vocabulary("event", "Ereignis der Zeitleiste", v.EVENT, _EVENT),
        _vocabulary("rhythm", "Rhythmus des Betrags", v.MONEY_RHYTHM, _RHYTHM),
        _vocabulary("share", "Anteil am Betrag", v.MONEY_SHARE, _SHARE),
        _vocabulary("reading", "Stand der Lesung", v.READING, _READING),
        _vocabulary("supplier_by", "Wo eine Firma genannt ist", v.SUPPLIER_BY, _SUPPLIER_BY),
        _vocabulary("verdict", "Ergebnis einer Prüfung", VERDICT, _VERDICT),
        _vocabulary("match", "Vergleich bei der Messung", MATCH, _MATCH),
        _vocabulary("plausible", "Prüfung der Plausibilität", v.PLAUSIBLE, _PLAUSIBLE),
        _vocabulary("stage", "Stufe der Verarbeitung", STAGE, _STAGES),
    )
}  # fmt: skip
"""Name → vocabulary, those first that readers meet first."""

_BY_KEYS: Final = {vocabulary.keys: name for name, vocabulary in VOCABULARIES.items()}
IN_VIEWS: Final = {
    "event": "event", "rhythm": "rhythm", "share": "share", "stage_before": "money_stage", "stage_after": "money_stage",
    "stated": "status", "found": "status", "difference": "control_difference",
    "conflicts.difference": "", "source": "control_by", "field": "revision_field",
}  # fmt: skip
"""Columns of views that hold a vocabulary's values, where the record of commitments does not say so; "" for one view where it is none."""


def vocabulary_of(choices: tuple[str, ...]) -> str:
    """The name of the vocabulary with exactly these values in this order; "" where there is none."""
    return _BY_KEYS.get(choices, "")
