"""A demo that is prepared for one page state, in the process of the tests, and is afterwards as it was."""
import contextlib
import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path

from webapp.cli import House
from webapp.core.settings import Settings

DATABASE, BEFORE = "kerja.sqlite3", "before.sqlite3"


def make(settings: Settings, prepare: Callable[[], str]) -> str:
    """Keeps a copy of the database, then does this in one transaction of the site; returns what it returns."""
    _copy(settings.data_dir, DATABASE, BEFORE)
    with _house(settings).writing():
        return prepare()


def take_back(data: Path) -> None:
    """Puts the kept copy back, where there is one."""
    if (data / BEFORE).exists():
        _copy(data, BEFORE, DATABASE)
        (data / BEFORE).unlink()


@cache
def _house(settings: Settings) -> House:
    return House(settings)


def _copy(data: Path, source: str, target: str) -> None:
    """SQLite's own way to copy a database that others are reading."""
    with (contextlib.closing(sqlite3.connect(data / source)) as one,
          contextlib.closing(sqlite3.connect(data / target, timeout=20)) as other):
        one.backup(other)
