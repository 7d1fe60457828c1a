"""A commitment to take along: as a citation in three forms, and as the text of a report that something is wrong."""

import json
from datetime import date
from typing import Any
from urllib.parse import quote

from ...records import digest
from ...text import squeeze
from ..asking import Row
from ..words import day, web_address

_BIBTEX = str.maketrans(
    {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {char: f"\\{char}" for char in "&%$#_{}"}
)
_LONGEST_MAIL = 600
"""Characters of a quote in a mail's address: some programs cut it off beyond 2,000."""


def plain(c: Row, address: str) -> str:
    """The citation as a line of text; `address` is where the site shows the commitment, "" where it has no address."""
    source = ", ".join(part for part in (c["source_url"], _fetched(c)) if part)
    parts = [f"{_place(c)}: „{squeeze(c['quote'])}“", source, _kept(c, address)]
    return " ".join(part for part in parts if part)


def bibtex(c: Row, address: str) -> str:
    """The citation as an entry of BibTeX."""
    fields = {
        "author": f"{{{_tex(_author(c))}}}",
        "title": f"{{{_tex(_title(c))}}}",
        "year": (c["meeting_date"] or "")[:4],
        "howpublished": _tex(_place(c)),
        "url": _url(web_address(c["source_url"]) or address),
        "urldate": (c["fetched_at"] or "")[:10],
        "note": _tex(f"„{squeeze(c['quote'])}“ {_kept(c, address)}"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{zusage-{c['id']},\n" + ",\n".join(lines) + "\n}"


def csl(c: Row, address: str) -> str:
    """The citation as CSL-JSON, which Zotero and other programs read."""
    item: dict[str, Any] = {
        "id": f"zusage-{c['id']}",
        "type": "document",
        "title": _title(c),
        "author": [{"literal": _author(c)}],
        "issued": _parts(c["meeting_date"]),
        "page": str(c["page"]) if c["page"] else None,
        "URL": web_address(c["source_url"]) or address,
        "accessed": _parts(c["fetched_at"]),
        "abstract": squeeze(c["quote"]),
        "note": _kept(c, address),
        "language": "de",
    }
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=1)


def report(c: Row, address: str, facts: str) -> str:
    """What somebody who found a mistake may send; `facts` is a line of what the site says."""
    return "\n".join(
        [
            "Fehler in einer gelesenen Zusage", "", f"Schlüssel: {c['id']}", f"Seite: {address or 'ohne Adresse'}",
            f"Fundstelle: {_place(c)}", f"Original: {c['source_url'] or 'ohne Adresse'}", f"Satz: „{squeeze(c['quote'])}“",
            f"Gelesen wurde: {facts}", "", "Was stimmt nicht?", "", "Was wäre richtig?", "", "Woran sieht man das (Quelle, Seite, Satz)?",
            "",
        ]
    )  # fmt: skip


def mail(contact: str, c: Row, text: str) -> str:
    """The address of a mail to `contact` with that text; a long quote is cut in it, for the key says which it is."""
    said = squeeze(c["quote"])
    short = text.replace(said, said[:_LONGEST_MAIL] + " …") if len(said) > _LONGEST_MAIL else text
    subject = quote(f"Fehler in der Zusage {c['id']}", safe="")
    return f"mailto:{quote(contact, safe='@.+-_')}?subject={subject}&body={quote(short, safe='')}"


def review(c: Row) -> str:
    """A line for a file of `corpora/reviews`, to be filled in: what people say there survives each rebuild."""
    line = {"subject_id": c["id"], "value_hash": digest(c["quote"]), "verdict": "wrong", "note": "…", "reviewer": "…"}
    return json.dumps(line, ensure_ascii=False)


def _place(c: Row) -> str:
    sitting = f"Sitzung vom {day(c['meeting_date'])}" if c["meeting_date"] else None
    parts = (c["body"], c["organization"], sitting, c["agenda_item"], f"S. {c['page']}" if c["page"] else None)
    return squeeze(", ".join(part for part in parts if part))


def _author(c: Row) -> str:
    return squeeze(", ".join(part for part in (c["body"], c["organization"]) if part))


def _title(c: Row) -> str:
    return squeeze(c["document_title"])


def _fetched(c: Row) -> str:
    """When the source was fetched; "" for local files, of which nobody fetched anything."""
    return f"abgerufen am {day(c['fetched_at'])}" if c["fetched_at"] else ""


def _parts(iso: str | None) -> dict[str, list[list[int]]] | None:
    try:
        found = date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None
    return {"date-parts": [[found.year, found.month, found.day]]}


def _kept(c: Row, address: str) -> str:
    return f"(zusage {c['id']}, {address})" if address else f"(zusage {c['id']})"


def _tex(text: str) -> str:
    return text.translate(_BIBTEX)


def _url(address: str) -> str:
    # Braces and blanks would end the field, or the entry.
    return quote(address, safe=":/?#[]@!$&'()*+,;=%~-._")
