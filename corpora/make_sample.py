"""Build the sample PDF and DOCX files in corpora/sample from the hand-written sources in corpora/sources.

A source is front matter (file, header, footer, font, size, scan, widths) between two lines "---", then blocks parted by blank
lines: "# " title, "## " heading, "| a | b |" table rows, "- " list lines, else a paragraph. A backslash ends a line,
"**" marks bold, backslash and hyphen are the only break of a word. The same sources always give the same bytes.
"""

import random
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pypdfium2
from PIL import Image
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

HERE = Path(__file__).parent
STAMP = datetime(2026, 1, 1, 12, tzinfo=UTC)
CM = 72 / 2.54
PAGE = (21 * CM, 29.7 * CM)
# a line may break between two consonants, three letters or more from either end, the second one opening a syllable
BREAK = re.compile(
    r"(?<=[a-zäöüß]{3})(?<=[b-df-hj-np-tv-zß])(?<!sc)(?=(?:sch|(?<![bdfgkptch])[lr]|(?<![gtkhnr])s(?!c)|(?<!s)t|"
    r"(?<![scpt])h|(?<!s)c(?=h)|(?<!c)k|[bdfgjmnpvwxz])[aeiouäöü][a-zäöüß]{2})"
)


class Source(NamedTuple):
    """One source file: its front matter and its blocks of lines."""

    meta: dict[str, str]
    blocks: list[list[str]]


def read_source(path: Path) -> Source:
    """A source file's path in, its front matter and blocks out."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in front.splitlines())}
    return Source(meta, [block.splitlines() for block in re.split(r"\n{2,}", body.strip("\n"))])


def cells(block: list[str]) -> list[list[str]]:
    """Table rows "| a | b |" in, their cell texts out."""
    return [[cell.strip() for cell in row.strip("| ").split("|")] for row in block]


def markup(text: str) -> str:
    """The joined lines of a paragraph in, reportlab's markup with soft hyphens where a line may break out."""
    words = (word if "\\-" in word or len(word) < 9 else BREAK.sub("\u00ad", word) for word in text.split(" "))
    joined = " ".join(words).replace("\\-", "\u00ad").replace("\\ ", "<br/>")
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", joined)


def paragraph(meta: dict[str, str], kind: str, text: str) -> Paragraph:
    """Front matter, a block kind (text, title, head, item, cell) and a text in, the set paragraph out."""
    font, size = meta.get("font", "Helvetica"), float(meta.get("size", "10.5"))
    grow, gap = {"title": (4, 12), "head": (1, 8), "cell": (-1.5, 0)}.get(kind, (0, 4))
    style = ParagraphStyle(kind, fontName=font, fontSize=size + grow, leading=(size + grow) * 1.32, spaceBefore=gap)
    style.spaceAfter, style.alignment = gap * 0.75, 4 if kind == "text" else 0
    style.leftIndent, style.keepWithNext, style.embeddedHyphenation = 14 * (kind == "item"), kind == "head", 1
    mark = f"<b>{markup(text)}</b>" if kind in {"title", "head"} else markup(text)
    return Paragraph(mark, style, bulletText="-" if kind == "item" else None)


def flow(source: Source) -> Iterator[Any]:
    """A source in, reportlab's flowables out."""
    for block in source.blocks:
        if block[0].startswith("|"):
            rows = [[paragraph(source.meta, "cell", cell) for cell in row] for row in cells(block)]
            widths = [float(width) * CM for width in source.meta.get("widths", "").split()] or None
            yield Table(
                rows, colWidths=widths, repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")], spaceAfter=8
            )
        elif block[0].startswith("- "):
            yield from (paragraph(source.meta, "item", line[2:]) for line in block)
        else:
            kind = {"# ": "title", "##": "head"}.get(block[0][:2], "text")
            yield paragraph(source.meta, kind, " ".join(block).lstrip("# "))


def build_pdf(source: Source, pages: int = 0) -> bytes:
    """A source in, a PDF with running header and footer out (laid out twice, to know the number of pages)."""

    def frame(canvas: Any, document: Any) -> None:
        canvas.setFont(source.meta.get("font", "Helvetica"), 8.5)
        canvas.drawString(2.54 * CM, PAGE[1] - 1.4 * CM, source.meta["header"])
        canvas.drawCentredString(PAGE[0] / 2, 1.2 * CM, source.meta["footer"].format(page=document.page, pages=pages))

    out = BytesIO()
    document = SimpleDocTemplate(out, pagesize=PAGE, invariant=1, title=source.meta["file"])
    document.build(list(flow(source)), onFirstPage=frame, onLaterPages=frame)
    return out.getvalue() if pages else build_pdf(source, document.page)


def scan(pdf: bytes, dpi: int) -> bytes:
    """A PDF in; the same pages as crooked, noisy grey images without a text layer out (seed fixed)."""
    dice, out = random.Random(2024), BytesIO()
    canvas = Canvas(out, pagesize=PAGE, invariant=1)
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=dpi / 72).to_pil().convert("L")
        image = image.rotate(dice.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor=255)
        noise = Image.frombytes("L", image.size, dice.randbytes(image.width * image.height))
        Image.blend(image, noise, 0.1).save(jpeg := BytesIO(), "JPEG", quality=28)
        canvas.drawImage(ImageReader(jpeg), 0, 0, *PAGE)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def build_docx(source: Source) -> bytes:
    """A source in, a DOCX out; every date in it is the fixed stamp."""
    document, packed, out = docx.Document(), BytesIO(), BytesIO()
    section, core = document.sections[0], document.core_properties
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = source.meta["header"], source.meta["footer"]
    core.created, core.modified, core.author, core.comments = STAMP, STAMP, "Geschäftsleitung", ""
    for block in source.blocks:
        add_block(document, block)
    document.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, STAMP.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def add_block(document: Any, block: list[str]) -> None:
    """A document and a block in; appends the block as table, heading, list or paragraph."""
    if block[0].startswith("|"):
        table = document.add_table(len(block), len(cells(block)[0]), "Table Grid")
        for row, texts in zip(table.rows, cells(block), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        return
    name = {"# ": "Title", "##": "Heading 2", "- ": "List Bullet"}.get(block[0][:2], "Normal")
    for line in block if name == "List Bullet" else [" ".join(block)]:
        added = document.add_paragraph(style=name)
        for number, part in enumerate(line.lstrip("#- ").replace("\\ ", "\n").split("**")):
            added.add_run(part).bold = number % 2 == 1 or None


if __name__ == "__main__":
    for made in map(read_source, sorted(HERE.glob("sources/*/*.md"))):
        data = build_docx(made) if made.meta["file"].endswith("docx") else build_pdf(made)
        target = HERE / "sample" / made.meta["file"]
        target.write_bytes(scan(data, int(made.meta["scan"])) if "scan" in made.meta else data)
