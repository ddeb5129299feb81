"""What a section of a plan is for, told by how its heading begins."""

from __future__ import annotations

import enum
import re

from ttpl_desktop.domain.text import fold_aligned


class SectionRole(enum.Enum):
    """What stands under a heading, and so what of it is an activity."""

    PURPOSE = enum.auto()
    """Purposes, requirements: only what has labels of its own."""
    FIELD = enum.auto()
    """What is monitored: fields, contents, criteria; only what has labels of its own."""
    ACTIVITIES = enum.auto()
    """Every item."""
    DUTIES = enum.auto()
    """Who is responsible for what: what has a day."""
    FUNDING = enum.auto()
    """Money and means: what has a day and somebody who acts."""
    OPEN = enum.auto()
    """A heading that tells nothing: what has a day or somebody who acts."""


_BEFORE = r"(?:(?:ve|viec|cac|nhung|mot so|cong tac|phan) )*"
_BEGINNINGS = (
    (SectionRole.FUNDING, r"(?:nguon )?kinh phi|nguon luc|nguon von|co so vat chat|du toan"),
    (SectionRole.FUNDING, r"dieu kien bao dam|dieu kien dam bao"),
    (
        SectionRole.DUTIES,
        r"to chuc (?:thuc hien|trien khai)|trach nhiem|trien khai thuc hien|dieu khoan"
        r"|phan cong (?:nhiem vu|cong viec|trach nhiem|thuc hien|to chuc)",
    ),
    (
        SectionRole.FIELD,
        r"linh vuc|pham vi|doi tuong|tieu chi|trong tam|van ban|danh muc van ban"
        r"|noi dung (?:trong tam )?(?:theo doi|danh gia|can theo doi|xem xet|kiem tra|khao sat)"
        r"|noi dung(?:,| va|, va) (?:doi tuong|pham vi|thoi ky|tieu chi|linh vuc)",
    ),
    (
        SectionRole.PURPOSE,
        r"muc dich|muc tieu|quan diem|nguyen tac|can cu|su can thiet|tinh hinh chung"
        r"|yeu cau(?=$|[:.,;]| (?:chung|cu the|trong|khi|ve|cua|va)\b)",
    ),
    (
        SectionRole.ACTIVITIES,
        r"noi dung|hoat dong|nhiem vu|cong viec|tien do|giai phap|bien phap|ke hoach (?:thuc hien"
        r"|cong tac|cu the|chi tiet)|chuong trinh|lich|danh muc (?:cong viec|nhiem vu|hoat dong)"
        r"|thuc hien (?:cac )?(?:nhiem vu|hoat dong|noi dung)",
    ),
)
_ROLES = tuple((role, re.compile(rf"{_BEFORE}(?:{words})\b")) for role, words in _BEGINNINGS)


_ELSEWHERE = re.compile(
    r"\b(?:tai|theo|o|trong|nhu|kem|co) (?:cac )?(?:phu luc|bang|bieu|danh muc)\b(?: \w+){0,3}"
    r"(?: kem theo| dinh kem| duoi day| sau| so \w+| [ivx\d]+|[.;:]?$)"
)


def is_assignment(title: str) -> bool:
    """Whether a heading of duties hands out work ("Phân công nhiệm vụ"), item by item."""
    return fold_aligned(title).startswith("phan cong")


def points_elsewhere(text: str) -> bool:
    """Whether a sentence only says where the work is listed ("nêu tại Phụ lục kèm theo")."""
    return _ELSEWHERE.search(fold_aligned(text)) is not None


def role_of(title: str) -> SectionRole | None:
    """The role that a heading announces; None where it names a thing to do or nothing known."""
    folded = fold_aligned(title)
    return next((role for role, words in _ROLES if words.match(folded)), None)
