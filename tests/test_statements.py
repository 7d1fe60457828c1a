"""What the sentence of a claim says beside force and status: condition, denial, office; and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from by_hand import reading, town
from zusage.link import link, passages, place_of
from zusage.link.clauses import BORDER, STRONG, borders, clause_around
from zusage.link.frame import frames, hits
from zusage.link.offices import candidates
from zusage.link.passage import sentences
from zusage.link.qualifiers import denials
from zusage.link.setting import close_setting, kind_of, title_setting
from zusage.link.tense import forms
from zusage.link.votes import vote_on
from zusage.records import Commitment, Evidence


def made(marked: str, **given: str) -> Commitment:
    """The one commitment of a text."""
    (only,) = (r for r in link(town(reading(marked, **given))) if isinstance(r, Commitment))  # type: ignore[arg-type]
    return only


@pytest.mark.parametrize(
    ("marked", "condition"),
    [
        ("Die [E-Akte] soll bis <2025-12-31> kommen, sofern das Land zahlt.", "sofern das Land zahlt"),
        ("Das [WLAN] wird bis <2025-12-31> gebaut, vorbehaltlich der Haushaltsmittel.", "vorbehaltlich der Haushaltsmittel"),
        ("Wenn die Förderung bewilligt wird, startet das [Portal] am <2025-12-31>.", "Wenn die Förderung bewilligt wird"),
        ("Nach Genehmigung des Haushalts wird das [Portal] bis <2025-12-31> gekauft.", "Nach Genehmigung des Haushalts"),
        ("Das [Portal] ist im Entwurf soweit fertig, Termin <2025-12-31>.", None),
    ],
)  # fmt: skip
def test_a_condition_is_kept_verbatim(marked: str, condition: str | None) -> None:
    assert made(marked).condition == condition


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Die E-Akte wird nicht eingeführt.", ["nicht"]),
        ("Es gibt keine Mittel.", ["keine"]),
        ("Das Portal kommt nicht vor 2026.", []),
        ("Nicht nur das Portal, sondern auch die App kommt.", []),
        ("Die nicht öffentliche Sitzung beginnt.", []),
    ],
)
def test_a_denial_is_told_from_a_mere_not(sentence: str, denied: list[str]) -> None:
    assert [sentence[start:end] for start, end in denials(sentence)] == denied


def test_every_piece_of_evidence_is_a_literal_stretch() -> None:
    r = reading(
        "Vorweg. Die Verwaltung wird beauftragt, das [WLAN] bis <2025-12-31> nicht zu bauen, falls der Kreis zahlt."
    )
    evidence = [e for e in link(town(r)) if isinstance(e, Evidence)]
    assert {"responsible", "condition", "negation", "frame"} <= {e.role for e in evidence}
    assert all(r.document.text[e.start : e.end] == e.quote for e in evidence)


def test_a_hollow_pledge_promises_nothing() -> None:
    pledge = made("Der Bürgermeister sichert zum [WLAN] bis <2025-12-31> eine Antwort zu Protokoll zu.")
    assert (pledge.force, pledge.hollow) == ("reported", 1)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Das Amt 40 und der Fachbereich 2 helfen.", ["Amt 40", "Fachbereich 2"]),
        ("Der Auftrag geht an die Rechenwerk Nord GmbH.", ["Rechenwerk Nord GmbH"]),
        ("Der Landrat und der Stadtrat kamen.", ["Landrat", "Stadtrat"]),
        ("Die FDP-Fraktion fragt.", []),
    ],
)
def test_offices_are_named_by_function(sentence: str, names: list[str]) -> None:
    (only,) = sentences(sentence, [])
    assert [found.text for found in candidates(only)] == names


def test_a_frame_counts_where_its_clause_governs() -> None:
    text = "Die Firma sagt zu, dass das Netz im Mai steht, aber der Kreis lehnt das ab."
    promise, may = (0, text.index(",")), (text.index("Mai"), text.index("Mai") + 3)
    assert borders(text, promise, may, BORDER) == 1
    assert borders(text, promise, may, STRONG) == 0
    assert borders(text, may, (text.index("lehnt"), len(text)), STRONG) == 1
    assert text[slice(*clause_around(text, *may))].strip(" ,") == "das Netz im Mai steht"


@given(st.text(alphabet="ab ,;.:–\n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_clause_holds_the_stretch_it_is_asked_for(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    low, high = clause_around(text, start, end)
    assert 0 <= low <= start
    assert end <= high <= len(text) or high == end


@given(st.text(max_size=300))
def test_hits_are_stretches_of_any_text(text: str) -> None:
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits(text))


def test_frames_take_long_text_in_linear_time() -> None:
    long = "wird sagt ist hat soll nicht bis zum " * 2_000
    for frame in frames():
        assert sum(1 for _ in frame.pattern.finditer(long)) >= 0


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Beschlussvorschlag:", "proposed"),
        ("Der Rat möge beschließen:", "moved"),
        ("Der Gemeinderat beschließt:", "decided"),
        ("Beschlusskontrolle, Stand 1. Mai", "listed"),
        ("Antrag der Fraktion Die Bunten", "moved"),
        ("Der Himmel war blau", ""),
    ],
)
def test_a_line_says_what_kind_of_text_follows(line: str, kind: str) -> None:
    assert kind_of(line) == kind


def test_points_stand_under_the_line_that_leads_over_to_them() -> None:
    r = reading("Antrag der Fraktion Die Bunten\n\nDer Rat beschließt:\n\n1. Das [WLAN] kommt bis <2025-12-31>.")
    (passage,) = passages(r)
    place = place_of(r, passage, passage[-1])
    assert (close_setting(place), title_setting(place)) == ("decided", "moved")


@pytest.mark.parametrize(
    ("below", "vote"),
    [
        ("Abstimmungsergebnis: einstimmig", "unanimous"),
        ("Der Antrag wird mit 5 gegen 12 Stimmen abgelehnt.", "rejected"),
        ("Der Ausschuss dankt für den Vortrag.", None),
    ],
)
def test_a_vote_below_applies_to_what_stands_above(below: str, vote: str | None) -> None:
    r = reading(f"Das [WLAN] kommt bis <2025-12-31>.\n\n{below}")
    (passage,) = passages(r)
    assert vote_on(place_of(r, passage, passage[0])) == vote


@pytest.mark.parametrize(
    ("clause", "form"),
    [
        ("Die App werde im Mai vorgestellt", "indirect"),
        ("Die App wurde gebaut", "past-passive"),
        ("Start im Mai", "no-verb"),
        ("Die App muss laufen", "must"),
    ],
)
def test_verb_forms_are_read(clause: str, form: str) -> None:
    assert form in forms(clause)
