"""The gold for speakers: written for invented towns, split by town, read and scored."""

from pathlib import Path

import pytest

from zusage.errors import RecordError
from zusage.evaluate.gate import flat
from zusage.evaluate.speakers import answers, parted, read_documents, score_speakers
from zusage.link.speaker.parties import party

GOLD = Path("corpora/gold/speakers")
TEXT = """⟦document moorkaten-1⟧
organization: Rat

Niederschrift

TOP 1 E-Akte

⟦= Ratsherr | CDU⟧Ratsherr Muster (CDU) fordert die E-Akte. ⟦= Verwaltung⟧Laut Verwaltung kommt sie. ⟦= -⟧Herr Probe dankt.
⟦= Bürgermeister⟧Es fehlt an Geld.
⟦end⟧
"""


def test_marks_are_read_and_scored(tmp_path: Path) -> None:
    (tmp_path / "moorkaten.marks").write_text(TEXT, encoding="utf-8")
    (gold,) = read_documents(tmp_path)
    assert "⟦" not in gold.text
    assert [gold.text[asked.start :].split()[0] for asked in gold.asked] == ["Ratsherr", "Laut", "Herr", "Es"]
    assert [answer.said for answer in answers(gold)] == ["Ratsherr (CDU)", "Verwaltung", None, None]
    scores = score_speakers([gold])
    assert (scores["function"], scores["party"], scores["none"], scores["asked"]) == (0.75, 1.0, 1.0, 4)
    assert flat({"speakers": scores})["speakers.both"] == 0.75


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.marks").write_text("⟦document x⟧\n\nohne Ende", encoding="utf-8")
    with pytest.raises(RecordError, match=r"x\.marks"):
        list(read_documents(tmp_path))


def test_the_sets_are_apart_and_large_enough() -> None:
    towns = {split: {d.id.rpartition("-")[0] for d in read_documents(GOLD / split)} for split in ("dev", "test")}
    assert not towns["dev"] & towns["test"]
    assert len(towns["dev"] | towns["test"]) >= 10
    documents = [d for split in towns for d in read_documents(GOLD / split)]
    assert sum(len(d.asked) for d in documents) >= 120
    unknown = [a.party for d in documents for a in d.asked if a.party and party(a.party, local=True) != a.party]
    assert unknown in ([], ["GRÜNE/UWG"], ["FW/FÜR"]), "parties stand in their canonical form"


@pytest.mark.parametrize("split", ["dev", "test"])
def test_most_speakers_are_right(split: str) -> None:
    scores = score_speakers(read_documents(GOLD / split))
    assert scores["both"] >= 0.85
    assert scores["party"] >= 0.9


def test_what_the_linker_writes_is_taken_apart_again() -> None:
    assert parted("Ratsherr (SPD-Fraktion)") == ("Ratsherr", "SPD")
    assert parted(None) == (None, None)
