"""PROJECT mentions: every example of every topic, names by their form, purchases, extents, stop lists, base forms, hostile input."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.errors import ConfigError
from zusage.tag.base_forms import base_form
from zusage.tag.fragments import opening
from zusage.tag.joined_text import join
from zusage.tag.projects import find_projects
from zusage.tag.purchases import _TOPICS
from zusage.tag.stops import STOPS, stop_reason
from zusage.tag.taxonomy import read_topic, read_topics

TOPICS = read_topics()
NAMED = [(t.key, p.name, e) for t in TOPICS for p in t.projects for e in p.examples]
UNNAMED = [(t.key, e) for t in TOPICS for e in t.examples]
COUNTER = [e for t in TOPICS for e in [*t.counter_examples, *(c for p in t.projects for c in p.counter_examples)]]
MINIMAL = """key: a
name: A
name_en: A
area: Bürgerservice
description: C
description_en: C
words: []
passages: []
counter_passages: []
"""


def read_marks(example: str) -> tuple[str, list[str]]:
    return example.replace("«", "").replace("»", ""), re.findall("«([^»]*)»", example)


def mentions(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find_projects(text, [(0, len(text))])]


def test_topics_of_purchases_are_topics() -> None:
    assert {name for _, name in _TOPICS} < {topic.key for topic in TOPICS}


@pytest.mark.parametrize(("key", "name", "example"), NAMED)
def test_known_name_is_found_with_canonical_name_and_topic(key: str, name: str, example: str) -> None:
    text, marked = read_marks(example)
    found = find_projects(text, [(0, len(text))])
    assert [text[f.start : f.end] for f in found] == marked
    assert {(f.name, f.topic, f.origin, f.label) for f in found} == {(name, key, f"topic_{key}", "PROJECT")}


@pytest.mark.parametrize(("key", "example"), UNNAMED)
def test_other_mention_of_a_topic_is_called_by_its_base_form(key: str, example: str) -> None:
    text, marked = read_marks(example)
    found = find_projects(text, [(0, len(text))])
    assert [(text[f.start : f.end], f.name, f.topic) for f in found] == [(m, base_form(m), key) for m in marked]


@pytest.mark.parametrize("example", COUNTER)
def test_counter_example_holds_no_project(example: str) -> None:
    assert mentions(example) == []


@pytest.mark.parametrize("text", [
    # compounds that say what they are for
    "Die «Online-Hundeanmeldung» geht im Mai in Betrieb.",
    "Die «Onlinebuchung» der Grillplätze wird erprobt.",
    "Das «E-Partizipation-Portal» des Landes wird genutzt.",
    "Für die «Digitalwerkstatt» stehen 12.000 Euro bereit.",
    "Der «Unterdorfbreitbandausbau» ist beauftragt.",
    "Im «Gäste-WLAN» der Halle sind nun alle Räume erreichbar.",
    "Die «Schulwegplattform» wird abgeschaltet.",
    "Die «Bäderapp» zeigt freie Bahnen.",
    "Ein «Hallenbuchungssystem» wird ausgeschrieben.",
    "Das «Nutzerkonto» ersetzt die Papierformulare.",
    "Eine «Vereinsdatenbank» ist in Arbeit.",
    "Die «Tablet-Offensive» endet im Juli.",
    # digital-making adjective and noun
    "Wir wollen die «elektronische Bauakte» bis 2027.",
    "Das «digitale Bürgerbüro» öffnet im Herbst.",
    "Die Verwaltung plant «elektronische Steuerbescheide».",
    "Der Beitritt zu den «Smarten Auen» kostet nichts.",
    # proper names that their kind announces; a project only where something digital is named with it
    "Die App „«Talgeflüster»“ wird vorgestellt.",
    "Das Portal „«Mein Auental»“ ist fertig.",
    "Im Projekt „«Smarte Lampen»“ werden 40 Masten umgerüstet.",
    "Das Digitalprojekt „«Auge am Fluss»“ ist beendet.",
    "Die Software «kommBox» wird beschafft.",
    "Danach geht die Verwaltung auf die «Auental App» ein.",
    "Der Zwischenbericht zu «auental.digital» liegt vor.",
    "Mit «smartBus» wird der Rufbus bestellt.",
])  # fmt: skip
def test_name_is_found_by_its_form(text: str) -> None:
    plain, marked = read_marks(text)
    assert mentions(plain) == marked


@pytest.mark.parametrize("text", [
    "Vergabe der Lieferung von 120 «iPads» an die Firma Muster",
    "Los 1: 40 «Notebooks», Los 2: 12 «Dokumentenkameras»",
    "Beschafft werden «interaktive Tafeln» und «Beamer».",
    "Für 30 neue «Laptops» stehen 25.000 Euro bereit.",
    "Alle Grundschulen werden mit «WLAN» ausgestattet.",
    "Am Marktplatz sollen zwei «Hotspots» eingerichtet werden.",
    "Der Relaunch der «Homepage» verzögert sich.",
    "Die «Internetseite» wird barrierefrei umgestaltet.",
])  # fmt: skip
def test_device_technology_or_channel_is_found_as_the_object_of_a_purchase(text: str) -> None:
    plain, marked = read_marks(text)
    assert mentions(plain) == marked


@pytest.mark.parametrize("text", [
    "Auf den Tischen standen Tablets und Beamer.",
    "Die Beschaffung weiterer Stühle für die vorhandenen Laptops unterbleibt.",
    "Die Unterlagen stehen auf der Internetseite der Stadt.",
    "Er las vom Laptop ab.",
    "Die mobilen Endgeräte, die Hardware und die Technik wurden besprochen.",
])  # fmt: skip
def test_device_or_channel_in_mere_use_is_no_project(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize("text", [
    "Umsetzung des «Onlinezugangsgesetzes» in Auental",
    "Der «Breitbandausbau» der Schulen dauert an.",
    "Die Einführung der «E-Akte» im Rathaus beginnt.",
    "Eine ganzheitliche «Digitalisierungsstrategie» der Stadt fehlt.",
    "Das «Onlinezugangsgesetz» («OZG») gilt.",
    "Der Ausbau des «Glasfasernetzes» geht weiter.",
    "Aus dem „«DigitalPakt Schule»“ fließt Geld.",
    "Ein kostenloser «WLAN-Zugang» im Bad wird geprüft.",
    "Die neue «E-Akten-Software» läuft.",
])  # fmt: skip
def test_extent_is_the_naming_noun(text: str) -> None:
    plain, marked = read_marks(text)
    assert mentions(plain) == marked


@pytest.mark.parametrize(("text", "mention", "name"), [
    ("das digitale Bür-\ngerbüro am Markt", "digitale Bür-\ngerbüro", "Digitales Bürgerbüro"),
    ("die elektronische \nAkte kommt", "elektronische \nAkte", "E-Akte"),
    ("der Online-\nAntrag kommt", "Online-\nAntrag", "Online-Antrag"),
    ("der Glasfaser-\nausbau kommt", "Glasfaser-\nausbau", "Glasfaserausbau"),
    ("das Online\u00adzugangs\u00adgesetz gilt", "Online\u00adzugangs\u00adgesetz", "Onlinezugangsgesetz"),
    ("das WLAN\u2011Netz wächst", "WLAN\u2011Netz", "WLAN-Netz"),
])  # fmt: skip
def test_mention_runs_over_line_ends_and_soft_hyphens(text: str, mention: str, name: str) -> None:
    assert [(text[f.start : f.end], f.name) for f in find_projects(text, [])] == [(mention, name)]


def test_mention_does_not_run_over_an_empty_line() -> None:
    assert mentions("Es bleibt digitale\n\nAkte der Woche") == []


@pytest.mark.parametrize("text", [
    "Die Digitalisierung der Verwaltung schreitet voran.",
    "Der Digitalausschuss und der Ausschuss für Digitale Strategie und E-Government tagen.",
    "Die IT-Abteilung und das IT-Amt sind umgezogen.",
    "Gesucht wird eine IT-Lösung.",
    "Die E-Mail zur E-Mobilität und zu den Ladesäulen liegt bei.",
    "Das E-Auto und das E-Bike des Bauhofs sind geladen.",
    "Der Datenschutz ist gewahrt.",
    "Die Besprechung fand als Videokonferenz statt.",
    "In der Onlineausgabe der Zeitung stand es anders.",
    "Die Breitband Auental GmbH legt den Jahresabschluss vor.",
    "Frau Muster, Fachbereich E-Government, trägt vor.",
    "Die Aussichtsplattform und das Kirchenportal werden saniert.",
    "Das Projekt „Grüne Mitte“ und das Programm „Soziale Stadt“ laufen weiter.",
    "Das Projekt, das System, die App, das Netz und die Software wurden gelobt.",
    "Herr Knapp und Frau Rapp stimmten dagegen.",
])  # fmt: skip
def test_what_only_looks_digital_is_no_project(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize("word", [
    "Digitalisierung", "Digitalausschuss", "IT-Abteilung", "IT-Lösung", "E-Mail-Adresse", "Videokonferenz", "Onlineausgabe",
    "Kirchenportal", "Glasfaserbericht",
])  # fmt: skip
def test_stop_word_has_its_reason(word: str) -> None:
    assert stop_reason(word) in STOPS


@pytest.mark.parametrize(
    "word",
    ["Digitalfunk", "IT-Konzept", "Onlinebuchung", "Videokonferenzsystem", "Glasfasernetz", "Nutzerkonto", "E-Akte"],
)
def test_name_of_an_undertaking_is_no_stop_word(word: str) -> None:
    assert stop_reason(word) is None


def test_sentence_bounds_keep_the_purchase_to_its_own_sentence() -> None:
    text = "Die Beschaffung ist beschlossen. Er trug sein Tablet herein."
    assert find_projects(text, [(0, 32), (33, len(text))]) == []
    assert len(find_projects(text, [])) == 1


@pytest.mark.parametrize(("written", "name"), [
    ("Onlinezugangsgesetzes", "Onlinezugangsgesetz"), ("digitalen \nBürgerbüros", "Digitales Bürgerbüro"),
    ("elektronischer Rech-\nnungen", "Elektronische Rechnung"), ("„digital@aue“", "digital@aue"), ("iPads", "iPad"),
    ("interaktive Tafeln", "Interaktive Tafel"), ("Online-Anträge", "Online-Antrag"), ("Glasfaseranschlüssen", "Glasfaseranschluss"),
    ("OZGs", "OZG"), ("Bürgerkonten", "Bürgerkonto"), ("Lotus Notes", "Lotus Notes"), ("MS Teams", "MS Teams"), ("Moodle", "Moodle"),
    ("Digital-\nund Onlineakten", "Digital- und Onlineakte"), ("", ""),
])  # fmt: skip
def test_base_form(written: str, name: str) -> None:
    assert base_form(written) == name


PIECES = st.lists(st.sampled_from(
    ["digital", "e", "en", "es", " ", "\n", "-\n", "\u00ad", "Akte", "n", "Konto", "s", "„", "“", "Netz", "-", "und", "A", "\u2011", "\n\n"]
)).map("".join)  # fmt: skip


@given(st.one_of(PIECES, st.text(max_size=40)))
def test_base_form_is_its_own_base_form_and_stands_on_one_line(text: str) -> None:
    name = base_form(text)
    assert base_form(name) == name
    assert not set(name) & set('\n\r\u00ad„“”«»"')


@given(st.one_of(PIECES, st.text(max_size=60)))
def test_joined_text_leads_back_to_the_same_characters(text: str) -> None:
    joined = join(text)
    for at, character in enumerate(joined.text):
        start, end = joined.origin(at, at + 1)
        if not character.isspace():
            assert end == start + 1
            assert text[start].translate({0x2010: "-", 0x2011: "-"}) == character
            assert joined.place(start) == at


WORDS = st.lists(st.sampled_from(
    ["Die", "E-Akte", "digitale", "Strategie", "App", "„Aue“", "Glasfaser", "-", "\n", ".", "iPads", "beschafft", "Online-", "portal",
     "OZG", "(", ")", "GmbH"]
))  # fmt: skip


@given(WORDS, st.sampled_from([" ", "", "\n", " \n"]))
def test_mentions_are_ordered_apart_and_trimmed(words: list[str], blank: str) -> None:
    text = blank.join(words)
    found = find_projects(text, [(0, len(text))])
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(
        text[f.start : f.end].strip() == text[f.start : f.end] != "" and f.name and 0.5 <= f.score <= 1 for f in found
    )


@pytest.mark.parametrize("piece", [
    "A", "Digital", "Online-", "E-", "e-", "a-", "A-", "-\n", "\u00ad", " ", " \n", "„", "App „", "digitale ", "Digitale neue ", "iPad ",
    "WLAN ", "Beschaffung Tablets ", "portal", "X-portal-", "Software ", "Ausschuss für A und ", "@", "smartA", "Glasfaser-a-",
    "elektronische Akte ",
])  # fmt: skip
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * (120_000 // len(piece))
    begin = time.process_time()
    find_projects(text, [])
    assert time.process_time() - begin < 8


@pytest.mark.parametrize(("extra", "said"), [
    ("projects: []\npatterns: []\ncolour: red\n", "colour"),
    ("projects: []\n", "patterns"),
    ("projects: []\npatterns: ['a']\n", "patterns.0"),
    ("projects: []\npatterns: ['ab(']\n", "patterns.0"),
    ("projects: []\npatterns: ['ab|cd']\n", "patterns.0"),
    ("projects: [{name: N, programme: 'no', patterns: [], examples: []}]\npatterns: []\n", "projects.0.programme"),
    ("projects: [{name: N, programme: true, patterns: [], examples: ['ohne Marke']}]\npatterns: []\n", "projects.0.examples.0"),
])  # fmt: skip
def test_faulty_topic_is_refused_with_file_and_key(extra: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_topic("a.yml", MINIMAL + extra)
    assert caught.value.where == f"topics/a.yml: {said}"


def test_topic_is_called_like_its_file() -> None:
    with pytest.raises(ConfigError, match=r"topics/b\.yml: key: expected b, found a"):
        read_topic("b.yml", MINIMAL + "projects: []\npatterns: []\n")


def test_file_that_is_no_yaml_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"topics/a\.yml: expected a YAML file"):
        read_topic("a.yml", "key: [a")


@pytest.mark.parametrize(("fragment", "keys", "rest"), [
    ("[Ee]lektronisch", ("El", "el"), "ektronisch"), (r"d\.3", ("d.",), "3"), ("E-Akten?", ("E-",), "Akten?"),
])  # fmt: skip
def test_opening_of_a_pattern(fragment: str, keys: tuple[str, ...], rest: str) -> None:
    assert opening(fragment) == (keys, rest)
