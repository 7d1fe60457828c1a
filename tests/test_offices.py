"""Who may be responsible: which names are candidates, of which kind, in which part of the sentence, and how far away."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from by_hand import reading
from zusage import link
from zusage.link.office_kinds import kind_of
from zusage.link.office_roles import part_of, speaks, verbs_of
from zusage.link.offices import candidates
from zusage.link.passage import sentences
from zusage.link.responsible import shared


def named(text: str) -> list[str]:
    return [found.text for sentence in sentences(text, []) for found in candidates(sentence)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Magistrat tritt bei.", ["Magistrat"]),
        ("Neue Vorgänge des Bauamts fehlen.", ["Bauamts"]),
        ("Das Amt 3O berichtet.", ["Amt 3O"]),
        ("Zuständig ist FB 3 Planen und Bauen.", ["FB 3 Planen und Bauen"]),
        ("Das Ministerium für Inneres und Sport zahlt.", ["Ministerium für Inneres und Sport"]),
        ("Die freien Träger liefern.", ["freien Träger"]),
        ("Geliefert wird von der Firma Weidenfunk.", ["Weidenfunk"]),
        ("Das macht die Firma selbst.", ["Firma"]),
        ("Der Bürgermeister\nNordfunk Netz GmbH", ["Bürgermeister", "Nordfunk Netz GmbH"]),
        ("Die Museumsleiterin und der Wehrführer kamen.", ["Museumsleiterin", "Wehrführer"]),
        ("Der Seniorenrat bietet es an.", ["Seniorenrat"]),
        ("Die Schnittstelle am Pausenhof ist ein Ehrenamt.", []),
        ("Die Piraten und die Gruppe Linke fragen.", []),
        ("Ein Vorrat im Quadrat.", []),
        ("Die IT-Leitstelle prüft die IT-Sicherheit.", ["IT-Leitstelle"]),
    ],
)
def test_candidates_are_named_by_function(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Netze Muldenau GmbH", "firm"),
        ("Anbieter", "maker"),
        ("Kreisverwaltung", "administration"),
        ("Landrätin", "head"),
        ("Magistrat", "board"),
        ("Gemeinderat", "body"),
        ("Ordnungsamts", "unit"),
        ("Grundschule", "school"),
        ("Stadtwerke", "works"),
        ("Landkreis", "town"),
        ("Bund", "state"),
        ("KISA", "other"),
    ],
)
def test_a_name_tells_its_kind(text: str, kinds: str) -> None:
    assert kind_of(text) == kinds


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("Das Bauamt legt es vor.", "Bauamt", "subject"),
        ("Es wird vom Bauamt geprüft.", "Bauamt", "agent"),
        ("Es wird durch die Kämmerei geprüft.", "Kämmerei", "agent"),
        ("Der Rat beauftragt den Bürgermeister.", "Bürgermeister", "object"),
        ("Der Antrag der Verwaltung liegt vor.", "Verwaltung", "genitive"),
        ("Die Akte des Bauamts fehlt.", "Bauamts", "genitive"),
        ("Im Rathaus und bei der Kämmerei.", "Kämmerei", "place"),
        ("Tablets für die Kämmerei.", "Kämmerei", "for"),
        ("Laut Kämmerei reicht das Geld.", "Kämmerei", "source"),
        ("Das Netz wächst (Kämmerei).", "Kämmerei", "brackets"),
        ("14/22 | E-Akte | FB 3 | 2024", "FB 3", "cell"),
        ("Kämmerei: Das Geld reicht.", "Kämmerei", "label"),
        ("Bauamt und Kämmerei beginnen.", "Kämmerei", "joined"),
    ],
)
def test_article_preposition_and_place_tell_the_part(text: str, name: str, part: str) -> None:
    start = text.rindex(name)
    assert part_of(text, start, start + len(name)) == part


def test_verbs_tell_what_a_clause_does() -> None:
    assert "acts" in verbs_of("das Amt beschafft Tablets")
    assert "tells" in verbs_of("die Verwaltung wird beauftragt")
    assert "decides" in verbs_of("der Rat beschließt")
    assert verbs_of("ein Satz ohne Verb") == []


def test_a_colon_behind_a_person_marks_the_speaker() -> None:
    assert speaks(" (parteilos): Das kommt.")
    assert not speaks(" berichtet: Das kommt.")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Der Stadtrat beschließt das [Portal] bis <2025-12-31>.", []),
        ("Der Stadtrat berät über das [Portal] am <2025-12-31>.", ["Stadtrat"]),
        ("Bauamt Muldenau\n\n" + "Es regnet. " * 9 + "Das [Portal] kommt bis <2025-12-31>.", ["Bauamt"]),
    ],
)
def test_a_body_that_decides_is_not_offered_and_a_letter_head_is(text: str, offered: list[str]) -> None:
    of = reading(text)
    (passage,) = link.passages(of)
    sentence = next(each for each in passage if each.of("DEADLINE"))
    (project,), (deadline,) = sentence.of("PROJECT"), sentence.of("DEADLINE")
    claim = link.Claim(sentence=sentence, project=project, amount=None, deadline=deadline, relations=())
    assert [found.text for _, found in link.offices(claim, link.place_of(of, passage, sentence))] == offered


def test_an_office_named_twice_outweighs_its_rival_and_shares_stay_below_one() -> None:
    shares = shared(["Bauamt", "Kreis", "Bauamt"], [0.3, 0.4, 0.3])
    assert shares[0] == shares[2] > shares[1]
    assert shares[0] + shares[1] < 1
    assert shared([], []) == []


@given(st.text(alphabet="AabrtmsGOH 3.\n-&ä", max_size=80))
def test_candidates_are_stretches_of_any_text_and_do_not_overlap(text: str) -> None:
    for sentence in sentences(text, []):
        found = candidates(sentence)
        assert all(sentence.text[each.start : each.end] == each.text for each in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


def test_long_rows_of_capitals_take_linear_time() -> None:
    assert named("Amt Ab, Cd-" * 5_000 + "Herr & Co " * 5_000) is not None
