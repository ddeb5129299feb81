"""The Word forms behind the papers: change one in Word, have it checked, use it, put it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app import forms
from ttpl_desktop.app.forms import FormFile, FormKind, FormReport, FormStanding
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.forms import opening
from ttpl_desktop.ui.forms.actions import Act, FormActions
from ttpl_desktop.ui.forms.details import FormDetails, standing_words
from ttpl_desktop.ui.forms.sample_pages import SamplePages
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.papers.paper_list import PaperList, PaperRow
from ttpl_desktop.ui.tab import Tab
from ttpl_desktop.ui.widgets.empty_state import Offer
from ttpl_desktop.ui.widgets.splitter import Columns

_KINDS = tuple(FormKind)
_NAME = "forms"


class FormsPage(Tab):
    """`left` when the officer is done; Esc says so too."""

    shown_tables = frozenset({"office_form", "office"})
    left = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.actions_of = FormActions(self)
        self.list = PaperList("Các mẫu văn bản")
        self.details = FormDetails(self.actions_of)
        self.sample = SamplePages(frame)
        self._kind = _KINDS[0]
        self._asked = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.header.put(
            "Mẫu văn bản của cơ quan",
            facts="Mẫu Word đứng sau mọi tệp xuất ra; sửa bằng Word, nạp lại khi đạt",
        )
        self.header.add_action(self.actions_of[Act.DONE])
        # The list is as high as its rows; alone it would hold the columns to that.
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addStretch()
        self.body.addWidget(
            Columns(
                _NAME,
                self.frame.settings,
                left=side,
                middle=self.details,
                right=self.sample,
            ),
            1,
        )

    def _connect(self) -> None:
        self.list.chosen.connect(lambda index: self.choose(_KINDS[index]))
        self.actions_of.connect(
            {
                Act.OPEN: self.open_in_word,
                Act.TRY: self.ask_to_try,
                Act.TAKE: self.ask_to_take,
                Act.BACK: self.put_back,
                Act.DONE: self.left.emit,
            }
        )

    def menu_actions(self) -> Sequence[QAction | None]:
        return self.actions_of.menu()

    @property
    def help_name(self) -> str:
        return "forms"

    @property
    def standing(self) -> FormStanding:
        """How the chosen form stands."""
        return forms.standing(self.work, self._kind)

    def choose(self, kind: FormKind) -> None:
        """Turns to another form."""
        self._kind = kind
        self.messages.clear()
        self.refresh()

    def refresh(self) -> None:
        """Shows the forms as they stand, and the chosen one as it is used."""
        listed = (
            PaperRow(index, form.kind.words, *standing_words(form), form.uses)
            for index, form in enumerate(forms.all_forms(self.work))
        )
        self.list.put_rows(tuple(listed))
        self.list.choose(_KINDS.index(self._kind))
        form = self.standing
        self.details.put_standing(form)
        self.actions_of[Act.BACK].setEnabled(form.own is not None)
        try:
            file = forms.file_of(self.work, self._kind)
        except UserFacingError as error:
            self.details.put_trouble(error.sentence)
            self.sample.say("Không có mẫu để xem thử.")
            return
        self._examine(file.path, self.details.put_report)
        self.sample.follow(self._kind, file)

    # What the officer does

    def open_in_word(self) -> None:
        """Copies the form to where the officer says, and opens it there."""
        kind = self._kind
        proposed = self._last_place() or forms.place_to_edit(self.work, kind)
        title = f"Lưu {kind.words.lower()} ở đâu để sửa?"
        target = dialogs.save_file(self, title, [dialogs.WORD], proposed)
        if target is None:
            return
        forms.take_out(self.work, kind, target)
        self.frame.settings.keep(self._place_key, str(target))
        if opening.open_with_system(target):
            self.frame.tell(
                f"Đã mở “{target.name}”. Sửa xong, hãy lưu, đóng Word rồi nạp mẫu đã sửa.",
                action=("Nạp mẫu đã sửa…", self.ask_to_take),
            )
        else:
            self.frame.tell(
                f"Đã chép mẫu ra “{target}”, nhưng máy này chưa có chương trình mở tệp .docx; "
                "hãy mở tệp đó bằng Word rồi nạp lại.",
                MessageKind.WARN,
            )

    def ask_to_take(self) -> None:
        """Lets the officer choose a changed form, which is used when it passes."""
        self._ask("Nạp mẫu nào?", self.take)

    def ask_to_try(self) -> None:
        """Lets the officer choose a form to look at only."""
        self._ask("Xem thử mẫu nào?", self.show_tried)

    def take(self, report: FormReport) -> None:
        """Uses a checked form from now on, or shows why it cannot be used."""
        if not report.passes:
            self.show_tried(report)
            return
        own = forms.put_in(self.work, self._kind, report)
        self.frame.tell(f"Từ giờ {_papers(self._kind)} xuất theo “{own.name}”.")

    def show_tried(self, report: FormReport) -> None:
        """Shows a file that was checked; it is not used."""
        self._asked += 1  # what is still looked at is no longer asked for
        self.details.put_tried(self.standing, report)
        offer: Offer = ("Về mẫu đang dùng", self.refresh)
        if report.passes:
            self.sample.follow(self._kind, FormFile(report.path, report.path.name))
            use: Offer = ("Dùng mẫu này", partial(self.take, report))
            self.messages.say(
                f"“{report.path.name}” dùng được làm mẫu.", MessageKind.INFO, use, offer
            )
        else:
            self.sample.say("Mẫu chưa dùng được nên không có trang xem thử.")
            self.messages.say(
                f"“{report.path.name}” chưa dùng được làm mẫu; mẫu đang dùng vẫn giữ nguyên.",
                MessageKind.ERROR,
                offer,
            )

    def put_back(self) -> None:
        """Goes back to the original."""
        forms.put_back(self.work, self._kind)
        self.frame.tell(f"Từ giờ {_papers(self._kind)} xuất theo mẫu gốc của chương trình.")

    # How

    def _ask(self, title: str, do: Callable[[FormReport], object]) -> None:
        file = dialogs.open_file(self, title, [dialogs.WORD], self._last_place())
        if file is not None:
            self.frame.settings.keep(self._place_key, str(file))
            self._examine(file, do)

    def _examine(self, file: Path, do: Callable[[FormReport], object]) -> None:
        """Checks a file in the background; when another one was asked for since, it is too late."""
        self._asked += 1
        asked = self._asked

        def done(report: FormReport) -> None:
            if asked == self._asked:
                do(report)

        job = self.frame.background.run(
            forms.checking(self._kind, file), on_done=done, on_error=self.frame.tell_error
        )
        self.destroyed.connect(job.cancel)  # the page may be left before the check ends

    @property
    def _place_key(self) -> str:
        return f"{_NAME}/{self._kind.value}"

    def _last_place(self) -> Path | None:
        kept = self.frame.settings.text(self._place_key)
        return Path(kept) if kept else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _papers(kind: FormKind) -> str:
    return f"mọi {kind.words.removeprefix('Mẫu ')}"
