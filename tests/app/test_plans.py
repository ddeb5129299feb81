"""Plans: made from a skeleton, edited item by item, put away — and each step taken back."""

import datetime as dt
from pathlib import Path

import pytest

from ttpl_desktop.app import legal, office, plan_checks, plan_items, plan_papers, plans
from ttpl_desktop.app.plan_remarks import Remarks, standings
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office, OfficeLevel, Recipient, Signer
from ttpl_desktop.domain.outline import indented, outdented, shifted
from ttpl_desktop.domain.plan import ActivityLayout, Basis, ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

SXD = Office(
    valid_from=dt.date(2025, 1, 1),
    level=OfficeLevel.DEPARTMENT,
    parent="UBND TỈNH HOÀ GIANG",
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Hoà Giang",
    province="tỉnh Hoà Giang",
    field="xây dựng",
    duty_unit="Thanh tra Sở",
    reports_to="UBND tỉnh",
    signers=(Signer("Nguyễn Văn Bình", head_title="Giám đốc"),),
    plan_recipients=(Recipient("Sở Tư pháp", "để báo cáo"),),
)


@pytest.fixture
def sxd(work: Workspace) -> Workspace:
    office.set_up(work, SXD)
    return work


@pytest.fixture
def plan(sxd: Workspace) -> Plan:
    return plans.create(sxd, 2026)


def titles(work: Workspace, of: Plan) -> list[str]:
    placed = plans.arranged(work, of.id)
    return [f"{each.label} {each.node.title or each.node.text}".strip() for each in placed]


@pytest.fixture
def small(sxd: Workspace) -> Plan:
    """I. Một (1. Hai, 2. Ba), II. Bốn."""
    made = plans.create_empty(sxd, 2026)
    one = plan_items.add_below(sxd, made.id, ItemKind.SECTION)
    for kind, parent, title in (
        (ItemKind.SECTION, one.id, "Hai"),
        (ItemKind.SECTION, one.id, "Ba"),
        (ItemKind.SECTION, None, "Bốn"),
    ):
        new = plan_items.add_below(sxd, made.id, kind, parent)
        plan_items.change(sxd, new.id, "title", title)
    plan_items.change(sxd, one.id, "title", "Một")
    return made


def named(work: Workspace, of: Plan, title: str) -> PlanItem:
    return next(item for item in plans.items(work, of.id) if item.title == title)


def test_a_plan_from_the_skeleton_lacks_no_required_content(sxd: Workspace, plan: Plan) -> None:
    framework = sxd.framework(plan.framework)
    assert framework.id == "nd80-2025"
    assert plan_checks.missing_required(sxd, plan, framework) == ()
    assert plan.recipients == SXD.plan_recipients


def test_the_skeleton_keeps_its_tree_under_real_ids(sxd: Workspace, plan: Plan) -> None:
    placed = plans.arranged(sxd, plan.id)
    assert [each.label for each in placed if each.depth == 0] == ["I.", "II.", "III.", "IV.", "V."]
    assert {each.depth for each in placed} >= {0, 1}


def test_creating_is_one_step(sxd: Workspace, plan: Plan) -> None:
    sxd.undo()
    assert plans.plans_of(sxd, 2026) == ()
    assert sxd.table(PLAN_ITEMS).all() == ()
    sxd.redo()
    assert plans.plans_of(sxd, 2026) == (plan,)


def test_bases_are_tied_to_the_register(sxd: Workspace, plan: Plan) -> None:
    cited = [legal.document(sxd, basis.legal_id or 0) for basis in plan.bases]
    assert any(document.number == "80/2025/NĐ-CP" for document in cited)


def test_a_document_of_the_register_is_not_taken_twice(sxd: Workspace, plan: Plan) -> None:
    before = legal.documents(sxd)
    again = plans.create(sxd, 2026)
    assert legal.documents(sxd) == before
    assert again.bases == plan.bases


def test_without_an_office_no_plan_is_made(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="tên cơ quan"):
        plans.create(work, 2026)
    assert work.table(LEGAL).all() == ()


def test_an_empty_plan_has_the_usual_recipients_and_signer(sxd: Workspace) -> None:
    made = plans.create_empty(sxd, 2026)
    assert (made.signer.name, made.recipients) == ("Nguyễn Văn Bình", SXD.plan_recipients)
    assert plans.arranged(sxd, made.id) == ()


def test_an_old_year_stands_on_the_old_framework(sxd: Workspace) -> None:
    assert plans.create(sxd, 2024).framework == "nd59-2012"


def test_typing_on_in_the_title_is_one_step(sxd: Workspace, plan: Plan) -> None:
    for title in ("Theo", "Theo dõi"):
        plans.change(sxd, plan.id, "title", title)
    assert sxd.undo() == "Sửa tên kế hoạch"
    assert plans.plan(sxd, plan.id).title == plan.title


def test_what_is_typed_is_kept_composed(sxd: Workspace, small: Plan) -> None:
    item = named(sxd, small, "Hai")
    assert plan_items.change(sxd, item.id, "text", "đo\u0302n đo\u0302\u0301c").text == "đôn đốc"


def test_a_submitted_plan_may_still_be_corrected(sxd: Workspace, plan: Plan) -> None:
    assert plans.submit(sxd, plan.id).status is PlanStatus.SUBMITTED
    assert plans.change(sxd, plan.id, "archive", "VT, TTr").archive == "VT, TTr"
    assert plans.take_back(sxd, plan.id).status is PlanStatus.DRAFT


def test_a_removed_plan_takes_its_items_along_and_returns_with_them(
    sxd: Workspace, plan: Plan
) -> None:
    count = len(plans.items(sxd, plan.id))
    plans.remove(sxd, plan.id)
    assert plans.plans_of(sxd, 2026) == ()
    assert plans.items(sxd, plan.id) == ()
    sxd.undo()
    assert len(plans.items(sxd, plan.id)) == count


def test_new_items_are_numbered_by_their_depth(sxd: Workspace, small: Plan) -> None:
    assert titles(sxd, small) == ["I. Một", "1. Hai", "2. Ba", "II. Bốn"]


def test_a_new_item_is_numbered_like_its_siblings_of_the_same_kind(
    sxd: Workspace, small: Plan
) -> None:
    plan_items.change(sxd, named(sxd, small, "Ba").id, "style", NumberStyle.LETTER)
    one = named(sxd, small, "Một")
    assert plan_items.add_below(sxd, small.id, ItemKind.SECTION, one.id).style is NumberStyle.LETTER
    assert plan_items.add_below(sxd, small.id, ItemKind.TEXT, one.id).style is NumberStyle.NONE


def test_a_new_item_behind_another_makes_room(sxd: Workspace, small: Plan) -> None:
    new = plan_items.add_behind(sxd, named(sxd, small, "Hai").id, ItemKind.ACTIVITY)
    plan_items.change(sxd, new.id, "title", "Xen giữa")
    assert titles(sxd, small) == ["I. Một", "1. Hai", "2. Xen giữa", "3. Ba", "II. Bốn"]


def test_the_sixth_level_is_refused_and_leaves_nothing(sxd: Workspace, small: Plan) -> None:
    parent = named(sxd, small, "Bốn")
    for _ in range(4):
        parent = plan_items.add_below(sxd, small.id, ItemKind.SECTION, parent.id)
    before = plans.items(sxd, small.id)
    with pytest.raises(UserFacingError, match="5 cấp"):
        plan_items.add_below(sxd, small.id, ItemKind.SECTION, parent.id)
    assert plans.items(sxd, small.id) == before


def test_items_move_up_in_and_out(sxd: Workspace, small: Plan) -> None:
    three = named(sxd, small, "Ba")
    plan_items.move(sxd, three.id, lambda nodes: shifted(nodes, three.id, -1))
    assert titles(sxd, small)[1:3] == ["1. Ba", "2. Hai"]
    plan_items.move(sxd, three.id, lambda nodes: outdented(nodes, three.id))
    assert titles(sxd, small) == ["I. Một", "1. Hai", "1. Ba", "II. Bốn"]
    four = named(sxd, small, "Bốn")
    plan_items.move(sxd, four.id, lambda nodes: indented(nodes, four.id))
    assert named(sxd, small, "Bốn").parent_id == three.id


def test_a_drag_puts_an_item_where_it_was_dropped(sxd: Workspace, small: Plan) -> None:
    plan_items.move_to(sxd, named(sxd, small, "Bốn").id, None, 0)
    assert titles(sxd, small)[0] == "I. Bốn"
    assert sxd.undo() == "Chuyển mục kế hoạch"
    assert titles(sxd, small)[0] == "I. Một"


def test_a_removed_item_takes_everything_below_along(sxd: Workspace, small: Plan) -> None:
    plan_items.remove(sxd, named(sxd, small, "Một").id)
    assert titles(sxd, small) == ["I. Bốn"]
    assert sxd.undo() == "Xoá đề mục"
    assert len(titles(sxd, small)) == 4


def test_an_activity_lacks_lead_time_and_product() -> None:
    item = PlanItem(kind=ItemKind.ACTIVITY, title="Kiểm tra")
    assert plan_checks.lacks(item) == (
        "Chưa có đơn vị chủ trì hoặc thực hiện.",
        "Chưa có thời gian thực hiện.",
        "Chưa có sản phẩm.",
    )


def test_a_gap_of_the_skeleton_is_said_until_it_is_filled() -> None:
    item = PlanItem(title="Thực hiện Kế hoạch số …/KH-UBND")
    assert plan_checks.lacks(item) == ("Còn chỗ trống “…” cần điền.",)
    assert plan_checks.lacks(PlanItem(title="Thực hiện Kế hoạch số 12/KH-UBND")) == ()


def test_a_plan_lacks_what_its_head_and_end_should_say(sxd: Workspace, small: Plan) -> None:
    said = plan_checks.head_lacks(sxd, small)
    assert said[0] == "Chưa có trích yếu."
    assert len(said) == 1 + len(sxd.framework(small.framework).required)
    assert all("(chưa đối chiếu văn bản gốc)" in sentence for sentence in said[1:])
    plans.change(sxd, small.id, "recipients", ())
    plans.change(sxd, small.id, "signer", Signer())
    assert plan_checks.closing_lacks(plans.plan(sxd, small.id)) == (
        "Chưa có nơi nhận.",
        "Chưa có người ký.",
    )


def test_a_time_that_is_not_understood_is_said(sxd: Workspace, plan: Plan) -> None:
    item = PlanItem(
        kind=ItemKind.ACTIVITY, title="Họp", executors=("A",), product="Biên bản", time="mai kia"
    )
    (said,) = Remarks(sxd).of_item(plan, item)
    assert "Chưa hiểu" in said


def test_what_is_missing_is_asked_again_when_the_words_change(sxd: Workspace, plan: Plan) -> None:
    remarks = Remarks(sxd)
    bare = PlanItem(id=1, kind=ItemKind.ACTIVITY)
    assert remarks.of_items(plan, [bare], {})[1][0] == "Chưa ghi hoạt động."
    named = PlanItem(id=1, kind=ItemKind.ACTIVITY, title="Họp", executors=("A",))
    assert remarks.of_items(plan, [named], {})[1] == (
        "Chưa có thời gian thực hiện.",
        "Chưa có sản phẩm.",
    )


def test_a_sub_task_is_not_asked_for_time_and_product(sxd: Workspace, plan: Plan) -> None:
    giver = PlanItem(id=1, kind=ItemKind.ACTIVITY, title="Họp", time="quý II", product="Biên bản")
    part = PlanItem(
        id=2,
        parent_id=1,
        kind=ItemKind.ACTIVITY,
        style=NumberStyle.PLUS,
        title="Ghi biên bản",
        executors=("A",),
    )
    both = (giver, part)
    found = Remarks(sxd).of_items(plan, both, standings(both))
    assert found == {1: (), 2: ()}


def test_a_citation_that_the_register_does_not_know_is_said(sxd: Workspace, plan: Plan) -> None:
    item = PlanItem(kind=ItemKind.TEXT, text="Theo {{Quyết định số 1/QĐ}}.")
    (said,) = Remarks(sxd).of_item(plan, item)
    assert "“Quyết định số 1/QĐ” không khớp" in said


def test_the_days_of_a_time_are_told(sxd: Workspace, plan: Plan) -> None:
    item = PlanItem(kind=ItemKind.ACTIVITY, time="trước ngày 01/12/2026")
    assert "30/11" in plan_checks.advice(sxd, plan, item)
    assert plan_checks.advice(sxd, plan, PlanItem()) == ""


def test_a_basis_that_is_no_longer_in_force_is_flagged(sxd: Workspace, plan: Plan) -> None:
    expired = legal.add(
        sxd, LegalDocument(type="Thông tư", number="01/2015", expired_on=dt.date(2025, 3, 31))
    )
    plans.change(sxd, plan.id, "bases", (Basis(legal_id=expired.id), Basis(text="Kế hoạch")))
    (said,) = plan_checks.base_remarks(sxd, plans.plan(sxd, plan.id))
    assert said == "Thông tư số 01/2015 đã hết hiệu lực sau ngày 31/03/2025."


def test_a_missing_required_content_is_named(sxd: Workspace, small: Plan) -> None:
    framework: Framework = sxd.framework(small.framework)
    assert plan_checks.missing_required(sxd, small, framework) == framework.required
    one = named(sxd, small, "Một")
    plan_items.change(sxd, one.id, "required", framework.required[0].key)
    assert plan_checks.missing_required(sxd, small, framework) == framework.required[1:]


def test_a_draft_leaves_as_a_word_file_and_as_pdf(
    sxd: Workspace, plan: Plan, tmp_path: Path
) -> None:
    for name, magic in (("kh.docx", b"PK"), ("kh.pdf", b"%PDF")):
        out = plan_papers.writing(sxd, plan.id, tmp_path / name)()
        assert out.read_bytes().startswith(magic)


@pytest.mark.parametrize("layout", ActivityLayout)
def test_every_item_is_found_on_the_pages(
    sxd: Workspace, plan: Plan, layout: ActivityLayout
) -> None:
    plans.change(sxd, plan.id, "layout", layout)
    drawn = plan_papers.locating(sxd, plan.id, 36, lambda page: page.width)()
    expected = {item.id for item in plans.items(sxd, plan.id)} | {plan_papers.CLOSING}
    assert expected - set(drawn.places) == set()
    assert len(drawn.pages) > 2


def test_the_paper_shows_the_profile_of_today_while_the_plan_is_open(
    sxd: Workspace, plan: Plan
) -> None:
    office.change_profile(sxd, plan.office_id, symbol="SXDM")
    assert plan_papers.paper_of(sxd, plan.id).symbol == "KH-SXDM"


def test_plans_of_other_years_are_not_listed(sxd: Workspace, plan: Plan) -> None:
    plans.create_empty(sxd, 2027)
    assert plans.plans_of(sxd, 2026) == (plan,)
    assert len(sxd.table(PLANS).all()) == 2
