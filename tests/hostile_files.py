"""Files that nobody should have to read: bombs, loops, locks, stumps and things under a wrong name, made on the spot."""

import io
import zipfile
import zlib
from collections.abc import Iterable

import docx
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image
from reportlab.pdfgen import canvas

from made_pdf import A4, pdf

LINES = ("Niederschrift über die Sitzung des Gemeinderates", "am 12.03.2025 im Rathaus", "TOP 1 Breitbandausbau")
PLAIN = pdf((*LINES, "Der Ausbau beginnt 2026 und kostet 95.000 Euro."))
MB = 2**20


def raw_pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1 (the first is the catalogue), written byte by byte."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(data: bytes, entries: bytes = b"", *, filters: bytes = b"/FlateDecode") -> bytes:
    """A stream object's body of bytes that are packed already."""
    return b"<< /Length %d /Filter %b %b >>\nstream\n%b\nendstream" % (len(data), filters, entries, data)


def packed(piece: bytes, times: int, before: bytes = b"") -> bytes:
    """`before`, then `piece` so many times, deflated; a block that ends with a full flush can be repeated as it is."""
    first, block = (_flushed(part) for part in (before, piece))
    check = zlib.adler32(before)
    for _ in range(times):
        check = zlib.adler32(piece, check)
    return b"\x78\x9c" + first + block * times + b"\x03\x00" + check.to_bytes(4, "big")


def _flushed(data: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush(zlib.Z_FULL_FLUSH)


def one_page(content: bytes, resources: bytes = b"", *more: bytes, page: bytes = b"") -> bytes:
    """A PDF of one page; `content` is its stream's body (object 4), `more` are objects from 5 on."""
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %b /Resources << /Font << /F1 << /Type /Font "
        b"/Subtype /Type1 /BaseFont /Helvetica >> >> %b >> >>" % (page, resources),
        content,
        *more,
    )


TEXT = b"BT /F1 12 Tf 72 700 Td (Der Rat beschliesst die E-Akte.) Tj ET\n"


def content_bomb(megabytes: int = 1024) -> bytes:
    """A page whose content unpacks to so many MB of spaces."""
    return one_page(stream(packed(b" " * MB, megabytes)))


def nested_bomb(megabytes: int = 1024) -> bytes:
    """The same, packed twice."""
    return one_page(stream(zlib.compress(packed(b" " * MB, megabytes), 9), filters=b"[/FlateDecode /FlateDecode]"))


def image_bomb(side: int = 32_000) -> bytes:
    """A scan of 1 GB of zeros."""
    image = stream(
        packed(b"\0" * side * 100, side // 100),
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        % (side, side),
    )
    return one_page(stream(zlib.compress(b"q 595 0 0 842 0 0 cm /Im1 Do Q")), b"/XObject << /Im1 5 0 R >>", image)


def object_bomb(megabytes: int = 1024) -> bytes:
    """An object stream of 1 GB, in which the page is said to lie."""
    head = b"3 0 "
    body = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    data = packed(b" " * MB, megabytes, before=head + body)
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, each in (
        (1, b"<< /Type /Catalog /Pages 2 0 R >>"),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        (4, stream(data, b"/Type /ObjStm /N 1 /First %d" % len(head))),
    ):
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    start = len(out)
    rows = [(0, 0, 65535), (1, places[1], 0), (1, places[2], 0), (2, 4, 0), (1, places[4], 0), (1, start, 0)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + more.to_bytes(2, "big") for kind, place, more in rows)
    entries = b"/Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R"
    out += b"5 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(zlib.compress(table), entries), start)
    return bytes(out)


def many_pages(count: int) -> bytes:
    """So many empty pages in a flat tree."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    return raw_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[page] * count)


def claimed_pages(count: int) -> bytes:
    """One page that says it is so many."""
    return PLAIN.replace(b"/Count 1", b"/Count %d" % count)


def cyclic_tree() -> bytes:
    """A page tree that is its own child."""
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
        b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1 >>",
    )


def form_loop() -> bytes:
    """A form that draws itself, and two that draw each other."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A 5 0 R /B 6 0 R >> >>"
    body = stream(zlib.compress(b"/A Do /B Do " * 40), form)
    return one_page(stream(zlib.compress(TEXT + b"/A Do")), b"/XObject << /A 5 0 R >>", body, body)


def form_tower(height: int = 30, width: int = 10) -> bytes:
    """Forms that each draw the next one ten times: 10 to the power of 30 at the end."""
    forms = [
        stream(
            zlib.compress(b"/A Do " * width if number < height else TEXT),
            b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A %d 0 R >> /Font << /F1 << "
            b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>" % (5 + number),
        )
        for number in range(1, height + 1)
    ]
    return one_page(stream(zlib.compress(TEXT + b"/A Do")), b"/XObject << /A 5 0 R >>", *forms)


def operators(count: int = 5_000_000) -> bytes:
    """A page of so many operators."""
    return one_page(stream(packed(b"0 0 m 1 1 l S\n" * 1000, count // 3000)))


def deep(depth: int = 100_000) -> bytes:
    """Arrays and dictionaries in each other, as content and in the catalogue."""
    nest = b"[" * depth + b"]" * depth
    dicts = b"<< /A " * depth + b"0" + b" >>" * depth
    made = one_page(stream(zlib.compress(TEXT + nest + dicts)))
    return made.replace(b"/Type /Catalog", b"/Type /Catalog /Deep " + nest)


def cyclic_outline() -> bytes:
    """Bookmarks that follow on themselves."""
    with pikepdf.open(io.BytesIO(PLAIN)) as opened:
        first = opened.make_indirect(Dictionary(Title=String("Eins")))
        first.Next = first
        first.First = first
        opened.Root.Outlines = opened.make_indirect(Dictionary(Type=Name.Outlines, First=first, Last=first, Count=2))
        return saved(opened)


def locked(*, user: str = "", owner: str = "geheim") -> bytes:
    """The plain PDF with passwords."""
    with pikepdf.open(io.BytesIO(PLAIN)) as opened:
        out = io.BytesIO()
        opened.save(out, encryption=pikepdf.Encryption(user=user, owner=owner))
        return out.getvalue()


def unknown_handler() -> bytes:
    """Encrypted by a product that only its own readers know."""
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Schlossmeister /V 9 /R 9 >>",
        trailer=b"/Encrypt 3 0 R /ID [<00> <00>]",
    )


def portfolio() -> bytes:
    """A cover that says something, and two files inside."""
    with pikepdf.open(io.BytesIO(PLAIN)) as opened:
        opened.attachments["Anlage 1.pdf"] = PLAIN
        opened.attachments["Kosten.xlsx"] = b"PK\x03\x04"
        opened.Root.Collection = Dictionary(Type=Name.Collection)
        return saved(opened)


def active() -> bytes:
    """A script and a program that are to run when the file is opened."""
    with pikepdf.open(io.BytesIO(PLAIN)) as opened:
        opened.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.launchURL('http://127.0.0.1:9/')"))
        opened.Root.AA = Dictionary(WC=Dictionary(S=Name.Launch, F=String("/bin/sh")))
        return saved(opened)


def form(*, xfa: bool = False, text: bool = True) -> bytes:
    """A form whose field holds text that a viewer draws; with XFA, or with nothing else on the page."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=A4)
    if text:
        sheet.drawString(72, 780, "Antrag der Fraktion vom 12.03.2025 auf schnelles Internet")
    sheet.acroForm.textfield(name="betrag", x=72, y=700, width=400, height=24, value="Die E-Akte kostet 95.000 Euro")
    sheet.showPage()
    sheet.save()
    if not xfa:
        return out.getvalue()
    with pikepdf.open(out) as opened:
        opened.Root.AcroForm.XFA = opened.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><f/></xdp:xdp>")
        return saved(opened)


def annotated() -> bytes:
    """A page with nothing on it but a note and a text box of an annotation."""
    with pikepdf.open(io.BytesIO(pdf(()))) as opened:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([72, 700, 400, 740]), DA=String("/Helv 12 Tf 0 g"),
            Contents=String("Der Beginn verschiebt sich auf 2027."),
        )  # fmt: skip
        opened.pages[0].Annots = Array([note])
        return saved(opened)


def sized(width: float, height: float, unit: float = 1.0) -> bytes:
    """The plain page on a sheet of another size."""
    with pikepdf.open(io.BytesIO(PLAIN)) as opened:
        opened.pages[0].MediaBox = Array([0, 0, width, height])
        opened.pages[0].UserUnit = unit
        return saved(opened)


def without_mapping() -> bytes:
    """Text in a Type 3 font whose glyphs have no meaning."""
    with pikepdf.open(io.BytesIO(PLAIN)) as opened:
        glyph = opened.make_indirect(Stream(opened, b"600 0 0 0 500 700 d1 0 0 500 700 re f"))
        names = [Name(f"/g{number}") for number in range(32, 127)]
        opened.pages[0].Resources.Font.F1 = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 1000, 1000]), FirstChar=32, LastChar=126,
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), Widths=Array([600] * 95), Resources=Dictionary(),
            CharProcs=Dictionary({str(name): glyph for name in names}),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([32, *names])),
        )  # fmt: skip
        return saved(opened)


def blank_picture() -> bytes:
    """A page that is nothing but an empty picture."""
    out = io.BytesIO()
    Image.new("L", (1240, 1754), 255).save(out, "PDF", resolution=150)
    return out.getvalue()


def png() -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("L", (20, 20), 128).save(out, "PNG")
    return out.getvalue()


def saved(opened: pikepdf.Pdf) -> bytes:
    """The bytes of an opened PDF."""
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word(body: bytes | None = None, before: bytes = b"") -> bytes:
    """A DOCX; `body` stands in for its document's paragraphs, `before` in front of its root element."""
    out = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("MARKE")
    made.save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = b"<w:p><w:r><w:t>Der Rat beschliesst die E-Akte bis 2026.</w:t></w:r></w:p>" if body is None else body
    main = parts["word/document.xml"]
    start, end = main.index(b"<w:p>"), main.index(b"</w:p>") + len(b"</w:p>")
    main = main[:start] + text + main[end:]
    parts["word/document.xml"] = main.replace(b"<w:document", before + b"<w:document", 1)
    return zipped(parts.items())


def entities(depth: int = 9) -> bytes:
    """Declarations of entities that are ten of the one before: a billion at the end."""
    lines = [b'<!ENTITY e0 "lol">']
    lines += [b'<!ENTITY e%d "%b">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, depth + 1)]
    return b"<!DOCTYPE w:document [" + b"\n".join(lines) + b"]>"


def word_bomb(megabytes: int = 600) -> bytes:
    """A DOCX that unpacks to so many MB."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w") as entry,
    ):
        for _ in range(megabytes):
            entry.write(b" " * MB)
    return out.getvalue()


def html(body: str, head: str = "") -> bytes:
    """A page."""
    return f"<!doctype html><html><head><title>Seite</title>{head}</head><body>{body}</body></html>".encode()
