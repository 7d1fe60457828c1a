"""The closed vocabularies: English keys, German words for people. An unknown key never enters the database."""

LABELS = {
    "PROJECT": "Projekt", "AMOUNT": "Betrag", "DEADLINE": "Frist", "DATE": "Datum",
    "PER": "Person", "ORG": "Organisation", "LOC": "Ort",
}  # fmt: skip

FORCE = {
    "resolved": "beschlossen", "mandated": "beauftragt", "promised": "zugesagt", "planned": "geplant",
    "requested": "beantragt", "considered": "wird geprüft", "reported": "berichtet", "rejected": "abgelehnt",
}  # fmt: skip
"""How binding a statement is, strongest first; `rejected` stands apart."""

STATUS = {
    "open": "offen", "running": "läuft", "done": "erledigt", "delayed": "verzögert", "dropped": "aufgegeben",
    "expired": "Frist abgelaufen, kein späterer Beleg", "unknown": "unklar",
}  # fmt: skip

MONEY_STAGE = {
    "applied": "beantragt", "budgeted": "im Haushalt", "granted": "bewilligt", "contracted": "beauftragt",
    "drawn": "abgerufen", "spent": "ausgezahlt", "estimated": "geschätzt",
}  # fmt: skip

DUE_BOUND = {"by": "bis", "from": "ab", "in": "im"}

PRECISION = {
    "day": "Tag", "week": "Woche", "month": "Monat", "quarter": "Quartal", "half": "Halbjahr", "season": "Jahreszeit", "year": "Jahr",
    "decade": "Jahrzehnt", "century": "Jahrhundert", "part": "Teil davon", "range": "Zeitraum", "term": "Frist ab der Sitzung",
}  # fmt: skip
"""How finely a calendar expression names its days; `part` is Anfang, Mitte, Ende of a longer one."""

RESULT = {
    "unanimous": "einstimmig beschlossen", "majority": "mehrheitlich beschlossen", "adopted": "beschlossen",
    "amended": "geändert beschlossen", "rejected": "abgelehnt", "postponed": "vertagt", "referred": "verwiesen",
    "noted": "zur Kenntnis genommen", "withdrawn": "zurückgezogen", "other": "sonstiges Ergebnis",
}  # fmt: skip

PLAUSIBLE = {
    "items-per-meeting": "Punkte je Sitzung mit Tagesordnung", "with-agenda": "Anteil vergangener Sitzungen mit Tagesordnung",
    "with-result": "Anteil der Punkte vergangener Sitzungen mit Ergebnis", "duplicate-items": "Anteil doppelter Punkte in einer Sitzung",
    "ends-in-footer": "Anteil der Texte, die in der Fußzeile enden", "unread-pages": "Anteil der Seiten, die nicht gelesen werden konnten",
    "meetings": "Sitzungen im Jahr gegen die Erwartung", "papers": "Vorlagen im Jahr gegen die Erwartung",
}  # fmt: skip
"""What is counted of each source before anything of it is published."""

SECTION = {
    "facts": "Sachverhalt", "discussion": "Beratung", "proposal": "Beschlussvorschlag", "resolution": "Beschluss",
    "result": "Abstimmungsergebnis", "money": "Finanzielle Auswirkungen", "attendance": "Anwesenheit",
    "agenda": "Tagesordnung", "head": "Kopf", "text": "Text", "table": "Tabelle",
    "control": "Zeile der Beschlusskontrolle",
}  # fmt: skip

LISTS = ("attendance", "agenda")
"""Sections that say nothing themselves: lists of names, and the printed agenda, of which the items say more."""

DOCUMENT_KIND = {
    "item": "Auszug", "minutes": "Niederschrift", "agenda": "Tagesordnung", "paper": "Vorlage", "text": "Text",
    "control": "Beschlusskontrolle",
}  # fmt: skip

EVIDENCE_ROLE = {
    "project": "Projekt", "amount": "Betrag", "deadline": "Frist", "frame": "Art der Zusage", "responsible": "Zuständig",
    "condition": "Bedingung", "negation": "Verneinung", "decision": "Beschluss", "later": "spätere Erwähnung",
    "passed-over": "geprüft und nicht genommen",
}  # fmt: skip

RELATED_BY = {
    "sentence": "im selben Satz", "row": "in derselben Zeile der Tabelle", "before": "aus einem Satz davor", "kind": "die Art ist genannt, nur ein Vorhaben davor ist von ihr",
    "heading": "aus der Überschrift", "title": "aus dem Titel des Tagesordnungspunkts", "subject": "einziges Vorhaben des Textes",
    "none": "kein Vorhaben in Reichweite", "several": "mehrere Vorhaben kommen in Frage", "elsewhere": "der Satz spricht von anderem",
    "charge": "das zahlen Dritte an die Kommune", "unsure": "nur eine unsichere Nennung im ganzen Text",
}  # fmt: skip
"""What an amount or a deadline was given to a project by, or why it stays alone."""

PASSED_BY = {
    "source": "von dort kommt das Geld nur", "clause": "steht in einem anderen Teil des Satzes", "distance": "steht weiter entfernt",
    "nearer": "ein anderes steht näher", **{key: RELATED_BY[key] for key in ("none", "several", "elsewhere", "charge", "unsure")},
}  # fmt: skip
"""Why a project was looked at for an amount or a deadline and not taken."""

EVENT = {
    "stated": "Zusage", "later": "spätere Erwähnung", "decision": "Beschluss", "deadline": "Frist geändert", "amount": "Betrag geändert",
    "status": "Stand geändert",
}  # fmt: skip
"""What a line of the timeline is."""

REVISION_FIELD = {"deadline": "Frist", "amount": "Betrag", "status": "Stand"}

DIRECTION = {"first": "erste Angabe", "later": "später", "earlier": "früher", "more": "mehr", "less": "weniger", "changed": "geändert"}
"""Where a later statement moves what was stated before; `first` marks the first statement, which nothing may change."""

SLIP_REASON = {
    "supply": "Lieferengpass", "staff": "Personal", "procurement": "Vergabe", "funding": "Förderung", "budget": "Haushalt",
    "technology": "Technik", "law": "Recht", "corona": "Corona",
}  # fmt: skip
"""Why something came late, where a text says so."""

THREAD_BY = {
    "paper": "gleiche Vorlage", "reference": "Verweis auf Vorlage oder Sitzung", "project": "gleiches Vorhaben",
    "title": "gleicher Titel des Tagesordnungspunkts",
}  # fmt: skip
"""What joins two statements of different meetings to one thread."""

DECISION_SOURCE = {"head": "Kopf oder Liste", "text": "Text"}
"""Where a result stands: in the item's head (or the agenda's list), or in the running text."""

CONFLICT = {"result": "Ergebnis verschieden", "votes": "Stimmen verschieden", "sum": "Summe der Fraktionen verschieden"}
"""What two statements on one vote disagree about."""

CONTROL_BY = {"number": "gleiche Nummer", "text": "ähnlicher Wortlaut", "number-and-text": "gleiche Nummer, ähnlicher Wortlaut"}
"""What links a line of a Beschlusskontrolle to a commitment."""

CONTROL_DIFFERENCE = {
    "none": "gleicher Stand", "finished": "laut Verwaltung erledigt, laut Niederschriften nicht",
    "unfinished": "laut Niederschriften erledigt, laut Verwaltung nicht", "dropped": "nur nach einer Seite aufgegeben",
    "late": "nur nach einer Seite verspätet", "deadline": "anderer Termin", "unclear": "eine Seite ist unklar",
}  # fmt: skip
"""How the state according to the administration differs from the one that minutes tell."""

SAME_BY = {
    "spelling": "anders geschrieben", "inflection": "anders gebeugt", "misread": "falsch gelesene Buchstaben", "near": "fast gleich geschrieben",
    "first-words": "der eine Name beginnt den anderen", "last-words": "der eine Name beendet den anderen",
    "compound-begin": "das eine Wort steckt vorn im anderen", "compound-end": "das eine Wort steckt hinten im anderen", "acronym": "Abkürzung",
    "acronym-in-brackets": "Abkürzung in Klammern", "name-in-brackets": "Name in Klammern", "side-by-side": "stehen beisammen",
    "type-and-name": "Art und Eigenname", "thing": "derselbe Gegenstand, in einem anderen Text",
}  # fmt: skip
"""What speaks for two names of projects being one."""

STAGES = ("fetch", "parse", "tag", "link", "store", "publish")

READING = {
    "read": "gelesen", "not-published": "Sitzungen bekannt, kein Text", "not-covered": "nicht gelesen", "withheld": "zurückgehalten",
}  # fmt: skip
"""How it stands with a municipality; three of these are no zeros."""

MONEY_SHARE = {"whole": "ganzer Betrag", "own share": "Eigenanteil", "grant": "Förderung", "part": "Teil eines Betrags"}

MONEY_RHYTHM = {"once": "einmalig", "yearly": "jährlich", "monthly": "monatlich", "each": "je Stück"}

SUPPLIER_BY = {"responsible": "als zuständig genannt", "sentence": "im Satz genannt"}
"""Where a company stands in a commitment."""
