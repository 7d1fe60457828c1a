"""What one site may decide for itself: public or not, its own address, who answers for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from datasette.app import Datasette  # the command line reads settings without loading all of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """The settings of a site. The defaults are those of a researcher's own machine."""

    public: bool = False
    """Open to everybody: the database is immutable and answers are cached; `sql` and `downloads` say what readers may do."""
    sql: bool = True
    """Whether readers may write SQL of their own."""
    downloads: bool = True
    """Whether the SQLite file itself may be fetched."""
    address: str = ""
    """Where the site lives, as `https://host/path` without a slash at the end; "" where it has no lasting address."""
    operator: str = ""
    """Who answers for the site (Impressum): name and postal address, lines parted by line breaks."""
    contact: str = ""
    """An e-mail address for corrections."""
    raw: Path | None = None
    """The folder of fetched files, for images of pages; without it there are none."""


OWN: Final = Instance()
"""A researcher's own machine."""


def settings(datasette: "Datasette") -> dict[str, Any]:
    """What `serve` left with Datasette for its plugin; empty where Datasette was opened by somebody else."""
    return datasette.plugin_config("zusage") or {}


def instance(datasette: "Datasette") -> Instance:
    """The settings that `serve` was given, as Datasette carries them; those of a machine of one's own where there are none."""
    stated: dict[str, Any] = settings(datasette).get("instance", {})
    raw = stated.get("raw")
    return Instance(**stated | {"raw": Path(raw) if raw else None})
