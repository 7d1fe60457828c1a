"""The example: four months of a small council, with a cancelled meeting, one without agenda, and what is not public."""

from datetime import date

from .town import File, Item, Meeting, Paper, Town

TODAY = date(2026, 10, 15)
SINCE = date(2026, 6, 1)
"""The first meeting that a crawl of the example wants; the one before it is there to be left alone."""

SECRETS = ("Kaufvertrag Uferweg", "Grundstücksverkauf", "GEH-2026", "Kaufpreis", "Stundungsantrag")
"""Words of non-public items, papers and files: they may be nowhere but on the server."""


def example_town(name: str = "Quarzwinkel", ags: str = "12999101") -> Town:
    """A new copy: tests may change it."""
    return Town(
        name=name,
        ags=ags,
        state="Brandenburg",
        meetings=[_old(), _june(), _july(), _autumn(), _called_off(), _october(), _coming()],
    )


def _paper(number: int, reference: str, name: str, day: date, facts: tuple[str, ...], proposal: str) -> Paper:
    head = File(number=number * 10 + 1, name=f"Beschlussvorlage {reference}", lines=(name, *facts, proposal))
    extra = File(number=number * 10 + 2, name="Kostenaufstellung", lines=(f"Kosten zu {reference}", *facts))
    return Paper(
        number=number, reference=reference, name=name, kind="Beschlussvorlage", day=day, facts=facts,
        proposal=proposal, files=[head, extra],
    )  # fmt: skip


def _secret(number: int) -> Item:
    """A non-public item with paper and file."""
    paper = Paper(
        number=number * 10, reference=f"GEH-2026/{number}", name="Grundstücksverkauf am Uferweg", kind="Beschlussvorlage",
        day=date(2026, 6, 1), facts=("Der Kaufpreis beträgt 212.000 Euro.",), proposal="Dem Kaufpreis wird zugestimmt.",
        files=[File(number=number * 10 + 9, name="Kaufvertrag Uferweg", lines=("Kaufpreis 212.000 Euro",), public=False)],
        public=False,
    )  # fmt: skip
    return Item(
        number=number, label="9", name="Grundstücksverkauf am Uferweg", public=False, result="einstimmig beschlossen",
        votes=(19, 0, 0), paper=paper, discussion=("Der Stundungsantrag wird beraten.",),
    )  # fmt: skip


def _minutes(number: int, meeting: str, *lines: str) -> File:
    return File(number=number, name="Niederschrift öffentlich", lines=(f"Niederschrift: {meeting}", *lines))


def _old() -> Meeting:
    item = Item(number=3001, label="1", name="Jahresrechnung 2023", result="zur Kenntnis genommen")
    return Meeting(number=101, committee="Stadtrat", day=date(2024, 3, 14), end="18:05", items=[item])


def _june() -> Meeting:
    paper = _paper(
        501, "BV/2026/031", "Glasfaser für die Grundschule", date(2026, 6, 2),
        ("Die Grundschule hat nur eine Leitung mit 16 Mbit/s.", "Ein Anschluss kostet 48.000 Euro."),
        "Der Stadtrat beschließt den Anschluss der Grundschule bis zum 31. März 2027.",
    )  # fmt: skip
    items = [
        Item(number=3101, label="1", name="Einwohnerfragestunde"),
        Item(
            number=3102, label="2", name="Glasfaser für die Grundschule", result="einstimmig beschlossen",
            votes=(19, 0, 0), paper=paper,
            discussion=("Der Bürgermeister erläutert die Vorlage.", "Die Leitung soll im März 2027 liegen."),
            resolution="Der Stadtrat beschließt den Anschluss der Grundschule bis zum 31. März 2027.",
        ),
        _secret(3103),
    ]  # fmt: skip
    minutes = _minutes(
        901, "Stadtrat, 18.06.2026", "TOP 2 Glasfaser für die Grundschule", "Die Leitung soll bald liegen."
    )
    return Meeting(number=102, committee="Stadtrat", day=date(2026, 6, 18), end="19:40", items=items, minutes=minutes)


def _july() -> Meeting:
    paper = _paper(
        502, "BV/2026/044", "Digitale Bauakte", date(2026, 6, 25), ("Die Bauanträge liegen in 140 Ordnern.",),
        "Der Ausschuss empfiehlt die Einführung der Digitalen Bauakte für 95.000 Euro.",
    )  # fmt: skip
    items = [
        Item(
            number=3201, label="1", name="Digitale Bauakte", result="mehrheitlich beschlossen", votes=(7, 2, 1),
            paper=paper, discussion=("Frau Amend fragt nach der Schulung.",),
            resolution="Der Ausschuss empfiehlt die Einführung der Digitalen Bauakte für 95.000 Euro.",
        ),
        Item(number=3202, label="1.1", name="Änderungsantrag: Schulung im Herbst", result="abgelehnt", votes=(3, 7, 0)),
        _secret(3203),
    ]  # fmt: skip
    return Meeting(
        number=103, committee="Bau- und Umweltausschuss", day=date(2026, 7, 9), begin="18:30", room="Zimmer 12",
        items=items, minutes=_minutes(902, "Bau- und Umweltausschuss, 09.07.2026", "TOP 1 Digitale Bauakte"),
    )  # fmt: skip


def _autumn() -> Meeting:
    paper = _paper(
        503, "BV/2026/058", "Breitband für Gewerbegebiet Süd", date(2026, 9, 1), ("Zwölf Betriebe haben angefragt.",),
        "Der Stadtrat stellt 120.000 Euro bereit.",
    )  # fmt: skip
    items = [
        Item(
            number=3301, label="1", name="Breitband für Gewerbegebiet Süd", result="vertagt", paper=paper,
            discussion=("Der Antrag der Gruppe Bürgernähe wird nachgereicht.",),
        ),
        Item(number=3302, label="2", name="Bericht zur Digitalen Bauakte", result="zur Kenntnis genommen"),
    ]  # fmt: skip
    return Meeting(number=104, committee="Stadtrat", day=date(2026, 9, 17), end="20:15", items=items)


def _called_off() -> Meeting:
    return Meeting(number=105, committee="Digitalausschuss", day=date(2026, 9, 24), cancelled=True)


def _october() -> Meeting:
    items = [
        Item(number=3401, label="1", name="Sachstand WLAN im Rathaus", result="zur Kenntnis genommen"),
        _secret(3402),
    ]
    return Meeting(number=106, committee="Bau- und Umweltausschuss", day=date(2026, 10, 8), begin="18:30", items=items)


def _coming() -> Meeting:
    return Meeting(number=107, committee="Stadtrat", day=date(2026, 11, 19))
