"""What a sitemap lists: our pages, municipalities, topics, projects and commitments, in parts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .. import addresses
from ..clauses import NEWEST

LONGEST: Final = 5_000
"""Addresses of one sitemap. Protocol 0.9 (sitemaps.org) allows 50,000, which take seconds to find among a million rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A kind of page: how many there are, which (`key` and `changed`, an ISO day or month), and the address of one."""

    count: str
    select: str
    address: Callable[[str], str]


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
        select=f"""
SELECT t.id AS key, ({NEWEST}) AS changed
FROM topics t ORDER BY t.id LIMIT :length OFFSET :start""",
        address=addresses.topic,
    ),
    # No day: the newest of all statements on a project that every town has is not found quickly.
    "vorhaben": Part(
        count="SELECT COUNT(DISTINCT key) FROM projects",
        select="SELECT DISTINCT key, NULL AS changed FROM projects ORDER BY key LIMIT :length OFFSET :start",
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
    "/", addresses.MUNICIPALITIES, addresses.PROJECTS, addresses.TOPICS,
    addresses.COMPARISON, addresses.SEARCH, addresses.MAP, addresses.CHARTS,
    addresses.DATA, addresses.API, addresses.CODEBOOK, addresses.ABOUT,
    addresses.SOURCES, addresses.CORRECTION, addresses.IMPRINT, addresses.PRIVACY,
)  # fmt: skip
"""Pages that there is one of; they stand in the part `seiten`."""
