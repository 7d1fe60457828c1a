"""Evidence of what was not taken: projects passed over for a commitment's amount or deadline, and values that stay alone."""

from collections.abc import Iterator, Sequence

from ..records import Commitment, Evidence, Mention, digest
from ..records.vocabulary import PASSED_BY, RELATED_BY
from .claims import Claim
from .relations import Verdict


def passed_over(made: Commitment, claim: Claim, verdicts: Sequence[Verdict]) -> Iterator[Evidence]:
    """Evidence for each project that was looked at for the commitment's values, and for each value of its sentence that went
    to no project; `verdicts` are those of the sentence.
    """
    mine = {relation.child.id for relation in claim.relations}
    for verdict in verdicts:
        if verdict.child.id in mine:
            for passed in verdict.passed:
                yield _evidence(made, passed.project, f"{verdict.child.text}: {PASSED_BY[passed.why]}")
        elif not verdict.relations:
            yield _evidence(made, verdict.child, RELATED_BY[verdict.why])


def _evidence(made: Commitment, mention: Mention, why: str) -> Evidence:
    return Evidence(
        id=digest("evidence", made.id, "passed-over", str(mention.start), str(mention.end), why), commitment_id=made.id, role="passed-over",
        document_id=made.document_id, mention_id=mention.id or None, date=made.meeting_date, start=mention.start, end=mention.end,
        quote=mention.text, why=why,
    )  # fmt: skip
