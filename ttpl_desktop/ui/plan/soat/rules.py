"""What each rule of the check is called on screen."""

from __future__ import annotations

RULE_WORDS = {
    "abbreviation_undefined": "Chữ viết tắt chưa giải thích",
    "activity_incomplete": "Hoạt động chưa đủ thông tin",
    "activity_without_content": "Hoạt động thiếu nội dung",
    "basis_not_in_force": "Căn cứ không còn hiệu lực",
    "blank_left": "Chỗ còn để trống",
    "body_over": "Cơ quan không còn",
    "citation_date": "Ngày của văn bản viện dẫn",
    "citation_form": "Cách ghi số, ký hiệu",
    "citation_incomplete": "Viện dẫn chưa đủ",
    "citation_issuer": "Cơ quan ban hành văn bản viện dẫn",
    "citation_number": "Số của văn bản viện dẫn",
    "citation_repeated": "Viện dẫn đầy đủ hai lần",
    "citation_style": "Cách viện dẫn",
    "content_missing": "Thiếu nội dung bắt buộc",
    "deadline_after_superior": "Muộn hơn hạn của cấp trên",
    "deadline_day_off": "Hạn rơi vào ngày nghỉ",
    "deadline_over": "Thời hạn đã qua",
    "deadline_unclear": "Thời hạn chưa rõ",
    "document_in_part": "Văn bản hết hiệu lực một phần",
    "document_not_in_force": "Văn bản không còn hiệu lực",
    "duty_repeated": "Nhiệm vụ nêu hai lần",
    "duty_without_recipient": "Đơn vị có việc nhưng không có nơi nhận",
    "end_mark": "Dấu kết thúc văn bản",
    "label_variants": "Một khái niệm, nhiều tên gọi",
    "motto_dashes": "Quốc hiệu, tiêu ngữ",
    "nobody_named": "Chưa ghi đơn vị chủ trì",
    "number_gap": "Số thứ tự bị nhảy",
    "number_repeated": "Số thứ tự bị lặp",
    "number_under_other": "Số thứ tự không theo mục trên",
    "part_missing": "Thiếu một phần của văn bản",
    "recipient_mark": "Dấu câu ở nơi nhận",
    "recipient_without_duty": "Nơi nhận không có việc",
    "unit_abolished": "Đơn vị đã giải thể, sáp nhập",
    "unit_unknown": "Đơn vị không có trong danh mục",
    "unit_variants": "Một đơn vị, nhiều cách ghi",
    "word_variants": "Một từ, nhiều cách viết",
    "year_over": "Năm đã qua",
}


def rule_words(rule: str) -> str:
    """The name of a rule; KeyError for one that has none."""
    return RULE_WORDS[rule]
