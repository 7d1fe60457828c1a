"""The taxonomy: areas, topics, words and passages for the decision on a topic, names that stand once."""

import re

import pytest

from zusage.errors import ConfigError
from zusage.tag.projects import find_projects
from zusage.tag.taxonomy import Topic, areas, check_topics, read_topic, read_topics

TOPICS = read_topics()
BY_KEY = {topic.key: topic for topic in TOPICS}
OFF_TOPIC = (
    "Die Kreisstraße 12 wird zwischen Mai und Juli voll gesperrt, Kanal und Wasserleitung werden erneuert.",
    "Die Ausschreibung der Straßenbauarbeiten und der neuen Asphaltdecke erfolgt im Frühjahr.",
    "Der Neubau der Kindertagesstätte Sonnenhügel mit vier Gruppen kostet 3,4 Mio. Euro.",
    "Die Elternbeiträge für Krippe und Hort steigen zum 1. August um drei Prozent.",
    "Auf dem Friedhof werden Urnengräber angelegt und die Kapelle erhält ein neues Dach.",
    "Für die Ortsfeuerwehr wird ein Tanklöschfahrzeug TLF 3000 bestellt, das alte wird verkauft.",
    "Das Feuerwehrhaus wird um zwei Stellplätze und Umkleiden erweitert.",
    "Der Bebauungsplan „Am Mühlbach“ wird erneut ausgelegt.",
    "Die Ratsfrau fragt nach den Öffnungszeiten des Freibads und nach der Rutsche.",
    "Der Bürgermeister begrüßt die Anwesenden und stellt die Beschlussfähigkeit fest.",
    "Frau Muster wird zur Schriftführerin bestellt; Herr Beispiel scheidet aus.",
    "Der Jahresabschluss 2019 weist einen Überschuss von 120.000 Euro aus.",
    "Die Grundschule erhält einen neuen Pausenhof, die Turnhalle einen Prallschutz.",
    "Die Hebesätze der Grundsteuer und die Hundesteuer bleiben unverändert.",
)
MINIMAL = """key: {key}
name: A
name_en: A
area: Bürgerservice
description: C
description_en: C
words: []
passages: []
counter_passages: []
projects: {projects}
patterns: []
"""


def matched_words(topic: Topic, text: str) -> list[str]:
    return [match[0] for word in topic.words if (match := re.search(rf"(?<!\w)(?:{word})(?!\w)", text))]


def found_topics(text: str) -> set[str]:
    found = {mention.topic for mention in find_projects(text, [(0, len(text))])}
    return {key for key in found if key}


def small(key: str, projects: str) -> Topic:
    return read_topic(f"{key}.yml", MINIMAL.format(key=key, projects=projects))


def project(name: str, topics: str = "[]") -> str:
    return f"[{{name: {name}, programme: true, topics: {topics}, patterns: [], examples: []}}]"


def test_there_are_eight_areas_and_every_topic_lies_in_one() -> None:
    assert len(areas()) == 8
    assert all(areas().values())
    assert sorted(topic.key for of_area in areas().values() for topic in of_area) == sorted(BY_KEY)


def test_there_are_forty_topics() -> None:
    assert len(TOPICS) == 40


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_topic_says_what_it_is_in_both_languages_and_what_it_is_not(topic: Topic) -> None:
    assert all((topic.name, topic.name_en, topic.description, topic.description_en))
    assert topic.description != topic.description_en
    assert len(set(topic.words)) == len(topic.words) >= 8
    assert len(set(topic.passages)) == len(topic.passages) >= 3
    assert len(set(topic.counter_passages)) == len(topic.counter_passages) >= 3


@pytest.mark.parametrize(("topic", "passage"), [(t, p) for t in TOPICS for p in t.passages], ids=str)
def test_passage_of_a_topic_holds_one_of_its_words(topic: Topic, passage: str) -> None:
    assert matched_words(topic, passage)


@pytest.mark.parametrize(("topic", "passage"), [(t, p) for t in TOPICS for p in t.counter_passages], ids=str)
def test_counter_passage_holds_neither_words_nor_names_of_the_topic(topic: Topic, passage: str) -> None:
    assert matched_words(topic, passage) == []
    assert topic.key not in found_topics(passage)


@pytest.mark.parametrize("text", OFF_TOPIC)
def test_passage_about_nothing_digital_holds_no_word_and_no_name(text: str) -> None:
    assert {topic.key: words for topic in TOPICS if (words := matched_words(topic, text))} == {}
    assert find_projects(text, [(0, len(text))]) == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_word_and_pattern_stand_in_one_topic_only(topic: Topic) -> None:
    own = {pattern for name in topic.projects for pattern in name.patterns} | set(topic.patterns)
    others = [t for t in TOPICS if t is not topic]
    assert own.isdisjoint(pattern for t in others for pattern in t.patterns)
    assert own.isdisjoint(pattern for t in others for name in t.projects for pattern in name.patterns)
    assert own.isdisjoint(topic.words)


def test_every_name_has_a_pattern_and_an_example() -> None:
    assert [name.name for topic in TOPICS for name in topic.projects if not (name.patterns and name.examples)] == []


def test_name_stands_in_one_topic_only() -> None:
    with pytest.raises(ConfigError, match=r"topics/b\.yml: N: expected a name of its own, found the name in a\.yml"):
        check_topics((small("a", project("N")), small("b", project("N"))))


@pytest.mark.parametrize("further", ["a", "nowhere"])
def test_further_topic_of_a_name_is_another_topic(further: str) -> None:
    with pytest.raises(
        ConfigError, match=rf"topics/a\.yml: N: topics: expected the key of another topic, found {further}"
    ):
        check_topics((small("a", project("N", f"[{further}]")), small("b", "[]")))


def test_name_may_belong_to_further_topics() -> None:
    topics = (small("a", project("N", "[b]")), small("b", "[]"))
    assert check_topics(topics) == topics
    digitalpakt = next(name for name in BY_KEY["schule-digital"].projects if name.name == "DigitalPakt Schule")
    assert digitalpakt.topics == ["foerderung"]


@pytest.mark.parametrize("field", ["area", "description_en", "words", "passages", "counter_passages"])
def test_field_of_a_topic_is_required(field: str) -> None:
    text = re.sub(rf"(?m)^{field}: .*\n", "", MINIMAL.format(key="a", projects="[]"))
    with pytest.raises(ConfigError) as caught:
        read_topic("a.yml", text)
    assert caught.value.where == f"topics/a.yml: {field}"


@pytest.mark.parametrize(("line", "wrong", "said"), [
    ("area: Bürgerservice", "area: Sonstiges", "area"),
    ("\npassages: []", "\npassages: ['Die «E-Akte» kommt.']", "passages.0"),
    ("\npassages: []", "\npassages: [' ']", "passages.0"),
    ("words: []", "words: ['a']", "words.0"),
    ("words: []", "words: ['ab|cd']", "words.0"),
])  # fmt: skip
def test_faulty_field_of_a_topic_is_refused_with_file_and_key(line: str, wrong: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_topic("a.yml", MINIMAL.format(key="a", projects="[]").replace(line, wrong, 1))
    assert caught.value.where == f"topics/a.yml: {said}"


@pytest.mark.parametrize(("text", "topic"), [
    ("Beschafft werden 40 Notebooks für die Kämmerei.", "arbeitsplatz"),
    ("Beschafft werden 40 Notebooks für die Grundschule.", "schulgeraete"),
    ("Für das Rathaus werden zwei Switche beschafft.", "it-betrieb"),
    ("Für das Gymnasium werden zwei Switche beschafft.", "schule-digital"),
    ("Die Beschaffung neuer Funkgeräte ist beauftragt.", "gefahrenabwehr"), ("Der Einbau der Sensoren ist beauftragt.", "sensorik"),
])  # fmt: skip
def test_purchase_has_the_topic_of_its_device_and_place(text: str, topic: str) -> None:
    assert found_topics(text) == {topic}
