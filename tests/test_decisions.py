"""Stated results as decisions: where they stand, what they contradict, and which commitments they belong to."""

import time
from collections.abc import Iterable
from typing import TypeVar

import pytest

from by_hand import BODY
from zusage import tag
from zusage.link import Town, link
from zusage.link.context import Reading
from zusage.link.stated_results import stated_results
from zusage.link.vote_conflicts import against_itself, between
from zusage.parse import parse
from zusage.records import (
    AgendaItem,
    Amount,
    Body,
    Commitment,
    Decision,
    Document,
    Evidence,
    Issue,
    Mention,
    RawFile,
    Section,
    TimeExpression,
)
from zusage.vendors.votes import read_votes

T = TypeVar("T")
HEAD = "Niederschrift des Digitalausschusses\n\n"
PLEDGE = "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2026 für 48.000 Euro freizuschalten.\n"


def readings(*texts: str) -> Town:
    """The texts of one meeting day as the stages parse and tag read them."""
    made: list[Reading] = []
    body = BODY
    for number, text in enumerate(texts):
        data = text.encode()
        raw = RawFile(
            id=f"r{number}", source="s", path=f"{number}.txt", sha256="0", size=len(data), media_type="text/plain",
            municipality="Wiesenfurt", ags="03999990", date="2025-03-01", organization="Digitalausschuss",
        )  # fmt: skip
        parsed = parse(raw, data)
        body = parsed.body
        made += [_reading(document, parsed.records) for document in _of(parsed.records, Document)]
    return Town(body=Body(id=body.id, name=body.name), readings=tuple(made))


def _of(records: Iterable[object], kind: type[T]) -> list[T]:
    return [record for record in records if isinstance(record, kind)]


def _reading(document: Document, records: Iterable[object]) -> Reading:
    sections = tuple(s for s in _of(records, Section) if s.document_id == document.id)
    tagged = tag.tag(document, sections)
    return Reading(
        document=document, sections=sections, mentions=tuple(_of(tagged, Mention)), items={i.id: i for i in _of(records, AgendaItem)},
        amounts={a.mention_id: a for a in _of(tagged, Amount)}, times={t.mention_id: t for t in _of(tagged, TimeExpression)},
    )  # fmt: skip


def decisions(*texts: str) -> list[Decision]:
    return _of(link(readings(*texts)), Decision)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "TOP 1: Portal\n" + PLEDGE + "\nAbstimmungsergebnis:\nEinstimmige Zustimmung\n",
         [("Einstimmige Zustimmung", "unanimous", None)]),
        (HEAD + "TOP 1: Portal\n" + PLEDGE + "\nAbstimmungsergebnis: 14 : 1\n", [("14 : 1", "majority", 14)]),
        (HEAD + "TOP 1: Portal\nBeschluss: einstimmig\n", [("einstimmig", "unanimous", None)]),
        (HEAD + "TOP 1: Portal\nDer Antrag wird mit 9 zu 14 Stimmen abgelehnt.\n",
         [("Der Antrag wird mit 9 zu 14 Stimmen abgelehnt.", "rejected", 9)]),
        (HEAD + "TOP 1: Portal\nAbstimmungsergebnis:\nZiffer 1: einstimmig\nZiffer 2: 10 Ja, 4 Nein\n",
         [("Ziffer 1: einstimmig", "unanimous", None), ("Ziffer 2: 10 Ja, 4 Nein", "majority", 10)]),
        (HEAD + "TOP 1: Portal\nBeschluss:\nDer Ausschuss nimmt den Bericht zur Kenntnis.\n",
         [("Der Ausschuss nimmt den Bericht zur Kenntnis.", "noted", None)]),
        (HEAD + "TOP 1: Portal\nAbstimmungsergebnis: Konsensliste\n", [("Konsensliste", "other", None)]),
        (HEAD + "TOP 1: Portal\nAbstimmung: 11 dafür, 26 dagegen\n\nProtokollerklärung der Bürgermeisterin: Der Start hatte sich ohnehin "
         "verschoben, weil die Firma die Schnittstelle zum Fachverfahren nicht geliefert hat.\n",
         [("11 dafür, 26 dagegen", "rejected", 11)]),
        ("Auszug\n\n" + PLEDGE + "Abstimmung: mehrheitlich\n", [("mehrheitlich", "majority", None)]),
        # Another body's vote, a wish, a question, a proposal: no decision of this item.
        (HEAD + "TOP 1: Portal\nDer Vorlage wurde im Stadtrat mehrheitlich zugestimmt.\n", []),
        (HEAD + "TOP 1: Portal\nHerr Kanter wünscht, dass der Rat einstimmig beschließen möge.\n", []),
        (HEAD + "TOP 1: Portal\nWurde das damals mit 12 Ja-Stimmen beschlossen?\n", []),
        (HEAD + "TOP 1: Portal\nBeschlussvorschlag:\nDer Rat beschließt einstimmig das Portal.\n", []),
        (HEAD + "TOP 1: Portal\nDas Spiel endete 3:1, die Sitzung um 19:30 Uhr.\n", []),
    ],
)  # fmt: skip
def test_each_stated_result_is_a_decision_with_its_words(text: str, said: list[tuple[str, str, int | None]]) -> None:
    assert [(d.quote, d.result, d.votes_yes) for d in decisions(text)] == said


def test_quotes_are_literal_and_lead_to_the_text() -> None:
    text = (
        HEAD
        + "TOP 1: Portal\n"
        + PLEDGE
        + "\nAbstimmungsergebnis:\n\n  21 Ja-Stimmen (CDU 11, SPD 10),\n  3 Nein-Stimmen, 1 befangen\n"
    )
    town = readings(text)
    (decision,) = _of(link(town), Decision)
    document = town.readings[0].document
    assert document.text[decision.start : decision.end] == decision.quote
    assert decision.by_party == '{"CDU": [11, null, null], "SPD": [10, null, null]}'
    assert (decision.votes_yes, decision.votes_no, decision.votes_biased, decision.conflict) == (21, 3, 1, None)


def test_commitments_of_an_item_carry_its_result_and_show_the_words() -> None:
    town = readings(HEAD + "TOP 1: Portal\nBeschluss:\n" + PLEDGE + "\nAbstimmungsergebnis:\n12 Ja, 3 Nein\n\nTOP 2: WLAN\n"
                    "Das WLAN in der Aula kommt bis 31.12.2025.\n")  # fmt: skip
    records = list(link(town))
    by_project = {c.project: c for c in _of(records, Commitment)}
    assert {name: c.decision for name, c in by_project.items()} == {"Serviceportal": "majority", "WLAN": None}
    (shown,) = [e for e in _of(records, Evidence) if e.role == "decision"]
    assert (shown.quote, shown.commitment_id) == ("12 Ja, 3 Nein", by_project["Serviceportal"].id)
    assert town.readings[0].document.text[shown.start : shown.end] == shown.quote


def test_a_resolution_goes_with_the_ballot_behind_it() -> None:
    town = readings(
        HEAD + "TOP 1: Portal\nBeschluss:\n" + PLEDGE + "\nAbstimmungsergebnis:\n12 Ja, 3 Nein\n\nBeschluss:\n"
        "Für das WLAN werden 9.000 Euro bereitgestellt.\n\nAbstimmungsergebnis:\n4 Ja, 11 Nein\n"
    )
    assert {c.project: c.decision for c in _of(link(town), Commitment)} == {
        "Serviceportal": "majority",
        "WLAN": "rejected",
    }


def test_a_vote_in_one_document_reaches_the_commitment_in_another() -> None:
    minutes = HEAD + "TOP 1: Portal\n" + PLEDGE
    page = HEAD + "TOP 1: Portal\nAbstimmungsergebnis:\neinstimmig\n"
    town = readings(minutes, page)
    records = list(link(town))
    (commitment,) = _of(records, Commitment)
    (shown,) = [e for e in _of(records, Evidence) if e.role == "decision"]
    assert commitment.decision == "unanimous"
    assert shown.document_id != commitment.document_id
    texts = {reading.document.id: reading.document.text for reading in town.readings}
    assert texts[shown.document_id][shown.start : shown.end] == "einstimmig"


@pytest.mark.parametrize(
    ("texts", "conflict"),
    [
        (["Abstimmungsergebnis:\neinstimmig, 12 Ja, 3 Nein"], "result"),
        (["Abstimmungsergebnis:\n12 Ja (CDU 6, SPD 5), 3 Nein"], "sum"),
        (["Abstimmungsergebnis:\neinstimmig", "Abstimmungsergebnis:\nmehrheitlich"], "result"),
        (["Abstimmungsergebnis:\n12 Ja, 3 Nein", "Abstimmungsergebnis:\n13 Ja, 3 Nein"], "votes"),
        (["Abstimmungsergebnis:\neinstimmig", "Abstimmungsergebnis:\n12 Ja"], None),
        (["Abstimmungsergebnis:\nZiffer 1: einstimmig\nZiffer 2: 10 Ja, 4 Nein"], None),
        (["Abstimmungsergebnis:\nZiffer 1: einstimmig\nZiffer 2: 10 Ja, 4 Nein",
          "Abstimmungsergebnis:\n10 Ja, 4 Nein"], None),
    ],
)  # fmt: skip
def test_contradictions_are_flagged_once_and_become_issues(texts: list[str], conflict: str | None) -> None:
    records = list(link(readings(*(f"{HEAD}TOP 1: Portal\n{text}\n" for text in texts))))
    flags = [d.conflict for d in _of(records, Decision) if d.conflict]
    issues = [(i.stage, i.code) for i in _of(records, Issue)]
    assert flags == ([conflict] if conflict else [])
    assert issues == ([("link", "decision-conflict")] if conflict else [])


@pytest.mark.parametrize(
    ("words", "conflict"),
    [
        ("einstimmig bei 12 Ja und 3 Nein", "result"), ("einstimmig bei zwei Enthaltungen", None), ("einstimmig, 12 Ja, 0 Nein", None),
        ("mehrheitlich beschlossen, 12 Ja, 0 Nein, 0 Enthaltungen", "result"), ("mehrheitlich, 12 Ja, 0 Nein, 3 Enthaltungen", None),
        ("beschlossen: 5 Ja, 9 Nein", "result"), ("abgelehnt: 5 Ja, 9 Nein", None), ("einstimmig abgelehnt: 0 Ja, 14 Nein", None),
        ("Ja: 10 (CDU 6, SPD 4)", None), ("Ja: 11 (CDU 6, SPD 4)", "sum"), ("CDU 6 Ja, SPD 4 Ja", None),
    ],
)  # fmt: skip
def test_a_statement_against_itself(words: str, conflict: str | None) -> None:
    assert against_itself(words, read_votes(words)) == conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("abgelehnt", "einstimmig", None), ("abgelehnt", "beschlossen", "result"), ("vertagt", "zugestimmt", "result"),
        ("ungeändert beschlossen", "geändert beschlossen", None), ("einstimmig", "mehrheitlich", "result"),
        ("beschlossen", "zur Kenntnis genommen", None), ("verwiesen", "vertagt", None), ("12 Ja", "13 Ja", "votes"),
        ("12 Ja", "3 Nein", None),
        ("Konsensliste", "einstimmig beschlossen", None),
    ],
)  # fmt: skip
def test_two_statements_on_one_vote(one: str, other: str, conflict: str | None) -> None:
    assert between(one, read_votes(one), other, read_votes(other)) == conflict
    assert between(other, read_votes(other), one, read_votes(one)) == conflict


@pytest.mark.parametrize("kind", ["text", "result"])
@pytest.mark.parametrize(
    "unit", ["Der Rat beschließt einstimmig. ", "12 | 3 | 4\n", "Beschluss: ", "gegen die Stimmen der CDU (3) "]
)
def test_a_hostile_text_is_read_in_linear_time(unit: str, kind: str) -> None:
    text = unit * (60_000 // len(unit))
    document = Document(id="d", raw_file_id="r", body_id="b", kind="minutes", title="T", text=text)
    section = Section(id="s", document_id="d", kind=kind, start=0, end=len(text))
    started = time.process_time()
    found = stated_results(Reading(document=document, sections=(section,), amounts={}, times={}, items={}))
    assert time.process_time() - started < 5
    assert all(text[statement.start : statement.end] == statement.quote for statement in found)
