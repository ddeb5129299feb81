"""Ways out for a paper: a Word or PDF file, the printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.papers import PageImage
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.papers import printing
from ttpl_desktop.ui.papers.preview import grey

Write = Callable[[Path], Callable[[], Path]]
"""A job that writes the paper to a file."""
Draw = Callable[[float, Callable[[PageImage], QImage]], Callable[[], tuple[QImage, ...]]]
"""A job that draws the paper's pages at so many dots per inch, each as a picture."""


def export(
    frame: Frame, parent: QWidget, name: str, kind: dialogs.FileType, write: Write, lack: str = ""
) -> None:
    """Writes a paper of that name as a file where the officer says, in the background.

    `lack` says what the paper still lacks, beside the news that it was written. Raises
    UserFacingError for a paper that cannot leave yet.
    """
    key = f"{parent.metaObject().className()}/folder"
    suggested = Path(frame.settings.text(key)) / f"{name}.{kind.endings[0]}"
    out = dialogs.save_file(parent, f"Xuất {name}", [kind], suggested)
    if out is not None:
        frame.settings.keep(key, str(out.parent))
        frame.run(write(out), partial(_tell_of_file, frame, lack))


def print_pages(frame: Frame, parent: QWidget, name: str, draw: Draw) -> None:
    """Draws the pages for the printer in the background, then opens the print preview.

    Raises UserFacingError for a paper that cannot leave yet.
    """

    def show(pages: tuple[QImage, ...]) -> None:
        printing.show_preview(parent, name, pages)

    frame.run(draw(printing.DPI, grey), show)


def _tell_of_file(frame: Frame, lack: str, out: Path) -> None:
    show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(out)))
    words = " ".join(part for part in (f"Đã xuất {out.name}.", lack) if part)
    kind = MessageKind.WARN if lack else MessageKind.INFO
    frame.tell(words, kind, ("Mở tệp", show))
