"""What a report lacks is said section by section, and last year's words are at hand."""

import datetime as dt

import pytest

from tests.app.reporting import TOTAL, add, set_up_office, write
from ttpl_desktop.app import report_checks, report_figures, reports
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.office import UNSIGNED
from ttpl_desktop.storage.registers.intake import INTAKE

MARCH = dt.date(2026, 3, 1)


@pytest.fixture
def report(work):
    set_up_office(work)
    return reports.create(work, 2026)


def standing(work, report, index=0):
    placed = reports.sections(work, report.id)
    found = report_checks.standings(
        placed,
        report_figures.figures(work, report),
        has_unchecked=bool(report_checks.unchecked_entries(work, report)),
    )
    return found[placed[index].node.id]


def test_what_is_missing_is_said(work, report):
    write(work, report, "Có [[so_lieu:khong_co]] vụ.")
    (entry,) = add(work, INTAKE, IntakeEntry(must_check=True, received_on=MARCH))
    reports.change(work, report.id, "signer", UNSIGNED)
    missing = report_checks.missing(work, reports.report(work, report.id))
    assert [each.figure for each in missing.unknown_figures] == ["khong_co"]
    assert missing.unknown_figures[0].section.path == "I"
    assert missing.unchecked == (entry,)
    assert not missing.is_nothing
    said = " ".join(missing.sentences())
    assert "Còn 1 số liệu" in said
    assert "Còn 1 thông tin" in said
    assert "Chưa chọn người ký." in said


def test_a_section_without_text_is_missing_unless_the_text_stands_below_it(work, report):
    empty = report_checks.missing(work, report).empty_sections
    write(work, report, "", index=1)
    now = report_checks.missing(work, report).empty_sections
    assert {each.path for each in now} - {each.path for each in empty} == {"I.1"}
    assert standing(work, report, 0).has_text
    assert not standing(work, report, 1).has_text


def test_a_finished_report_lacks_nothing(work, report):
    for index in range(len(reports.sections(work, report.id))):
        write(work, report, "Đã làm.", index)
    assert report_checks.missing(work, report).is_nothing


def test_an_unknown_figure_stands_at_its_section(work, report):
    write(work, report, "[[so_lieu:khong_co]]", index=1)
    assert standing(work, report, 1).unknown_figures == ("khong_co",)


def test_a_typed_number_that_differs_is_a_doubt(work, report):
    write(work, report, f"[[so_lieu:{TOTAL}]]", index=1)
    report_figures.type_over(work, report.id, TOTAL, 0, "theo sổ")
    assert standing(work, report, 1).doubts == ()
    report_figures.type_over(work, report.id, TOTAL, 5, "theo sổ")
    (doubt,) = standing(work, report, 1).doubts
    assert "nhập tay 5, đếm được 0" in doubt


def test_unchecked_entries_make_the_figures_of_the_log_doubtful(work, report):
    write(work, report, f"[[so_lieu:{TOTAL}]]", index=1)
    add(work, INTAKE, IntakeEntry(must_check=True, received_on=MARCH))
    (doubt,) = standing(work, report, 1).doubts
    assert "chưa kiểm tra, đối chiếu" in doubt
    write(work, report, "[[so_lieu:nhiem_vu_den_han]]", index=1)
    assert standing(work, report, 1).doubts == ()


def test_last_years_words_stand_beside_this_years(work, report):
    earlier = reports.create(work, 2025)
    write(work, earlier, f"Năm trước có [[so_lieu:{TOTAL}]] thông tin.")
    add(work, INTAKE, IntakeEntry(content="a", received_on=dt.date(2025, 3, 1)))
    first, second = (each.node for each in reports.sections(work, report.id)[:2])
    found = report_checks.last_year(work, first)
    assert found is not None
    assert report_checks.read_aloud(work, found) == "Năm trước có 01 thông tin."
    reports.change_section(work, second.id, "title", "Mục năm trước không có")
    assert report_checks.last_year(work, reports.section(work, second.id)) is None


def test_lists_and_unknown_figures_are_read_aloud_by_name(work, report):
    section = write(work, report, "[[danh_sach:chi_tiet_cham]] [[so_lieu:khong_co]]")
    words = report_checks.read_aloud(work, section)
    assert words == "[Danh sách: Văn bản quy định chi tiết chậm tiến độ] …"
