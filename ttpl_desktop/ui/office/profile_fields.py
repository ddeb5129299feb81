"""The fields of the profile, shared by the first set-up and the office's own page."""

from __future__ import annotations

from ttpl_desktop.domain.office import OfficeLevel
from ttpl_desktop.ui.papers.fields import RecipientsField
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField

Parts = list[Field | str]


def name_parts() -> Parts:
    """Who the office is, and what stands at the head of its papers."""
    levels = {level: level.words for level in OfficeLevel}
    return [
        ChoiceField("level", "Loại cơ quan", levels),
        LineField("province", "Tỉnh, thành phố", hint="tỉnh An Bình"),
        LineField("name_in_text", "Tên cơ quan", hint="Sở Xây dựng"),
        "Trên đầu văn bản",
        LineField("parent", "Cơ quan chủ quản", hint="UBND TỈNH AN BÌNH"),
        LineField("name", "Tên viết hoa", hint="SỞ XÂY DỰNG"),
        LineField("symbol", "Ký hiệu", hint="SXD, để ghi Số:     /KH-SXD"),
        LineField("place", "Địa danh", hint="An Bình"),
    ]


def duty_parts() -> Parts:
    """What the office is in charge of, who does this work in it, and who gets its report."""
    return [
        "Theo dõi thi hành pháp luật",
        LineField("field", "Lĩnh vực quản lý", hint="xây dựng, giao thông"),
        LineField("duty_unit", "Đơn vị đầu mối", hint="Văn phòng Sở"),
        LineField("reports_to", "Gửi báo cáo năm cho", hint="Sở Tư pháp"),
    ]


def recipient_parts() -> Parts:
    """Where plans and reports go, and where they are kept."""
    return [
        "Nơi nhận",
        RecipientsField("plan_recipients", "Của kế hoạch"),
        RecipientsField("report_recipients", "Của báo cáo"),
        LineField("archive", "Lưu", hint="VT, PC"),
    ]
