"""A plan that was read becomes a draft of one's own; what it has no place for is said."""

import dataclasses

import pytest

from tests.app.superior_plan import LOOSE, NINE, OFFICE, Duty, reading, set_up
from ttpl_desktop.app import plan_papers, plans, sample
from ttpl_desktop.app.plan_import import import_plan
from ttpl_desktop.app.reading import reading_job
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.plan import ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.reading.passages import Span
from ttpl_desktop.domain.reading.read_plan import ReadFoot, ReadHead, ReadItem, ReadPlan
from ttpl_desktop.storage.registers.plan import PLAN_ITEMS, PLANS

FOOT = ReadFoot(
    closing="Trên đây là kế hoạch.",
    recipients=(Recipient("UBND tỉnh", "để báo cáo"),),
    archive="VT, PC",
    signature=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    signer="Lê Minh",
)
HEADINGS = {
    "MỤC ĐÍCH, YÊU CẦU": "purpose",
    "LĨNH VỰC THEO DÕI": "fields",
    "NỘI DUNG VÀ TIẾN ĐỘ": "activities",
    "TỔ CHỨC THỰC HIỆN": "responsibilities",
    "KINH PHÍ": "funding",
}


@pytest.fixture
def office(work: Workspace) -> Workspace:
    set_up(work)
    return work


def nested(*titles: str, depth: int = 1) -> ReadPlan:
    """Sections side by side, or each one inside the one before it where `depth` is more."""
    items = []
    for number, title in enumerate(titles, start=1):
        parent = number - 1 if depth > 1 and number > 1 else None
        item = PlanItem(
            number, parent_id=parent, position=number, kind=ItemKind.SECTION,
            style=NumberStyle.ROMAN, title=title,
        )  # fmt: skip
        items.append(ReadItem(item, f"{number}.", "", number - 1 if parent else 0, Span(0, 0, 1)))
    return ReadPlan("cu.docx", (), ReadHead(), tuple(items), (), (), ReadFoot(), ())


def test_head_items_and_foot_become_a_draft(office: Workspace) -> None:
    read = dataclasses.replace(reading().plan, foot=FOOT)
    head = dataclasses.replace(read.head, opening="Thực hiện …", bases=("Căn cứ Luật A",))
    done = import_plan(office, dataclasses.replace(read, head=head), 2027)
    plan = plans.plan(office, done.plan.id)
    assert (plan.year, plan.status, plan.number, plan.issued_on) == (
        2027,
        PlanStatus.DRAFT,
        "",
        None,
    )
    assert (plan.title, plan.opening) == (read.head.title, "Thực hiện …")
    assert [basis.text for basis in plan.bases] == ["Căn cứ Luật A"]
    assert (plan.recipients, plan.archive, plan.closing) == (
        FOOT.recipients,
        "VT, PC",
        FOOT.closing,
    )
    assert plan.signer.title_lines() == FOOT.signature
    assert plan.framework == office.framework_of(2027).id


def test_the_tree_keeps_its_order_and_every_field(office: Workspace) -> None:
    done = import_plan(office, reading().plan, 2026)
    placed = plans.arranged(office, done.plan.id)
    assert [each.node.title for each in placed] == ["MỤC ĐÍCH", "NHIỆM VỤ", *(d.text for d in NINE)]
    second = placed[3].node
    assert (second.kind, second.lead, second.coordinators, second.time) == (
        ItemKind.ACTIVITY,
        ("Sở Xây dựng",),
        ("Sở Tư pháp",),
        "trong Quý II",
    )


def test_where_the_file_says_nothing_the_office_stands(office: Workspace) -> None:
    plan = import_plan(office, reading().plan, 2026).plan
    assert plan.signer == OFFICE.signers[0]
    assert plan.archive == OFFICE.archive


def test_required_contents_are_known_by_their_headings(office: Workspace) -> None:
    done = import_plan(office, nested(*HEADINGS), 2026)
    items = {item.title: item.required for item in plans.items(office, done.plan.id)}
    assert items == HEADINGS
    assert done.remarks == ()


@pytest.mark.parametrize("missing", list(HEADINGS))
def test_a_required_content_that_is_not_recognised_is_said(office: Workspace, missing: str) -> None:
    titles = [title if title != missing else "PHỤ CHÚ" for title in HEADINGS]
    done = import_plan(office, nested(*titles), 2026)
    assert len(done.remarks) == 1
    assert "Chưa rõ đề mục nào" in done.remarks[0]


def test_the_outermost_heading_holds_a_content(office: Workspace) -> None:
    done = import_plan(office, nested("NỘI DUNG", "Nội dung theo dõi", "Nội dung", depth=3), 2026)
    held = {item.title: item.required for item in plans.items(office, done.plan.id)}
    assert held == {"NỘI DUNG": "activities", "Nội dung theo dõi": "fields", "Nội dung": ""}


def test_what_is_deeper_than_five_levels_comes_out(office: Workspace) -> None:
    done = import_plan(office, nested(*"ABCDEFG", depth=7), 2026)
    placed = plans.arranged(office, done.plan.id)
    assert [each.depth for each in placed] == [0, 1, 2, 3, 4, 4, 4]
    assert [each.node.title for each in placed] == list("ABCDEFG")


def test_what_has_no_place_is_said(office: Workspace) -> None:
    second = Duty("Trình UBND tỉnh", "Sở Xây dựng", "trước ngày 07/12/2026", same_item=True)
    done = import_plan(office, reading([*NINE[:7], second], loose=(LOOSE,)).plan, 2026)
    assert "Mục I: mốc thời gian “trong tháng 02” chưa gán." in done.remarks
    assert any("“Trình UBND tỉnh”" in remark for remark in done.remarks)
    assert any("thành một dòng “+”" in remark for remark in done.remarks)
    assert f"{len(done.remarks)} điều cần xem lại" in done.sentence()


def test_a_further_time_of_an_activity_becomes_a_line_under_it(office: Workspace) -> None:
    second = Duty("Trình UBND tỉnh", "Sở Xây dựng", "trước ngày 07/12/2026", same_item=True)
    done = import_plan(office, reading([*NINE[:7], second], loose=()).plan, 2026)
    *_, giver, line = plans.arranged(office, done.plan.id)
    assert (line.node.title, line.node.time) == ("Trình UBND tỉnh", "trước ngày 07/12/2026")
    assert (line.node.parent_id, line.node.kind) == (giver.node.id, ItemKind.ACTIVITY)
    assert giver.node.time == "trước ngày 05/12/2026"


def test_an_import_is_one_step(office: Workspace) -> None:
    import_plan(office, reading().plan, 2026)
    assert office.undo_label == "Nhập kế hoạch năm 2026 từ ke-hoach.docx"
    items = office.table(PLAN_ITEMS).all()
    office.undo()
    assert (office.table(PLANS).all(), office.table(PLAN_ITEMS).all()) == ((), ())
    office.redo()
    assert office.table(PLAN_ITEMS).all() == items


def test_nothing_read_is_no_plan(office: Workspace) -> None:
    with pytest.raises(UserFacingError, match="chưa nhập"):
        import_plan(office, nested(), 2026)


def test_without_an_office_nothing_is_stored(work: Workspace) -> None:
    with pytest.raises(UserFacingError, match="Chưa có tên cơ quan"):
        import_plan(work, reading().plan, 2026)
    assert work.undo_label == ""


def test_the_sample_plan_comes_back_from_its_own_file(work: Workspace, tmp_path) -> None:
    sample.fill(work)
    (original,) = plans.plans_of(work, sample.YEAR)
    file = plan_papers.writing(work, original.id, tmp_path / "ke-hoach.docx")()
    done = import_plan(work, reading_job(work, file)().plan, 2027)
    assert activities(work, done.plan) == activities(work, original)
    plan = plans.plan(work, done.plan.id)
    assert (plan.title, plan.opening, plan.recipients, plan.archive, plan.signer) == (
        original.title,
        original.opening,
        original.recipients,
        original.archive,
        original.signer,
    )
    assert done.remarks == ()


def activities(work: Workspace, of: Plan) -> list[tuple[str, str]]:
    """Where each activity stands and its words; paper decides how they begin, large or small."""
    names = ("title", "lead", "coordinators", "product", "time")
    return [
        (each.path, "; ".join(str(getattr(each.node, name)) for name in names).lower())
        for each in plans.arranged(work, of.id)
        if each.node.kind is ItemKind.ACTIVITY
    ]
