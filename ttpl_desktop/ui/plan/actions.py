"""What can be done on the plan tab: words, keys, and when it is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ttpl_desktop.domain.plan import ItemKind, Plan, PlanKind, PlanStatus
from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct
from ttpl_desktop.ui.plan.tree_model import Key


class Act(NamedAct):
    """The actions by their names, in the order of the menu."""

    FROM_SKELETON = "Tạo kế hoạch từ mẫu", "Từ mẫu", "Ctrl+N"
    EMPTY = "Tạo kế hoạch trống", "Trống", "Ctrl+Shift+N"
    FOR_LAW = "Tạo kế hoạch triển khai thi hành văn bản…", "Thi hành văn bản…", "Ctrl+Alt+N"
    SECTION = "Thêm đề mục cùng cấp", "Đề mục cùng cấp", "Ctrl+Alt+1"
    TEXT = "Thêm đoạn văn cùng cấp", "Đoạn văn cùng cấp", "Ctrl+Alt+2"
    FOCUS = "Thêm lĩnh vực cùng cấp", "Lĩnh vực cùng cấp", "Ctrl+Alt+3"
    ACTIVITY = "Thêm hoạt động cùng cấp", "Hoạt động cùng cấp", "Ctrl+Alt+4"
    SECTION_BELOW = "Thêm đề mục con", "Đề mục con", "Ctrl+Alt+Shift+1"
    TEXT_BELOW = "Thêm đoạn văn con", "Đoạn văn con", "Ctrl+Alt+Shift+2"
    FOCUS_BELOW = "Thêm lĩnh vực con", "Lĩnh vực con", "Ctrl+Alt+Shift+3"
    ACTIVITY_BELOW = "Thêm hoạt động con", "Hoạt động con", "Ctrl+Alt+Shift+4"
    UP = "Đưa mục lên", "Lên", "Alt+Up"
    DOWN = "Đưa mục xuống", "Xuống", "Alt+Down"
    INDENT = "Đưa mục vào một cấp", "Vào", "Alt+Right"
    OUTDENT = "Đưa mục ra một cấp", "Ra", "Alt+Left"
    REMOVE_ITEM = "Xoá mục", "Xoá", "Del"
    CLAUSES = "Chèn đoạn mẫu…", "Đoạn mẫu…", "Ctrl+Shift+M"
    CITE = "Chèn trích dẫn văn bản…", "Trích dẫn văn bản…", "Ctrl+Alt+I"
    CRITERIA = "Chèn tiêu chí đánh giá…", "Tiêu chí đánh giá…", "Ctrl+Alt+J"
    OPENING = "Dẫn kế hoạch cấp trên ở câu mở đầu…", "Kế hoạch cấp trên…", "Ctrl+Alt+G"
    KEEP_CLAUSE = "Lưu mục này thành đoạn mẫu…", "Lưu thành đoạn mẫu…", "Ctrl+Alt+W"
    SWITCH = "Chuyển giữa cây mục và biểu mẫu", "Chuyển", "F6"
    SUBMIT = "Trình ký", "Trình ký", "Ctrl+Shift+T"
    ISSUE = "Ban hành…", "Ban hành…", "Ctrl+Shift+H"
    ADJUST = "Điều chỉnh", "Điều chỉnh", "Ctrl+Shift+J"
    COMPARE = "So sánh với bản trước…", "So sánh…", "Ctrl+Alt+P"
    CLOCKS = "Tạo nhiệm vụ từ thời hạn luật định", "Tạo nhiệm vụ", "Ctrl+Alt+A"
    WORD = "Xuất tệp Word…", "Tệp Word (.docx)…", "Ctrl+E"
    PDF = "Xuất tệp PDF…", "Tệp PDF (.pdf)…", "Ctrl+Alt+E"
    PRINT = "In…", "In…", "Ctrl+P"
    REMOVE_PLAN = "Xoá kế hoạch", "Xoá kế hoạch", "Ctrl+Shift+Del"


CREATING = (Act.FROM_SKELETON, Act.FOR_LAW, Act.EMPTY)
BESIDE = {
    Act.SECTION: ItemKind.SECTION,
    Act.TEXT: ItemKind.TEXT,
    Act.FOCUS: ItemKind.FOCUS,
    Act.ACTIVITY: ItemKind.ACTIVITY,
}
BELOW = {
    Act.SECTION_BELOW: ItemKind.SECTION,
    Act.TEXT_BELOW: ItemKind.TEXT,
    Act.FOCUS_BELOW: ItemKind.FOCUS,
    Act.ACTIVITY_BELOW: ItemKind.ACTIVITY,
}
MOVING = (Act.UP, Act.DOWN, Act.INDENT, Act.OUTDENT)
INSERTING = (Act.CLAUSES, Act.CITE, Act.CRITERIA, Act.OPENING)
KEEPING = (Act.KEEP_CLAUSE,)
EXPORTING = (Act.WORD, Act.PDF)

_ICONS = {
    Act.UP: "chevron-up",
    Act.DOWN: "chevron-down",
    Act.INDENT: "chevron-right",
    Act.OUTDENT: "chevron-left",
    Act.REMOVE_ITEM: "close",
}
_MENU: tuple[tuple[Act, ...], ...] = (
    CREATING,
    tuple(BESIDE),
    tuple(BELOW),
    (*INSERTING, *KEEPING),
    (*MOVING, Act.REMOVE_ITEM, Act.SWITCH),
    (Act.SUBMIT, Act.ISSUE, Act.ADJUST, Act.COMPARE, Act.CLOCKS),
    (*EXPORTING, Act.PRINT),
    (Act.REMOVE_PLAN,),
)


class PlanActions(ActionSet[Act]):
    """The actions of the plan tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Act, _ICONS, _MENU)
        # Elsewhere Del belongs to the text being typed.
        self[Act.REMOVE_ITEM].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def allow(self, plan: Plan | None, key: Key | None) -> None:
        """Offers what fits the chosen plan and place: an issued plan is only adjusted."""
        is_open = plan is not None and plan.is_open
        for act in (*BESIDE, *INSERTING, Act.ISSUE, Act.REMOVE_PLAN):
            self[act].setEnabled(is_open)
        for act in (*BELOW, *MOVING, Act.REMOVE_ITEM):
            self[act].setEnabled(is_open and isinstance(key, int))
        for act in (*EXPORTING, Act.PRINT, Act.SWITCH):
            self[act].setEnabled(plan is not None)
        self[Act.KEEP_CLAUSE].setEnabled(plan is not None and isinstance(key, int))
        self[Act.COMPARE].setEnabled(plan is not None and plan.adjusts_id is not None)
        is_for_law = plan is not None and plan.kind is PlanKind.IMPLEMENTATION
        self[Act.CLOCKS].setEnabled(is_for_law)
        self[Act.CLOCKS].setVisible(is_for_law)
        self._allow_next_step(plan)

    def _allow_next_step(self, plan: Plan | None) -> None:
        status = plan.status if plan is not None else None
        self[Act.ISSUE].setVisible(plan is None or plan.is_open)
        self[Act.ADJUST].setVisible(plan is not None and not plan.is_open)
        self[Act.ADJUST].setEnabled(status is PlanStatus.ISSUED)
        self[Act.SUBMIT].setEnabled(plan is not None and plan.is_open)
        self.offer_submitting(
            Act.SUBMIT,
            is_open=plan is None or plan.is_open,
            is_submitted=status is PlanStatus.SUBMITTED,
        )
