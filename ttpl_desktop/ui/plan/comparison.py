"""Two versions of a plan side by side: what was added, dropped, moved and reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ttpl_desktop.domain.citations import plain_words
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.plan_comparison import Change, FieldChange, Piece, Row
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.style_sheet import SPACE_12, SPACE_16
from ttpl_desktop.ui.theme import tokens_of
from ttpl_desktop.ui.tokens import Tokens, tint
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label

_SIZE = 1000, 620
_TITLE_LENGTH = 140
_SAME = "Hai bản giống nhau: chưa có gì thay đổi."


class ComparisonDialog(QDialog):
    """What changed; `wanted` carries the item whose title was clicked on."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget, before: Plan, after: Plan, rows: Sequence[Row]) -> None:
        super().__init__(parent)
        title = f"So sánh bản {after.version} với bản {before.version}"
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self._rows, self._versions = rows, (before.version, after.version)
        self.page = QTextBrowser()
        self.page.setAccessibleName(title)
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(lambda url: self._go(url.toString()))
        buttons = QHBoxLayout()
        buttons.addWidget(label(counted(rows), "quiet"), 1)
        buttons.addWidget(push_button("Đóng", self.accept, kind="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(label(title, "title"))
        column.addWidget(self.page, 1)
        column.addLayout(buttons)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.page.setHtml(page_of(self._rows, self._versions, tokens_of(self.palette())))

    def _go(self, item_id: str) -> None:
        self.wanted.emit(int(item_id))
        self.accept()


def counted(rows: Sequence[Row]) -> str:
    """`Thêm 2 · Bỏ 1 · Chuyển chỗ 1 · Sửa lời 3`."""
    counts = [(change.words, sum(change in row.changes for row in rows)) for change in Change]
    return " · ".join(f"{words} {count}" for words, count in counts if count) or _SAME


def page_of(rows: Sequence[Row], versions: tuple[int, int], colours: Tokens) -> str:
    """The two versions as a table of two columns, each changed part under its title."""
    if not rows:
        return f"<p>{_SAME}</p>"
    heads = "".join(f'<th align="left" width="50%">Bản {version}</th>' for version in versions)
    lines = "".join(_part(row, colours) for row in rows)
    return f'<table width="100%" cellpadding="6" cellspacing="0"><tr>{heads}</tr>{lines}</table>'


def _part(row: Row, colours: Tokens) -> str:
    words = " · ".join(change.words for change in row.changes)
    title = escape(shorten(plain_words(row.title), _TITLE_LENGTH))
    if row.item_id is not None and Change.REMOVED not in row.changes:
        title = f'<a href="{row.item_id}" style="color:{colours.accent}">{title}</a>'
    place = " → ".join(dict.fromkeys(path for path in (row.before_path, row.after_path) if path))
    place = f"{escape(place)} " if place else ""
    ground = colours.window
    head = (
        f'<tr><td colspan="2" style="background:{ground}"><b>{place}{title}</b> '
        f'<span style="color:{colours.quiet}">[{words}]</span></td></tr>'
    )
    return head + "".join(_field(field, colours) for field in row.fields)


def _field(field: FieldChange, colours: Tokens) -> str:
    cells = (
        _cell(field.label, field.before, colours, colours.late, "line-through"),
        _cell(field.label, field.after, colours, colours.done, "underline"),
    )
    return f"<tr>{''.join(cells)}</tr>"


def _cell(name: str, pieces: Sequence[Piece], colours: Tokens, colour: str, decoration: str) -> str:
    words = "".join(_shown(pieces, colour, tint(colour, colours), decoration))
    caption = f'<span style="color:{colours.quiet}">{escape(name)}:</span> ' if words else ""
    return f'<td width="50%" valign="top">{caption}{words}</td>'


def _shown(pieces: Sequence[Piece], colour: str, ground: str, decoration: str) -> Iterator[str]:
    """The pieces; what differs is told by a line as well as by colour."""
    for piece in pieces:
        words = escape(plain_words(piece.text)).replace("\n", "<br>")
        if piece.is_changed:
            style = f"color:{colour};background:{ground};text-decoration:{decoration}"
            words = f'<span style="{style}">{words}</span>'
        yield words
