"""The plans of our own, and the files that are made of them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.reading import text_files, word_files
from tests.reading.description import Description, load
from ttpl_desktop.documents.pages import libreoffice

CHECKOUT = Path(__file__).parents[2]
PLANS = CHECKOUT / "tests" / "data" / "plans"
HELD_OUT = PLANS / "held_out"
SECOND = PLANS / "second"
SHARED = CHECKOUT.parent / "shared" / "plans"
_WRITTEN_DIRECTLY = {".docx", ".txt", ".md"}
_SECONDS = 180


def names(folder: Path = PLANS) -> list[str]:
    """The plans of a folder, by name."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def described(name: str) -> Description:
    """A plan by its name, wherever it is kept."""
    return load(_path(name, ".toml"))


def truth(name: str) -> Path:
    """What a careful reader finds in the plan of that name."""
    return _path(name, ".json")


def _path(name: str, ending: str) -> Path:
    paths = [folder / f"{name}{ending}" for folder in (PLANS, HELD_OUT, SECOND)]
    return next((path for path in paths if path.exists()), paths[0])


def needs_libreoffice(name: str) -> bool:
    """Whether the file of a plan can only be made by converting."""
    return described(name).ending not in _WRITTEN_DIRECTLY


def make(name: str, folder: Path) -> Path:
    """Writes the file of a plan; one that needs LibreOffice must only be asked for where it is."""
    plan = described(name)
    if plan.ending in (".txt", ".md"):
        path = folder / f"{name}{plan.ending}"
        path.write_text(text_files.written(plan), encoding="utf-8")
        return path
    path = folder / f"{name}.docx"
    word_files.write(plan, path)
    return path if plan.ending == ".docx" else converted(path, plan.ending.removeprefix("."))


def converted(path: Path, form: str) -> Path:
    """The same paper beside it in another form ("pdf", "doc", "odt", "rtf") by LibreOffice."""
    office = libreoffice()
    if office is None:
        raise FileNotFoundError("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(path.parent / 'profile').resolve().as_uri()}"
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", path.parent, path]
    environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS, env=environment)
    return path.with_suffix(f".{form}")


def shared() -> list[Path]:
    """The texts of the real plans beside the checkout; none where they are absent."""
    return sorted(path for path in SHARED.glob("*.txt") if path.with_suffix(".json").exists())
