"""Which mentions are one project: each rule with what it joins and what it must not join, and what holds for all of them."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from by_hand import BODY, reading, town
from zusage.link import Reading, Town, link
from zusage.link.acronyms import acronym
from zusage.link.identity import identified
from zusage.link.near import nearly_alike
from zusage.link.spelling import spelling
from zusage.link.tie import Tie, joined
from zusage.records import Commitment, Project, ProjectLink, ProjectMention

KNOWN = frozenset(("E-Akte", "Dokumentenmanagementsystem", "d.3", "enaio", "Onlinezugangsgesetz", "WLAN"))


def projects(*texts: str, programmes: Iterable[str] = (), known: Iterable[str] = KNOWN) -> dict[str, str]:
    """The name of each mention of a town of these texts → the name of its project."""
    before = _town(texts, programmes, known)
    after, _ = identified(before)
    return {
        str(m.name): str(n.name)
        for old, new in zip(before.readings, after.readings, strict=True)
        for m, n in zip(old.mentions, new.mentions, strict=True)
    }


def maybe(*texts: str, programmes: Iterable[str] = ()) -> set[tuple[frozenset[str], str]]:
    """The pairs of projects that may be one, by their names, with the reasons."""
    records = list(link(_town(texts, programmes, KNOWN)))
    names = {record.id: record.name for record in records if isinstance(record, Project)}
    return {(frozenset((names[r.project_id], names[r.other_id])), r.why) for r in records if isinstance(r, ProjectLink)}


def _town(texts: Iterable[str], programmes: Iterable[str], known: Iterable[str]) -> Town:
    made = town(*(_read(text, number, set(programmes)) for number, text in enumerate(texts)))
    return replace(made, known=frozenset(known))


def _read(text: str, number: int, programmes: set[str]) -> Reading:
    made = reading(text, day=f"2024-{number + 1:02}-01")
    return replace(made, mentions=tuple(replace(m, programme=int(m.name in programmes)) for m in made.mentions))


def one(*texts: str, programmes: Iterable[str] = ()) -> bool:
    """Whether all mentions of the texts are one project."""
    return len(set(projects(*texts, programmes=programmes).values())) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("E-Akte", "eAkte"), ("E-Akte", "elektronische Akte"), ("Digitaler Bauantrag", "Bauantrag digital"),
        ("Web-OPAC", "WebOPAC"), ("Web- OPAC", "Web OPAC"), ("Lünetal-App", "Luenetal App"), ("KLÖNKISTE", "Klönkiste"),
        ("Digital-Strategie", "Digitalstrategie"), ("Terminvergabe online", "Online-Terminvergabe"),
    ],
)  # fmt: skip
def test_spelling_makes_no_difference(first: str, second: str) -> None:
    assert one(f"Die [{first}] kommt.", f"Die [{second}] ist da.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Parkfuchs", "Parkfuchses"), ("Wurzelfühler", "Wurzelfühlern"), ("Flinke Faser", "Flinken Faser"),
        ("Medikamentenschrank", "Medikamentenschränke"), ("Interaktive Tafeln", "interaktiven Tafel"),
    ],
)  # fmt: skip
def test_inflection_makes_no_difference(first: str, second: str) -> None:
    assert one(f"Der [{first}] kommt.", f"Ein [{second}] ist da.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("L0renz", "Lorenz"), ("K1RP", "KIRP"), ("RlS", "RIS"), ("ProFiskaI", "ProFiskal"),
        ("Vergabernarktplatz", "Vergabemarktplatz"), ("Zeiterfassnng", "Zeiterfassung"), ("Glasfaser 2O2O", "Glasfaser 2020"),
    ],
)  # fmt: skip
def test_misread_letters_make_no_difference(first: str, second: str) -> None:
    assert one(f"Das [{first}] kommt.", f"Das [{second}] ist da.")
    assert set(projects(f"Das [{first}] kommt.", f"Das [{second}].", f"Das [{second}].").values()) == {second}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Windows 10", "Windows 11"), ("IST", "LST"), ("Stufe 1", "Stufe I"), ("Funkcluster C", "Funkcluster E"),
        ("KIS", "KISS"), ("Kita-Portal", "Kita-Planer"), ("Glasfaserring Nord", "Glasfaserring Süd"),
        ("OZG-Portal", "OZG-Beirat"), ("Schul-WLAN", "Gäste-WLAN"), ("Bürgerportal", "Bürgerplattform"),
    ],
)  # fmt: skip
def test_look_alikes_stay_apart(first: str, second: str) -> None:
    assert not one(f"Das [{first}] kommt.", f"Das [{second}] ist da.")


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("Das [Geoinformationssystem] ([GIS]) wird ausgebaut.", True),
        ("Das [GIS] (\n[Geoinformationssystem]) wird ausgebaut.", True),
        ("Die [PIA] geht. Das [Parlamentarische Informations- und Antragswesen] bleibt.", True),
        ("Die [DFI] und das [Geoportal] sind bestellt.", False),
        ("Die [Serverräume] und das [RIS] sind bestellt.", False),
    ],
)
def test_an_acronym_stands_beside_its_long_form(text: str, joins: bool) -> None:
    assert one(text) == joins


def test_an_acronym_has_the_letters_in_order() -> None:
    assert acronym("GIS", "Geoinformationssystem")
    assert acronym("ByCS", "BayernCloud Schule")
    assert not acronym("GSI", "Geo-Information")
    assert not acronym("gis", "Geoinformationssystem"), "a word in small letters is no acronym"


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("Das [Parkleitsystem] „[Parkfuchs]“ startet.", True), ("Die [Bürger-App] „[Muckel]“ startet.", True),
        ("Ein [Mängelmelder] unter dem Namen „[Melde-Michel]“ startet.", True), ("„[Flurauge]“, das neue [Geoportal], startet.", True),
        ("„[Fährmann]“: Die [Terminsteuerung] läuft.", True), ("Das [Dokumentenmanagementsystem] [enaio] läuft.", True),
        ("Das [Parkleitsystem] und „[Parkfuchs]“ starten.", False), ("[SessionNet] wird durch [ALLRIS] ersetzt.", False),
        ("[Parkleitsystem]\n[Ratsfunk]", False), ("Das [Parkleitsystem].\n\n„[Ratsfunk]“ beginnt.", False),
    ],
)  # fmt: skip
def test_a_type_and_the_name_beside_it_are_one(text: str, joins: bool) -> None:
    assert one(text) == joins


def test_names_of_two_topics_side_by_side_are_two() -> None:
    made = reading("Ausbau [Netz-Alpha] [Akten-Beta].")
    topics = zip(made.mentions, ("wlan", "e-akte"), strict=True)
    after, _ = identified(town(replace(made, mentions=tuple(replace(m, topic=topic) for m, topic in topics))))
    assert len({m.name for m in after.readings[0].mentions}) == 2


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Kompass", "Kompass 2030"), ("Phoenix", "Phoenix-Suite"), ("Muckel", "Bürger-App Muckel"), ("Hetti", "Hetti-App"),
        ("Hetti", "App Hetti"), ("Quellcode", "Quellcode 2030"), ("Kiste", "Klönkiste"), ("Glasfaser", "Glasfaserausbau"),
        ("GIS", "MoorGIS"), ("eGov-Suite", "Fabasoft eGov-Suite"), ("d.3", "d.3 – E-Akte"), ("WLAN", "WLAN-Ausbau"),
    ],
)  # fmt: skip
def test_a_short_form_is_the_one_longer_name(short: str, long: str) -> None:
    assert one(f"Der [{long}] kommt.", f"Der [{short}] ist da.")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Portal", "Serviceportal"), ("App", "Heidebruch-App"), ("Notes", "Notes-Ablösung"), ("Tablets", "Leih-Tablets"),
        ("WLAN", "Schul-WLAN"), ("Pforte", "Pfortenschlüssel"), ("Tablet", "Tablet-Sprechstunde"),
    ],
)  # fmt: skip
def test_what_is_short_for_anything_is_short_for_nothing(short: str, long: str) -> None:
    assert not one(f"Das [{long}] kommt.", f"Das [{short}] ist da.")


def test_the_towns_own_name_is_short_for_nothing() -> None:
    assert not one("Die [Digitale Agenda Wiesenfurt] gilt.", "[Wiesenfurt] baut.")


def test_a_letter_of_its_own_is_no_ending() -> None:
    found = projects("Das [Funkcluster].", "Das [Funkcluster E].", "Das [Funkcluster N].")
    assert len(set(found.values())) == 3


def test_of_two_longer_names_none_is_taken() -> None:
    texts = ("Der [Kompass 2030] kommt.", "Der [Sozial-Kompass] kommt.", "Der [Kompass] ist da.")
    assert len(set(projects(*texts).values())) == 3
    assert maybe(*texts) == {
        (frozenset(("Kompass", "Kompass 2030")), "first-words"),
        (frozenset(("Kompass", "Sozial-Kompass")), "last-words"),
    }


def test_a_product_that_another_replaces_stays_apart_from_it() -> None:
    one_product = ("Das [Dokumentenmanagementsystem] „[enaio]“ läuft.", "Das [Dokumentenmanagementsystem] ist teuer.")
    assert one(*one_product)
    replaced = (*one_product, "Statt [enaio] kommt 2025 das [Dokumentenmanagementsystem] „[d.3]“.")
    found = projects(*replaced)
    assert len(set(found.values())) == 3
    assert {pair for pair, _ in maybe(*replaced)} == {
        frozenset(("Dokumentenmanagementsystem", "enaio")), frozenset(("Dokumentenmanagementsystem", "d.3")),
    }  # fmt: skip


def test_the_gazetteers_name_is_the_projects_name_else_the_fullest() -> None:
    assert set(projects("Die [E-Akte] „[Aktenbock]“.", "Der [Aktenbock].", "Der [Aktenbock].").values()) == {"E-Akte"}
    assert set(projects("Der [Kompass 2030].", "Der [Kompass].", "Der [Kompass].").values()) == {"Kompass 2030"}
    assert set(projects("Das [d.3 – E-Akte].", "[d.3] läuft.", "Die [eAkte].", "Die [E-Akte].").values()) == {"E-Akte"}


def test_a_programme_is_one_everywhere_and_takes_in_what_is_spelt_like_it() -> None:
    found = projects("Das [ALKIS].", "Das [ALKlS].", programmes=["ALKIS"])
    assert set(found.values()) == {"ALKIS"}
    records = list(link(_town(["Das [ALKIS].", "Das [ALKlS]."], ["ALKIS"], ())))
    assert {record.body_id for record in records if isinstance(record, Project)} == {None}


def test_what_only_stands_beside_a_programme_is_not_the_programme() -> None:
    texts = ("Der [Bewohnerparkausweis] ([Onlinezugangsgesetz]) kommt.", "Der [Schulpakt] und der [Schulpakt-Rat].")
    found = projects(*texts, programmes=["Onlinezugangsgesetz", "Schulpakt"])
    assert len(set(found.values())) == 4
    assert {pair for pair, _ in maybe(*texts, programmes=["Onlinezugangsgesetz", "Schulpakt"])} == {
        frozenset(("Bewohnerparkausweis", "Onlinezugangsgesetz")), frozenset(("Schulpakt", "Schulpakt-Rat")),
    }  # fmt: skip


def test_namesakes_of_two_towns_are_two_projects() -> None:
    here = _town(["Der [Parkfuchs] startet."], (), ())
    there = replace(here, body=replace(BODY, id="other"))
    assert _ids(here).isdisjoint(_ids(there))


def _ids(of: Town) -> set[str]:
    return {record.id for record in link(of) if isinstance(record, Project)}


def test_names_spelt_nearly_alike_are_told_and_not_joined() -> None:
    assert not one("Der [Mängelmelder] kommt.", "Der [Mengelmelder] kommt.")
    assert {why for _, why in maybe("Der [Mängelmelder] kommt.", "Der [Mängelwelder] kommt.")} == {"near"}
    assert not list(nearly_alike(["Haushalt 2023/24", "Haushalt 2024/25", "Kita-App", "Kita-Ape"]))


def test_commitments_of_all_names_are_one_thread() -> None:
    found = link(
        town(
            reading("Die [Bürger-App] „[Muckel]“ soll bis <2025-06-30> starten.", day="2024-03-01"),
            reading("[Muckel] verzögert sich und soll nun bis <2025-12-31> starten.", day="2025-02-01"),
        )
    )
    made = [record for record in found if isinstance(record, Commitment)]
    assert len({commitment.project_id for commitment in made}) == 1
    assert {c.due_to: c.slipped_days for c in made}["2025-12-31"] == 184


_NAMES = st.sampled_from(
    """
    E-Akte|eAkte|digitale Akte|d.3|d.3 – E-Akte|Kompass|Kompass 2030|Sozial-Kompass|GIS|MoorGIS|Geoinformationssystem|Parkfuchs|Parkfuchses|
    Parkleitsystem|WLAN|Schul-WLAN|L0renz|Lorenz|ALKIS|ALKlS|OZG|Tablet|Leih-Tablet|App Lorenz|Lorenz-App
    """.replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip
_TEXTS = st.lists(
    st.tuples(_NAMES, st.sampled_from((" und ", " „", " (", ": Das ", ". Dann ")), _NAMES).map(
        lambda parts: f"Neu: [{parts[0]}]{parts[1]}[{parts[2]}]“) kommt."
    ),
    min_size=1, max_size=7, unique=True,
)  # fmt: skip


@given(texts=_TEXTS, order=st.randoms(use_true_random=False))
def test_the_order_of_documents_and_mentions_does_not_matter(texts: list[str], order: object) -> None:
    there = _town(texts, ["ALKIS", "OZG"], KNOWN)
    readings = [replace(r, mentions=tuple(_shuffled(r.mentions, order))) for r in there.readings]
    again = replace(there, readings=tuple(_shuffled(readings, order)))
    assert _told(there) == _told(again)


def _shuffled(of: Iterable[object], order: object) -> list[object]:
    mixed = list(of)
    order.shuffle(mixed)  # type: ignore[attr-defined]
    return mixed


def _told(of: Town) -> set[object]:
    return {record for record in link(of) if isinstance(record, Project | ProjectMention | ProjectLink)}


@given(texts=_TEXTS)
def test_a_name_has_one_project_and_a_town_keeps_its_own(texts: list[str]) -> None:
    here = _town(texts, ["ALKIS", "OZG"], KNOWN)
    after, links = identified(here)
    found = projects(*texts, programmes=["ALKIS", "OZG"])
    by_name = {(m.name, n.name) for r, s in zip(here.readings, after.readings, strict=True)
               for m, n in zip(r.mentions, s.mentions, strict=True)}  # fmt: skip
    assert len(by_name) == len({name for name, _ in by_name}), "all mentions of a name are one project"
    assert set(found.values()) <= set(found), "a project is called by one of its names"
    there = replace(here, body=replace(BODY, id="other"))
    shared = {r.id: r for r in link(there) if isinstance(r, Project)}.keys() & _ids(here)
    assert all(record.body_id is None for record in link(here) if isinstance(record, Project) and record.id in shared)
    assert all(tie.project_id < tie.other_id for tie in links)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from("sma")), max_size=12), st.randoms())
def test_joining_is_an_equivalence(pairs: list[tuple[int, int, str]], order: object) -> None:
    ties = [
        Tie(one=f"n{a}", other=f"n{b}", why="spelling", sure=kind == "s", mutual=kind == "m")
        for a, b, kind in pairs
        if a != b
    ]
    names = [f"n{number}" for number in range(8)]
    classes, left = joined(names, ties, apart=("n0", "n1"))
    assert sorted(name for members in classes.all() for name in members) == names, "each name stands in one class"
    assert classes.of("n0") != classes.of("n1")
    assert all(classes.of(tie.one) != classes.of(tie.other) for tie in left)
    again, _ = joined(names[::-1], [*map(_same, _shuffled(ties, order))], apart=("n1", "n0"))
    assert again.all() == classes.all()


def _same(tie: object) -> Tie:
    assert isinstance(tie, Tie)
    return tie


def test_spelling_keeps_what_tells_names_apart() -> None:
    names = ("E-Akte", "E-Akten-Plan", "E-Rechnung", "GekoS Bau", "GekoS Bau+", "OpenR@thaus", "!!!", "???")
    assert all(spelling(a) != spelling(b) for a, b in combinations(names, 2))
