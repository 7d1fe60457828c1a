"""Gold of whole minutes: the set is clean, and the scores say what was found and what was not."""

import json
from pathlib import Path
from typing import Any

import pytest

from zusage.errors import RecordError
from zusage.evaluate.gate import flat
from zusage.evaluate.gold import splits
from zusage.evaluate.minutes_gold import Whole, is_minutes, read_minutes
from zusage.evaluate.minutes_items import WAYS, score_minutes
from zusage.evaluate.minutes_lines import stretches
from zusage.evaluate.minutes_table import render
from zusage.parse import Known
from zusage.text import slug, squeeze

ROOT = Path(__file__).parents[1] / "corpora" / "gold"
SPLITS = {name: list(read_minutes(ROOT / "minutes" / name)) for name in ("dev", "test")}
ALL = [each for split in SPLITS.values() for each in split]

TOWN = """Gemeinde Probstau

Protokoll der Sitzung des Gemeinderats am 04.02.2025

TOP 1: Glasfaser für die Schule

Beschluss:
Der Ausbau wird beschlossen.

TOP 2: Anfragen

Keine.

Nichtöffentlicher Teil

TOP 3: Ankauf

Die Wiese wird gekauft.
"""
GOLD: dict[str, Any] = {
    "town": "Probstau", "layout": "TOP N: Titel", "font": "mono", "committee": "Gemeinderat", "day": "2025-02-04",
    "items": [
        {"number": "1", "title": "Glasfaser für die Schule", "first": 5, "last": 8, "sections": [["resolution", 7]]},
        {"number": "2", "title": "Anfragen", "first": 10, "last": 12},
    ],
    "agenda": [["1", "Glasfaser für die Schule"], ["2", "Anfragen"]], "lists": {"attendance": [], "agenda": []},
    "non_public": [[14, 18]],
}  # fmt: skip


def town(folder: Path, text: str = TOWN, **changed: object) -> Whole:
    (folder / "probstau").mkdir()
    (folder / "probstau" / "minutes.txt").write_text(text, encoding="utf-8")
    (folder / "probstau" / "gold.json").write_text(json.dumps(GOLD | changed), encoding="utf-8")
    (whole,) = read_minutes(folder)
    return whole


def test_there_are_towns_to_look_at_and_more_to_measure_on_each_with_a_layout_of_its_own() -> None:
    assert len(SPLITS["dev"]) >= 5
    assert len(SPLITS["test"]) >= 7
    assert len({each.gold.layout for each in ALL}) == len(ALL) >= 12


@pytest.mark.parametrize("whole", ALL, ids=lambda whole: whole.name)
def test_heads_and_sections_stand_where_the_gold_says(whole: Whole) -> None:
    lines = ["", *whole.lines]
    starts = [item.first for item in whole.gold.items] + [len(lines)]
    for item, following in zip(whole.gold.items, starts[1:], strict=True):
        head = slug(" ".join(lines[item.first : item.first + 5]))
        assert slug(item.number or "") in head
        words = slug(item.title).split("-")
        assert all(word in head for word in words[:3] + words[-1:]), item
        assert lines[item.first].strip()
        assert lines[item.last].strip()
        assert item.last < following
        assert [line for _, line in item.sections] == sorted({line for _, line in item.sections})
        assert all(lines[line].strip() for _, line in item.sections)


@pytest.mark.parametrize("whole", ALL, ids=lambda whole: whole.name)
def test_lists_and_the_non_public_part_lie_outside_the_items(whole: Whole) -> None:
    public = {line for item in whole.gold.items for line in range(item.first, item.last + 1)}
    lists = [each for ranges in whole.gold.lists.values() for each in ranges]
    for first, last in [*lists, *whole.gold.non_public]:
        assert whole.lines[first - 1].strip()
        assert whole.lines[last - 1].strip()
        assert not public & set(range(first, last + 1))


def test_no_town_stands_in_another_split_or_among_the_passages() -> None:
    homes = [(each.gold.town, name) for name, split in SPLITS.items() for each in split]
    homes += [(p["municipality"], name) for name, split in splits([ROOT]).items() for p in split]
    towns = {each.gold.town for each in ALL}
    assert len({home for home in homes if home[0] in towns}) == len(ALL)


def test_the_splits_share_no_sentence() -> None:
    def sentences(name: str) -> set[str]:
        lines = (squeeze(line) for whole in SPLITS[name] for line in whole.lines)
        return {line for line in lines if len(line.split()) >= 8}

    assert not sentences("dev") & sentences("test")


def test_whole_minutes_are_no_files_of_passages() -> None:
    assert is_minutes(ROOT / "minutes" / "dev")
    assert not is_minutes(ROOT / "dev")
    assert "dev" in splits([ROOT])  # reading them as passages would raise


@pytest.mark.parametrize("pdf", [False, True])
def test_each_block_leads_back_to_the_lines_it_was_read_from(pdf: bool, tmp_path: Path) -> None:
    whole = town(tmp_path)
    _, found = stretches(whole, Known(), pdf=pdf)
    read = {line: each.block for each in found for line in each.lines}
    assert "Der Ausbau wird beschlossen." in read[8].text
    assert read[8].kind == "resolution"
    assert "Keine." in read[12].text
    assert 18 not in read


def test_minutes_that_are_cut_rightly_have_full_scores(tmp_path: Path) -> None:
    scores = score_minutes([town(tmp_path)])
    for way in WAYS:
        assert all(tally["f1"] == 1.0 for tally in scores[way]["all"].values() if tally["gold"]), way
    numbers = flat({"minutes": scores})
    assert numbers["PDF, alone.items.f1"] == 1.0
    assert "probstau" in render(scores, {"probstau": "TOP N: Titel"})


@pytest.mark.parametrize(
    ("item", "changed"),
    [(0, {"title": "Glasfaser"}), (0, {"number": "4"}), (0, {"first": 3}), (1, {"first": 11, "number": "2.1"})],
)
def test_an_item_counts_only_with_its_number_its_title_and_its_place(
    item: int, changed: dict[str, Any], tmp_path: Path
) -> None:
    items = [dict(each) for each in GOLD["items"]]
    items[item] |= changed
    scores = score_minutes([town(tmp_path, items=items, agenda=[["9", "Anderes"]])])
    assert scores["text, alone"]["all"]["items"]["f1"] == 0.5


def test_a_non_public_line_that_is_read_costs(tmp_path: Path) -> None:
    whole = town(tmp_path, TOWN.replace("Nichtöffentlicher Teil\n", "Anhang\n"))
    assert score_minutes([whole])["text, alone"]["all"]["hidden"]["r"] < 1


@pytest.mark.parametrize(
    "changed",
    [
        {"items": [dict(GOLD["items"][1]), dict(GOLD["items"][0])]},
        {"lists": {"agenda": [[4, 2]]}},
        {"items": [{**GOLD["items"][0], "sections": [["resolution", 11]]}]},
        {"unknown": 1},
    ],
)
def test_gold_that_cannot_be_true_is_refused(changed: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"gold\.json"):
        town(tmp_path, **changed)
