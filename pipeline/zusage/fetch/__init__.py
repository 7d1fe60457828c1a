"""Stage 1, fetch: files, folders and council information systems into the raw store. The only stage that opens sockets.

`from_path` reads this machine, `from_body` a municipality's RIS; both give `Body`, `RawFile` and `Issue` records.
"""

from .client import Client
from .crawl import from_body, offline
from .folder import from_path

__all__ = ["Client", "from_body", "from_path", "offline"]
