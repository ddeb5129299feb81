"""The types of administrative papers and their abbreviations (NĐ 30/2020, Phụ lục III, Mục I)."""

from __future__ import annotations

from ttpl_desktop.domain.text import fold

ABBREVIATIONS = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
}
COPIES = {"SAO Y": "SY", "TRÍCH SAO": "TrS", "SAO LỤC": "SL"}

BY_FOLDED = {fold(name): (name, short) for name, short in ABBREVIATIONS.items()}
"""Name and abbreviation of a type by its name without marks."""
DECIDED = frozenset(fold(name) for name in ("Nghị quyết", "Quyết định"))
"""Types whose legal bases stand above the words of the decision."""
UNDATED = frozenset(fold(name) for name in ("Biên bản", "Hợp đồng", "Bản ghi nhớ"))
"""Types whose form has no date in the letterhead (Mẫu 1.9), or none at all."""
