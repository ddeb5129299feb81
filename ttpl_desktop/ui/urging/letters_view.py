"""The register of the letters that urge: what went out, what waits, and the pages of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ttpl_desktop.app import letter_papers
from ttpl_desktop.app.urging import letters
from ttpl_desktop.app.urging.matrix import Matrix
from ttpl_desktop.app.urging.register import Listed, listed
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.urging.records import Letter
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.papers.fields import RecipientsField, SignerField
from ttpl_desktop.ui.papers.preview import PaperPreview
from ttpl_desktop.ui.states import mark_of
from ttpl_desktop.ui.urging import asking
from ttpl_desktop.ui.urging.acts import OF_LETTERS, Act
from ttpl_desktop.ui.urging.halves import Halves
from ttpl_desktop.ui.urging.saving import save_each_change
from ttpl_desktop.ui.urging.words import LETTER_SIGNS
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.empty_state import EmptyState
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.row_table import RowTable

_TITLES = ("Tình trạng", "Lần", "Kính gửi", "Số", "Ngày gửi", "Hạn trả lời", "Xem lại")
_TO = 2
_WRITTEN = ("subject", "extra", "answer_by", "recipients", "archive", "signer")
_SENT = ("number", "sent_on", "next_on")
_NOTHING = (
    "Chưa có công văn đôn đốc nào trong năm. Ở Bảng theo dõi, chọn Soạn công văn đôn đốc: "
    "các đơn vị quá hạn được chọn sẵn."
)


class LettersView(QWidget):
    """The letters over the fields of the chosen one, its pages at the right.

    `chosen` tells that others are selected; `matrix_wanted` that the matrix is.
    """

    chosen = Signal()
    matrix_wanted = Signal()

    def __init__(self, frame: Frame, actions: Mapping[Act, QAction]) -> None:
        super().__init__()
        self._frame, self._work = frame, frame.work
        self._listed: tuple[Listed, ...] = ()
        self.table = RowTable(_TITLES, stretch=_TO)
        self.table.setAccessibleName("Công văn đôn đốc")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions([actions[act] for act in OF_LETTERS])
        self.empty = EmptyState(_NOTHING, ("Về bảng theo dõi", self.matrix_wanted.emit))
        self.form = Form(_fields())
        draw = partial(letter_papers.locating, self._work)
        self.preview = PaperPreview(frame, draw, "công văn")
        self._build()
        self.table.itemSelectionChanged.connect(self._show)
        save_each_change(self.form, frame, self._shown, letters.change)

    def put(self, matrix: Matrix) -> None:
        """Shows the letters of a matrix's year; what is selected stays so."""
        kept = self.ids
        self._listed = listed(self._work, matrix)
        self.empty.setVisible(not self._listed)
        self.columns.setVisible(bool(self._listed))
        self.table.blockSignals(True)
        self.table.put([(each.id, _row(each)) for each in self._listed])
        self.table.blockSignals(False)
        self.select(kept or [each.id for each in self._listed[:1]])

    @property
    def count(self) -> int:
        """How many letters there are."""
        return len(self._listed)

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The selected letters, from the top."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return tuple(self._listed[row].letter for row in rows if row < len(self._listed))

    @property
    def ids(self) -> list[int]:
        """The ids of the selected letters."""
        return [letter.id for letter in self.letters]

    @property
    def unsent(self) -> tuple[Letter, ...]:
        """The letters of the year that were not sent yet, the oldest first."""
        every = (each.letter for each in reversed(self._listed))
        return tuple(letter for letter in every if letter.sent_on is None)

    def select(self, ids: Sequence[int]) -> None:
        """Selects exactly these letters, and shows the first of them."""
        rows = [n for n, each in enumerate(self._listed) if each.id in set(ids)]
        self.table.blockSignals(True)
        self.table.clearSelection()
        if rows:
            self.table.setCurrentCell(rows[0], 0)
        model, flag = self.table.selectionModel(), self.table.selectionModel().SelectionFlag
        for row in rows:
            model.select(self.table.model().index(row, 0), flag.Select | flag.Rows)
        self.table.blockSignals(False)
        self._show()

    def flush(self) -> None:
        """Saves what is still being typed."""
        self.form.flush()

    def record(self) -> None:
        """Asks for the numbers of the selected unsent letters, or tells that there are none."""
        self._record([letter for letter in self.letters if letter.sent_on is None])

    def record_all(self) -> None:
        """Asks for the numbers of all letters that were not sent yet."""
        self._record(self.unsent)

    def discard(self) -> None:
        """Moves the selected letters to the bin, where none of them was sent."""
        self.flush()
        ids = self.ids
        try:
            letters.remove(self._work, ids)
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        if ids:
            self._frame.tell(f"Đã xoá {len(ids)} công văn.", action=("Hoàn tác", self._work.undo))

    def _record(self, unsent: Sequence[Letter]) -> None:
        self.flush()
        if not unsent:
            self._frame.tell("Không có công văn nào chưa gửi trong các dòng đã chọn.")
            return
        try:
            answer = asking.ask_numbers(self, unsent, self._frame.today())
            if answer is None:
                return
            numbers, day = answer
            letters.record_sent(self._work, numbers, day)
        except UserFacingError as error:
            self._frame.tell_error(error)
            return
        self._frame.tell(
            f"Đã ghi gửi {len(numbers)} công văn; đã ghi vào nhật ký nhiệm vụ và hẹn ngày xem lại.",
            action=("Hoàn tác", self._work.undo),
        )

    def _show(self) -> None:
        shown = self._shown()
        if shown is not None:
            office = self._work.office_on(shown.written_on)
            signer = self.form.field("signer")
            assert isinstance(signer, SignerField)
            signer.offer(office.signers if office else (), shown.signer)
            self.form.show_fields(*(_SENT if shown.sent_on else _WRITTEN))
        self.form.fill(shown)
        self.preview.follow(shown.id if shown else None)
        self.chosen.emit()

    def _shown(self) -> Letter | None:
        """The letter whose fields and pages are shown: the first of the selected ones."""
        return next(iter(self.letters), None)

    def _build(self) -> None:
        fields = QWidget()
        upper = QVBoxLayout(fields)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.form)
        upper.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(fields)
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.table)
        middle.addWidget(area)
        self.columns = Halves("urging-letters", self._frame.settings, middle, self.preview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)
        whole.addWidget(self.empty)
        self.setFocusProxy(self.table)

    def doing(self) -> dict[Act, Callable[[], object]]:
        """What the actions of the register do by themselves."""
        return {
            Act.RECORD: self.record,
            Act.RECORD_ALL: self.record_all,
            Act.DISCARD: self.discard,
        }


def _fields() -> list[LineField | TextField | DateField | SignerField]:
    return [
        LineField("number", "Số"),
        DateField("sent_on", "Ngày gửi"),
        DateField("next_on", "Xem lại"),
        TextField("subject", "V/v", rows=1, most=4),
        TextField("extra", "Đoạn thêm", rows=2, most=8, hint="lời riêng, đứng trước đề nghị"),
        DateField("answer_by", "Hạn trả lời"),
        RecipientsField("recipients", "Nơi nhận"),
        LineField("archive", "Lưu", hint="VT, …"),
        SignerField("signer", "Người ký"),
    ]


def _row(each: Listed) -> tuple[str, ...]:
    letter = each.letter
    left = f" ({each.missing} chưa gửi)" if letter.sent_on and each.missing else ""
    days = (letter.sent_on, letter.answer_by, letter.next_on)
    sent, answer, look = (vn_date(day) if day else "" for day in days)
    return (
        f"{mark_of(LETTER_SIGNS[each.state])} {each.state.words}{left}",
        str(letter.level),
        ", ".join(letter.addressees),
        letter.number,
        sent,
        answer,
        look,
    )
