"""Media types of what the site gives out, by the ending of an address."""

from collections.abc import Mapping
from typing import Final

MEDIA: Final[Mapping[str, str]] = {
    "atom": "application/atom+xml", "ics": "text/calendar", "csv": "text/csv", "json": "application/json",
    "jsonl": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet", "svg": "image/svg+xml", "sql": "text/plain", "txt": "text/plain", "yaml": "text/yaml",
    "md": "text/markdown", "html": "text/html", "png": "image/png", "xml": "application/xml",
}  # fmt: skip


def content_type(form: str) -> str:
    """The header for a file of this ending; all but Parquet is text in UTF-8."""
    return MEDIA[form] if form == "parquet" else f"{MEDIA[form]}; charset=utf-8"


def media(*forms: str) -> dict[str, str]:
    """The media types of these endings, by ending."""
    return {form: MEDIA[form] for form in forms}
