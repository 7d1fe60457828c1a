"""Each frame finds its examples, reads them as it says, and leaves its counter-examples alone."""

from pkgutil import iter_modules

import pytest

from zusage.link import frames as folder
from zusage.link.frame import Frame, frames, hits, meaning, state, strongest
from zusage.records.vocabulary import FORCE, STATUS

EXAMPLES = [(frame, sentence) for frame in frames() for sentence in frame.examples]
COUNTER = [(frame, sentence) for frame in frames() for sentence in frame.counter_examples]


@pytest.mark.parametrize(("frame", "sentence"), EXAMPLES, ids=lambda value: getattr(value, "name", value))
def test_an_example_reads_as_its_frame_says(frame: Frame, sentence: str) -> None:
    found = hits(sentence)
    assert frame in [hit.frame for hit in found]
    assert frame.force in (None, strongest(found))
    assert frame.status in (None, state(found))


@pytest.mark.parametrize(("frame", "sentence"), COUNTER, ids=lambda value: getattr(value, "name", value))
def test_a_counter_example_is_left_alone(frame: Frame, sentence: str) -> None:
    assert not frame.pattern.search(sentence)


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.name)
def test_a_frame_brings_examples_and_known_words(frame: Frame) -> None:
    assert frame.examples
    assert frame.counter_examples
    assert frame.force in (None, *FORCE)
    assert frame.status in (None, *STATUS)
    assert frame.force or frame.status


@pytest.mark.parametrize(
    ("sentence", "force", "status"),
    [
        ("Die Verwaltung wird beauftragt zu prüfen, ob ein Chatbot sinnvoll ist.", "considered", None),
        ("Die Einführung der App wird nicht empfohlen.", "rejected", "dropped"),
        ("Der Rat beschließt die Anschaffung von 30 Notebooks.", "resolved", None),
        ("Die Fraktion beantragt, die Verwaltung zu beauftragen.", "requested", None),
        ("Der Dezernent sichert eine Antwort zu Protokoll zu.", "reported", None),
        ("Ein Bürger bittet um Auskunft zum Glasfaserausbau.", "requested", None),
        ("Das Wetter war schön.", None, None),
    ],
)
def test_the_stronger_cue_wins(sentence: str, force: str | None, status: str | None) -> None:
    found = hits(sentence)
    assert (strongest(found), state(found)) == (force, status)


def test_frames_are_named_after_their_files() -> None:
    files = {module.name for module in iter_modules(folder.__path__)}
    assert {frame.name for frame in frames()} == files


def test_a_frame_is_told_in_german() -> None:
    assert meaning("done") == "berichtet, erledigt"
    assert all(meaning(frame.name) for frame in frames())
