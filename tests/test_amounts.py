"""Amounts of money: every rule's examples, compositions, round trips, and work that grows linearly."""

from decimal import Decimal
from re import _constants, _parser  # the parse tree of a pattern has no public name
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from work import calls
from zusage.records.vocabulary import MONEY_STAGE
from zusage.tag import amount_basis, amount_bounds, amount_ellipsis, amount_stage, amounts
from zusage.tag.amount_parts import amount_of
from zusage.tag.amount_reading import read_number, scale
from zusage.tag.amounts import find_amounts
from zusage.tag.number_words import read_words
from zusage.tag.rules import rules
from zusage.tag.text_window import Surroundings
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
    ("zehn- bis zwölftausend Euro", [("zehn- bis zwölftausend Euro", 10000, 12000)]),
    ("drei- bis vierhundert Euro", [("drei- bis vierhundert Euro", 300, 400)]),
    ("3 bis 4.000 Euro", [("3 bis 4.000 Euro", 3000, 4000)]),
    ("100 bis 5.000 Euro", [("100 bis 5.000 Euro", 100, 5000)]),
    ("5.000 bis unter 10.000 €", [("5.000 bis unter 10.000 €", 5000, 10000)]),
    ("25 bis 30 Cent", [("25 bis 30 Cent", 0.25, 0.3)]),
    ("EUR 800 bis 1.000", [("EUR 800 bis 1.000", 800, 1000)]),
    ("€ 10-20", [("€ 10-20", 10, 20)]),
    ("€ 10 bis 20 Kinder", [("€ 10", 10, 10)]),
    ("T€ 1.500 bis 2.000", [("T€ 1.500 bis 2.000", 1.5e6, 2e6)]),
    ("Kosten von 1.500 bis 2.000 T€", [("1.500 bis 2.000 T€", 1.5e6, 2e6)]),
    ("zwischen 1990 und 2000 Euro", [("1990 und 2000 Euro", 1990, 2000)]),
    ("zwischen 7,5 und 8 Millionen für das Bad", [("7,5 und 8 Millionen", 7.5e6, 8e6)]),
    ("30, 45 und 60 Euro", [("30", 30, 30), ("45", 45, 45), ("60 Euro", 60, 60)]),
    ("1.000 / 750 / 500 Euro", [("1.000", 1000, 1000), ("750", 750, 750), ("500 Euro", 500, 500)]),
    ("Karten zu 5,00/3,00 €", [("5,00", 5, 5), ("3,00 €", 3, 3)]),
    ("Es fallen 120 und 85 T€ an.", [("120", 120000, 120000), ("85 T€", 85000, 85000)]),
    ("von 5.200 auf 4.500 T€", [("5.200", 5.2e6, 5.2e6), ("4.500 T€", 4.5e6, 4.5e6)]),
    ("von 25 auf 30 Cent", [("25", 0.25, 0.25), ("30 Cent", 0.3, 0.3)]),
    ("Statt 12.000 sind nun 14.500 Euro fällig.", [("12.000", 12000, 12000), ("14.500 Euro", 14500, 14500)]),
    ("statt 20 nur 10 Euro", [("20", 20, 20), ("10 Euro", 10, 10)]),
    ("Nicht 8.000, sondern 18.000 Euro", [("8.000", 8000, 8000), ("18.000 Euro", 18000, 18000)]),
    ("60.000 (Land) und 40.000 € (Stadt)", [("60.000", 60000, 60000), ("40.000 €", 40000, 40000)]),
    ("Der Eintritt kostet 5 bzw. ermäßigt 3 €.", [("5", 5, 5), ("3 €", 3, 3)]),
    ("von 25.000 Euro auf 30.000 erhöht", [("25.000 Euro", 25000, 25000), ("30.000", 30000, 30000)]),
    ("Für die Klassen 5, 8 und 10 je 300 €", [("300 €", 300, 300)]),
    ("Los 2 und 5.000 €", [("5.000 €", 5000, 5000)]),
    ("Im Jahr 2024 und 5.000 €", [("5.000 €", 5000, 5000)]),
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
    ("Heute reden wir über 5.000 Euro.", [("5.000 Euro", 5000, 5000)]),
    ("die Zusage des Landes über 5.000 Euro", [("5.000 Euro", 5000, 5000)]),
    ("die Rechnung der Firma Korte vom 3.5. über 5.000 Euro", [("5.000 Euro", 5000, 5000)]),
    ("das günstigere über 5.317,20 Euro", [("5.317,20 Euro", 5317.2, 5317.2)]),
    ("Keinem Verein gibt man über 5.000 Euro.", [("5.000 Euro", 5000, None)]),
    ("Auf Investitionen über 5.000 Euro ist zu verzichten.", [("5.000 Euro", 5000, None)]),
    ("Bis zur Höhe von 5.000 Euro entscheidet er.", [("5.000 Euro", None, 5000)]),
    ("Es sind allenfalls 5.000 Euro.", [("5.000 Euro", None, 5000)]),
    ("Es sind nicht einmal 5.000 Euro abgeflossen.", [("5.000 Euro", None, 5000)]),
    ("Kein Geld, nicht einmal 5.000 Euro.", [("5.000 Euro", 5000, 5000)]),
    ("5.000 Euro oder mehr werden es.", [("5.000 Euro", 5000, None)]),
    ("Der Rahmen von 5.000 Euro darf nicht überschritten werden.", [("5.000 Euro", 5000, 5000)]),
    ("Es dürfen 5.000 € (bisher: 4.000 €) nicht übersteigen.", [("5.000 €", None, 5000), ("4.000 €", 4000, 4000)]),
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
     "nach grober Schätzung 5 €", "an die 5 €", "nach grober Rechnung um 5 €", "eine knappe Million Euro", "Geschätzte Kosten: 5 €"],
)  # fmt: skip
def test_approximate(text: str) -> None:
    assert value(text).approx


@pytest.mark.parametrize(
    "text",
    [
        "genau 5 €",
        "rund um das Haus 5 €",
        "ca. 12 Bäume, 5 €",
        "in Höhe von 5 €",
        "bis zu 5 €",
        "höher als die Schätzung um 5 €",
    ],
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
        ("Pro Schüler werden 5 € angesetzt", "per pupil"), ("Je Gerät sind 5 € nötig", "per device"), ("Für jede Schule 5 €", "per school"),
        ("Im Jahr sind das 5 €", "yearly"), ("Im Jahr 2024 sind das 5 €", None), ("einschl. 19 % MwSt. 5 €", "gross"),
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
        ("Das Büro wurde mit 5 € beauftragt.", "contracted"), ("Ein Antrag auf 5 € liegt vor.", "applied"),
        ("Im Haushalt sind 5 € veranschlagt.", "budgeted"), ("Die Verwaltung wird beauftragt, 5 € zu suchen.", None),
        ("Das Land bewilligte viel. Der Weg kommt auf 5 €.", None),
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


def test_what_a_bracket_says_is_said_of_the_amount_in_it() -> None:
    found = find_amounts("Es sind 5.000 € (brutto 5.950 €).")
    assert [amount_of(f).basis for f in found] == [None, "gross"]


# Numbers without a currency: what is spoken of decides. True: it is money.
BARE = (
    ("Die Halle kostet 2,3 Millionen.", True),
    ("Der Steg (1,3 Mio.) kommt später.", True),
    ("Woher kommen die 5 Mio. für das Bad?", True),
    ("Das Land gibt drei Millionen Zuschuss.", True),
    ("Damals waren es 61 Mio. Euro, jetzt sind wir bei 74 Millionen.", True),
    ("Der Wald hat 2,3 Millionen Bäume.", False),
    ("Die Zahl der Gäste stieg auf 2,3 Millionen.", False),
    ("Im Verbund leben 2,3 Mio., bei uns wenige.", False),
    ("Der Kanal hat 1,3 Millionen Leser, bald sind es 1,4 Millionen.", False),
    ("Die Kosten tragen 3 Millionen junge Leute.", False),
    ("Der Bau sollte 270.000 Euro kosten, zuerst waren es 190.000.", True),
    ("Der Kreis zahlt 200.000 dazu.", True),
    ("Er hat das Haus für 310.000 verkauft.", True),
    ("Zuschuss Musikschule 8.500", True),
    ("Die Zuweisung des Landes i. H. v. 24.000 kam.", True),
    ("Preis je Stück: 812,50", True),
    ("Die Auflage stieg auf 12.500.", False),
    ("Der Bau kostet viel und hat 12.500 Steine.", False),
    ("Die Rechnung 2.023.456 liegt bei.", False),
    ("Kosten siehe Konto 12.345.", False),
    ("Summe der Punkte: 1.250", False),
    ("1 : 5.000", False),
    ("Es fehlen 12.000 Kräfte, im Land sogar 25.000.", False),
    ("12.500 13.700 14.100", False),
)


@pytest.mark.parametrize(("text", "money"), BARE)
def test_a_number_without_currency_is_money_where_money_is_spoken_of(text: str, money: bool) -> None:
    bare = [f for f in find_amounts(text) if f.origin.startswith(("amount_bare", "amount_plain"))]
    assert bool(bare) is money


def test_an_answer_takes_its_currency_from_the_speaker_before() -> None:
    text = "Rat Ohm: Es sind 430.000 Euro.\n\nAmt: Steigen wir aus, wären es lediglich 120.000."
    assert spans(text) == ["430.000 Euro", "120.000"]


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
    lambda whole, cents: f"{grouped(whole, chr(0x2019))},{cents:02} Euro",
    lambda whole, cents: f"{grouped(whole, chr(0x2009))},{cents:02}\u2009€",
    lambda whole, cents: f"EUR {grouped(whole, ' ')},{cents:02}",
    lambda whole, cents: f"Euro\u00a0{grouped(whole, '.')},{cents:02}",
    lambda whole, cents: f"€ {whole},{cents:02}",
    lambda whole, cents: f"{grouped(whole, '.')}.{cents:02} €",
    lambda whole, cents: f"{grouped(whole, '.')},{cents:02} EURO",
)
FRAMES = (
    "{}", "Es sind {}.", "({})", "Posten: {};", "Es\nsind {}\nhier", "„{}“", "{} und Weiteres",
    "Am 12.05.2023 nannte Herr Lütt {}, mehr nicht.",
    "Nach Vorlage 2023/0123 (§ 5 Abs. 2) zahlt die Stadt {} an den Verein.", "- {} für den Steg", "| Steg | {} | offen |", "TOP 4.1: {}!",
    "Der Rat stimmt mit 21 Ja-Stimmen für {}", "Die 3 Klassen erhielten\n{}\nfür Bücher", "Bis 31.12. werden {}, so Frau Öhm, fällig.",
)  # fmt: skip
AROUND = st.sampled_from(FRAMES)


WHOLE_STYLES = (
    lambda whole: f"{grouped(whole, '.')},- €",
    lambda whole: f"{grouped(whole, '.')},-- Euro",
    lambda whole: f"{grouped(whole, '.')},-€",
    lambda whole: f"{grouped(whole, '.')},– EUR",
    lambda whole: f"{grouped(whole, '.')}.- €",
    lambda whole: f"{grouped(whole, chr(39))}.-- €",
    lambda whole: f"{grouped(whole, '.')} €",
    lambda whole: f"{grouped(whole, '.')}€uro",
    lambda whole: f"{grouped(whole, ' ')} Euro",
    lambda whole: f"{grouped(whole, '.')}-Euro",
    lambda whole: f"€ {grouped(whole, '.')},--",
    lambda whole: f"EUR {grouped(whole, '.')},-",
)


@given(whole=st.integers(100_000, 999_999), style=st.sampled_from(WHOLE_STYLES), around=AROUND)
def test_whole_euros_written_in_any_style_are_read_back(whole: int, style: Any, around: str) -> None:
    text = around.format(style(whole))
    found = only(text)
    assert text[found.start : found.end] == style(whole)
    assert amount_of(found).min == amount_of(found).max == whole


@given(hundreds=st.integers(1, 9_999), around=AROUND)
def test_euros_in_words_are_read_back(hundreds: int, around: str) -> None:
    text = around.format(f"{in_words(hundreds * 100)} Euro")
    found = only(text)
    assert text[found.start : found.end] == f"{in_words(hundreds * 100)} Euro"
    assert amount_of(found).min == hundreds * 100


@given(
    low=st.integers(1_000, 400_000),
    more=st.integers(1, 400_000),
    link=st.sampled_from([" bis ", " – ", "-", "–", " bis zu ", "\nbis ", " bis\n"]),
    around=AROUND,
)
def test_a_range_is_read_back(low: int, more: int, link: str, around: str) -> None:
    written = f"{grouped(low, '.')}{link}{grouped(low + more, '.')} Euro"
    if link.strip() in "-–" and (low + more) / low > 50:
        return
    found = only(around.format(written))
    assert around.format(written)[found.start : found.end] == written
    assert (amount_of(found).min, amount_of(found).max) == (low, low + more)


@given(whole=st.integers(1, 999_999_999), cents=st.integers(0, 99), style=st.sampled_from(STYLES), around=AROUND)
def test_money_written_in_any_style_is_read_back(whole: int, cents: int, style: Any, around: str) -> None:
    written = style(whole, cents)
    text = around.format(written)
    found = only(text)
    assert text[found.start : found.end] == written
    assert amount_of(found).min == amount_of(found).max == float(Decimal(whole) + Decimal(cents) / 100)


@given(euros=st.integers(1, 99), cents=st.integers(10, 99), word=st.sampled_from([" Cent", " ct", ""]))
def test_euros_and_cents_are_one_amount(euros: int, cents: int, word: str) -> None:
    written = f"{euros} Euro {cents}{word}"
    assert spans(f"Das Buch gibt es für {written}.") == [written]
    assert value(f"Das Buch gibt es für {written}.").min == float(euros + Decimal(cents) / 100)


@given(
    tenths=st.integers(1, 99_999),
    word=st.sampled_from(
        ["Mio. Euro", "Mio €", "Millionen Euro", "Mrd. €", "Milliarden Euro", "Tsd. €", "T€", "TEUR", "k€"]
    ),
    gap=st.sampled_from([" ", "", "\u00a0", "\n", " \n", "  "]),
)
def test_magnitudes_are_read_back(tenths: int, word: str, gap: str) -> None:
    number = Decimal(tenths) / 10
    assume(not 1990 <= number < 2050 or number % 1)  # a year with a unit behind it heads a column
    written = f"{number}".replace(".", ",") + gap + word
    assert spans(f"Es sind {written}.") == [written]
    assert value(f"Es sind {written}.").min == float(number * scale(word))


@pytest.mark.parametrize("head", ["Ertrag 2024 Mio. €", "Ansatz 2019 T€", "Plan 2031 Mio. Euro"])
def test_a_year_with_a_unit_behind_it_heads_a_column(head: str) -> None:
    assert spans(head) == []


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
    "word",
    [
        "",
        "hundeleine",
        "zwei komma",
        "zwei komma zwölf",
        "hund komma zwei",
        "und",
        "tausendfüßler",
        "halbe halbe",
        "neununddrei",
        "Euro",
        "zehnein",
    ],
)
def test_other_words_are_no_numbers(word: str) -> None:
    assert read_words(word) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [("zwei komma fünf", "2.5"), ("null komma null fünf", "0.05"), ("zweieinhalbtausend", "2500"), ("anderthalbtausend", "1500"),
     ("eine viertelmillion", "250000"), ("eine halbe", "0.5"), ("tausendzweihundert", "1200"), ("zwölfhundert", "1200")],
)  # fmt: skip
def test_fractions_in_words(written: str, number: str) -> None:
    assert read_words(written) == Decimal(number)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("2 1/2", "2.5"),
        ("3/4", "0.75"),
        ("1½", "1.5"),
        ("1.250.50", "1250.50"),
        ("1'200.--", "1200"),
        ("-5,50", "-5.5"),
    ],
)
def test_fractions_in_figures(written: str, number: str) -> None:
    assert read_number(written) == Decimal(number)


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
    assert not unbounded(_parser.parse(amount_ellipsis.LEFT_NUMBER.pattern))
    assert not unbounded(_parser.parse(amount_ellipsis._INSTEAD.pattern))
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
    "ein",
    "und ",
    "12.345,67 ",
    "DM ",
    "tausend",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_megabyte_runs_to_completion(unit: str) -> None:
    assert find_amounts((unit * 1_000_000)[:1_000_000]) == []


@pytest.mark.parametrize(
    "unit",
    [
        "1 € bis ",
        "5.000 € - ",
        "20, 30 und ",
        "je 5 Euro (netto) ",
        "Eu ",
        "1 Mio. ",
        "Kosten 12.500 ",
        "die 12.500 sind ",
        "2 Mark ",
    ],
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    find_amounts(unit)
    once, twice = calls(find_amounts, unit * 1_000), calls(find_amounts, unit * 2_000)
    assert twice <= 2.05 * once + 1_000


def test_windows_end_with_the_sentence() -> None:
    text = "Der Weg kostet 4 Mio. Euro. Die Bank wird ge-\nschätzt auf 5 €. Das Land zahlt."
    around = Surroundings(text, find_amounts(text)).around(1)
    assert (around.before, around.after, around.low) == ("Die Bank wird geschätzt auf ", ". ", 0)


def test_modules_state_their_cues_as_data() -> None:
    assert set(amount_bounds._CUES.values()) == {"min", "max", "approx"}
    assert set(amount_stage._STAGES) == set(MONEY_STAGE)
    assert set(amount_basis._AFTER) == set(amount_basis._BEFORE)
