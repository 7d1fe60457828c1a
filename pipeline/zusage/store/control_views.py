"""Views that hold control lists against minutes: the administration's word beside what was found, neither changing the other."""

from .view import View

# A list that states the day that a later meeting put in the place of the sentence's says no other day than the minutes.
_COMPARED = """
SELECT b.name AS body, c.project, e.decided_on, e.reference, e.status AS stated, c.status AS found,
  CASE
    WHEN e.status = 'unknown' OR c.status = 'unknown' THEN 'unclear'
    WHEN (e.status = 'dropped') <> (c.status = 'dropped') THEN 'dropped'
    WHEN e.status = 'done' AND c.status <> 'done' THEN 'finished'
    WHEN c.status = 'done' AND e.status <> 'done' THEN 'unfinished'
    WHEN (e.status = 'delayed') <> (c.status IN ('delayed', 'expired')) THEN 'late'
    WHEN e.status NOT IN ('done', 'dropped') AND e.due_to <> c.due_to AND (c.moved_to IS NULL OR NOT EXISTS (
        SELECT 1 FROM revisions r
        WHERE r.thread_id = c.thread_id AND r.field = 'deadline' AND r.date > c.meeting_date AND r."after" = e.due_to
      )) THEN 'deadline'
    ELSE 'none' END AS difference,
  e.due_to AS stated_due_to, c.due_to, c.moved_to, e.as_of, c.meeting_date, c.last_seen, e.responsible, e.note, e.quote AS stated_quote,
  c.quote, l.source, l.score, d.url AS list_url, c.source_url, e.id AS entry_id, c.id AS commitment_id, e.document_id
FROM control_links l JOIN control_entries e ON e.id = l.entry_id JOIN commitments c ON c.id = l.commitment_id
  JOIN bodies b ON b.id = e.body_id JOIN documents d ON d.id = e.document_id"""

_DISAGREEMENTS = """
SELECT * FROM control_compared WHERE difference NOT IN ('none', 'unclear')
ORDER BY as_of DESC, body, entry_id, score DESC, commitment_id"""

_AGREEMENT = """
SELECT b.name AS body, e.as_of, COUNT(*) AS entries, SUM(f.entry_id IS NOT NULL) AS linked, SUM(coalesce(f.agrees, 0)) AS agreeing,
  SUM(NOT coalesce(f.agrees, 1) AND f.differs) AS differing, SUM(NOT coalesce(f.agrees, 1) AND NOT f.differs) AS unclear,
  SUM(f.entry_id IS NULL) AS without_counterpart, e.document_id
FROM control_entries e JOIN bodies b ON b.id = e.body_id
LEFT JOIN (
  SELECT entry_id, MAX(difference = 'none') AS agrees, MAX(difference NOT IN ('none', 'unclear')) AS differs
  FROM control_compared GROUP BY entry_id
) f ON f.entry_id = e.id
GROUP BY e.document_id
ORDER BY e.as_of DESC, body, e.document_id"""

_COLUMNS = {
    "decided_on": "Tag des Beschlusses laut Beschlusskontrolle.",
    "reference": "Nummer der Vorlage oder des Beschlusses laut Beschlusskontrolle.",
    "stated": "Stand laut Verwaltung.",
    "found": "Stand laut Niederschriften und Vorlagen.",
    "difference": "none: gleich; finished, unfinished: nur die Verwaltung oder nur die Niederschriften sagen erledigt; dropped: nur eine "
    "Seite sagt aufgegeben; late: nur eine Seite sagt verspätet; deadline: anderer Termin; unclear: eine Seite ist unklar.",
    "stated_due_to": "Letzter Tag des Termins laut Beschlusskontrolle.",
    "as_of": "Tag der Beschlusskontrolle.",
    "last_seen": "Tag des letzten gelesenen Texts, der das Vorhaben erwähnt.",
    "responsible": "Zuständige Stelle laut Beschlusskontrolle.",
    "note": "Erledigungsvermerk, wörtlich.",
    "stated_quote": "Die Zeile der Beschlusskontrolle, wörtlich.",
    "source": "Was Zeile und Zusage verbindet.",
    "score": "Sicherheit der Verbindung, 0 bis 1.",
    "list_url": "Adresse der Beschlusskontrolle.",
    "entry_id": "Schlüssel der Zeile.",
    "commitment_id": "Schlüssel der Zusage.",
    "document_id": "Schlüssel der Beschlusskontrolle.",
}
_ENGLISH = {
    "decided_on": "Day of the decision according to the control list.",
    "reference": "Number of the paper or decision according to the control list.",
    "stated": "State according to the administration.",
    "found": "State according to minutes and papers.",
    "difference": "none: the same; finished, unfinished: only the administration or only the minutes say done; dropped: only one "
    "side says dropped; late: only one side says late; deadline: another date; unclear: one side is unclear.",
    "stated_due_to": "Last day of the date according to the control list.",
    "as_of": "Day of the control list.",
    "last_seen": "Day of the last text read that mentions the undertaking.",
    "responsible": "Office in charge according to the control list.",
    "note": "Note on the execution, verbatim.",
    "stated_quote": "The line of the control list, verbatim.",
    "source": "What links line and commitment.",
    "score": "Confidence of the link, 0 to 1.",
    "list_url": "Address of the control list.",
    "entry_id": "Key of the line.",
    "commitment_id": "Key of the commitment.",
    "document_id": "Key of the control list.",
}

CONTROL_VIEWS = {
    "control_compared": View(
        title="Beschlusskontrolle neben Niederschrift",
        en="Each line of a control list beside each commitment that it is about, with how their states differ.",
        de="Jede Zeile einer Beschlusskontrolle neben jeder Zusage, zu der sie gehört, und wie sich der Stand unterscheidet.",
        select=_COMPARED,
        columns=_COLUMNS,
        english=_ENGLISH,
    ),
    "control_disagreements": View(
        title="Beschlusskontrolle gegen Niederschrift",
        en="Lines of control lists whose state or date is another than minutes tell; minutes may be older than the list.",
        de="Zeilen von Beschlusskontrollen, deren Stand oder Termin ein anderer ist als in den Niederschriften; diese können älter sein.",
        select=_DISAGREEMENTS,
        columns=_COLUMNS,
        english=_ENGLISH,
    ),
    "control_agreement": View(
        title="Beschlusskontrollen im Überblick",
        en="For each control list: lines, how many have a counterpart, and how many of these agree.",
        de="Je Beschlusskontrolle: Zeilen, wie viele ein Gegenstück haben, und wie viele davon übereinstimmen.",
        select=_AGREEMENT,
        columns={
            "as_of": "Tag der Beschlusskontrolle.",
            "entries": "Zeilen mit einem Beschluss.",
            "linked": "Davon mit einer Zusage, zu der sie gehören.",
            "agreeing": "Davon gleicher Stand wie wenigstens eine solche Zusage.",
            "differing": "Davon anderer Stand oder Termin.",
            "unclear": "Davon mit unklarem Stand.",
            "without_counterpart": "Ohne Gegenstück: kein Vorhaben der Digitalisierung, oder nicht gefunden.",
            "document_id": "Schlüssel der Beschlusskontrolle.",
        },
        english={
            "as_of": "Day of the control list.",
            "entries": "Lines with a decision.",
            "linked": "How many of them have a commitment that they are about.",
            "agreeing": "How many of these state the same as at least one such commitment.",
            "differing": "How many of these state another status or date.",
            "unclear": "How many of these state nothing clear.",
            "without_counterpart": "How many have none: no undertaking of digitalisation, or not found.",
            "document_id": "Key of the control list.",
        },
    ),
}
