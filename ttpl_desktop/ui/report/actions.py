"""What can be done on the report tab: words, keys, and when it is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ttpl_desktop.app.report_figures import ShownFigure
from ttpl_desktop.domain.report import Report, ReportStatus
from ttpl_desktop.ui.papers.actions import ActionSet, NamedAct
from ttpl_desktop.ui.widgets.outline_model import Key


class Act(NamedAct):
    """The actions by their names, in the order of the menu."""

    CREATE = "Lập báo cáo năm", "Lập báo cáo năm", "Ctrl+N"
    SECTION = "Thêm mục cùng cấp", "Mục cùng cấp", "Ctrl+Shift+N"
    SECTION_BELOW = "Thêm mục con", "Mục con", "Ctrl+Shift+M"
    UP = "Đưa mục lên", "Lên", "Alt+Up"
    DOWN = "Đưa mục xuống", "Xuống", "Alt+Down"
    INDENT = "Đưa mục vào một cấp", "Vào", "Alt+Right"
    OUTDENT = "Đưa mục ra một cấp", "Ra", "Alt+Left"
    REMOVE_SECTION = "Xoá mục", "Xoá", "Del"
    SWITCH = "Chuyển giữa đề cương và trang viết", "Chuyển", "F6"
    FIGURE = "Chèn số liệu…", "Chèn số liệu…", "Ctrl+Shift+F"
    LIST = "Chèn danh sách…", "Chèn danh sách…", "Ctrl+Shift+I"
    RECORDS = "Xem hồ sơ sau số liệu", "Xem hồ sơ", "Ctrl+Shift+G"
    REGISTER = "Mở hồ sơ của số liệu trong sổ", "Mở trong sổ", "Ctrl+Shift+S"
    TYPE = "Nhập tay số liệu…", "Nhập tay…", "Ctrl+Shift+Y"
    COUNT = "Đếm lại số liệu", "Đếm lại", "Ctrl+Shift+X"
    CHECK = "Kiểm tra báo cáo", "Kiểm tra", "F7"
    SUBMIT = "Trình ký", "Trình ký", "Ctrl+Shift+T"
    ISSUE = "Ban hành…", "Ban hành…", "Ctrl+Shift+H"
    WORD = "Xuất tệp Word…", "Tệp Word (.docx)…", "Ctrl+E"
    PDF = "Xuất tệp PDF…", "Tệp PDF (.pdf)…", "Ctrl+Shift+E"
    PRINT = "In…", "In…", "Ctrl+P"
    REMOVE_REPORT = "Xoá báo cáo", "Xoá báo cáo", "Ctrl+Shift+Del"


ADDING = (Act.SECTION, Act.SECTION_BELOW)
MOVING = (Act.UP, Act.DOWN, Act.INDENT, Act.OUTDENT)
INSERTING = (Act.FIGURE, Act.LIST)
EXPORTING = (Act.WORD, Act.PDF)

_ICONS = {
    Act.UP: "chevron-up",
    Act.DOWN: "chevron-down",
    Act.INDENT: "chevron-right",
    Act.OUTDENT: "chevron-left",
    Act.REMOVE_SECTION: "close",
}
_MENU: tuple[tuple[Act, ...], ...] = (
    (Act.CREATE,),
    (*ADDING, *MOVING, Act.REMOVE_SECTION, Act.SWITCH),
    (*INSERTING, Act.RECORDS, Act.REGISTER, Act.TYPE, Act.COUNT),
    (Act.CHECK, Act.SUBMIT, Act.ISSUE),
    (*EXPORTING, Act.PRINT),
    (Act.REMOVE_REPORT,),
)


class ReportActions(ActionSet[Act]):
    """The actions of the report tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Act, _ICONS, _MENU)
        # Elsewhere Del belongs to the text being typed.
        self[Act.REMOVE_SECTION].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def allow(self, report: Report | None, key: Key | None) -> None:
        """Offers what fits the chosen report and place: an issued report is only read."""
        is_open = report is not None and report.is_open
        for act in (Act.SECTION, Act.ISSUE, Act.REMOVE_REPORT):
            self[act].setEnabled(is_open)
        for act in (Act.SECTION_BELOW, *MOVING, Act.REMOVE_SECTION, *INSERTING):
            self[act].setEnabled(is_open and isinstance(key, int))
        for act in (*EXPORTING, Act.PRINT, Act.CHECK, Act.SWITCH, Act.RECORDS):
            self[act].setEnabled(report is not None)
        self[Act.CREATE].setVisible(report is None)
        self[Act.ISSUE].setVisible(is_open)
        is_submitted = report is not None and report.status is ReportStatus.SUBMITTED
        self.offer_submitting(Act.SUBMIT, is_open=is_open, is_submitted=is_submitted)

    def allow_figure(self, report: Report | None, figure: ShownFigure | None) -> None:
        """Offers what fits the chosen figure."""
        is_open = report is not None and report.is_open
        self[Act.REGISTER].setEnabled(figure is not None and bool(figure.figure.records))
        self[Act.TYPE].setEnabled(is_open and figure is not None)
        is_typed = figure is not None and figure.override is not None
        self[Act.COUNT].setEnabled(is_open and is_typed)
