"""German council minutes as checkable commitments: which project gets how much money by when, quoted verbatim."""

from importlib.metadata import version

__version__ = version("zusage")
