"""Each kind of damage is found, and none is invented."""

import pytest

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.intake import Attachment, IntakeEntry
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.office_form import FormKind, OfficeForm
from ttpl_desktop.domain.plan import Plan
from ttpl_desktop.domain.report import Report
from ttpl_desktop.storage import attachments, health
from ttpl_desktop.storage.health import Health, examine
from ttpl_desktop.storage.registers.every import SEARCHED
from ttpl_desktop.storage.registers.form import OFFICE_FORMS
from ttpl_desktop.storage.registers.intake import ATTACHMENTS, INTAKE
from ttpl_desktop.storage.registers.office import OFFICES
from ttpl_desktop.storage.registers.plan import PLANS
from ttpl_desktop.storage.registers.report import REPORTS
from ttpl_desktop.storage.table import Table


@pytest.fixture
def kept(store, tmp_path):
    """Two records that share one file under two names, a plan and its office."""
    file = tmp_path / "Biên bản.pdf"
    file.write_text("Biên bản")
    sha256, size = attachments.keep(store.path, file)
    with store.operation("Thêm"):
        for number, name in enumerate(("Biên bản.pdf", "Bản sao.pdf"), start=1):
            Table(store, INTAKE).save(IntakeEntry(content=f"thông tin {number}"))
            kept = Attachment(0, "intake", number, name, sha256, size)
            Table(store, ATTACHMENTS).save(kept)
        office = Table(store, OFFICES).save(Office(name="SỞ XÂY DỰNG"))
        Table(store, PLANS).save(Plan(year=2026, title="Kế hoạch", office_id=office.id))
    return attachments.path_of(store.path, sha256)


def refuse_to_read(file):
    raise PermissionError(13, "Permission denied", str(file))


def test_a_sound_folder_has_nothing_wrong(store, kept):
    assert examine(store.path) == Health()


def test_examining_changes_nothing(store, kept):
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = store.path.read_bytes()
    examine(store.path)
    assert store.path.read_bytes() == before


@pytest.mark.parametrize("way", ["gone", "changed", "a folder", "unreadable"])
def test_a_file_is_lost_under_every_name_that_it_has(store, kept, way, monkeypatch):
    if way == "changed":
        kept.write_text("khác")
    elif way == "unreadable":
        monkeypatch.setattr(attachments, "_hash", refuse_to_read)
    else:
        kept.unlink()
        if way == "a folder":
            kept.mkdir()
    assert examine(store.path) == Health(lost_files=("Biên bản.pdf", "Bản sao.pdf"))


@pytest.mark.parametrize("spec", SEARCHED, ids=lambda spec: spec.name)
def test_a_search_index_that_disagrees_is_named_and_made_anew(store, spec):
    store.connection.execute(f"INSERT INTO {spec.name}_fts (rowid, folded) VALUES (7, 'khong co')")
    assert examine(store.path).stale_searches == (spec.name,)
    health.rebuild_searches(store.connection)
    assert examine(store.path) == Health()


@pytest.mark.parametrize("spec", [PLANS, REPORTS], ids=["plan", "report"])
def test_a_paper_without_its_office_is_homeless_unless_it_lies_in_the_bin(store, spec):
    paper = (Plan if spec is PLANS else Report)(year=2026, title="Năm 2026", office_id=9)
    with store.operation("Thêm"):
        paper = Table(store, spec).save(paper)
    assert examine(store.path).homeless == ((spec.name, "Năm 2026"),)
    with store.operation("Xoá"):
        Table(store, spec).remove([paper.id], "2026-01-01")
    assert examine(store.path) == Health()


def test_a_reference_to_nothing_is_damage(store, kept):
    store.connection.execute("PRAGMA foreign_keys = OFF")
    store.connection.execute("UPDATE intake SET legal_id = 99 WHERE id = 1")
    assert examine(store.path) == Health(damage=("intake → legal_document",))


def test_a_database_that_is_gone_is_told_and_no_empty_one_takes_its_place(tmp_path):
    with pytest.raises(UserFacingError, match="Không mở được"):
        examine(tmp_path / "ttpl.db")
    assert list(tmp_path.iterdir()) == []


def fill_and_tear(store, first_page):
    with store.operation("Thêm"):
        for number in range(400):
            Table(store, INTAKE).save(IntakeEntry(content=f"thông tin dài {number} " * 9))
    store.close()
    content = bytearray(store.path.read_bytes())
    for page in range(first_page, first_page + 20):
        content[page * 4096 : page * 4096 + 2048] = b"\x07" * 2048
    store.path.write_bytes(content)


def test_torn_pages_are_told(store):
    fill_and_tear(store, 90)
    with pytest.raises(UserFacingError, match="bị hỏng"):
        examine(store.path)


def test_a_torn_beginning_is_no_database(store):
    fill_and_tear(store, 0)
    with pytest.raises(UserFacingError, match="không phải tệp dữ liệu"):
        examine(store.path)


def test_a_lost_form_of_the_office_is_named(store, tmp_path):
    file = tmp_path / "Mẫu riêng.docx"
    file.write_text("mẫu")
    sha256, size = attachments.keep(store.path, file)
    with store.operation("Nạp mẫu"):
        Table(store, OFFICE_FORMS).save(OfficeForm(0, FormKind.PLAN, file.name, sha256, size))
    assert examine(store.path) == Health()
    attachments.path_of(store.path, sha256).unlink()
    assert examine(store.path) == Health(lost_files=("Mẫu riêng.docx",))
