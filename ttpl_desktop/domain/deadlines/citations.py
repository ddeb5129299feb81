"""Dates that belong to a document, a law or a letterhead, and so are no deadlines."""

import re

from ttpl_desktop.domain.deadlines.prose import DATE

_BLANK = "¤"
_MARKERS = r"(?:trước|chậm|muộn|đến|tới|trong|vào|từ|hạn|xong|không|hết)\b"
_WORDS = rf"(?: (?!{_MARKERS})[^\s,;.()]+){{0,12}}?"
_SPACES = r"[ ./…_\d]*"
_ON = rf",? ?(?:ký |ban hành |ký ban hành )?ngày (?:{DATE}|{_SPACES}tháng{_SPACES}năm ?[\d…._]*)"
_NUMBER = (
    r"(?:\bsố:? ?[\d.…_]* ?/ ?(?:\d{4}/)?|\b\d+(?:/\d{4})?/(?=[^\W\d]+-|qh\d))"
    r"(?:(?!ngày)[\w&])+(?:-(?:(?!ngày)[\w&])+){0,5}"
)
_NAMED = (
    r"\b(?:luật|bộ luật|pháp lệnh|hiến pháp|nghị quyết|nghị định|thông tư|quyết định|chỉ thị"
    r"|công văn|công điện|thông báo|kết luận|tờ trình|giấy mời|biên bản"
    r"|(?:hướng dẫn|văn bản|kế hoạch|báo cáo|chương trình|đề án) số)"
)
_PASSED = r"\b(?:thông qua|phê duyệt|ban hành|ký|sửa đổi|bổ sung)"
_BODY = r"(?:quốc hội|chính phủ|thủ tướng|bộ|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở|chủ tịch|ban)\b"
_CITED = re.compile(
    rf"{_NUMBER}(?:{_WORDS}{_ON})?"
    rf"|{_NAMED}(?!\w){_WORDS}{_ON}"
    rf"|{_PASSED}(?: tại [^,;.]{{1,40}})?,? ngày {DATE}"
    rf"|(?<!trước )\bngày {DATE} của {_BODY}"
    rf"|\bcó hiệu lực(?: thi hành)?,?(?: kể)? từ(?: ngày)? {DATE}"
    rf"|\((?:[^()]{{0,40}} )?(?:ngày )?{DATE}(?: của [^()]{{1,60}})?\)"
    rf"|^[^,:;.]{{1,40}}, ?ngày{_SPACES}tháng{_SPACES}năm ?[\d…._]*$"
)
_TIMELY = re.compile(rf"\b{_MARKERS}|\bthời gian\b|\bdự kiến\b")
_FEAST = re.compile(r"\b(?:dịp|hưởng ứng)\b[^.;,]*$")
_FEAST_IS_NEAR = 80
"""Characters before a bracket in which the feast is named whose day stands in it."""


def mask_citations(lowered: str) -> str:
    """Lower case text with cited numbers and their dates blotted out, in the same length.

    A date in brackets is a citation unless a word in the brackets makes a deadline of it, or it is
    the day of a feast ("dịp Ngày Pháp luật (09/11)").
    """

    def blot(found: re.Match[str]) -> str:
        words = found.group()
        before = lowered[max(0, found.start() - _FEAST_IS_NEAR) : found.start()]
        if words.startswith("(") and (_TIMELY.search(words) or _FEAST.search(before)):
            return words
        return _BLANK * len(words)

    return _CITED.sub(blot, lowered)
