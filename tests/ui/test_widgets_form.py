"""The form that saves as you go: it tells what the officer changed, and only that."""

import dataclasses
import datetime as dt
import unicodedata
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from tests.ui.windows import light_theme
from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.widgets.date_field import DateField, month_calendar, read_date, write_date
from ttpl_desktop.ui.widgets.editors import CalmCombo, LineEditor, TextEditor
from ttpl_desktop.ui.widgets.fields import (
    CheckField,
    ChoiceField,
    LineField,
    NumberField,
    TextField,
)
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.units_field import UnitsField, read_units


class Kind(StrEnum):
    CHECK = "check"
    REPORT = "report"


WORDS = {Kind.CHECK: "Kiểm tra", Kind.REPORT: "Báo cáo"}
UNITS = ("Thanh tra Sở", "Văn phòng Sở")


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    id: int = 1
    title: str = "Kiểm tra quý III"
    content: str = "Hai đơn vị"
    kind: Kind = Kind.CHECK
    due: dt.date | None = dt.date(2026, 9, 30)
    leads: tuple[str, ...] = ("Thanh tra Sở",)
    forms: int | None = 12
    checked: bool = False


class Desk:
    """A form and everything it told."""

    def __init__(self) -> None:
        self.form = Form(
            [
                LineField("title", "Tên"),
                TextField("content", "Nội dung"),
                "Tổ chức",
                ChoiceField("kind", "Loại", WORDS),
                DateField("due", "Thời hạn"),
                UnitsField("leads", "Chủ trì", lambda: UNITS),
                NumberField("forms", "Số phiếu", most=1000),
                CheckField("checked", "Đã đối chiếu"),
            ]
        )
        self.told: list[tuple[str, object]] = []
        self.form.edited.connect(lambda name, value: self.told.append((name, value)))

    def editor(self, name: str) -> QLineEdit:
        return self.form.field(name).editor


@pytest.fixture
def desk(qtbot) -> Desk:
    made = Desk()
    qtbot.addWidget(made.form)
    made.form.fill(Record())
    return made


def write(editor: QWidget, text: str) -> None:
    """Write as an input method does, which is how Vietnamese is typed."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def rewrite(editor: QLineEdit, text: str) -> None:
    editor.selectAll()
    write(editor, text)


def test_filling_a_form_tells_nothing(desk: Desk):
    desk.form.fill(Record(2, "Khác", "Khác", Kind.REPORT, None, (), None, True))
    desk.form.flush()
    assert desk.told == []


def test_what_is_typed_is_told_when_it_rests(qtbot, desk: Desk):
    rewrite(desk.editor("title"), "Kiểm tra đường bộ")
    assert desk.told == []
    qtbot.waitUntil(lambda: desk.told == [("title", "Kiểm tra đường bộ")])


def test_a_run_of_typing_is_told_once(desk: Desk):
    for letter in " đã xong":
        write(desk.editor("content"), letter)
    desk.form.flush()
    assert len(desk.told) == 1


def test_leaving_a_field_tells_at_once(desk: Desk):
    rewrite(desk.editor("title"), "Mới")
    desk.editor("title").editingFinished.emit()
    assert desk.told == [("title", "Mới")]


def test_typing_the_same_again_tells_nothing(desk: Desk):
    rewrite(desk.editor("title"), Record().title)
    desk.form.flush()
    assert desk.told == []


def test_the_record_has_the_value_before_it_is_told(desk: Desk):
    seen: list[Record] = []
    desk.form.edited.connect(lambda _name, _value: seen.append(desk.form.record))
    rewrite(desk.editor("title"), "Mới")
    desk.form.flush()
    assert seen == [dataclasses.replace(Record(), title="Mới")]


def test_another_record_has_the_old_typing_told_first(desk: Desk):
    owners: list[int] = []
    desk.form.edited.connect(lambda _name, _value: owners.append(desk.form.record.id))
    rewrite(desk.editor("title"), "Của hồ sơ một")
    desk.form.fill(Record(id=2, title="Hồ sơ hai"))
    assert owners == [1]
    assert desk.editor("title").text() == "Hồ sơ hai"


def test_the_same_record_again_leaves_alone_what_is_being_typed(desk: Desk):
    rewrite(desk.editor("title"), "Đang gõ d")
    desk.form.fill(Record(content="Người khác sửa"))
    assert desk.editor("title").text() == "Đang gõ d"
    assert desk.editor("content").toPlainText() == "Người khác sửa"
    desk.form.flush()
    assert desk.told == [("title", "Đang gõ d")]


def test_a_space_typed_last_survives_saving(desk: Desk):
    rewrite(desk.editor("title"), "Thanh tra ")
    desk.form.edited.connect(lambda _name, _value: desk.form.fill(desk.form.record))
    desk.form.flush()
    assert desk.told == [("title", "Thanh tra")]
    assert desk.editor("title").text() == "Thanh tra "


def test_undo_of_the_program_reaches_the_field(desk: Desk):
    rewrite(desk.editor("title"), "Sai")
    desk.form.flush()
    desk.form.fill(Record())
    assert desk.editor("title").text() == Record().title


def test_text_is_composed_at_the_entrance(desk: Desk):
    rewrite(desk.editor("title"), unicodedata.normalize("NFD", "Đường thuỷ"))
    desk.form.flush()
    assert desk.told == [("title", "Đường thuỷ")]


def test_no_record_means_an_empty_form_that_cannot_be_used(desk: Desk):
    desk.form.fill(None)
    assert not desk.form.isEnabled()
    assert desk.editor("title").text() == ""
    desk.form.flush()
    assert desk.told == []


def test_choosing_tells_the_enum(desk: Desk):
    combo = desk.form.field("kind").editor
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert desk.told == [("kind", Kind.REPORT)]


def test_a_value_no_longer_offered_is_shown_and_kept(qtbot):
    field = ChoiceField("kind", "Loại", WORDS)
    qtbot.addWidget(field)
    field.put("survey")
    assert field.value() == "survey"
    assert "không còn trong danh mục" in field.editor.currentText()


def test_other_options_keep_the_value_shown(qtbot):
    field = ChoiceField("kind", "Loại", WORDS)
    qtbot.addWidget(field)
    field.put(Kind.REPORT)
    field.set_options({Kind.REPORT: "Báo cáo", Kind.CHECK: "Kiểm tra"})
    assert field.value() is Kind.REPORT


def test_ticking_tells_a_bool(desk: Desk):
    desk.form.field("checked").editor.click()
    assert desk.told == [("checked", True)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5/2/26", dt.date(2026, 2, 5)),
        ("05/02/2026", dt.date(2026, 2, 5)),
        ("5-2-2026", dt.date(2026, 2, 5)),
        ("5.2.26", dt.date(2026, 2, 5)),
        (" 05022026 ", dt.date(2026, 2, 5)),
        ("050226", dt.date(2026, 2, 5)),
        ("", None),
        ("   ", None),
    ],
)
def test_dates_are_read_as_officers_type_them(typed: str, meant: dt.date | None):
    assert read_date(typed) == meant


@pytest.mark.parametrize("typed", ["31/2/26", "hôm nay", "5/2", "2026", "1/13/2026", "1/1/20261"])
def test_what_is_no_date_is_said_in_a_sentence(typed: str):
    with pytest.raises(ValueError, match="ngày"):
        read_date(typed)


@given(st.dates(min_value=dt.date(1900, 1, 1)))
def test_a_written_date_reads_back(date: dt.date):
    assert read_date(write_date(date)) == date


def test_a_date_is_told_when_the_field_is_left_and_then_written_in_full(desk: Desk):
    editor = desk.editor("due")
    rewrite(editor, "5/2/26")
    assert desk.told == []
    editor.editingFinished.emit()
    assert desk.told == [("due", dt.date(2026, 2, 5))]
    assert editor.text() == "05/02/2026"


def test_a_wrong_date_is_said_and_not_told(desk: Desk):
    field, editor = desk.form.field("due"), desk.editor("due")
    rewrite(editor, "31/2/26")
    editor.editingFinished.emit()
    assert desk.told == []
    assert field.note == "Không có ngày 31/2/26 trong lịch."
    assert editor.text() == "31/2/26"
    rewrite(editor, "28/2/26")
    editor.editingFinished.emit()
    assert desk.told == [("due", dt.date(2026, 2, 28))]
    assert field.note == ""


def test_an_emptied_date_is_none(desk: Desk):
    desk.editor("due").selectAll()
    desk.editor("due").del_()
    desk.form.flush()
    assert desk.told == [("due", None)]


def test_a_day_picked_in_the_calendar_is_told(desk: Desk):
    desk.form.field("due").pick(QDate(2026, 11, 23))
    assert desk.told == [("due", dt.date(2026, 11, 23))]


def test_the_small_calendar_begins_on_monday(qtbot):
    calendar = month_calendar()
    qtbot.addWidget(calendar)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday


def test_the_calendar_opens_at_the_date(qtbot, desk: Desk):
    desk.form.show()
    desk.form.field("due")._button.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("Thanh tra Sở; Văn phòng  Sở ;", ("Thanh tra Sở", "Văn phòng Sở")),
        ("Phòng A; Phòng A", ("Phòng A",)),
        (" ; ", ()),
    ],
)
def test_units_stand_between_semicolons(typed: str, units: tuple[str, ...]):
    assert read_units(typed) == units


def test_the_directory_is_offered_and_ticks_what_is_named(desk: Desk):
    menu = desk.form.field("leads").offer_menu()
    assert [(a.text(), a.isChecked()) for a in menu.actions()] == [
        ("Thanh tra Sở", True),
        ("Văn phòng Sở", False),
    ]
    menu.actions()[1].trigger()
    menu.actions()[0].trigger()
    assert desk.told == [("leads", UNITS), ("leads", ("Văn phòng Sở",))]
    menu.deleteLater()


def test_an_empty_directory_says_so(qtbot):
    field = UnitsField("leads", "Chủ trì", tuple)
    qtbot.addWidget(field)
    menu = field.offer_menu()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    menu.deleteLater()


@pytest.mark.parametrize(("typed", "number"), [("1.250", 1250), (" 7 ", 7), ("1 000", 1000)])
def test_numbers_may_be_grouped(qtbot, typed: str, number: int):
    field = NumberField("forms", "Số phiếu")
    qtbot.addWidget(field)
    rewrite(field.editor, typed)
    assert field.value() == number


@pytest.mark.parametrize("typed", ["nhiều", "-3", "1001", "1,5", "²"])
def test_what_is_no_number_is_said_and_not_told(desk: Desk, typed: str):
    rewrite(desk.editor("forms"), typed)
    desk.form.flush()
    assert desk.told == []
    assert desk.form.field("forms").note


def test_a_note_can_be_put_under_a_field(desk: Desk):
    desk.form.say("due", "kết thúc thứ Tư 30/9", State.SOON)
    assert desk.form.field("due").note == "kết thúc thứ Tư 30/9"


def test_an_issued_record_can_be_read_but_not_written(desk: Desk):
    desk.form.set_read_only(True)
    names = ("title", "content", "due", "leads", "forms")
    assert all(desk.editor(name).isReadOnly() for name in names)
    assert not desk.form.field("kind").editor.isEnabled()
    assert not desk.form.field("checked").editor.isEnabled()


def test_fields_that_a_kind_does_not_need_go_out_of_sight(desk: Desk):
    desk.form.show_fields("title", "due")
    assert desk.form.field("content").isHidden()
    assert not desk.form.field("due").isHidden()


def test_every_field_has_a_name_for_screen_readers(desk: Desk):
    names = {desk.editor(name).accessibleName() for name in ("title", "content", "kind", "due")}
    assert names == {"Tên", "Nội dung", "Loại", "Thời hạn"}


def test_tab_leaves_a_text_box(desk: Desk):
    assert desk.form.field("content").editor.tabChangesFocus()


def test_a_text_box_grows_with_its_text_and_stops(qtbot, desk: Desk):
    box = desk.form.field("content").editor
    low = box.height()
    box.setPlainText("dòng\n" * 8)
    middle = box.height()
    box.setPlainText("dòng\n" * 80)
    assert low < middle < box.height() < 3 * middle


LONG = "Báo cáo kết quả theo dõi tình hình thi hành pháp luật của các phòng, đơn vị. " * 4


def test_a_text_box_in_a_narrower_window_grows_with_the_new_lines(qtbot):
    field = TextField("content", "Nội dung", rows=2, most=40)
    qtbot.addWidget(field)
    field.resize(900, 300)
    field.show()
    field.put(LONG)
    wide = field.editor.height()
    field.resize(200, 900)
    QApplication.processEvents()
    assert field.editor.height() > 2 * wide
    assert not field.editor.verticalScrollBar().maximum()


def test_a_text_box_shows_a_scroll_bar_only_over_its_most_lines(qtbot):
    field = TextField("content", "Nội dung", most=4)
    qtbot.addWidget(field)
    field.resize(300, 300)
    field.show()
    field.put("một\nhai\nba\nbốn")
    assert not field.editor.verticalScrollBar().isVisible()
    field.put("một\nhai\nba\nbốn\nnăm")
    assert field.editor.verticalScrollBar().isVisible()


def test_captions_stand_over_their_fields_in_a_narrow_form(qtbot, desk: Desk):
    desk.form.show()
    field, caption = desk.form.field("title"), desk.form.layout().labelForField
    for width, is_over in ((700, False), (200, True), (700, False)):
        desk.form.resize(width, 600)
        QApplication.sendPostedEvents()
        assert (caption(field).geometry().bottom() < field.geometry().top()) is is_over


def test_a_sentence_under_a_field_is_whole_in_large_letters(qtbot):
    light_theme()
    form = Form(
        [LineField("title", "Loại"), TextField("content", "Tên"), NumberField("forms", "Số phiếu")]
    )
    page, area = QWidget(), QScrollArea()
    qtbot.addWidget(area)
    font = form.font()
    font.setPointSizeF(15)
    area.setFont(font)
    column = QVBoxLayout(page)
    column.addWidget(form)
    column.addStretch()
    area.setWidgetResizable(True)
    area.setWidget(page)
    field = form.field("content")
    form.fill(Record(content=LONG[:60]))
    form.say("content", LONG)
    for width in range(400, 600, 3):
        area.resize(width, 500)
        area.show()
        QApplication.processEvents()
        assert field.height() >= field.heightForWidth(field.width())
        area.hide()


def test_a_long_choice_is_shortened_and_told_in_full(qtbot, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    combo = CalmCombo()
    qtbot.addWidget(combo)
    combo.addItem(LONG)
    combo.resize(120, 28)
    at = QPoint(5, 5)
    QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, at, at))
    assert told == [LONG]
    assert not combo.grab().isNull()


def test_the_list_of_a_choice_is_as_wide_as_its_words_but_not_as_the_window(qtbot):
    light_theme()
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    combo = CalmCombo()
    combo.setParent(page)
    combo.resize(80, 28)
    combo.addItem("Phòng Pháp chế và Kiểm tra")
    page.show()
    combo.showPopup()
    assert 80 < combo.view().minimumWidth() < 400
    combo.hidePopup()
    combo.addItem(LONG)
    combo.showPopup()
    assert combo.view().minimumWidth() == 400
    combo.hidePopup()


def turn_wheel(widget: QWidget) -> None:
    at = QPointF(5, 5)
    turn = QPoint(0, -120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(at, at, turn, turn, *none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_no_field_without_focus(desk: Desk):
    combo = desk.form.field("kind").editor
    turn_wheel(combo)
    assert combo.currentIndex() == 0
    assert desk.told == []


@pytest.mark.parametrize("made", [LineEditor, TextEditor])
def test_undo_keys_are_left_to_the_window(qtbot, made: type[QLineEdit | QPlainTextEdit]):
    page = QWidget()
    column = QVBoxLayout(page)
    editor = made()
    column.addWidget(editor)
    qtbot.addWidget(page)
    write(editor, "chữ")
    claims = QKeyEvent(
        QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    QApplication.sendEvent(editor, claims)
    assert not claims.isAccepted()


def test_a_dropped_file_is_left_to_what_stands_behind_the_box(qtbot):
    editor = TextEditor()
    qtbot.addWidget(editor)
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/ke-hoach.docx")])
    words.setText("Kiểm tra")
    assert not editor.canInsertFromMimeData(files)
    assert editor.canInsertFromMimeData(words)
