"""A number with a dash for the cents and no currency: "ein Zuschuss von 15.000,--" can be nothing but money."""

import re
from datetime import date

from ..amount_parts import BLANK, LEFT, exact, is_year, sample
from ..amount_reading import read_number
from ..values import AmountValue, Rule

_NUMBERED = re.compile(
    r"(?:\b(?:Nr|Nummer|Station|Punkt|TOP|Seiten?|Ziffer|Anlage|Haus|Raum|Zimmer|Abs|Absatz|Art|Artikel|Kapitel|Los|Blatt|Flur|Tel"
    r"|Band|Heft)\.?:?|§)\s{0,2}\Z"
)


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    start = match.start("span")
    value = read_number(match["number"])
    numbered = _NUMBERED.search(match.string[max(0, start - 14) : start])
    return None if value is None or numbered or is_year(match["whole"] or "") else exact(value)


RULE = Rule(
    name="amount_dash",
    label="AMOUNT",
    signs=(",-", ",–", ",—", ".-", ".–", ".—"),
    pattern=re.compile(
        rf"{LEFT}(?P<span>(?P<number>(?P<whole>[0-9]{{1,3}}(?:[. '’][0-9]{{3}}){{1,3}}|[0-9]{{2,6}}|[0-9](?=,(?:--|[–—])))"
        r",(?:--?|[–—]{1,2})|(?P<point>[0-9]{1,3}(?:[.'’][0-9]{3}){1,3}|[0-9]{2,6})\.(?:--|[–—])))"
        # A measure or a clause between dashes follows: "12,-- m", "15,- am Wehr -", "15.000,-m²".
        rf"(?![0-9A-Za-zÄÖÜäöüß-]|{BLANK}{{1,2}}(?:m|m²|m³|qm|cbm|km|ha|t|l|kg|v\.|%|Stück|Grad)(?![a-zäöü]))"
    ),
    produce=_produce,
    priority=-1,
    examples=(
        sample("Vermerk: 15.000,--.", "15.000,--", 15_000),
        sample("Vermerk: 754.520,- für den Steg.", "754.520,-", 754_520),
        sample("Vermerk: 250,— für den Steg.", "250,—", 250),
        sample("Vermerk: 126.538,- für den Steg.", "126.538,-", 126_538),
        sample("Vermerk: Kinder 4,--.", "4,--", 4),
        sample("Vermerk: 1'200.-- für den Steg.", "1'200.--", 1_200),
    ),
    counter_examples=(
        "Seit 2021,- so der Rat - gilt es.", "Punkt 5,- entfällt", "Seiten 12,-14", "15.000, - und mehr",
        "Die Mauer misst 40,-- m.", "Haus Nr. 15,- Am Wehr - bleibt", "Von Station 22,-- an wird gebaut.",
    ),
)  # fmt: skip
