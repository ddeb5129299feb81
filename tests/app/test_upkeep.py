"""Copies, the examination of the data folder, and the bin."""

import datetime as dt
from pathlib import Path

import pytest

from ttpl_desktop.app import attachments, directory, records, upkeep
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.task import Task, TaskNote
from ttpl_desktop.storage.registers.every import TABLES
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.spec import TableSpec
from ttpl_desktop.storage.registers.task import TASK_NOTES, TASKS


@pytest.fixture
def task(work: Workspace) -> Task:
    with work.operation("Thêm nhiệm vụ"):
        return work.table(TASKS).save(Task(year=2026, title="Gửi báo cáo năm"))


def attach(work: Workspace, task: Task, folder: Path) -> None:
    file = folder / "bien-ban.txt"
    file.write_text("Biên bản", encoding="utf-8")
    attachments.attach(work, Register.TASK, task.id, file)


def sentences(work: Workspace) -> str:
    return "\n".join(finding.sentence for finding in upkeep.doctor(work))


def test_a_copy_opens_with_what_was_saved(work: Workspace, task: Task) -> None:
    copy = upkeep.backup_job(work)()
    last = upkeep.last_backup(work)
    assert last is not None
    assert last.path == copy.path
    assert copy.path.parent == upkeep.backup_folder(work)


def test_before_the_first_copy_there_is_none(work: Workspace) -> None:
    assert upkeep.last_backup(work) is None


def test_a_carried_folder_opens_as_it_is(work: Workspace, task: Task, tmp_path: Path) -> None:
    attach(work, task, tmp_path)
    carried = Workspace.open(upkeep.carry_job(work, tmp_path / "usb")())
    assert carried.table(TASKS).get(task.id) == task
    assert upkeep.doctor(carried) == ()
    carried.close()


def test_a_stick_that_cannot_be_written_keeps_nothing_half(work: Workspace, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.write_text("", encoding="utf-8")
    with pytest.raises(UserFacingError, match="chọn thư mục khác"):
        upkeep.carry_job(work, stick)()
    assert stick.is_file()


def test_the_moment_of_the_last_action_is_known(work: Workspace, task: Task) -> None:
    saved = upkeep.last_saved(work)
    assert saved is not None
    assert dt.datetime.now() - saved < dt.timedelta(minutes=1)


def test_a_sound_folder_has_no_findings(work: Workspace, task: Task, tmp_path: Path) -> None:
    attach(work, task, tmp_path)
    assert upkeep.doctor(work) == ()


def test_a_lost_attachment_is_named(work: Workspace, task: Task, tmp_path: Path) -> None:
    attach(work, task, tmp_path)
    (kept,) = [path for path in (work.folder / "attachments").rglob("*") if path.is_file()]
    kept.unlink()
    assert "bien-ban.txt" in sentences(work)


def test_a_search_index_that_disagrees_is_found_and_mended(work: Workspace, task: Task) -> None:
    work.store.connection.execute(
        "INSERT INTO task_fts (task_fts, rowid, folded) VALUES ('delete', 1, 'Gui bao cao nam')"
    )
    work.store.connection.execute("INSERT INTO task_fts (rowid, folded) VALUES (1, 'khac')")
    assert "Nhiệm vụ" in sentences(work)
    upkeep.mend_search(work)
    assert upkeep.doctor(work) == ()


def test_a_broken_link_is_found(work: Workspace, task: Task) -> None:
    work.store.connection.execute("PRAGMA foreign_keys = OFF")
    work.store.connection.execute(
        "INSERT INTO task_note VALUES (1, 99, '2026-01-01', 'work', 'x', NULL)"
    )
    assert "khôi phục" in sentences(work)


def test_a_plan_without_its_office_is_found(work: Workspace) -> None:
    with work.operation("Thêm"):
        work.table(PLANS).save(Plan(year=2026, title="Kế hoạch năm", office_id=7))
    assert "Kế hoạch năm" in sentences(work)


def test_what_went_together_is_one_line_of_the_bin_and_comes_back_together(
    work: Workspace, task: Task
) -> None:
    with work.operation("Ghi"):
        note = TaskNote(task_id=task.id, written_on=work.today(), text="Đã gọi")
        note = work.table(TASK_NOTES).save(note)
    stamp = work.store.now().isoformat()
    with work.operation("Xoá nhiệm vụ"):
        work.table(TASKS).remove([task.id], stamp)
        work.table(TASK_NOTES).remove([note.id], stamp)
    (line,) = upkeep.deleted(work)
    assert (line.kind, line.words, line.count) == ("Nhiệm vụ", "Gửi báo cáo năm", 2)
    upkeep.restore(work, line.stamp)
    assert upkeep.deleted(work) == ()
    assert work.table(TASK_NOTES).all() == (note,)


def test_the_bin_shows_the_newest_first(work: Workspace, task: Task) -> None:
    directory.add_units(work, directory.read_units("Văn phòng"))
    records.remove(work, TASKS, [task.id], "Xoá")
    directory.remove_units(work, (1,))
    assert [line.words for line in upkeep.deleted(work)] == ["Văn phòng", "Gửi báo cáo năm"]


def test_bringing_back_can_be_undone(work: Workspace, task: Task) -> None:
    records.remove(work, TASKS, [task.id], "Xoá")
    upkeep.restore(work, upkeep.deleted(work)[0].stamp)
    work.undo()
    assert len(upkeep.deleted(work)) == 1


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_kind_of_record_has_words_for_the_bin(
    spec: TableSpec[object], work: Workspace
) -> None:
    assert upkeep.kind_words(spec.name)


def test_a_second_copy_of_the_same_second_does_not_take_the_first_one_away(
    work: Workspace, task: Task, tmp_path: Path
) -> None:
    attach(work, task, tmp_path)
    moment = dt.datetime(2026, 11, 23, 8)
    carried = upkeep.carry_job(work, tmp_path / "usb", moment)()
    with pytest.raises(UserFacingError, match="Chưa chép được"):
        upkeep.carry_job(work, tmp_path / "usb", moment)()
    opened = Workspace.open(carried)
    assert opened.table(TASKS).get(task.id) == task
    assert upkeep.doctor(opened) == ()
    opened.close()


def test_a_damaged_database_leaves_no_empty_folder_on_the_stick(
    work: Workspace, task: Task, tmp_path: Path
) -> None:
    job = upkeep.carry_job(work, tmp_path / "usb")
    work.close()
    work.store.path.write_bytes(b"\xff" * 8192)
    with pytest.raises(UserFacingError):
        job()
    assert list((tmp_path / "usb").iterdir()) == []
