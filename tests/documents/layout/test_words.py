"""What the check says of words: capitals where the decree wants them, and silence elsewhere."""

from __future__ import annotations

import pytest

from tests.documents.layout.sound import PLAN
from ttpl_desktop.documents.layout.checking import check_data


def told(text: str) -> set[str]:
    data = PLAN.with_(text2={"text": text}).data()
    return {finding.clause for finding in check_data(data, "van-ban.docx")}


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện quản lý nhà nước tại các cơ quan nhà nước, ngân sách nhà nước bảo đảm.",
        "Ủy ban nhân dân các cấp, Hội đồng nhân dân tỉnh Hòa Giang và các sở, ngành phối hợp.",
        "Trụ sở Công an xã và các cơ sở Y tế; công sở Tài chính không thuộc phạm vi này.",
        "Theo điểm a khoản 2 Điều 5 Chương II của Luật Thủ đô và Nghị định số 80/2025/NĐ-CP.",
        "Ban hành kế hoạch, báo cáo, quyết định theo thẩm quyền; kế hoạch số lượng không đổi.",
        "Mua 12 bộ bàn ghế v.v. cho 3 quận 5 huyện; tỷ lệ 12.5% so với năm 2025.",
        "Xem trang www.hoagiang.gov.vn hoặc gửi thư tới vanphong@hoagiang.gov.vn.",
        "Thông tin tại TP. Hồ Chí Minh, TX. Bình Long do ThS. Nguyễn Văn An cung cấp.",
        "Thành phố Hồ Chí Minh, Thủ đô Hà Nội và tỉnh Hòa Giang nghỉ tết Nguyên đán.",
        "Lần thứ hai, thứ ba báo cáo chậm; sáng thứ Hai giao ban.",
        "Khoản 2 Điều 5 quy định nội dung này. Đơn vị chủ trì báo cáo.",
    ],
)
def test_what_is_written_rightly_is_not_told(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Báo cáo uỷ ban nhân dân tỉnh Hòa Giang xem xét.", "committee"),
        ("Thực hiện (theo nghị định số 80/2025/NĐ-CP) đúng hạn.", "document"),
        ("Nghỉ Tết Nguyên Đán theo lịch.", "new-year"),
        ("Giao ban chiều thứ sáu hằng tuần.", "weekday"),
        ("Đơn vị chủ trì tổng hợp! các phòng gửi số liệu.", "sentence"),
    ],
)
def test_what_is_written_wrongly_is_told(text: str, clause: str) -> None:
    assert told(text) == {f"capitals.{clause}"}
