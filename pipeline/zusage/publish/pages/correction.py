"""How to report an error, to reply, or to have something removed."""

from ._notice import notice

ROUTE = r"^/-/korrektur$"
page = notice("korrektur.html")
