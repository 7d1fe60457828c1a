"""What joins statements of different meetings, and what keeps look-alikes apart; each rule with examples on both sides."""

from dataclasses import replace

import pytest

from by_hand import reading, town
from zusage.link import Reading, link
from zusage.link.reasons import REASONS, reason_in
from zusage.link.references import numbers_in
from zusage.link.sites import agree, attached, elsewhere, heading, names_place, sites, theirs, there
from zusage.link.steps import is_whole
from zusage.link.titles import alike, telling
from zusage.link.totals import total_of
from zusage.records import AgendaItem, Commitment, Revision, ThreadEdge


def item(text: str, *, day: str, title: str = "Digitales", paper: str | None = None) -> Reading:
    """A reading under an agenda item of this title and paper, its title on top."""
    made = reading(f"{title}\n{text}", day=day)
    named = AgendaItem(id=f"i-{day}", meeting_id="m", number="4", name=title, paper_reference=paper)
    sections = tuple(replace(section, agenda_item_id=named.id) for section in made.sections)
    return replace(made, sections=sections, items={named.id: named})


def threads(*readings: Reading) -> list[set[str]]:
    """The meeting days of each thread."""
    found: dict[str, set[str]] = {}
    for record in link(town(*readings)):
        if isinstance(record, Commitment):
            found.setdefault(str(record.thread_id), set()).add(str(record.meeting_date))
    return sorted(found.values(), key=sorted)


def edges(*readings: Reading) -> list[ThreadEdge]:
    return [record for record in link(town(*readings)) if isinstance(record, ThreadEdge)]


FIRST = item("Die [E-Akte] wird bis <2024-12-31> eingeführt.", day="2024-02-01", paper="BV/0231/2024")
BOTH = {"2024-02-01", "2024-11-01"}


@pytest.mark.parametrize("paper", ["BV/0231/2024-1", "BV 231/24", "BV/0231/2024, 1. Ergänzung"])
def test_a_paper_says_which_undertaking_a_text_means(paper: str) -> None:
    later = item("Das wird erst zum <2025-06-30> fertig.", day="2024-11-01", title="Sachstand", paper=paper)
    assert threads(FIRST, later) == [BOTH]
    (edge,) = edges(FIRST, later)
    assert (edge.source, edge.why) == ("paper", "2024/231")


@pytest.mark.parametrize("paper", ["BV/0231/2023", "MV/0231/2024", None])
def test_another_years_or_kinds_paper_says_nothing(paper: str | None) -> None:
    later = item("Das wird erst zum <2025-06-30> fertig.", day="2024-11-01", title="Sachstand", paper=paper)
    assert threads(FIRST, later) == [{"2024-02-01"}]


@pytest.mark.parametrize(
    "said",
    ["Siehe Vorlage BV/0231/2024: Fertig wird es erst am <2025-06-30>.", "Zu BV 0231/24: neuer Termin <2025-06-30>."],
)
def test_a_reference_says_which_undertaking_a_line_means(said: str) -> None:
    (edge,) = edges(FIRST, item(said, day="2024-11-01", title="Mitteilungen"))
    assert edge.source == "reference"


def test_the_title_of_an_item_goes_on_with_the_earlier_one() -> None:
    first = item("Die [E-Akte] wird bis <2024-12-31> eingeführt.", day="2024-02-01", title="Umstellung der Registratur")
    later = item(
        "Fertig wird es erst am <2025-06-30>.", day="2024-11-01", title="Umstellung der Registratur – Sachstand"
    )
    assert threads(first, later) == [BOTH]


def test_a_paper_on_two_undertakings_joins_only_the_same_one() -> None:
    first = item(
        "Die [E-Akte] kommt bis <2024-12-31>. Das [Parkleitsystem] kommt bis <2024-10-31>.",
        day="2024-02-01",
        paper="BV/1/2024",
    )
    later = item("Das [Parkleitsystem] kommt erst am <2025-05-31>.", day="2024-11-01", paper="BV/1/2024-1")
    assert threads(first, later) == [{"2024-02-01"}, BOTH]


def test_the_same_things_of_two_schools_are_two_threads() -> None:
    north = item("Die [Tablets] der Grundschule Nord kommen bis <2024-07-31>.", day="2024-02-01")
    other = item("Die [Tablets] der Realschule kommen bis <2025-07-31>.", day="2024-05-01")
    again = item("Die [Tablets] der Grundschule Nord kommen erst zum <2024-12-31>.", day="2024-11-01")
    assert threads(north, other, again) == [BOTH, {"2024-05-01"}]


def test_things_without_a_place_are_not_joined_by_their_name() -> None:
    assert threads(item("Die [Tablets] kommen bis <2024-07-31>.", day="2024-02-01"),
                   item("Die [Tablets] kommen bis <2025-07-31>.", day="2024-11-01")) == [{"2024-02-01"}, {"2024-11-01"}]  # fmt: skip


def test_another_towns_project_of_the_same_name_stays_there() -> None:
    own = item("Der [Mängelmelder] kommt bis <2024-12-31>.", day="2024-02-01", title="Anfragen")
    told = item(
        "Die Gemeinde Nordhörn habe ihren [Mängelmelder] bis <2025-01-31> erneuert.", day="2024-11-01", title="Berichte"
    )
    assert threads(own, told) == [{"2024-02-01"}, {"2024-11-01"}]


def test_an_acronym_in_brackets_is_a_name_from_then_on() -> None:
    first = item("Das [Frühwarnsystem] (FWS) geht bis <2024-03-31> in Betrieb.", day="2024-02-01", title="Hochwasser")
    later = item("Eingeschaltet wird das FWS daher erst am <2025-10-31>.", day="2024-11-01", title="Anfragen")
    assert threads(first, later) == [BOTH]


def test_restated_in_other_words_is_no_slip_and_a_step_is_none() -> None:
    same = item("Am Ziel <2024-12-31> für die [E-Akte] wird festgehalten.", day="2024-05-01")
    step = item("Die Ausschreibung der [E-Akte] erfolgt später, bis <2025-06-30>.", day="2024-06-01")
    rows = [r for r in link(town(FIRST, same, step)) if isinstance(r, Revision)]
    assert [(r.direction, r.after) for r in rows] == [("first", "2024-12-31")]


def test_a_slip_tells_days_from_before_and_from_the_first_with_its_reason() -> None:
    once = item("Die Stelle ist unbesetzt. Die [E-Akte] verschiebt sich auf <2025-06-30>.", day="2024-11-01")
    twice = item("Neuer Termin der [E-Akte] ist der <2025-12-31>.", day="2025-05-01")
    rows = [r for r in link(town(FIRST, once, twice)) if isinstance(r, Revision)]
    assert [(r.direction, r.days, r.slipped_days, r.reason) for r in rows] == [
        ("first", None, None, None),
        ("later", 181, 181, "staff"),
        ("later", 184, 365, None),
    ]
    assert rows[1].reason_quote in "Die Stelle ist unbesetzt."


def test_a_finished_undertaking_slips_no_more() -> None:
    done = item("Die [E-Akte] ist seit Juli in Betrieb.", day="2024-11-01")
    more = item("Die [E-Akte] wird erst bis <2026-12-31> auch im Museum eingeführt.", day="2025-05-01")
    assert [r.direction for r in link(town(FIRST, done, more)) if isinstance(r, Revision)] == ["first"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("der Realschule am Hammrich", {"realschule hammrich"}),
        ("Grundschule Nord", {"grundschule nord"}),
        ("GS Nord", {"grundschule nord"}),
        ("Gewerbegebiet West", {"gewerbegebiet west", "area west"}),
        ("der Verwaltung", set()),
    ],
)
def test_sites_are_read(text: str, found: set[str]) -> None:
    assert sites(text) == found


def test_sites_stand_behind_a_name_before_it_or_over_it() -> None:
    assert attached("WLAN im Freibad, ab Mai", 4) == {"freibad"}
    assert heading("b) Realschule Süd: Die Tablets", 23) == {"realschule sued"}
    assert there("Die Bücherei Süd fragt, ob die dortige Ausleihe", 39) == {"town buecherei sued"}
    assert elsewhere("Die Stadt Aue hat ihren Melder", 24, "Bach") == {"town aue"}
    assert elsewhere("Zusammen mit der Stadt Aue hat sie ihren Melder", 41, "Bach") == set()


def test_places_agree_conflict_or_say_nothing() -> None:
    assert agree({"grundschule"}, {"grundschule nord"}) is True
    assert agree({"grundschule nord"}, {"realschule"}) is False
    assert agree(set(), {"freibad"}) is None
    assert agree(set(), {"town aue"}) is False


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Breitbanderschließung Ost; Auftragsvergabe", "Breitbanderschließung Ost – Nachtrag", True),
        ("Umstellung des Rechnungseingangs", "Umstellung des Rechnungseingangs – Zwischenstand", True),
        ("Bericht der Verwaltung", "Bericht der Verwaltung", False),
        ("Parklenkung Altstadt", "Sanierung Altstadt", False),
    ],
)
def test_titles_are_alike_by_their_telling_words(one: str, other: str, same: bool) -> None:
    assert bool(alike(telling(one), telling(other))) is same


def test_bare_numbers_count_where_they_are_known() -> None:
    text = "23/231 Rechnungseingang erledigt, am 12/13 verschoben"
    assert [r.text for r in numbers_in(text, {"23/231"})] == ["23/231"]
    assert list(numbers_in(text, set())) == []


def stated(quote: str, deadline: str) -> Commitment:
    return Commitment(
        id="c", body="B", project="E-Akte", force="planned", status="open", quote=quote, document_id="d", score=1.0, origin="", body_id="b",
        project_id="p", quote_start=0, quote_end=len(quote), deadline_text=deadline,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "deadline", "whole"),
    [
        ("Ausschreibung im Mai, alle Ämter bis Ende 2025.", "Ende 2025", True),
        ("Ausschreibung im Mai, alle Ämter bis Ende 2025.", "Mai", False),
        ("Spätestens am 30. Juni ist alles umzustellen.", "30. Juni", True),
        ("Nach dem Probelauf sei der 31. Januar der Termin.", "31. Januar", True),
        ("Der Verwendungsnachweis ist bis 31. März einzureichen.", "31. März", False),
        ("Ein Konzept wird bis Mai vorgelegt.", "Mai", False),
    ],
)
def test_steps_are_told_from_the_whole(quote: str, deadline: str, whole: bool) -> None:
    assert is_whole(stated(quote, deadline)) is whole


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.key)
def test_each_reason_has_its_words(reason: object) -> None:
    for example in reason.examples:  # type: ignore[attr-defined]
        assert reason.pattern.search(example), example  # type: ignore[attr-defined]
    for example in reason.counter_examples:  # type: ignore[attr-defined]
        assert reason_in(example, 0) is None, example


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("Die [E-Akte] kostet {95.000 €}.", 95_000.0),
        ("Die Kosten der [E-Akte] steigen von {95.000 €} um {20.000 €} auf {115.000 €}.", 115_000.0),
        ("Aus {95.000 €} werden bei der [E-Akte] {115.000 €}.", 115_000.0),
        ("Verausgabt sind für die [E-Akte] {40.000 €}.", None),
    ],
)
def test_the_total_is_told_from_parts_and_from_what_is_over(said: str, total: float | None) -> None:
    made = reading(said)
    commitments = [c for c in link(town(made)) if isinstance(c, Commitment)]
    found = total_of(commitments, made)
    assert (found.value if found else None) == total


def revisions(*readings: Reading) -> list[tuple[str, str, str | None, str | None]]:
    """Field, direction, value and reason of the ledger's rows."""
    return [(r.field, r.direction, r.after, r.reason) for r in link(town(*readings)) if isinstance(r, Revision)]


def test_a_name_is_known_again_in_another_case_and_where_the_tagger_missed_it() -> None:
    first = item("Das [Frühwarnsystem] wird bis <2024-05-31> eingeführt.", day="2024-01-10")
    later = item("Beim Aufbau des Frühwarnsystems ist der Termin <2024-09-30> das Ziel.", day="2024-04-10")
    assert len(threads(first, later)) == 1


def test_a_website_is_known_under_its_other_names_but_not_as_a_place_of_print() -> None:
    first = item("Die [Homepage] wird bis <2024-05-31> erneuert.", day="2024-01-10")
    later = item("Der Internetauftritt kommt bis <2024-09-30>.", day="2024-04-10", title="Anfragen")
    printed = item("Der Plan steht bis <2024-09-30> auf der Internetseite.", day="2024-04-10", title="Anfragen")
    assert len(threads(first, later)[0]) == 2
    assert all(len(thread) == 1 for thread in threads(first, printed))


def test_a_day_that_a_first_text_takes_back_is_the_first_day() -> None:
    text = "Der Termin der [E-Akte] am <2024-06-30> ist nicht zu halten. Die [E-Akte] verschiebt sich auf <2025-03-31>."
    told = [row for row in revisions(item(text, day="2024-05-01")) if row[0] == "deadline"]
    assert [row[1:3] for row in told] == [("first", "2024-06-30"), ("later", "2025-03-31")]


def test_a_total_that_takes_the_place_of_a_named_one_is_a_change() -> None:
    text = "Die Kosten der [E-Akte] steigen von {88.000 €} auf {112.500 €}."
    told = [row for row in revisions(item(text, day="2024-05-01")) if row[0] == "amount"]
    assert [row[1:3] for row in told] == [("first", "88000.0"), ("more", "112500.0")]


def test_the_one_reason_farther_off_in_an_item_counts_and_of_two_none() -> None:
    between = "Der Rat hat darüber lange gesprochen und dankt allen. " * 8
    first = item("Die [E-Akte] wird bis <2024-05-31> eingeführt.", day="2024-01-10")

    def moved(why: str) -> Reading:
        return item(f"{why} {between}Die [E-Akte] verschiebt sich auf <2025-03-31>.", day="2024-04-10")

    assert revisions(first, moved("Die Stelle ist unbesetzt."))[-1][3] == "staff"
    assert revisions(first, moved("Die Stelle ist unbesetzt. Es gilt eine Haushaltssperre."))[-1][3] is None


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Die [E-Akte] ist seit Juli in Betrieb.", "done"),
        ("Die [E-Akte] verschiebt sich auf <2025-12-31>.", "delayed"),
        ("Die [E-Akte] wird aufgegeben.", "dropped"),
        ("Über den Friedhof wurde gesprochen.", "expired"),
    ],
)
def test_an_undertaking_stands_as_its_last_texts_say(later: str, state: str) -> None:
    first = item("Die [E-Akte] wird bis <2024-12-31> eingeführt.", day="2024-02-01")
    records = list(link(town(first, item(later, day="2025-08-01"))))
    stated = {r.meeting_date: r.status for r in records if isinstance(r, Commitment)}
    assert stated["2024-02-01"] == state


def test_what_belongs_to_others_or_lies_elsewhere_has_no_place_of_the_title() -> None:
    assert theirs("Die Vereine sind mit ihrem WLAN zufrieden", len("Die Vereine sind mit ihrem "))
    assert not theirs("Die Stadt baut ihr WLAN aus", len("Die Stadt baut ihr "))
    assert names_place("Tablets am Hammrich", 7)
    assert not names_place("Tablets im Mai", 7)
