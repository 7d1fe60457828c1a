"""What a run found, in a page of plain text: counts, problems, and the five commitments nearest their deadline."""

import sqlite3
import textwrap
from dataclasses import dataclass
from datetime import date

from ..records.vocabulary import FORCE, STATUS
from ..text import squeeze
from .clauses import NEWEST

_WIDTH = 100
_NEAREST = """
SELECT id, body, project, status, force, amount_text, deadline_text, due_to, quote, source_url FROM commitments
WHERE due_to IS NOT NULL AND force <> 'rejected' AND moved_to IS NULL
ORDER BY due_to < :today, CASE WHEN due_to >= :today THEN due_to END, due_to DESC, body, id
LIMIT 5"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """A commitment with a deadline, as the summary shows it."""

    id: str
    body: str
    project: str
    status: str
    force: str
    amount_text: str | None
    deadline_text: str | None
    due_to: str
    quote: str
    source_url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts by key; `not_read` are municipalities of which nothing was read: they have no count of commitments.

    `withheld` says why of each municipality of which nothing is published. `nearest` are upcoming commitments by deadline,
    then those most recently passed, five at most.
    """

    today: date
    bodies: int
    not_read: tuple[str, ...]
    withheld: dict[str, str]
    documents: int
    newest: str | None
    mentions: dict[str, int]
    force: dict[str, int]
    status: dict[str, int]
    issues: dict[tuple[str, str], int]
    nearest: tuple[Nearest, ...]

    @property
    def commitments(self) -> int:
        return sum(self.status.values())


def summarise(connection: sqlite3.Connection, today: date) -> Summary:
    """Reads the counts; `today` decides which deadlines lie ahead. Rejected motions are nothing to wait for, nor is a day
    that a later meeting moved.
    """
    documents, newest = connection.execute(
        f"SELECT COUNT(*) - COUNT(duplicate_of), ({NEWEST}) FROM documents"
    ).fetchone()
    cursor = connection.execute(_NEAREST, {"today": today.isoformat()})
    names = [column[0] for column in cursor.description]
    return Summary(
        today=today,
        bodies=connection.execute("SELECT COUNT(*) FROM bodies").fetchone()[0],
        not_read=tuple(name for (name,) in connection.execute(_NOT_READ)),
        withheld=dict(
            connection.execute("SELECT name, withheld FROM bodies WHERE withheld IS NOT NULL ORDER BY name").fetchall()
        ),
        documents=documents,
        newest=newest,
        mentions=_counts(connection, "SELECT label, COUNT(*) FROM mentions GROUP BY label ORDER BY label"),
        force=_counts(connection, "SELECT force, COUNT(*) FROM commitments GROUP BY force"),
        status=_counts(connection, "SELECT status, COUNT(*) FROM commitments GROUP BY status"),
        issues={(row[0], row[1]): row[2] for row in connection.execute(_ISSUES)},
        nearest=tuple(Nearest(**dict(zip(names, row, strict=True))) for row in cursor),
    )


_NOT_READ = "SELECT name FROM bodies WHERE id NOT IN (SELECT body_id FROM documents) ORDER BY name"
_ISSUES = "SELECT stage, code, COUNT(*) FROM issues GROUP BY stage, code ORDER BY stage, code"


def _counts(connection: sqlite3.Connection, sql: str) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(sql)}


def render(summary: Summary) -> str:
    """The summary for a terminal, at most 100 columns wide: English labels, German words for force and status."""
    newest = f", newest meeting {summary.newest}" if summary.newest else ""
    lines = _wrap(
        "Documents", [f"{summary.documents} of {summary.bodies - len(summary.not_read)} municipalities{newest}"]
    )
    lines += _wrap("Not covered", list(summary.not_read)) if summary.not_read else []
    lines += _withheld(summary.withheld)
    lines += _wrap("Mentions", [f"{label} {count}" for label, count in summary.mentions.items()])
    lines += _wrap("Commitments", [str(summary.commitments) if summary.documents else "nothing read"])
    lines += _wrap(
        "  by force", [f"{word} {summary.force[key]}" for key, word in FORCE.items() if key in summary.force]
    )
    lines += _wrap(
        "  by status", [f"{word} {summary.status[key]}" for key, word in STATUS.items() if key in summary.status]
    )
    lines += _wrap("Issues", [str(sum(summary.issues.values()))])
    for stage in dict.fromkeys(stage for stage, _ in summary.issues):
        lines += _wrap(f"  {stage}", [f"{code} {n}" for (of, code), n in summary.issues.items() if of == stage])
    lines += ["", f"Nearest deadlines, seen from {summary.today}"]
    for item in summary.nearest:
        lines += _nearest(item, summary.today)
    return "\n".join(lines if summary.nearest else [*lines, "  none"]) + "\n"


def _withheld(reasons: dict[str, str]) -> list[str]:
    lines = _wrap("Withheld", [f"{len(reasons)} municipalities, nothing of them is published"]) if reasons else []
    for name, reason in reasons.items():
        lines += _wrap("", [f"{name}: {reason}"])
    return lines


def _nearest(item: Nearest, today: date) -> list[str]:
    days = (date.fromisoformat(item.due_to) - today).days
    when = "today" if days == 0 else f"in {days} days" if days > 0 else f"{-days} days ago"
    head = [f"{item.due_to} ({when})", item.body, item.project, FORCE[item.force], STATUS[item.status]]
    head += [item.amount_text] if item.amount_text else []
    return [
        "",
        *textwrap.wrap(_plain(" · ".join(head)), _WIDTH, initial_indent="  ", subsequent_indent="    "),
        *textwrap.wrap(f"„{_plain(item.quote)}“", _WIDTH, initial_indent="    ", subsequent_indent="    "),
        *([f"    {_plain(item.source_url)}"] if item.source_url else []),
    ]


def _wrap(label: str, parts: list[str]) -> list[str]:
    text = _plain(" · ".join(parts)) or "none"
    return textwrap.wrap(text, _WIDTH, initial_indent=f"{label:<13} ", subsequent_indent=" " * 14)


def _plain(text: str) -> str:
    """`text` on one line; control characters, which could steer the terminal, are shown as a question mark."""
    return "".join(c if c.isprintable() else "?" for c in squeeze(text))
