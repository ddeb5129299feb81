"""The officer's year from an empty folder to paper, closed and opened again, back and forth."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.stories.conftest import Sits
from tests.stories.officer import Officer
from tests.stories.records import Records, crashed_copy, records, records_in
from tests.stories.year import MEETING, OWN_WORDS, SETTING_UP, SURVEY, YEAR, live, papers, section
from ttpl_desktop.ui.office.first_run import FirstRun
from ttpl_desktop.ui.places import Place


@pytest.fixture(scope="module")
def lived_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first story that needs a whole year leaves it for the others."""
    return tmp_path_factory.mktemp("nam") / "so"


@pytest.fixture
def done(sits: Sits, lived_folder: Path, tmp_path: Path) -> Officer:
    """An officer whose year is done, at the report."""
    if not lived_folder.exists():
        officer = sits(tmp_path / "song")
        live(officer)
        officer.window.close()
        shutil.copytree(officer.work.folder, lived_folder)
    shutil.copytree(lived_folder, tmp_path / "so")
    return sits(tmp_path / "so")


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalnum())


def words_of(file: Path) -> str:
    """Everything that a file says, read by other means than the program's own."""
    if file.suffix == ".docx":
        from docx import Document
        from docx.oxml.ns import qn

        body = Document(str(file)).element.body
        return "\n".join("".join(p.itertext(qn("w:t"))) for p in body.iter(qn("w:p")))
    import pypdfium2

    with pypdfium2.PdfDocument(file) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def test_the_year_comes_to_paper_whole(done: Officer, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    out.mkdir()
    files = papers(done, out)
    for name, said in {
        "Kế hoạch năm 2026": ("05/KH-SXD", SURVEY, MEETING, "NGUYỄN ĐỨC THỊNH"),
        "Báo cáo năm 2026": ("BÁO CÁO", OWN_WORDS, "sử dụng 12 thông tin", "Nguyễn Đức Thịnh"),
    }.items():
        word, pages = (words_of(files[f"{name}.{ending}"]) for ending in ("docx", "pdf"))
        assert [words for words in said if words.lower() not in word.lower()] == []
        assert letters(word) - letters(pages) == Counter()
    assert len(files) == len(list(out.iterdir())) == 4


def test_closed_and_opened_again_everything_is_as_it_was(officer: Officer, sits: Sits) -> None:
    live(officer)
    before, folder, label = records(officer.work), officer.work.folder, officer.work.undo_label
    assert officer.window.close()
    again = sits(folder)
    assert records(again.work) == before
    assert again.window.desk.front is Place.REPORT
    assert again.work.undo_label == label == "Sửa lời văn báo cáo"
    text = section(again, "I.1").text
    again.choose("Hoàn tác")
    assert text == OWN_WORDS != section(again, "I.1").text
    again.choose("Làm lại")
    assert records(again.work) == before


def test_the_year_is_taken_back_to_the_empty_folder_and_done_again(done: Officer) -> None:
    passed: list[Records] = []
    while done.work.undo_label:
        passed.append(records(done.work))
        done.choose("Hoàn tác")
    assert len(passed) > len(YEAR)
    assert not any(records(done.work).values())
    assert isinstance(done.window.front, FirstRun)
    while passed:
        done.choose("Làm lại")
        assert records(done.work) == passed.pop()
    assert not done.work.redo_label
    assert not isinstance(done.window.front, FirstRun)


def test_the_set_up_done_again_leads_back_to_work(officer: Officer, sits: Sits) -> None:
    live(officer, *SETTING_UP)
    officer.choose("Hoàn tác")
    officer.window.close()
    again = sits(officer.work.folder)
    assert isinstance(again.window.front, FirstRun)
    again.choose("Làm lại")
    assert again.tasks.isVisible()
    again.go(Place.PLAN)
    again.choose("Tạo kế hoạch từ mẫu")


def test_a_crash_after_any_step_loses_nothing_of_it(
    officer: Officer, sits: Sits, tmp_path: Path
) -> None:
    for number, step in enumerate(YEAR):
        step(officer)
        left = crashed_copy(officer.work.folder, tmp_path / f"sau-{number}")
        assert records_in(left) == records(officer.work), step.__name__
    again = sits(crashed_copy(officer.work.folder, tmp_path / "sau"))
    assert again.work.undo_label == officer.work.undo_label
    again.choose("Kiểm tra dữ liệu")
    again.hears("Dữ liệu lành")
