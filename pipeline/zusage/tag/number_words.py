"""German number words, from "drei" to "zweihundertfünfzigtausend", with halves."""

from decimal import Decimal

_UNITS = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2, "zwo": 2,
    "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_PARTS = {
    "halbe": "0.5", "halben": "0.5", "halber": "0.5", "halbes": "0.5", "viertel": "0.25", "dreiviertel": "0.75",
    "anderthalb": "1.5", "eineinviertel": "1.25",
}  # fmt: skip
_STEPS = {"tausend": 3, "million": 6, "milliarde": 9}
"""Ends of words in which a fraction is multiplied, and the zeros it gets: zweieinhalb|tausend, Viertel|million."""


def read_words(written: str) -> Decimal | None:
    """The value of number words ("eine halbe", "zweieinhalb", "fünftausend"); None where one is no number word."""
    before, comma, behind = written.lower().partition(" komma ")
    if comma:
        return _with_decimals(before, behind)
    for step, zeros in _STEPS.items():
        if written.lower().endswith(("halb" + step, "viertel" + step)):
            part = read_words(written.lower().removesuffix(step))
            return None if part is None else part.scaleb(zeros)
    *lead, last = written.lower().split() or [""]
    if lead and (last not in _PARTS or any(_UNITS.get(word) != 1 for word in lead)):
        return None
    if last in _PARTS:
        return Decimal(_PARTS[last])
    if last.endswith("einhalb"):
        whole = _below_hundred(last.removesuffix("einhalb").removesuffix("und"))
        return None if whole is None else Decimal(whole) + Decimal("0.5")
    value = _thousands(last)
    return None if value is None else Decimal(value)


def _with_decimals(whole: str, digits: str) -> Decimal | None:
    """ "zwei komma fünf": figures behind the comma are said one by one."""
    units, decimals = _thousands(whole), [_UNITS.get(digit, 10) for digit in digits.split()]
    if units is None or not decimals or max(decimals) > 9:
        return None
    return Decimal(f"{units}.{''.join(map(str, decimals))}")


def _thousands(word: str) -> int | None:
    before, thousand, after = word.partition("tausend")
    if not thousand:
        return _hundreds(word)
    return _sum(1000, _hundreds(before) if before else 1, _hundreds(after.removeprefix("und")) if after else 0)


def _hundreds(word: str) -> int | None:
    before, hundred, after = word.partition("hundert")
    if not hundred:
        return _below_hundred(word)
    return _sum(100, _below_hundred(before) if before else 1, _below_hundred(after.removeprefix("und")) if after else 0)


def _sum(step: int, times: int | None, rest: int | None) -> int | None:
    return None if times is None or rest is None else step * times + rest


def _below_hundred(word: str) -> int | None:
    if word in _UNITS:
        return _UNITS[word]
    unit, _, ten = word.rpartition("und")
    if unit and not 1 <= _UNITS.get(unit, 0) <= 9:
        return None
    return None if ten not in _TENS else _TENS[ten] + _UNITS.get(unit, 0)
