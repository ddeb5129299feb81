"""The questions about a task: how it was done, why not, since when, and what proves it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QListWidget, QListWidgetItem, QWidget

from ttpl_desktop.app.task_closing import Standing
from ttpl_desktop.domain.query import Hit
from ttpl_desktop.domain.task import EvidenceKind
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import ChoiceField, LineField, TextField
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.search_box import SearchBox

_WIDTH = 520
Asked = DateField | LineField | TextField
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
    dialog = _dialog(parent, title, (day, outcome), hint, do="Hoàn thành")
    _hold(
        dialog,
        (day, outcome),
        lambda: _is_past(day, today) and (not standing.needs_words or bool(outcome.value())),
    )
    if not _is_answered(dialog):
        return None
    return Completion(day.value(), outcome.value())


def ask_reason(parent: QWidget, title: str = "Không thực hiện nhiệm vụ") -> str | None:
    """Why a task is not to be done; never empty."""
    reason = TextField("outcome", "Lý do", rows=4)
    hint = "Nhiệm vụ được giữ lại cùng lý do, không còn nhắc hạn."
    dialog = _dialog(parent, title, (reason,), hint, do="Không thực hiện")
    _hold(dialog, (reason,), lambda: bool(reason.value()))
    return reason.value() if _is_answered(dialog) else None


def ask_why_unproved(parent: QWidget) -> str | None:
    """Why a done task stands without its last piece of evidence; never empty."""
    reason = TextField("outcome", "Lý do", rows=3)
    hint = "Nhiệm vụ đã hoàn thành và không còn bằng chứng nào khác; lý do được ghi vào kết quả."
    dialog = _dialog(parent, "Bỏ bằng chứng cuối cùng", (reason,), hint, do="Bỏ bằng chứng")
    _hold(dialog, (reason,), lambda: bool(reason.value()))
    return reason.value() if _is_answered(dialog) else None


def ask_outcome(parent: QWidget, said: str) -> str | None:
    """The result or reason of a closed task, written anew."""
    outcome = TextField("outcome", "Kết quả, lý do", rows=4)
    outcome.put(said)
    dialog = _dialog(parent, "Sửa kết quả, lý do", (outcome,), "", do="Ghi")
    return outcome.value() if _is_answered(dialog) else None


def ask_words(parent: QWidget) -> str | None:
    """Words as evidence: where a paper lies, who confirmed."""
    words = TextField("text", "Bằng chứng", rows=3)
    hint = "Ví dụ: biên bản giấy lưu tại Văn phòng; lãnh đạo đã duyệt tại cuộc họp giao ban."
    dialog = _dialog(parent, "Ghi bằng chứng bằng lời", (words,), hint, do="Thêm")
    _hold(dialog, (words,), lambda: bool(words.value()))
    return words.value() if _is_answered(dialog) else None


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
    dialog = _dialog(parent, title, (day, text), "", do="Ghi")
    _hold(dialog, (day, text), lambda: _day_of(day) is not None and bool(text.value()))
    return Line(day.value(), text.value()) if _is_answered(dialog) else None


def ask_day(
    parent: QWidget, title: str, caption: str, day: dt.date | None, *, hint: str, do: str
) -> dt.date | None:
    """One day, `day` being offered."""
    field = DateField("day", caption)
    field.put(day)
    dialog = _dialog(parent, title, (field,), hint, do=do)
    _hold(dialog, (field,), lambda: _day_of(field) is not None)
    return _day_of(field) if _is_answered(dialog) else None


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
    dialog.resize(_WIDTH + 120, dialog.sizeHint().height())
    return chooser.chosen if _is_answered(dialog) else None


def _dialog(
    parent: QWidget, title: str, fields: Sequence[Asked], hint: str, *, do: str
) -> AskDialog:
    body = QWidget()
    rows = QFormLayout(body)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(SPACE_12)
    rows.setVerticalSpacing(SPACE_8)
    for field in fields:
        rows.addRow(label(field.title, "quiet"), field)
    if hint:
        note = label(hint, "note")
        note.setWordWrap(True)
        rows.addRow(note)
    dialog = AskDialog(parent, title, body, do=do)
    dialog.resize(_WIDTH, dialog.sizeHint().height())
    fields[-1].setFocus()
    return dialog


def _hold(dialog: AskDialog, fields: Sequence[Asked], is_ready: Callable[[], bool]) -> None:
    """Keeps the dialog's verb back until the answer is complete."""

    def check() -> None:
        dialog.do_button.setEnabled(is_ready())

    for field in fields:
        field.editor.textChanged.connect(lambda *_text: check())
    check()


def _is_answered(dialog: AskDialog) -> bool:
    return dialog.exec() == QDialog.DialogCode.Accepted


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
