"""Which amount and deadline belongs to which project, on texts with marks (see `by_hand`)."""

from dataclasses import replace
from typing import Any

import pytest

from by_hand import reading
from conftest import ROOT
from zusage.evaluate import read_gold
from zusage.link import judged, relate
from zusage.records import Document
from zusage.records.vocabulary import PASSED_BY, RELATED_BY
from zusage.tag import mention_of
from zusage.tag.values import Found


def pairs(marked: str) -> set[tuple[str, str, str]]:
    r = reading(marked)
    return {(found.head.text, found.child.text, found.label) for found in relate(r.document.text, r.mentions)}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Die [E-Akte] kostet {95.000 €} und kommt bis zum <2025-12-31>.",
            {("E-Akte", "95.000 €", "costs"), ("E-Akte", "2025-12-31", "due")},
        ),
        (
            "Für die [E-Akte] sind {9.000 €} nötig, während das [WLAN] mit {4.000 €} auskommt.",
            {("E-Akte", "9.000 €", "costs"), ("WLAN", "4.000 €", "costs")},
        ),
        (
            "Die [E-Akte] und das [Serviceportal] starten am <2026-01-01>.",
            {("E-Akte", "2026-01-01", "due"), ("Serviceportal", "2026-01-01", "due")},
        ),
        ("Zur [E-Akte] wurde gefragt. Die Kosten betragen {95.000 €}.", {("E-Akte", "95.000 €", "costs")}),
        ("[E-Akte]\n\nDie Umsetzung endet am <2025-12-31>.", {("E-Akte", "2025-12-31", "due")}),
        (
            "TOP 3 Einführung der [E-Akte]\nVorlage 12/2025\n\nFinanzielle Auswirkungen\n\nEs werden {95.000 €} fällig.",
            {("E-Akte", "95.000 €", "costs")},
        ),
        (
            "• [E-Akte]\n  – kostet {95.000 €}\n• [WLAN]\n  – startet am <2026-01-01>",
            {("E-Akte", "95.000 €", "costs"), ("WLAN", "2026-01-01", "due")},
        ),
        (
            "Vorhaben        Kosten\n[E-Akte]          {95.000 €}\n[WLAN]            {4.000 €}",
            {("E-Akte", "95.000 €", "costs"), ("WLAN", "4.000 €", "costs")},
        ),
        (
            "31 | [E-Akte] als erster Schritt | Amt 10 | [WLAN] folgt später | <2026-12-31> | läuft",
            {("E-Akte", "2026-12-31", "due")},
        ),
        (
            "Ratsfrau Ohm fragt nach dem [WLAN].\n\nHerr Lind antwortet, der Aufbau ende am <2026-01-01>.",
            {("WLAN", "2026-01-01", "due")},
        ),
        (
            "Zur [CAFM-Software] kam viel.\n\nHerr Lind schwieg lange.\n\nRatsfrau Ohm will die Software erst für {4.000 €} kaufen.",
            {("CAFM-Software", "4.000 €", "costs")},
        ),
        (
            "Das [WLAN] wird ausgebaut, Anlass ist eine Frage zur ([E-Akte]). Die Arbeiten kosten {4.000 €}.",
            {("WLAN", "4.000 €", "costs")},
        ),
    ],
)
def test_a_child_goes_to_the_project_a_reader_would_name(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert pairs(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Das Feuerwehrhaus kostet {2.000.000 €}.",
        "Zur [E-Akte] gab es Fragen. Die Sanierung der Schulstraße kostet {80.000 €}.",
        "Zur [E-Akte] und zum [WLAN] gab es Fragen. Die Kosten betragen {80.000 €}.",
        "Das [WLAN] kommt später, eine Vertragsstrafe von {5.000 €} wird geltend gemacht.",
        "Für das [Parkleitsystem] steigt die Stundengebühr um {50 Cent}.",
        "Ratsfrau Ohm lobt das [WLAN].\n\nHerr Lind antwortet bis zum <2026-01-01>.",
        "[Bausoftware] und [Schulsoftware] laufen.\n\nHerr Lind schwieg.\n\nRatsfrau Ohm will die Software für {4.000 €}.",
        "[E-Akte]         läuft\nMarktbrunnen     {25.000 €}",
        "Am Rande wurde die [E-Akte] erwähnt.\n\nHaushalt\n\nDie Grundsteuer bringt {80.000 €}.",
    ],
)
def test_none_is_an_answer(marked: str) -> None:
    assert pairs(marked) == set()


def test_money_goes_past_a_programme_that_only_gives_it() -> None:
    r = reading("Das [WLAN] wird ausgebaut. Das geht mit dem [Netzprogramm Nord]. Bewilligt sind {4.000 €}.")
    mentions = [replace(m, programme=int(m.text.startswith("Netz"))) for m in r.mentions]
    assert [found.head.text for found in relate(r.document.text, mentions)] == ["WLAN"]


def test_one_unsure_mention_in_a_text_gets_no_money_and_no_deadline_of_another_sentence() -> None:
    r = reading("Der [Zwergenhof] feiert bis <2025-05-01> und zahlt {50 €}. Die Arbeiten enden am <2025-12-31>.")
    mentions = [replace(m, score=0.8) for m in r.mentions]
    assert [found.child.text for found in relate(r.document.text, mentions)] == ["2025-05-01"]
    assert [verdict.why for verdict in judged(r.document.text, mentions)] == ["sentence", "unsure", "unsure"]


def test_a_relation_says_why() -> None:
    r = reading("Zur [E-Akte] wurde gefragt. Die Kosten betragen {95.000 €}.")
    assert [found.why for found in relate(r.document.text, r.mentions)] == ["before"]


def verdicts(marked: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Child → why it was decided so, and what was passed over why."""
    r = reading(marked)
    found = judged(r.document.text, r.mentions)
    return {v.child.text: (v.why, {p.project.text: p.why for p in v.passed}) for v in found}


@pytest.mark.parametrize(
    ("marked", "child", "expected"),
    [
        ("Für die [E-Akte] sind {9.000 €} nötig, während das [WLAN] wartet.", "9.000 €", ("sentence", {"WLAN": "clause"})),
        ("Die [E-Akte] kam vor dem [WLAN]. Das [WLAN] kostet {4.000 €}.", "4.000 €", ("sentence", {"E-Akte": "nearer"})),
        ("Zur [E-Akte] und zum [WLAN] kam viel. Es kostet {9 €}.", "9 €", ("several", {"E-Akte": "several", "WLAN": "several"})),
        ("Zur [E-Akte] gab es Fragen. Die Schulstraße kostet {80.000 €}.", "80.000 €", ("elsewhere", {"E-Akte": "elsewhere"})),
        ("Das Feuerwehrhaus kostet {80.000 €}.", "80.000 €", ("elsewhere", {})),
        ("Es wird teuer: {80.000 €}.", "80.000 €", ("none", {})),
        ("Fürs [WLAN] steigt die Stundengebühr um {50 Cent}.", "50 Cent", ("charge", {"WLAN": "charge"})),
    ],
)  # fmt: skip
def test_a_verdict_tells_what_was_passed_over_and_why(
    marked: str, child: str, expected: tuple[str, dict[str, str]]
) -> None:
    assert verdicts(marked)[child] == expected


def test_every_reason_has_words_for_people() -> None:
    for name in ("dev", "train"):
        for passage in list(read_gold(ROOT / "corpora" / "gold" / name))[:60]:
            document = Document(id="d", raw_file_id="", body_id="", kind="text", title="t", text=passage["text"])
            mentions = [
                mention_of(document, found_of(span), span["text"], n) for n, span in enumerate(passage["spans"])
            ]
            for verdict in judged(passage["text"], mentions):
                assert verdict.why in RELATED_BY
                assert {passed.why for passed in verdict.passed} <= set(PASSED_BY)
                names = {relation.head.name for relation in verdict.relations}
                assert names.isdisjoint(passed.project.name for passed in verdict.passed)


def found_of(span: dict[str, Any]) -> Found:
    return Found(start=span["start"], end=span["end"], label=span["label"], origin="gold", name=span.get("key"))
