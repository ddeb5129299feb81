"""What goes wrong in the world: one sentence, nothing half-written, nothing lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from docx import Document
from PySide6.QtWidgets import QPushButton

from tests.stories.conftest import Sits
from tests.stories.officer import Officer
from tests.stories.records import records
from tests.stories.year import (
    activity_form,
    open_item,
    open_section,
)
from ttpl_desktop import paths
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.places import Place
from ttpl_desktop.ui.widgets.field import Field

LONG = "Đánh giá việc thi hành pháp luật về xây dựng. " * 400


@pytest.fixture
def officer(drafting: Officer) -> Officer:
    """An officer at a drafted plan."""
    return drafting


# A full disk


@contextmanager
def full_disk(work: Workspace) -> Iterator[None]:
    """No room for one page more."""
    ask = work.store.connection.execute
    (pages,) = ask("PRAGMA page_count").fetchone()
    ask(f"PRAGMA max_page_count = {pages}")
    yield
    ask(f"PRAGMA max_page_count = {pages + 10_000}")


def plan_text(officer: Officer) -> Field:
    open_item(officer, "III.9")
    return activity_form(officer).field("text")


def task_note(officer: Officer) -> Field:
    officer.go(Place.TASK)
    officer.choose("+ Nhiệm vụ")
    return officer.tasks.details.sheet.form.field("note")


def entry_content(officer: Officer) -> Field:
    officer.go(Place.INTAKE)
    officer.choose("+ Thông tin")
    return officer.intake.details.form.field("content")


def report_text(officer: Officer) -> Field:
    officer.go(Place.REPORT)
    officer.choose("Lập báo cáo năm")
    open_section(officer, "I.1")
    return officer.report.editor.section.text


def is_stored(work: Workspace, words: str) -> bool:
    return any(words in row for rows in records(work).values() for row in rows)


PLACES = [plan_text, task_note, entry_content, report_text]


@pytest.mark.parametrize("place", PLACES)
def test_words_typed_on_a_full_disk_stay_until_there_is_room(
    officer: Officer, place: Callable[[Officer], Field], caplog: pytest.LogCaptureFixture
) -> None:
    field = place(officer)
    words = LONG.strip()
    with full_disk(officer.work):
        officer.write(field, words)
        assert officer.told.startswith("Ổ đĩa đã đầy nên chưa lưu được")
        assert (field.value(), field.note) == (words, "Chưa lưu được chữ ở ô này.")
        assert not is_stored(officer.work, words)
    officer.go(Place.TASK if place is not task_note else Place.PLAN)
    assert is_stored(officer.work, words)
    assert field.note != "Chưa lưu được chữ ở ô này."


def test_an_entry_that_finds_no_room_stays_in_its_line(officer: Officer) -> None:
    officer.go(Place.INTAKE)
    quick = officer.intake.list.quick
    assert quick is not None
    with full_disk(officer.work):
        officer.paste(quick, LONG)
        quick.returnPressed.emit()
        assert "Ổ đĩa đã đầy" in officer.told
        assert quick.text() == LONG.strip()
    quick.returnPressed.emit()
    assert officer.intake.details.record.content == LONG.strip()


def test_a_window_does_not_close_over_words_that_found_no_room(
    officer: Officer, sits: Sits, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *words, **_verbs: asked.append(words[2]))
    with full_disk(officer.work):
        officer.begin(plan_text(officer), LONG)
        assert not officer.window.close()
        assert asked == ["Nội dung: Chưa lưu được chữ ở ô này."]
    assert officer.window.close()
    assert is_stored(sits(officer.work.folder).work, LONG.strip())


# Papers that cannot be written


def refuse(*_: object, **__: object) -> NoReturn:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [("gone", "Không còn thư mục"), ("fixed", "Không được phép ghi"), ("open", "đang mở trong")],
)
def test_a_paper_that_cannot_be_written_leaves_nothing_behind(
    officer: Officer, tmp_path: Path, trouble: str, said: str
) -> None:
    out = tmp_path / "ra"
    out.mkdir()
    for ending in ("docx", "pdf"):
        (out / f"Kế hoạch năm 2026.{ending}").write_bytes(b"as it was")
    officer.save_to(out / "không có" if trouble == "gone" else out)
    for words in ("Xuất tệp Word…", "Xuất tệp PDF…"):
        officer.window.front.messages.clear()
        with pytest.MonkeyPatch.context() as patch:
            if trouble == "open":
                patch.setattr(os, "replace", refuse)
            if trouble == "fixed":
                patch.setattr(Path, "touch", refuse)
            officer.choose(words)
            officer.hears(said)
    assert [file.read_bytes() for file in out.iterdir()] == [b"as it was"] * 2


def test_a_form_with_a_field_of_its_own_is_named(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = tmp_path / "ke-hoach.docx"
    document = Document(str(paths.form("ke-hoach.docx")))
    document.paragraphs[-1].add_run("{{ la }}")
    document.save(str(form))
    monkeypatch.setattr(paths, "form", lambda _name: form)
    out = tmp_path / "ra"
    out.mkdir()
    officer.save_to(out)
    officer.choose("Xuất tệp Word…")
    officer.hears("Mẫu “ke-hoach.docx” có trường {{ la }} mà chương trình không biết")
    assert list(out.iterdir()) == []


# Typing that is no value


def test_a_date_that_does_not_exist_is_told_and_never_stored(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_content(officer)
    due, before = officer.intake.details.form.field("due_on"), records(officer.work)
    officer.write(due, "31/2/2026")
    assert due.note == "Không có ngày 31/2/2026 trong lịch."
    officer.go(Place.PLAN)
    assert records(officer.work) == before
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *words, **_verbs: asked.append(words[2]))
    assert not officer.window.close()
    assert asked == ["Hạn xử lý: Không có ngày 31/2/2026 trong lịch."]
    officer.go(Place.INTAKE)
    officer.write(due, "28/2/2026")
    assert officer.window.close()


def test_days_of_a_report_in_the_wrong_order_are_told_and_taken_back(officer: Officer) -> None:
    report_text(officer)
    before = records(officer.work)
    officer.report.change_window()
    field = officer.window.focusWidget().parent().parent()
    assert isinstance(field, Field)
    officer.write(field, "01/01/2027")
    assert "không thể bắt đầu" in officer.told
    assert records(officer.work) == before


def test_an_office_does_not_lose_its_name(officer: Officer) -> None:
    before = records(officer.work)
    officer.choose("Cơ quan…")
    (field,) = (
        each
        for each in officer.window.front.findChildren(Field)
        if each.name == "name_in_text" and each.isVisible()
    )
    officer.write(field, "")
    assert "Chưa có tên cơ quan" in officer.told
    assert records(officer.work) == before
    assert field.value() == "Sở Xây dựng"


def test_a_profile_does_not_begin_on_a_day_that_does_not_exist(officer: Officer) -> None:
    before = records(officer.work)
    officer.choose("Cơ quan…")
    officer.answer({"valid_from": "31/2/2026"})
    (begin,) = (b for b in officer.window.findChildren(QPushButton) if "Thêm hồ sơ" in b.text())
    begin.click()
    assert "Không có ngày 31/2/2026" in officer.told
    assert records(officer.work) == before
