"""Data protection: what the site does with data of readers and of people in minutes."""

from ._notice import notice

ROUTE = r"^/-/datenschutz$"
page = notice("datenschutz.html")
