"""The forms in which a sentence says its time."""

import functools
import re

from ttpl_desktop.domain.deadlines.prose import (
    ASKED,
    ASKED_BY_ONE,
    COUNT,
    COUNT_OF_DAYS,
    DAY,
    EVERY,
    MORE,
    PART,
    REPEATED_DAY,
    SOME_DAYS,
    TIME,
    WORDS,
    YEAR,
)

_OF_EVERY = rf"(?:,? (?:của )?{EVERY})?"
_LISTED = rf"{TIME}(?:(?: ?[,;] ?| và | hoặc )(?:trước )?{DAY}){MORE}{_OF_EVERY}"
_EDGE = r"(?:(?:khoảng|đầu|giữa|cuối|nửa đầu|nửa cuối) ){0,2}"
_BY = (
    r"(?:(?:(?:chậm|muộn|trễ) nhất|không (?:quá|muộn hơn|chậm hơn|trễ hơn)"
    r"|(?:thời )?hạn (?:cuối|chót|cuối cùng|hoàn thành|nộp|gửi))"
    r"(?:,| là|:| vào| đến| trong| trước| hết| ngày(?! \d)){0,4}"
    r"|xong (?:trước|trong|vào|chậm nhất)(?: hết| ngày(?! \d))?"
    r"|(?:từ nay )?(?:đến|tới)(?: trước| hết| cuối){0,2}|hết"
    r"|trước(?: khi)?(?: thời điểm| hết| kết thúc| ngày(?! \d)){0,3})"
)
_TO = r"(?:đến|tới|-)(?: hết| trước| cuối){0,2}"
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

_FORMS = {
    "scope": (
        r"(?:văn bản|số liệu|kỳ báo cáo|thời kỳ|ban hành|thông qua|phát sinh|hiệu lực)"
        rf"{_ANY_WORDS} (?:(?:tính )?{_SPAN}|(?:tính|chốt) (?:đến|từ|tại)(?: hết)? {DAY})"
        rf"|(?:số liệu|văn bản){_ANY_WORDS} (?:trước|đến)(?: hết)? {DAY}"
    ),
    "counted": (
        r"(?:(?:trong|chậm nhất|muộn nhất|không quá|tối đa|sau|trước|ít nhất|tối thiểu)"
        r"(?: thời hạn| thời gian| vòng| là| không quá| sau| khoảng){0,3}"
        rf" {COUNT}|{COUNT_OF_DAYS}){_FROM_EVENT}"
        r"|(?:(?:trong )?(?:thời hạn|vòng|thời gian)(?: không quá| tối đa)?|không quá|tối đa"
        rf"|chậm nhất) {COUNT}(?!/| (?:đầu|cuối|qua|gần|vừa|tới))"
        rf"|sau khi{WORDS} (?:chậm nhất |không quá |trong )?{COUNT}"
    ),
    "span": _SPAN + _OF_EVERY,
    "marked": (
        rf"{_BY} {_EDGE}{_LISTED}|(?:(?:từ nay )?đến |trước khi )?hết {YEAR}"
        rf"|(?:vào|(?:từ nay )?đến|trước) cuối {YEAR}"
    ),
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
        r"định kỳ (?:báo cáo )?(?:\d{1,2} tháng|(?:h[ằà]ng |theo )?(?:năm|quý|tháng|tuần))(?!\w)"
        r"(?:(?:,| và| hoặc|/) ?(?:\d{1,2} tháng|(?:h[ằà]ng )?(?:năm|quý|tháng)|đột xuất)(?!\w))"
        r"{0,5}"
    ),
    "every": rf"{EVERY}(?:(?:,| và) (?:{EVERY}|quý|năm|\d tháng)){{0,5}}(?!\w)",
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
        rf"ngay (?:sau )?khi{WORDS}|khi (?:xảy ra|xuất hiện|phát hiện){WORDS}"
        r"|sau khi (?:có|được|nhận|kết thúc|hoàn thành|ban hành|kế hoạch|luật|nghị định|quyết định)"
        rf"{WORDS}"
        r"|khi (?:có|được|nhận được) (?:quyết định|kế hoạch|hướng dẫn|thông báo|kết luận|chỉ đạo"
        r"|văn bản|vụ|vụ việc|sự cố|tai nạn|dấu hiệu|đơn|giấy|phản ánh|kiến nghị|khiếu nại"
        r"|thông tin|giao|mời|cử|triệu tập|phê duyệt|ban hành|phân công)"
        rf"(?!\w)(?:{ASKED}|{ASKED_BY_ONE})"
    ),
    "part": rf"(?:cuối )?{PART}{_OF_EVERY}",
    "day": (
        rf"{REPEATED_DAY}|(?:{SOME_DAYS}|{DAY})(?:(?:, | và )(?:ngày )?{DAY}){MORE}{_OF_EVERY}"
    ),
}
_SURE_FORMS = frozenset({"marked", "span", "within", "feast"})
_SURE_WORDS = re.compile(r"\b(?:ngày|tháng|quý|tết)\b")


@functools.cache
def phrase_pattern() -> re.Pattern[str]:
    """One time phrase; the name of the last group is its form.

    Compiled when the first sentence is read, not at the start of the program: it takes 50 ms.
    """
    forms = (f"(?P<{form}>{words})" for form, words in _FORMS.items())
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(forms)})")


def is_surely_a_time(form: str, words: str) -> bool:
    """Whether they mean a time even where `read` finds none ("trước ngày 30/02", "sau Tết")."""
    return form in _SURE_FORMS and _SURE_WORDS.search(words) is not None
