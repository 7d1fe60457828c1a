"""Publishing: metadata for Datasette, exports, and the summary of a run. Serving lives in `zusage.publish.serve`."""

from .export import FORMATS, export
from .folder import write_folder
from .site import metadata, write_site
from .summary import Summary, render, summarise

__all__ = ["FORMATS", "Summary", "export", "metadata", "render", "summarise", "write_folder", "write_site"]
