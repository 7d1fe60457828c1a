"""The whole job over many documents: `job` runs the six stages, `engines` does the work of parse and tag in parallel."""

from .engines import ENGINES, Failure
from .job import run
from .options import Options, Report
from .parsing import parse_files

__all__ = ["ENGINES", "Failure", "Options", "Report", "parse_files", "run"]
