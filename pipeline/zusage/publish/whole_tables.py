"""Which tables a site hands out whole, and to whom; which there are at all says `datapackage`, without loading Datasette."""

from datasette.app import Datasette

from ..codebook import Table
from .asking import name_of
from .datapackage import published
from .instance import instance


async def published_here(datasette: Datasette) -> tuple[Table, ...]:
    """The tables of the site's database that go out as files."""
    found: tuple[Table, ...] = await datasette.get_database(name_of(datasette)).execute_fn(published)
    return found


def open_to_all(datasette: Datasette, table: Table) -> bool:
    """Whether the site hands the table out whole: what is taken from the sources goes with the database file."""
    return table.origin != "taken" or instance(datasette).downloads
