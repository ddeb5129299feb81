"""The office's own form: out to Word, back with a fault, back mended, on paper, and away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from tests.stories.officer import Officer
from ttpl_desktop.ui.forms import opening
from ttpl_desktop.ui.forms.page import FormsPage
from ttpl_desktop.ui.places import Place

LINE = "Mẫu dùng nội bộ của Sở"


@pytest.fixture
def officer(drafting: Officer) -> Officer:
    """An officer at a drafted plan."""
    return drafting


def in_word(form: Path, change: Callable[[Document], object]) -> None:
    """Changes a form as Word does: opened, edited, saved in place."""
    document = Document(str(form))
    change(document)
    document.save(str(form))


def widen_and_add(document: Document) -> None:
    document.sections[0].left_margin = Mm(35)
    document.add_paragraph(LINE)


def rename(document: Document, old: str, new: str) -> None:
    for cell in document.tables[0]._cells:
        for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
            run.text = run.text.replace(old, new)


def page_of(officer: Officer) -> FormsPage:
    page = officer.window.front
    assert isinstance(page, FormsPage)
    return page


def opened_in_word(officer: Officer, folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """Has the plan form copied to a folder and opened; gives the copy."""
    opened: list[Path] = []
    patch.setattr(opening, "open_with_system", lambda path: not opened.append(path))
    officer.choose("Mẫu văn bản của cơ quan…")
    officer.save_to(folder)
    officer.choose("Mở bằng Word…")
    [form] = opened
    return form


def exported(officer: Officer, folder: Path) -> tuple[int, bool]:
    """The left margin in mm of the plan as it goes out, and whether the line is on it."""
    officer.go(Place.PLAN)
    folder.mkdir()
    document = Document(str(officer.export("Xuất tệp Word…", folder)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    return round(document.sections[0].left_margin.mm), LINE in lines


def test_a_form_is_changed_in_word_refused_mended_used_and_put_back(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = opened_in_word(officer, tmp_path, monkeypatch)
    assert officer.told.startswith("Đã mở “Mẫu kế hoạch.docx”")
    in_word(form, widen_and_add)
    in_word(form, lambda document: rename(document, "{{ so }}", "{{ so_van_ban }}"))
    officer.choose_file(form)

    officer.choose("Nạp mẫu đã sửa…")
    officer.hears("chưa dùng được làm mẫu")
    sentences = " ".join(page_of(officer).details.sentences)
    assert "có trường {{ so_van_ban }} mà chương trình không biết" in sentences
    assert "thiếu trường {{ so }}" in sentences
    assert exported(officer, tmp_path / "trước") == (30, False)

    in_word(form, lambda document: rename(document, "{{ so_van_ban }}", "{{ so }}"))
    officer.choose("Mẫu văn bản của cơ quan…")
    officer.choose("Nạp mẫu đã sửa…")
    officer.hears("Từ giờ mọi kế hoạch xuất theo “Mẫu kế hoạch.docx”")
    page = page_of(officer)
    officer.qtbot.waitUntil(lambda: page.sample.sentence == "", timeout=20_000)
    assert exported(officer, tmp_path / "mẫu riêng") == (35, True)

    officer.choose("Mẫu văn bản của cơ quan…")
    officer.choose("Trả về mẫu gốc")
    officer.hears("mẫu gốc của chương trình")
    assert exported(officer, tmp_path / "mẫu gốc") == (30, False)
    officer.choose("Hoàn tác")
    assert exported(officer, tmp_path / "hoàn tác") == (35, True)
