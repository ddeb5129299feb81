"""The questions about a duty: what serves it, where a new activity stands, why none is needed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from ttpl_desktop.app import coverage_steps
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.coverage import Coverage, OwnItem
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.field_dialog import ask_words
from ttpl_desktop.ui.widgets.editors import CalmCombo
from ttpl_desktop.ui.widgets.field_rows import form_rows
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.pick_list import Pick, PickList, TickList

_SIZE = 680, 380
_WIDTH = 560
_TITLE_LENGTH = 160
_AT_END = "Cuối kế hoạch"


def choose_items(
    parent: QWidget, items: Sequence[OwnItem], held: Collection[int], first: OwnItem | None
) -> tuple[int, ...] | None:
    """The own activities that serve a duty; `first` stands at the top. None: left as it was."""
    in_order = sorted(items, key=lambda own: (own.id not in held, own is not first))
    picks = [Pick(own.id, item_line(own), own.item.text) for own in in_order]
    title = "Nối với hoạt động nào của kế hoạch mình?"
    return _choose(
        parent, title, TickList(picks, held, "Hoạt động trong kế hoạch của mình", lines=None)
    )


def choose_duties(
    parent: QWidget, rows: Sequence[Coverage], held: Collection[int]
) -> tuple[int, ...] | None:
    """The superiors' duties that an activity carries out; None: left as it was."""
    in_order = sorted(rows, key=lambda row: (row.id not in held, bool(row.items)))
    picks = [Pick(row.id, duty_line(row), row.duty.text) for row in in_order]
    title = "Hoạt động này thực hiện nhiệm vụ nào cấp trên giao?"
    return _choose(parent, title, TickList(picks, held, "Nhiệm vụ cấp trên giao", lines=None))


def _choose(parent: QWidget, title: str, rows: TickList[int]) -> tuple[int, ...] | None:
    rows.setCurrentRow(0)
    body = PickList(rows)
    body.setMinimumSize(*_SIZE)
    return body.chosen if _ask(parent, title, body, do="Nối") else None


def item_line(own: OwnItem) -> str:
    """`Kế hoạch 2026 · IV.2 — Kiểm tra trật tự xây dựng (Quý II)`."""
    time = f" ({own.item.time})" if own.item.time else ""
    return f"{own.place} — {shorten(own.title, _TITLE_LENGTH)}{time}"


def duty_line(row: Coverage) -> str:
    """`Kế hoạch số 18/KH-UBND · II.2 — Kiểm tra … (Quý II)`."""
    place = " · ".join(part for part in (row.plan.called(), row.duty.section) if part)
    time = f" ({row.duty.time})" if row.duty.time else ""
    return f"{place} — {shorten(row.duty.title, _TITLE_LENGTH)}{time}"


class SectionChoice(QWidget):
    """Which open plan, and under which of its headings."""

    def __init__(self, work: Workspace, plans: Sequence[Plan]) -> None:
        super().__init__()
        self._work = work
        self.plans, self.places = CalmCombo(), CalmCombo()
        for plan in plans:
            kind = f"{plan.kind.words} {plan.year}, bản {plan.version}"
            self.plans.addItem(
                f"{kind}: {shorten(plan.title, 60)}" if plan.title else kind, plan.id
            )
        rows = form_rows(self)
        for words, combo in (("Kế hoạch", self.plans), ("Dưới mục", self.places)):
            combo.setAccessibleName(words)
            combo.setSizeAdjustPolicy(
                CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            rows.addRow(label(words, "quiet"), combo)
        self.plans.activated.connect(lambda _index: self._show_places())
        self.setFocusProxy(self.places)
        self._show_places()

    @property
    def chosen(self) -> tuple[int, int | None]:
        """The plan, and the heading in it; None for the end of the plan."""
        return self.plans.currentData(), self.places.currentData()

    def _show_places(self) -> None:
        plan_id = self.plans.currentData()
        self.places.clear()
        for placed in coverage_steps.sections(self._work, plan_id):
            words = f"{placed.path} {placed.node.title}".strip()
            self.places.addItem(f"{'    ' * placed.depth}{shorten(words, 80)}", placed.node.id)
        self.places.addItem(_AT_END, None)
        usual = coverage_steps.usual_section(self._work, plan_id)
        self.places.setCurrentIndex(self.places.findData(usual))


def choose_section(
    parent: QWidget, work: Workspace, plans: Sequence[Plan]
) -> tuple[int, int | None] | None:
    """Where a new activity is to stand; None where the officer thinks better of it."""
    body = SectionChoice(work, plans)
    return body.chosen if _ask(parent, "Thêm vào kế hoạch ở đâu?", body, do="Thêm") else None


def ask_reason(parent: QWidget) -> str | None:
    """Why a duty does not apply to the office; never empty."""
    note = "Ví dụ: việc do sở khác chủ trì; không phát sinh trên địa bàn năm nay."
    return ask_words(parent, "Vì sao không áp dụng?", "Lý do", note, do="Ghi lý do", rows=3)


def _ask(parent: QWidget, title: str, body: QWidget, *, do: str) -> bool:
    dialog = AskDialog(parent, title, body, do=do)
    dialog.resize(max(_WIDTH, dialog.sizeHint().width()), dialog.sizeHint().height())
    body.setFocus()
    return dialog.is_answered()
