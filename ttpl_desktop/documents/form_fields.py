"""What a Word form may hold for the program to fill in, each with a plain explanation."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.documents.forms import BODY_MARK, RECIPIENTS_MARK, SIGNATURE_MARK


@dataclasses.dataclass(frozen=True, slots=True)
class FormField:
    """A place that is filled in: a field by its name, or a mark.

    Words of a needed one differ from paper to paper; in place of another one the form may have
    words of its own, as the name of the office.
    """

    name: str
    meaning: str
    is_needed: bool = True

    @property
    def shown(self) -> str:
        """As it stands in the form."""
        return self.name if self.name.startswith("«") else f"{{{{ {self.name} }}}}"


FIELDS = (
    FormField("co_quan_chu_quan", "Cơ quan chủ quản, chữ in hoa", is_needed=False),
    FormField("co_quan", "Cơ quan ban hành, chữ in hoa", is_needed=False),
    FormField("so", "Số văn bản, để trống cho văn thư ghi"),
    FormField("ky_hieu", "Ký hiệu đứng sau số, ví dụ KH-SXD"),
    FormField("dia_danh", "Địa danh đứng trước ngày", is_needed=False),
    FormField("ngay", "Ngày ban hành"),
    FormField("thang", "Tháng ban hành"),
    FormField("nam", "Năm ban hành"),
    FormField("ten_loai", "Tên loại văn bản, chữ in hoa", is_needed=False),
    FormField("trich_yeu", "Trích yếu nội dung"),
)
MARK_FIELDS = (
    FormField(BODY_MARK, "Kính gửi, căn cứ, lời văn và bảng; đứng riêng một đoạn"),
    FormField(RECIPIENTS_MARK, "Các dòng nơi nhận, nơi lưu; đứng riêng một đoạn"),
    FormField(SIGNATURE_MARK, "Chức vụ, họ tên người ký; đứng riêng một đoạn"),
)
