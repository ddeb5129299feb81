"""The plan of any file and what is wrong in it: the text on the left, the findings on the right."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ttpl_desktop.domain.linting.finding import Finding, Place
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.findings.file_page import FilePage, PageWords
from ttpl_desktop.ui.findings.pane import FindingPane
from ttpl_desktop.ui.findings.rows import Shown, as_text, count_words
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.plan.reading.find_bar import FindBar
from ttpl_desktop.ui.plan.reading.head_words import head_title
from ttpl_desktop.ui.plan.reading.source_view import SourceView
from ttpl_desktop.ui.plan.soat.panel import CLEAN
from ttpl_desktop.ui.plan.soat.words import shown_findings
from ttpl_desktop.ui.style_sheet import SPACE_8, SPACE_12

if TYPE_CHECKING:
    from ttpl_desktop.app.plan_lint import CheckedFile

_WORDS = PageWords(
    title="Soát tệp kế hoạch",
    purpose="Thả tệp kế hoạch vào đây, hoặc chọn tệp: Word (.docx, .doc), .odt, .rtf, "
    "PDF có chữ, .txt.\nChương trình chỉ đọc và nêu chỗ cần xem lại, không sửa tệp.",
    question="Soát kế hoạch trong tệp nào?",
    under_way="Đang soát",
)
_SPLITTER = "soat"
_SHARES = 55, 45
_LEAST = 300


class SoatFilePage(FilePage):
    """Nothing is stored and nothing mended here: the file is not the program's."""

    help_name = "soat"

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, _WORDS, [dialogs.PLAN_SOURCES, dialogs.ANY_FILE], parent)
        self.source = SourceView()
        self.finder = FindBar()
        self.pane = FindingPane("Những chỗ cần xem lại trong tệp", CLEAN)
        self.copy = self.add("Chép danh sách", "Chép danh sách", "Ctrl+Shift+C", self.copy_list)
        self.find_words = self.add("Tìm trong văn bản", "Tìm", "Ctrl+F", self.finder.open)
        self.step_on = self.add("Chỗ kế tiếp", "Kế tiếp", "F8", lambda: self.pane.step(1))
        self.step_back = self.add("Chỗ trước", "Trước", "Shift+F8", lambda: self.pane.step(-1))
        for action in (self.copy, self.choose, self.done):
            self.header.add_action(action)
        self.put_result(self._result())
        self._connect()
        self._allow(False)

    def _result(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.source, 1)
        column.addWidget(self.finder)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(SPACE_12)
        panes.setChildrenCollapsible(False)
        for side in (left, self.pane):
            side.setMinimumWidth(_LEAST)
            panes.addWidget(side)
        settings = self.frame.settings
        panes.setSizes(settings.splitter_widths(_SPLITTER) or [share * 10 for share in _SHARES])
        panes.splitterMoved.connect(
            lambda _at, _index: settings.keep_splitter_widths(_SPLITTER, panes.sizes())
        )
        panes.setFocusProxy(self.pane)
        return panes

    def _connect(self) -> None:
        self.pane.chosen.connect(self._light)
        self.pane.wanted.connect(self._go)
        self.finder.found.connect(self._show_words)
        self.finder.closed.connect(self.source.setFocus)

    def job_for(self, file: Path) -> Callable[[], CheckedFile]:
        from ttpl_desktop.app.plan_lint import checking_job

        return checking_job(self.work, file)

    def show_found(self, found: CheckedFile) -> None:
        # Who does what by when is not the matter here: the text stands without those marks.
        plain = dataclasses.replace(found.plan, activities=(), unassigned=())
        self.source.put(plain)
        self.finder.put(plain.passages)
        shown = shown_findings(found.findings, of_file=True)
        facts = (plain.name, head_title(plain.head, ""), count_words(shown))
        self.header.put(self.words.title, facts=" · ".join(filter(None, facts)))
        self.pane.put(shown)
        self._allow(bool(shown))

    def copy_list(self) -> None:
        """Puts the findings into the clipboard, as lines."""
        name = self.file.name if self.file is not None else ""
        QGuiApplication.clipboard().setText(as_text(f"Soát {name}", self.pane.listed))
        self.messages.say("Đã chép danh sách; dán được vào Word, Excel hoặc thư.")

    def _allow(self, has_findings: bool) -> None:
        self.find_words.setEnabled(self.file is not None)
        for action in (self.copy, self.step_on, self.step_back):
            action.setEnabled(has_findings)

    def _light(self, shown: Shown | None) -> None:
        spans = _spans(shown.key) if shown is not None else ()
        self.source.light(spans)
        if spans:
            self.source.bring_into_sight(spans[0])

    def _go(self, shown: Shown) -> None:
        if spans := _spans(shown.key):
            self.source.go_to(spans[0])
            self.source.setFocus()

    def _show_words(self, span: Span) -> None:
        self.source.light([span])
        self.source.go_to(span)


def _spans(finding: object) -> tuple[Span, ...]:
    """Where a finding speaks of in the source, its first place in front."""
    assert isinstance(finding, Finding)
    places = (finding.place, *finding.others)
    return tuple(span for place in places if (span := _span(place)) is not None)


def _span(place: Place) -> Span | None:
    if place.passage is None:
        return None
    return Span(place.passage, place.start, place.end)
