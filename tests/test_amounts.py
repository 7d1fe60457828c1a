"""Amounts of money: every rule's examples, compositions, round trips, and work that grows linearly."""

import sys
from decimal import Decimal
from re import _constants, _parser  # the parse tree of a pattern has no public name
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.records.vocabulary import MONEY_STAGE
from zusage.tag import amount_basis, amount_bounds, amount_ranges, amount_stage, amounts, text_window
from zusage.tag.amount_parts import amount_of, read_number, scale
from zusage.tag.amounts import find_amounts
from zusage.tag.number_words import read_words
from zusage.tag.rules import rules
from zusage.tag.values import AmountValue, Example, Found, Rule

RULES = rules("AMOUNT")
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
COUNTER_EXAMPLES = [(rule.name, text) for rule in RULES for text in rule.counter_examples]


def spans(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_amounts(text)]


def only(text: str) -> Found:
    (found,) = find_amounts(text)
    return found


def value(text: str) -> AmountValue:
    return amount_of(only(text))


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda x: x.name if isinstance(x, Rule) else repr(x.text))
def test_rule_finds_its_examples(rule: Rule, example: Example) -> None:
    hits = [found for found in find_amounts(example.text) if example.text[found.start : found.end] == example.span]
    assert [(found.origin, found.amount) for found in hits] == [(rule.name, example.value)]


@pytest.mark.parametrize(("name", "text"), COUNTER_EXAMPLES)
def test_counter_examples_hold_no_amount(name: str, text: str) -> None:
    assert spans(text) == [], name


def test_there_are_enough_examples_and_every_rule_has_both_kinds() -> None:
    assert len(EXAMPLES) + len(COUNTER_EXAMPLES) >= 180
    assert all(rule.examples and rule.counter_examples for rule in RULES)


def test_rules_come_by_priority_then_name_and_only_of_their_label() -> None:
    assert [(-rule.priority, rule.name) for rule in RULES] == sorted((-rule.priority, rule.name) for rule in RULES)
    assert {rule.label for rule in RULES} == {"AMOUNT"}
    assert rules("NO SUCH LABEL") == ()


# Text, stretches with min and max; "~" marks an approximate one.
COMPOSED: tuple[tuple[str, list[tuple[str, float | None, float | None]]], ...] = (
    ("Das macht 800 € bis 1.000 € aus.", [("800 € bis 1.000 €", 800, 1000)]),
    ("Zwischen 20.000 und 30.000 Euro.", [("20.000 und 30.000 Euro", 20000, 30000)]),
    ("zwischen 20.000 € und 30.000 €", [("20.000 € und 30.000 €", 20000, 30000)]),
    ("zwischen einer und zwei Millionen Euro", [("einer und zwei Millionen Euro", 1e6, 2e6)]),
    ("drei bis vier Millionen Euro", [("drei bis vier Millionen Euro", 3e6, 4e6)]),
    ("Es sind 20 - 30 T€.", [("20 - 30 T€", 20000, 30000)]),
    ("Es sind 100-200 Euro.", [("100-200 Euro", 100, 200)]),
    ("Es sind 10.000 -20.000 €.", [("10.000 -20.000 €", 10000, 20000)]),
    ("Es sind 200.000 – 300.000 Euro.", [("200.000 – 300.000 Euro", 200000, 300000)]),
    ("Es sind 1,5 bis 2 Mio. Euro.", [("1,5 bis 2 Mio. Euro", 1.5e6, 2e6)]),
    ("Es sind 800.000 bis 1,5 Mio. Euro.", [("800.000 bis 1,5 Mio. Euro", 800000, 1.5e6)]),
    ("Es sind 10 Mio. bis 15 Mio. Euro.", [("10 Mio. bis 15 Mio. Euro", 10e6, 15e6)]),
    ("Es sind 500.000 Euro bis zu 1 Million Euro.", [("500.000 Euro bis zu 1 Million Euro", 500000, 1e6)]),
    ("Je Kind 150 € bis maximal 450 €.", [("150 € bis maximal 450 €", 150, 450)]),
    ("€ 10.000 bis € 15.000", [("€ 10.000 bis € 15.000", 10000, 15000)]),
    ("150,-- Euro bis 1.000,-- Euro", [("150,-- Euro bis 1.000,-- Euro", 150, 1000)]),
    ("2.500,- bis 3.000,- €", [("2.500,- bis 3.000,- €", 2500, 3000)]),
    ("630 bis\n670 Euro", [("630 bis\n670 Euro", 630, 670)]),
    ("Plan 62.500 € -1.366.343 €", [("62.500 €", 62500, 62500), ("-1.366.343 €", -1366343, -1366343)]),
    ("2023 - 4.305,23 €", [("4.305,23 €", 4305.23, 4305.23)]),
    ("2026 – 10.800 €", [("10.800 €", 10800, 10800)]),
    ("14.244 € - 1.784 €", [("14.244 €", 14244, 14244), ("1.784 €", 1784, 1784)]),
    ("2.512,50 € - 2.875,40 €", [("2.512,50 €", 2512.5, 2512.5), ("2.875,40 €", 2875.4, 2875.4)]),
    ("60.000,- € 8.684,34", [("60.000,- €", 60000, 60000)]),
    ("Los 2 - 20 €", [("20 €", 20, 20)]),
    ("Der Weg und 20.000 Euro", [("20.000 Euro", 20000, 20000)]),
    ("von 10.000 auf 15.000 Euro", [("10.000", 10000, 10000), ("15.000 Euro", 15000, 15000)]),
    ("von bisher 1,5 auf 2 Mio. Euro", [("1,5", 1.5e6, 1.5e6), ("2 Mio. Euro", 2e6, 2e6)]),
    ("5.000 bzw. 10.000 Euro", [("5.000", 5000, 5000), ("10.000 Euro", 10000, 10000)]),
    ("3 oder 4 Millionen Euro", [("3", 3e6, 3e6), ("4 Millionen Euro", 4e6, 4e6)]),
    (
        "20.000, 30.000 und 40.000 Euro",
        [("20.000", 20000, 20000), ("30.000", 30000, 30000), ("40.000 Euro", 40000, 40000)],
    ),
    ("Bis zu 5.000 Euro gibt es.", [("5.000 Euro", None, 5000)]),
    ("Bis zu einer Höhe von insgesamt 5.000 Euro.", [("5.000 Euro", None, 5000)]),
    ("Maximal 5.000 Euro.", [("5.000 Euro", None, 5000)]),
    ("höchstens jedoch 5.000 Euro", [("5.000 Euro", None, 5000)]),
    ("nicht mehr als 5.000 Euro", [("5.000 Euro", None, 5000)]),
    ("Sie liegt unter 5.000 Euro.", [("5.000 Euro", None, 5000)]),
    ("Es dürfen 5.000 Euro nicht überschritten werden.", [("5.000 Euro", None, 5000)]),
    ("(max. 5.000 Euro)", [("5.000 Euro", None, 5000)]),
    ("mindestens 5.000 Euro", [("5.000 Euro", 5000, None)]),
    ("mehr als\n5.000 Euro", [("5.000 Euro", 5000, None)]),
    ("Das kostet über 5.000 Euro.", [("5.000 Euro", 5000, None)]),
    ("mit weit über 5.000 Euro", [("5.000 Euro", 5000, None)]),
    ("Aufträge über 5.000 Euro", [("5.000 Euro", 5000, None)]),
    ("ein Zuschuss über 5.000 Euro", [("5.000 Euro", 5000, 5000)]),
    ("der Bescheid über 5.000 Euro", [("5.000 Euro", 5000, 5000)]),
    ("Sie verfügt über 5.000 Euro.", [("5.000 Euro", 5000, 5000)]),
    ("ein Betrag in Höhe von 5.000 Euro", [("5.000 Euro", 5000, 5000)]),
    ("mindestens 3 €, höchstens 5 €", [("3 €", 3, None), ("5 €", None, 5)]),
    ("5.000 € (max. 6.000 €)", [("5.000 €", 5000, 5000), ("6.000 €", None, 6000)]),
    ("5.000 €, max. jedoch 6.000 €", [("5.000 €", 5000, 5000), ("6.000 €", None, 6000)]),
    ("Es sind 5.000 €, mindestens.", [("5.000 €", 5000, None)]),
    ("Es sind 5.000 € (max.).", [("5.000 €", None, 5000)]),
)


@pytest.mark.parametrize(("text", "expected"), COMPOSED)
def test_composition(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    found = [(text[f.start : f.end], amount_of(f).min, amount_of(f).max) for f in find_amounts(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    ["rund 15 Mio. Euro", "rd. 5 €", "ca. 5 €", "etwa 5 €", "(circa 5 €)", "knapp 5 €", "gut 5 €", "fast 5 €", "um die 5 €",
     "bis zu rund 5 €", "in einer Größenordnung von 5 €", "ca.\n5 €", "rund 5 bis 6 €", "ca. 5 € bis 6 €", "un-\ngefähr 5 €",
     "zwischen etwa 5 und 6 €", "schätzungsweise 5 €", "geschätzte 5 €", "ca. jährlich 5 €", "geschätzter Auftragswert 5 €",
     "nach grober Schätzung 5 €"],
)  # fmt: skip
def test_approximate(text: str) -> None:
    assert value(text).approx


@pytest.mark.parametrize(
    "text", ["genau 5 €", "rund um das Haus 5 €", "ca. 12 Bäume, 5 €", "in Höhe von 5 €", "bis zu 5 €"]
)
def test_not_approximate(text: str) -> None:
    assert not value(text).approx


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("5 € (netto)", "net"), ("5 € brutto", "gross"), ("5 € zzgl. MwSt.", "net"), ("5 € inkl. 19 % MwSt.", "gross"),
        ("5 € pro Jahr", "yearly"), ("5 €/Jahr", "yearly"), ("5 € p. a.", "yearly"), ("jährlich 5 €", "yearly"),
        ("5 € im Jahr", "yearly"), ("5 € im Jahr 2024", None), ("monatlich 5 €", "monthly"), ("5 € / Monat", "monthly"),
        ("einmalig 5 €", "once"), ("5 € je Schule", "per school"), ("5 €/Schüler", "per pupil"),
        ("5 € pro Schüler:in", "per pupil"), ("5 € pro\nArbeitsplatz", "per workplace"), ("5 € je Gerät", "per device"),
        ("5 €/m²", "per square metre"), ("5 € pro Einwohner", "per inhabitant"), ("je Schule ca. 5 €", "per school"),
        ("ein Eigenanteil von 5 €", "own share"), ("5 € Fördermittel", "grant"), ("ein Zuschuss von 5 €", "grant"),
        ("5 € (netto) pro Jahr und mehr", "net, yearly"), ("5 € pro Kuckuck", None), ("der städtische Anteil bei 5 €", "own share"),
        ("5 € Landes- und Bundesmittel", "grant"), ("5 € brutto, netto weniger", "gross"),
    ],
)  # fmt: skip
def test_basis(text: str, basis: str | None) -> None:
    assert value(text).basis == basis


def test_basis_stays_with_its_own_amount() -> None:
    found = find_amounts("Es sind 5.000 Euro jährlich und 3.000 Euro einmalig; 12 €/Schüler, 4 €.")
    assert [amount_of(f).basis for f in found] == ["yearly", "once", "per pupil", None]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Der Verein hat 5 € beantragt.", "applied"), ("Im Haushalt sind 5 € eingestellt.", "budgeted"),
        ("Es stehen 5 € zur Verfügung.", "budgeted"), ("Das Land bewilligte 5 €.", "granted"),
        ("mit einem Auftragswert von 5 €", "contracted"), ("Los 2 an die Firma Nordlicht (5 €)", "contracted"),
        ("Bisher sind 5 € abgerufen.", "drawn"), ("Die 5 € sind ausgezahlt. Das Land lobt.", "spent"),
        ("Nach der Kostenschätzung sind es 5 €.", "estimated"), ("Die Bank ist 5 € wert.", None),
        ("Die Verwaltung wird beauftragt, 5 € zu suchen.", None), ("Das Land bewilligte viel. Der Weg kommt auf 5 €.", None),
    ],
)  # fmt: skip
def test_stage(text: str, stage: str | None) -> None:
    assert value(text).stage == stage
    assert stage is None or stage in MONEY_STAGE


def test_each_amount_has_the_nearest_stage() -> None:
    found = find_amounts("Im Haushalt sind 50 € eingestellt, davon 20 € abgerufen und 3 € ausgezahlt.")
    assert [amount_of(f).stage for f in found] == ["budgeted", "drawn", "spent"]


def test_origin_names_the_rule_and_what_was_added() -> None:
    text = "Beantragt sind ca. 800 € bis 1.000 € pro Arbeitsplatz."
    assert only(text).origin == "amount_euro+range+approx+basis+stage"


def grouped(whole: int, mark: str) -> str:
    return f"{whole:,}".replace(",", mark)


STYLES = (
    lambda whole, cents: f"{grouped(whole, '.')},{cents:02} €",
    lambda whole, cents: f"{grouped(whole, '.')},{cents:02}€",
    lambda whole, cents: f"{whole},{cents:02} Euro",
    lambda whole, cents: f"{grouped(whole, ' ')},{cents:02} EUR",
    lambda whole, cents: f"{grouped(whole, chr(0xA0))},{cents:02}\u00a0€",
    lambda whole, cents: f"{grouped(whole, chr(0x202F))},{cents:02}\u202f€",
    lambda whole, cents: f"{grouped(whole, chr(39))}.{cents:02} €",
    lambda whole, cents: f"EUR {grouped(whole, '.')},{cents:02}",
    lambda whole, cents: f"€{grouped(whole, '.')},{cents:02}",
    lambda whole, cents: f"{whole}.{cents:02} Eu-\nro",
    lambda whole, cents: f"{grouped(whole, '.')},{cents:02}\nEuro",
    lambda whole, cents: f"{whole},{cents:02}000 €",
)
AROUND = st.sampled_from(["{}", "Es sind {}.", "({})", "Posten: {};", "Es\nsind {}\nhier", "„{}“", "{} und Weiteres"])


@given(whole=st.integers(1, 999_999_999), cents=st.integers(0, 99), style=st.sampled_from(STYLES), around=AROUND)
def test_money_written_in_any_style_is_read_back(whole: int, cents: int, style: Any, around: str) -> None:
    written = style(whole, cents)
    text = around.format(written)
    found = only(text)
    assert text[found.start : found.end] == written
    assert amount_of(found).min == amount_of(found).max == float(Decimal(whole) + Decimal(cents) / 100)


@given(
    tenths=st.integers(1, 99_999),
    word=st.sampled_from(
        ["Mio. Euro", "Mio €", "Millionen Euro", "Mrd. €", "Milliarden Euro", "Tsd. €", "T€", "TEUR", "k€"]
    ),
    gap=st.sampled_from([" ", "", "\u00a0", "\n", " \n", "  "]),
)
def test_magnitudes_are_read_back(tenths: int, word: str, gap: str) -> None:
    number = Decimal(tenths) / 10
    written = f"{number}".replace(".", ",") + gap + word
    assert spans(f"Es sind {written}.") == [written]
    assert value(f"Es sind {written}.").min == float(number * scale(word))


UNITS = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn",
         "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]  # fmt: skip
TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def in_words(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number < 100:
        return (UNITS[number % 10] + "und" if number % 10 else "") + TENS[number // 10]
    if number < 1000:
        return in_words(number // 100) + "hundert" + in_words(number % 100)
    return in_words(number // 1000) + "tausend" + in_words(number % 1000)


@given(st.integers(1, 999_999))
def test_number_words_are_read_back(number: int) -> None:
    assert read_words(in_words(number)) == number


@pytest.mark.parametrize(
    "word", ["", "hundeleine", "und", "tausendfüßler", "halbe halbe", "neununddrei", "Euro", "zehnein"]
)
def test_other_words_are_no_numbers(word: str) -> None:
    assert read_words(word) is None


@pytest.mark.parametrize("written", ["", ".", ",", "1,2,3", "1.23.4", ",5", "1.2.3"])
def test_contradicting_marks_are_no_number(written: str) -> None:
    assert read_number(written) is None


@given(st.text(alphabet="0123456789.,-–€ \n\u00a0EurTMiobszu½lO()/x", max_size=120))
def test_any_text_gives_ordered_stretches_with_values(text: str) -> None:
    end = 0
    for found in find_amounts(text):
        low, high = amount_of(found).min, amount_of(found).max
        assert end <= found.start < found.end <= len(text)
        assert found.label == "AMOUNT"
        assert low is not None or high is not None
        assert low is None or high is None or low <= high
        end = found.end


def unbounded(tree: Any, inside: bool = False) -> bool:
    """Whether a parsed pattern repeats something without an upper bound."""
    for op, argument in tree:
        if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            if argument[1] == _constants.MAXREPEAT or unbounded(argument[2]):
                return True
        elif any(unbounded(part) for part in subtrees(argument)):
            return True
    return False


def subtrees(argument: Any) -> list[Any]:
    if isinstance(argument, _parser.SubPattern):
        return [argument]
    return [tree for part in argument for tree in subtrees(part)] if isinstance(argument, list | tuple) else []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_patterns_repeat_within_bounds_and_match_something(rule: Rule) -> None:
    assert not unbounded(_parser.parse(rule.pattern.pattern))
    assert "span" in rule.pattern.groupindex
    assert rule.pattern.match("") is None


def test_the_check_for_bounds_sees_an_unbounded_pattern() -> None:
    assert unbounded(_parser.parse(r"a(?:(?:b|c(?=d+)){1,3})"))


def test_patterns_around_amounts_are_bounded_where_they_see_the_whole_text() -> None:
    assert not unbounded(_parser.parse(amount_ranges._LEFT_NUMBER.pattern))
    assert not unbounded(_parser.parse(amounts._GROUPED.pattern))


HOSTILE = (
    "7",
    ".",
    " ",
    "1.",
    "1 ",
    "000 ",
    "bis ",
    "bis bis",
    "1 bis ",
    "-",
    ",-",
    "\n",
    "½",
    "l.",
    "2 x ",
    "je ( ",
    "Eu",
    "Mio. ",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_megabyte_runs_to_completion(unit: str) -> None:
    assert find_amounts((unit * 1_000_000)[:1_000_000]) == []


def calls(text: str) -> int:
    """How many functions are entered, Python's and C's, while `text` is read: work without a clock."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        find_amounts(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", ["1 € bis ", "5.000 € - ", "20, 30 und ", "je 5 Euro (netto) ", "Eu ", "1 Mio. "])
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    find_amounts(unit)
    once, twice = calls(unit * 1_000), calls(unit * 2_000)
    assert twice <= 2.05 * once + 1_000


def test_windows_end_with_the_sentence() -> None:
    text = "Der Weg kostet 4 Mio. Euro. Die Bank wird geschätzt auf 5 €. Das Land zahlt."
    start = text.index("5 €")
    assert text_window.before_window(text, start, low=0, reach=90) == "Die Bank wird geschätzt auf"
    assert text_window.after_window(text, start + 3, high=len(text), reach=90) == "."


def test_modules_state_their_cues_as_data() -> None:
    assert set(amount_bounds._CUES.values()) == {"min", "max", "approx"}
    assert set(amount_stage._STAGES) == set(MONEY_STAGE)
    assert set(amount_basis._AFTER) == set(amount_basis._BEFORE)
