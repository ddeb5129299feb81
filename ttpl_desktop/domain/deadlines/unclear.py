"""What is said of a time phrase that is kept as words because nothing certain follows from it."""

import re

from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.deadlines.dated import VAGUE_EDGE, starts_only
from ttpl_desktop.domain.deadlines.reading import Reading
from ttpl_desktop.domain.deadlines.times import Unit
from ttpl_desktop.domain.deadlines.vocabulary import LUNAR

_NOTES = (
    (LUNAR, "ngày âm lịch không được tính ra ngày; hãy ghi ngày dương lịch"),
    (re.compile(r"\btet\b"), "ngày nghỉ Tết mỗi năm một khác; hãy ghi ngày dương lịch"),
    (re.compile(r"\btuan (?:thu|dau|cuoi)\b"), "tuần của tháng không có cách tính thống nhất"),
    (
        re.compile(r"^\d{1,2} ?- ?(?:<\d+>|\d{1,2}/\d{4})$"),
        "không rõ là từ tháng đến tháng hay từ ngày đến ngày",
    ),
    (
        re.compile(r"\bsau \{\d+\}|\b(?:it nhat|toi thieu) \{\d+\}|\bsom nhat\b"),
        "nói thời điểm sớm nhất, không phải hạn cuối",
    ),
    (re.compile(r"\bhoac (?:\w+ )?<"), "nêu nhiều thời gian để chọn, chưa rõ thời gian nào"),
    (re.compile(r"\bkhoang\b"), "“khoảng …” không nói rõ ngày cuối"),
    (
        re.compile(
            r"\b(?:dau|giua|cuoi|trong|het) (?:tuan|thang|quy)\b"
            r"|\b(?:thang|quy) (?:nay|dau|giua|cuoi|thu \w+)\b"
        ),
        "không nói rõ tuần, tháng hay quý nào",
    ),
)


def why_unknown(reading: Reading) -> str:
    """The note of a phrase no rule has understood."""
    for words, note in _NOTES:
        if words.search(reading.words):
            return note
    if starts_only(reading):
        return "chỉ nói ngày bắt đầu, không nói ngày kết thúc"
    if VAGUE_EDGE.search(reading.words):
        return "“đầu …”, “giữa …” không nói rõ ngày cuối"
    times = [reading.time(index) for index in re.findall(r"<(\d+)>", reading.words)]
    days = [time for time in times if time.unit is Unit.DAY]
    if len(days) > 1:
        listed = ", ".join(vn_date(day.end) for day in days)
        return f"có nhiều mốc ngày ({listed}), chưa rõ mốc nào là thời hạn"
    return "chưa hiểu cụm từ này, giữ nguyên lời văn"
