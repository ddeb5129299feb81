"""Which lines of a letterhead name the office, and where its superior ends and it begins."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from ttpl_desktop.domain.reading.ends.looks import ends_sentence, is_capital, is_ornament, spelling

# Patterns are spelled as `spelling` does: uỷ, hoả, toà.
_SUPERIORS = r"ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân|chính phủ|thủ tướng|bộ"
_OTHERS = (
    r"uỷ ban|hội đồng|sở|ban|văn phòng|tổng cục|chi cục|cục|vụ|thanh tra|phòng|trung tâm|viện|"
    r"học viện|đại học|trường|công an|cảnh sát|kho bạc|ngân hàng|bảo hiểm|toà án|tổng công ty|"
    r"bệnh viện|vườn quốc gia|khu bảo tồn|bảo tàng|thư viện|nhà hát|trạm|đội|cảng vụ|trại giam|"
    r"công ty|tập đoàn|liên minh|liên đoàn|đài|nhà xuất bản|thi hành án|quân khu|chi nhánh|"
    r"hội (?:nông dân|luật gia|liên hiệp|cựu|chữ thập)|thuế(?= (?:tỉnh|thành phố|cơ sở))"
)
_SUPERIOR = re.compile(rf"(?:{_SUPERIORS})(?= \w)|uỷ ban nhân dân$|hội đồng nhân dân$")
_KIND = re.compile(
    rf"(?:{_SUPERIORS}|{_OTHERS})(?= \w)"
    r"|(?:uỷ ban nhân dân|hội đồng nhân dân|văn phòng|thanh tra|sở|(?:tổng |chi )?cục|trung tâm)$"
)
_OFFICE_INSIDE = re.compile(
    r"(?<!QUẢN LÝ) (?=(?:SỞ|VĂN PHÒNG|THANH TRA|BAN QUẢN LÝ|BAN DÂN TỘC|(?:TỔNG |CHI )?CỤC) )"
)
_UNFINISHED = re.compile(r"(?:^| )(?:và|của|thuộc|về)$|[,\-–]$|^\S+$|^văn phòng$")
_GOES_ON = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|đặc khu|và) ")
_SIGNED = re.compile(
    r"(?:tm|kt|tl|tuq|q)\s?\.|(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|cục trưởng|vụ trưởng)\b"
)
_STAMP = re.compile(
    r"(?:(?:thượng )?khẩn|(?:hoả tốc|mật|tối mật|tuyệt mật)( .*)?|đến( .*)?|công văn đến.*|"
    r"sao (?:y|lục).*|trích sao.*|lưu hành nội bộ|đảng cộng sản việt nam)"
)
_LONGEST = 160


@dataclasses.dataclass(frozen=True, slots=True)
class OfficeLine:
    """A line of the letterhead that may belong to an office's name; `bold` as in a passage."""

    text: str
    bold: bool | None = None


def is_office_line(text: str) -> bool:
    """Whether the line may be (a part of) an office's name: capitals, or words that begin one.

    Stamps (HỎA TỐC, MẬT, ĐẾN) and a signer's title are in capitals too and are none.
    """
    told = spelling(text)
    if len(text) > _LONGEST or is_ornament(text) or _STAMP.fullmatch(told) or _SIGNED.match(told):
        return False
    if is_capital(text):
        return not text[0].isdigit()
    return not ends_sentence(text) and (names_office(text) or bool(_GOES_ON.match(told)))


def names_office(text: str) -> bool:
    """Whether the words begin as the name of an office does: Sở …, UBND …, Cục …"""
    return _KIND.match(spelling(text)) is not None


def parent_and_office(lines: Sequence[OfficeLine]) -> tuple[str, str]:
    """The direct superior and the office; the superior is empty where only one is named.

    Where the look tells them apart it decides (NĐ 30/2020: only the office is bold); otherwise a
    line that begins as an office's name does begins the next name.
    """
    names = _by_look(lines) or _by_words(lines)
    if not names:
        return "", ""
    return (names[-2] if len(names) > 1 else ""), names[-1]


def _by_look(lines: Sequence[OfficeLine]) -> list[str]:
    """Superior and office where plain lines stand over bold ones; nothing where they do not."""
    looks = [line.bold for line in lines]
    plain = looks.index(True) if True in looks else 0
    if not plain or looks != [False] * plain + [True] * (len(looks) - plain):
        return []
    if _GOES_ON.match(spelling(lines[plain].text)):
        return []
    return [" ".join(line.text for line in part) for part in (lines[:plain], lines[plain:])]


def _by_words(lines: Sequence[OfficeLine]) -> list[str]:
    names: list[str] = []
    for line in lines:
        for text in _apart(line.text):
            if names and not _begins_next(text, names[-1]):
                names[-1] += f" {text}"
            elif names or names_office(text) or is_capital(text):
                names.append(text)
    return names


def _begins_next(text: str, name: str) -> bool:
    """Whether `text` is another office than the one whose name has been read so far.

    A people's committee or ministry below a lesser office is the end of that office's name
    (VĂN PHÒNG / ỦY BAN NHÂN DÂN TỈNH …).
    """
    told, above = spelling(text), spelling(name)
    if not _KIND.match(told) or _UNFINISHED.search(above):
        return False
    return not _SUPERIOR.match(told) or bool(_SUPERIOR.match(above))


def _apart(text: str) -> list[str]:
    """The line cut where a superior and its office have run together."""
    found = _OFFICE_INSIDE.search(text) if _SUPERIOR.match(spelling(text)) else None
    return [text[: found.start()], text[found.end() :]] if found else [text]
