"""Who is named: the parties in a list of units, and the party that a sentence begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.text import fold_aligned

Stretch = tuple[int, int]
"""From which character of a text to which."""

# What the names of offices and units begin with. In a list, a name begins a party of its own only
# where one of these does ("Sở Tư pháp, Công an tỉnh"), so that "các Sở, ban, ngành" stays whole.
_HEADS = (
    r"ban|bao|bao hiem|bo|bo chi huy|chi cuc|chi nhanh|cong an|cong doan|cuc|cum|cong ty|dai|doan"
    r"|dang uy|hat|hdnd|hoi|hoi dong|kho bac|lien doan|mat tran|ngan hang|nha xuat ban|phong|quy"
    r"|so|tand|tap chi|thanh tra|thanh uy|thue|tinh doan|tinh uy|to|toa an|tong cuc|trung tam"
    r"|truong|ttra|ubmttq|ubnd|uy ban|van phong|vien|vksnd|vp|vu|xa|phuong|thi tran|huyen uy"
    r"|giam doc|pho giam doc|chu tich|truong phong|chanh van phong|lanh dao|thu truong|bo phan"
    r"|can bo|cong chuc|nguoi dung dau|khoa|luc luong|nha may|vpub"
)
_GROUPS = r"cac|nhung|mot so|tung|moi|toan the|tat ca"
_COMMONS = (
    r"co quan|don vi|dia phuong|phong|so|ban|nganh|to chuc|ca nhan|cap|xa|huyen|bo phan|doanh"
    r" nghiep|can bo|cong chuc|dong chi|uy ban|thanh vien|hoi|doan the|lanh dao|truong|chi cuc"
)
_GROUP = re.compile(rf"(?:{_GROUPS}) (?:{_COMMONS})\b")
# Words that begin like a head and are none.
_NO_HEADS = (
    r"bao (?:cao|dam|ve|quan|mat|luu)|ban (?:hanh|do|giao|dau|sao|be)|to (?:chuc|cao|trinh|dan pho)"
    r"|hoi (?:nghi|thao|thi|dap)|bo (?:may|sung|tri|qua|mon|tieu chi)|doan (?:ket|vien)|cuc bo"
    r"|vu (?:viec|an)|xa hoi|truong hop|so (?:sanh|luong|lieu|ket|tay|sach|theo doi|cap)|quy \w+"
    r"|dai (?:dien|hoi)|phong (?:ngua|chong|van|trao)|khoa hoc|cum tu|thue suat|vien (?:chuc|phi)"
    r"|can bo,? cong chuc|toa dam|to tung"
)
_COMMON = re.compile(rf"(?!(?:{_NO_HEADS})\b)(?:{_COMMONS})\b")
_NAMED = re.compile(rf"(?!(?:{_NO_HEADS})\b)(?:{_HEADS})\b")
_COMPLETE = re.compile(r"(?:van phong|thanh tra|cong an|vpub|ttra|vp)\b")
"""Heads that are a whole name."""
_SEPARATOR = re.compile(r"\s*(?:;|\n|,? và |,? cùng với | & |,)\s*")
_HARD = re.compile(r"[;\n]")
_TRIM = " \t\n;,.:-–+*•"
# Words, in small letters, that end the name of a party: what it is to do, and how.
_VERBS = re.compile(
    r"\b(?:chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức|xây dựng"
    r"|căn cứ|gửi|báo cáo|rà soát|tổng hợp|theo dõi|hướng dẫn|đôn đốc|(?<!được )(?<!oàn )kiểm tra|(?<!được )giám sát"
    r"|thu thập|tiếp nhận|triển khai|ban hành|cung cấp|bố trí|cử|lập|hoàn thành|trình|đề xuất"
    r"|kịp thời|chủ động|thường xuyên|tăng cường|tham gia|tự|tiến hành|nghiên cứu|xác định|giúp"
    r"|tiếp tục|đánh giá|xử lý|kiến nghị|cập nhật|đăng tải|phổ biến|quán triệt|(?<!được )phân công|dự thảo"
    r"|soạn thảo|lựa chọn|bảo đảm|đảm bảo|làm|là|sẽ|được(?! (?:kiểm tra|thanh tra|khảo sát|giám sát|chọn|giao|phân công))|phải|định kỳ|hằng|hàng|khi|trước|chậm nhất"
    r"|đến|trong|nhằm|theo|thông qua|đưa|đẩy mạnh|chỉ đạo|khẩn trương|nghiêm túc|thống nhất|vận dụng"
    r"|thành lập|mở|để|tại|qua|(?<!Đăng )(?<!đăng )(?<!Thư )(?<!thư )ký|cùng|trên cơ sở|phản ánh|thông báo|quan tâm|sơ kết|tổng kết"
    r"|áp dụng|trả lời|công bố|khai thác|sử dụng|(?<!được )khảo sát|điều tra|thống kê|(?<!được )giao|chuẩn bị|phê duyệt"
    r"|thẩm định|góp ý|giải quyết|(?<!được )chọn|nếu|nộp|lấy ý kiến|đề nghị|yêu cầu|tạo điều kiện|quy định"
    r"|về|lồng ghép|bổ sung|ghi|nhập|rút|hoặc báo cáo|đầu mối|phụ trách|chia sẻ|vào)\b"
)
_ALWAYS_VERBS = {"chủ trì", "phối hợp", "tham mưu", "gửi", "trình", "có trách nhiệm", "báo cáo"}
_NOUN_BEFORE = re.compile(r"(?:\b(?:[Cc]ác|[Nn]hững|của|[Mm]ột số|[Mm]ọi)|,| và) $")
_NOUN_BEHIND = re.compile(
    r"(?:,|;|\.|$| và)|,? (?:và )?(?:cá nhân|có liên quan|liên quan|đoàn thể|chính trị|xã hội"
    r"|hành nghề|thành viên|pháp chế|tư pháp)"
)
_CAPITALS_BEFORE = re.compile(
    r"(?:Phòng|phòng|Ban|Cục|Vụ|Tổ|Trung tâm|Chi cục) [A-ZÀ-ỸĐ]\w*(?: \w+){0,5}(?:,| và) $"
)
_ASSIGNED = re.compile(r" được (?:giao|phân công)(?: nhiệm vụ)?$")
_LONGEST_PARTY = 200


def parties(text: str) -> tuple[Stretch, ...]:
    """The parties of a list ("Sở Tư pháp; các Sở, ngành và UBND cấp huyện"), each without marks.

    A comma and "và" part two names only where a new name begins; a semicolon always does.
    """
    folded = fold_aligned(text)
    cut = ((start, start + party_length(text[start:end])) for start, end in _split(text, folded))
    return tuple(stretch for start, end in cut if (stretch := _trimmed(text, start, end)))


def leading_parties(text: str) -> tuple[tuple[Stretch, ...], int]:
    """The parties that a sentence begins with, and where the words behind them begin.

    Nothing where it does not begin with a party. "Sở Tư pháp và các Sở, ngành tổ chức …" gives two
    and the place of "tổ chức".
    """
    found: list[Stretch] = []
    for start, end in _split(text, fold_aligned(text)):
        length = party_length(text[start:end])
        stretch = _trimmed(text, start, start + length)
        if stretch is None or not is_party(text[slice(*stretch)]):
            break
        found.append(stretch)
        if start + length < end:
            break
    return tuple(found), (found[-1][1] if found else 0)


def _split(text: str, folded: str) -> Iterator[Stretch]:
    start = 0
    depth_at = _bracket_depths(text)
    for separator in _SEPARATOR.finditer(text):
        if depth_at[separator.start()]:
            continue
        if _HARD.search(separator[0]) or _begins_a_party(text, folded, separator.end()):
            yield start, separator.start()
            start = separator.end()
    yield start, len(text)


def _bracket_depths(text: str) -> list[int]:
    depths, depth = [], 0
    for character in text:
        depth += (character == "(") - (character == ")" and depth > 0)
        depths.append(depth)
    return depths


def _begins_a_party(text: str, folded: str, at: int) -> bool:
    """Whether a new name begins: a group with its article, or a head with a name behind it."""
    if _GROUP.match(folded, at):
        return True
    if text.isupper():
        return folded.startswith("ubnd", at)
    head = _NAMED.match(folded, at)
    if head is None:
        return False
    behind = text[head.end() :].lstrip()
    if text[at].isupper():
        return behind[:1].isalnum() or _COMPLETE.match(folded, at) is not None
    # "phòng Tư pháp" is a name, "phòng, ban" and "đơn vị thuộc Sở" go on with what was before.
    return behind[:1].isupper()


def party_length(text: str) -> int:
    """How many characters a party takes at the beginning of the text: up to what it is to do."""
    room = text[:_LONGEST_PARTY]
    spelled = room.lower() if room.isupper() else room
    for verb in _VERBS.finditer(spelled):
        if verb.start() and not _is_part_of_name(spelled, verb):
            return len(spelled[: verb.start()].rstrip())
    return len(text) if len(text) <= _LONGEST_PARTY else 0


def _is_part_of_name(text: str, verb: re.Match[str]) -> bool:
    """Whether the word belongs to the name.

    "tổ chức" is a noun beside "cơ quan" or "cá nhân"; any word is, behind a comma or "và" that
    goes on with a name in capitals ("Phòng Xây dựng và kiểm tra văn bản").
    """
    before = text[: verb.start()]
    if verb[0] == "tổ chức" and _NOUN_BEFORE.search(before):
        return _NOUN_BEHIND.match(text, verb.end()) is not None
    if verb[0] in _ALWAYS_VERBS:
        return False
    return before.lower().endswith("quản lý ") or _CAPITALS_BEFORE.search(before) is not None


def is_party(text: str) -> bool:
    """Whether words name an office, a unit or a group of them, and nothing more."""
    stripped = text.strip(_TRIM)
    if not stripped or len(stripped) > _LONGEST_PARTY:
        return False
    folded = fold_aligned(stripped)
    begins = _GROUP.match(folded) or _COMMON.match(folded) or _NAMED.match(folded)
    return begins is not None and party_length(stripped) == len(stripped)


def _trimmed(text: str, start: int, end: int) -> Stretch | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(_TRIM))
    words = words.strip(_TRIM)
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(_TRIM)
    words = _ASSIGNED.sub("", words)
    return (start, start + len(words)) if words else None
