"""The officer's year in steps: each does something at the window and looks at what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tests.stories.officer import Officer
from ttpl_desktop.app import intake, plan_items, plans, reports, tasks
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.outline import Placed
from ttpl_desktop.domain.plan import ItemKind, PlanItem
from ttpl_desktop.domain.report import FigureToken, ReportSection
from ttpl_desktop.domain.task import Task, TaskStatus
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.ui.intake.tab import REGISTERS
from ttpl_desktop.ui.office.steps import OfficeStep, SigningStep
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.report.chips import ChipState
from ttpl_desktop.ui.report.context import View
from ttpl_desktop.ui.task.views import Kind
from ttpl_desktop.ui.widgets.fields import TextField
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.outline_model import Fixed
from ttpl_desktop.ui.widgets.units_field import UnitsField

UNITS = """\
Văn phòng Sở (VP)
Thanh tra Sở (TTr)
Phòng Quản lý đô thị (QLĐT)
Sở, ban, ngành:
Sở Tư pháp (STP)
"""
SURVEY = "Khảo sát việc thi hành quy định về cấp phép xây dựng nhà ở riêng lẻ"
MEETING = "Họp rà soát tiến độ với các phòng"
NEWS = "Báo An Bình nêu: hồ sơ cấp phép xây dựng bị trả lại nhiều lần, đường Nguyễn Trãi"
USED = FigureToken("thong_tin_tong")
OWN_WORDS = "Sở đã đôn đốc các phòng, đơn vị gửi kết quả đúng hạn."

Step = Callable[[Officer], None]


# The office


def name_the_office(officer: Officer) -> None:
    page = officer.first_run
    office = page.steps[0]
    assert isinstance(office, OfficeStep)
    officer.write(office.form.field("province"), "tỉnh An Bình")
    officer.write(office.form.field("name_in_text"), "Sở Xây dựng")
    officer.write(office.form.field("duty_unit"), "Thanh tra Sở")
    page.next_button.click()
    assert page.index == 1


def paste_the_units(officer: Officer) -> None:
    page = officer.first_run
    officer.paste(page.units.list.editor, UNITS)
    assert page.units.list.note == "Nhận ra 4 đơn vị, 2 nhóm."
    page.next_button.click()


def name_signer_and_recipients(officer: Officer) -> None:
    page = officer.first_run
    signing = page.steps[2]
    assert isinstance(signing, SigningStep)
    officer.write(signing.signers.form.field("name"), "Nguyễn Đức Thịnh")
    recipients = signing.form.field("plan_recipients")
    assert isinstance(recipients, TextField)
    officer.paste(recipients.editor, "- UBND tỉnh (để báo cáo);\n- Sở Tư pháp (b/c);")
    officer.leave(recipients)
    page.next_button.click()


def begin_work(officer: Officer) -> None:
    officer.first_run.next_button.click()
    office = officer.work.office_on(officer.work.today())
    assert office is not None
    assert (office.name, office.symbol) == ("SỞ XÂY DỰNG", "SXD")
    assert [signer.name for signer in office.signers] == ["Nguyễn Đức Thịnh"]
    assert office.plan_recipients[0] == Recipient("UBND tỉnh", "để báo cáo")
    assert len(officer.work.directory.units) == 4
    assert officer.window.desk.front is Place.PLAN


# The plan


def draft_the_plan(officer: Officer) -> None:
    officer.choose("Tạo kế hoạch từ mẫu")
    assert officer.plan.header.title.text() == "Kế hoạch năm 2026"
    assert officer.plan.side.tree.key is Fixed.HEAD


def write_an_activity(officer: Officer) -> None:
    open_item(officer, "III.9")
    form = activity_form(officer)
    officer.write(form.field("title"), SURVEY)
    lead = form.field("lead")
    assert isinstance(lead, UnitsField)
    menu = lead.offer_menu()
    ticked = {each.data(): each for each in menu.actions()}
    assert ticked["Thanh tra Sở"].isChecked(), "the skeleton gives it to the unit on duty"
    menu.triggered.emit(ticked["Phòng Quản lý đô thị"])
    officer.write(form.field("time"), "trước ngày 01/12/2026")
    assert "30/11" in form.field("time").note
    assert placed(officer, "III.9").node.lead == ("Thanh tra Sở", "Phòng Quản lý đô thị")


def add_an_activity(officer: Officer) -> None:
    officer.choose("Thêm hoạt động cùng cấp")
    form = activity_form(officer)
    officer.write(form.field("title"), MEETING)
    officer.write(form.field("lead"), "Thanh tra Sở")
    officer.write(form.field("coordinators"), "Văn phòng Sở; Phòng Quản lý đô thị")
    officer.write(form.field("time"), "quý III năm 2026")
    assert placed(officer, "III.10").node.title == MEETING


def move_it_about(officer: Officer) -> None:
    for words, path in (
        ("Đưa mục lên", "III.9"),
        ("Đưa mục vào một cấp", "III.8.1"),
        ("Đưa mục ra một cấp", "III.9"),
        ("Đưa mục xuống", "III.10"),
    ):
        officer.choose(words)
        assert placed(officer, path).node.title == MEETING


def remove_an_activity(officer: Officer) -> None:
    open_item(officer, "III.17")
    gone = placed(officer, "III.17").node
    officer.choose("Xoá mục")
    assert officer.told == "Đã xoá mục."
    assert gone not in plans.items(officer.work, gone.plan_id)


def issue_the_plan(officer: Officer) -> None:
    officer.answer({"number": "05", "issued_on": "5/2/2026"})
    officer.choose("Ban hành…")
    plan = officer.plan.plan
    assert plan is not None
    assert (plan.number, plan.issued_on, plan.is_open) == ("05", dt.date(2026, 2, 5), False)
    assert officer.told.startswith("Đã ban hành kế hoạch: thêm 17 nhiệm vụ")


# The tasks


def see_the_tasks(officer: Officer) -> None:
    officer.go(Place.TASK)
    tab = officer.tasks
    tab.show_view(Kind.LIST)
    assert tab.views.list.model.rowCount() == 17
    survey = task_named(officer, SURVEY)
    assert (survey.last_day, survey.working_day) == (dt.date(2026, 11, 30), dt.date(2026, 11, 30))
    tab.show_view(Kind.MONTH)
    tab.views.month.show_day(dt.date(2026, 11, 1))
    assert tab.views.month.point_at(survey.id)


def finish_a_task(officer: Officer) -> None:
    survey, tab = task_named(officer, SURVEY), officer.tasks
    tab.show_view(Kind.LIST)
    tab.views.list.table.select(survey.id)
    report = officer.work.folder.parent / "Báo cáo khảo sát.docx"
    report.write_bytes(b"PK")
    officer.choose_files(report)
    officer.choose("Thêm tệp làm bằng chứng…")
    assert tab.details.sheet.proofs.list.count() == 1
    officer.answer({"outcome": "Đã khảo sát 120 hộ"})
    officer.choose("Hoàn thành…")
    assert task_named(officer, SURVEY).status is TaskStatus.DONE


def note_progress(officer: Officer) -> None:
    meeting, tab = task_named(officer, MEETING), officer.tasks
    tab.views.list.table.select(meeting.id)
    officer.pick(tab.details.sheet.form.field("status"), TaskStatus.DOING)
    officer.answer({"text": "Đã gửi giấy mời"})
    officer.choose("Ghi nhật ký…")
    assert [note.text for note in tasks.notes(officer.work, meeting.id)] == ["Đã gửi giấy mời"]
    assert task_named(officer, MEETING).status is TaskStatus.DOING


# The registers


def log_the_news(officer: Officer) -> None:
    officer.go(Place.INTAKE)
    quick = officer.intake.list.quick
    assert quick is not None
    officer.paste(quick, NEWS)
    quick.returnPressed.emit()
    form = officer.intake.details.form
    officer.pick(form.field("source"), "media")
    officer.pick(form.field("channel"), "other")
    officer.pick(form.field("criterion"), "3.1")
    officer.write(form.field("provider"), "Báo An Bình")
    entry = intake.entry(officer.work, officer.intake.details.record.id)
    assert (entry.content, entry.provider, entry.must_check) == (NEWS, "Báo An Bình", True)
    assert not entry.is_verified


def register_a_law(officer: Officer) -> None:
    officer.choose("Văn bản QPPL")
    officer.choose("+ Văn bản")
    form = officer.intake.details.form
    for name, words in (
        ("type", "Luật"),
        ("number", "50/2014/QH13"),
        ("issued_on", "18/6/2014"),
        ("title", "Luật Xây dựng"),
        ("effective_on", "01/01/2015"),
    ):
        officer.write(form.field(name), words)
    law = officer.intake.details.record
    assert (law.number, law.issued_on) == ("50/2014/QH13", dt.date(2014, 6, 18))


def register_a_detailing_document(officer: Officer) -> None:
    law = officer.intake.details.record.id
    officer.choose("Văn bản quy định chi tiết")
    officer.choose(REGISTERS[officer.intake.place].new_words)
    form = officer.intake.details.form
    officer.pick(form.field("legal_id"), law)
    officer.write(form.field("content"), "Quy định chi tiết về cấp phép xây dựng có thời hạn")
    officer.write(form.field("due_on"), "30/6/2026")
    document = officer.intake.details.record
    assert (document.legal_id, document.due_on) == (law, dt.date(2026, 6, 30))


# The report


def begin_the_report(officer: Officer) -> None:
    officer.go(Place.REPORT)
    officer.choose("Lập báo cáo năm")
    open_section(officer, "III.1")
    assert figure_in_text(officer) == ("0", ChipState.COUNTED)


def check_the_news(officer: Officer) -> None:
    """What the press says counts only once it was checked."""
    officer.choose("Kiểm tra báo cáo")
    assert "1 thông tin trong kỳ chưa kiểm tra, đối chiếu" in officer.told
    lines = officer.report.context.missing.lines
    row = next(n for n in range(lines.count()) if "đối chiếu" in lines.item(n).text())
    lines.itemClicked.emit(lines.item(row))
    assert officer.window.desk.front is Place.INTAKE
    form = officer.intake.details.form
    officer.tick(form.field("is_verified"))
    officer.write(form.field("verified_how"), "Hỏi bộ phận một cửa, so với sổ tiếp nhận hồ sơ")
    officer.go(Place.REPORT)
    assert figure_in_text(officer) == ("01", ChipState.COUNTED)


def follow_the_figure(officer: Officer) -> None:
    tab = officer.report
    tab.editor.section.text.editor.figure_chosen.emit(USED)
    records = tab.context.figure.records
    assert (tab.context.view, records.rowCount()) == (View.FIGURE, 1)
    assert records.item(0, 1).text() == NEWS
    officer.choose("Mở hồ sơ của số liệu trong sổ")
    assert [row.entry.content for row in listed(officer)] == [NEWS]
    officer.go(Place.REPORT)


def type_over_the_figure(officer: Officer) -> None:
    officer.report.editor.section.text.editor.figure_chosen.emit(USED)
    officer.answer({"value": "12", "reason": "Theo sổ công văn đến của Văn thư"})
    officer.choose("Nhập tay số liệu…")
    assert figure_in_text(officer) == ("12", ChipState.TYPED)
    assert "đếm được 1" in officer.report.context.figure.origin.text()


def write_the_report(officer: Officer) -> None:
    open_section(officer, "I.1")
    text = officer.report.editor.section.text
    officer.write(text, OWN_WORDS)
    assert section(officer, "I.1").text == OWN_WORDS


SETTING_UP: tuple[Step, ...] = (
    name_the_office, paste_the_units, name_signer_and_recipients, begin_work,
)  # fmt: skip
WORKING: tuple[Step, ...] = (
    draft_the_plan, write_an_activity, add_an_activity, move_it_about, remove_an_activity,
    issue_the_plan, see_the_tasks, finish_a_task, note_progress, log_the_news, register_a_law,
    register_a_detailing_document, begin_the_report, check_the_news, follow_the_figure,
    type_over_the_figure, write_the_report,
)  # fmt: skip
YEAR = SETTING_UP + WORKING


def live(officer: Officer, *steps: Step) -> None:
    """Does some steps of the year, the whole year where none is named."""
    for step in steps or YEAR:
        step(officer)


# Where things are


def placed(officer: Officer, path: str) -> Placed[PlanItem]:
    """The item of the chosen plan with that number."""
    plan = officer.plan.plan
    assert plan is not None
    listed = {each.path: each for each in plans.arranged(officer.work, plan.id)}
    return listed[path]


def open_item(officer: Officer, path: str) -> None:
    """Clicks an item in the plan's tree."""
    tree = officer.plan.side.tree
    tree.setCurrentIndex(tree.rows.index_of(placed(officer, path).node.id))


def activity_form(officer: Officer) -> Form:
    """The form of the chosen activity."""
    form = officer.plan.editor.items[ItemKind.ACTIVITY]
    assert form.isVisible()
    assert form.record == plan_items.item(officer.work, form.record.id)
    return form


def task_named(officer: Officer, title: str) -> Task:
    """The task of that title."""
    (found,) = (task for task in officer.work.table(TASKS).all() if task.title == title)
    return found


def listed(officer: Officer) -> list:
    """The rows of the register in front."""
    model = officer.intake.list.model
    return [model.item(row) for row in range(model.rowCount())]


def section(officer: Officer, path: str) -> ReportSection:
    """The section of the chosen report with that number."""
    report = officer.report.report
    assert report is not None
    return {each.path: each.node for each in reports.sections(officer.work, report.id)}[path]


def open_section(officer: Officer, path: str) -> None:
    """Clicks a section in the report's outline."""
    side = officer.report.side
    side.tree.setCurrentIndex(side.rows.index_of(section(officer, path).id))


def figure_in_text(officer: Officer) -> tuple[str, ChipState]:
    """How the number of used entries stands in the text on screen."""
    editor = officer.report.editor.section.text.editor
    assert str(USED) in editor.text
    chip = editor.chip(USED)
    return chip.words, chip.state


def papers(officer: Officer, folder: Path) -> dict[str, Path]:
    """Exports plan and report as Word and PDF files, by name."""
    files = []
    for place in (Place.PLAN, Place.REPORT):
        officer.go(place)
        files += [officer.export(f"Xuất tệp {kind}…", folder) for kind in ("Word", "PDF")]
    return {file.name: file for file in files}
