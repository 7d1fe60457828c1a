"""The head of minutes says day and committee; everything further down speaks of other days and committees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.parse.minutes.head import HEAD_CHARACTERS, committee, sitting_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Niederschrift über die Sitzung am 12.03.2025", "2025-03-12"),
        ("Niederschrift über die Sitzung des Rates vom 3. März 2025", "2025-03-03"),
        ("Protokoll der Sitzung vom Mittwoch, dem 5. 2. 2025", "2025-02-05"),
        ("Sitzung des Bauausschusses\nSitzungstermin: Do, 10.06.2021", "2021-06-10"),
        ("Gemeinderatssitzung\n12.03.2025", "2025-03-12"),
        ("Sitzungsniederschrift\nTag: Montag, 01.12.2025, 18 Uhr", "2025-12-01"),
        ("Niederschrift\nGenehmigung der Niederschrift vom 01.02.2025\nSitzung am 12.03.2025", "2025-03-12"),
        ("Sitzung\nVorlage 12/2025 vom 01.02.2025\n12.03.2025", "2025-03-12"),
        ("12.03.2025 - 4 Breitbandausbau\nWortprotokoll", "2025-03-12"),
        ("09.09.2020 - 2 Mitteilungen\nWortprotokoll\nIn der Sitzung ging es um den 25.08.2020.", "2020-09-09"),
        ("Niederschrift der Sitzung am 31.02.2025", None),
        ("Sehr geehrte Frau Otto,\nam 12.03.2025 schrieben Sie uns.", None),
        ("Sitzung\n" + "Es wurde lange beraten, was zu tun sei, und niemand wusste es genau. " * 2 + "Erst 12.03.2025 war Schluss.", None),
        ("Niederschrift\n" + "x\n" * HEAD_CHARACTERS + "Sitzung am 12.03.2025", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_of_the_sitting(text: str, day: str | None) -> None:
    assert sitting_day(text) == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Niederschrift über die Sitzung des Gemeinderates", "Gemeinderat"),
        ("Niederschrift über die Sitzung des Stadtrats", "Stadtrat"),
        ("Protokoll der Sitzung des Kreistages", "Kreistag"),
        ("Ratssitzung vom 12.03.2025", "Rat"),
        ("Sitzung des Rates der Stadt Falkenwerth", "Rat"),
        ("Stadtratssitzung", "Stadtrat"),
        ("Sitzung des Ortsbeirates Nord", "Ortsbeirat"),
        ("Sitzung der Stadtvertretung", "Stadtvertretung"),
        ("Sitzung des Haupt- und Finanzausschusses", "Haupt- und Finanzausschuss"),
        ("Sitzung des Bau-, Umwelt- und Planungsausschusses", "Bau-, Umwelt- und Planungsausschuss"),
        ("Sitzung des Ausschusses für Bauen am Dienstag, dem 12.03.2025", "Ausschuss für Bauen"),
        ("Sitzung des Ausschusses für Schule, Sport und Kultur", "Ausschuss für Schule, Sport und Kultur"),
        ("Sitzung des Ausschusses für Umwelt der Stadt Falkenwerth", "Ausschuss für Umwelt"),
        ("Sitzung des Ausschusses für Bauen, Rathaus, Saal 3", "Ausschuss für Bauen"),
        ("Sitzung Ausschuss für Bauen - öffentlicher Teil", "Ausschuss für Bauen"),
        ("Sitzung im Rathaus\nBauausschuss", "Bauausschuss"),
        ("Sitzung im Ratssaal des Rathauses", None),
        ("Der Stadtrat hat Ihren Antrag erhalten.", None),
        ("", None),
    ],
)
def test_the_committee_in_the_nominative(text: str, name: str | None) -> None:
    assert committee(text) == name


@given(st.text(alphabet="Sitzungam 0123456789.\n:,März", max_size=120))
def test_a_day_is_iso_or_none(text: str) -> None:
    day = sitting_day("Sitzung " + text)
    assert day is None or len(day) == 10
