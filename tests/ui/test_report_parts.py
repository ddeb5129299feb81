"""Parts of the report tab by themselves: rows with rings, the ruler, questions about figures."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ttpl_desktop.app.report_checks import Missing, SectionStanding, UnknownFigure
from ttpl_desktop.app.report_figures import ShownFigure
from ttpl_desktop.domain.figures import Figure, FigureSpec, Register
from ttpl_desktop.domain.framework import Mark, WindowRule
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import arrange
from ttpl_desktop.domain.report import FigureOverride, Report, ReportSection
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.report.missing_panel import MissingPanel, Target
from ttpl_desktop.ui.report.questions import FigureChooser, TypedNumber, ask_figure, ask_number
from ttpl_desktop.ui.report.rows import report_rows, ring_of
from ttpl_desktop.ui.report.ruler import WindowRuler
from ttpl_desktop.ui.widgets.field import Field
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.outline_model import Fixed, OutlineModel, OutlineRow
from ttpl_desktop.ui.widgets.outline_tree import OutlineTree
from ttpl_desktop.ui.widgets.ring import RingPart

DONE, EMPTY, DOUBTFUL = RingPart.DONE, RingPart.EMPTY, RingPart.DOUBTFUL
SECTION = ReportSection(1, style=NumberStyle.ROMAN, title="Kết quả")
PLACED = arrange((SECTION,))


def figure(label: str, count: int = 0, override: FigureOverride | None = None) -> ShownFigure:
    spec = FigureSpec("id", label, Register.INTAKE)
    return ShownFigure(Figure(spec, tuple(range(count))), override)


FIGURES = (
    ("tong", figure("Tổng số thông tin", 12)),
    ("bao_chi", figure("Thông tin từ báo chí", 3)),
    ("don_thu", figure("Thông tin từ đơn thư", 0)),
)


@pytest.mark.parametrize(
    ("standing", "ring"),
    [
        (SectionStanding(has_text=False), (EMPTY, EMPTY, EMPTY)),
        (SectionStanding(has_text=True), (DONE, DONE, DONE)),
        (SectionStanding(has_text=True, unknown_figures=("la",)), (DONE, DOUBTFUL, DONE)),
        (SectionStanding(has_text=True, doubts=("Xem lại.",)), (DONE, DONE, DOUBTFUL)),
    ],
)
def test_a_ring_tells_text_figures_and_checks(
    standing: SectionStanding, ring: tuple[RingPart, ...]
) -> None:
    assert tuple(part for _name, part in ring_of(standing)) == ring


def test_rows_stand_between_head_and_closing_and_tell_what_to_look_at() -> None:
    standing = SectionStanding(has_text=True, unknown_figures=("la",), doubts=("Xem lại.",))
    rows = tuple(report_rows(PLACED, {1: standing}, is_unsigned=True))
    assert [row.key for row in rows] == [Fixed.HEAD, 1, Fixed.CLOSING]
    assert rows[1].title == "I. Kết quả"
    assert rows[1].remarks == ("Không có số liệu “la”.",)
    assert rows[1].told[-1] == "Xem lại."
    assert rows[2].remarks == ("Chưa chọn người ký.",)


def test_a_section_without_a_name_is_still_to_be_found() -> None:
    placed = arrange((ReportSection(1), ReportSection(2, text="Đã làm nhiều việc.")))
    standings = {number: SectionStanding(has_text=True) for number in (1, 2)}
    titles = [row.title for row in report_rows(placed, standings, is_unsigned=False)]
    assert titles[1:3] == ["(mục chưa có tên)", "Đã làm nhiều việc."]


def test_a_tree_paints_rings_and_signs(qtbot: QtBot) -> None:
    model = OutlineModel()
    tree = OutlineTree(model, "Các mục")
    qtbot.addWidget(tree)
    plain, ringed, signed = (
        OutlineRow(1, ""),
        OutlineRow(1, "", ring=(DONE,)),
        OutlineRow(1, "", remarks=("Thiếu.",)),
    )
    pictures = []
    for row in (plain, ringed, signed):
        tree.put_rows((row,), is_fixed=True)
        pictures.append(tree.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[0] != pictures[2]


RULE = WindowRule(
    key="data_window",
    label="Thời gian chốt số liệu",
    mark=Mark.WHOLE,
    article="khoản 5 Điều 17",
    first=(12, 1),
    last=(11, 30),
)
REPORT = Report(year=2026, first_day=dt.date(2025, 12, 1), last_day=dt.date(2026, 11, 30))


@pytest.mark.parametrize(
    ("mark", "origin"),
    [
        (Mark.WHOLE, "· khoản 5 Điều 17"),
        (Mark.UNKNOWN, "· theo khung pháp lý, chưa đối chiếu văn bản gốc"),
    ],
)
def test_the_ruler_shows_as_law_only_what_was_compared(
    qtbot: QtBot, mark: Mark, origin: str
) -> None:
    ruler = WindowRuler()
    qtbot.addWidget(ruler)
    rule = WindowRule(
        key=RULE.key,
        label=RULE.label,
        mark=mark,
        article=RULE.article,
        first=RULE.first,
        last=RULE.last,
    )
    ruler.put(REPORT, rule)
    assert ruler.days.text() == "01/12/2025 – 30/11/2026"
    assert ruler.origin.text() == origin


def test_missing_things_are_listed_by_how_much_they_matter(qtbot: QtBot) -> None:
    panel = MissingPanel()
    qtbot.addWidget(panel)
    missing = Missing(PLACED, (UnknownFigure(PLACED[0], "la"),), (4, 5), is_unsigned=True)
    panel.put(missing)
    words = [panel.lines.item(row).text() for row in range(panel.lines.count())]
    assert words == [
        "! Không có số liệu “la”: I Kết quả",
        "▲ Chưa chọn người ký",
        "▲ 2 thông tin chưa kiểm tra, đối chiếu",
        "■ Chưa có lời văn: I Kết quả",
    ]
    with qtbot.waitSignal(panel.followed) as told:
        panel.lines.itemActivated.emit(panel.lines.item(2))
    assert told.args == [Target(entries=(4, 5))]


def test_nothing_missing_is_said(qtbot: QtBot) -> None:
    panel = MissingPanel()
    qtbot.addWidget(panel)
    panel.put(Missing())
    assert panel.facts.text() == "Không còn thiếu gì."
    assert panel.lines.isHidden()


def test_figures_are_found_without_marks(qtbot: QtBot) -> None:
    chooser = FigureChooser(FIGURES)
    qtbot.addWidget(chooser)
    assert chooser.chosen == "tong"
    chooser.words.setText("bao chi")
    chooser.words.textEdited.emit("bao chi")
    assert (chooser.rows.rowCount(), chooser.chosen) == (1, "bao_chi")
    assert chooser.rows.words(1) == "03"
    chooser.words.setText("không có")
    chooser.words.textEdited.emit("không có")
    assert chooser.chosen is None


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes the next question be answered: `fill` gets the dialog before its verb is pressed."""

    def set_up(fill: Callable[[AskDialog], object], *, pressed: bool = True) -> None:
        def show(dialog: AskDialog) -> int:
            fill(dialog)
            if pressed:
                dialog.do_button.click()
            return dialog.result()

        monkeypatch.setattr(AskDialog, "exec", show)

    return set_up


def test_the_figure_that_is_pressed_is_chosen(qtbot: QtBot, answer: Callable[..., None]) -> None:
    parent = QDialog()
    qtbot.addWidget(parent)
    answer(lambda dialog: dialog.findChild(FigureChooser).rows.select("don_thu"))
    assert ask_figure(parent, "Chèn số liệu", FIGURES) == "don_thu"
    answer(lambda _dialog: None, pressed=False)
    assert ask_figure(parent, "Chèn số liệu", FIGURES) is None


def fields(dialog: AskDialog) -> tuple[Field, Field]:
    form = dialog.findChild(Form)
    return form.field("value"), form.field("reason")


def test_a_typed_number_needs_its_reason(qtbot: QtBot, answer: Callable[..., None]) -> None:
    parent = QDialog()
    qtbot.addWidget(parent)

    def fill(dialog: AskDialog) -> None:
        value, reason = fields(dialog)
        assert not dialog.do_button.isEnabled()
        reason.editor.setPlainText("theo sổ")
        assert dialog.do_button.isEnabled()
        value.editor.setText("mười")
        assert not dialog.do_button.isEnabled()
        value.editor.setText("1.250")

    answer(fill)
    assert ask_number(parent, figure("Tổng số", 3)) == TypedNumber(1250, "theo sổ")


def test_a_number_typed_before_can_be_corrected(qtbot: QtBot, answer: Callable[..., None]) -> None:
    parent = QDialog()
    qtbot.addWidget(parent)
    answer(lambda dialog: fields(dialog)[0].show_value(8))
    before = FigureOverride(value=7, reason="theo sổ")
    assert ask_number(parent, figure("Tổng số", 3, before)) == TypedNumber(8, "theo sổ")
    answer(lambda _dialog: None, pressed=False)
    assert ask_number(parent, figure("Tổng số", 3, before)) is None
