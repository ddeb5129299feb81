"""What a change of a day moved: old and new day side by side, and the way to each record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ttpl_desktop.domain.moves import Move, Shift, in_a_sentence, told_day
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.sizes import scaled
from ttpl_desktop.ui.style_sheet import SPACE_12, SPACE_16
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_WIDE, _HIGH = 960, 480
"""Pixels at 10 points; never more than the window behind has."""
_TITLE = "Thời hạn đã dời"
_COLUMNS = ("Việc", "Loại", "Ngày", "Trước đây", "Từ nay")
_BACK = "Muốn lấy lại thay đổi, hãy đóng bảng này rồi bấm Ctrl+Z."


class MovesDialog(QDialog):
    """Lists what moved in the order of days; `asked` is the record to open when it is accepted."""

    def __init__(self, parent: QWidget | None, moves: Sequence[Move]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        size = QSize(scaled(_WIDE, self.font()), scaled(_HIGH, self.font()))
        room = self.screen().availableSize() if parent is None else parent.window().size()
        self.resize(size.boundedTo(room))
        self.asked: Move | None = None
        self.table = RowTable(_COLUMNS, stretch=0)
        self.table.setAccessibleName(_TITLE)
        rows = [(move, shift) for move in moves for shift in move.shifts]
        self.table.put([(row, _cells(*row)) for row in rows])
        self.table.opened.connect(lambda _key: self.ask())
        self.open_button = push_button("Mở việc", self.ask, kind="primary")
        self.open_button.setDefault(True)
        self.open_button.setEnabled(bool(rows))
        note = label(f"{in_a_sentence(moves)} {_BACK}" if rows else in_a_sentence(moves), "quiet")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(label(_TITLE, "title"))
        column.addWidget(note)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(push_button("Đóng", self.reject))
        buttons.addWidget(self.open_button)
        column.addLayout(buttons)
        self.table.select_row(0)
        self.table.setFocus()

    def ask(self) -> None:
        """Closes the list for the record of the chosen line."""
        key = self.table.key
        if isinstance(key, tuple):
            self.asked = key[0]
            self.accept()


def show_moves(frame: Frame, parent: QWidget | None, moves: Sequence[Move]) -> None:
    """Shows what moved, and goes to the record that the officer chooses there."""
    dialog = MovesDialog(parent, moves)
    dialog.exec()
    if dialog.asked is not None:
        frame.open_record(dialog.asked.register.value, dialog.asked.record_id)


def _cells(move: Move, shift: Shift) -> tuple[str, ...]:
    name = shift.name.words
    return (
        move.title or "(chưa ghi tên)",
        move.register.words,
        name[:1].upper() + name[1:],
        told_day(shift.before),
        told_day(shift.after),
    )
