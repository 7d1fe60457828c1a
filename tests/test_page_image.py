"""Images of pages show published text and nothing else: two files that differ in what is not published give the same image."""

import asyncio
import io
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

import hostile_files
import small_db
from datasette_pages import page, pages
from made_pdf import A4, changed, encrypted, pdf, scan
from zusage import parse
from zusage.pdf_pages.drawing import DPI, MAX_PIXELS, Part, drawn_page
from zusage.publish import kept_images
from zusage.publish.instance import Instance
from zusage.publish.serve import datasette_app
from zusage.raw import RawStore
from zusage.records import Anchor, Document, RawFile

QUOTE = "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2026 einzuführen."
HEAD = ("Niederschrift über die Sitzung des Gemeinderates", "am 12.03.2025 im Rathaus", "TOP 1 Serviceportal")
LINES = (*HEAD, QUOTE, "Abstimmung: einstimmig")
GREY, RED = (222, 226, 232), (179, 38, 30)


def read(data: bytes) -> tuple[Document, list[Anchor]]:
    """The one document of a PDF, with its anchors."""
    raw = RawFile(id="r", source="s", path="a.pdf", sha256="0", size=len(data), media_type="application/pdf")
    records = parse.parse(raw, data).records
    (document,) = [record for record in records if isinstance(record, Document)]
    return document, [record for record in records if isinstance(record, Anchor)]


def boxes_of(data: bytes, document: Document, anchors: Sequence[Anchor], quote: str) -> list[Any]:
    start = document.text.index(quote)
    (places,) = parse.quote_boxes(data, "a.pdf", document.text, anchors, [(start, start + len(quote))])
    return places


def drawn(data: bytes, quote: str = QUOTE, number: int = 1) -> bytes:
    """The image of a page as it is made of what was read of the file."""
    document, anchors = read(data)
    here = tuple(anchor for anchor in anchors if anchor.page == number)
    boxes = [box for at, box in boxes_of(data, document, anchors, quote) if at == number]
    return drawn_page(data, "a.pdf", number, [Part(text=document.text, anchors=here)], boxes)


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def ink(image: Image.Image, box: Sequence[float], scale: float = DPI / 72) -> int:
    """Dark pixels inside a box of the page."""
    x0, y0, x1, y1 = (round(edge * scale) for edge in box)
    return sum(image.crop((x0, y0, x1, y1)).convert("L").histogram()[:110])


def alike(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Whether two colours are the same but for what a palette of 32 does to them."""
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


# What is not published is not in the image


def sheets(secret: str) -> dict[str, bytes]:
    """Files that hold `secret` where it is not published, and are the same otherwise."""
    closed = pdf((*LINES, "Nichtöffentlicher Teil", "TOP 2 Stundung", f"Dem Antrag von {secret} wird stattgegeben."))
    letterhead = f"Sachbearbeitung {secret}, Zimmer 12"
    margin = pdf(*[(letterhead, *lines) for lines in (LINES, ("Seite zwei der Niederschrift",), ("Ende der Sitzung",))])
    return {"closed part": closed, "margin": margin, "note": noted(secret), "signature": signed(secret)}


def noted(secret: str) -> bytes:
    """A page with handwriting across the text, as PDF programs put it on top."""
    strokes = " ".join(f"{3 * (code % 32) + 12 * at} 0 4 40 re f" for at, code in enumerate(secret.encode()))
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(LINES))) as opened:
        look = pikepdf.Stream(opened, strokes.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 430, 40])
        ink = Dictionary(
            Type=Name.Annot, Subtype=Name.Ink, F=4, Rect=[70, 720, 500, 760], InkList=Array([]), AP=Dictionary(N=look)
        )
        opened.pages[0].Annots = opened.make_indirect(Array([opened.make_indirect(ink)]))
        opened.save(stream)
    return stream.getvalue()


def signed(secret: str) -> bytes:
    """A page with a picture, as signatures and stamps are, across the printed lines."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    for index, line in enumerate(LINES):
        sheet.drawString(72, 780 - 16 * index, line)
    shade = sum(secret.encode()) % 200
    sheet.drawImage(ImageReader(Image.new("L", (60, 30), shade)), 300, 725, 90, 45)
    sheet.save()
    return stream.getvalue()


@pytest.mark.parametrize("kind", sheets(""))
def test_what_is_not_published_leaves_no_trace(kind: str) -> None:
    first, second = sheets("Erika Mustermann")[kind], sheets("Max Niemand, Am Anger 3")[kind]
    assert first != second
    assert "Mustermann" not in read(first)[0].text
    assert drawn(first) == drawn(second)


def test_the_closed_part_would_be_seen_on_the_page_itself() -> None:
    """The proof above can fail: the two files differ in their pixels."""
    first, second = (bare(sheets(name)["closed part"]) for name in ("Erika Mustermann", "Max Niemand, Am Anger 3"))
    assert first.tobytes() != second.tobytes()


def bare(data: bytes) -> Image.Image:
    """The first page as PDFium draws it."""
    with closing(pdfium.PdfDocument(data)) as opened:
        return opened[0].render(scale=DPI / 72).to_pil().convert("RGB")


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("Auskunft unter Tel. {}, Zimmer 3", "0999 123456", "0888 654321"),
        ("Konto {} der Gemeindekasse", "DE89 3704 0044 0532 0130 00", "DE12 5001 0517 0648 4898 90"),
        ("Rufen Sie {} an", "+49 999 123456-0", "+49 888 654321-9"),
    ],
)
def test_contact_data_are_black_whatever_they_are(line: str, first: str, second: str) -> None:
    one, other = (pdf((*HEAD, QUOTE, line.format(number))) for number in (first, second))
    assert first not in read(one)[0].text
    assert drawn(one) == drawn(other)
    black = sum(count for count, colour in picture(drawn(one)).getcolors() or () if alike(colour, (0, 0, 0)))  # type: ignore[arg-type]
    assert black > 1_000


def test_addresses_of_the_same_width_are_the_same_black() -> None:
    one, other = (mailed(name) for name in ("erika.muster", "alles.andere"))
    assert "erika" not in read(one)[0].text
    assert drawn(one) == drawn(other)


def mailed(name: str) -> bytes:
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    sheet.setFont("Courier", 10)
    for index, line in enumerate((*LINES, f"Fragen an {name}@moorfelde.example bis Freitag.")):
        sheet.drawString(72, 780 - 16 * index, line)
    sheet.save()
    return stream.getvalue()


def test_contact_data_are_black_also_where_the_text_was_cleaned_past_them() -> None:
    """The document's own characters do not lead to the number: the page's text is looked through as well."""
    data = pdf((*HEAD, QUOTE, "Auskunft unter Tel. 0999 123456"))
    document, anchors = read(data)
    said = document.text.replace("▒", "x")
    first, second = (
        drawn_page(other, "a.pdf", 1, [Part(text=said, anchors=tuple(anchors))], [])
        for other in (data, pdf((*HEAD, QUOTE, "Auskunft unter Tel. 0888 654321")))
    )
    assert first == second


def test_of_a_scan_only_recognised_words_are_open() -> None:
    box = (57.0, 70.0, 260.0, 92.0)
    line = Anchor(
        id="a", document_id="d", start=0, end=9, page=1, x0=box[0], y0=box[1], x1=box[2], y1=box[3], score=0.9
    )
    parts = [Part(text="E-Akte da", anchors=(line,))]
    first, second = (
        drawn_page(scan(("Die E-Akte ist da", name)), "a.pdf", 1, parts, [box]) for name in ("Erika", "Max Niemand")
    )
    assert first == second
    assert ink(picture(first), box) > 100


def test_lines_of_another_document_are_open_only_if_it_is_published() -> None:
    data = pdf(LINES)
    document, anchors = read(data)
    split = document.text.index("Abstimmung")
    one = Part(text=document.text, anchors=tuple(a for a in anchors if a.end <= split))
    other = Part(text=document.text, anchors=tuple(a for a in anchors if a.start >= split))
    ((_, vote),) = boxes_of(data, document, anchors, "Abstimmung: einstimmig")
    assert ink(picture(drawn_page(data, "a.pdf", 1, [one], [])), vote) == 0
    assert ink(picture(drawn_page(data, "a.pdf", 1, [one, other], [])), vote) > 100


# What is published is there, and the quote is framed

TURNED = {
    "plain": {}, "turned": {"Rotate": 90}, "upside down": {"Rotate": 180}, "turned back": {"Rotate": 270},
    "cropped": {"CropBox": [50, 50, 545, 820]}, "cropped and turned": {"CropBox": [50, 50, 545, 820], "Rotate": 270},
}  # fmt: skip


@pytest.mark.parametrize("boxes", TURNED.values(), ids=TURNED)
def test_the_quote_is_readable_and_framed_however_the_page_lies(boxes: dict[str, object]) -> None:
    data = changed(pdf(LINES), **boxes)
    document, anchors = read(data)
    ((_, box),) = boxes_of(data, document, anchors, QUOTE)
    image, page = picture(drawn(data)), bare(data)
    assert image.size == page.size
    assert ink(image, box) >= ink(page, box) > 1_000
    x0, y0, x1, _ = (round(edge * DPI / 72) for edge in box)
    above = y0 - round(2.5 * DPI / 72)
    frame = [image.getpixel((x, above)) for x in range(x0, x1, 10)]
    assert all(alike(colour, RED) for colour in frame)  # type: ignore[arg-type]


def test_everything_around_is_grey() -> None:
    image = picture(drawn(pdf(LINES)))
    assert all(alike(image.getpixel(spot), GREY) for spot in ((3, 3), (500, 1000), (980, 1390)))  # type: ignore[arg-type]


def test_a_sheet_of_any_size_gives_an_image_of_bounded_size() -> None:
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(14_000, 14_000))
    sheet.setFont("Helvetica", 200)
    sheet.drawString(500, 9_000, QUOTE)
    sheet.save()
    width, height = picture(drawn(stream.getvalue())).size
    assert width * height <= MAX_PIXELS * 1.01


# The site

KEY = small_db.commitment_id("E-Akte", "2023-03-14")
IMAGE = f"/-/bild/{KEY}/1.png"
FILE = "mirowitz-2023-03-14"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as db, db:
        yield db


@pytest.fixture
def site(tmp_path: Path) -> tuple[Path, Instance]:
    """A database whose commitment stands in a PDF of the raw store."""
    data = pdf((*LINES, "Auskunft unter Tel. 0999 123456"))
    path = small_db.build(tmp_path / "zusage.db")
    document, anchors = read(data)
    start = document.text.index(QUOTE)
    with opened(path) as db:
        put(db, tmp_path, data)
        db.execute("UPDATE documents SET text = ? WHERE id = ?", [document.text, FILE])
        db.execute(
            "UPDATE commitments SET quote = ?, quote_start = ?, quote_end = ? WHERE id = ?",
            [QUOTE, start, start + len(QUOTE), KEY],
        )
        for a in anchors:
            db.execute(
                'INSERT INTO anchors (id, document_id, start, "end", page, x0, y0, x1, y1, page_char) VALUES (?,?,?,?,?,?,?,?,?,?)',
                [a.id, FILE, a.start, a.end, a.page, a.x0, a.y0, a.x1, a.y1, a.page_char],
            )
        for number, (at, box) in enumerate(boxes_of(data, document, anchors, QUOTE)):
            db.execute("INSERT INTO quote_boxes VALUES (?,?,?,?,?,?,?,?)", [f"q-{number}", KEY, number, at, *box])
    return path, Instance(raw=tmp_path / "raw")


def put(db: sqlite3.Connection, folder: Path, data: bytes) -> None:
    """The file behind the commitment becomes this one."""
    sha256 = RawStore(folder / "raw").put(data)
    db.execute("UPDATE raw_files SET sha256 = ?, media_type = 'application/pdf' WHERE id = ?", [sha256, FILE])


def test_an_image_is_drawn_once_and_kept(site: tuple[Path, Instance]) -> None:
    path, instance = site
    first, second = pages(path, IMAGE, IMAGE, instance=instance)
    assert (first.status_code, first.headers["content-type"]) == (200, "image/png")
    assert picture(first.content).size == (992, 1404)
    (kept,) = (path.parent / "zusage.db.bilder").iterdir()
    assert kept.read_bytes() == first.content == second.content
    kept.write_bytes(b"as kept")
    assert page(path, IMAGE, instance).content == b"as kept"


def test_a_reader_who_has_the_image_is_not_sent_it_again(site: tuple[Path, Instance]) -> None:
    path, instance = site
    first = page(path, IMAGE, instance)
    # What may be shown can change with the next run: a browser asks each time, and is told that nothing changed.
    assert first.headers["cache-control"] == "no-cache"
    again = asked(path, instance, {"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert asked(path, instance, {"if-none-match": '"other"'}).status_code == 200
    assert asked(path, instance, {"if-none-match": f'"other", {first.headers["etag"]}'}).status_code == 304


def asked(path: Path, instance: Instance, headers: dict[str, str]) -> Any:

    async def fetch() -> Any:
        app = datasette_app(path, instance)
        try:
            return await app.client.get(IMAGE, headers=headers)
        finally:
            app.executor.shutdown()
            for database in app.databases.values():
                database.close()

    return asyncio.run(fetch())


def test_what_is_taken_out_of_the_text_goes_from_the_image(site: tuple[Path, Instance]) -> None:
    path, instance = site
    before = page(path, IMAGE, instance)
    with opened(path) as db:
        db.execute("UPDATE documents SET text = replace(text, 'Gemeinderates', '▒▒▒▒▒▒▒▒▒▒▒▒▒') WHERE id = ?", [FILE])
    after = page(path, IMAGE, instance)
    assert before.headers["etag"] != after.headers["etag"]
    dark = [sum(picture(answer.content).convert("L").histogram()[:40]) for answer in (before, after)]
    assert dark[1] > dark[0]


def test_page_shows_the_image_with_what_it_shows_in_words(site: tuple[Path, Instance]) -> None:
    from lxml import html

    path, instance = site
    tree = html.fromstring(page(path, f"/-/zusage/{KEY}", instance).text)
    (image,) = tree.xpath("//figure//a/img")
    assert image.get("src") == image.getparent().get("href") == IMAGE
    assert image.get("alt") == f"Seite 1 der Quelle. Eingerahmt: „{QUOTE}“"


Spoil = Callable[[sqlite3.Connection, Path], Any]
LACKING: dict[str, tuple[Spoil, str]] = {
    "no PDF": (
        lambda db, folder: db.execute("UPDATE raw_files SET media_type = 'text/html' WHERE id = ?", [FILE]), "kein PDF"
    ),
    "no boxes": (lambda db, folder: db.execute("DELETE FROM quote_boxes"), "Stelle des Satzes auf der Seite ist nicht bekannt"),
    "blob gone": (
        lambda db, folder: [blob.unlink() for blob in (folder / "raw").glob("*/*")], "liegt auf dieser Seite nicht vor"
    ),
    "withheld": (
        lambda db, folder: (
            db.execute("UPDATE raw_files SET fetched_at = '2025-01-01' WHERE id = ?", [FILE]),
            db.execute("UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'mirowitz'"),
        ),
        "zurückgehalten",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", LACKING)
def test_without_an_image_page_and_address_say_why(site: tuple[Path, Instance], tmp_path: Path, kind: str) -> None:
    path, instance = site
    spoil, said = LACKING[kind]
    with opened(path) as db:
        spoil(db, tmp_path)
    shown, image = pages(path, f"/-/zusage/{KEY}", IMAGE, instance=instance)
    assert image.status_code == 404
    assert "Kein Bild der Seite" in shown.text
    assert all(said in answer.text for answer in (shown, image))
    assert "<img" not in shown.text


def test_a_site_without_raw_files_has_no_images(site: tuple[Path, Instance]) -> None:
    assert page(site[0], IMAGE).status_code == 404


@pytest.mark.parametrize("address", [f"/-/bild/{KEY}/2.png", "/-/bild/unbekannt/1.png", f"/-/bild/{KEY}/0.png"])
def test_images_that_are_not_there_are_404(site: tuple[Path, Instance], address: str) -> None:
    assert page(site[0], address, site[1]).status_code == 404


def test_twenty_requests_at_once_take_two_processes(site: tuple[Path, Instance]) -> None:
    """Five images, each asked for by four readers: each is drawn once, two at a time, and all twenty get theirs."""
    path, instance = site
    answers, most = asyncio.run(_all_at_once(path, instance, five_images(path) * 4))
    assert {answer.status_code for answer in answers} == {200}
    assert 1 <= most <= 2
    assert len({answer.content for answer in answers}) == 5
    assert len(list((path.parent / "zusage.db.bilder").iterdir())) == 5


def test_where_too_many_wait_a_reader_is_asked_to_come_again(
    site: tuple[Path, Instance], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, instance = site
    first, *others = five_images(path)
    monkeypatch.setattr(kept_images, "_WAITING", asyncio.Semaphore(1))
    assert [answer.status_code for answer in pages(path, first, others[0], instance=instance)] == [200, 200]
    monkeypatch.setattr(kept_images, "_WAITING", asyncio.Semaphore(0))
    kept, refused = pages(path, first, others[1], instance=instance)
    assert kept.status_code == 200  # needs no drawing
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "60")
    assert "Ein neuer Versuch" in refused.text


def five_images(path: Path) -> list[str]:
    """The addresses of five commitments' images, each another one."""
    with opened(path) as db:
        keys = [key for (key,) in db.execute("SELECT id FROM commitments ORDER BY id LIMIT 5")]
        db.execute("UPDATE commitments SET document_id = ?", [FILE])
        db.execute("DELETE FROM quote_boxes")
        for number, key in enumerate(keys):
            top = 100 + 20 * number
            db.execute("INSERT INTO quote_boxes VALUES (?, ?, 0, 1, 70, ?, 300, ?)", [key, key, top, top + 12])
    return [f"/-/bild/{key}/1.png" for key in keys]


async def _all_at_once(path: Path, instance: Instance, addresses: list[str]) -> tuple[list[Any], int]:
    """The answers, and the most children beyond its own before that this process had while they were made."""
    before = _children()
    datasette = datasette_app(path, instance)
    tasks = [asyncio.create_task(datasette.client.get(address)) for address in addresses]
    pending, most = set(tasks), 0
    while pending:
        _, pending = await asyncio.wait(pending, timeout=0.02)
        most = max(most, len(_children() - before))
    datasette.executor.shutdown()
    for database in datasette.databases.values():
        database.close()
    return [task.result() for task in tasks], most


def _children() -> set[str]:
    """The process numbers of this process's children."""
    return {number for file in Path("/proc/self/task").glob("*/children") for number in file.read_text().split()}


HOSTILE: dict[str, Callable[[], bytes]] = {
    "locked": lambda: encrypted(pdf(LINES)),
    "no PDF at all": lambda: b"%PDF-1.7 nothing",
    "a picture of 1 GB": hostile_files.image_bomb,
    "contents of 1 GB": hostile_files.content_bomb,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_costs_the_site_one_image(site: tuple[Path, Instance], tmp_path: Path, kind: str) -> None:
    path, instance = site
    with opened(path) as db:
        put(db, tmp_path, HOSTILE[kind]())
    image, shown = pages(path, IMAGE, f"/-/zusage/{KEY}", instance=instance)
    assert shown.status_code == 200
    assert image.status_code == 404 or picture(image.content).size == (992, 1404)
    assert len(list((path.parent / "zusage.db.bilder").iterdir())) == 1


def test_images_beyond_the_room_go_the_oldest_first(
    site: tuple[Path, Instance], monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    path, instance = site
    folder = path.parent / "zusage.db.bilder"
    folder.mkdir()
    for age, name in ((3, "old.png"), (1, "new.png")):
        (folder / name).write_bytes(b"x" * 1_000_000)
        os.utime(folder / name, (10**9 - age, 10**9 - age))
    monkeypatch.setattr(kept_images, "KEPT", 1_500_000)
    assert page(path, IMAGE, instance).status_code == 200
    assert sorted(image.name for image in folder.iterdir())[-1] == "new.png"
    assert not (folder / "old.png").exists()
