"""The scenes of a list that comes in from Excel, for the screenshots."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtWidgets import QApplication

from ttpl_desktop.ui.main_window import MainWindow
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.task.importing.page import ImportPage

_SECONDS = 20

ROWS: tuple[tuple[object, ...], ...] = (
    ("SỞ XÂY DỰNG",),
    ("CÔNG VIỆC CỦA PHÒNG QUẢN LÝ NHÀ Ở NĂM 2026",),
    ("TT", "Nội dung công việc", "Người thực hiện", "Phối hợp", "Thời hạn", "Tình trạng",
     "Ghi chú"),
    ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
    ("I", "CÔNG TÁC KIỂM TRA"),
    ("1", "Kiểm tra việc bán nhà ở hình thành trong tương lai tại 05 dự án", "Phòng Quản lý nhà ở",
     "Thanh tra Sở", "Quý III", "Chưa làm", ""),
    ("2", "Thông báo kết luận kiểm tra cho chủ đầu tư", "Phòng Quản lý nhà ở", "",
     "15 ngày kể từ ngày kết thúc kiểm tra", "", ""),
    ("II", "CÔNG TÁC BÁO CÁO"),
    ("3", "Gửi số liệu theo dõi thi hành pháp luật năm 2026", "Các phòng, đơn vị thuộc Sở",
     "Văn phòng Sở", dt.date(2026, 11, 28), "", "Theo mẫu của Thanh tra Sở"),
    ("4", "Gửi số liệu theo dõi thi hành pháp luật năm 2026", "Các phòng, đơn vị thuộc Sở",
     "", dt.date(2026, 11, 28), "", ""),
    ("5", "Họp rút kinh nghiệm", "Lãnh đạo phòng", "", "khi rảnh", "", ""),
    ("6", "", "Lãnh đạo phòng", "", "tháng 12", "", ""),
    ("7", "Lập danh mục văn bản hết hiệu lực", "Phòng Quản lý nhà ở", "Phòng Pháp chế",
     "trước ngày 20 hằng tháng", "", ""),
    ("", "Tổng cộng", "6 việc"),
)  # fmt: skip
"""A list as rooms make it: a head under titles, parts, days beside words, a sum."""


def save_list(path: Path) -> Path:
    """Writes the list of a room as an Excel file."""
    book = Workbook()
    for row in ROWS:
        book.active.append(list(row))
    book.save(path)
    return path


def open_page(window: MainWindow) -> ImportPage:
    """The page over the tabs, without the question for a file."""
    window.go_to(Place.TASK)
    page = ImportPage(window)
    page.left.connect(window.put_aside_away)
    window.put_aside(page)
    return page


def show_nothing(window: MainWindow) -> None:
    open_page(window)


def show_list(window: MainWindow) -> None:
    page = open_page(window)
    page.check(save_list(window.work.folder / "viec-phong-nha-o.xlsx"))
    last = time.monotonic() + _SECONDS
    while not page.columns.choices and time.monotonic() < last:
        QApplication.processEvents()


def choose_wrongly(window: MainWindow) -> None:
    page = window.front
    assert isinstance(page, ImportPage)
    page.columns.choices[1].setCurrentIndex(0)
    page.columns.choices[1].activated.emit(0)


def fail(window: MainWindow) -> None:
    path = window.work.folder / "hong.xlsx"
    path.write_bytes(b"PK\x03\x04 cut off")
    open_page(window).check(path)


IMPORT_SCENES = {
    "trong": show_nothing,
    "khop-cot": show_list,
    "chua-chon-cot": choose_wrongly,
    "loi": fail,
}
