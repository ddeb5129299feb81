"""Excel files of others: what is in them, and what is refused in a sentence."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ttpl_desktop.documents.readers import spreadsheet
from ttpl_desktop.documents.readers.spreadsheet import read_spreadsheet
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.importing.sheet import Row

DAY = dt.date(2026, 11, 30)


def saved(folder: Path, rows: Iterable[Sequence[object]], name: str = "viec.xlsx") -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(folder / name)
    return folder / name


def read_rows(folder: Path, *rows: Sequence[object]) -> tuple[Row, ...]:
    [sheet] = read_spreadsheet(saved(folder, rows)).sheets
    return sheet.rows


def changed(path: Path, **parts: bytes) -> Path:
    """The same file with other bytes in the parts whose names end so."""
    with ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in held.items():
            ending = name.rpartition("/")[2].removesuffix(".xml")
            archive.writestr(name, parts.get(ending, data))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UserFacingError) as raised:
        read_spreadsheet(path)
    sentence = raised.value.sentence
    assert sentence.startswith(f"Tệp “{path.name}” ")
    return sentence


def test_words_days_and_numbers_become_plain_values(tmp_path: Path) -> None:
    cells = ["  Báo cáo ", dt.datetime(2026, 11, 30, 8), DAY, 5, 5.0, 2.5, True, None, "x"]
    [row] = read_rows(tmp_path, cells)
    assert row == Row(1, ("Báo cáo", DAY, DAY, "5", "5", "2,5", "", "", "x"))


def test_text_is_composed(tmp_path: Path) -> None:
    assert read_rows(tmp_path, ["Ba\u0301o ca\u0301o"])[0].cells == ("Báo cáo",)


def test_empty_rows_are_passed_over_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    rows = read_rows(tmp_path, ["a"], [None, None], [None, "b", None])
    assert [(row.number, row.cells) for row in rows] == [(1, ("a",)), (3, ("", "b"))]


def test_a_formula_gives_what_excel_last_reckoned_or_nothing(tmp_path: Path) -> None:
    rows = read_rows(tmp_path, ["a", "=1+1"])
    assert rows[0].cells == ("a",)


def test_hidden_and_empty_sheets_are_left_out(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["a"])
    book.create_sheet("Trống")
    hidden = book.create_sheet("Ẩn")
    hidden.append(["b"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "viec.xlsx")
    assert [each.name for each in read_spreadsheet(tmp_path / "viec.xlsx").sheets] == ["Sheet"]


def test_a_sheet_that_goes_on_is_cut_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, [[str(number)] for number in range(4)])
    monkeypatch.setattr(spreadsheet, "MAX_ROWS", 3)
    [sheet] = read_spreadsheet(path).sheets
    assert sheet.is_cut
    assert [row.number for row in sheet.rows] == [1, 2, 3]


def test_what_a_file_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    path = saved(tmp_path, [["a", "b"], ["c", "d"]])
    with ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    changed(path, sheet1=sheet.replace(b'ref="A1:B2"', b'ref="A1"'))
    assert [row.cells for row in read_spreadsheet(path).sheets[0].rows] == [("a", "b"), ("c", "d")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "rỗng"),
        (b"STT;Viec\n", "không phải tệp Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel đời cũ"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "mật khẩu",
        ),
        (b"PK\x03\x04" + bytes(40), "bị hỏng"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "viec.xlsx"
    path.write_bytes(data)
    assert why in refusal(path)


@pytest.mark.parametrize("part", ["workbook", "sheet1", "styles", "[Content_Types]"])
@pytest.mark.parametrize("data", [b"", b"<a><b>", b"\xff\xfe\x00"])
def test_a_damaged_part_is_refused(tmp_path: Path, part: str, data: bytes) -> None:
    path = changed(saved(tmp_path, [["a"]]), **{part: data})
    assert "hãy" in refusal(path)


def test_a_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, [["a"]])
    path.write_bytes(path.read_bytes()[:-200])
    assert "bị hỏng" in refusal(path)


def test_entities_are_refused_before_anything_reads_them(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert "gây hại" in refusal(changed(saved(tmp_path, [["a"]]), sheet1=bomb))


def test_a_file_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, [["a"]])
    monkeypatch.setattr(spreadsheet, "MAX_UNPACKED_BYTES", 1000)
    assert "quá lớn" in refusal(path)


def test_a_large_file_is_not_even_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, [["a"]])
    monkeypatch.setattr(spreadsheet, "MAX_FILE_BYTES", 100)
    assert "quá lớn" in refusal(path)


def test_a_word_file_is_no_workbook(tmp_path: Path) -> None:
    from docx import Document

    Document().save(str(tmp_path / "viec.xlsx"))
    assert "không phải tệp Excel" in refusal(tmp_path / "viec.xlsx")


def test_a_file_without_a_word_is_refused(tmp_path: Path) -> None:
    assert "không có ô nào" in refusal(saved(tmp_path, []))


def test_a_lost_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert "không còn ở chỗ cũ" in refusal(tmp_path / "mất.xlsx")
    assert "chưa mở được" in refusal(tmp_path)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_bytes_that_changed_on_the_way_give_a_sentence_or_a_list(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]
) -> None:
    path = saved(tmp_path_factory.mktemp("so"), [["Việc", "Hạn"], ["Báo cáo", DAY]])
    data = bytearray(path.read_bytes())
    for place, byte in changes:
        data[place % len(data)] = byte
    path.write_bytes(data)
    with contextlib.suppress(UserFacingError):
        read_spreadsheet(path)
