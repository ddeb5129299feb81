"""The office's own forms: kept, used for every paper, lost, put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from ttpl_desktop import paths
from ttpl_desktop.app import forms, office, plan_papers, plans, report_papers, reports, upkeep
from ttpl_desktop.app.forms import FormKind
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office import Office
from ttpl_desktop.storage import attachments
from ttpl_desktop.storage.registers.form import OFFICE_FORMS

PLAN, REPORT = FormKind.PLAN, FormKind.REPORT
KINDS = pytest.mark.parametrize("kind", FormKind)
OFFICE = Office(
    parent="UBND TỈNH BÌNH MINH", name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng", symbol="SXD"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The plan form with a wider left margin and a line more."""
    path = tmp_path / "Mẫu của Sở.docx"
    document = Document(str(paths.form("ke-hoach.docx")))
    document.sections[0].left_margin = Mm(35)
    document.add_paragraph("Mẫu dùng nội bộ")
    document.save(str(path))
    return path


def put_in(work: Workspace, path: Path, kind: FormKind = PLAN) -> forms.OfficeForm:
    return forms.put_in(work, kind, forms.checking(kind, path)())


def kept_file(work: Workspace, own: forms.OfficeForm) -> Path:
    return attachments.path_of(work.store.path, own.sha256)


def test_at_first_every_form_is_the_one_that_travels(work: Workspace) -> None:
    assert [form.kind for form in forms.all_forms(work)] == list(FormKind)
    for form in forms.all_forms(work):
        assert form.own is None
        assert form.uses
        assert forms.file_of(work, form.kind) == forms.built_in(form.kind)


@KINDS
def test_the_form_in_use_is_taken_out_as_it_is(
    work: Workspace, kind: FormKind, tmp_path: Path
) -> None:
    target = forms.take_out(work, kind, tmp_path / "sửa.docx")
    assert target.read_bytes() == paths.form(kind.file_name).read_bytes()


def test_the_proposed_place_is_in_the_data_folder(work: Workspace) -> None:
    place = forms.place_to_edit(work, PLAN)
    assert place == work.folder / "forms" / "Mẫu kế hoạch.docx"
    assert forms.take_out(work, PLAN, place).exists()


def test_a_place_that_cannot_be_written_is_told(work: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="Không còn thư mục"):
        forms.take_out(work, PLAN, tmp_path / "khong-co" / "a.docx")
    (work.folder / "forms").write_bytes(b"")
    with pytest.raises(UserFacingError, match="Không tạo được thư mục"):
        forms.place_to_edit(work, PLAN)


def test_a_form_that_passes_is_kept_and_used(work: Workspace, own: Path, tmp_path: Path) -> None:
    kept = put_in(work, own)
    assert (kept.name, kept.kept_on) == (own.name, work.today())
    assert kept_file(work, kept).read_bytes() == own.read_bytes()
    own.unlink()
    assert forms.take_out(work, PLAN, tmp_path / "ra.docx").exists()
    assert forms.standing(work, PLAN).own == kept
    assert forms.standing(work, REPORT).own is None


def test_a_form_with_a_fault_is_refused_and_nothing_changes(work: Workspace, own: Path) -> None:
    document = Document(str(own))
    document.add_paragraph("{{ so_van_ban }}")
    document.save(str(own))
    with pytest.raises(UserFacingError, match=r"\{\{ so_van_ban \}\}"):
        put_in(work, own)
    assert forms.standing(work, PLAN).own is None
    assert work.undo_label == ""


def test_a_form_that_was_saved_since_the_check_is_not_used(work: Workspace, own: Path) -> None:
    report = forms.checking(PLAN, own)()
    document = Document(str(own))
    document.add_paragraph("{{ la }}")
    document.save(str(own))
    with pytest.raises(UserFacingError, match="vừa được sửa sau khi kiểm tra"):
        forms.put_in(work, PLAN, report)
    assert forms.standing(work, PLAN).own is None


def test_a_newer_version_takes_the_place_of_the_older_one_in_one_step(
    work: Workspace, own: Path, tmp_path: Path
) -> None:
    first = put_in(work, own)
    second = put_in(work, forms.take_out(work, PLAN, tmp_path / "Bản hai.docx"))
    assert forms.standing(work, PLAN).own == second
    work.undo()
    assert forms.standing(work, PLAN).own == first
    work.redo()
    assert forms.standing(work, PLAN).own == second


def test_putting_back_is_one_step_that_can_be_undone(work: Workspace, own: Path) -> None:
    kept = put_in(work, own)
    forms.put_back(work, PLAN)
    assert forms.file_of(work, PLAN) == forms.built_in(PLAN)
    assert work.undo() == "Trả mẫu kế hoạch về mẫu gốc"
    assert forms.standing(work, PLAN).own == kept
    assert work.undo() == "Nạp mẫu kế hoạch của cơ quan"
    assert forms.standing(work, PLAN).own is None


def test_a_version_comes_back_from_the_bin_in_the_place_of_the_one_in_use(
    work: Workspace, own: Path, tmp_path: Path
) -> None:
    first = put_in(work, own)
    put_in(work, forms.take_out(work, PLAN, tmp_path / "Bản hai.docx"))
    [binned] = upkeep.deleted(work)
    assert (binned.kind, binned.words) == ("Mẫu văn bản của cơ quan", own.name)
    upkeep.restore(work, binned.stamp)
    assert forms.standing(work, PLAN).own == first
    assert len(work.table(OFFICE_FORMS).all()) == 1


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"PK\x03\x04")])
def test_a_lost_or_damaged_version_is_told_and_never_replaced_without_a_word(
    work: Workspace, own: Path, tmp_path: Path, damage
) -> None:
    kept = put_in(work, own)
    damage(kept_file(work, kept))
    assert forms.standing(work, PLAN).is_damaged
    for use in (forms.file_of, lambda *these: forms.take_out(*these, tmp_path / "ra.docx")):
        with pytest.raises(UserFacingError, match="trả về mẫu gốc"):
            use(work, PLAN)
    assert any(own.name in finding.sentence for finding in upkeep.doctor(work))
    forms.put_back(work, PLAN)
    assert forms.file_of(work, PLAN) == forms.built_in(PLAN)


def test_plans_go_out_in_the_own_form_and_reports_in_theirs(
    work: Workspace, own: Path, tmp_path: Path
) -> None:
    office.set_up(work, OFFICE)
    plan, report = plans.create(work, 2026), reports.create(work, 2026)
    put_in(work, own)
    made = Document(str(plan_papers.writing(work, plan.id, tmp_path / "kh.docx")()))
    assert round(made.sections[0].left_margin.mm) == 35
    assert "Mẫu dùng nội bộ" in [paragraph.text for paragraph in made.paragraphs]
    made = Document(str(report_papers.writing(work, report.id, tmp_path / "bc.docx")()))
    assert round(made.sections[0].left_margin.mm) == 30


def test_no_paper_is_made_from_a_lost_form(work: Workspace, own: Path, tmp_path: Path) -> None:
    office.set_up(work, OFFICE)
    plan = plans.create(work, 2026)
    kept_file(work, put_in(work, own)).unlink()
    with pytest.raises(UserFacingError, match="Mẫu kế hoạch riêng của cơ quan"):
        plan_papers.writing(work, plan.id, tmp_path / "kh.docx")


@KINDS
def test_a_sample_is_drawn_before_and_after_the_office_is_set_up(
    work: Workspace, kind: FormKind
) -> None:
    file = forms.built_in(kind)
    assert len(forms.sampling(work, kind, file, 36, lambda page: page.width)()) >= 1
    office.set_up(work, OFFICE)
    assert len(forms.sampling(work, kind, file, 36, lambda page: page.width)()) >= 1


def test_a_copy_of_the_data_folder_has_the_own_form(
    work: Workspace, own: Path, tmp_path: Path
) -> None:
    kept = put_in(work, own)
    folder = upkeep.carry_job(work, tmp_path)()
    other = Workspace.open(folder)
    assert forms.standing(other, PLAN).own == kept
    assert not forms.standing(other, PLAN).is_damaged
    other.close()
