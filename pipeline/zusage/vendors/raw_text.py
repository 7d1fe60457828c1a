"""From the bytes of a page to text: the bytes decide, then what the page says of itself, never the header."""

import codecs
import re

_CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_WESTERN = {"iso-8859-1", "iso-8859-15", "latin-1", "latin1", "windows-1252", "cp1252"}


def decode(data: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text, and notes (code, message) where bytes had to be replaced.

    German text in windows-1252 is practically never valid UTF-8, so what decodes as UTF-8 is UTF-8, also where an inner
    document says iso-8859-1. What says iso-8859-1 or -15 is windows-1252 in truth (bytes 0x80 to 0x9f).
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        found = _CHARSET.search(data[:8192])
    stated = found[1].decode("ascii").lower() if found else "no charset"
    encoding = "utf-8" if stated == "utf-8" else "cp1252"
    text = data.decode(encoding, errors="replace")
    count = text.count("\N{REPLACEMENT CHARACTER}")
    notes = [("replaced-bytes", f"{count} bytes are not {encoding}")] if count else []
    if encoding == "cp1252" and stated not in _WESTERN:
        notes.append(("assumed-charset", f"read as windows-1252; the page states {stated}"))
    return text, tuple(notes)
