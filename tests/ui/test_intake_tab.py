"""The tab of information: registers, lists, forms, and what is done in them."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeFrame, show_tab
from ttpl_desktop.app import attachments, intake, legal, sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.framework import UNCHECKED
from ttpl_desktop.domain.intake import IntakeEntry, Route
from ttpl_desktop.domain.legal import DetailingDocument, LegalDocument
from ttpl_desktop.domain.query import Query
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.ui import dialogs as files
from ttpl_desktop.ui.intake import dialogs, list_page
from ttpl_desktop.ui.intake.fields import LongChoice, OfferField
from ttpl_desktop.ui.intake.period import Period
from ttpl_desktop.ui.intake.registers import REGISTERS
from ttpl_desktop.ui.intake.tab import IntakeTab
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import CheckField, LineField, TextField

TODAY = dt.date(2026, 11, 23)
LOG, LAWS, DETAILING = range(3)


@pytest.fixture
def tab(qtbot: QtBot, frame: FakeFrame) -> IntakeTab:
    return show_tab(qtbot, frame, IntakeTab(frame), 650)


def log(work: Workspace, content: str = "Tin", day: dt.date = TODAY, **values: object) -> int:
    entry = intake.add(work, content, day)
    for name, value in values.items():
        intake.change(work, entry.id, name, value)
    return entry.id


def listed(tab: IntakeTab) -> list[int]:
    model = tab.list.model
    return [model.item(row).id for row in range(model.rowCount())]


def choose(tab: IntakeTab, name: str, value: object) -> None:
    """As the officer picks a value of a choice in the form."""
    field = tab.details.form.field(name)
    assert isinstance(field, LongChoice)
    field.show_value(value)
    field.editor.activated.emit(field.editor.currentIndex())


def type_in(tab: IntakeTab, name: str, words: str) -> None:
    field = tab.details.form.field(name)
    assert isinstance(field, LineField | OfferField | DateField)
    field.editor.setText(words)
    field.editor.textEdited.emit(words)


def narrow(tab: IntakeTab, name: str, condition: Condition) -> None:
    tab.list.filters.bar.put({name: condition})
    tab.list.filters.bar.changed.emit()


def shown_id(tab: IntakeTab) -> int | None:
    return tab.details.record.id if tab.details.record else None


def enter(tab: IntakeTab, text: str) -> None:
    assert tab.list.quick is not None
    tab.list.quick.setText(text)
    tab.list.quick.returnPressed.emit()


# New entries


def test_pasted_words_become_an_entry_on_enter(tab: IntakeTab) -> None:
    enter(tab, "  Phản ánh đường ngập ")
    assert tab.details.record.content == "Phản ánh đường ngập"
    assert tab.details.record.received_on == TODAY
    assert listed(tab) == [shown_id(tab)]
    assert tab.list.quick is not None
    assert tab.list.quick.text() == ""


def test_several_pasted_lines_are_one_entry(tab: IntakeTab) -> None:
    QGuiApplication.clipboard().setText("Dòng một\r\nDòng hai")
    assert tab.list.quick is not None
    tab.list.quick.paste()
    tab.list.quick.returnPressed.emit()
    assert tab.details.record.content == "Dòng một\nDòng hai"
    assert len(listed(tab)) == 1


def test_enter_on_nothing_adds_nothing(tab: IntakeTab) -> None:
    enter(tab, "   ")
    assert listed(tab) == []


def drop(target: object, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(QDropEvent(QPoint(5, 5), copy, data, left, none))  # type: ignore[attr-defined]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "Đơn của ông Minh.pdf"
    path.write_bytes(b"words")
    return path


def test_a_dropped_file_becomes_an_entry_with_the_file(tab: IntakeTab, letter: Path) -> None:
    for place in (tab.list.quick, tab.list):
        drop(place, letter)
        assert tab.details.record.content == "Đơn của ông Minh"
        assert tab.details.files.list.count() == 1
    assert len(listed(tab)) == 2


def test_a_file_that_is_gone_is_told(tab: IntakeTab, frame: FakeFrame, letter: Path) -> None:
    tab.add_files([letter.with_name("khác.pdf")])
    assert len(frame.said) == 1
    assert listed(tab) == []


def test_an_empty_entry_begins_in_its_content(tab: IntakeTab, qtbot: QtBot) -> None:
    tab.actions_of.new.trigger()
    content = tab.details.form.field("content")
    assert isinstance(content, TextField)
    qtbot.waitUntil(content.editor.hasFocus)


def test_an_entry_of_today_is_seen_while_another_year_is_chosen(
    tab: IntakeTab, frame: FakeFrame
) -> None:
    frame.year = 2025
    tab.mark_stale()
    enter(tab, "Tin mới")
    assert tab.list.filters.period.period is Period.ALWAYS
    assert listed(tab) == [shown_id(tab)]


# The list


def test_the_year_bounds_the_list_and_says_so(tab: IntakeTab, work: Workspace) -> None:
    log(work, "Tin cũ", dt.date(2025, 12, 5))
    new = log(work, "Tin mới")
    assert listed(tab) == [new]
    assert tab.list.filters.period.currentText() == "Cả năm 2026"
    assert tab.header.facts.text() == "1 bản ghi · năm 2026, theo ngày tiếp nhận"


def test_the_window_of_the_report_and_all_days_can_be_listed(
    tab: IntakeTab, work: Workspace
) -> None:
    old, inside = log(work, "Cũ", dt.date(2025, 11, 30)), log(work, "T12", dt.date(2025, 12, 1))
    for period, expected in ((Period.WINDOW, [inside]), (Period.ALWAYS, [inside, old])):
        tab.list.filters.period.put(period)
        tab.list.filters.period.chosen.emit()
        assert listed(tab) == expected
    tab.list.filters.period.put(Period.WINDOW)
    assert tab.list.filters.period.currentText() == "Kỳ số liệu 01/12/2025 – 30/11/2026"


def test_newest_comes_first_and_a_column_turns_the_order(tab: IntakeTab, work: Workspace) -> None:
    ids = [log(work, f"Tin {day}", dt.date(2026, 3, day)) for day in (1, 2, 3)]
    assert listed(tab) == ids[::-1]
    tab.list.table.horizontalHeader().sectionClicked.emit(0)
    assert listed(tab) == ids


@pytest.mark.parametrize(
    ("name", "condition"),
    [
        ("source", Condition("source", "media")),
        ("channel", Condition("channel", "phone")),
        ("criterion", Condition("criterion", "3.2")),
        ("field", Condition("field", "Đất đai")),
        ("verified", Condition("unverified")),
        ("handling", Condition("overdue_handling")),
    ],
)
def test_each_filter_narrows(
    tab: IntakeTab, work: Workspace, name: str, condition: Condition
) -> None:
    log(work, "Tin khác", source="admin_report")
    wanted = log(
        work,
        source="media",
        channel="phone",
        criterion="3.2",
        field="Đất đai",
        due_on=dt.date(2026, 11, 1),
    )
    narrow(tab, name, condition)
    assert listed(tab) == [wanted]
    assert tab.header.facts.text().startswith("đang xem 1 · 2 bản ghi")


def test_words_without_marks_find_words_with_them(tab: IntakeTab, work: Workspace) -> None:
    found = log(work, "Đôn đốc xử lý rác thải")
    log(work, "Tin khác")
    tab.list.filters.search.put("don doc")
    tab.list.filters.search.searched.emit("don doc")
    assert listed(tab) == [found]


def test_an_empty_narrowing_offers_the_way_out(tab: IntakeTab, work: Workspace) -> None:
    log(work)
    narrow(tab, "source", Condition("source", "media"))
    assert listed(tab) == []
    tab.list.filters.widen()
    assert len(listed(tab)) == 1


def test_chosen_columns_stay(tab: IntakeTab, frame: FakeFrame, qtbot: QtBot) -> None:
    titles = [column.title for column in tab.list.view.columns]
    tab.list.table.show_column(titles.index("Lĩnh vực"), shown=True)
    again = IntakeTab(frame)
    qtbot.addWidget(again)
    assert not again.list.table.isColumnHidden(titles.index("Lĩnh vực"))


# The form


@pytest.fixture
def entry(tab: IntakeTab, work: Workspace) -> int:
    entry_id = log(work, "Báo nêu cây xanh bị chặt")
    tab.show_record("intake", entry_id)
    return entry_id


def test_a_choice_is_saved_and_brings_its_rule(tab: IntakeTab, work: Workspace, entry: int) -> None:
    choose(tab, "source", "media")
    assert intake.entry(work, entry).must_check
    must_check = tab.details.form.field("must_check")
    assert isinstance(must_check, CheckField)
    assert must_check.value()
    assert UNCHECKED in must_check.note


def test_typing_is_one_step_however_often_it_rests(
    tab: IntakeTab, work: Workspace, entry: int
) -> None:
    for words in ("Báo", "Báo Bình", "Báo Bình Minh"):
        type_in(tab, "provider", words)
        tab.flush()
    assert intake.entry(work, entry).provider == "Báo Bình Minh"
    work.undo()
    assert intake.entry(work, entry).provider == ""
    assert shown_id(tab) == entry
    assert tab.details.form.field("provider").value() == ""


def test_another_row_saves_what_was_typed(tab: IntakeTab, work: Workspace, entry: int) -> None:
    other = log(work, "Tin khác")
    type_in(tab, "provider", "Báo A")
    tab.list.table.select(other)
    assert intake.entry(work, entry).provider == "Báo A"
    assert shown_id(tab) == other
    assert intake.entry(work, other).provider == ""


def test_another_register_saves_what_was_typed(tab: IntakeTab, work: Workspace, entry: int) -> None:
    type_in(tab, "provision", "Điều 5")
    tab.actions_of.ways[LAWS].trigger()
    assert intake.entry(work, entry).provision == "Điều 5"


def test_what_is_being_typed_survives_a_change_elsewhere(
    tab: IntakeTab, work: Workspace, entry: int
) -> None:
    type_in(tab, "provider", "Báo Bìn")
    intake.change(work, entry, "channel", "phone")
    assert tab.details.form.field("provider").value() == "Báo Bìn"
    tab.flush()
    assert intake.entry(work, entry).channel == "phone"


def test_a_refused_value_is_told_and_taken_back(
    tab: IntakeTab, frame: FakeFrame, work: Workspace, entry: int
) -> None:
    type_in(tab, "received_on", "")
    day = tab.details.form.field("received_on")
    assert isinstance(day, DateField)
    day.tell()
    assert "ngày tiếp nhận" in frame.said[-1]
    assert day.editor.text() == "23/11/2026"


def test_the_vocabulary_follows_the_day_of_receipt(tab: IntakeTab, work: Workspace) -> None:
    for day, hint in ((dt.date(2024, 5, 6), "Điều 11 Nghị định số 59/2012"), (TODAY, UNCHECKED)):
        tab.show_record("intake", log(work, "Tin", day, source="media"))
        assert hint in tab.details.form.field("must_check").note
        source = tab.details.form.field("source")
        assert isinstance(source, LongChoice)
        assert hint.removeprefix("Điều 11 ") in source.editor.toolTip()


def test_a_criterion_shows_its_wording_and_what_to_ask(
    tab: IntakeTab, work: Workspace, entry: int
) -> None:
    choose(tab, "criterion", "1.3")
    note = tab.details.form.field("criterion").note
    assert note.startswith("Tính khả thi của văn bản (")
    assert "• Có đủ rõ để hiểu và áp dụng giống nhau không?" in note
    assert intake.entry(work, entry).criterion == "1.3"


def test_competence_and_route_have_their_words(tab: IntakeTab, work: Workspace, entry: int) -> None:
    choose(tab, "is_competent", False)
    choose(tab, "route", Route.RECOMMEND)
    stored = intake.entry(work, entry)
    assert (stored.is_competent, stored.route) == (False, Route.RECOMMEND)


def test_a_unit_is_offered_and_taken(tab: IntakeTab, work: Workspace, entry: int) -> None:
    log(work, "Tin khác", field="Nhà ở")
    field = tab.details.form.field("field")
    assert isinstance(field, OfferField)
    (offer,) = field.offer_menu().actions()
    field.offer_menu().triggered.emit(offer)
    assert intake.entry(work, entry).field == "Nhà ở"


def test_a_changed_entry_leaves_the_narrow_list_but_not_the_form(
    tab: IntakeTab, work: Workspace
) -> None:
    entry_id = log(work, source="media")
    narrow(tab, "verified", Condition("unverified"))
    tab.list.point_at_first()
    tab.show_record("intake", entry_id)
    intake.change(work, entry_id, "is_verified", True)
    assert listed(tab) == []
    assert shown_id(tab) == entry_id


def test_the_history_grows_with_every_step(tab: IntakeTab, work: Workspace, entry: int) -> None:
    for day in range(1, 8):
        intake.change(work, entry, ("provider", "provision")[day % 2], f"Điều {day}")
    tab.details.history.box.fold(False)
    when_and_what, change = tab.details.history.lines[:2]
    assert when_and_what.endswith("Sửa thông tin: điều khoản")
    assert change == "Điều khoản: Điều 5 → Điều 7"


# Actions


def answer(monkeypatch: pytest.MonkeyPatch, result: dialogs.Closing | None) -> None:
    monkeypatch.setattr(dialogs, "ask_closing", lambda *_question: result)


def action(tab: IntakeTab, words: str):
    return next(each for each in tab.menu_actions() if each is not None and each.text() == words)


def test_handling_ends_and_opens_again(
    tab: IntakeTab, work: Workspace, entry: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, dialogs.Closing("Đã trả lời", TODAY))
    action(tab, "Kết thúc xử lý…").trigger()
    assert intake.entry(work, entry).closed_on == TODAY
    assert not action(tab, "Kết thúc xử lý…").isVisible()
    action(tab, "Mở lại").trigger()
    assert intake.entry(work, entry).closed_on is None


def test_thinking_better_of_it_ends_nothing(
    tab: IntakeTab, work: Workspace, entry: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, None)
    action(tab, "Kết thúc xử lý…").trigger()
    assert intake.entry(work, entry).closed_on is None


def test_the_question_waits_for_a_result_and_a_sensible_day(
    tab: IntakeTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = dialogs.ClosingForm("", dt.date(2026, 11, 2), TODAY)
    assert form.answer is None
    form.result.editor.setPlainText("Xong")
    assert form.answer == dialogs.Closing("Xong", TODAY)
    for day in ("1/11/2026", "24/11/2026", "31/2/2026", ""):
        form.day.editor.setText(day)
        assert form.answer is None
    monkeypatch.setattr(dialogs.AskDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    asked = dialogs.ask_closing(tab, "Xong", dt.date(2026, 11, 2), TODAY)
    assert asked == dialogs.Closing("Xong", TODAY)


def test_a_same_source_entry_is_shown_to_be_written(
    tab: IntakeTab, work: Workspace, entry: int
) -> None:
    intake.change(work, entry, "source", "media")
    action(tab, "Thêm cùng nguồn").trigger()
    assert shown_id(tab) != entry
    assert (tab.details.record.source, tab.details.record.content) == ("media", "")


def test_the_lawful_day_is_taken_or_refused_in_words(
    tab: IntakeTab, frame: FakeFrame, work: Workspace, entry: int
) -> None:
    action(tab, "Đặt hạn theo quy định").trigger()
    assert "tự ghi hạn" in frame.said[-1]
    choose(tab, "channel", "national_system")
    action(tab, "Đặt hạn theo quy định").trigger()
    assert intake.entry(work, entry).due_on == dt.date(2026, 12, 8)


def test_files_are_attached_opened_as_copies_and_taken_off(
    tab: IntakeTab,
    work: Workspace,
    entry: int,
    letter: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "open_files", lambda *_question: [letter])
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    tab.actions_of.attach.trigger()
    box = tab.details.files
    box.list.setCurrentRow(0)
    for each in box.list.actions():
        each.trigger()
    assert Path(opened[0]).read_bytes() == b"words"
    assert attachments.attached(work, "intake", entry) == ()


def test_files_dropped_on_the_form_belong_to_its_entry(
    tab: IntakeTab, work: Workspace, entry: int, letter: Path
) -> None:
    drop(tab.details.files, letter)
    assert [each.name for each in attachments.attached(work, "intake", entry)] == [letter.name]


def test_selected_rows_go_together_and_come_back(
    tab: IntakeTab, frame: FakeFrame, work: Workspace
) -> None:
    for number in range(3):
        log(work, f"Tin {number}")
    tab.list.table.selectAll()
    tab.list.table.current_changed.emit(tab.list.model.item(0))
    tab.actions_of.remove.trigger()
    assert listed(tab) == []
    assert shown_id(tab) is None
    offer = frame.offers[-1]
    assert offer is not None
    offer[1]()
    assert len(listed(tab)) == 3


def test_every_action_has_a_shortcut_of_its_own(tab: IntakeTab) -> None:
    keys = [each.shortcut().toString() for each in tab.menu_actions() if each is not None]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_without_a_record_only_what_needs_none_can_be_done(tab: IntakeTab) -> None:
    assert tab.actions_of.new.isEnabled()
    assert not tab.actions_of.remove.isEnabled()
    assert not action(tab, "Kết thúc xử lý…").isEnabled()


# Registers, and what the window asks


def test_registers_count_their_records_and_say_what_waits(tab: IntakeTab, work: Workspace) -> None:
    log(work, source="media")
    legal.add_detailing(work, DetailingDocument(due_on=dt.date(2026, 1, 1)))
    rows = tab.registers.items
    assert [row.text(1) for row in rows] == ["1", "0", "1"]
    assert [bool(row.toolTip(1)) for row in rows] == [True, False, True]
    seen = [chip.text() for chip in tab.registers.chips if not chip.isHidden()]
    assert seen == ["1 chưa đối chiếu", "! 1 chậm, chưa ghi lý do"]


def test_what_waits_is_a_way_to_its_records_of_all_years(tab: IntakeTab, work: Workspace) -> None:
    log(work, "Tin khác")
    old = log(work, "Cũ", dt.date(2024, 3, 1), source="media")
    next(chip for chip in tab.registers.chips if "đối chiếu" in chip.text()).click()
    assert listed(tab) == [old]
    assert shown_id(tab) == old
    assert "(1 bản ghi)" in tab.list.filters.title


def test_a_query_lists_just_its_records_until_lifted(tab: IntakeTab, work: Workspace) -> None:
    ids = [log(work, f"Tin {n}", dt.date(2025, 12, n + 1)) for n in range(3)]
    seen = log(work, "Năm nay")
    tab.show_query("intake", (ids[0], ids[2]), "Số phản ánh")
    assert listed(tab) == [ids[2], ids[0]]
    assert tab.list.filters.title == "Số phản ánh (2 bản ghi)"
    tab.list.filters.widen()
    assert listed(tab) == [seen]
    assert tab.list.filters.title == ""


def test_a_query_of_nothing_lists_nothing(tab: IntakeTab, work: Workspace) -> None:
    log(work)
    tab.show_query("intake", (), "Số bằng không")
    assert listed(tab) == []
    assert shown_id(tab) is None


def test_a_record_is_found_through_filter_and_year(tab: IntakeTab, work: Workspace) -> None:
    wanted = log(work, "Cũ", dt.date(2025, 3, 1))
    narrow(tab, "source", Condition("source", "media"))
    tab.show_record("intake", wanted)
    assert shown_id(tab) == wanted
    assert tab.list.table.current.id == wanted


def test_a_record_far_down_is_loaded_and_shown(tab: IntakeTab, work: Workspace) -> None:
    with work.operation("Nhập"):
        first = work.table(INTAKE).save(IntakeEntry(received_on=dt.date(2026, 1, 1)))
        for _number in range(250):
            work.table(INTAKE).save(IntakeEntry(received_on=TODAY))
    tab.show_record("intake", first.id)
    assert tab.list.table.current.id == first.id


def test_a_record_too_far_down_is_shown_by_itself(
    tab: IntakeTab, work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_page, "MOST_LOADED", 100)
    first = log(work, "Xa", dt.date(2026, 1, 1))
    with work.operation("Nhập"):
        for _number in range(150):
            work.table(INTAKE).save(IntakeEntry(received_on=TODAY))
    tab.show_record("intake", first)
    assert listed(tab) == [first]
    assert tab.list.filters.title == "Bản ghi được mở (1 bản ghi)"


def test_a_record_in_the_bin_is_not_shown(tab: IntakeTab, work: Workspace) -> None:
    gone = log(work)
    intake.remove(work, [gone])
    tab.show_record("intake", gone)
    assert shown_id(tab) is None


def test_undo_of_a_new_record_empties_the_form(tab: IntakeTab, work: Workspace) -> None:
    enter(tab, "Tin")
    work.undo()
    assert shown_id(tab) is None
    work.redo()
    assert len(listed(tab)) == 1


@pytest.mark.parametrize("place", range(len(REGISTERS)))
def test_every_register_adds_shows_and_removes(tab: IntakeTab, work: Workspace, place: int) -> None:
    tab.show_register(place)
    tab.actions_of.new.trigger()
    new = shown_id(tab)
    assert listed(tab) == [new]
    assert tab.header.title.text() == REGISTERS[place].title
    tab.actions_of.remove.trigger()
    assert REGISTERS[place].count(work, Query(TODAY)) == 0


@pytest.mark.parametrize("place", range(len(REGISTERS)))
def test_every_field_of_every_form_is_a_field_of_its_record(tab: IntakeTab, place: int) -> None:
    record = REGISTERS[place].add(tab.work)
    for part in REGISTERS[place].parts(tab.work):
        for field in part.fields:
            value = getattr(record, field.name)
            REGISTERS[place].change(tab.work, record.id, field.name, value)


@pytest.mark.parametrize("place", range(len(REGISTERS)))
def test_every_filter_and_column_order_is_known_to_its_register(
    tab: IntakeTab, work: Workspace, place: int
) -> None:
    sample.fill(work)
    view = REGISTERS[place]
    for condition in (each for one in view.filters(work, 2026) for each in one.options):
        assert view.count(work, Query(TODAY, (condition,))) >= 0
    for column in view.columns:
        rows = view.rows(work, Query(TODAY, sort=column.sort_key or ""), None, 200).rows
        assert all(isinstance(column.text(row), str) for row in rows)


# Legal documents


def test_the_framework_fills_an_empty_register(tab: IntakeTab, frame: FakeFrame) -> None:
    tab.show_register(LAWS)
    take_over = action(tab, "Thêm văn bản của khung pháp lý")
    assert take_over.isEnabled()
    take_over.trigger()
    take_over.trigger()
    assert frame.said[-2].startswith(f"Đã thêm {len(listed(tab))} văn bản")
    assert frame.said[-1].startswith("Sổ đã có đủ")


def test_a_document_shows_how_it_will_be_cited(tab: IntakeTab, work: Workspace) -> None:
    document = LegalDocument(
        type="Nghị định",
        number="30/2020/NĐ-CP",
        issued_on=dt.date(2020, 3, 5),
        issuer="Chính phủ",
        title="Về công tác văn thư",
    )
    tab.show_record("legal_document", legal.add(work, document).id)
    assert tab.details.form.field("title").note == (
        "Khi in, lần đầu: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác"
        " văn thư\nCác lần sau: Nghị định số 30/2020/NĐ-CP"
    )


def test_a_law_is_cited_one_way_and_a_new_document_none(tab: IntakeTab, work: Workspace) -> None:
    law = legal.add(work, LegalDocument(type="Luật", number="1/2026/QH16", title="Quy hoạch"))
    for record, note in ((law, "Khi in: Luật Quy hoạch"), (legal.add(work, LegalDocument()), "")):
        tab.show_record("legal_document", record.id)
        assert tab.details.form.field("title").note == note


def test_a_document_in_use_is_not_removed_and_says_why(
    tab: IntakeTab, frame: FakeFrame, work: Workspace
) -> None:
    law = legal.add(work, LegalDocument(type="Luật", title="Quy hoạch"))
    log(work, legal_id=law.id)
    tab.show_record("legal_document", law.id)
    tab.actions_of.remove.trigger()
    assert "1 thông tin tiếp nhận" in frame.said[-1]
    assert listed(tab) == [law.id]


def test_an_end_before_the_beginning_is_pointed_out(tab: IntakeTab, work: Workspace) -> None:
    wrong = LegalDocument(effective_on=TODAY, expired_on=dt.date(2026, 1, 1))
    tab.show_record("legal_document", legal.add(work, wrong).id)
    assert "trước ngày có hiệu lực" in tab.details.form.field("expired_on").note


# Detailing documents


def test_a_late_document_asks_for_its_reason(tab: IntakeTab, work: Workspace) -> None:
    late = legal.add_detailing(work, DetailingDocument(due_on=dt.date(2026, 6, 30)))
    tab.show_record("detailing_document", late.id)
    reason = tab.details.form.field("late_reason")
    assert "báo cáo cần lý do" in reason.note
    legal.change_detailing(work, late.id, "late_reason", "Chờ hướng dẫn")
    assert reason.note == ""


def test_an_assessment_may_be_open_yes_or_no(tab: IntakeTab, work: Workspace) -> None:
    document = legal.add_detailing(work, DetailingDocument())
    tab.show_record("detailing_document", document.id)
    for value in (True, False, None):
        choose(tab, "is_consistent", value)
        assert legal.detailing_document(work, document.id).is_consistent is value


def test_a_document_of_the_register_can_be_the_one_that_delegates(
    tab: IntakeTab, work: Workspace
) -> None:
    law = legal.add(work, LegalDocument(type="Luật", title="Quy hoạch"))
    document = legal.add_detailing(work, DetailingDocument())
    tab.show_record("detailing_document", document.id)
    choose(tab, "legal_id", law.id)
    assert tab.list.model.item(0).legal == "Luật Quy hoạch"
