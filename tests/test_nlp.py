"""The spaCy pipeline: registered, packaged, and German enough for minutes."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from zusage.errors import ConfigError
from zusage.tag import nlp as tagger
from zusage.tag.component import KEY, founds
from zusage.tag.nlp import load, read, untrained


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Dr. Vogt kommt.", "Dr."),
        ("Es sind ca. 30 Geräte.", "ca."),
        ("Siehe Nr. 5.", "Nr."),
        ("Am 31. Dezember endet es.", "31."),
        ("Die Einführung von d.3 läuft.", "d.3"),
        ("Das kostet 1.000 € im Jahr.", "1.000"),
        ("Das sind rd. 3 Mio. Euro.", "Mio."),
        ("Die 1:1 Ausstattung beginnt.", "1:1"),
    ],
)
def test_the_tokenizer_keeps_what_belongs_together(text: str, token: str) -> None:
    assert token in [t.text for t in load().make_doc(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Vogt stellt d.3 vor.",
        "Die Kosten liegen bei ca. 1.000 € je Schule.",
        "Bis zum 31. Dezember 2025 ist alles fertig.",
        "Das regelt Nr. 5 der Anlage.",
        "Im 2. Quartal 2025 kommen 1,1 Mio. Euro vom Land.",
        "Herr M. Beck fragt z. B. nach dem WLAN.",
    ],
)
def test_one_sentence_stays_one_sentence(text: str) -> None:
    assert [sent.text for sent in read(text, None).sents] == [text]


def test_two_sentences_are_two() -> None:
    doc = read("Die Frist endet am 31.12.2025. Danach gilt das neue Verfahren.", None)
    assert [sent.text for sent in doc.sents] == ["Die Frist endet am 31.12.2025.", "Danach gilt das neue Verfahren."]


def test_text_comes_back_unchanged() -> None:
    text = "Zwei  Blanks,\ta Tab,\n\nund 5,2 Mio. Euro-Projekt."
    doc = read(text, None)
    assert doc.text == text


def test_spans_carry_label_value_and_rule() -> None:
    doc = read("Die E-Akte wird bis Ende 2025 für 95.000 Euro eingeführt.", date(2025, 1, 7))
    labels = {span.text: span.label_ for span in doc.spans[KEY]}
    assert labels == {"E-Akte": "PROJECT", "Ende 2025": "DEADLINE", "95.000 Euro": "AMOUNT"}
    by_label = {found.label: found for found in founds(doc)}
    assert by_label["AMOUNT"].amount is not None
    assert by_label["AMOUNT"].amount.max == 95_000
    assert by_label["DEADLINE"].time is not None
    assert (by_label["DEADLINE"].time.date_to, by_label["DEADLINE"].time.bound) == (date(2025, 12, 31), "by")
    assert all(found.origin for found in founds(doc))


def test_an_amount_inside_a_compound_is_cut_out_of_its_token() -> None:
    doc = read("Das 5,2 Mio. Euro-Projekt Breitbandausbau beginnt.", None)
    assert "5,2 Mio. Euro" in [span.text for span in doc.spans[KEY]]


def test_the_packaged_pipeline_loads_without_importing_us(tmp_path: Path) -> None:
    """Entry points alone lead spacy.load to the components."""
    load().to_disk(tmp_path / "model")
    code = (
        "import sys, spacy; nlp = spacy.load(sys.argv[1]); doc = nlp('Das WLAN kostet 800 € bis 1.000 €.');"
        "print([(s.text, s.label_) for s in doc.spans['zusage']])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "model")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "('800 € bis 1.000 €', 'AMOUNT')" in done.stdout


@pytest.mark.parametrize("factory", ["zusage_rules", "zusage_sentences", "zusage_deadlines", "zusage_entities"])
def test_every_factory_is_registered(factory: str) -> None:
    assert spacy.blank("de").has_factory(factory)


def test_a_pipeline_that_is_not_there_or_of_another_version_stops_with_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tagger, "NAME", "de_missing")
    with pytest.raises(ConfigError, match="de_missing: expected the packaged pipeline, found none"):
        load()
    monkeypatch.setattr(tagger, "NAME", "de_zusage")
    monkeypatch.setattr(tagger, "VERSION", "0.0.1")
    with pytest.raises(ConfigError, match=r"expected version 0\.0\.1, found"):
        load()


def test_an_untrained_pipeline_works_by_rules_alone() -> None:
    alone = untrained(Path("models/configs/nlp.cfg"))
    doc = alone.make_doc("Die E-Akte wird bis Ende 2025 eingeführt.")
    doc._.reference_date = date(2024, 5, 15)
    assert [(found.label, found.origin.split("_")[0]) for found in founds(alone(doc))] == [
        ("PROJECT", "topic"),
        ("DEADLINE", "time"),
    ]


def test_a_trained_component_survives_bytes() -> None:
    one, other = load().get_pipe("entities"), untrained(Path("models/configs/nlp.cfg")).get_pipe("entities")
    assert other.from_bytes(one.to_bytes()).parts == one.parts


def test_the_extensions_are_ours() -> None:
    assert Doc.has_extension("reference_date")
