"""Small builders of records by hand, so that a test of the linker needs no tagger: marks in the text say what is what.

`[E-Akte]` is a PROJECT, `{12.000 €}` an AMOUNT of 12000, `<2025-12-31>` a DEADLINE by that day.
"""

import re

from zusage.link import Reading, Town
from zusage.records import AgendaItem, Amount, Body, Document, Mention, Section, TimeExpression, digest

BODY = Body(id="body", name="Wiesenfurt", ags="03999990", state="Niedersachsen", population=9_000)
_MARK = re.compile(r"\[(?P<PROJECT>[^\]]+)\]|\{(?P<AMOUNT>[^}]+)\}|<(?P<DEADLINE>[^>]+)>")


def reading(marked: str, *, day: str = "2025-03-01", kind: str = "text", result: str | None = None) -> Reading:
    """The text without its marks, with a mention for each of them."""
    text, mentions = "", []
    last = 0
    key = digest(marked, day)
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        label = str(match.lastgroup)
        mentions.append(_mention(key, label, match[label], len(text)))
        text += match[label]
        last = match.end()
    text += marked[last:]
    item = AgendaItem(id=f"item-{key}", meeting_id="m", number="4", name="Digitales", result=result)
    document = Document(id=key, raw_file_id="raw", body_id=BODY.id, kind="text", title="T", date=day, text=text)
    section = Section(id=f"s-{key}", document_id=key, agenda_item_id=item.id, kind=kind, start=0, end=len(text))
    return Reading(
        document=document, sections=(section,), mentions=tuple(mentions), items={item.id: item},
        amounts={m.id: _amount(m) for m in mentions if m.label == "AMOUNT"},
        times={m.id: _time(m) for m in mentions if m.label == "DEADLINE"},
    )  # fmt: skip


def town(*readings: Reading) -> Town:
    """The readings as one municipality, in the order of their days."""
    return Town(body=BODY, readings=tuple(sorted(readings, key=lambda r: r.document.date or "")))


def _mention(document: str, label: str, text: str, start: int) -> Mention:
    return Mention(
        id=digest(document, label, str(start)), document_id=document, label=label, start=start, end=start + len(text),
        text=text, name=text if label == "PROJECT" else None, origin="by hand",
    )  # fmt: skip


def _amount(mention: Mention) -> Amount:
    value = float(re.sub(r"\D", "", mention.text))
    return Amount(mention_id=mention.id, min=value, max=value)


def _time(mention: Mention) -> TimeExpression:
    return TimeExpression(mention_id=mention.id, date_from=mention.text, date_to=mention.text, bound="by")
