"""The questions about a task: how it was done, why not, since when, and what proves it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QListWidget, QListWidgetItem, QWidget

from ttpl_desktop.app.task_closing import Standing
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.domain.task import EvidenceKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.field_dialog import ask_fields, ask_words
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import ChoiceField, TextField
from ttpl_desktop.ui.widgets.search_box import SearchBox

_LINK_WIDTH = 640
LINKS = tuple(kind for kind in EvidenceKind if kind not in (EvidenceKind.FILE, EvidenceKind.WORDS))


@dataclasses.dataclass(frozen=True, slots=True)
class Completion:
    """The day on which a task was done, and its result or why there is no evidence."""

    done_on: dt.date
    outcome: str


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One dated line of a log."""

    day: dt.date
    text: str


def ask_completion(
    parent: QWidget,
    today: dt.date,
    standing: Standing,
    *,
    title: str = "Hoàn thành nhiệm vụ",
    hint: str = "",
) -> Completion | None:
    """When it was done and with what result, which must be said where something is missing.

    `hint` stands in for the sentence that says so.
    """
    day = DateField("done_on", "Ngày hoàn thành")
    day.put(today)
    outcome = TextField("outcome", "Kết quả", rows=4)
    hint = hint or (
        f"{standing.sentence()} Hãy ghi kết quả, hoặc lý do hoàn thành như vậy."
        if standing.needs_words
        else "Nhiệm vụ đã có bằng chứng; kết quả có thể ghi thêm hoặc để trống."
    )

    def is_ready() -> bool:
        return _is_past(day, today) and (not standing.needs_words or bool(outcome.value()))

    if not ask_fields(parent, title, (day, outcome), hint, do="Hoàn thành", is_ready=is_ready):
        return None
    return Completion(day.value(), outcome.value())


def ask_reason(parent: QWidget, title: str = "Không thực hiện nhiệm vụ") -> str | None:
    """Why a task is not to be done; never empty."""
    note = "Nhiệm vụ được giữ lại cùng lý do, không còn nhắc hạn."
    return ask_words(parent, title, "Lý do", note, do="Không thực hiện")


def ask_why_unproved(parent: QWidget) -> str | None:
    """Why a done task stands without its last piece of evidence; never empty."""
    note = "Nhiệm vụ đã hoàn thành và không còn bằng chứng nào khác; lý do được ghi vào kết quả."
    title = "Bỏ bằng chứng cuối cùng"
    return ask_words(parent, title, "Lý do", note, do="Bỏ bằng chứng", rows=3)


def ask_outcome(parent: QWidget, said: str) -> str | None:
    """The result or reason of a closed task, written anew."""
    outcome = TextField("outcome", "Kết quả, lý do", rows=4)
    outcome.put(said)
    is_done = ask_fields(parent, "Sửa kết quả, lý do", (outcome,), do="Ghi", is_ready=lambda: True)
    return outcome.value() if is_done else None


def ask_proof(parent: QWidget) -> str | None:
    """Words as evidence: where a paper lies, who confirmed."""
    note = "Ví dụ: biên bản giấy lưu tại Văn phòng; lãnh đạo đã duyệt tại cuộc họp giao ban."
    return ask_words(parent, "Ghi bằng chứng bằng lời", "Bằng chứng", note, do="Thêm", rows=3)


def ask_line(parent: QWidget, today: dt.date) -> Line | None:
    """What was done, and on which day."""
    return _ask_line(parent, today, "Ghi nhật ký", "Việc đã làm")


def ask_review(parent: QWidget, today: dt.date) -> Line | None:
    """What a review found, and on which day it was held."""
    return _ask_line(parent, today, "Đã rà soát", "Kết quả rà soát")


def _ask_line(parent: QWidget, today: dt.date, title: str, words: str) -> Line | None:
    day = DateField("written_on", "Ngày")
    day.put(today)
    text = TextField("text", words, rows=3)

    def is_ready() -> bool:
        return _day_of(day) is not None and bool(text.value())

    is_done = ask_fields(parent, title, (day, text), do="Ghi", is_ready=is_ready)
    return Line(day.value(), text.value()) if is_done else None


def ask_day(
    parent: QWidget, title: str, caption: str, day: dt.date | None, *, hint: str, do: str
) -> dt.date | None:
    """One day, `day` being offered."""
    field = DateField("day", caption)
    field.put(day)

    def is_ready() -> bool:
        return _day_of(field) is not None

    is_done = ask_fields(parent, title, (field,), hint, do=do, is_ready=is_ready)
    return _day_of(field) if is_done else None


class LinkChooser(QWidget):
    """Finds a record of a register by its words; `offer` gives what may be linked."""

    def __init__(self, offer: Callable[[EvidenceKind, str], Sequence[Hit]]) -> None:
        super().__init__()
        self._offer = offer
        self.kind = ChoiceField("kind", "Sổ", {kind: kind.words for kind in LINKS})
        self.kind.put(LINKS[0])
        self.words = SearchBox("Tìm trong sổ đã chọn")
        self.hits = QListWidget()
        self.hits.setAccessibleName("Hồ sơ tìm thấy")
        self.hits.setMinimumHeight(240)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(SPACE_8)
        for part in (self.kind, self.words, self.hits):
            rows.addRow(part)
        self.kind.edited.connect(lambda _kind: self._fill())
        self.words.searched.connect(lambda _words: self._fill())
        self._fill()

    @property
    def chosen(self) -> tuple[EvidenceKind, int] | None:
        """The kind and id of the chosen record; None where none is."""
        item = self.hits.currentItem()
        return (self.kind.value(), item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _fill(self) -> None:
        self.hits.clear()
        for hit in self._offer(self.kind.value(), self.words.words):
            item = QListWidgetItem(hit.title)
            item.setData(Qt.ItemDataRole.UserRole, hit.record_id)
            item.setToolTip(hit.title)
            self.hits.addItem(item)
        self.hits.setCurrentRow(0)


def ask_link(
    parent: QWidget, offer: Callable[[EvidenceKind, str], Sequence[Hit]]
) -> tuple[EvidenceKind, int] | None:
    """Which record proves that the task was done."""
    chooser = LinkChooser(offer)
    dialog = AskDialog(parent, "Liên kết hồ sơ làm bằng chứng", chooser, do="Liên kết")
    dialog.resize(_LINK_WIDTH, dialog.sizeHint().height())
    return chooser.chosen if dialog.is_answered() else None


def _day_of(field: DateField) -> dt.date | None:
    """The day that stands in the field; None where there is none or it cannot be read."""
    try:
        day: dt.date | None = field.value()
    except ValueError:
        return None
    return day


def _is_past(field: DateField, today: dt.date) -> bool:
    day = _day_of(field)
    return day is not None and day <= today
