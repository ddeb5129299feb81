"""The forms in which a sentence says its time, and what must stand around each of them."""

import re
from collections.abc import Callable

from ttpl_desktop.domain.deadlines.prose import (
    ASKED,
    ASKED_BY_ONE,
    COUNT,
    COUNT_OF_DAYS,
    DAY,
    EVERY,
    PART,
    REPEATED_DAY,
    SOME_DAYS,
    TIME,
    WORDS,
    YEAR,
)

_OF_EVERY = rf"(?:,? (?:của )?{EVERY})?"
_LISTED = rf"{TIME}(?:(?: ?[,;] ?| và | hoặc )(?:trước )?{DAY})*{_OF_EVERY}"
_EDGE = r"(?:(?:khoảng|đầu|giữa|cuối|nửa đầu|nửa cuối) )*"
_BY = (
    r"(?:(?:(?:chậm|muộn|trễ) nhất|không (?:quá|muộn hơn|chậm hơn|trễ hơn)"
    r"|(?:thời )?hạn (?:cuối|chót|cuối cùng|hoàn thành|nộp|gửi))"
    r"(?:,| là|:| vào| đến| trong| trước| hết| ngày(?! \d))*"
    r"|xong (?:trước|trong|vào|chậm nhất)(?: hết| ngày(?! \d))?"
    r"|(?:từ nay )?(?:đến|tới)(?: trước| hết| cuối)*|hết"
    r"|trước(?: khi)?(?: thời điểm| hết| kết thúc| ngày(?! \d))*)"
)
_TO = r"(?:đến|tới|-)(?: hết| trước| cuối)*"
_SPAN = (
    rf"(?:(?:kể )?từ (?:ngày )?(?:{TIME}|năm \d{{4}}|\d{{1,2}}) ?{_TO} ?"
    rf"(?:{TIME}|năm \d{{4}}|nay(?!\w))|(?:ngày )?\d{{1,2}} {_TO} (?:ngày )?{DAY})"
)
_FROM_EVENT = (
    r"(?:(?:,? (?:kể từ|tính từ|kể|từ)(?: khi| ngày| thời điểm)?|,? (?:sau|trước)(?: khi| ngày))"
    rf"(?: {DAY}|{WORDS}))"
)
_SOME = r"(?:\d{1,2}|một|hai|ba|bốn)"
_ANY_WORDS = r"(?: [^\s,;.:()]+){0,4}?"

_KINDS = {
    "scope": (
        r"(?:văn bản|số liệu|kỳ báo cáo|thời kỳ|ban hành|thông qua|phát sinh|hiệu lực)"
        rf"{_ANY_WORDS} (?:(?:tính )?{_SPAN}|(?:tính|chốt) (?:đến|tại)(?: hết)? {DAY})"
        rf"|(?:số liệu|văn bản){_ANY_WORDS} (?:trước|đến)(?: hết)? {DAY}"
    ),
    "counted": (
        r"(?:(?:trong|chậm nhất|muộn nhất|không quá|tối đa|sau|trước|ít nhất|tối thiểu)"
        rf"(?: thời hạn| thời gian| vòng| là| không quá| sau| khoảng)* {COUNT}|{COUNT_OF_DAYS})"
        rf"{_FROM_EVENT}"
        r"|(?:(?:trong )?(?:thời hạn|vòng|thời gian)(?: không quá| tối đa)?|không quá|tối đa"
        rf"|chậm nhất) {COUNT}(?!/| (?:đầu|cuối|qua|gần|vừa|tới))"
        rf"|sau khi{WORDS} (?:chậm nhất |không quá |trong )?{COUNT}"
    ),
    "span": _SPAN + _OF_EVERY,
    "marked": rf"{_BY} {_EDGE}{_LISTED}|(?:từ nay )?(?:đến |trước khi )?(?:hết|cuối) {YEAR}",
    "within": rf"(?:trong suốt|trong|vào|suốt) (?:các |thời gian )?{_EDGE}{_LISTED}",
    "year": rf"trong {_EDGE}{YEAR}",
    "feast": (
        rf"(?:nhân )?dịp (?:[^\s,;.()]+ ){{1,9}}?\(?{DAY}\)?"
        r"|(?:trước|sau) (?:dịp )?tết(?: nguyên đán)?(?!\w)"
    ),
    "often": (
        r"(?:(?:ít nhất|tối thiểu|không quá) )?"
        rf"(?:{_SOME} lần ?(?:/|trong|trên|mỗi|một) ?(?:một |1 )?(?:năm|quý|tháng|tuần)"
        rf"|(?:mỗi|một|hằng|hàng) (?:năm|quý|tháng|tuần)(?: ít nhất| tối thiểu)? {_SOME} lần"
        r"|\d{1,2} (?:tháng|năm) ?(?:/|một|01|1)? ?lần)(?!\w)"
    ),
    "periodic": (
        r"định kỳ (?:báo cáo )?(?:\d{1,2} tháng|(?:hằng |hàng |theo )?(?:năm|quý|tháng|tuần))(?!\w)"
        r"(?:(?:,| và| hoặc|/) ?(?:\d{1,2} tháng|(?:h[ằà]ng )?(?:năm|quý|tháng)|đột xuất)(?!\w))*"
    ),
    "every": rf"{EVERY}(?:(?:,| và) (?:{EVERY}|quý|năm|\d tháng))*(?!\w)",
    "continuous": (
        rf"thường xuyên(?:,? liên tục)?(?: (?:trong suốt|trong|suốt) (?:{PART}|{YEAR})| quanh năm)?"
    ),
    "asked": (
        r"(?:(?:định kỳ|thường xuyên)(?: và| hoặc|,) )?đột xuất (?:khi có|theo|khi)"
        rf" (?:yêu cầu|đề nghị){ASKED}"
        r"|khi (?:cơ quan |người |cấp )?(?:có thẩm quyền|cấp trên) (?:yêu cầu|đề nghị)"
        r"|(?:ngay )?khi (?:có|nhận được|được) (?:văn bản )?(?:yêu cầu|đề nghị)"
        rf"(?:{ASKED}|{ASKED_BY_ONE})"
        rf"|khi cần(?: thiết)?(?!\w)|(?:ngay )?khi (?:có )?phát sinh{ASKED_BY_ONE}"
    ),
    "event": (
        rf"ngay (?:sau )?khi{WORDS}"
        r"|sau khi (?:có|được|nhận|kết thúc|hoàn thành|ban hành|kế hoạch|luật|nghị định|quyết định)"
        rf"{WORDS}"
        r"|khi (?:có|được|nhận được) (?:quyết định|kế hoạch|hướng dẫn|thông báo|kết luận|chỉ đạo"
        r"|văn bản|vụ việc|phản ánh|kiến nghị|khiếu nại|thông tin|giao|mời|cử|triệu tập"
        r"|phê duyệt|ban hành|phân công)"
        rf"(?!\w)(?:{ASKED}|{ASKED_BY_ONE})"
    ),
    "part": rf"(?:cuối )?{PART}{_OF_EVERY}",
    "day": rf"{REPEATED_DAY}|(?:{SOME_DAYS}|{DAY})(?:(?:, | và )(?:ngày )?{DAY})*{_OF_EVERY}",
}
PHRASE = re.compile(
    r"(?<![\w/.-])(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + ")"
)
"""One time phrase; the name of the last group is its form."""

SURE = frozenset({"marked", "span", "within", "feast"})
"""Forms that mean a time even where `read` does not say which ("trước ngày 30/02", "sau Tết")."""

_OPENS = re.compile(r"(?:^|[,;:(-]) ?$")
_CLOSES = re.compile(r" ?(?:$|[,;.:)-]|để\b|nhằm\b|và\b)")
_WORK = re.compile(
    r"\b(?:hoàn thành|hoàn tất|xong|kết thúc|thực hiện|tiến hành|tổ chức|triển khai|diễn ra"
    r"|dự kiến|thời gian|tiến độ|duy trì|ban hành|gửi|nộp) $"
)
_SUBJECT = re.compile(
    r"\b(?:báo cáo|kết quả|số liệu|đánh giá|tổng kết|sơ kết|thống kê|được ban hành|đã ban hành"
    r"|phát sinh|hiệu lực|chỉ tiêu|dự toán|kinh phí|giao ban)\b"
)
_RECORD = re.compile(
    r"\b(?:đã|biên bản|bảng|kỷ yếu|phiếu|danh sách|tờ khai|đơn|hồ sơ|giấy|tin|bài)\b"
    r"|\b(?:từ|sau|qua|của|là|sinh|vụ|đêm|kỷ niệm|trở về|không) $|\($"
)
_REQUIRED = re.compile(r"\b(?:bảo đảm|đảm bảo|phải|yêu cầu|cần|được)\b")
_IN_PASSING = re.compile(r"\b(?:trong quá trình|nếu)\b|\b(?:trước|trong|mỗi) $")
_DAY_SURE = re.compile(r"\bngày\b|\d{4}|\b\d{1,2} tháng")
_YEAR_ROUND = " quanh năm"
_TIME_GOES_ON = re.compile(r" ?(?:[^,]|$)|, (?:hằng|hàng|định kỳ|đột xuất|trong|theo|khi)\b")


def _stands_alone(before: str, words: str, after: str) -> bool:
    """Whether "hằng năm" tells when, rather than which plan or which budget."""
    return bool(_OPENS.search(before) or _WORK.search(before))


def _is_no_name(before: str, words: str, after: str) -> bool:
    """Whether a month or quarter without a marker is not the period of a report or plan."""
    if _SUBJECT.search(before) or not _stands_alone(before, words, after):
        return False
    return words.startswith("cuối") or bool(_CLOSES.match(after))


def _is_no_record(before: str, words: str, after: str) -> bool:
    """Whether a day without a marker is not the date of a paper or of something past."""
    is_alone = before.endswith(": ") or _WORK.search(before)
    is_day = _DAY_SURE.search(words) or (is_alone and _CLOSES.match(after))
    return bool(is_day) and not _RECORD.search(before)


def _is_no_subject(before: str, words: str, after: str) -> bool:
    """Whether "trong năm" is when to work, not the year of the results that are reported."""
    return not _SUBJECT.search(before)


def _is_no_manner(before: str, words: str, after: str) -> bool:
    """Whether "thường xuyên" says when, not how ("phải thường xuyên, toàn diện")."""
    if words.endswith(_YEAR_ROUND) or " trong " in words or " suốt " in words:
        return True
    closes = _CLOSES.match(after) and _TIME_GOES_ON.match(after)
    return bool(closes) and not _REQUIRED.search(before) and _stands_alone(before, words, after)


def _is_no_condition(before: str, words: str, after: str) -> bool:
    """Whether the event is one that is to be waited for, not "in the course of the work"."""
    return not _IN_PASSING.search(before)


GUARDS: dict[str, Callable[[str, str, str], bool]] = {
    "every": _stands_alone,
    "part": _is_no_name,
    "day": _is_no_record,
    "year": _is_no_subject,
    "continuous": _is_no_manner,
    "asked": _is_no_condition,
    "event": _is_no_condition,
}
"""By form: whether the clause before, the phrase itself and what follows make it a time."""
