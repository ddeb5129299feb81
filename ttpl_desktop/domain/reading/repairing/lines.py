"""How a line looks: where it could end a sentence, and what it could begin."""

from __future__ import annotations

import re
from functools import lru_cache

from ttpl_desktop.domain.reading.markers import Family, Marker, marker_of

_LONGEST_START = 300
"""Characters of a line that tell what it begins."""

_SENTENCE_END = re.compile(r"[.;:!?…][\"”’')\]»]*$")
_STOP = re.compile(r"[.!?…][\"”’')\]»]*$")
_NUMBER_ALONE = re.compile(
    r"(?:[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+|[a-zđ]\)|[IVXLC]{1,6}[.)]"
    r"|\([0-9a-zđ]\)|[-–—+*•●▪])"
)
_ASKS_NUMBER = re.compile(
    r"(?:^|[\s(])(?:điều|khoản|điểm|mục|phần|chương|phụ lục|mẫu|mẫu số|biểu|biểu số|số|ngày|tháng"
    r"|quý|năm|lần|thứ|kỳ|từ|đến|trước|sau|khoá|khóa)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:,|(?:^|[\s(])(?:của|và|hoặc|hay|các|những|mọi|mỗi|từng|với|cùng|về|cho|tại|theo|do|bởi"
    r"|từ|đến|là|trong|ngoài|trên|dưới|để|khi|nếu|mà|thì|được|bị|không|phải|như|thuộc|bằng|qua"
    r"|giữa|gồm|vào|ở|việc|sự|cũng|đã|đang|sẽ|gửi|trình|giao"
    r"|tới))$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\W\d_][^.,;:()]{1,40}(?<! sau)(?<! gồm)(?<! là):(?: |$)")
_CAPITAL_LETTERS = re.compile(r"[^\W\d_]")
_TYPE_NAME = re.compile(
    r"(?:KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|CÔNG VĂN|CHƯƠNG TRÌNH|HƯỚNG DẪN|ĐỀ ÁN"
    r"|PHƯƠNG ÁN|CHỈ THỊ|NGHỊ QUYẾT|(?:DANH MỤC )?PHỤ LỤC(?: (?:SỐ )?[IVX0-9]{1,4})?|DANH MỤC"
    r"|BIỂU MẪU|BIỂU(?: SỐ)? [0-9]{1,2}|MẪU SỐ [0-9]{1,2})[.:]?"
)
_SIGNER = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\.(?: |$)|(?:QUYỀN )?(?:PHÓ )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|CỤC"
    r" TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH THANH TRA|CHÁNH VĂN PHÒNG"
    r"|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG CÔNG AN)\.?$"
)


def ends_sentence(text: str) -> bool:
    """Whether a mark stands at the end behind which something new may begin."""
    return _SENTENCE_END.search(text[-20:]) is not None


def ends_in_stop(text: str) -> bool:
    """Whether the line ends as a sentence does, not as an item of a list."""
    return _STOP.search(text[-20:]) is not None


def starts_small(text: str) -> bool:
    """Whether the line goes on with a small letter (an item's letter "a)" does not count)."""
    return text[:1].islower() and not has_marker(text)


def marker(text: str) -> Marker | None:
    """The number or bullet in front."""
    return _marker(text[:_LONGEST_START])


@lru_cache(maxsize=1024)
def _marker(start: str) -> Marker | None:
    """Lines are asked several times on their way, each time by another step."""
    return marker_of(start)


def has_marker(text: str) -> bool:
    """Whether a number or bullet stands in front; "phần hai", "điều 5." inside words are none."""
    found = marker(text)
    is_word = found is not None and found.family in (Family.PART, Family.ARTICLE)
    return found is not None and not (is_word and text[:1].islower())


def is_number_alone(text: str) -> bool:
    """Whether the line is only an item's number or bullet, whose words come on the next line."""
    return _NUMBER_ALONE.fullmatch(text) is not None


def asks_number(text: str) -> bool:
    """Whether the last word wants a number behind it: "khoản", "Nghị định số", "năm"."""
    return _ASKS_NUMBER.search(text[-20:]) is not None


def goes_on(text: str) -> bool:
    """Whether the line ends in a comma or in a word that ends no sentence."""
    return _GOES_ON.search(text[-20:]) is not None


def is_label(text: str) -> bool:
    """Whether the line begins with a short label: "Đơn vị thực hiện: …"."""
    return text[:1].isupper() and _LABEL.match(text) is not None


def is_in_capitals(text: str, least: int = 7) -> bool:
    """Whether a heading's line is in capitals throughout: two words, so many letters, no stop."""
    letters = _CAPITAL_LETTERS.findall(text[:_LONGEST_START])
    return (
        len(letters) >= least
        and " " in text
        and not text.endswith((".", ";", ","))
        and all(letter.isupper() for letter in letters)
    )


def is_type_name(text: str) -> bool:
    """Whether the line is nothing but what a paper or its part is called: "KẾ HOẠCH"."""
    return _TYPE_NAME.fullmatch(text) is not None


def stands_alone(text: str) -> bool:
    """Whether the line never belongs to its neighbours: a paper's type, a signer's office."""
    return is_type_name(text) or _SIGNER.match(text) is not None
