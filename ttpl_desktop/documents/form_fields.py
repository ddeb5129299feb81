"""What a Word form may hold for the program to fill in, each with a plain explanation."""

from __future__ import annotations

import dataclasses

from ttpl_desktop.documents.forms import BODY_MARK, RECIPIENTS_MARK, SIGNATURE_MARK
from ttpl_desktop.domain.office_form import FormKind


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
_OF_LETTERS = {
    "ky_hieu": FormField("ky_hieu", "Ký hiệu đứng sau số, ví dụ SXD-VP"),
    "ten_loai": None,
    "trich_yeu": FormField("trich_yeu", "Trích yếu nội dung, đã gồm chữ V/v ở đầu"),
}
"""What is otherwise with a công văn, which has no type name."""
MARK_FIELDS = (
    FormField(BODY_MARK, "Kính gửi, căn cứ, lời văn và bảng; đứng riêng một đoạn"),
    FormField(RECIPIENTS_MARK, "Các dòng nơi nhận, nơi lưu; đứng riêng một đoạn"),
    FormField(SIGNATURE_MARK, "Chức vụ, họ tên người ký; đứng riêng một đoạn"),
)


def fields_for(kind: FormKind) -> tuple[FormField, ...]:
    """The fields of one kind of form, in the order in which they stand on paper."""
    if kind is not FormKind.LETTER:
        return FIELDS
    own = (_OF_LETTERS.get(field.name, field) for field in FIELDS)
    return tuple(field for field in own if field is not None)
