"""The fonts that pages are drawn with: ours, whatever the machine has."""

import atexit
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from ttpl_desktop import paths

CONFIG_VARIABLE = "FONTCONFIG_FILE"
ROOT_VARIABLE = "FONTCONFIG_SYSROOT"

_one_at_a_time = threading.Lock()

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}</cachedir>
  <alias binding="same">
    <family>Times New Roman</family>
    <accept><family>Liberation Serif</family></accept>
  </alias>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Liberation Serif</string></edit>
  </match>
</fontconfig>
"""


@contextmanager
def own_fonts() -> Iterator[None]:
    """Within it the renderer finds the fonts of `resources/fonts` and no others.

    Only on Linux, where the renderer carries a fontconfig of its own that reads its settings at
    every rendering; Windows has Times New Roman. The variable is put back afterwards, so that
    windows and child processes keep the fonts of the system.
    """
    if sys.platform != "linux":
        yield
        return
    config = config_file()
    with (
        _one_at_a_time,
        _variable(CONFIG_VARIABLE, str(config)),
        _variable(ROOT_VARIABLE, str(_root(config.parent))),
    ):
        yield


@cache
def config_file() -> Path:
    """The generated settings, in a folder that lasts as long as the process.

    The fonts are linked into that folder because fontconfig 2.13 writes a `.uuid` beside them.
    """
    temporary = tempfile.TemporaryDirectory(prefix=f"{paths.APP_NAME}-fonts-")
    atexit.register(temporary.cleanup)
    folder = Path(temporary.name).resolve()
    fonts = folder / "fonts"
    fonts.mkdir()
    for font in paths.resource("fonts").glob("*.ttf"):
        (fonts / font.name).symlink_to(font)
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(folder=escape(str(fonts))), encoding="utf-8")
    _make_root(folder)
    return config


def _root(folder: Path) -> Path:
    return folder / "root"


def _make_root(folder: Path) -> None:
    """A root for fontconfig in which nothing but our folder exists, at its usual path.

    Without it the renderer's fontconfig reads the templates of the system's newer one as well and
    complains on stderr of what it does not know ("unknown element reset-dirs").
    """
    twin = _root(folder) / folder.relative_to(folder.anchor)
    twin.parent.mkdir(parents=True)
    twin.symlink_to(folder)


@contextmanager
def _variable(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
