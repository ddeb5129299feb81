"""A plan on paper: numbers, citations, activities both ways, and no word left behind."""

import dataclasses
import datetime as dt
import string

from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.documents.paper import Annex, Paper, Paragraph, Run, Style, Table
from ttpl_desktop.documents.plan_items import plain
from ttpl_desktop.documents.plan_paper import plan_paper
from ttpl_desktop.documents.plan_table import REFERENCE
from ttpl_desktop.domain.legal import LegalDocument, day_in_citation
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import Office, Recipient, Signer, SigningForm
from ttpl_desktop.domain.plan import ActivityLayout, Basis, FocusLevel, ItemKind, Plan, PlanItem
from ttpl_desktop.domain.terms import ActivityKind

OFFICE = Office(
    id=1,
    parent="UBND TỈNH HOÀ GIANG",
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Hoà Giang",
)
DECREE = LegalDocument(
    id=7,
    type="Nghị định",
    number="59/2012/NĐ-CP",
    issued_on=dt.date(2012, 7, 23),
    issuer="Chính phủ",
    title="Về theo dõi tình hình thi hành pháp luật",
)
LEGAL = {7: DECREE}
PLAN = Plan(
    id=1,
    year=2026,
    title="Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026",
    opening="Sở Xây dựng ban hành Kế hoạch như sau:",
    bases=(Basis(legal_id=7), Basis(text="Căn cứ Kế hoạch của UBND tỉnh")),
    closing="Yêu cầu các đơn vị thực hiện.",
    recipients=(Recipient("Sở Tư pháp", "để báo cáo"),),
    archive="VT, TTr",
    signer=Signer("Nguyễn Văn Bình", SigningForm.DEPUTY, "Giám đốc", "Phó Giám đốc"),
)
SECTION = PlanItem(id=1, kind=ItemKind.SECTION, style=NumberStyle.ROMAN, title="Các hoạt động")
INSPECTION = PlanItem(
    id=2,
    parent_id=1,
    kind=ItemKind.ACTIVITY,
    style=NumberStyle.DECIMAL,
    activity=ActivityKind.INSPECTION,
    title="Kiểm tra tại cơ sở",
    text="Kiểm tra việc cấp phép",
    lead=("Thanh tra Sở",),
    coordinators=("Văn phòng", "Phòng Quy hoạch"),
    time="Quý III năm 2026",
    subject="Hai đơn vị trực thuộc",
    method="Trực tiếp",
    product="Thông báo kết luận",
)
NOTE = PlanItem(id=3, parent_id=1, position=1, style=NumberStyle.DECIMAL, text="Đoạn cuối.")


def paper_of(*items: PlanItem, **changes: object) -> Paper:
    return plan_paper(dataclasses.replace(PLAN, **changes), items, OFFICE, LEGAL)


def lines(paper: Paper) -> list[str]:
    return [plain(block.text) for block in paper.blocks if isinstance(block, Paragraph)]


def table(paper: Paper) -> Table:
    (annex,) = paper.annexes
    (block,) = annex.blocks
    assert isinstance(block, Table)
    return block


def test_the_head_stands_in_its_places() -> None:
    paper = paper_of()
    assert (paper.office, paper.parent) == ("Sở Xây dựng", "UBND TỈNH HOÀ GIANG")
    assert paper.recipients == ("Sở Tư pháp (để báo cáo)",)
    assert paper.signature.titles == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")


def test_number_and_date_stay_open_in_a_draft() -> None:
    paper = paper_of()
    assert (paper.number, paper.symbol, paper.date.day, paper.date.year) == (
        None,
        "KH-SXD",
        None,
        None,
    )


def test_an_issued_plan_shows_its_number_and_day() -> None:
    paper = paper_of(number="05", issued_on=dt.date(2026, 2, 5))
    assert (paper.number, paper.symbol, paper.date.day) == ("05", "KH-SXD", 5)


def test_a_number_typed_with_its_symbol_brings_it() -> None:
    paper = paper_of(number="05/KH-SXD-TTr")
    assert (paper.number, paper.symbol) == ("05", "KH-SXD-TTr")


def test_a_name_that_differs_from_the_letterhead_stays_out_of_it() -> None:
    office = dataclasses.replace(OFFICE, name="UỶ BAN NHÂN DÂN\nTỈNH HOÀ GIANG")
    assert plan_paper(PLAN, (), office, LEGAL).office == office.name


def test_a_document_is_cited_in_full_first_and_briefly_after() -> None:
    focus = PlanItem(id=4, kind=ItemKind.FOCUS, title="Nhà ở", legal_ids=(7,))
    paper = paper_of(focus)
    assert paper.legal_bases[0] == f"Căn cứ {DECREE.full_citation()}"
    assert f"- Văn bản: {DECREE.short_citation()}." in lines(paper)


def test_words_beside_a_document_go_on_behind_its_citation() -> None:
    paper = paper_of(bases=(Basis(7, "được sửa đổi năm 2020"),))
    assert paper.legal_bases[0].endswith("pháp luật được sửa đổi năm 2020")


def test_items_carry_their_computed_numbers() -> None:
    assert lines(paper_of(SECTION, INSPECTION, NOTE))[1:3] == [
        "I. CÁC HOẠT ĐỘNG",
        "1. Kiểm tra tại cơ sở",
    ]


def test_a_numbered_paragraph_is_not_a_heading() -> None:
    note = paper_of(SECTION, INSPECTION, NOTE).blocks[-2]
    assert note == Paragraph(Style.NORMAL, "2. Đoạn cuối.")


def test_an_activity_is_written_out_behind_labels() -> None:
    assert lines(paper_of(SECTION, INSPECTION))[3:-1] == [
        "- Nội dung: Kiểm tra việc cấp phép.",
        "- Đối tượng kiểm tra: Hai đơn vị trực thuộc.",
        "- Phương thức kiểm tra: Trực tiếp.",
        "- Chủ trì: Thanh tra Sở.",
        "- Phối hợp: Văn phòng; Phòng Quy hoạch.",
        "- Thời gian: Quý III năm 2026.",
        "- Sản phẩm: Thông báo kết luận.",
    ]


def test_the_labels_of_a_bullet_stand_one_level_lower() -> None:
    bullet = dataclasses.replace(INSPECTION, style=NumberStyle.DASH)
    paper = paper_of(SECTION, bullet)
    assert "+ Chủ trì: Thanh tra Sở." in lines(paper)


def test_a_field_of_several_lines_becomes_a_list() -> None:
    several = dataclasses.replace(INSPECTION, time="- Phòng: trước 01/11\n- Sở: trước 05/12")
    written = lines(paper_of(SECTION, several))
    start = written.index("- Thời gian:")
    assert written[start + 1 : start + 3] == ["+ Phòng: trước 01/11;", "+ Sở: trước 05/12."]


def test_an_activity_without_a_heading_stands_as_its_text() -> None:
    bare = dataclasses.replace(INSPECTION, title="")
    written = lines(paper_of(SECTION, bare))
    assert written[2] == "1. Kiểm tra việc cấp phép"
    assert not any(line.startswith("- Nội dung:") for line in written)


def test_an_empty_item_leaves_room_behind_its_number() -> None:
    assert lines(paper_of(dataclasses.replace(SECTION, title="")))[1] == "I. …"


def test_a_span_of_issue_days_is_told_as_a_scope() -> None:
    focus = PlanItem(
        id=4, kind=ItemKind.FOCUS, title="Nhà ở", issued_from=dt.date(2019, 1, 1), issued_to=None
    )
    assert "- Thời gian ban hành văn bản: Từ ngày 01/01/2019." in lines(paper_of(focus))


def test_what_follows_a_label_begins_with_a_capital_and_a_further_group_small() -> None:
    units = ("Sở Tư pháp", "Các phòng, đơn vị thuộc Sở")
    item = PlanItem(
        id=4, kind=ItemKind.ACTIVITY, title="Rà soát", coordinators=units, time="quý I "
    )
    shown = lines(paper_of(item))
    assert "- Phối hợp: Sở Tư pháp; các phòng, đơn vị thuộc Sở." in shown
    assert "- Thời gian: Quý I." in shown


def test_activities_in_a_table_leave_the_body_with_a_reference() -> None:
    paper = paper_of(SECTION, INSPECTION, NOTE, layout=ActivityLayout.TABLE)
    assert lines(paper)[1:4] == ["I. CÁC HOẠT ĐỘNG", REFERENCE, "1. Đoạn cuối."]


def test_the_table_groups_activities_under_their_heading() -> None:
    rows = table(paper_of(SECTION, INSPECTION, layout=ActivityLayout.TABLE)).rows
    assert rows[0] == ((Run("I. CÁC HOẠT ĐỘNG", bold=True),),)
    assert rows[1][0] == "1"
    assert rows[1][2:] == (
        "Thanh tra Sở",
        "Văn phòng\nPhòng Quy hoạch",
        "Quý III năm 2026",
        "Thông báo kết luận",
    )


def test_what_stands_under_an_activity_goes_into_its_row() -> None:
    step = PlanItem(id=5, parent_id=2, style=NumberStyle.PLUS, text="Lập danh sách đơn vị")
    rows = table(paper_of(SECTION, INSPECTION, step, layout=ActivityLayout.TABLE)).rows
    assert "+ Lập danh sách đơn vị" in str(rows[1][1])


def test_a_table_layout_without_activities_makes_no_annex() -> None:
    assert paper_of(SECTION, layout=ActivityLayout.TABLE).annexes == ()


# --- nothing typed is lost on the way to paper

WORD = st.text(string.ascii_lowercase + "ăâđêôơưáàảãạ", min_size=1, max_size=6)
WORDS = st.lists(WORD, max_size=3).map(" ".join)
TEXT = st.lists(WORDS, max_size=3).map("\n".join)
UNITS = st.lists(WORDS.filter(bool), max_size=2).map(tuple)
SPAN = st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2030, 1, 1))


@st.composite
def items(draw: st.DrawFn) -> tuple[PlanItem, ...]:
    made: list[PlanItem] = []
    for item_id in range(1, draw(st.integers(0, 6)) + 1):
        parents = [None, *(each.id for each in made)]
        made.append(
            PlanItem(
                id=item_id,
                parent_id=draw(st.sampled_from(parents)),
                position=item_id,
                kind=draw(st.sampled_from(ItemKind)),
                style=draw(st.sampled_from(NumberStyle)),
                title=draw(WORDS),
                text=draw(TEXT),
                focus_level=draw(st.sampled_from(FocusLevel)),
                activity=draw(st.sampled_from(ActivityKind)),
                **{name: draw(UNITS) for name in ("lead", "executors", "coordinators")},
                **{name: draw(TEXT) for name in ("collator", "time", "place", "product")},
                **{name: draw(TEXT) for name in ("budget", "scope", "subject", "content")},
                method=draw(TEXT),
                issued_from=draw(SPAN),
                issued_to=draw(SPAN),
            )
        )
    return tuple(made)


def words_in(paper: Paper) -> set[str]:
    texts = [paper.title, *paper.legal_bases, *paper.recipients, paper.archive]
    for blocks in (paper.blocks, *(annex.blocks for annex in paper.annexes)):
        for block in blocks:
            if isinstance(block, Paragraph):
                texts.append(plain(block.text))
            else:
                texts += [plain(cell) for row in block.rows for cell in row]
    return {word.strip("-+.,:;()").lower() for text in texts for word in text.split()}


FOR_KIND = {
    ItemKind.SECTION: ("title", "text"),
    ItemKind.TEXT: ("title", "text"),
    ItemKind.FOCUS: ("title", "text", "scope", "content", "subject"),
    ItemKind.ACTIVITY: (
        *("title", "text", "lead", "executors", "coordinators", "collator", "time", "place"),
        *("product", "budget", "scope", "subject", "content", "method"),
    ),
}


def words_typed(item: PlanItem) -> set[str]:
    values = [getattr(item, name) for name in FOR_KIND[item.kind]]
    texts = [" ".join(value) if isinstance(value, tuple) else value for value in values]
    return {word for text in texts for word in text.split()}


@given(items(), st.sampled_from(ActivityLayout), TEXT, TEXT)
def test_every_word_of_every_field_stands_on_paper(
    listed: tuple[PlanItem, ...], layout: ActivityLayout, opening: str, closing: str
) -> None:
    paper = paper_of(*listed, layout=layout, opening=opening, closing=closing)
    typed = {word for item in listed for word in words_typed(item)}
    assert typed | {*opening.split(), *closing.split()} <= words_in(paper)


@given(items())
def test_days_of_a_focus_field_stand_on_paper(listed: tuple[PlanItem, ...]) -> None:
    shown = words_in(paper_of(*listed))
    focus = [item for item in listed if item.kind is ItemKind.FOCUS]
    days = {day for item in focus for day in (item.issued_from, item.issued_to) if day}
    assert {day_in_citation(day) for day in days} <= shown


def test_an_annex_lies_on_its_long_side() -> None:
    (annex,) = paper_of(SECTION, INSPECTION, layout=ActivityLayout.TABLE).annexes
    assert isinstance(annex, Annex)
    assert annex.landscape
    assert sum(column.width_mm for column in table_columns(annex)) == 297 - 30 - 20


def table_columns(annex: Annex) -> tuple[object, ...]:
    (block,) = annex.blocks
    assert isinstance(block, Table)
    return block.columns
