"""What one file may give at most: the rest is cut, never silently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.parse import bounds
from zusage.parse.bounds import bounded
from zusage.vendors.page import Block, Item, Page, Spot


def page(*texts: str, items: int = 0) -> Page:
    """A page whose blocks have a spot for each word and belong to the last of `items` items."""
    blocks = tuple(Block(text=text, spots=spots(text), item=items - 1 if items else None) for text in texts)
    return Page(
        vendor="v", kind="item", title="t", blocks=blocks, items=tuple(Item(name=f"Punkt {n}") for n in range(items))
    )


def spots(text: str) -> tuple[Spot, ...]:
    found, at = [], 0
    for word in text.split(" "):
        found.append(Spot(start=at, end=at + len(word), page=1))
        at += len(word) + 1
    return tuple(found)


def messages(pages: list[Page]) -> list[str]:
    return [message for page in pages for code, message in page.notes if code == "cut"]


def test_what_is_within_bounds_passes_as_it_is() -> None:
    pages = [page("Der Rat beschließt.", "Ja", items=2)]
    assert bounded(pages) == pages


def test_characters_are_counted_over_all_pages_and_cut_from_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_CHARACTERS", 8)
    kept = bounded([page("eins"), page("zwei drei"), page("vier")])
    assert [block.text for page in kept for block in page.blocks] == ["eins", "zwei"]
    assert messages(kept) == [
        "more than a file may give: 5 of 9 characters were left out, from the end",
        "more than a file may give: 4 of 4 characters were left out, from the end",
    ]


def test_places_are_counted_and_their_text_goes_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_PLACES", 3)
    kept = bounded([page("eins zwei"), page("drei vier fünf")])
    assert [block.text for page in kept for block in page.blocks] == ["eins zwei", "drei"]


def test_blocks_of_items_that_are_left_out_belong_to_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_RECORDS", 2)
    kept = bounded([page("Text", items=3)])
    assert [item.name for item in kept[0].items] == ["Punkt 0", "Punkt 1"]
    assert kept[0].blocks[0].item is None
    assert messages(kept) == ["more than a file may give: 1 of 3 items were left out"]


def test_objects_beyond_the_bound_are_told_on_the_last_one_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_PAGES", 2)
    kept = bounded([page("a"), page("b"), page("c")])
    assert len(kept) == 2
    assert messages(kept) == ["more than a file may give: 1 of 3 objects were left out"]


words = st.lists(st.text("ab", min_size=1, max_size=4), min_size=1, max_size=6).map(" ".join)


@given(texts=st.lists(words, max_size=5), characters=st.integers(0, 40), places=st.integers(0, 12))
def test_what_is_kept_begins_the_text_and_every_spot_lies_inside(
    texts: list[str], characters: int, places: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_CHARACTERS", characters)
        patch.setattr(bounds, "MAX_PLACES", places)
        kept = bounded([page(*texts)])[0].blocks
    assert "".join(texts).startswith("".join(block.text for block in kept))
    assert sum(len(block.text) for block in kept) <= characters or not kept
    assert sum(len(block.spots) for block in kept) <= places
    assert all(0 <= spot.start <= spot.end <= len(block.text) for block in kept for spot in block.spots)
