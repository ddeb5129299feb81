"""What can be done about the faults of a plan: words, keys, and when it is offered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct


class SoatAct(NamedAct):
    """The actions by their names, in the order of the menu."""

    CHECK = "Soát kế hoạch", "Soát", "F7"
    NEXT = "Đến chỗ soát kế tiếp", "Kế tiếp", "F8"
    BACK = "Về chỗ soát trước", "Trước", "Shift+F8"
    MEND = "Sửa chỗ soát đang chọn", "Sửa", "Ctrl+F8"
    BRING_BACK = "Hiện lại các câu hỏi đã xem", "Hiện lại", "Ctrl+Shift+F7"
    FILE = "Soát tệp kế hoạch…", "Soát tệp…", "Shift+F7"


_ON_FINDINGS = (SoatAct.NEXT, SoatAct.BACK, SoatAct.MEND)


class SoatActions(ActionSet[SoatAct]):
    """The actions of the check; they are in the menu of the plan tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, SoatAct, {}, (tuple(SoatAct),))
        self.allow(has_plan=False, count=None)

    def allow(
        self, *, has_plan: bool, count: int | None, can_mend: bool = False, has_seen: bool = False
    ) -> None:
        """Offers what fits; `count` is None where nothing has been looked through yet.

        `has_seen`: questions were set aside that can be brought back.
        """
        self[SoatAct.CHECK].setEnabled(has_plan)
        self[SoatAct.BRING_BACK].setEnabled(has_seen)
        self[SoatAct.CHECK].setText(counted(SoatAct.CHECK.words, count))
        for act in _ON_FINDINGS:
            self[act].setEnabled(bool(count))
        self[SoatAct.MEND].setEnabled(bool(count) and can_mend)


def counted(words: str, count: int | None) -> str:
    """`Soát (5)`; without a number where nothing has been counted."""
    return words if count is None else f"{words} ({count})"
