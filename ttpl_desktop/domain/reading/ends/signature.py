"""The lines over a signer's name, the name, and what a digital signature leaves behind."""

from __future__ import annotations

import re

from ttpl_desktop.domain.reading.ends.looks import ends_sentence, is_capital, is_ornament, spelling
from ttpl_desktop.domain.reading.ends.office_names import names_office

_LONGEST_TITLE = 120
_AUTHORITY = r"(?:tm|kt|tl|tuq|tun|q)\s?\.\s?|quyền "
_POSITION = (
    r"(?:phó )?(?:tổng )?(?:chủ tịch|giám đốc|cục trưởng|kiểm toán nhà nước)|thống đốc|bộ trưởng|"
    r"thứ trưởng|(?:phó )?(?:chi cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|đội trưởng|"
    r"trưởng (?:ban|phòng|đoàn|công an|khoa|thi hành án)|chánh (?:văn phòng|thanh tra)|"
    r"tổng thanh tra|chủ nhiệm|bí thư|cục trưởng|trưởng cơ quan|thủ trưởng)|uỷ viên|thủ tướng|"
    r"(?:phó )?(?:viện trưởng|tổng biên tập)"
)
_TITLE = re.compile(rf"(?:(?:{_AUTHORITY})\S|(?:{_POSITION})(?!\w))")
_SHORT_TITLE = re.compile(
    rf"(?:(?:{_AUTHORITY})\S.{{0,60}}|"
    rf"(?:{_POSITION})(?: (?:sở|ubnd|ban|phụ trách|thường trực).{{0,40}})?)"
)
_SECOND_TITLE = re.compile(
    r"(?<!PHÓ)(?<!PHÓ TỔNG)(?<!QUYỀN)(?<!CHI)(?<!TỔNG)(?<!\.) "
    r"(?=(?:KT|TL|TUQ)\s?\.|PHÓ |THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH "
    r"|TRƯỞNG (?:BAN|PHÒNG))"
)
_RESIDUE = re.compile(
    r"\W*(?:(?:đã )?ký(?: tên)?(?:[,;] ?(?:ghi|đóng|họ).*)?\W*$|daky\W*$|"
    r"(?:chữ ký|con dấu|đóng dấu)|(?:được )?ký (?:bởi|số)|người ký|thời gian ký|ngày ký|"
    r"giờ ký|digitally signed|signature|"
    r"signed by|email\s?:|cơ quan\s?:|tổ chức\s?:|chức vụ\s?:|\d\d[./-]\d\d[./-]\d{4} \d)"
)
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|Ths|CN|KS|BS|LS|DS|CV|KTS|BSCK|NGƯT|NSND)\b[.,]?\s?"
    r"(?:CK\s?I{1,2}\.?\s?)?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|tướng,|tá,)\s)"
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]['’‘]?[^\W\d_]*)(?:-[^\W\d_]+)?")


def is_title(text: str) -> bool:
    """Whether the line states the signer's authority or position: TM. …, KT. …, GIÁM ĐỐC.

    In ordinary letters only a bare title counts: a duty of the director begins with it too.
    """
    if len(text) > _LONGEST_TITLE or ends_sentence(text):
        return False
    pattern = _TITLE.match if is_capital(text) else _SHORT_TITLE.fullmatch
    return pattern(spelling(text)) is not None


def is_capital_title(text: str) -> bool:
    """Whether it is such a line in capitals."""
    return is_capital(text) and is_title(text)


def may_be_title(text: str) -> bool:
    """Whether the line may go on a title: capitals without an end mark."""
    return is_title(text) or (
        is_capital(text) and len(text) <= _LONGEST_TITLE and not ends_sentence(text)
    )


def titles_in(text: str) -> list[str]:
    """The lines of a title, cut where two have run together (KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC)."""
    if not re.match(rf"(?:{_AUTHORITY})", spelling(text)):
        return [text]
    return [part.strip() for part in _SECOND_TITLE.split(text) if part.strip()]


def is_residue(text: str) -> bool:
    """Whether the line says nothing of the signer: "(Đã ký)", "[daky]", "Ký bởi: …", a rule."""
    return is_ornament(text) or _RESIDUE.match(spelling(text[:80])) is not None


def is_name(text: str) -> bool:
    """Whether the line is a person's name in ordinary letters, a degree or rank before it."""
    words = _name_words(text)
    is_shaped = all(word[0].isupper() and not is_capital(word) for word in words)
    return bool(words) and is_shaped and not names_office(text) and not is_title(text)


def is_capital_name(text: str) -> bool:
    """Whether the line may be a name in capitals; a title is none."""
    return is_capital(text) and bool(_name_words(text)) and not is_title(text)


def _name_words(text: str) -> list[str]:
    """The two to six words of a name; none where the line is not made of such words."""
    if len(text) > _LONGEST_TITLE:
        return []
    rest = text
    while found := _DEGREE.match(rest):
        rest = rest[found.end() :]
    words = rest.split()
    is_made_so = 2 <= len(words) <= 6 and all(_NAME_WORD.fullmatch(word) for word in words)
    return words if is_made_so else []
