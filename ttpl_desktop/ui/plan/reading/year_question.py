"""The question for which year a plan that was read becomes a draft."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QWidget

from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.widgets.fields import ChoiceField
from ttpl_desktop.ui.widgets.form import Form


@dataclasses.dataclass(frozen=True, slots=True)
class _Chosen:
    year: int


def ask_year(parent: QWidget, working_year: int, plan_year: int) -> int | None:
    """The year of the draft, first that of the window; None when the officer thinks better."""
    near = range(working_year - 1, working_year + 3)
    years = sorted({*near, *([plan_year] if plan_year else [])})
    choice = ChoiceField("year", "Năm của kế hoạch", {year: f"Năm {year}" for year in years})
    body = Form([choice], key=lambda _chosen: None)
    body.fill(_Chosen(working_year))
    if not dialogs.ask(parent, "Nhập thành bản dự thảo của năm nào?", body, do="Nhập kế hoạch"):
        return None
    year = choice.value()
    assert isinstance(year, int)
    return year
