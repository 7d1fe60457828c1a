"""Council servers for tests: fictional towns as data (`town`), each vendor's markup and behaviour, real HTTP.

`serve(SessionNet(example_town()))` runs one on the loopback; `behaviours` are laid over a site one by one; `ask` takes a
page without HTTP.
"""

from email.message import Message

from .allris3 import Allris3
from .allris4 import Allris4
from .example import SECRETS, SINCE, TODAY, example_town
from .komuna import Komuna
from .oparl import OParl
from .oparl10 import OParl10
from .rubin import Rubin
from .sdnet import SdNet
from .server import Answer, Handler, Request, Server, serve
from .sessionnet import SessionNet
from .sessionnet4 import SessionNet4
from .site import Site

SITES: tuple[type[Site], ...] = (OParl, OParl10, SessionNet, SessionNet4, Allris3, Allris4, SdNet, Rubin, Komuna)


def ask(site: Handler, target: str, **headers: str) -> Answer:
    """What the site answers at `target`; header names are written with underscores."""
    stated = Message()
    for name, value in {"Host": "ris.example", **headers}.items():
        stated[name.replace("_", "-")] = value
    return site(Request(target, stated))


__all__ = [
    "SECRETS", "SINCE", "SITES", "TODAY", "Allris3", "Allris4", "Answer", "Handler", "Komuna", "OParl", "OParl10",
    "Request", "Rubin", "SdNet", "Server", "SessionNet", "SessionNet4", "Site", "ask", "example_town", "serve",
]  # fmt: skip
