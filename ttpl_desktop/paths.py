"""Where the files that travel with the program stand, and where the officer's data lives."""

import os
from functools import cache
from pathlib import Path

from ttpl_desktop.domain.text import normal

APP_NAME = "ttpl-desktop"
DATA_DIR_VARIABLE = "TTPL_DATA_DIR"
_ACCOUNT_VARIABLES = ("USERNAME", "LOGNAME", "USER")
_LONGEST_NAME = 64


@cache
def program_root() -> Path:
    """The folder that holds `resources/` and `forms/`.

    A wheel carries them inside the package. A checkout has them beside it, and so has a frozen
    build, where `__file__` lies under `sys._MEIPASS`.
    """
    package = Path(__file__).resolve().parent
    for candidate in (package, package.parent):
        if (candidate / "resources").is_dir() and (candidate / "forms").is_dir():
            return candidate
    raise FileNotFoundError(f"resources/ and forms/ are missing beside {package}")


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


def account_name() -> str:
    """The name of the account that works on this machine, without a domain; empty where unknown."""
    named = next(filter(None, map(os.environ.get, _ACCOUNT_VARIABLES)), "")
    plain = named.rpartition("\\")[2].partition("@")[0]
    return " ".join(normal(plain).split())[:_LONGEST_NAME]
