"""Publishing: metadata for Datasette, exports, and the summary of a run. Serving lives in `zusage.publish.serve`."""

from .export import COMMITMENTS, FORMATS, Wanted, export
from .folder import write_folder
from .package import export_all
from .site import metadata, write_site
from .summary import Summary, render, summarise

__all__ = [
    "COMMITMENTS", "FORMATS", "Summary", "Wanted", "export", "export_all", "metadata", "render", "summarise", "write_folder", "write_site",
]  # fmt: skip
