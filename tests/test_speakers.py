"""Who speaks in the sentence of a commitment: labels, reported speech, bodies, papers; and never by name."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage import link
from zusage.link.speaker.attendance import members
from zusage.link.speaker.parties import party
from zusage.link.speaker.titles import function_of
from zusage.records import Document, Section
from zusage.text import fold, squeeze

SAID = "die E-Akte sei bis Ende 2025 fertig"
LIST = """Mitglieder:
Ratsherr Onno Wübbel (CDU)
Muster, Gerd (FDP)
Frau Wiebke Halm (SPD)
Peter Zwill (SPD)
Paul Zwill (CDU)
Verwaltung:
Herr Tebbe Ysk, Fachbereichsleiter 2
Frau Silke Oltm (Bauamt)
"""


def reading(
    *parts: tuple[str, str], kind: str = "minutes", organization: str | None = "Ausschuss für Digitales"
) -> link.Reading:
    """A document of parts (kind of section, text)."""
    text, sections = "", []
    for number, (section, piece) in enumerate(parts):
        sections.append(
            Section(id=str(number), document_id="d", kind=section, start=len(text), end=len(text) + len(piece))
        )
        text += piece + "\n\n"
    document = Document(
        id="d", raw_file_id="r", body_id="b", kind=kind, title=parts[0][1][:60], organization=organization, text=text
    )
    return link.Reading(document=document, sections=tuple(sections), amounts={}, times={}, items={})


def spoken(of: link.Reading) -> list[tuple[str, str | None]]:
    """Every sentence with who speaks in it."""
    speakers = link.Speakers(of)
    return [(squeeze(s.text), speakers.at(passage, s)) for passage in link.passages(of) for s in passage]


def last(text: str, *, kind: str = "discussion", listed: str = LIST) -> str | None:
    """Who speaks in the last sentence of a text of minutes with a list of those present."""
    return spoken(reading(("attendance", listed), (kind, text)))[-1][1]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (f"Ratsherr Klein führt aus, {SAID}.", "Ratsherr"),
        (f"Frau Y. Adam (Stadtwerke) berichtet, {SAID}.", "Stadtwerke"),
        (f"StR Dr. Zett meint, {SAID}.", "Stadtrat"),
        (f"StRin Zett (GRÜNE) meint, {SAID}.", "Stadträtin (GRÜNE)"),
        (f"2. Bgm. Adam sagt, {SAID}.", "Zweiter Bürgermeister"),
        (f"RM Adam hofft, {SAID}.", "Ratsmitglied"),
        (f"Herr Stadtbaurat M. erklärt, {SAID}.", "Stadtbaurat"),
        (f"Die Vorsitzende erklärt, {SAID}.", "Vorsitzende"),
        (f"Der Vorsitzende erklärt, {SAID}.", "Vorsitzender"),
        (f"Herr Adam, Leiter des Amtes für Digitales, teilt mit, {SAID}.", "Leiter des Amtes für Digitales"),
        (f"Auf Nachfrage von Herrn Wübbel antwortet Frau Oltm, {SAID}.", "Bauamt"),
        ("Laut Verwaltung ist die E-Akte Ende 2025 fertig.", "Verwaltung"),
        ("Nach Auskunft des Bürgermeisters ist die E-Akte fertig.", "Bürgermeister"),
        ("Nach Angaben des Bauamtes ist die E-Akte fertig.", "Bauamt"),
        (f"Die Verwaltung teilt mit, {SAID}.", "Verwaltung"),
        ("Die SPD-Fraktion beantragt, die E-Akte einzuführen.", "SPD-Fraktion"),
        ("Die Fraktion Bündnis 90/Die Grünen fordert die E-Akte.", "GRÜNE-Fraktion"),
        ("Der Rat beschließt die E-Akte.", "Rat"),
        ("Der Ausschuss empfiehlt dem Rat die E-Akte.", "Ausschuss für Digitales"),
        ("Das Bezirksamt wird gebeten, die E-Akte einzuführen.", "Ausschuss für Digitales"),
        ("Ein Einwohner fragt, wann die E-Akte komme.", "Einwohner"),
        ("Die E-Akte kostet 5.000 Euro.", None),
    ],
)
def test_who_is_reported(sentence: str, speaker: str | None) -> None:
    assert last(sentence) == speaker


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("Ratsherr Wübbel", "Ratsherr (CDU)"),
        ("Herr Muster", "Mitglied (FDP)"),
        ("Frau Halm", "Mitglied (SPD)"),
        ("Herr Ysk", "Fachbereichsleiter 2"),
        ("Frau Oltm", "Bauamt"),
        ("Herr Zwill", None),
        ("Herr Paul Zwill", "Mitglied (CDU)"),
        ("Herr Zwill (SPD)", "Mitglied (SPD)"),
        ("Herr Niemand", None),
    ],
)
def test_a_name_is_known_by_the_list_of_those_present(name: str, speaker: str | None) -> None:
    assert last(f"{name} meint, {SAID}.") == speaker


def test_a_name_is_known_by_an_earlier_mention() -> None:
    text = f"Fachbereichsleiterin Frau Kunz begrüßt alle.\n\nFrau Kunz sagt, {SAID}."
    assert last(text) == "Fachbereichsleiterin"


def test_reported_speech_goes_on_in_the_subjunctive_and_ends_with_a_paragraph_in_the_indicative() -> None:
    text = f"Ratsherr Wübbel meint, {SAID}. Die Kosten lägen bei 5.000 Euro.\n\nEr fordert mehr.\n\nDie E-Akte läuft."
    assert [said for _, said in spoken(reading(("attendance", LIST), ("discussion", text)))] == [
        "Ratsherr (CDU)", "Ratsherr (CDU)", "Ratsherr (CDU)", None,
    ]  # fmt: skip


def test_what_follows_somebody_unknown_is_nobodys() -> None:
    assert last("Ratsherr Wübbel spricht.\n\nHerr Niemand dankt. Die Kosten lägen bei 5.000 Euro.") is None


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Stadtrat Adam (CDU):", "Stadtrat (CDU)"),
        ("Oberbürgermeisterin Henriette Adam:", "Oberbürgermeisterin"),
        ("Eva Adam-Zett (KAL):", "Mitglied (KAL)"),
        ("Der Vorsitzende:", "Vorsitzender"),
        ("Dr. Muster:", "Mitglied (FDP)"),
        ("Verwaltung:", "Verwaltung"),
        ("Antwort der Bürgermeisterin:", "Bürgermeisterin"),
    ],
)
def test_a_label_holds_until_the_next(label: str, speaker: str) -> None:
    text = f"{label} Guten Abend zusammen.\n\nDie E-Akte kostet 5.000 Euro. Die Verwaltung hat das bestätigt.\n\nWir wollen sie."
    said = [who for _, who in spoken(reading(("attendance", LIST), ("discussion", text)))]
    assert set(said) == {speaker}
    assert last(f"{text}\n\nStadträtin Zett (SPD): Das sehe ich anders.") == "Stadträtin (SPD)"


def test_a_label_ends_at_the_next_section_and_where_the_minutes_tell_of_somebody() -> None:
    text = "Stadtrat Adam (CDU): Wir wollen die E-Akte."
    assert last(f"{text}\n\nDer Bürgermeister sagt zu, sie bis Mai einzuführen.") == "Bürgermeister"
    both = reading(("discussion", text), ("resolution", "Die E-Akte wird für 5.000 Euro eingeführt."))
    assert spoken(both)[-1][1] == "Ausschuss für Digitales"


def test_an_answer_by_nobody_named_is_not_the_askers() -> None:
    assert last("Stadträtin Zett fragt nach der E-Akte.\nAntwort: Sie kostet 5.000 Euro.") is None


def test_what_no_label_is() -> None:
    assert last("Geschätzte Kosten: 5.000 Euro für die E-Akte.") is None


@pytest.mark.parametrize("section", ["facts", "money", "proposal"])
def test_the_administration_speaks_in_papers(section: str) -> None:
    assert last("Der Rat beschließt 5.000 Euro für die E-Akte.", kind=section) == "Verwaltung"


def test_a_motion_is_spoken_by_those_who_move_it() -> None:
    motion = reading(("text", "Antrag der FDP-Fraktion\n\nDie E-Akte ist bis Ende 2025 einzuführen."), kind="paper")
    assert spoken(motion)[-1][1] == "Antragsteller: FDP-Fraktion"


def test_a_heading_says_whose_words_follow() -> None:
    assert last("Stellungnahme der Kämmerei:\n\nDie E-Akte kostet 5.000 Euro.") == "Kämmerei"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Bündnis 90/Die Grünen", "GRÜNE"),
        ("BÜNDNIS 90 / DIE GRÜNEN", "GRÜNE"),
        ("DIE LINKE.", "DIE LINKE"),
        ("Freie Wähler", "FW"),
        ("CDU/FDP-Fraktion", "CDU/FDP-Fraktion"),
        ("SPD und Grüne", "SPD/GRÜNE"),
        ("Bürgerliste Seeburg", "Bürgerliste"),
        ("Stadtwerke", None),
        ("CDUler", None),
    ],
)
def test_parties_have_one_form(written: str, name: str | None) -> None:
    assert party(written) == name


@pytest.mark.parametrize(
    ("written", "function"),
    [
        ("Bürgermeisters", "Bürgermeister"),
        ("Beigeordneten", "Beigeordneter"),
        ("OB'in Y", "Oberbürgermeisterin"),
        ("Erste Stadträtin", "Erste Stadträtin"),
        ("Dezernenten", "Dezernent"),
        ("Fachbereichsleiter 40", "Fachbereichsleiter 40"),
        ("Schreibtisch", None),
    ],
)
def test_titles_are_written_out_in_the_nominative(written: str, function: str | None) -> None:
    assert function_of(written) == function


def test_a_list_as_a_table() -> None:
    rows = (
        "Name | Fraktion | Funktion",
        "Alt, Udo | CDU | Vorsitzender",
        "Dahl, Ina | B 90/Grüne | sachkundige Bürgerin",
    )
    text = "\n".join([*rows, "Probe, Jan | | Kämmerer"])
    told = [(one.names, one.function, one.party) for one in members(text)][1:]
    assert told == [
        (("udo", "alt"), "Vorsitzender", "CDU"),
        (("ina", "dahl"), "sachkundige Bürgerin", "GRÜNE"),
        (("jan", "probe"), "Kämmerer", None),
    ]


NAMES = st.builds(
    lambda parts: "".join(parts).capitalize(),
    st.lists(
        st.sampled_from(["zo", "qui", "ba", "xel", "mur", "tri", "vosk", "jün", "läp", "kro"]), min_size=2, max_size=4
    ),
)
LISTS = [
    "{last}, {first} (CDU)", "Herr {first} {last}, Fachbereichsleiter 40", "CDU | {first} {last}", "SPD: {first} {last}, Jo Ander",
    "Verwaltung: Frau {last} (Bauamt)", "Gäste: {first} {last} ({last} GmbH)", "{first} {last}, {last} & Partner, Berater",
]  # fmt: skip
SENTENCES = [
    "Herr {last} meint, die E-Akte sei fertig.", "Frau {first} {last} ({last} GmbH) berichtet, sie komme 2025.",
    "Ratsherr {last} (Liste {last}) fordert die E-Akte.", "{first} {last} (CDU): Wir wollen die E-Akte.",
    "Die {last} GmbH teilt mit, dass die E-Akte komme.", "Herr {last}, Leiter des Büros {last}, erklärt, sie koste 5 Euro.",
    "Fachbereichsleiter {last} sagt, sie komme.", "Nach Auskunft von Frau {last} kommt die E-Akte.",
    "Stadtrat {first} {last} von der {last}-Fraktion fragt danach.", "Die Stadtwerke {last} berichten, sie komme.",
    "Die Bürgerliste {last} beantragt die E-Akte.", "{last}: Die E-Akte kommt.",
]  # fmt: skip


@given(NAMES, NAMES, st.sampled_from(LISTS), st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_no_part_of_a_name_is_ever_told(first: str, last_name: str, listed: str, one: str, other: str) -> None:
    named = [piece.format(first=first, last=last_name) for piece in (listed, one, other)]
    said = spoken(
        reading(
            ("attendance", f"Anwesend:\n{named[0]}\nFrau {first} {last_name}"), ("discussion", "\n\n".join(named[1:]))
        )
    )
    for _, who in said:
        words = set(fold(who or "").translate(str.maketrans(string.punctuation, " " * len(string.punctuation))).split())
        assert not words & {fold(first), fold(last_name)}
