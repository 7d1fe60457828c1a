"""PDFs of the sample beside what PDFium alone takes for them: pages a second, and whether memory stays where it is.

As a module it is its own child: `python -m zusage.scale.bench_pdf FILE TIMES` reads a file so often and prints the peak.
"""

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2

from ..parse import parse
from ..parse.pdf import read_pdf
from ..records import RawFile

ROUNDS = 20
"""Reading two pages takes a few milliseconds; the best of so many rounds is the one that nothing interrupted."""


def pdf_lines(text: list[bytes], tables: list[bytes]) -> Iterator[str]:
    """A line for files of running text, and one for those of which a page goes through the library for tables too."""
    for what, files in (("running text", text), ("tables", tables)):
        pages = sum(len(pypdfium2.PdfDocument(data)) for data in files)
        bare, boxed, lines, whole = (
            _seconds(work, files) for work in (raw_text, raw_boxes, lambda data: read_pdf(data, "bench"), records)
        )
        yield (
            f"parse: {pages / whole:,.0f} PDF pages/s of {what}, {whole / boxed:.2f} × PDFium's text with boxes, "
            f"{whole / bare:.2f} × its bare text; without making records {lines / boxed:.2f} × and {lines / bare:.2f} × "
            f"({pages} pages)"
        )


def _seconds(work: Callable[[bytes], object], files: Iterable[bytes]) -> float:
    """CPU seconds for all files, each at its best."""
    return sum(min(_timed(work, data) for _ in range(ROUNDS)) for data in files)


def _timed(work: Callable[[bytes], object], data: bytes) -> float:
    begun = time.process_time()
    work(data)
    return time.process_time() - begun


def raw_text(data: bytes) -> int:
    """The lower yardstick: characters of PDFium's text, page by page, from which no way leads back to the page."""
    return _raw(data, lambda textpage: 0)


def raw_boxes(data: bytes) -> int:
    """The yardstick that does the same job: text with the box of every character, page by page, by the library's own helpers."""
    return _raw(data, lambda textpage: len([textpage.get_charbox(at) for at in range(textpage.count_chars())]))


def _raw(data: bytes, more: Callable[[pypdfium2.PdfTextPage], int]) -> int:
    count = 0
    with closing(pypdfium2.PdfDocument(data)) as pdf:
        for page in pdf:
            with closing(page), closing(page.get_textpage()) as textpage:
                count += len(textpage.get_text_range()) + more(textpage)
    return count


def records(data: bytes) -> int:
    """The whole stage `parse`."""
    raw = RawFile(id="0", source="bench", path="a.pdf", sha256="0", size=len(data), media_type="application/pdf")
    return len(parse(raw, data).records)


def memory_lines(files: Iterable[bytes]) -> Iterator[str]:
    """Peaks of child processes that read 100 and 1,000 pages: in files of 50 pages, and as one file."""
    pages = list(files)
    with tempfile.TemporaryDirectory() as name:
        made = {count: Path(name) / f"{count}.pdf" for count in (50, 100, 1_000)}
        for count, path in made.items():
            path.write_bytes(repeated(pages, count))
        few, many = _peak(made[50], 2), _peak(made[50], 20)
        yield f"parse: {many:.0f} MB at 1,000 PDF pages in 20 files, {many / few:.2f} × that at 100 pages in 2 files"
        few, many = _peak(made[100], 1), _peak(made[1_000], 1)
        yield f"parse: {many:.0f} MB at one PDF of 1,000 pages, {many / few:.2f} × that at one of 100: the text itself is kept"


def repeated(files: Iterable[bytes], count: int) -> bytes:
    """A PDF of `count` pages: those of `files` over and over."""
    made, stream = pikepdf.new(), io.BytesIO()
    sources = [pikepdf.open(io.BytesIO(data)) for data in files]
    pages = [page for source in sources for page in source.pages]
    for number in range(count):
        made.pages.append(pages[number % len(pages)])
    made.save(stream)
    return stream.getvalue()


def _peak(path: Path, times: int) -> float:
    """MB that a fresh process held at most while it read the file so often."""
    command = [sys.executable, "-m", __name__, str(path), str(times)]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout) / 1024


def main() -> None:
    """The child. Its peak is Linux' own of its memory: what getrusage says begins with that of the process which started it."""
    data = Path(sys.argv[1]).read_bytes()
    for _ in range(int(sys.argv[2])):
        records(data)
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    sys.stdout.write(status["VmHWM"].split()[0])


if __name__ == "__main__":
    main()
