"""Shared fixtures: the sample run once through the command line, and a way to run the command line."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

from zusage.cli import main

settings.register_profile("zusage", deadline=None)  # the first example may load a model: time proves nothing here
settings.load_profile("zusage")

ROOT = Path(__file__).parent.parent
TODAY = date.today().isoformat()  # noqa: DTZ011 - as the command line takes it
"""The day on which the tests began: runs that are compared are of one day, also where midnight lies between them."""
Zusage = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def process() -> Zusage:
    """Runs `zusage ARGUMENTS` in a process of its own, as a user does; returns what it printed and its exit code."""

    def call(*arguments: str | Path, cwd: Path = ROOT, **extra: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "zusage", *map(str, arguments)]
        return subprocess.run(
            command, cwd=cwd, capture_output=True, text=True, check=False, env={**os.environ, **extra}
        )

    return call


@pytest.fixture(scope="session")
def zusage() -> Zusage:
    """The same through the same command line in this process: no second start of the libraries for each test."""

    def call(*arguments: str | Path, cwd: Path = ROOT, **extra: str) -> subprocess.CompletedProcess[str]:
        given = [str(argument) for argument in arguments]
        with contextlib.chdir(cwd):
            result = CliRunner().invoke(main, given, env=extra, catch_exceptions=False)
        return subprocess.CompletedProcess(given, result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory, process: Zusage) -> tuple[Path, str]:
    """The database of one whole run over corpora/sample, and what the run printed."""
    folder = tmp_path_factory.mktemp("sample")
    done = process("run", "--db", folder / "zusage.db", "--raw", folder / "raw", "--as-of", TODAY)
    assert done.returncode == 0, done.stderr
    return folder / "zusage.db", done.stdout


@pytest.fixture
def sample(sample_run: tuple[Path, str]) -> Iterator[sqlite3.Connection]:
    """A connection to the sample's database."""
    connection = sqlite3.connect(sample_run[0])
    yield connection
    connection.close()


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but `runs` (the only one with clock times), in the order of their keys."""
    connection = sqlite3.connect(path)
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' AND name NOT LIKE 'sqlite%' ORDER BY 1"
    names = [name for (name,) in connection.execute(query) if name != "runs"]
    rows = {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall() for name in names}
    connection.close()
    return rows
