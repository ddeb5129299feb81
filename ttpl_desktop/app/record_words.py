"""What the history of a record calls its fields, and the lines that belong to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.storage.registers.intake import ATTACHMENTS, INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING, LEGAL
from ttpl_desktop.storage.registers.task import CHECKLIST, EVIDENCE, HOPS, TASK_NOTES, TASKS

SILENT: Mapping[str, frozenset[str]] = {
    # What follows from other fields, and what only the program reads.
    TASKS.name: frozenset({"id", "deadline", "event_register", "timer", "occurs_on"}),
    INTAKE.name: frozenset({"id"}),
    LEGAL.name: frozenset({"id"}),
    DETAILING.name: frozenset({"id"}),
    TASK_NOTES.name: frozenset({"id", "task_id", "kind"}),
    CHECKLIST.name: frozenset({"id", "task_id", "position"}),
    EVIDENCE.name: frozenset({"id", "task_id", "record_id", "kind"}),
    HOPS.name: frozenset({"id", "task_id", "position"}),
    ATTACHMENTS.name: frozenset({"id", "register", "record_id", "sha256", "size", "added_on"}),
}
"""Fields of which a history says nothing."""

FIELDS: Mapping[str, Mapping[str, str]] = {
    TASKS.name: {
        "year": "Năm",
        "title": "Việc",
        "plan_item_id": "Mục kế hoạch",
        "superior_item_id": "Nhiệm vụ cấp trên giao",
        "kind": "Loại việc",
        "lead": "Chủ trì",
        "coordinators": "Phối hợp",
        "field": "Lĩnh vực",
        "product": "Sản phẩm",
        "time": "Thời hạn",
        "event_on": "Ngày sự kiện",
        "event_id": "Hồ sơ của sự kiện",
        "start": "Từ ngày",
        "last_day": "Hạn cuối",
        "working_day": "Nên xong",
        "status": "Trạng thái",
        "done_on": "Ngày hoàn thành",
        "outcome": "Kết quả, lý do",
        "note": "Ghi chú",
        "tags": "Thẻ",
        "budget": "Kinh phí",
        "series_id": "Thuộc việc định kỳ",
        "review_months": "Rà soát mỗi (tháng)",
        "next_review": "Lần rà soát tới",
        "remind_days": "Nhắc trước (ngày)",
        "snoozed_until": "Hoãn nhắc đến",
    },
    INTAKE.name: {
        "received_on": "Ngày tiếp nhận",
        "source": "Nguồn",
        "channel": "Kênh",
        "provider": "Người cung cấp",
        "content": "Nội dung",
        "field": "Lĩnh vực",
        "legal_id": "Văn bản",
        "provision": "Điều khoản",
        "criterion": "Tiêu chí",
        "cause": "Nguyên nhân",
        "must_check": "Phải đối chiếu",
        "is_verified": "Đã đối chiếu",
        "verified_on": "Ngày đối chiếu",
        "verified_how": "Cách đối chiếu",
        "is_competent": "Thuộc thẩm quyền",
        "action": "Hướng xử lý",
        "route": "Cách xử lý",
        "handler": "Đơn vị xử lý",
        "due_on": "Hạn xử lý",
        "result": "Kết quả",
        "closed_on": "Ngày kết thúc",
        "note": "Ghi chú",
    },
    LEGAL.name: {
        "type": "Loại",
        "number": "Số, ký hiệu",
        "issued_on": "Ngày ban hành",
        "issuer": "Cơ quan ban hành",
        "title": "Tên",
        "field": "Lĩnh vực",
        "effective_on": "Có hiệu lực từ",
        "expired_on": "Có hiệu lực đến hết",
        "amends": "Sửa đổi văn bản",
        "replaced_by": "Thay thế bởi",
        "is_checked": "Đã đối chiếu bản gốc",
        "note": "Ghi chú",
    },
    DETAILING.name: {
        "legal_id": "Văn bản giao",
        "provision": "Điều khoản giao",
        "content": "Nội dung giao",
        "form": "Hình thức",
        "drafting_unit": "Đơn vị soạn",
        "due_on": "Hạn ban hành",
        "number": "Số, ký hiệu",
        "title": "Tên",
        "issued_on": "Ngày ban hành",
        "late_reason": "Lý do chậm",
        "is_consistent": "Thống nhất",
        "is_feasible": "Khả thi",
        "note": "Ghi chú",
    },
    TASK_NOTES.name: {"text": "nội dung", "written_on": "ngày"},
    CHECKLIST.name: {"text": "nội dung", "done_on": "ngày xong"},
    EVIDENCE.name: {"text": "nội dung"},
    HOPS.name: {
        "body": "nơi nhận",
        "days": "số ngày làm việc",
        "fixed_on": "ngày ấn định",
        "passed_on": "ngày chuyển đi",
        "is_due": "là chặng đúng hạn của nhiệm vụ",
        "is_own": "trong cơ quan mình",
    },
    ATTACHMENTS.name: {"name": "tên tệp"},
}
"""What a history calls the other fields."""


@dataclasses.dataclass(frozen=True, slots=True)
class LineKind:
    """Lines that belong to a record: what one is called, and the field with its words."""

    called: str
    words: str


LINES: Mapping[str, LineKind] = {
    TASK_NOTES.name: LineKind("nhật ký", "text"),
    CHECKLIST.name: LineKind("việc con", "text"),
    EVIDENCE.name: LineKind("bằng chứng", "text"),
    HOPS.name: LineKind("chặng gửi", "body"),
    ATTACHMENTS.name: LineKind("tệp", "name"),
}

LINKS: Mapping[str, Register] = {
    "plan_item_id": Register.PLAN_ITEM,
    "superior_item_id": Register.SUPERIOR_ITEM,
    "series_id": Register.TASK,
    "legal_id": Register.LEGAL,
}
"""The fields that hold the id of a record, and its register."""
