"""What counts as a commitment, with which force and status, and what it rests on."""

import pytest

from by_hand import reading, town
from zusage.link import link
from zusage.records import Commitment, Evidence


def found(marked: str, **given: str) -> list[Commitment]:
    return [r for r in link(town(reading(marked, **given))) if isinstance(r, Commitment)]  # type: ignore[arg-type]


def test_quote_is_the_sentence_verbatim() -> None:
    r = reading("Vorweg ein Satz. Die [E-Akte] kommt bis zum <2025-12-31>. Danach noch einer.")
    (commitment,) = (c for c in link(town(r)) if isinstance(c, Commitment))
    assert commitment.quote == "Die E-Akte kommt bis zum 2025-12-31."
    assert r.document.text[commitment.quote_start : commitment.quote_end] == commitment.quote


@pytest.mark.parametrize(
    ("marked", "kind", "result", "force"),
    [
        ("Die Verwaltung wird beauftragt, die [E-Akte] bis <2025-12-31> einzuführen.", "text", None, "mandated"),
        (
            "Die Verwaltung wird beauftragt, die [E-Akte] bis <2025-12-31> einzuführen.",
            "resolution",
            "unanimous",
            "mandated",
        ),
        (
            "Die Verwaltung wird beauftragt, die [E-Akte] bis <2025-12-31> einzuführen.",
            "resolution",
            "rejected",
            "rejected",
        ),
        ("Der Rat beschließt die [E-Akte] für {9.000 €}.", "proposal", None, "requested"),
        ("Für die [E-Akte] werden {9.000 €} bereitgestellt.", "resolution", None, "resolved"),
        ("Für die [E-Akte] werden {9.000 €} bereitgestellt.", "resolution", "postponed", "considered"),
        ("Die Verwaltung wird beauftragt, die [E-Akte] zu prüfen.", "resolution", "unanimous", "considered"),
        ("Die Bürgermeisterin sagt das [WLAN] bis <2025-12-31> zu.", "text", None, "promised"),
        ("Die [E-Akte], {9.000 €}, Termin <2025-12-31>", "text", None, "planned"),
    ],
)
def test_force_is_read_in_the_light_of_the_section(marked: str, kind: str, result: str | None, force: str) -> None:
    assert [c.force for c in found(marked, kind=kind, result=result)] == [force]  # type: ignore[arg-type]


def test_a_motion_that_was_refused_is_dropped() -> None:
    (made,) = found("Die Fraktion beantragt, das [WLAN] für {9.000 €} einzurichten.", result="rejected")
    assert (made.force, made.status) == ("rejected", "dropped")


@pytest.mark.parametrize(
    "marked", ["Frau Beck fragt nach der [E-Akte].", "[E-Akte]\n\nEs regnete.", "Der Kanalbau kostet {9.000 €}."]
)
def test_a_mere_mention_or_foreign_money_is_no_commitment(marked: str) -> None:
    assert found(marked) == []


def test_several_deadlines_make_several_commitments() -> None:
    made = found("Die [E-Akte] kommt im Bauamt bis <2025-06-30>, im Ordnungsamt bis <2026-06-30>.")
    assert sorted(str(c.due_to) for c in made) == ["2025-06-30", "2026-06-30"]


@pytest.mark.parametrize(
    ("marked", "due"),
    [
        ("Die [E-Akte] kommt nicht zum <2025-12-31>, sondern erst zum <2026-06-30>.", "2026-06-30"),
        ("Statt wie geplant am <2025-01-01> startet die [E-Akte] am <2025-07-01>.", "2025-07-01"),
        ("Die [E-Akte] wird von <2024-01-01> bis <2026-12-31> eingeführt.", "2026-12-31"),
    ],
)
def test_a_deadline_that_is_replaced_or_only_begins_is_not_the_due_day(marked: str, due: str) -> None:
    assert [c.due_to for c in found(marked)] == [due]


def test_the_sum_moved_to_is_the_main_one() -> None:
    (made,) = found("Der Ansatz für die [E-Akte] steigt um {20.000 €} auf {95.000 €}.")
    assert made.amount_max == 95_000


def test_evidence_names_project_value_and_frame() -> None:
    records = list(link(town(reading("Die Verwaltung wird beauftragt, die [E-Akte] für {9.000 €} einzuführen."))))
    roles = {e.role: e.quote for e in records if isinstance(e, Evidence)}
    assert roles == {"project": "E-Akte", "amount": "9.000 €", "frame": "beauftragt", "responsible": "Verwaltung"}


def test_the_same_statement_in_two_documents_counts_once() -> None:
    twice = town(
        reading("Die [E-Akte] kommt bis zum <2025-12-31>."), reading("Die [E-Akte] kommt bis zum <2025-12-31>.\n")
    )
    assert len([c for c in link(twice) if isinstance(c, Commitment)]) == 1


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Die Verwaltung wird beauftragt, das [Portal] bis <2025-12-31> zu beschaffen.", "Verwaltung"),
        ("Zugleich wurde der Fachbereich 12 beauftragt, das [Portal] bis <2025-12-31> zu liefern.", "Fachbereich 12"),
        ("Der Rat beauftragt den Bürgermeister, das [Portal] bis <2025-12-31> einzuführen.", "Bürgermeister"),
        ("Das [Portal] wird vom Landkreis bis <2025-12-31> abgeschaltet.", "Landkreis"),
        ("Herr Beck will das [Portal] bis <2025-12-31>.", None),
    ],
)
def test_the_office_is_named_by_function(sentence: str, office: str | None) -> None:
    assert [made.responsible for made in found(sentence)] == [office]
