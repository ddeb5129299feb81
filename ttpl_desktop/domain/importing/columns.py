"""Which column of a list says what: guessed from its head, or from what stands in it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from ttpl_desktop.domain.importing.sheet import Cell, Row, Sheet
from ttpl_desktop.domain.reading.labels import Topic, topic_of
from ttpl_desktop.domain.terms import Term
from ttpl_desktop.domain.text import fold


class Role(Term):
    """What a column gives a task."""

    TITLE = "title", "Nội dung việc"
    LEAD = "lead", "Chủ trì"
    COORDINATORS = "coordinators", "Phối hợp"
    TIME = "time", "Thời hạn"
    START = "start", "Từ ngày"
    PRODUCT = "product", "Sản phẩm"
    BUDGET = "budget", "Kinh phí"
    FIELD = "field", "Lĩnh vực"
    TAGS = "tags", "Thẻ"
    STATUS = "status", "Trạng thái"
    DONE_ON = "done_on", "Ngày hoàn thành"
    OUTCOME = "outcome", "Kết quả, lý do"
    NOTE = "note", "Ghi chú"


@dataclasses.dataclass(frozen=True, slots=True)
class Match:
    """The number of the row that holds the head, 0 for none, and the column of each role."""

    head: int
    columns: Mapping[Role, int]

    def with_role(self, column: int, role: Role | None) -> Match:
        """The match with one column given another role, which is taken from any other column."""
        kept = {each: at for each, at in self.columns.items() if at != column and each is not role}
        return Match(self.head, kept if role is None else kept | {role: column})

    def role_of(self, column: int) -> Role | None:
        """What a column gives; None where it gives nothing."""
        return next((role for role, at in self.columns.items() if at == column), None)


_LOOKED_AT = 25
"""Rows from the top in which the head is looked for."""
_LONGEST_HEAD = 60
_OWN_WORDS = (
    (Role.TITLE, r"(?:ten )?(?:cong )?viec|tieu de|noi dung"),
    (Role.START, r"tu|tu ngay|(?:ngay |thoi gian )?bat dau"),
    (Role.TIME, r"den ngay|den|(?:ngay |thoi gian )?ket thuc|(?:ngay )?(?:het |den )han"),
    (Role.TIME, r"han(?: cuoi| chot)?|deadline|due date"),
    (Role.FIELD, r"(?:ten )?linh vuc"),
    (Role.TAGS, r"the|nhan|tu khoa|tags?"),
    (Role.STATUS, r"(?:tinh trang|trang thai)(?: (?:thuc hien|hien tai|cong viec|xu ly))?"),
    (Role.DONE_ON, r"ngay (?:da )?xong|ngay (?:da )?hoan thanh thuc te|ngay thuc hien xong"),
    (Role.OUTCOME, r"ket qua thuc hien.*|ket qua,? ly do|ly do(?: (?:cham|chua|khong) .*)?"),
    (Role.NOTE, r"ghi chu|luu y|dien giai"),
)
_BEGINNINGS = (
    (Role.TITLE, r"(?:ten )?(?:nhiem vu|noi dung|cong viec|dau viec)\b"),
    (Role.LEAD, r".*\bchu tri\b"),
    (Role.COORDINATORS, r".*\bphoi hop\b"),
    (Role.TIME, r"(?:thoi (?:han|gian|diem)|han)\b"),
    (Role.PRODUCT, r"san pham\b"),
)
"""How heads begin that say more than the grammar of labels knows ("Nhiệm vụ được giao")."""
_LEAST_SURE = 2
_NEVER = re.compile(r"(?:nen xong|tu muc|viec con|da hoan thanh).*")
_LEFT_OVER = {
    "ngay hoan thanh": Role.DONE_ON,
    "ket qua": Role.OUTCOME,
}
"""Heads that mean something else where another column has the role that they would have."""
_BY_TOPIC = {
    Topic.CONTENT: (Role.TITLE, 0),
    Topic.DETAIL: (Role.TITLE, 1),
    Topic.LEAD: (Role.LEAD, 0),
    Topic.EXECUTOR: (Role.LEAD, 1),
    Topic.COORDINATOR: (Role.COORDINATORS, 0),
    Topic.TIME: (Role.TIME, 0),
    Topic.PRODUCT: (Role.PRODUCT, 0),
    Topic.BUDGET: (Role.BUDGET, 0),
}
"""What a label means here, and how sure that is; the surer column gets the role."""
_YEAR = re.compile(r"\bnam (20\d\d)\b")


def guess(sheet: Sheet) -> Match:
    """The head that most of its cells speak for; without one the columns by what they hold."""
    best = Match(0, {})
    rows = sheet.rows[:_LOOKED_AT]
    for row, below in zip_longest(rows, rows[1:]):
        columns = _roles(row.cells)
        head = row.number
        if below is not None and columns and _goes_on(below):
            columns = _roles(_over(row.cells, below.cells))
            head = below.number
        if len(columns) > len(best.columns):
            best = Match(head, columns)
    if Role.TITLE in best.columns or len(best.columns) > 1:
        return best
    return Match(0, _by_contents(sheet))


def guess_year(sheet: Sheet, match: Match, otherwise: int) -> int:
    """The year that the words over the list name, or else that most of its days lie in."""
    for row in (each for each in sheet.rows[:_LOOKED_AT] if each.number < match.head):
        for cell in row.cells:
            if isinstance(cell, str) and (found := _YEAR.search(fold(cell))):
                return int(found[1])
    column = match.columns.get(Role.TIME)
    cells = (row.cell(column) for row in sheet.rows)
    years = [cell.year for cell in cells if isinstance(cell, dt.date)]
    return max(sorted(set(years)), key=years.count) if years else otherwise


def _roles(cells: Sequence[Cell]) -> dict[Role, int]:
    found: dict[Role, tuple[int, int]] = {}
    for column, cell in enumerate(cells):
        told = _told(cell)
        if told is not None and (told[0] not in found or told[1] < found[told[0]][0]):
            found[told[0]] = told[1], column
    roles = {role: column for role, (_sureness, column) in found.items()}
    for column, cell in enumerate(cells):
        if (left_over := _LEFT_OVER.get(_plain(cell))) and column not in roles.values():
            roles.setdefault(left_over, column)
    return roles


def _plain(cell: Cell) -> str:
    return " ".join(fold(cell).split()).strip(" :.*()") if isinstance(cell, str) else ""


def _told(cell: Cell) -> tuple[Role, int] | None:
    """What the head of a column announces; None for anything else."""
    if not isinstance(cell, str) or not 0 < len(cell) <= _LONGEST_HEAD:
        return None
    words = _plain(cell)
    if _NEVER.fullmatch(words):
        return None
    for role, pattern in _OWN_WORDS:
        if re.fullmatch(pattern, words):
            return role, 0
    topic = topic_of(cell)
    if topic is not None:
        return _BY_TOPIC.get(topic)
    begun = ((role, _LEAST_SURE) for role, how in _BEGINNINGS if re.match(how, words))
    return next(begun, None)


def _goes_on(below: Row) -> bool:
    """Whether a row is the second line of a head: nothing but labels."""
    told = [_told(cell) for cell in below.cells if cell]
    return bool(told) and all(each is not None and each[1] < _LEAST_SURE for each in told)


def _over(upper: Sequence[Cell], lower: Sequence[Cell]) -> list[Cell]:
    """A head of two lines as one: what stands below is nearer."""
    width = max(len(upper), len(lower))
    padded = ([*line, *[""] * (width - len(line))] for line in (upper, lower))
    return [below or above for above, below in zip(*padded, strict=True)]


def _by_contents(sheet: Sheet) -> dict[Role, int]:
    """The column with the most words is the content, the one with the most days the time."""
    columns = range(sheet.width)
    words = [_letters(sheet, column) for column in columns]
    days = [sum(isinstance(row.cell(each), dt.date) for row in sheet.rows) for each in columns]
    found: dict[Role, int] = {}
    if any(words):
        found[Role.TITLE] = words.index(max(words))
    if any(days):
        found[Role.TIME] = days.index(max(days))
    return found


def _letters(sheet: Sheet, column: int) -> int:
    cells = (row.cell(column) for row in sheet.rows)
    return sum(len(cell) for cell in cells if isinstance(cell, str))
