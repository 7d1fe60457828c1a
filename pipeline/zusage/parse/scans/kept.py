"""The lines of a recognised page as JSON, so that a run that was ended goes on without reading the page again."""

import json

from ..lines import Line, Part


def to_json(lines: list[Line]) -> bytes:
    """The lines with their words: text, box and score of each."""
    rows = [
        {"text": line.text, "page": line.page, "box": line.box, "score": line.score, "words": [
            [part.start, part.end, part.box, part.score] for part in line.parts
        ]}
        for line in lines
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False).encode()


def from_json(data: bytes) -> tuple[Line, ...]:
    """The lines as they were; raises `ValueError` where `data` is not what `to_json` writes."""
    try:
        return tuple(
            Line(
                text=row["text"], page=row["page"], box=tuple(row["box"]), score=row["score"],
                parts=tuple(Part(start=start, end=end, box=tuple(box), score=score) for start, end, box, score in row["words"]),
            )
            for row in json.loads(data)
        )  # fmt: skip
    except (KeyError, TypeError) as error:
        raise ValueError(f"no recognised page: {error!r}") from error
