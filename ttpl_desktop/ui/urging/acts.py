"""The actions of the page, each with its words and its keys."""

from __future__ import annotations

from ttpl_desktop.ui.papers.actions import NamedAct


class Act(NamedAct):
    """One action: its words in menus, those of a button, and its keys."""

    LEAVE = "‹ Nhiệm vụ", "‹ Nhiệm vụ", "Esc"
    COMPOSE = "Soạn công văn đôn đốc", "Soạn công văn đôn đốc", "Ctrl+Return"
    NEW = "+ Yêu cầu", "+ Yêu cầu", "Ctrl+N"
    FROM_PLAN = "Thêm yêu cầu theo kế hoạch đã ban hành…", "Thêm từ kế hoạch…", "Ctrl+Shift+N"
    UNITS = "Sửa các đơn vị phải gửi…", "Sửa đơn vị…", "Ctrl+Shift+D"
    REMOVE = "Xoá yêu cầu", "Xoá yêu cầu", "Ctrl+Shift+Delete"
    PRINT = "In bảng…", "In bảng…", "Ctrl+P"
    SHEET = "Xuất bảng theo dõi ra Excel…", "Xuất Excel…", "Ctrl+E"
    TODAY = "Đã gửi hôm nay", "Đã gửi hôm nay", "Space"
    DAY = "Đã gửi ngày…", "Đã gửi ngày…", "Ctrl+G"
    EXCUSE = "Miễn gửi…", "Miễn gửi…", "Ctrl+M"
    UNMARK = "Bỏ ghi đã gửi, được miễn", "Bỏ ghi", "Del"
    COPY = "Sao chép các ô đã chọn", "Sao chép", "Ctrl+C"
    PASTE = "Dán cột ngày gửi từ Excel", "Dán ngày gửi", "Ctrl+V"
    ATTACH = "Đính kèm tệp đơn vị gửi…", "+ Tệp", "Ctrl+Shift+F"
    DETAILS = "Xem chi tiết ô đang chọn", "Chi tiết", "Return"
    RECORD = "Ghi số, ngày gửi…", "Ghi số, ngày gửi…", "Ctrl+Shift+G"
    RECORD_ALL = "Ghi số cả loạt…", "Ghi số cả loạt…", "Ctrl+Shift+L"
    WRITE = "Xuất Word…", "Xuất Word…", "Ctrl+Shift+E"
    WRITE_NEW = "Xuất Word…", "Xuất Word…", "Ctrl+Return"
    PRINT_NEW = "In công văn…", "In công văn…", "Ctrl+P"
    PRINT_LETTERS = "In công văn…", "In công văn…", "Ctrl+Shift+P"
    DISCARD = "Xoá công văn chưa gửi", "Xoá công văn", "Ctrl+Shift+X"


OF_TABLE = (
    Act.TODAY, Act.DAY, Act.EXCUSE, Act.UNMARK, Act.ATTACH, Act.COPY, Act.PASTE, Act.DETAILS,
)  # fmt: skip
"""What the menu of the matrix offers; their keys work in the table alone."""
OF_LETTERS = (Act.RECORD, Act.RECORD_ALL, Act.WRITE, Act.PRINT_LETTERS, Act.DISCARD)
