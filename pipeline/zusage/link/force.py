"""How binding a sentence is, read in the light of where it stands: in a proposal, in a resolution, under which vote."""

from ..records import AgendaItem, Section
from ..vendors.results import read_result
from .context import Reading

_WEAKER = ("considered", "requested", "rejected", "reported")
"""What a sentence says of itself in a proposal or a resolution: a test stays a test, whoever decides it."""

_RESOLVED = ("unanimous", "majority", "adopted", "amended")
_FROM_RESULT = {
    **dict.fromkeys(_RESOLVED, "resolved"),
    "rejected": "rejected",
    "postponed": "considered",
    "referred": "considered",
}


def force_of(said: str | None, reading: Reading, section: Section | None, item: AgendaItem | None) -> str | None:
    """The force of a sentence that by itself says `said`: a Beschlussvorschlag decides nothing, a Beschluss does."""
    kind = section.kind if section else "text"
    if kind == "proposal" or (kind == "resolution" and reading.document.kind == "paper"):
        return said if said in _WEAKER else "requested"
    if kind == "resolution" and said not in _WEAKER:
        return _FROM_RESULT.get(_result(reading, section, item) or "", "resolved")
    return said


def _result(reading: Reading, section: Section | None, item: AgendaItem | None) -> str | None:
    """The vote on a resolution: the item's, else what the next result section of the same item says."""
    if item is not None and item.result:
        return item.result
    following = (
        s for s in reading.sections if section and s.start >= section.end and s.agenda_item_id == section.agenda_item_id
    )
    said = next((s for s in following if s.kind in ("result", "resolution")), None)
    return read_result(reading.document.text[said.start : said.end]) if said and said.kind == "result" else None
