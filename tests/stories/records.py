"""The records of a data folder as plain rows, to be compared before and after."""

from __future__ import annotations

import shutil
from pathlib import Path

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.storage.registers.every import TABLES

Records = dict[str, list[tuple[object, ...]]]


def records(work: Workspace) -> Records:
    """Every row of every table, those in the bin too; the history alone is left out."""
    ask = work.store.connection.execute
    return {
        spec.name: [tuple(row) for row in ask(f'SELECT * FROM "{spec.name}" ORDER BY id')]
        for spec in TABLES
    }


def records_in(folder: Path) -> Records:
    """The records of a folder that no window shows."""
    work = Workspace.open(folder)
    try:
        return records(work)
    finally:
        work.close()


def crashed_copy(folder: Path, to: Path) -> Path:
    """The files of a data folder as a power cut leaves them: nothing closed, the log beside."""
    # The index of the log lives in memory that a power cut empties.
    leave = shutil.ignore_patterns("*-shm", "backups", "settings.ini", ".dang-mo")
    shutil.copytree(folder, to, ignore=leave)
    return to
