"""Plain text and Markdown: characters decoded, the text itself left as it is, so that offsets hold in the file."""

import re
from dataclasses import replace

import ftfy
from charset_normalizer import from_bytes

from ...errors import DocumentError
from ...vendors.page import Page
from ..control import control_page
from ..control.sources import text_rows
from ..known import NOTHING, Known
from ..lines import Line
from ..minutes import to_page

MAX_CHARACTERS = 5_000_000
"""A year of verbatim minutes of a large city is 2 million characters; more than this is not one document."""

_WESTERN = ("cp1252", "cp850", "mac_roman")
_GERMAN = frozenset("äöüÄÖÜßØ§€°–„“”‚‘’»«…•·é\u00a0\u00ad")
"""What German office texts have beside ASCII; under a wrong encoding the same bytes are other characters."""

_LETTERS = re.compile(r"[^\x00-\x7f]")


def decode(data: bytes, name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The characters and what had to be done to them, as (code, message).

    UTF-8 (with or without BOM) and UTF-16 with BOM are certain; otherwise the Western European encoding counts under
    which the text has the letters of German. Text that was decoded wrongly before it came to us ("GlasfaserausbÃ¤u") is repaired by ftfy.
    Raises `DocumentError` where no encoding fits.
    """
    text, notes = _decoded(data, name)
    mended = ftfy.fix_encoding(text) if "Ã" in text or "â€" in text else text
    if mended != text:
        notes += (("mojibake", "the text had been decoded wrongly before it came here; repaired by ftfy"),)
    if "\ufffd" in mended:
        notes += (("lost-characters", f"{mended.count(chr(0xFFFD))} characters were lost before the text came here"),)
    return mended, notes


def _decoded(data: bytes, name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    for encoding, boms in (("utf-16", (b"\xff\xfe", b"\xfe\xff")), ("utf-8-sig", (b"",))):
        try:
            if data.startswith(boms):
                return data.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    encoding = max(_WESTERN, key=lambda name: _share(data, name))
    if _share(data, encoding) < 0.5:
        # charset-normalizer takes single letters of short German texts for those of other encodings, but it knows more.
        guess = from_bytes(data).best()
        if guess is None:
            raise DocumentError(where=name, expected="text", found="bytes that fit no encoding")
        return str(guess), (("encoding", f"not UTF-8; read as {guess.encoding}"),)
    return data.decode(encoding), (("encoding", f"not UTF-8; read as {encoding}"),)


def _share(data: bytes, encoding: str) -> float:
    """Share of German letters among all that are not ASCII; 0 where the bytes are not of this encoding."""
    try:
        letters = _LETTERS.findall(data.decode(encoding))
    except UnicodeDecodeError:
        return 0.0
    return sum(letter in _GERMAN for letter in letters) / max(1, len(letters))


def read_text(data: bytes, name: str, known: Known = NOTHING) -> Page:
    """The text as a `Page` of contiguous blocks; raises `DocumentError` where it is too long or holds no words."""
    text, notes = decode(data, name)
    if sum(c.isalpha() for c in text[:100_000]) < 3:
        raise DocumentError(where=name, expected="text", found="hardly a letter")
    return text_page(text, name, notes, known)


def text_page(text: str, name: str, notes: tuple[tuple[str, str], ...] = (), known: Known = NOTHING) -> Page:
    """Decoded text as a `Page` of contiguous blocks, cut into items and sections; raises `DocumentError` where too long."""
    if len(text) > MAX_CHARACTERS:
        raise DocumentError(where=name, expected=f"at most {MAX_CHARACTERS:,} characters", found=f"{len(text):,}")
    may_be = "|" in text or "\t" in text
    if may_be and (listed := control_page(text_rows(text), name=name, vendor="folder")) is not None:
        return replace(listed, notes=notes + listed.notes)
    lines = [Line(text=line) for line in text.splitlines(keepends=True)]
    page = to_page(lines, name=name, vendor="folder", known=known, contiguous=True)
    return replace(page, notes=notes + page.notes)
