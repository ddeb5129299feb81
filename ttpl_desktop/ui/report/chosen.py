"""What the officer does with the chosen report as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import report_checks, report_papers, reports
from ttpl_desktop.domain.report import Report, ReportStatus
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.frame import Frame
from ttpl_desktop.ui.message_bar import MessageKind
from ttpl_desktop.ui.papers import outlets
from ttpl_desktop.ui.papers.issue_dialog import IssueDialog
from ttpl_desktop.ui.report.actions import Act

_EXPLAINED = (
    "Nhập số và ngày như trên bản đã ký. Báo cáo sẽ được giữ nguyên từ đây và chỉ để xem. "
    "Có thể Hoàn tác."
)


class ChosenReport:
    """Acts on the report that `chosen` gives, what was typed being saved; it lets trouble rise."""

    def __init__(self, frame: Frame, parent: QWidget, chosen: Callable[[], Report]) -> None:
        self._frame, self._work = frame, frame.work
        self._parent, self._chosen = parent, chosen

    def doing(self) -> dict[Act, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            Act.SUBMIT: self.submit,
            Act.ISSUE: self.issue,
            Act.WORD: lambda: self.export(dialogs.WORD),
            Act.PDF: lambda: self.export(dialogs.PDF),
            Act.PRINT: self.print_pages,
            Act.REMOVE_REPORT: self.remove,
        }

    def submit(self) -> None:
        """Marks it as lying with the signer, or takes it back."""
        report = self._chosen()
        is_draft = report.status is ReportStatus.DRAFT
        (reports.submit if is_draft else reports.take_back)(self._work, report.id)

    def issue(self) -> None:
        """Asks for number and date of the signed copy and issues it."""
        report = self._chosen()
        issue = partial(reports.issue, self._work, report.id)
        dialog = IssueDialog(self._parent, report, "báo cáo", _EXPLAINED, issue)
        if dialog.exec():
            number = reports.report(self._work, report.id).number
            self._frame.tell(
                f"Đã ban hành báo cáo số {number}.", action=("Hoàn tác", self._work.undo)
            )

    def export(self, kind: dialogs.FileType) -> None:
        """Writes it as a file of that kind, saying what it still lacks."""
        report = self._chosen()
        lack = self._lack(report)
        write = partial(report_papers.writing, self._work, report.id)
        outlets.export(self._frame, self._parent, file_name(report), kind, write, lack)

    def print_pages(self) -> None:
        """Draws the pages for the printer, saying what the report still lacks."""
        report = self._chosen()
        self._lack(report)
        draw = partial(report_papers.drawing, self._work, report.id)
        outlets.print_pages(self._frame, self._parent, file_name(report), draw)

    def remove(self) -> None:
        """Moves it to the bin."""
        reports.remove(self._work, self._chosen().id)
        self._frame.tell("Đã xoá báo cáo.", action=("Hoàn tác", self._work.undo))

    def _lack(self, report: Report) -> str:
        """Says what the report lacks, and refuses one with a figure that nobody can count."""
        report_papers.refuse_unknown(self._work, report)
        lack = " ".join(report_checks.missing(self._work, report).sentences())
        if lack:
            self._frame.tell(lack, MessageKind.WARN)
        return lack


def file_name(report: Report) -> str:
    """What a file of the report is called: `Báo cáo năm 2026`."""
    return f"{report.kind.words} {report.year}"
