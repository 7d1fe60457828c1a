"""The HTTP client of the command line: council servers learn whom to write to."""

import os

from .. import __version__, fetch
from ..errors import ConfigError


def client(delay: float) -> fetch.Client:
    """A client with this pause between requests; hosts in ZUSAGE_ALLOW_HOSTS may be private.

    Raises `ConfigError` without a contact (ZUSAGE_CONTACT) for servers outside.
    """
    contact = os.environ.get("ZUSAGE_CONTACT", "")
    allow = frozenset(os.environ.get("ZUSAGE_ALLOW_HOSTS", "").split())
    if not contact and not allow:
        raise ConfigError(
            where="ZUSAGE_CONTACT",
            expected="a mail address or page for the user agent",
            found="nothing",
            hint="council servers must know whom to write to",
        )
    return fetch.Client(agent=f"zusage/{__version__} (+{contact or 'tests'})", delay=delay, allow=allow)
