"""The entity model: words, clusters, features, tags, and what the packaged pipeline makes of sentences."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.tag.component import founds
from zusage.tag.entities.clusters import Clusters, pruned, read, write
from zusage.tag.entities.features import Features
from zusage.tag.entities.model import bio, stretches
from zusage.tag.entities.persons import find_groups, find_persons
from zusage.tag.entities.tokens import words
from zusage.tag.entity_component import Entities
from zusage.tag.nlp import load
from zusage.tag.nlp import read as tagged
from zusage.tag.values import Found

MEETING = date(2024, 5, 15)
TABLE = {"Portal": 0b1101, "Software": 0b0101, "Bürger": 9, "Schule": 12}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die MS-Teams-Lizenz, d.3 und digital@ka", ["Die", "MS-Teams-Lizenz", ",", "d.3", "und", "digital@ka"]),
        ("1:1 Ausstattung (DAKORA+)", ["1:1", "Ausstattung", "(", "DAKORA+", ")"]),
        ("OZG/E-Akte.", ["OZG", "/", "E-Akte", "."]),
    ],
)
def test_names_with_signs_are_one_word(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text, 0, len(text))] == expected


@given(st.text(max_size=80))
def test_words_are_literal_and_in_order(text: str) -> None:
    found = words(text, 0, len(text))
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.dictionaries(st.text("abcÄß-", min_size=1, max_size=6), st.integers(1, 5000), max_size=20))
def test_a_cluster_table_survives_writing(table: dict[str, int]) -> None:
    assert dict(read(write(table)).words()) == table
    assert write(table) == write(dict(reversed(table.items())))


def test_the_commonest_words_with_a_cluster_are_kept() -> None:
    table = pruned({"a": 1, "b": 0, "c": 3, "d e": 4, "f": 5}, {"a": -3.0, "b": -1.0, "c": -2.0, "d e": -1.0}, 2)
    assert table == {"c": 3, "a": 1}


def test_a_compound_has_its_head_and_the_class_of_its_first_part() -> None:
    clusters = Clusters(TABLE)
    assert clusters.of("portal") == clusters.of("PORTAL") == TABLE["Portal"]
    assert clusters.head("Bürgerportal") == ("portal", "bürger")
    assert clusters.head("Bürgerverein") == ("", "")
    assert clusters.first("schuls") == 0
    assert clusters.first("bürgers") == TABLE["Bürger"]


def test_features_tell_a_compound_a_rule_s_find_and_quotes() -> None:
    text = "Das „Bürgerportal“ kommt."
    hit = Found(start=5, end=17, label="PROJECT", origin="topic_portale", topic="portale")
    rows = Features(Clusters(TABLE)).of(words(text, 0, len(text)), [hit])
    assert {"w=bürgerportal", "head=portal", "first=bürger", "hc=13", "fc=9", "qB", "m0B-name-portale"} <= set(rows[2])
    assert "m1B-PROJECT" in rows[1]
    assert "m-1E-PROJECT" in rows[3]


def test_a_model_s_features_are_those_it_has_weights_for() -> None:
    text = "Das Bürgerportal kommt."
    everything = Features(Clusters(TABLE)).of(words(text, 0, len(text)), [])
    some = Features(Clusters(TABLE), frozenset({"head=portal", "1w=kommt"})).of(words(text, 0, len(text)), [])
    assert {"head=portal", "1w=kommt"} <= set(some[1]) <= set(everything[1])
    assert "w=bürgerportal" not in some[1]


@st.composite
def tagged_words(draw: st.DrawFn) -> list[str]:
    tags: list[str] = []
    for label, length in draw(
        st.lists(st.tuples(st.sampled_from(["O", "PROJECT", "PER"]), st.integers(1, 4)), max_size=6)
    ):
        tags += ["O"] * length if label == "O" else [f"B-{label}", *[f"I-{label}"] * (length - 1)]
    return tags


@given(tagged_words())
def test_tags_survive_becoming_entities(tags: list[str]) -> None:
    sentence = words(" ".join("x" for _ in tags), 0, 2 * len(tags))
    spans = [(sentence[first].start, sentence[last].end, label) for first, last, label in stretches(tags)]
    assert bio(sentence, spans) == tags


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Herr M. Böhm teilt mit, Frau Dr. Krüger-Sommer fragt.", ["M. Böhm", "Krüger-Sommer"]),
        ("Stadtrat Pfann und Bürgermeisterin von Alten stimmen zu.", ["Pfann", "von Alten"]),
        ("Herr MILDNER stellt vor.", ["MILDNER"]),
        ("Der Bürgermeister dankt. Herr Vorsitzender! Herr Bürgermeister Noack.", ["Noack"]),
        ("Die Herrschaften im Frauenhaus danken der Verwaltung.", []),
    ],
)
def test_persons_are_found_by_how_they_are_addressed(text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_persons(text)] == names


def test_what_stands_in_brackets_behind_a_person_is_a_group_wherever_it_stands() -> None:
    text = "Frau Sick (HGW) fragt. Stadtrat Olm (Bürger für Au, Fraktionsvorsitz) dankt der HGW (ja), nicht dem HGWX."
    found = list(find_groups(text, list(find_persons(text))))
    assert [text[f.start : f.end] for f in found] == ["HGW", "Bürger für Au", "HGW"]


def by_label(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in founds(tagged(text, MEETING)):
        found.setdefault(each.label, []).append(text[each.start : each.end])
    return found


def test_the_packaged_pipeline_finds_all_labels() -> None:
    text = "Frau Kessler (CDU) fragt nach der E-Akte, die das Hauptamt in Quellheim bis Ende 2025 für 40.000 Euro einführt."
    assert by_label(text) == {
        "PER": ["Kessler"], "ORG": ["CDU", "Hauptamt"], "PROJECT": ["E-Akte"], "LOC": ["Quellheim"],
        "DEADLINE": ["Ende 2025"], "AMOUNT": ["40.000 Euro"],
    }  # fmt: skip


def test_a_name_with_no_digital_word_is_found_by_its_sentence() -> None:
    assert by_label("Die Verwaltung führt die Software „Pfefferkorn“ zum 1. Januar ein.")["PROJECT"] == ["Pfefferkorn"]


def test_a_name_divided_at_a_line_s_end_is_one_name() -> None:
    assert by_label("Die Einführung des Doku-\nmentenmanagementsystems beginnt.")["PROJECT"] == [
        "Doku-\nmentenmanagementsystems"
    ]


def test_a_year_at_the_end_of_a_name_belongs_to_it() -> None:
    found = by_label("Aus „Gute Schule 2020“ fließen bis 2026 noch Mittel.")
    assert found["PROJECT"] == ["Gute Schule 2020"]
    assert found["DEADLINE"] == ["2026"]


def test_a_name_does_not_reach_into_the_next_column() -> None:
    found = by_label("12/23     Einführung E-Akte          E-Akte läuft       Amt 10")
    assert found["PROJECT"] == ["E-Akte", "E-Akte"]


def test_each_entity_says_what_found_it_and_how_sure() -> None:
    (found,) = [f for f in founds(tagged("Das Onlinezugangsgesetz wird umgesetzt.", None)) if f.label == "PROJECT"]
    assert found.origin == "entity_crf"
    assert 0.5 < found.score <= 1
    assert found.name == "Onlinezugangsgesetz"
    assert found.topic == "ozg"


def test_how_sure_the_model_must_be_is_a_setting() -> None:
    nlp = load()
    strict = Entities(new=1.1, known=1.1, sure=1.1)
    strict.learn(nlp.get_pipe("entities").parts)
    doc = nlp.make_doc("Die E-Akte und das Serviceportal kommen.")
    for name in ("rules", "sentences", "deadlines"):
        doc = nlp.get_pipe(name)(doc)
    assert [f for f in founds(strict(doc)) if f.label == "PROJECT"] == []


@given(st.text(max_size=200))
def test_any_text_gives_literal_spans_apart_from_each_other(text: str) -> None:
    found = founds(tagged(text, MEETING))
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
