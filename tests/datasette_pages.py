"""Answers of a real Datasette on a database, without a server: for tests of pages."""

import asyncio
from pathlib import Path
from typing import Any

from zusage.publish.instance import Instance
from zusage.publish.serve import datasette_app


def pages(
    path: Path,
    *addresses: str,
    instance: Instance | None = None,
    headers: dict[str, str] | None = None,
    method: str = "GET",
) -> list[Any]:
    """The answers of Datasette on the database at `path`, which is closed again at the end."""

    async def fetch() -> list[Any]:
        site = datasette_app(path, instance or Instance())
        try:
            return [await site.client.request(method, address, headers=headers) for address in addresses]
        finally:
            site.executor.shutdown()
            for database in site.databases.values():
                database.close()

    return asyncio.run(fetch())


def page(path: Path, address: str, instance: Instance | None = None, headers: dict[str, str] | None = None) -> Any:
    """The same for one address."""
    return pages(path, address, instance=instance, headers=headers)[0]
