"""The Excel list, read back with openpyxl."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ttpl_desktop.documents.task_workbook import Column, ListPaper, Value, write_list
from ttpl_desktop.domain.text import normal

COLUMNS = Column("TT", 5), Column("Việc", 40), Column("Hạn cuối", 12)
HEAD = 5


def paper(*rows: tuple[Value, ...]) -> ListPaper:
    return ListPaper("SỞ XÂY DỰNG", "DANH SÁCH NHIỆM VỤ", "Lập ngày 23/11/2026", COLUMNS, rows)


def written(folder: Path, *rows: tuple[Value, ...]) -> Worksheet:
    target = folder / "danh-sach.xlsx"
    write_list(paper(*rows), target)
    return load_workbook(target).active


def test_the_office_the_title_and_the_day_stand_on_top(tmp_path: Path) -> None:
    sheet = written(tmp_path)
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == [
        "SỞ XÂY DỰNG",
        "DANH SÁCH NHIỆM VỤ",
        "Lập ngày 23/11/2026",
    ]
    assert [cell.value for cell in sheet[HEAD]] == ["TT", "Việc", "Hạn cuối"]


def test_a_day_is_a_day_and_an_empty_cell_is_empty(tmp_path: Path) -> None:
    sheet = written(tmp_path, (1, "Báo cáo", dt.date(2026, 11, 30)), (2, "Chờ", None))
    day = sheet.cell(HEAD + 1, 3)
    assert day.is_date
    assert (day.value, day.number_format) == (dt.datetime(2026, 11, 30), "dd/mm/yyyy")
    assert sheet.cell(HEAD + 2, 3).value is None
    assert sheet.cell(HEAD + 1, 1).value == 1


def test_the_list_can_be_filtered_and_its_head_stays(tmp_path: Path) -> None:
    sheet = written(tmp_path, (1, "Một", None), (2, "Hai", None))
    assert sheet.auto_filter.ref == "A5:C7"
    assert sheet.freeze_panes == "A6"
    assert sheet.print_title_rows == "$5:$5"
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [5, 40, 12]


def test_it_prints_across_on_a4_as_broad_as_a_page(tmp_path: Path) -> None:
    sheet = written(tmp_path, (1, "Một", None))
    page = sheet.page_setup
    assert (page.paperSize, page.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (page.fitToWidth, page.fitToHeight) == (1, 0)
    assert "A$1:$C$6" in sheet.print_area


@pytest.mark.parametrize("words", ['=HYPERLINK("x")', "+84 24", "-1", "@SUM(A1)", "=1+1"])
def test_words_are_never_reckoned(tmp_path: Path, words: str) -> None:
    sheet = written(tmp_path, (1, words, None))
    cell = sheet.cell(HEAD + 1, 2)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)
    with ZipFile(tmp_path / "danh-sach.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


@given(st.text(max_size=60))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    sheet = written(tmp_path_factory.mktemp("so"), (1, words, None))
    assert (sheet.cell(HEAD + 1, 2).value or "") == normal(words)
