"""What one run may take from one municipality's server."""

import time
from dataclasses import dataclass, field

from ..errors import BudgetSpent


@dataclass(slots=True)
class Budget:
    """Bounds of a run: requests (redirects and repeats count), bytes read, seconds from the first request.

    The defaults let a first crawl of a large town go on over night; what is left is asked for by the next run.
    """

    requests: int = 20_000
    bytes: int = 10_000_000_000
    seconds: float = 12 * 3600.0
    asked: int = 0
    read: int = 0
    _begun: float | None = field(default=None, init=False)

    def ask(self, wait: float) -> None:
        """Counts a request that would begin in `wait` seconds; raises `BudgetSpent` where that is more than is allowed."""
        now = time.monotonic()
        self._begun = now if self._begun is None else self._begun
        if self.asked >= self.requests:
            raise _spent(f"{self.requests:,} requests")
        if self.read >= self.bytes:
            raise _spent(f"{self.bytes:,} bytes")
        if now + wait - self._begun > self.seconds:
            raise _spent(f"{self.seconds:,.0f} seconds")
        self.asked += 1


def _spent(bound: str) -> BudgetSpent:
    return BudgetSpent(
        where="budget of the run", expected=f"at most {bound}", found="more to fetch", hint="the next run goes on here"
    )
