"""Stage 1, fetch: files, folders and council information systems into the raw store. The only stage that opens sockets.

`from_path` reads this machine, `from_body` a municipality's RIS; both give `Body`, `RawFile` and `Issue` records.

How a page comes in: `crawl.from_body` takes the next address from the `frontier` → `visit.Visit.page` → `session` (what
must be opened first) → `client.Client.get` (bounds, robots, redirects, repeats) → `wire` (turn, pace, budget, log) →
`transport` and `unpack`; then `reading.found` says what the answer is, `keeping` puts it into the raw store and fetch.db,
and `following` says which of its links are wanted. What is known lies in fetch.db (`state`, `known`, `problems`,
`changes`), what is gone gets a tombstone (`vanished`).
"""

from .budget import Budget
from .client import Client
from .crawl import from_body, offline
from .folder import from_path, input_name
from .wire import Limits

__all__ = ["Budget", "Client", "Limits", "from_body", "from_path", "input_name", "offline"]
