"""Money in number words: eine halbe Million Euro, zweieinhalb Mrd. Euro, fünftausend Euro."""

import re
from datetime import date
from decimal import Decimal

from ..amount_parts import EURO, EURO_SIGNS, GAP, MAGNITUDE, WORDED, exact, sample
from ..amount_reading import scale
from ..number_words import read_words
from ..values import AmountValue, Rule

# "mehrere hunderttausend Euro" says no number.
_SOME = re.compile(r"(?:[Mm]ehreren?|[Ee]inigen?|[Pp]aar|[Vv]ielen?|[Ww]enigen?|[Ee]tlichen?)\s\Z")

# "Angaben in Tausend Euro" heads a table.
_UNITS = ("Tausend", "tausend", "Hundert", "hundert")


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_words(match["number"]) if match["number"] else Decimal(1)  # "eine knappe Million Euro"
    cents = read_words(match["cents"]) if match["cents"] else Decimal(0)
    if (
        match["number"] in _UNITS
        and match.string[max(0, match.start("span") - 3) : match.start("span")].strip() == "in"
    ):
        return None
    if value is None or cents is None or _SOME.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    return exact(value * scale(match["magnitude"]) + cents / 100)


_ARTICLE = rf"(?:[Ee]ine[rmns]?{GAP}(?=[Hh]alb|[Vv]iertel|[Dd]reiv))?"

RULE = Rule(
    name="amount_words",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        # Any word is tried as a number: the reader, not the pattern, knows the number words.
        rf"(?:{WORDED}|(?=M)(?:(?<=knappe )|(?<=knappen )|(?<=gute )|(?<=guten )|(?<=runde )))"
        rf"(?P<span>(?P<number>(?=M)|{_ARTICLE}(?:[A-Za-zäöüß]{{3,30}} [Kk]omma )?[A-Za-zäöüß]{{3,50}})"
        rf"(?:{GAP}|-)(?:(?P<magnitude>{MAGNITUDE})(?:{GAP}|-))?{EURO}(?:{GAP}(?P<cents>[a-zäöüß]{{0,12}}(?:zig|ßig|zehn))(?![a-zäöüß])(?!{GAP}[A-ZÄÖÜ]))?)"
    ),
    produce=_produce,
    examples=(
        sample("Es geht um eine halbe Million Euro.", "eine halbe Million Euro", 500_000),
        sample("Mit einer halben Million Euro rechnet niemand.", "einer halben Million Euro", 500_000),
        sample("Es geht um zweieinhalb Mrd. Euro.", "zweieinhalb Mrd. Euro", 2_500_000_000),
        sample("Es geht um zwei Millionen Euro.", "zwei Millionen Euro", 2_000_000),
        sample("Es geht um eine Milliarde Euro.", "eine Milliarde Euro", 1_000_000_000),
        sample("Es geht um eine dreiviertel Million Euro.", "eine dreiviertel Million Euro", 750_000),
        sample("Es geht um anderthalb Millionen Euro.", "anderthalb Millionen Euro", 1_500_000),
        sample("Es geht um fünftausend Euro.", "fünftausend Euro", 5_000),
        sample("Es geht um zwölf Tausend Euro.", "zwölf Tausend Euro", 12_000),
        sample("Es geht um zweihundertfünfzigtausend Euro.", "zweihundertfünfzigtausend Euro", 250_000),
        sample("Es geht um hundert Euro.", "hundert Euro", 100),
        sample("Es geht um fünfundzwanzig Euro.", "fünfundzwanzig Euro", 25),
        sample("Es geht um einen Euro.", "einen Euro", 1),
        sample("Es geht um zwei Euro fünfzig.", "zwei Euro fünfzig", 2.5),
        sample("Es geht um tausend Euro.", "tausend Euro", 1_000),
        sample("Es geht um zweieinhalbtausend Euro.", "zweieinhalbtausend Euro", 2_500),
        sample("Es geht um eine Viertelmillion Euro.", "eine Viertelmillion Euro", 250_000),
        sample("Es geht um tausendfünfhundert Euro.", "tausendfünfhundert Euro", 1_500),
        sample("Es geht um zwei Komma fünf Millionen Euro.", "zwei Komma fünf Millionen Euro", 2_500_000),
        sample("Es geht um drei Mil-\nlionen Euro.", "drei Mil-\nlionen Euro", 3_000_000),
        sample("Ein Zwei-Millionen-Euro-Projekt für Wiesenfurt.", "Zwei-Millionen-Euro", 2_000_000),
    ),
    counter_examples=(
        "Drei Stellen als Ein-Euro-Job in Birkenlohe.",
        "Der Wert des Euro sank.",
        "Niemand hat mehrere tausend Euro übrig.",
        "Es fehlen einige hundert Euro.",
        "Ein paar tausend Euro sind noch da.",
        "Kurs des Euro fünfzig Tage später",
        "Sie zahlt in Euro.",
        "Die drei Europastädte trafen sich.",
    ),
)
