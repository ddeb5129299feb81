"""What a legal framework says, each statement with its article and how far it was checked."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.framework import UNCHECKED, Framework, Mark, statements, unverified
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_WIDEST = 210
_MARKS = {
    Mark.WHOLE: "✓ toàn văn (A)",
    Mark.PART: "✓ một phần (B)",
    Mark.SECONDARY: "chưa (C)",
    Mark.DERIVED: "chưa (D)",
    Mark.UNKNOWN: "chưa (X)",
}


class FrameworkView(QWidget):
    """A table of statements under a sentence that counts those not compared with the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework: Framework | None = None
        self.facts = label(role="quiet")
        self.facts.setWordWrap(True)
        self.only_unverified = QCheckBox(f"Chỉ xem điểm {UNCHECKED}")
        self.only_unverified.clicked.connect(lambda _checked: self._show())
        self.table = RowTable(("Nội dung", "Điều khoản", "Đối chiếu"), widest=_WIDEST)
        self.table.setAccessibleName("Nội dung của khung pháp lý")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.facts)
        column.addWidget(self.only_unverified)
        column.addWidget(self.table, 1)

    def put(self, framework: Framework) -> None:
        """Shows a framework."""
        self._framework = framework
        self.facts.setText(facts_of(framework))
        self._show()

    def _show(self) -> None:
        if self._framework is None:
            return
        chosen = unverified if self.only_unverified.isChecked() else statements
        self.table.put(
            (each.key, (each.label, each.article, _MARKS[each.mark]))
            for each in chosen(self._framework)
        )


def facts_of(framework: Framework) -> str:
    """From when to when it applies, and how many statements may not be shown as law."""
    end = f" đến {vn_date(framework.valid_to)}" if framework.valid_to else ""
    everything = sum(1 for _statement in statements(framework))
    open_ones = len(unverified(framework))
    return (
        f"{framework.name}. Áp dụng từ {vn_date(framework.valid_from)}{end}. "
        f"{everything - open_ones} điểm đã đối chiếu, {open_ones} điểm {UNCHECKED}."
    )
