"""Figures are counted from records, and every one of them can be followed back."""

import datetime as dt

import pytest

from tests.app.reporting import TOTAL, add, set_up_office, write
from ttpl_desktop.app import report_figures, report_words, reports
from ttpl_desktop.app.report_figures import Counts
from ttpl_desktop.domain.conditions import COUNTABLE
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import DetailingDocument
from ttpl_desktop.domain.report import figures_in, parts
from ttpl_desktop.storage.registers.intake import INTAKE
from ttpl_desktop.storage.registers.legal import DETAILING

MARCH = dt.date(2026, 3, 1)


@pytest.fixture
def report(work):
    set_up_office(work)
    return reports.create(work, 2026)


def total(work, report):
    return report_figures.figures(work, report)[TOTAL]


def test_every_figure_of_the_outline_is_known_and_counted(work, report):
    named = figures_in(placed.node for placed in reports.sections(work, report.id))
    shown = report_figures.figures(work, report)
    assert set(shown) == set(named)
    assert all(each.value == 0 for each in shown.values())


def test_a_figure_is_the_count_of_its_records(work, report):
    inside = [IntakeEntry(content=f"a{n}", received_on=dt.date(2026, 3, n)) for n in (1, 2, 3)]
    outside = IntakeEntry(content="b", received_on=dt.date(2025, 11, 30))
    unchecked = IntakeEntry(content="c", received_on=MARCH, must_check=True)
    ids = add(work, INTAKE, *inside, outside, unchecked)
    shown = total(work, report)
    assert shown.figure.records == tuple(ids[:3])
    assert (shown.value, shown.words) == (3, "03")
    hits = report_figures.records_of(work, shown.figure)
    assert [hit.title for hit in hits] == ["a1", "a2", "a3"]


def test_the_query_behind_a_figure_shows_the_same_records(work, report):
    add(work, INTAKE, IntakeEntry(content="a", received_on=MARCH))
    query = report_figures.query_behind(work, report, TOTAL)
    assert work.table(INTAKE).ids(query) == total(work, report).figure.records


def test_a_typed_number_is_shown_and_the_counted_one_kept(work, report):
    report_figures.type_over(work, report.id, TOTAL, 12, "theo sổ công văn đến")
    shown = total(work, report)
    assert (shown.value, shown.figure.value) == (12, 0)
    report_figures.count_again(work, report.id, TOTAL)
    assert total(work, report).value == 0


def test_typing_over_twice_keeps_one_number(work, report):
    report_figures.type_over(work, report.id, TOTAL, 12, "theo sổ")
    report_figures.type_over(work, report.id, TOTAL, 13, "đếm lại")
    assert total(work, report).override.reason == "đếm lại"
    report_figures.count_again(work, report.id, TOTAL)
    assert total(work, report).override is None


@pytest.mark.parametrize(("value", "reason"), [(5, "  "), (-1, "nhầm")])
def test_a_typed_number_needs_a_reason_and_is_not_negative(work, report, value, reason):
    with pytest.raises(UserFacingError):
        report_figures.type_over(work, report.id, TOTAL, value, reason)


def test_a_list_gives_the_records_as_lines_in_the_order_of_their_days(work, report):
    known = report_figures.specs(work, report)
    late = next(spec for spec in known.values() if spec.register is Register.DETAILING)
    later, sooner = (
        DetailingDocument(title=title, due_on=day, issued_on=day)
        for title, day in (("cây xanh", dt.date(2026, 5, 1)), ("vỉa hè", MARCH))
    )
    add(work, DETAILING, later, sooner)
    figure = report_figures.count(work, report, late)
    lines = report_figures.lines_behind(work, report, figure)
    assert len(lines) == figure.value == 2
    assert "vỉa hè" in lines[0]


def test_counts_are_kept_until_they_are_forgotten(work, report):
    counts = Counts(work)
    spec = report_figures.specs(work, report)[TOTAL]
    assert counts.figure(report, spec).value == 0
    add(work, INTAKE, IntakeEntry(content="a", received_on=MARCH))
    assert counts.figure(report, spec).value == 0
    counts.forget()
    assert counts.figure(report, spec).value == 1


def test_another_window_is_counted_anew(work, report):
    counts = Counts(work)
    spec = report_figures.specs(work, report)[TOTAL]
    add(work, INTAKE, IntakeEntry(content="a", received_on=MARCH))
    assert counts.figure(report, spec).value == 1
    narrower = reports.change(work, report.id, "first_day", dt.date(2026, 6, 1))
    assert counts.figure(narrower, spec).value == 0


def test_only_known_figures_are_shown(work, report):
    write(work, report, "Có [[so_lieu:khong_co]] vụ.")
    assert "khong_co" not in report_figures.figures(work, report)


def test_the_parts_of_a_text_give_it_back():
    text = "Có [[so_lieu:a_1]] và\n[[danh_sach:b]] [[không phải]] [[so_lieu:]]"
    assert "".join(map(str, parts(text))) == text


@pytest.mark.parametrize("register", COUNTABLE)
def test_whatever_a_figure_can_ask_for_has_words(register):
    countable = COUNTABLE[register]
    assert countable.predicates == report_words.PREDICATES[register].keys()
    assert countable.fields <= report_words.FIELDS.keys()
    assert countable.days == report_words.DAYS[register].keys()


def test_every_figure_of_the_framework_is_told_in_words(work, report):
    for spec in report_figures.specs(work, report).values():
        words = report_words.filter_words(work, report, spec)
        assert words.startswith(spec.register.words)
        assert (report.window.in_words() in words) is bool(spec.dated_by)


def test_a_source_is_told_by_the_frameworks_word(work, report):
    spec = report_figures.specs(work, report)["thong_tin_nguon_media"]
    words = report_words.filter_words(work, report, spec)
    assert "nguồn: " in words
    assert "media" not in words
    assert "tiếp nhận trong kỳ 01/12/2025 – 30/11/2026" in words
