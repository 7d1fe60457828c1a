"""What a sitemap lists: our pages, municipalities, topics, projects and commitments, at most 50,000 a part."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .. import addresses

LONGEST: Final = 50_000
"""Addresses of one sitemap (sitemaps.org, protocol 0.9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A kind of page: how many there are, which (`key` and `changed`, an ISO day or month), and the address of one."""

    count: str
    select: str
    address: Callable[[str], str]


# A project that a text only names has nothing to tell.
_SAID: Final = "EXISTS (SELECT 1 FROM commitments c WHERE c.project_id = p.id)"

PARTS: Final = {
    "gemeinden": Part(
        count="SELECT COUNT(*) FROM bodies",
        select="""
SELECT b.id AS key, (SELECT MAX(v.month) FROM coverage v WHERE v.body_id = b.id AND v.documents > 0 AND v.month <> 'undated') AS changed
FROM bodies b ORDER BY b.id LIMIT :length OFFSET :start""",
        address=addresses.municipality,
    ),
    "themen": Part(
        count="SELECT COUNT(*) FROM topics",
        select="""
SELECT t.id AS key, (SELECT MAX(date) FROM documents WHERE kind <> 'control') AS changed
FROM topics t ORDER BY t.id LIMIT :length OFFSET :start""",
        address=addresses.topic,
    ),
    "vorhaben": Part(
        count=f"SELECT COUNT(DISTINCT key) FROM projects p WHERE {_SAID}",
        select=f"""
SELECT k.key, (SELECT MAX(coalesce(c.last_seen, c.meeting_date)) FROM projects p JOIN commitments c ON c.project_id = p.id
  WHERE p.key = k.key) AS changed
FROM (SELECT DISTINCT key FROM projects p WHERE {_SAID} ORDER BY key LIMIT :length OFFSET :start) k ORDER BY k.key""",
        address=addresses.project,
    ),
    "zusagen": Part(
        count="SELECT COUNT(*) FROM commitments",
        select="""
SELECT id AS key, coalesce(last_seen, meeting_date) AS changed FROM commitments ORDER BY id LIMIT :length OFFSET :start""",
        address=addresses.commitment,
    ),
}
PLAIN: Final = (
    "/", addresses.COMPARISON, addresses.SEARCH, addresses.MAP, addresses.DATA, addresses.API, addresses.CODEBOOK, addresses.ABOUT,
    addresses.SOURCES, addresses.CORRECTION, addresses.IMPRINT, addresses.PRIVACY,
)  # fmt: skip
"""Pages that there is one of; they stand in the part `seiten`."""
