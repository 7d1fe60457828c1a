"""Impressum: who answers for the site."""

from ._notice import notice

ROUTE = r"^/-/impressum$"
page = notice("impressum.html")
