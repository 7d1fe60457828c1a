"""Counts of votes in every spelling of FORMS.md, by party too; and what only looks like a count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.vendors.results import outcome
from zusage.vendors.vote_words import NUMBER
from zusage.vendors.votes import Votes, read_votes

VOTES: list[tuple[str, tuple[int | None, int | None, int | None]]] = [
    ("37:1:1", (37, 1, 1)), ("0 : 1 : 1", (0, 1, 1)), ("40/20/20", (40, 20, 20)), ("00 / 65 / 00", (0, 65, 0)),
    ("4 / 18:35", (4, 18, 35)), ("01:00 / 0", (1, 0, 0)), ("2/ 25/ 26", (2, 25, 26)), ("76 :3:7", (76, 3, 7)),
    ("1/98: 55", (1, 98, 55)), ("35/37:1", (35, 37, 1)), ("Ja: 19, Nein: 0, Enthaltungen: 0", (19, 0, 0)),
    ("Ja:\xa045, Nein:\xa02", (45, 2, None)), ("Ja-Stimmen :8", (8, None, None)), ("25 Ja-Stimmen", (25, None, None)),
    ("21 Nein-Stimmen", (None, 21, None)), ("1 Enthaltung", (None, None, 1)), ("21 Ja Stimmen", (21, None, None)),
    ("2 Stimmenthaltungen", (None, None, 2)), ("13 Ja- Stimmen", (13, None, None)),
    ("15 Gegenstimmen", (None, 15, None)), ("14 dafür", (14, None, None)), ("9Ja-Stimmen", (9, None, None)),
    ("1Nein-Stimme", (None, 1, None)), ("4:3 Stimmen", (4, 3, None)), ("Ja 16 Nein 0 Enthaltung 0", (16, 0, 0)),
    ("9 Ja-Stimme(n), 0 Gegenstimme(n), 0 Stimmenthaltung(en)", (9, 0, 0)),
    ("einstimmig bei 2 Enthaltungen", (None, None, 2)), ("einstimmig mit zwei Enthaltungen", (None, None, 2)),
    ("bei einer Gegenstimme", (None, 1, None)), ("ohne Gegenstimmen", (None, 0, None)),
    ("Enthaltung: 1", (None, None, 1)), ("Dafür: 12 Dagegen: 3 Enthaltung: 0", (12, 3, 0)),
    ("mit 25 gegen 10 Stimmen", (25, 10, None)),
    ("mehrheitlich beschlossen (31 Ja, 9 Nein, 3 Enthaltungen)", (31, 9, 3)),
    ("Ja-Stimmen:      17\nNein-Stimmen:       0\nEnthaltungen:  0", (17, 0, 0)),
    ("einstimmig bei einer Enthaltung Ja-Stimmen: 10, Nein-Stimmen: 0, Enthaltungen: 1", (10, 0, 1)),
    ("Ja: 42, Befangen: 1", (42, None, None)), ("Ja-Stimmen: 12 (SPD 5, CDU 7), Nein-Stimmen: 4", (12, 4, None)),
    ("mit 12 zu 5 Stimmen", (12, 5, None)), ("mit zwölf zu fünf Stimmen beschlossen", (12, 5, None)),
    ("mit 12 Stimmen gegen 5 Stimmen", (12, 5, None)), ("12 Ja- gegen 5 Nein-Stimmen", (12, 5, None)),
    ("Abstimmung: 12:5", (12, 5, None)), ("mit 12:5 angenommen", (12, 5, None)), ("mehrheitlich (12 : 5)", (12, 5, None)),
    ("Abstimmungsergebnis 14 : 0 (ein Mitglied persönlich beteiligt)", (14, 0, None)),
    ("bei drei Gegenstimmen", (None, 3, None)), ("mit einundzwanzig Ja-Stimmen bei zwei Enthaltungen", (21, None, 2)),
    ("bei je einer Gegenstimme und Enthaltung", (None, 1, 1)), ("ohne Gegenstimmen und Enthaltungen", (None, 0, 0)),
    ("5 stimmten dafür, 3 dagegen", (5, 3, None)), ("Für: 12 Gegen: 3 Enthaltung: 1", (12, 3, 1)),
    ("Ja - 19, Nein - 0", (19, 0, None)), ("Abstimmungsergebnis (Ja/Nein/Enthaltung): 12/3/1", (12, 3, 1)),
    ("**Abstimmungsergebnis:** 9 / 0 / 1", (9, 0, 1)), ("mit 25 Stimmen gewählt", (25, None, None)),
    ("gegen die Stimmen der CDU-Fraktion bei Enthaltung der FDP", (None, None, None)),
    ("mit 12 Stimmen abgelehnt", (None, None, None)), ("gegen zwei Stimmen beschlossen", (None, 2, None)),
    ("7 Ja / 3 Nein / 1 Enth.", (7, 3, 1)), ("7 Stimmen dafür, 3 Stimmen dagegen", (7, 3, None)), ("JA 7 NEIN 3", (7, 3, None)),
    ("Zustimmung: 7 Ablehnung: 3 Enthaltung: 1", (7, 3, 1)), ("Ja\n7\nNein\n3\nEnthaltung\n1", (7, 3, 1)),
    ("20 Jastimmen und 4 Neinstimmen", (20, 4, None)), ("mit Stimmengleichheit abgelehnt (10:10)", (10, 10, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "votes"), VOTES)
def test_votes_are_read(text: str, votes: tuple[int | None, int | None, int | None]) -> None:
    assert read_votes(text).counts == votes


@pytest.mark.parametrize(
    ("text", "biased"),
    [
        ("Ja: 42, Befangen: 1", 1), ("Ja 12, 1 Befangen", 1), ("Ja 16 Nein 0 Enthaltung 0 Befangen 2", 2), ("15 Ja, 2 befangen", 2),
        ("Zwei Mitglieder haben wegen Befangenheit nicht teilgenommen.", 2), ("14 : 0 (ein Mitglied persönlich beteiligt)", 1),
        ("Herr Kanter hat wegen Befangenheit an der Beratung nicht teilgenommen.", 1), ("15 : 0 (Stadtrat Kanter persönlich beteiligt)", 1),
        ("Herr Kanter und Frau Morell haben wegen Befangenheit nicht teilgenommen.", None), ("einstimmig", None),
        ("Die Frage der Befangenheit wurde geprüft.", None),
    ],
)  # fmt: skip
def test_the_biased_are_read(text: str, biased: int | None) -> None:
    assert read_votes(text).biased == biased


Party = dict[str, tuple[int | None, int | None, int | None]]


@pytest.mark.parametrize(
    ("text", "counts", "parties"),
    [
        ("CDU 12 Ja, SPD 3 Nein", (None, None, None), {"CDU": (12, None, None), "SPD": (None, 3, None)}),
        ("Ja: 10 (CDU 6, SPD 4)", (10, None, None), {"CDU": (6, None, None), "SPD": (4, None, None)}),
        ("19 Ja-Stimmen (CDU 10, SPD 9), 2 Nein-Stimmen (2 AfD)", (19, 2, None), {"CDU": (10, None, None), "SPD": (9, None, None),
          "AfD": (None, 2, None)}),
        ("CDU: 12 Ja, 1 Nein; SPD: 3 Nein, 1 Enthaltung; Bündnis 90/Die Grünen 4 dafür", (None, None, None),
         {"CDU": (12, 1, None), "SPD": (None, 3, 1), "Bündnis 90/Die Grünen": (4, None, None)}),
        ("CDU 12:0:1, SPD 8:1:0", (None, None, None), {"CDU": (12, 0, 1), "SPD": (8, 1, 0)}),
        ("mit den Stimmen von CDU (12) und SPD (8) gegen die Stimmen der FDP (3)", (None, None, None),
         {"CDU": (12, None, None), "SPD": (8, None, None), "FDP": (None, 3, None)}),
        ("gegen drei Stimmen der AfD", (None, 3, None), {"AfD": (None, 3, None)}),
        ("mit 3 Gegenstimmen der Bürger-Fraktion", (None, 3, None), {"Bürger": (None, 3, None)}),
        ("Fraktion | Ja | Nein | Enthaltung\nCDU | 12 | 0 | 1\nWIR | 3 | 4 | 0\nGesamt | 15 | 4 | 1", (15, 4, 1),
         {"CDU": (12, 0, 1), "WIR": (3, 4, 0)}),
        ("            CDU     WIR     Summe\nJa     6     4    10\nNein    0   2   2", (10, 2, None),
         {"CDU": (6, 0, None), "WIR": (4, 2, None)}),
        ("CDU: 12 Sitze, SPD 8 Sitze", (None, None, None), {}),
        ("Ja: 10 (darunter 6 Frauen)", (10, None, None), {}),
    ],
)  # fmt: skip
def test_votes_by_party_are_read_apart_from_the_whole(
    text: str, counts: tuple[int | None, int | None, int | None], parties: Party
) -> None:
    votes = read_votes(text)
    assert (votes.counts, dict(votes.by_party)) == (counts, parties)


NO_VOTES = (
    "einstimmig | 17:00 Uhr | 12:30 Uhr | Die Abstimmung beginnt 12:30 Uhr | 18:00 - 19:45 | 12.05.2024 | 2020 dagegen | 3:1 | "
    "Das Spiel endete 3:1 | Hauptstraße 12/14/16 | Der Ankauf Am Markt 3/5/7 wird beschlossen | Vorlage 2024/12/3 | "
    "Drucksache 19/12/3 einstimmig | Beschluss 24/12/3 | Seitenverhältnis 16:9 | Bild im Format 16:9 angenommen | Format 4:3:2 | "
    "im Maßstab 1:100 | Ja und Nein | Ein Ja zur Stadt | Variante 3 dagegen ist teurer | bei Enthaltung einer Fraktion | "
    "2 Enthaltungsgründe | Punkt 2 dagegen wurde vertagt"
)
"""Clock times, days, scores, house and paper numbers, scales and adverbs, divided by " | "."""


@pytest.mark.parametrize("text", ["", *NO_VOTES.split(" | ")])
def test_what_is_no_vote_stays_unstated(text: str) -> None:
    assert not read_votes(text).stated


@given(*(st.integers(0, 199) for _ in range(4)))
def test_votes_written_in_any_style_are_read_back(yes: int, no: int, abstain: int, biased: int) -> None:
    three = (
        f"{yes}:{no}:{abstain}", f"{yes}/{no}/{abstain}", f"{yes:02} / {no:02} / {abstain:02}", f"{yes}:{no} / {abstain}",
        f"Ja: {yes}, Nein: {no}, Enthaltungen: {abstain}", f"Ja {yes} Nein {no} Enthaltung {abstain}",
        f"{yes} Ja-Stimmen, {no} Nein-Stimmen, {abstain} Enthaltungen", f"Dafür: {yes}\nDagegen: {no}\nEnthaltungen: {abstain}",
        f"{yes} Ja- Stimmen, {no} Nein- Stimmen, {abstain} Stimmenthaltungen", f"{yes}Ja-Stimmen, {no}Nein-Stimmen, {abstain}Enthaltungen",
        f"{yes} dafür, {no} dagegen, {abstain} Enthaltungen", f"Abstimmungsergebnis: {yes} Ja / {no} Nein / {abstain} Enthaltungen",
        f"mit {yes} Ja-Stimmen gegen {no} Nein-Stimmen bei {abstain} Stimmenthaltungen beschlossen",
        f"mit {yes} zu {no} Stimmen bei {abstain} Enthaltungen angenommen",
        "9 Ja-Stimme(n)".replace("9", str(yes)) + f", {no} Gegenstimme(n), {abstain} Stimmenthaltung(en)",
    )  # fmt: skip
    assert [read_votes(style).counts for style in three] == [(yes, no, abstain)] * len(three)
    for style in (f"Ja: {yes}, Befangen: {biased}", f"{yes} Ja, {biased} Befangen", f"Ja {yes} Befangen {biased}"):
        votes = read_votes(style)
        assert (votes.yes, votes.biased) == (yes, biased)


WORDS = {
    value: word.replace("ue", "ü").replace("oe", "ö").replace("dreissig", "dreißig") for word, value in NUMBER.items()
}


@given(*(st.integers(2, 99) for _ in range(3)))
def test_number_words_are_read_back(yes: int, no: int, abstain: int) -> None:
    style = f"mit {WORDS[yes]} Ja-Stimmen, {WORDS[no]} Gegenstimmen und {WORDS[abstain]} Enthaltungen"
    assert read_votes(style).counts == (yes, no, abstain)


@given(
    st.dictionaries(
        st.sampled_from(("CDU", "SPD", "FDP", "AfD", "Die Linke", "Freie Wähler", "Bündnis 90/Die Grünen")),
        st.tuples(*(st.integers(0, 99) for _ in range(3))), min_size=2,
    )
)  # fmt: skip
def test_votes_by_party_are_read_back(parties: dict[str, tuple[int, int, int]]) -> None:
    whole = tuple(sum(column) for column in zip(*parties.values(), strict=True))
    rows = [f"{name} | {yes} | {no} | {abstain}" for name, (yes, no, abstain) in parties.items()]
    table = "\n".join(["Fraktion | Ja | Nein | Enthaltungen", *rows, "Gesamt | {} | {} | {}".format(*whole)])
    list_of = "; ".join(
        f"{name}: {yes} Ja, {no} Nein, {abstain} Enthaltungen" for name, (yes, no, abstain) in parties.items()
    )
    brackets = ", ".join(
        f"{label}: {total} ({', '.join(f'{name} {counts[place]}' for name, counts in parties.items())})"
        for place, (label, total) in enumerate(zip(("Ja", "Nein", "Enthaltungen"), whole, strict=True))
    )
    for style, stated in ((table, whole), (list_of, (None, None, None)), (brackets, whole)):
        votes = read_votes(style)
        assert (votes.counts, dict(votes.by_party)) == (stated, parties)


@pytest.mark.parametrize(
    ("result", "votes", "expected"),
    [
        (None, (21, 3, None), "majority"),
        (None, (21, None, None), "unanimous"),
        (None, (21, 0, 0), "unanimous"),
        (None, (21, 0, 2), "unanimous"),
        (None, (3, 21, 0), "rejected"),
        (None, (10, 10, 0), "rejected"),
        ("other", (21, 3, 0), "majority"),
        ("noted", (21, 3, 0), "noted"),
        (None, (0, 0, 0), None),
        (None, (None, None, None), None),
        ("other", (None, 3, None), "other"),
    ],
)
def test_votes_decide_where_words_do_not(
    result: str | None, votes: tuple[int | None, int | None, int | None], expected: str | None
) -> None:
    yes, no, abstain = votes
    assert outcome(result, Votes(yes=yes, no=no, abstain=abstain)) == expected
