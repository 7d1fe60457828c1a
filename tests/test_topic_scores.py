"""Topics of mentions and of stretches: what speaks for them, when there are none, how they are trained, stored and told."""

import re
from pathlib import Path
from typing import Any

import pytest

from zusage import tag
from zusage.commands import explain, topic_lines
from zusage.evaluate import train_topics
from zusage.records import (
    Body,
    Document,
    DocumentTopic,
    Mention,
    MentionTopic,
    RawFile,
    Section,
    SectionTopic,
)  # fmt: skip
from zusage.store import Database, write_tagged
from zusage.tag.taxonomy import read_topics
from zusage.tag.topic_model import FILES, TopicModel
from zusage.tag.topic_scores import topics_of, topics_of_mention
from zusage.tag.topic_signs import NUMBER, find_stems, find_words, stems_of
from zusage.tag.values import Found

AKTE = "Die Papierakten werden eingescannt. Die „Bördeakte“ kommt 2026, sie ersetzt das alte Archiv."
ROAD = "Die Kreisstraße 12 wird voll gesperrt, Kanal und Wasserleitung werden erneuert."
TOPICS = {topic.key: topic for topic in read_topics()}


def project(text: str, name: str, known: str | None = None) -> Found:
    at = text.index(name)
    return Found(start=at, end=at + len(name), label="PROJECT", origin="test", name=known or name)


def document(text: str) -> Document:
    return Document(id="d", raw_file_id="r", body_id="b", kind="text", title="Auszug", date="2024-05-15", text=text)


@pytest.mark.parametrize(
    ("topic", "name"), [(t, p) for t in TOPICS.values() for p in t.projects], ids=lambda x: getattr(x, "name", x)
)
def test_a_name_of_the_gazetteer_has_its_own_topic_or_a_further_one(topic: Any, name: Any) -> None:
    marked = name.examples[0]
    text = marked.replace("«", "").replace("»", "")
    match = re.search("«(.*?)»", marked)
    assert match
    found = Found(start=match.start(), end=match.end() - 2, label="PROJECT", origin="test", name=name.name)
    given = [score.topic for score in topics_of_mention(text, [found], found)]
    assert topic.key in given
    assert set(name.topics) <= set(given)


def test_a_made_up_name_has_the_topic_of_the_words_around_it() -> None:
    found = project(AKTE, "Bördeakte")
    (best, *_) = topics_of_mention(AKTE, [found], found)
    assert best.topic == "e-akte"
    assert {"Papierakten", "eingescannt"} & {reason.what for reason in best.why}
    assert all(AKTE[reason.start : reason.end] == reason.what for reason in best.why)


@pytest.mark.parametrize("text", ["Das „Amselchen“ geht im Herbst an den Start.", "Projekt Phönix"])
def test_every_mention_has_a_topic_even_where_nothing_tells(text: str) -> None:
    found = project(text, "Amselchen" if "Amsel" in text else "Projekt Phönix")
    assert len(topics_of_mention(text, [found], found)) >= 1


def test_a_stretch_has_its_own_topics_and_no_others() -> None:
    text = f"Auf dem Marktplatz entsteht ein Hotspot mit freiem WLAN.\n\n{ROAD}\n\n{AKTE}"
    first, last = text.index("\n\n"), text.index(AKTE)
    assert [score.topic for score in topics_of(text, [], 0, first)] == ["wlan"]
    assert topics_of(text, [], first, last) == []
    assert {score.topic for score in topics_of(text, [], 0, len(text))} >= {"wlan"}
    assert all(0 < score.score <= 1 for score in topics_of(text, [], 0, len(text)))


def test_words_and_names_across_a_line_end_keep_their_places() -> None:
    text = "Das Breit-\nband fehlt. Die Glasfaser-\nanschlüsse und der Breitbandausbau sind beauftragt."
    (score, *_) = topics_of(text, [], 0, len(text))
    assert score.topic == "breitband"
    assert "Breitbandausbau" in {text[reason.start : reason.end] for reason in score.why}


@pytest.mark.parametrize("text", ["", "   ", ROAD, "İstanbul İİ Straße ẞ", "x" * 9000])
def test_what_is_not_about_digitalisation_has_no_topic(text: str) -> None:
    assert topics_of(text, [], 0, len(text)) == []


def test_a_long_text_is_judged_in_parts() -> None:
    text = "\n\n".join([ROAD] * 300 + ["Die E-Akte wird eingeführt, die Papierakten entfallen."] + [ROAD] * 300)
    assert [score.topic for score in topics_of(text, [], 0, len(text))] == ["e-akte"]


@pytest.mark.parametrize(
    ("word", "topic", "found"),
    [
        ("Livestreams", "hybride-sitzungen", True),
        ("Koppelow", "e-akte", False),
        ("ELO", "e-akte", True),
        ("KI", "ki", True),
    ],
)
def test_stems_count_in_a_word_at_its_beginning_or_as_the_whole(word: str, topic: str, found: bool) -> None:
    assert (NUMBER[topic] in {number for number, _ in stems_of(word)}) is found


@pytest.mark.parametrize("topic", TOPICS.values(), ids=lambda topic: topic.key)
def test_every_topic_has_stems_and_its_words_are_found(topic: Any) -> None:
    assert len(topic.stems.split()) >= 20
    text = " ".join(topic.passages)
    assert NUMBER[topic.key] in {sign.topic for sign in find_words(text)}
    assert NUMBER[topic.key] in {sign.topic for sign in find_stems(text, 0, len(text))}


def learned(text: str, name: str, topics: tuple[str, ...], town: str) -> train_topics.Passage:
    gold = ((project(text, name), topics),) if name else ()
    return train_topics.Passage(town, text, topics, gold, tuple(found for found, _ in gold))


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    """Trained on nine tiny passages of three towns, and on a few names instead of the whole gazetteer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train_topics, "_known", lambda: iter([("E-Akte", "e-akte"), ("WLAN", "wlan")]))
        return train_topics.train(PASSAGES)


PASSAGES = [
    passage
    for town in ("Au", "Bach", "Cham")
    for passage in (
        learned("Die E-Akte kommt, die Papierakten werden eingescannt.", "E-Akte", ("e-akte",), town),
        learned("Der Hotspot am Markt gibt freies WLAN an alle Gäste.", "WLAN", ("wlan",), town),
        learned("Das Rechenzentrum der Sparkasse lädt zum Sommerfest.", "", (), town),
    )
]


def test_training_gives_the_same_bytes_again(parts: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_topics, "_known", lambda: iter([("E-Akte", "e-akte"), ("WLAN", "wlan")]))
    assert train_topics.train(PASSAGES) == parts


def test_a_trained_judge_decides(parts: dict[str, bytes]) -> None:
    model = TopicModel(*(parts[name] for name in FILES))
    text = "Die Bördeakte kommt, die Papierakten werden eingescannt."
    found = project(text, "Bördeakte")
    assert topics_of_mention(text, [found], found, model)[0].topic == "e-akte"
    assert [score.topic for score in topics_of(text, [found], 0, len(text), model)] == ["e-akte"]
    assert topics_of(ROAD, [], 0, len(ROAD), model) == []


def test_records_hold_topics_of_mentions_sections_and_documents() -> None:
    parts = ("Anwesend: Herr Glasfaser, Frau E-Akte", "Die E-Akte wird eingeführt, die Papierakten entfallen.", ROAD)
    text = "\n\n".join(parts)
    places = [(text.index(part), text.index(part) + len(part)) for part in parts]
    kinds = ("attendance", "discussion", "resolution")
    sections = [
        Section(id=kind, document_id="d", agenda_item_id=f"item {kind}", kind=kind, start=a, end=b)
        for kind, (a, b) in zip(kinds, places, strict=True)
    ]
    records = tag.tag(document(text), sections)
    mentions = {r.id: r for r in records if isinstance(r, Mention) and r.label == "PROJECT"}
    given = [r for r in records if isinstance(r, MentionTopic)]
    assert mentions
    assert {r.mention_id for r in given} == set(mentions)
    for key, mention in mentions.items():
        assert mention.topic == max((r for r in given if r.mention_id == key), key=lambda r: r.score).topic_id
    assert {r.section_id for r in records if isinstance(r, SectionTopic)} == {"discussion"}
    assert "e-akte" in {r.topic_id for r in records if isinstance(r, DocumentTopic)}
    assert f"E-Akte [{text.index('E-Akte wird')}]" in next(r.why for r in records if isinstance(r, DocumentTopic))
    keys = [r.id for r in records if isinstance(r, MentionTopic | SectionTopic | DocumentTopic)]
    assert len(keys) == len(set(keys))


def test_topics_are_replaced_when_a_file_is_tagged_again(tmp_path: Path) -> None:
    db = Database(tmp_path / "z.db")
    raw = RawFile(id="r", source="s", path="a.txt", sha256="0", size=1, media_type="text/plain", body_id="b")
    section = Section(id="s", document_id="d", kind="text", start=0, end=40)
    read = document("Die E-Akte wird eingeführt, die Papierakten entfallen.")
    with db.transaction():
        db.put([Body(id="b", name="Au"), raw, read, section, *tag.topics()])
    for version in ("3", "4"):
        with db.transaction():
            write_tagged(db, raw, tag.tag(read, [section]), version)
        assert all(db.get(kind) for kind in (MentionTopic, SectionTopic, DocumentTopic))
    with db.transaction():
        write_tagged(db, raw, [], "5")
    assert [*db.get(MentionTopic), *db.get(SectionTopic), *db.get(DocumentTopic)] == []
    db.close()


def test_explain_tells_the_topics_of_a_file_and_of_its_commitments(tmp_path: Path) -> None:
    path = tmp_path / "au.txt"
    path.write_text("Die E-Akte wird bis Ende 2026 eingeführt, die Papierakten entfallen.\n", encoding="utf-8")
    first, *told = [line for line in "\n".join(explain.explain_file(path)).split("\n") if not line.startswith("!")]
    assert first.startswith("Themen von „")
    assert "E-Akte, Dokumente und digitale Post (" in first
    assert "E-Akte [4]" in first
    assert any(line.startswith("  Thema: E-Akte, Dokumente und digitale Post (") for line in told)
    path.write_text(ROAD, encoding="utf-8")
    assert any(line.endswith(topic_lines.NONE) for line in explain.explain_file(path))
