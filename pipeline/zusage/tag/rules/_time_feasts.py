"""The feasts and their days: fixed ones, those counted from Easter, and the Sundays before Christmas and in May."""

from datetime import date, timedelta

from dateutil.easter import easter

# Of feasts whose names are also a person's, a church's or an event's, only a word that leads to a time makes a date.
_FIXED = {
    "Weihnachten": (12, 25), "Weihnachtstag": (12, 25), "Heiligabend": (12, 24), "Heiliger Abend": (12, 24),
    "Heiligen Abend": (12, 24), "Silvester": (12, 31), "Sylvester": (12, 31), "Neujahr": (1, 1),
}  # fmt: skip
_FIXED_LED = {
    "Neujahrstag": (1, 1), "Heilige Drei Könige": (1, 6), "Heiligen Drei Könige": (1, 6), "Dreikönig": (1, 6), "Dreikönigstag": (1, 6),
    "Valentinstag": (2, 14), "Weltfrauentag": (3, 8), "Tag der Arbeit": (5, 1), "Maifeiertag": (5, 1),
    "Johannistag": (6, 24), "Mariä Himmelfahrt": (8, 15), "Tag der Deutschen Einheit": (10, 3), "Reformationstag": (10, 31),
    "Halloween": (10, 31), "Allerheiligen": (11, 1), "Allerseelen": (11, 2), "Martinstag": (11, 11), "Martini": (11, 11),
    "Sankt Martin": (11, 11), "Nikolaus": (12, 6), "Nikolaustag": (12, 6), "Silvesterabend": (12, 31), "Silvesternacht": (12, 31),
}  # fmt: skip
# Days after Easter Sunday; Pfingsten is two days.
_MOVING = {
    "Karfreitag": -2, "Karsamstag": -1, "Ostersonntag": 0, "Ostern": 0, "Ostermontag": 1, "Christi Himmelfahrt": 39,
    "Pfingsten": 49, "Pfingstsonntag": 49, "Pfingstmontag": 50, "Fronleichnam": 60,
}  # fmt: skip
_MOVING_LED = {
    "Weiberfastnacht": -52, "Altweiber": -52, "Rosenmontag": -48, "Faschingsdienstag": -47, "Fastnachtsdienstag": -47,
    "Veilchendienstag": -47, "Aschermittwoch": -46, "Palmsonntag": -7, "Gründonnerstag": -3, "Himmelfahrt": 39, "Himmelfahrtstag": 39,
    "Vatertag": 39,
}  # fmt: skip
# Days after the fourth Sunday of Advent, the last before 25 December.
_ADVENT = {"Totensonntag": -28, "Ewigkeitssonntag": -28, "Buß- und Bettag": -32, "Volkstrauertag": -35}
_SUNDAYS = ("Muttertag", "Erntedank", "Erntedankfest")

SURE = (*_FIXED, *_MOVING)
LED = (*_FIXED_LED, *_MOVING_LED, *_ADVENT, *_SUNDAYS)


def day_of_feast(feast: str, year: int) -> tuple[date, date]:
    """The first and the last day of a feast of `SURE` or `LED` in `year`."""
    fixed = _FIXED.get(feast) or _FIXED_LED.get(feast)
    if fixed:
        day = date(year, *fixed)
    elif feast in _ADVENT:
        day = advent(4, year) + timedelta(days=_ADVENT[feast])
    elif feast in _SUNDAYS:
        day = _sunday(date(year, 5, 8) if feast == "Muttertag" else date(year, 10, 1))
    else:
        day = easter(year) + timedelta(days=(_MOVING | _MOVING_LED)[feast])
    return day, day + timedelta(days=feast == "Pfingsten")


def advent(number: int, year: int) -> date:
    """The first to fourth Sunday of Advent."""
    return _sunday(date(year, 12, 18)) - timedelta(weeks=4 - number)


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())
