"""A report is made from the framework's outline, edited in small steps, submitted and issued."""

import datetime as dt

import pytest

from tests.app.reporting import OFFICE, set_up_office, write
from ttpl_desktop.app import office as office_profiles
from ttpl_desktop.app import report_figures, reports
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.outline import indented, shifted
from ttpl_desktop.domain.report import ReportStatus
from ttpl_desktop.storage.registers.report import OVERRIDES


@pytest.fixture
def report(work):
    set_up_office(work)
    return reports.create(work, 2026)


def titles(work, report):
    return [placed.node.title for placed in reports.sections(work, report.id)]


def test_a_report_needs_an_office_with_a_name(work):
    with pytest.raises(UserFacingError, match="Chưa có tên cơ quan"):
        reports.create(work, 2026)
    assert reports.reports_of(work, 2026) == ()


def test_a_new_report_has_the_frameworks_outline_and_window(work, report):
    assert report.framework == "nd80-2025"
    assert report.window.in_words() == "01/12/2025 – 30/11/2026"
    assert len(reports.sections(work, report.id)) >= 6


def test_making_a_report_is_one_step(work, report):
    work.undo()
    assert reports.reports_of(work, 2026) == ()


def test_the_window_can_be_changed(work, report):
    changed = reports.change(work, report.id, "first_day", dt.date(2026, 1, 1))
    assert changed.window.in_words() == "01/01/2026 – 30/11/2026"
    assert work.undo_label == "Đổi kỳ số liệu"


@pytest.mark.parametrize(
    ("field", "day", "said"),
    [
        ("first_day", None, "cả ngày đầu và ngày cuối"),
        ("first_day", dt.date(2026, 12, 1), "bắt đầu ngày 01/12/2026"),
        ("last_day", dt.date(2025, 11, 30), "kết thúc ngày 30/11/2025"),
    ],
)
def test_a_window_has_two_days_in_order(work, report, field, day, said):
    with pytest.raises(UserFacingError, match=said):
        reports.change(work, report.id, field, day)
    assert reports.report(work, report.id) == report


def test_sections_are_added_moved_and_removed_as_steps(work, report):
    before = titles(work, report)
    added = reports.add_section(work, report.id, None, 0, NumberStyle.ROMAN)
    assert reports.sections(work, report.id)[0].node.id == added.id
    reports.move_section(work, added.id, lambda nodes: shifted(nodes, added.id, 1))
    assert titles(work, report)[0] == before[0]
    reports.remove_section(work, added.id)
    assert titles(work, report) == before
    for _ in range(3):
        work.undo()
    assert titles(work, report) == before


def test_a_section_added_behind_another_is_its_sibling_and_numbered_alike(work, report):
    beside = reports.sections(work, report.id)[1].node
    added = reports.add_behind(work, beside.id)
    assert (added.parent_id, added.style) == (beside.parent_id, beside.style)
    assert added.position == beside.position + 1


def test_a_section_added_below_goes_on_as_its_siblings_do(work, report):
    first, child = (placed.node for placed in reports.sections(work, report.id)[:2])
    assert reports.add_below(work, report.id, first.id).style is child.style


def test_a_section_below_one_without_children_takes_the_usual_number_of_its_level(work, report):
    leaf = next(each for each in reports.sections(work, report.id) if each.depth == 1)
    assert reports.add_below(work, report.id, leaf.node.id).style is NumberStyle.LETTER
    assert reports.add_below(work, report.id).style is NumberStyle.ROMAN


def test_a_typed_run_in_one_section_is_one_step(work, report):
    for words in ("Đã", "Đã làm", "Đã làm xong."):
        write(work, report, words, index=1)
    assert work.undo() == "Sửa lời văn báo cáo"
    assert reports.sections(work, report.id)[1].node.text.startswith("Sở Xây dựng đã hoàn thành")


def test_a_report_can_be_submitted_corrected_and_taken_back(work, report):
    assert reports.submit(work, report.id).status is ReportStatus.SUBMITTED
    write(work, report, "sửa theo ý kiến")
    assert reports.take_back(work, report.id).status is ReportStatus.DRAFT


def test_an_issued_report_is_fixed(work, report):
    issued = reports.issue(work, report.id, " 45 ", dt.date(2026, 11, 20))
    assert (issued.status, issued.number) == (ReportStatus.ISSUED, "45")
    section = reports.sections(work, report.id)[1].node
    for forbidden in (
        lambda: reports.change(work, report.id, "title", "khác"),
        lambda: write(work, report, "khác"),
        lambda: reports.add_behind(work, section.id),
        lambda: reports.remove_section(work, section.id),
        lambda: reports.move_section(work, section.id, lambda nodes: indented(nodes, section.id)),
        lambda: reports.submit(work, report.id),
        lambda: report_figures.type_over(work, report.id, "thong_tin_tong", 3, "theo sổ"),
        lambda: reports.remove(work, report.id),
    ):
        with pytest.raises(UserFacingError, match="đã ban hành"):
            forbidden()


@pytest.mark.parametrize(
    ("number", "day"), [("", dt.date(2026, 11, 20)), ("45", dt.date(2026, 12, 1))]
)
def test_a_report_is_not_issued_without_number_or_before_its_day(work, report, number, day):
    with pytest.raises(UserFacingError):
        reports.issue(work, report.id, number, day)


def test_an_open_report_shows_todays_office_and_an_issued_one_that_of_its_day(work, report):
    first = reports.office_of(work, report)
    issued = reports.issue(work, report.id, "45", dt.date(2026, 6, 1))
    office_profiles.begin_profile(work, first.id, dt.date(2026, 11, 1))
    assert reports.office_of(work, issued).id == first.id
    later = reports.create(work, 2026)
    assert reports.office_of(work, later).valid_from == dt.date(2026, 11, 1)
    assert reports.office_of(work, later).name == OFFICE.name


def test_a_removed_report_takes_what_is_below_it_along(work, report):
    report_figures.type_over(work, report.id, "thong_tin_tong", 3, "theo sổ")
    reports.remove(work, report.id)
    assert reports.reports_of(work, 2026) == ()
    assert reports.sections(work, report.id) == ()
    assert work.table(OVERRIDES).all() == ()
    work.undo()
    assert len(reports.sections(work, report.id)) >= 6
    assert len(work.table(OVERRIDES).all()) == 1


def test_a_record_that_never_was_is_a_mistake_of_ours(work):
    with pytest.raises(KeyError):
        reports.report(work, 99)
    with pytest.raises(KeyError):
        reports.section(work, 99)
