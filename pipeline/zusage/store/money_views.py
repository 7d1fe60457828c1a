"""The views on amounts: as each statement names them, each once, and their sums."""

from .stated import AMOUNTS_NAMED
from .view import ID, ID_EN, View

_AMOUNTS_STATED = """
SELECT body, body_id, state, population, topic, meeting_date, money_stage, currency, amount_min, amount_max, rhythm, share, statements,
  project, commitment_id
FROM stated_amounts"""

_MONEY = """
SELECT b.name AS body, m.topic, m.money_stage, m.share, m.rhythm, m.currency, SUM(m.amounts) AS amounts,
  SUM(m.amount_max) AS amount_max, SUM(m.open_ended) AS open_ended,
  ROUND(SUM(m.amount_max) / b.population, 2) AS per_inhabitant, b.population, m.body_id
FROM money_sums m JOIN bodies b ON b.id = m.body_id
GROUP BY m.body_id, m.topic, m.money_stage, m.share, m.rhythm, m.currency
ORDER BY body, m.topic, m.money_stage, m.share, m.rhythm"""

_COUNTED = {
    "share": "whole: ganzer Betrag, own share: Eigenanteil, grant: Förderung, part: Teil eines Betrags, den derselbe Satz nennt.",
    "rhythm": "once: einmalig, yearly: jährlich, monthly: monatlich, each: je Stück, Schule, Platz …",
}
_COUNTED_EN = {
    "share": "whole: the whole amount, own share: what the municipality bears, grant: what others contribute, "
    "part: of an amount in the same sentence.",
    "rhythm": "once, yearly, monthly, or each: per piece, school, place …",
}

MONEY_VIEWS: dict[str, View] = {
    "amounts_named": View(
        title="Beträge je Aussage",
        en="Each statement's amount that counts, with what it counts; for sums take one row of each sentence and thread.",
        de="Der Betrag jeder Aussage, die zählt, mit dem, was er zählt; für Summen gilt je Satz und Faden eine Zeile.",
        select=AMOUNTS_NAMED,
        columns=ID
        | _COUNTED
        | {
            "first_id": "Schlüssel der ersten Zusage desselben Satzes mit demselben Betrag; die eigene, wenn es die einzige ist."
        },
        english=ID_EN
        | _COUNTED_EN
        | {
            "first_id": "Key of the first commitment of the same sentence with the same amount; its own where it is the only one."
        },
    ),
    "amounts_stated": View(
        title="Genannte Beträge",
        en="Each stated amount once per undertaking and sentence, with what it counts; those that a later meeting replaced are left out.",
        de="Jeder genannte Betrag einmal je Vorhaben und Satz, mit dem, was er zählt; von späteren Sitzungen ersetzte fehlen.",
        select=_AMOUNTS_STATED,
        columns=ID
        | _COUNTED
        | {
            "meeting_date": "Tag der ersten Sitzung, die den Betrag nannte, ISO.",
            "statements": "Zahl der Aussagen, die ihn nennen.",
            "commitment_id": "Schlüssel einer Zusage, die ihn nennt.",
        },
        english=ID_EN
        | _COUNTED_EN
        | {
            "meeting_date": "Day of the first meeting that stated the amount, ISO.",
            "statements": "How many statements name it.",
            "commitment_id": "Key of a commitment that states it.",
        },
    ),
    "money": View(
        title="Beträge nach Stand",
        en="Sums of stated amounts by municipality, topic, stage, share and rhythm; neither stages nor shares are added up.",
        de="Genannte Beträge je Gemeinde, Thema, Stand, Anteil und Rhythmus; Stände und Anteile werden nie addiert.",
        select=_MONEY,
        columns=_COUNTED
        | {
            "amounts": "Zahl verschiedener Beträge; im selben Faden Wiederholtes zählt einmal, Ersetztes nicht.",
            "amount_max": "Summe der oberen Werte; nennen verschiedene Sätze das Ganze und seine Teile, stehen beide darin.",
            "open_ended": "Davon ohne oberen Wert („mindestens“); sie fehlen in der Summe.",
            "per_inhabitant": "Summe je Einwohner; leer ohne Einwohnerzahl.",
        },
        english=_COUNTED_EN
        | {
            "amounts": "How many different amounts; what a thread repeats counts once, what was replaced does not.",
            "amount_max": "Sum of the upper values; where different sentences state a whole and its parts, both are in it.",
            "open_ended": "How many of them have no upper value ('at least'); they are missing from the sum.",
            "per_inhabitant": "Sum per inhabitant; empty where the number of inhabitants is unknown.",
        },
    ),
}
