"""What must stand around a time phrase for it to say when, rather than to name or to describe."""

import dataclasses
import re
from collections.abc import Callable

_OPENS = re.compile(r"(?:^|[,;:(-]) ?$")
_CLOSES = re.compile(r" ?(?:$|[,;.:)-]|để\b|nhằm\b|và\b)")
_TIME_GOES_ON = re.compile(r" ?(?:[^,]|$)|, (?:hằng|hàng|định kỳ|đột xuất|trong|theo|khi)\b")
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
_STRETCH_NAMED = re.compile(r" (?:trong|suốt) | quanh năm$")


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A phrase in lower case with what stands before it in its sentence, and the next words."""

    before: str
    words: str
    after: str

    @property
    def stands_alone(self) -> bool:
        """Whether it begins its part of the sentence or follows the verb of the work."""
        return bool(_OPENS.search(self.before) or _WORK.search(self.before))

    @property
    def closes(self) -> bool:
        """Whether its part of the sentence ends behind it."""
        return _CLOSES.match(self.after) is not None


def _tells_when(place: Place) -> bool:
    """ "Hằng năm, …" and not "kế hoạch hằng năm"."""
    return place.stands_alone


def _is_not_of_a_report(place: Place) -> bool:
    """A month or quarter without a marker, and not "báo cáo quý I"."""
    if _SUBJECT.search(place.before) or not place.stands_alone:
        return False
    return place.words.startswith("cuối") or place.closes


def _is_not_of_a_record(place: Place) -> bool:
    """A day without a marker, and not "biên bản ngày …" or what is past."""
    is_alone = place.before.endswith(": ") or _WORK.search(place.before) is not None
    is_day = _DAY_SURE.search(place.words) is not None or (is_alone and place.closes)
    return is_day and not _RECORD.search(place.before)


def _is_not_of_results(place: Place) -> bool:
    """ "Triển khai trong năm" and not "kết quả công tác trong năm"."""
    return not _SUBJECT.search(place.before)


def _is_not_a_manner(place: Place) -> bool:
    """ "Thực hiện thường xuyên." and not "phải thường xuyên, toàn diện"."""
    if _STRETCH_NAMED.search(place.words):
        return True
    is_last = place.closes and _TIME_GOES_ON.match(place.after) is not None
    return is_last and place.stands_alone and not _REQUIRED.search(place.before)


def _is_awaited(place: Place) -> bool:
    """ "Khi có yêu cầu" and not "trong quá trình thực hiện, khi có vướng mắc"."""
    return not _IN_PASSING.search(place.before)


_CONDITIONS: dict[str, Callable[[Place], bool]] = {
    "every": _tells_when,
    "part": _is_not_of_a_report,
    "day": _is_not_of_a_record,
    "year": _is_not_of_results,
    "continuous": _is_not_a_manner,
    "asked": _is_awaited,
    "event": _is_awaited,
}


def says_when(form: str, place: Place) -> bool:
    """Whether a phrase of that form is a time in its place; the other forms always are."""
    condition = _CONDITIONS.get(form)
    return condition is None or condition(place)
