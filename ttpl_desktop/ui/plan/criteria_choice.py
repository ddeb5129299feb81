"""A dialog that chooses criteria of the framework."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttpl_desktop.domain.framework import UNCHECKED, Criterion, CriterionGroup
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import label

_CRITERION_ROLE = int(Qt.ItemDataRole.UserRole)
_SIZE = 680, 420
_UNCHECKED = f"Tiêu chí của khung pháp lý này {UNCHECKED}; hãy đối chiếu trước khi ban hành."


class CriteriaChoice(QWidget):
    """Criteria under their groups, all ticked at first."""

    def __init__(self, groups: Sequence[CriterionGroup]) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName("Tiêu chí đánh giá")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in groups:
            self._head(group)
            for criterion in group.criteria:
                self._row(criterion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.list, 1)
        if not all(criterion.mark.is_law for group in groups for criterion in group.criteria):
            told = label(_UNCHECKED, "note")
            told.setWordWrap(True)
            column.addWidget(told)
        self.setFocusProxy(self.list)
        self.setMinimumSize(*_SIZE)

    @property
    def chosen(self) -> tuple[Criterion, ...]:
        """The ticked criteria in their order."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        ticked = (row for row in rows if row.checkState() is Qt.CheckState.Checked)
        return tuple(row.data(_CRITERION_ROLE) for row in ticked if row.data(_CRITERION_ROLE))

    def _head(self, group: CriterionGroup) -> None:
        row = QListWidgetItem(group.label)
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = row.font()
        font.setBold(True)
        row.setFont(font)
        self.list.addItem(row)

    def _row(self, criterion: Criterion) -> None:
        row = QListWidgetItem(criterion.label)
        row.setData(_CRITERION_ROLE, criterion)
        row.setToolTip(criterion.hint())
        row.setCheckState(Qt.CheckState.Checked)
        self.list.addItem(row)


def choose_criteria(parent: QWidget, groups: Sequence[CriterionGroup]) -> tuple[Criterion, ...]:
    """The criteria that the officer leaves ticked; none when they think better of it."""
    choice = CriteriaChoice(groups)
    asked = dialogs.ask(parent, "Chọn tiêu chí đánh giá", choice, do="Chèn vào kế hoạch")
    return choice.chosen if asked else ()
