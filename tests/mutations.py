"""Files with something wrong in them, made of good ones: the same number always gives the same file."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache

import pikepdf

import hostile_files as made
from conftest import ROOT
from made_pdf import pdf, table

SAMPLE = ROOT / "corpora" / "sample"
ROWS = [("Projekt", "2025 T€", "2026 T€"), ("Breitband", "1.250", "300"), ("E-Akte", "80", "95"), ("WLAN", "12", "7")]
SEEDS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("pdf", 9, ("altenquell/niederschrift-2024-02-15.pdf",)),
    ("html", 5, (
        "falkenwerth/si0057-1377.html", "falkenwerth/to0050-8812.html", "hohenfaehrde/to010-388.html", "kronmuende/vo020-5120.html",
        "hohenfaehrde/to020-2117.html", "kronmuende/to020-31207.html",
    )),
    ("docx", 2, ("hopfenried/beschlussvorlage-2025-07-15.docx",)),
    ("txt", 3, ("hopfenried/schreiben-2024-12-10.txt", "mirowitz/sachstand-2024-05-16.md")),
    ("json", 2, ("sonnbruecken/meeting-2024-03-18.json", "sonnbruecken/paper-2024-118.json")),
)  # fmt: skip
"""Kind, how often among all, files of the sample."""

_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"4294967295", b"9999999999999999999", b"1e308", b"007")
_TOKENS = (
    b"<<", b">>", b"[", b"]", b"(", b")", b"/", b"endstream", b"endobj", b"5 0 R", b"\x00", b"\xff\xfe", b"<table>", b"</div>",
    b"<td colspan=100000>", b"&#0;", b"&e;", b"<!--", b"]]>", b'"', b"{", b"}", b"\\ud800", b"\n" * 50, b"TOP 1 ", b"|",
)  # fmt: skip


def plain_streams(data: bytes) -> bytes:
    """The PDF with its streams unpacked, so that a changed byte is a changed operator."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        opened.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return out.getvalue()


@cache
def seeds(kind: str) -> tuple[tuple[str, bytes], ...]:
    """Name and bytes of the good files of a kind."""
    names = next(names for each, _, names in SEEDS if each == kind)
    found = [(name.rsplit("/", 1)[-1], (SAMPLE / name).read_bytes()) for name in names]
    if kind == "pdf":
        small = [made.PLAIN, pdf(made.LINES, made.LINES), table(ROWS), made.portfolio(), made.form(), made.locked()]
        found += [(f"{n}.pdf", data) for n, data in enumerate([*small, *(plain_streams(data) for data in small[:5])])]
    if kind == "docx":
        found.append(("klein.docx", made.word()))
    return tuple(found)


def mutated(number: int) -> tuple[str, bytes]:
    """The file of this number: its name and bytes."""
    chance = random.Random(number)
    kinds = [kind for kind, weight, _ in SEEDS for _ in range(weight)]
    kind = kinds[number % len(kinds)]
    name, data = chance.choice(seeds(kind))
    if kind == "docx" and chance.random() < 0.7:
        return name, _inside(data, chance)
    return name, _changed(data, chance)


def _changed(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 5))):
        data = chance.choice(_WAYS)(data, chance) if data else data
    return data


def _inside(data: bytes, chance: random.Random) -> bytes:
    """A part of the archive changed, the archive itself whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chosen = chance.choice(["word/document.xml", "word/document.xml", "word/styles.xml", "[Content_Types].xml"])
    parts[chosen] = _changed(parts[chosen], chance)
    return made.zipped(parts.items())


def _flip(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, len(out) // 50 + 1))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _remove(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _double(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 20)) + data[end:]


def _swap(data: bytes, chance: random.Random) -> bytes:
    (a, b), (c, d) = sorted((_stretch(data, chance), _stretch(data, chance)))
    return data if c < b else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _number(data: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + chance.choice(_NUMBERS) + data[match.end() :]


def _token(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(_TOKENS) * chance.choice((1, 1, 1, 500)) + data[place:]


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((4, 40, 400, 4000)))


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _flip, _cut, _remove, _double, _swap, _number, _number, _token,
)  # fmt: skip
