"""Rules that a table lacks at its edges, told to pdfplumber so that it finds the cells there too."""

from pdfplumber.page import Page

_SLACK = 2.0
_BEYOND = 10.0
"""Points by which a level rule reaches beyond the uprights, where the table has no rule at its side."""


def open_ends(page: Page) -> dict[str, list[float]]:
    """Rules where the upright ones begin and end: a row that a page break cuts has none of its own there."""
    upright = [edge for edge in page.edges if edge["orientation"] == "v"]
    if not upright:
        return {}
    ends = [min(float(edge["top"]) for edge in upright), max(float(edge["bottom"]) for edge in upright)]
    return {"explicit_horizontal_lines": ends}


def open_sides(page: Page) -> dict[str, list[float]]:
    """Rules where the level ones begin and end that cross upright ones and reach beyond them."""
    upright = [edge for edge in page.edges if edge["orientation"] == "v"]
    crossing = [
        edge
        for edge in page.edges
        if edge["orientation"] == "h" and any(_cross(edge["top"], edge["x0"], edge["x1"], other) for other in upright)
    ]
    if not crossing:
        return {}
    left, right = min(float(edge["x0"]) for edge in crossing), max(float(edge["x1"]) for edge in crossing)
    first, last = min(float(edge["x0"]) for edge in upright), max(float(edge["x1"]) for edge in upright)
    sides = [*([left] if left < first - _BEYOND else []), *([right] if right > last + _BEYOND else [])]
    return {"explicit_vertical_lines": sides} if sides else {}


def _cross(level: float, x0: float, x1: float, upright: dict[str, float]) -> bool:
    return (
        upright["top"] - _SLACK <= level <= upright["bottom"] + _SLACK and x0 - _SLACK <= upright["x0"] <= x1 + _SLACK
    )
