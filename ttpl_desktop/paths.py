"""Where the files that travel with the program stand, and where the officer's data lives."""

import os
import sys
import sysconfig
from functools import cache
from pathlib import Path

APP_NAME = "ttpl-desktop"
DATA_DIR_VARIABLE = "TTPL_DATA_DIR"


@cache
def program_root() -> Path:
    """The folder that holds `resources/` and `forms/`.

    A frozen build unpacks them beside its modules, a checkout keeps them beside the package, and
    a wheel puts them under `share/` of the environment.
    """
    checkout = Path(__file__).resolve().parent.parent
    candidates = [checkout, Path(sysconfig.get_path("data")) / "share" / APP_NAME]
    if unpacked := getattr(sys, "_MEIPASS", None):
        candidates.insert(0, Path(unpacked))
    for candidate in candidates:
        if (candidate / "resources").is_dir() and (candidate / "forms").is_dir():
            return candidate
    looked_in = ", ".join(map(str, candidates))
    raise FileNotFoundError(f"resources/ and forms/ are in none of: {looked_in}")


def resource(name: str) -> Path:
    """A file or folder under `resources/`, e.g. `packs/nd59.toml`."""
    return program_root() / "resources" / name


def form(name: str) -> Path:
    """A Word form under `forms/`, e.g. `ke-hoach.docx`."""
    return program_root() / "forms" / name


def data_dir(chosen: Path | None = None) -> Path:
    """The folder of the officer's data, which may not exist yet.

    It is `chosen` when given, else the one named by the variable TTPL_DATA_DIR, else the per-user
    folder of the system.
    """
    if chosen is not None:
        return chosen
    if named := os.environ.get(DATA_DIR_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


def cache_dir() -> Path:
    """The per-user folder for files that can be made again at any time."""
    from platformdirs import user_cache_path

    return user_cache_path(APP_NAME, appauthor=False)
