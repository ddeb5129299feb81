"""Figures are counted from records, and every one of them can be followed back."""

import datetime as dt

import pytest

from ttpl_desktop.app import reports
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office, Signer
from ttpl_desktop.domain.outline import shifted
from ttpl_desktop.domain.report import ReportStatus, figures_in, parts
from ttpl_desktop.storage.registers import DETAILING, INTAKE, OFFICES

TOTAL = "thong_tin_tong"


@pytest.fixture
def office(work):
    with work.operation("Lập cơ quan"):
        return work.table(OFFICES).save(
            Office(
                parent="UBND TỈNH BÌNH MINH",
                name="SỞ XÂY DỰNG",
                name_in_text="Sở Xây dựng",
                symbol="SXD",
                place="Bình Minh",
                province="tỉnh Bình Minh",
                field="xây dựng",
                duty_unit="Thanh tra Sở",
                reports_to="Sở Tư pháp",
                signers=(Signer("Lê An", head_title="GIÁM ĐỐC"),),
            )
        )


@pytest.fixture
def report(work, office):
    return reports.create(work, 2026)


def add(work, spec, *records):
    with work.operation("Thêm"):
        return [work.table(spec).save(record).id for record in records]


def section_with_text(work, report, text):
    first = reports.sections(work, report.id)[0].node
    return reports.change_section(work, first.id, "text", text)


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


def test_every_figure_of_the_outline_is_known_and_counted(work, report):
    named = figures_in(placed.node for placed in reports.sections(work, report.id))
    shown = reports.figures(work, report)
    assert set(shown) == set(named)
    assert all(each.value == 0 for each in shown.values())


def test_a_figure_is_the_count_of_its_records(work, report):
    inside = [IntakeEntry(content=f"a{n}", received_on=dt.date(2026, 3, n)) for n in (1, 2, 3)]
    outside = IntakeEntry(content="b", received_on=dt.date(2025, 11, 30))
    unchecked = IntakeEntry(content="c", received_on=dt.date(2026, 3, 1), must_check=True)
    ids = add(work, INTAKE, *inside, outside, unchecked)
    figure = reports.figures(work, report)[TOTAL].figure
    assert figure.records == tuple(ids[:3])
    assert figure.value == 3
    assert [hit.title for hit in reports.records_of(work, figure)] == ["a1", "a2", "a3"]


def test_the_query_behind_a_figure_shows_the_same_records(work, report):
    add(work, INTAKE, IntakeEntry(content="a", received_on=dt.date(2026, 3, 1)))
    query = reports.query_behind(work, report, TOTAL)
    assert work.table(INTAKE).ids(query) == reports.figures(work, report)[TOTAL].figure.records


def test_a_typed_number_is_shown_and_the_counted_one_kept(work, report):
    reports.type_over(work, report.id, TOTAL, 12, "theo sổ công văn đến")
    shown = reports.figures(work, report)[TOTAL]
    assert (shown.value, shown.figure.value) == (12, 0)
    reports.count_again(work, report.id, TOTAL)
    assert reports.figures(work, report)[TOTAL].value == 0


def test_typing_over_twice_keeps_one_number(work, report):
    reports.type_over(work, report.id, TOTAL, 12, "theo sổ")
    reports.type_over(work, report.id, TOTAL, 13, "đếm lại")
    assert reports.figures(work, report)[TOTAL].override.reason == "đếm lại"
    reports.count_again(work, report.id, TOTAL)
    assert reports.figures(work, report)[TOTAL].override is None


@pytest.mark.parametrize(("value", "reason"), [(5, "  "), (-1, "nhầm")])
def test_a_typed_number_needs_a_reason_and_is_not_negative(work, report, value, reason):
    with pytest.raises(UserFacingError):
        reports.type_over(work, report.id, TOTAL, value, reason)


def test_what_is_missing_is_said(work, report):
    section_with_text(work, report, "Có [[so_lieu:khong_co]] vụ.")
    add(work, INTAKE, IntakeEntry(must_check=True, received_on=dt.date(2026, 3, 1)))
    missing = reports.missing(work, report)
    assert missing.unknown_figures == ("khong_co",)
    assert missing.unchecked_entries == 1
    assert not missing.is_nothing


def test_a_list_gives_the_records_as_lines(work, report):
    known = reports.specs(work, report)
    late = next(spec for spec in known.values() if spec.register.value == "detailing_document")
    section_with_text(work, report, f"Danh sách:\n[[danh_sach:{late.id}]]")
    day = dt.date(2026, 3, 1)
    document = DetailingDocument(
        title="quy định cây xanh", due_on=day, issued_on=day, late_reason="chờ ý kiến"
    )
    add(work, DETAILING, document)
    figure = reports.count(work, report, late)
    assert len(reports.lines_behind(work, figure)) == figure.value


def test_the_paper_carries_each_figure_under_its_bookmark(work, report):
    section_with_text(work, report, f"Tiếp nhận [[so_lieu:{TOTAL}]], gồm [[so_lieu:{TOTAL}]] tin.")
    add(work, INTAKE, IntakeEntry(content="a", received_on=dt.date(2026, 3, 1)))
    paper = reports.paper(work, report.id)
    runs = [run for block in paper.blocks if not isinstance(block.text, str) for run in block.text]
    marked = {run.bookmark: run.text for run in runs if run.bookmark}
    assert marked[TOTAL] == "01"
    assert f"{TOTAL}__2" in marked


def test_the_parts_of_a_text_give_it_back():
    text = "Có [[so_lieu:a_1]] và\n[[danh_sach:b]] [[không phải]] [[so_lieu:]]"
    assert "".join(map(str, parts(text))) == text


def test_sections_are_added_moved_and_removed_as_steps(work, report):
    before = [placed.node.title for placed in reports.sections(work, report.id)]
    added = reports.add_section(work, report.id, None, 0, NumberStyle.ROMAN)
    assert reports.sections(work, report.id)[0].node.id == added.id
    reports.move_section(work, added.id, lambda nodes: shifted(nodes, added.id, 1))
    assert reports.sections(work, report.id)[0].node.title == before[0]
    reports.remove_section(work, added.id)
    assert [placed.node.title for placed in reports.sections(work, report.id)] == before
    for _ in range(3):
        work.undo()
    assert [placed.node.title for placed in reports.sections(work, report.id)] == before


def test_an_issued_report_is_fixed(work, report):
    issued = reports.issue(work, report.id, " 45 ", dt.date(2026, 11, 20))
    assert (issued.status, issued.number) == (ReportStatus.ISSUED, "45")
    with pytest.raises(UserFacingError, match="đã ban hành"):
        reports.change(work, report.id, "title", "khác")
    with pytest.raises(UserFacingError, match="đã ban hành"):
        section_with_text(work, report, "khác")


@pytest.mark.parametrize(
    ("number", "day"), [("", dt.date(2026, 11, 20)), ("45", dt.date(2026, 12, 1))]
)
def test_a_report_is_not_issued_without_number_or_before_its_day(work, report, number, day):
    with pytest.raises(UserFacingError):
        reports.issue(work, report.id, number, day)


def test_last_years_words_stand_beside_this_years(work, office):
    earlier = reports.create(work, 2025)
    section_with_text(work, earlier, "Năm trước đã làm.")
    first = reports.sections(work, reports.create(work, 2026).id)[0].node
    assert reports.text_of_last_year(work, first) == "Năm trước đã làm."


def test_a_removed_report_takes_its_sections_along(work, report):
    reports.remove(work, report.id)
    assert reports.reports_of(work, 2026) == ()
    assert reports.sections(work, report.id) == ()
    work.undo()
    assert len(reports.sections(work, report.id)) >= 6
