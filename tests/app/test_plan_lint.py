"""Soát from the program: stored plans and files, fixes as one step, questions set aside."""

import dataclasses
import datetime as dt

import pytest

from ttpl_desktop.app import legal, office, plan_items, plan_lint, plan_papers, plans, sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.linting.finding import Severity
from ttpl_desktop.domain.office import Office, OfficeLevel, Recipient, Signer, Unit
from ttpl_desktop.domain.plan import Basis, ItemKind, PlanItem
from ttpl_desktop.domain.superior import SuperiorItem, SuperiorPlan
from ttpl_desktop.domain.terms import ActivityKind
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS
from ttpl_desktop.storage.registers.superior import SUPERIOR_ITEMS, SUPERIOR_PLANS

YEAR = 2026
NAMES = {
    OfficeLevel.DEPARTMENT: ("SỞ HẠ TẦNG", "Sở Hạ tầng", "SHT"),
    OfficeLevel.COMMITTEE_OFFICE: ("VĂN PHÒNG UBND TỈNH", "Văn phòng UBND tỉnh", "VP"),
    OfficeLevel.PROVINCE: ("ỦY BAN NHÂN DÂN TỈNH SƠN LAM", "UBND tỉnh Sơn Lam", "UBND"),
    OfficeLevel.COMMUNE: ("ỦY BAN NHÂN DÂN XÃ HÒA AN", "UBND xã Hòa An", "UBND"),
}
HONEST = {"blank_left", "deadline_day_off"}
"""What a fresh draft may well be told: gaps to fill, days off of its year."""


def office_of(level: OfficeLevel) -> Office:
    name, in_text, symbol = NAMES[level]
    return Office(
        valid_from=dt.date(2020, 1, 1),
        level=level,
        parent="UBND TỈNH SƠN LAM",
        name=name,
        name_in_text=in_text,
        symbol=symbol,
        place="Sơn Lam",
        province="tỉnh Sơn Lam",
        field="hạ tầng",
        duty_unit="Phòng Pháp chế",
        reports_to="Sở Tư pháp",
        archive="VT, PC",
        signers=(Signer("Lê Văn An", head_title="Giám đốc"),),
        plan_recipients=(
            Recipient("Sở Tư pháp", "để báo cáo"),
            Recipient("Các phòng, đơn vị thuộc Sở"),
        ),
    )


@pytest.fixture
def sht(work: Workspace) -> Workspace:
    office.set_up(work, office_of(OfficeLevel.DEPARTMENT))
    return work


@pytest.fixture
def plan_id(sht: Workspace) -> int:
    """A skeleton's draft whose gaps are filled and whose days are worked."""
    plan = plans.create(sht, YEAR)
    plans.change(sht, plan.id, "opening", "Sở Hạ tầng ban hành Kế hoạch năm 2026 như sau:")
    first = next(item for item in plans.items(sht, plan.id) if item.time == "trước ngày 15/02/2026")
    plan_items.change(sht, first.id, "time", "trước ngày 14/02/2026")
    return plan.id


def rules(work: Workspace, plan_id: int) -> set[str]:
    return {finding.rule for finding in plan_lint.lint(work, plan_id)}


def one(work: Workspace, plan_id: int, rule: str):
    [finding] = [each for each in plan_lint.lint(work, plan_id) if each.rule == rule]
    return finding


def activity(work: Workspace, plan_id: int, **values: object) -> PlanItem:
    """Another activity of the plan, whole unless `values` say otherwise."""
    section = next(item for item in plans.items(work, plan_id) if item.required == "activities")
    added = plan_items.add_below(work, plan_id, ItemKind.ACTIVITY, section.id)
    whole = {
        "title": "Rà soát quy trình bảo trì cầu",
        "lead": ("Phòng Pháp chế",),
        "time": "Quý III năm 2026",
        "product": "Báo cáo rà soát",
    }
    with work.operation("Thêm hoạt động"):
        return work.table(PLAN_ITEMS).save(dataclasses.replace(added, **(whole | values)))


def test_nothing_is_found_in_the_sample_plan(work: Workspace) -> None:
    sample.fill(work)
    [plan] = plans.plans_of(work, sample.YEAR)
    assert plan_lint.lint(work, plan.id) == ()


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_nothing_is_found_in_the_sample_plans_file(work: Workspace, tmp_path, ending) -> None:
    sample.fill(work)
    [plan] = plans.plans_of(work, sample.YEAR)
    out = plan_papers.writing(work, plan.id, tmp_path / f"ke-hoach{ending}")()
    assert plan_lint.lint_file(work, out) == ()
    assert plan_lint.lint_file(None, out) == ()


@pytest.mark.parametrize("year", [2024, 2026, 2027])
@pytest.mark.parametrize("level", list(OfficeLevel))
def test_a_fresh_draft_is_told_nothing_but_its_gaps_and_days(work: Workspace, level, year) -> None:
    office.set_up(work, office_of(level))
    assert rules(work, plans.create(work, year).id) <= HONEST


def test_a_filled_draft_is_clean(sht: Workspace, plan_id: int) -> None:
    assert plan_lint.lint(sht, plan_id) == ()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"lead": ()}, "đơn vị chủ trì hoặc thực hiện."),
        ({"time": ""}, "thời gian."),
        ({"product": ""}, "sản phẩm."),
        ({"lead": (), "time": ""}, "thực hiện và thời gian."),
        ({"lead": (), "time": "", "product": ""}, "thời gian và sản phẩm."),
    ],
)
def test_an_activity_that_lacks_something_is_found(sht, plan_id, values, said) -> None:
    added = activity(sht, plan_id, **values)
    found = one(sht, plan_id, "activity_incomplete")
    assert (found.place.item_id, found.place.field) == (added.id, "title")
    assert found.message.endswith(said)


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"text": "Thực hiện theo Nghị định số 80/2025/NĐ-CP ngày 02/4/2025."}, "citation_date"),
        ({"text": "Việc này phải đảm bảo tiến độ, bảo đảm nguồn lực."}, "word_variants"),
        ({"text": "Giao CCVC thực hiện."}, "abbreviation_undefined"),
        ({"text": "Làm việc với UBND cấp huyện."}, "body_over"),
        ({"text": "Đây là việc của năm 2025."}, "year_over"),
        ({"text": "Theo Nghị định số 59/2012/NĐ-CP."}, "document_not_in_force"),
        ({"time": "trước ngày 15/02/2026"}, "deadline_day_off"),
        ({"time": "trước ngày 15/8/2025"}, "deadline_over"),
        ({"time": "khi trời đẹp lúc nào đó sẽ làm"}, "deadline_unclear"),
        ({"lead": ("Công an tỉnh",)}, "duty_without_recipient"),
        ({"lead": ("Phòng pháp chế",)}, "unit_variants"),
        ({"title": ""}, "part_missing"),
        ({"text": "Số tiền … đồng."}, "blank_left"),
    ],
)
def test_the_rules_look_at_stored_plans_too(sht, plan_id, values, rule) -> None:
    activity(sht, plan_id, **values)
    assert rule in rules(sht, plan_id)


def test_a_plan_without_signer_and_recipients_is_found(sht, plan_id) -> None:
    plans.change(sht, plan_id, "recipients", ())
    plans.change(sht, plan_id, "signer", Signer())
    assert [each.place.field for each in plan_lint.lint(sht, plan_id)] == ["recipients", "signer"]


def test_a_missing_content_is_found(sht, plan_id) -> None:
    funding = next(item for item in plans.items(sht, plan_id) if item.required == "funding")
    plan_items.remove(sht, funding.id)
    found = one(sht, plan_id, "content_missing")
    assert found.severity is Severity.QUESTION
    assert "Kinh phí" in found.message


def test_a_duty_that_the_responsibilities_state_again_is_found(sht, plan_id) -> None:
    activity(sht, plan_id, time="trước ngày 14/8/2026")
    section = next(i for i in plans.items(sht, plan_id) if i.required == "responsibilities")
    added = plan_items.add_below(sht, plan_id, ItemKind.TEXT, section.id)
    words = "Phòng Pháp chế rà soát quy trình bảo trì cầu trước ngày 14/8/2026."
    plan_items.change(sht, added.id, "text", words)
    assert one(sht, plan_id, "duty_repeated").place.item_id == added.id


def test_units_are_looked_up_in_the_directory(sht, plan_id) -> None:
    activity(sht, plan_id, lead=("Phòng Tổng hợp",))
    office.set_up(
        sht,
        office_of(OfficeLevel.DEPARTMENT),
        [Unit(name="Phòng Pháp chế", groups=("Các phòng, đơn vị thuộc Sở",))],
    )
    assert one(sht, plan_id, "unit_unknown").place.words == "Phòng Tổng hợp"


def test_a_basis_that_is_over_is_found(sht, plan_id) -> None:
    old = legal.take_over(sht, sht.framework("nd59-2012"))
    decree = next(each for each in old if each.number == "59/2012/NĐ-CP")
    bases = (*plans.plan(sht, plan_id).bases, Basis(legal_id=decree.id))
    plans.change(sht, plan_id, "bases", bases)
    found = one(sht, plan_id, "basis_not_in_force")
    assert (found.severity, found.place.index) == (Severity.ERROR, len(bases) - 1)


def test_a_report_later_than_the_superior_wants_it_is_found(sht, plan_id) -> None:
    words = "Các Sở tổng hợp, gửi báo cáo năm về công tác tổ chức thi hành pháp luật"
    with sht.operation("Đọc kế hoạch cấp trên"):
        plan = SuperiorPlan(year=YEAR, number="9", symbol="KH-UBND", sha256="0" * 64)
        read = sht.table(SUPERIOR_PLANS).save(plan)
        sht.table(SUPERIOR_ITEMS).save(
            SuperiorItem(
                superior_plan_id=read.id,
                text=words,
                kind=ActivityKind.REPORT,
                last_day=dt.date(YEAR, 10, 1),
                is_mine=True,
            )
        )
    activity(
        sht, plan_id, title=words, activity=ActivityKind.REPORT, time="chậm nhất ngày 15/10/2026"
    )
    found = [e for e in plan_lint.lint(sht, plan_id) if e.rule == "deadline_after_superior"]
    assert any("15/10/2026" in each.message for each in found)


def test_a_fix_is_one_step_that_can_be_taken_back(sht, plan_id) -> None:
    added = activity(sht, plan_id, text="Đảm bảo tiến độ, bảo đảm nguồn lực, đảm bảo kết quả.")
    plan_lint.apply(sht, plan_id, one(sht, plan_id, "word_variants"))
    mended = "Bảo đảm tiến độ, bảo đảm nguồn lực, bảo đảm kết quả."
    assert plan_items.item(sht, added.id).text == mended
    assert sht.undo_label == "Soát: Dùng “bảo đảm” ở mọi chỗ"
    sht.undo()
    assert plan_items.item(sht, added.id).text == added.text


def test_a_fix_mends_the_units_of_an_activity(sht, plan_id) -> None:
    added = activity(sht, plan_id, lead=("Văn phòng Sở", "Phòng pháp chế"))
    plan_lint.apply(sht, plan_id, one(sht, plan_id, "unit_variants"))
    assert plan_items.item(sht, added.id).lead == ("Văn phòng Sở", "Phòng Pháp chế")


def test_a_fix_mends_the_head(sht, plan_id) -> None:
    opening = "Theo Nghị định số 80/2025/NĐ-CP ngày 02/4/2025 của Chính phủ, Sở ban hành:"
    plans.change(sht, plan_id, "opening", opening)
    plan_lint.apply(sht, plan_id, one(sht, plan_id, "citation_date"))
    assert "ngày 01/4/2025" in plans.plan(sht, plan_id).opening


def test_a_fix_mends_a_basis_in_words(sht, plan_id) -> None:
    words = "Căn cứ Nghị định số 80/2025/NĐ-CP ngày 02/4/2025 của Chính phủ;"
    plans.change(sht, plan_id, "bases", (Basis(text=words),))
    plan_lint.apply(sht, plan_id, one(sht, plan_id, "citation_date"))
    assert plans.plan(sht, plan_id).bases == (Basis(text=words.replace("02/4", "01/4")),)


def test_words_that_have_changed_since_are_not_mended(sht, plan_id) -> None:
    added = activity(sht, plan_id, text="Đảm bảo tiến độ, bảo đảm nguồn lực.")
    finding = one(sht, plan_id, "word_variants")
    plan_items.change(sht, added.id, "text", "Phải đảm bảo tiến độ, bảo đảm nguồn lực.")
    with pytest.raises(UserFacingError, match="hãy soát lại"):
        plan_lint.apply(sht, plan_id, finding)
    assert plan_items.item(sht, added.id).text.startswith("Phải đảm bảo")


def test_what_has_no_fix_is_left_to_the_officer(sht, plan_id) -> None:
    activity(sht, plan_id, time="")
    with pytest.raises(UserFacingError, match="tự sửa"):
        plan_lint.apply(sht, plan_id, one(sht, plan_id, "activity_incomplete"))


def test_an_issued_plan_is_checked_but_not_mended(work: Workspace) -> None:
    sample.fill(work)
    [plan] = plans.plans_of(work, sample.YEAR)
    item = next(each for each in plans.items(work, plan.id) if each.kind is ItemKind.TEXT)
    with work.operation("Sửa thẳng"):
        words = "Đảm bảo tiến độ; bảo đảm nguồn lực."
        work.table(PLAN_ITEMS).save(dataclasses.replace(item, text=words))
    with pytest.raises(UserFacingError, match="Điều chỉnh"):
        plan_lint.apply(work, plan.id, one(work, plan.id, "word_variants"))


def test_a_question_stays_away_until_its_words_change(sht, plan_id) -> None:
    added = activity(sht, plan_id, text="Đây là việc của năm 2025.")
    plan_lint.dismiss(sht, plan_id, one(sht, plan_id, "year_over"))
    assert "year_over" not in rules(sht, plan_id)
    assert len(plan_lint.lint(sht, plan_id, with_seen=True)) == 1
    plan_items.change(sht, added.id, "text", "Đây vẫn là việc của năm 2025.")
    assert "year_over" in rules(sht, plan_id)


def test_questions_that_were_set_aside_can_be_brought_back(sht, plan_id) -> None:
    activity(sht, plan_id, text="Đây là việc của năm 2025.")
    plan_lint.dismiss(sht, plan_id, one(sht, plan_id, "year_over"))
    sht.undo()
    assert "year_over" in rules(sht, plan_id)
    sht.redo()
    plan_lint.bring_back(sht, plan_id)
    assert "year_over" in rules(sht, plan_id)


def test_an_error_cannot_be_set_aside(sht, plan_id) -> None:
    activity(sht, plan_id, time="")
    with pytest.raises(UserFacingError, match="câu hỏi"):
        plan_lint.dismiss(sht, plan_id, one(sht, plan_id, "activity_incomplete"))


def test_findings_come_in_the_order_of_the_paper(sht, plan_id) -> None:
    plans.change(sht, plan_id, "recipients", ())
    activity(sht, plan_id, text="Giao CCVC.")
    plans.change(sht, plan_id, "title", "")
    order = [each.rule for each in plan_lint.lint(sht, plan_id)]
    assert order == ["part_missing", "abbreviation_undefined", "part_missing"]


def test_a_plan_that_is_not_there_is_an_error(sht) -> None:
    with pytest.raises(KeyError):
        plan_lint.lint(sht, 99)


def test_a_file_that_is_no_plan_is_refused(sht, tmp_path) -> None:
    with pytest.raises(UserFacingError):
        plan_lint.lint_file(sht, tmp_path / "khong-co.docx")
