"""Tables of a DOCX as rows of cells: a merged cell once, with how far it reaches."""

from collections.abc import Callable, Sequence

from docx.oxml.table import CT_Tc
from docx.table import Table

from ..tables.grid import Grid, GridCell, cell_text


def docx_grid(table: Table, visible: Callable[..., str]) -> Grid:
    """The table's rows, filled up to the longest one; `visible` gives the text of a paragraph's element."""
    rows = [list(row.cells) for row in table.rows]
    owners = [[cell._tc for cell in row] for row in rows]
    most = max(map(len, rows), default=0)
    made = []
    for number, row in enumerate(rows):
        cells: list[GridCell | None] = []
        for column, cell in enumerate(row):
            if (column and owners[number][column - 1] is cell._tc) or _goes_on(owners, number, column):
                cells.append(None)
                continue
            text = cell_text("\n".join(visible(paragraph._p) for paragraph in cell.paragraphs))
            across = sum(owner is cell._tc for owner in owners[number])
            down = next(
                (n for n in range(1, len(rows) - number) if not _goes_on(owners, number + n, column)),
                len(rows) - number,
            )
            cells.append(GridCell(text=text, across=across, down=down))
        made.append((*cells, *[GridCell()] * (most - len(cells))))
    return Grid(rows=tuple(made))


def _goes_on(owners: Sequence[Sequence[CT_Tc]], row: int, column: int) -> bool:
    """Whether the place belongs to the cell above it."""
    return (
        row > 0
        and column < min(len(owners[row]), len(owners[row - 1]))
        and owners[row - 1][column] is owners[row][column]
    )
