"""Calendar expressions: every rule's examples, what becomes of them as deadlines, and that no text can stall the search."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.tag.deadlines import decide
from zusage.tag.folding import unfold
from zusage.tag.rules import rules
from zusage.tag.times import find_times
from zusage.tag.timex import span_of
from zusage.tag.values import Example, Found, Rule

MEETING = date(2024, 5, 15)
RULES = rules("TIME")
EXAMPLES = [pytest.param(rule, case, id=f"{rule.name}-{i}") for rule in RULES for i, case in enumerate(rule.examples)]
COUNTERS = [pytest.param(rule, text, id=f"{rule.name}-{text}") for rule in RULES for text in rule.counter_examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_rule_reads_its_example(rule: Rule, example: Example) -> None:
    found = find_times(example.text, date.fromisoformat(example.reference))
    assert (example.span, rule.name, example.value) in [
        (example.text[f.start : f.end], f.origin, f.time) for f in found
    ]


@pytest.mark.parametrize(("rule", "text"), COUNTERS)
def test_rule_leaves_its_counter_example(rule: Rule, text: str) -> None:
    assert rule.name not in [found.origin for found in find_times(text, MEETING)]


def test_rules_have_enough_examples() -> None:
    assert len(EXAMPLES) + len(COUNTERS) >= 160
    assert all(rule.examples and rule.counter_examples for rule in RULES)


@pytest.mark.parametrize("day", [date(1990, 5, 1), date(1998, 1, 1)])
def test_a_count_into_the_first_centuries_names_a_year(day: date) -> None:
    (found,) = find_times("vor 999 Jahren", day)
    assert found.time
    assert found.time.date_from is None or found.time.date_from.year == day.year - 999


@pytest.mark.parametrize("day", [date.min, date(2, 1, 1), date(1582, 10, 4), date(9998, 1, 1), date.max])
@pytest.mark.parametrize(
    "text", ["in drei Jahren", "vor 999 Jahren", "nächste Woche", "binnen 14 Tagen", "zu Ostern", "im Juli"]
)
def test_a_meeting_at_the_calendars_end_counts_as_unknown(day: date, text: str) -> None:
    assert find_times(text, day) == find_times(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben das heute und gestern am Dienstag um 15:30 Uhr besprochen.",
        "Die Laufzeit beträgt drei Jahre, der Vertreter ist 47 Jahre alt.",
        "In den nächsten Jahren wird zeitnah und in Kürze geliefert.",
        "Vorlage Nr. 2023/0123, Drucksache 22-0621, Vorlage: 2018/0357",
        "Nach § 2019 und § 31 Abs. 12 gilt das nicht.",
        "Es stehen 2.025 € und 2025 EUR bereit, dazu T€ 2030.",
        "Telefon 0511 2024 oder 05121/2025-26",
        "Die Datei haushalt_2024.xlsx liegt in Version 3.10.12 vor.",
        "Im 1. Stock sitzt die Erste Stadträtin.",
        "Die Straße des 17. Juni kreuzt die Augustastraße.",
        "Frau Mai, Herr Winter und Dr. August stimmen zu.",
        "Abstimmung: 12 Ja, 3 Nein, 1 Enthaltung",
        "Der Ort hat 2040 Einwohner und 2010 Haushalte.",
        "Die IP-Adresse lautet 10.12.20.24, die Haushaltsstelle 2110.9350.",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert find_times(text, MEETING) == []


def _spans(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_times(text, MEETING)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("von 2020 bis 2024", ["2020", "2024"]),
        ("vom 1. März bis zum 30. Juni 2025", ["1. März", "30. Juni 2025"]),
        ("in den Jahren 2018, 2019 und 2020", ["Jahren 2018", "2019", "2020"]),
        ("im 2. und 3. Quartal 2019", ["2. und 3. Quartal 2019"]),
        ("zwischen Ende Mai und Mitte Juni 2025", ["Ende Mai", "Mitte Juni 2025"]),
        ("01.06.-15.06.2025", ["01.06.", "15.06.2025"]),
        ("Ansätze 2025 und 2026: 5 T€, 2027: 6 T€", ["2025", "2026", "2027"]),
        ("bis zum 30. De-\nzember\u00a02025", ["30. De-\nzember\u00a02025"]),
        ("Kosten 2024          2025          2026", ["2024", "2025", "2026"]),
        ("", []),
    ],
)
def test_extents(text: str, spans: list[str]) -> None:
    assert _spans(text) == spans


def test_range_shares_its_year() -> None:
    first, last = find_times("von November bis Februar 2026", MEETING)
    assert first.time is not None
    assert last.time is not None
    assert (first.time.timex_value, last.time.timex_value) == ("2025-11", "2026-02")


def test_relative_expression_keeps_its_origin_without_a_meeting_day() -> None:
    (found,) = find_times("im kommenden Jahr", None)
    assert found.time is not None
    assert (found.origin, found.time.date_from, found.time.date_to) == ("time_year_relative", None, None)


def test_absolute_expression_needs_no_meeting_day() -> None:
    (found,) = find_times("bis Mitte 2026", None)
    assert found.time is not None
    assert (found.time.date_from, found.time.date_to) == (date(2026, 5, 1), date(2026, 8, 31))


@given(st.text(alphabet="ab-\n \u00a0\u00ad\t.,3", max_size=60))
def test_folding_leads_back_to_the_source(text: str) -> None:
    folded = unfold(text)
    for position, character in enumerate(folded.text):
        start, end = folded.source(position, position + 1)
        assert text[start:end] == character or (character.isspace() and text[start:end].isspace())


MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
STYLES = (
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day}. {d.month}. {d.year}",
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year % 100:02d}",
    lambda d: f"{d.day}. {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02d}.\u00a0{MONTHS[d.month - 1]}\n{d.year}",
    lambda d: f"{d.day}.{MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}. {MONTHS[d.month - 1][:3]}. {d.year}",
    lambda d: d.isoformat(),
)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31))


@given(day=DAYS, style=st.sampled_from(STYLES[:7] + STYLES[8:]))
def test_day_is_read_back_in_every_style(day: date, style) -> None:  # type: ignore[no-untyped-def]
    written = style(day)
    text = f"Der Bescheid vom {written} liegt vor."
    (found,) = find_times(text, MEETING)
    assert found.time is not None
    assert (text[found.start : found.end], found.time.date_from, found.time.date_to) == (written, day, day)


@given(day=DAYS, part=st.sampled_from(["", "Anfang ", "Mitte ", "Ende "]))
def test_month_is_read_back(day: date, part: str) -> None:
    written = f"{part}{MONTHS[day.month - 1]} {day.year}"
    (found,) = find_times(f"Das Vorhaben wird bis {written} umgesetzt.", MEETING)
    assert found.time is not None
    mod = {"": None, "Anfang ": "START", "Mitte ": "MID", "Ende ": "END"}[part]
    assert (found.time.date_from, found.time.date_to) == span_of(f"{day:%Y-%m}", mod)


@given(
    quarter=st.integers(1, 4),
    year=st.integers(2000, 2049),
    style=st.sampled_from(["{q}. Quartal {y}", "Q{q}/{y}", "Q{q} {y}"]),
)
def test_quarter_is_read_back(quarter: int, year: int, style: str) -> None:
    (found,) = find_times(f"Start im {style.format(q=quarter, y=year)}.", MEETING)
    assert found.time is not None
    assert found.time.timex_value == f"{year}-Q{quarter}"


PERIODS = (
    ("{n}. Halbjahr {y}", "{y}-H{n}", None),
    ("H{n}/{y}", "{y}-H{n}", None),
    ("Ende {y}", "{y}", "END"),
    ("Mitte des Jahres {y}", "{y}", "MID"),
    ("Jahresanfang {y}", "{y}", "START"),
    ("Frühjahr {y}", "{y}-SP", None),
    ("Herbst {y}", "{y}-FA", None),
    ("Winter {y}/{z}", "{y}-WI", None),
    ("KW {w:02d}/{y}", "{y}-W{w:02d}", None),
    ("{w}. KW {y}", "{y}-W{w:02d}", None),
    ("Schuljahr {y}/{s:02d}", "{y}-08-01/{z}-07-31", None),
    ("Haushaltsjahr {y}", "{y}", None),
    ("Jahreswechsel {y}/{z}", "{y}-12-31/{z}-01-01", None),
    ("{y}", "{y}", None),
)


@given(n=st.integers(1, 2), year=st.integers(2001, 2048), week=st.integers(1, 52), period=st.sampled_from(PERIODS))
def test_period_is_read_back_in_every_style(n: int, year: int, week: int, period: tuple[str, str, str | None]) -> None:
    style, timex, mod = period
    parts = {"n": n, "y": year, "z": year + 1, "s": (year + 1) % 100, "w": week}
    written = style.format(**parts)
    text = f"Die Halle soll im Zeitraum {written} saniert werden."
    (found,) = find_times(text, MEETING)
    assert found.time
    assert text[found.start : found.end] == written
    assert (found.time.date_from, found.time.date_to) == span_of(timex.format(**parts), mod)


@given(day=DAYS, meeting=DAYS)
def test_day_without_year_is_the_nearest_not_before_the_meeting(day: date, meeting: date) -> None:
    (found,) = find_times(f"Antwort bis zum {day.day}. {MONTHS[day.month - 1]}.", meeting)
    assert found.time is not None
    assert found.time.date_from is not None
    assert meeting <= found.time.date_from <= meeting + timedelta(days=8 * 366)
    assert (found.time.date_from.day, found.time.date_from.month) == (day.day, day.month)


@given(day=DAYS, meeting=DAYS)
def test_the_earlier_one_has_begun_by_the_meeting(day: date, meeting: date) -> None:
    (found,) = find_times(f"Antwort bis zum {day.day}. {MONTHS[day.month - 1]}.", meeting)
    if found.earlier:
        assert found.earlier.date_from
        assert found.earlier.date_from <= meeting
        assert (found.earlier.date_from.day, found.earlier.date_from.month) == (day.day, day.month)


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Im März wurde gebaut.", date(2024, 3, 1)),
        ("Zu Ostern war es kalt.", date(2024, 3, 31)),
        ("Vom 3. bis 5. Mai wurde gefeiert.", date(2024, 5, 3)),
        ("Am ersten Montag im März", date(2024, 3, 4)),
        ("Im März 2026 wird gebaut.", None),
        ("Von März bis Mai 2026 wird gebaut.", None),
        ("Im nächsten Jahr wird gebaut.", None),
        ("In der zweiten Hälfte des nächsten Monats wird gebaut.", None),
        ("In der zweiten Monatshälfte wird gesperrt.", None),
        ("Nächstes Weihnachten ist es so weit.", None),
        ("Im Mai wird gebaut.", None),
    ],
)
def test_only_what_names_no_year_has_an_earlier_one(text: str, earlier: date | None) -> None:
    first = find_times(text, MEETING)[0]
    assert (first.earlier and first.earlier.date_from) == earlier


@pytest.mark.parametrize(
    ("timex", "mod", "first", "last"),
    [
        ("2024", None, date(2024, 1, 1), date(2024, 12, 31)),
        ("2024", "START", date(2024, 1, 1), date(2024, 4, 30)),
        ("2024", "MID", date(2024, 5, 1), date(2024, 8, 31)),
        ("2024-02", "END", date(2024, 2, 21), date(2024, 2, 29)),
        ("2024-H2", None, date(2024, 7, 1), date(2024, 12, 31)),
        ("2023-WI", None, date(2023, 12, 1), date(2024, 2, 29)),
        ("2020-W53", None, date(2020, 12, 28), date(2021, 1, 3)),
        ("2022-08-01/2023-07-31", None, date(2022, 8, 1), date(2023, 7, 31)),
        ("2024-05-15", "END", date(2024, 5, 15), date(2024, 5, 15)),
    ],
)
def test_timex_value_names_its_days(timex: str, mod: str | None, first: date, last: date) -> None:
    assert span_of(timex, mod) == (first, last)


# Text with the expression between braces, then "label bound" and, where it matters, its days; the meeting is on 15 May 2024.
DECISIONS = [
    ("Die Verwaltung wird beauftragt, bis zum {31.12.2025} ein Konzept vorzulegen.", "DEADLINE by"),
    ("Das Konzept ist spätestens {Ende September} vorzulegen.", "DEADLINE by 2024-09-21..2024-09-30"),
    ("Ab {1. Januar 2025} gilt die neue Gebührenordnung.", "DEADLINE from"),
    ("Die Umstellung soll im {3. Quartal 2025} erfolgen.", "DEADLINE in"),
    ("Zum {1. August 2024} wird die Stelle besetzt.", "DEADLINE by"),
    ("Zum {Schuljahr 2024/25} kommen die Tablets.", "DEADLINE in"),
    ("Im {kommenden Jahr} stehen 50.000 Euro bereit.", "DEADLINE in 2025-01-01..2025-12-31"),
    ("Der Vertrag läuft bis {2027}.", "DEADLINE by"),
    ("Der Wartungsvertrag endet am {30. September}.", "DEADLINE in 2024-09-30..2024-09-30"),
    ("Die Arbeiten müssen vor dem {1. Oktober} abgeschlossen sein.", "DEADLINE by"),
    ("Die Antwort wird binnen {vier Wochen} erwartet.", "DEADLINE by 2024-05-15..2024-06-12"),
    ("Ein Zwischenbericht ist in {drei Monaten} zu geben.", "DEADLINE in 2024-08-01..2024-08-31"),
    ("Noch in {diesem Jahr} wird der Server ersetzt.", "DEADLINE in"),
    ("Baubeginn ist frühestens {2026}.", "DEADLINE from"),
    ("Mit Wirkung vom {1. Juli 2024} tritt die Satzung in Kraft.", "DEADLINE from"),
    ("Die Halle ist von {Juni} bis August gesperrt.", "DEADLINE from"),
    ("Die Halle ist von Juni bis {August} gesperrt.", "DEADLINE by"),
    ("Die Mittel werden im Haushalt {2025} veranschlagt.", "DEADLINE in"),
    ("Im Doppelhaushalt {2025/2026} sind 80.000 € einzuplanen.", "DEADLINE in"),
    ("Die Reste werden in das {Haushaltsjahr 2025} übertragen.", "DEADLINE in"),
    ("Die Stadt rechnet mit der Lieferung in {KW 30}.", "DEADLINE in"),
    ("Das Gerät wird {nächste Woche} geliefert.", "DEADLINE in"),
    ("Wir wollen am {8. Oktober} mit dem Test beginnen.", "DEADLINE in"),
    ("Der Förderantrag muss bis {Mitte Juni} gestellt werden.", "DEADLINE by 2024-06-11..2024-06-20"),
    ("Die Ausschreibung verschiebt sich auf {Herbst 2024}.", "DEADLINE in"),
    ("Die Akte war bis zum {31.03.2024} zugesagt, liegt aber noch nicht vor.", "DEADLINE by"),
    ("Der Umbau sollte im {Februar 2024} fertig sein, dauert aber noch an.", "DEADLINE in"),
    ("Ursprünglich vorgesehen war der {1. April 2024}.", "DEADLINE in"),
    ("Die Abgabe war zum {30. April} zugesagt.", "DEADLINE by 2024-04-30..2024-04-30"),
    ("Die Verwaltung wurde gebeten, bis {Ende Juni} zu berichten.", "DEADLINE by"),
    ("Ab {Mai} können Anträge online gestellt werden.", "DEADLINE from 2024-05-01..2024-05-31"),
    ("Bis {Jahresende} prüft der Verband eine Lösung.", "DEADLINE by 2024-09-01..2024-12-31"),
    ("Der Ausschuss bittet um einen Bericht im {zweiten Halbjahr}.", "DEADLINE in"),
    ("Die Leistung steht ab {2026} allen Gemeinden offen.", "DEADLINE from"),
    ("Eine Entscheidung ist zum {Ende des Jahres} möglich.", "DEADLINE in"),
    ("Der Zuschuss von 12.000 € kann bis {31. März 2025} abgerufen werden.", "DEADLINE by"),
    ("Nr. | Gegenstand | Termin\n1 | Bauakte | {30.09.2024}\n", "DEADLINE by"),
    ("Maßnahme               Frist           Stand\nFundbüro               {10/2024}         offen\n", "DEADLINE by"),
    ("bis\n{31. Dezember 2024} und danach", "DEADLINE by"),
    ("Die Frist läuft nach {2025} ab.", "DEADLINE from"),
    ("Birkenau, {17. Juli 2024}", "DATE"),
    ("Sitzung des Rates\n{15. Mai 2024}, 18:00 Uhr\nöffentlich", "DATE"),
    ("Datum: Mi, {15.05.2024}", "DATE"),
    ("Mit Schreiben vom {26.02.} wurde der Bescheid erteilt.", "DATE 2024-02-26..2024-02-26"),
    ("Antrag der Fraktion vom {20.09.2023}", "DATE"),
    ("In der Sitzung am {12. März} hat der Ausschuss zugestimmt.", "DATE 2024-03-12..2024-03-12"),
    ("Der Ausschuss tagt wieder am {20. Juni}.", "DATE"),
    ("Das Sommerfest findet am {6. Juli 2024} statt.", "DATE"),
    ("Zum Workshop am {28. Mai} sind alle eingeladen.", "DATE"),
    ("Der Haushaltsplan {2025} wird eingebracht.", "DATE"),
    ("Das Investitionsprogramm bis {2027} liegt bei.", "DATE"),
    ("Im {Juli} konnten vier Anträge gestellt werden.", "DATE 2023-07-01..2023-07-31"),
    ("Im {März} hatte der Landrat Bedenken geäußert.", "DATE 2024-03-01..2024-03-31"),
    ("Die Anlage läuft seit {2019} ohne Störung.", "DATE"),
    ("Das System ist seit dem {1. Februar} in Betrieb.", "DATE 2024-02-01..2024-02-01"),
    ("Die Anregung kam schon vor {zwei Jahren}.", "DATE 2022-01-01..2022-12-31"),
    ("Der Anteil lag im {Vorjahr} bei 12 Prozent.", "DATE"),
    ("{2022} wurden 40 Geräte beschafft.", "DATE"),
    ("Die Straße stammt aus den {1970er Jahren}.", "DATE"),
    ("Die Kommunalwahl am {14. September 2025} wirft Schatten voraus.", "DATE"),
    ("Der Bürgermeister besucht am {3. Juni} die Schule.", "DATE"),
    ("Der Auftrag wurde im {Januar 2024} erteilt.", "DATE"),
    ("Wir haben {dieses Jahr} schon dreimal darüber gesprochen.", "DATE"),
    ("Der Rat hat am {14.12.2023} zugestimmt.", "DATE"),
    ("Im {letzten Jahr} war das Portal zweimal gestört.", "DATE"),
    ("{Letzte Woche} stand es in der Zeitung.", "DATE"),
    ("Nr. | Beschluss vom | Gegenstand\n1 | {12.09.2023} | Geoportal\n", "DATE"),
    ("Stand: {01.05.2024}", "DATE"),
    ("Er verweist auf die Anfrage aus dem {März}.", "DATE 2024-03-01..2024-03-31"),
    ("Die Investitionsplanung 2025-{2028} sieht 1,2 Mio. Euro vor.", "DATE"),
    ("Der Rat hatte beschlossen, die E-Akte bis {Mitte 2023} einzuführen.", "DEADLINE by"),
    ("Die Firma hatte zugesagt, bis {30.04.2024} zu liefern.", "DEADLINE by"),
    ("Letzte Änderung: {20.07.2024} 10:36:44", "DATE"),
    ("Am heutigen {15. Mai} gedenken wir der Gründung.", "DATE"),
    ("Die Anbindung kommt erst im Herbst statt im {Juni}.", "DEADLINE in 2023-06-01..2023-06-30"),
    ("Der Jahresbericht {2023} wird zur Kenntnis genommen.", "DATE"),
    ("Im Haushalt {2023} waren 90.000 € vorgesehen.", "DATE"),
    ("Das am {14. April} freigegebene Budget reicht aus.", "DATE 2024-04-14..2024-04-14"),
    ("Die Halle war bis {März} gesperrt.", "DATE 2024-03-01..2024-03-31"),
]


def _decided(marked: str, reference: date | None) -> tuple[Found, str]:
    before, span, after = re.split(r"[{}]", marked)
    text = before + span + after
    (found,) = [f for f in find_times(text, reference) if (f.start, f.end) == (len(before), len(before) + len(span))]
    decided = decide(text, found, (0, len(text)), reference)
    assert decided.time is not None
    return decided, f"{decided.label} {decided.time.bound or ''}".strip()


@pytest.mark.parametrize(("marked", "expected"), DECISIONS, ids=[case[0] for case in DECISIONS])
def test_decision(marked: str, expected: str) -> None:
    decided, said = _decided(marked, MEETING)
    assert decided.time is not None
    days = f" {decided.time.date_from}..{decided.time.date_to}"
    assert (said + days if ".." in expected else said) == expected


def test_there_are_enough_decisions() -> None:
    assert len(DECISIONS) >= 60


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Das Konzept ist bis {Mitte Mai} vorzulegen.", "DEADLINE by"),
        ("Im {März} wurde berichtet.", "DATE"),
        ("Der Antrag vom {1. März 2020}", "DATE"),
    ],
)
def test_decision_without_a_meeting_day(marked: str, expected: str) -> None:
    assert _decided(marked, None)[1] == expected


HOSTILE = (
    "1", "31.12.", "1. ", "2024 ", "2024/", "bis bis ", "Ende des ", " ", "\n", "-\n", "a-\n", "Mai/", "1. und ", "nächsten ",
    "| ", "\u00ad",
    "in 3 ", "1. bis 3. ", "Januar bis ", "Mai, Juni und ",
)  # fmt: skip


def test_hostile_megabyte_runs_to_completion() -> None:
    share = 1_000_000 // len(HOSTILE)
    text = "".join((piece * share)[:share] for piece in HOSTILE)
    found = find_times(text, MEETING)
    assert len(text) == 1_000_000
    assert len(found) > 1000
    assert {decide(text, f, (0, len(text)), MEETING).label for f in found[::50]} == {"DATE", "DEADLINE"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_pattern_has_no_unbounded_repeat(rule: Rule) -> None:
    bare = re.sub(r"\[(?:\\.|[^\]])*\]", "c", re.sub(r"\\[^\]]", "e", rule.pattern.pattern))
    assert not re.search(r"[*+]|\{\d+,\}", bare), bare
    assert not rule.pattern.match("")
    assert "span" in rule.pattern.groupindex
