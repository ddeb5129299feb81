"""Whatever a plan says: nothing is lost, nothing changes outside marks, nothing goes unmarked."""

import dataclasses
import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rolling.new_years import OFFICE, new_year, roll_items
from ttpl_desktop.domain.office import Recipient
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.rolling.fields import HEAD_FIELDS, ITEM_FIELDS, replaced, words_of
from ttpl_desktop.domain.rolling.marks import MarkKind, ReviewMark
from ttpl_desktop.domain.rolling.rolling import rolled
from ttpl_desktop.domain.terms import ActivityKind

PHRASES = st.sampled_from(
    (
        *("năm 2025", "2024", "năm 2026", "giai đoạn 2021-2025", "trước ngày 15/02/2025"),
        *("ngày 05 tháng 12 năm 2025", "Quý II/2025", "15/12", "29/02", "tháng 5/2025", "; ", ". "),
        *("Nghị định số 59/2012/NĐ-CP ngày 23/7/2012", "Điều 14", "Kế hoạch số 4/KH-UBND", "của"),
        *("ngày 20/01/2025", "UBND tỉnh", "Luật Đất đai năm 2024", "từ 01/01/2019 đến 31/12/2023"),
        *("kỷ niệm 80 năm", "UBND các huyện, thị xã", "Thanh tra Sở", "báo cáo", "số 5/QĐ-UBND,"),
        *(
            "(kèm theo",
            ")",
            "từ ngày",
            "đến nay",
            "ban hành",
            "số liệu",
            "Kế hoạch",
            "\n",
            "…",
            "/",
        ),
    )
)
TEXTS = st.lists(PHRASES, max_size=8).map(" ".join)
KINDS = st.sampled_from([ItemKind.TEXT, ItemKind.ACTIVITY, ItemKind.FOCUS])
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DATE = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?!\d)")
CITED = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ]+-[A-ZĐ]+")


@st.composite
def trees(draw) -> list[PlanItem]:
    """Some items, each at the top or under one before it."""
    count = draw(st.integers(1, 6))
    return [
        PlanItem(
            id=number,
            position=number,
            parent_id=draw(st.sampled_from([None, *range(1, number)])),
            kind=draw(KINDS),
            activity=draw(st.sampled_from([ActivityKind.INSPECTION, ActivityKind.OTHER])),
            title=draw(TEXTS),
            time=draw(TEXTS),
            subject=draw(st.sampled_from(["", "UBND xã Suối Hoa", "các xã"])),
            lead=draw(st.sampled_from([(), ("Thanh tra Sở", "Phòng Nhà ở"), ("UBND cấp huyện",)])),
        )
        for number in range(1, count + 1)
    ]


def last_year(mark: ReviewMark, marks: list[ReviewMark]) -> str:
    """The field before rolling, put together from its marks and what stands between them."""
    here = sorted(
        (m for m in marks if (m.item_id, m.field) == (mark.item_id, mark.field) and m.was),
        key=lambda m: m.start,
    )
    parts, at = [], 0
    for each in (m for m in here if m.kind is not MarkKind.FOCUS):
        parts += (each.text[at : each.start], each.was)
        at = each.end
    return "".join((*parts, mark.text[at:]))


@given(trees())
def test_no_item_is_lost(items):
    done = roll_items(*items)
    after = [*done.items, *done.dropped]
    assert sorted(item.id for item in after) == [item.id for item in items]
    assert {item.id: item.parent_id for item in after} == {i.id: i.parent_id for i in items}


@given(trees())
def test_what_is_dropped_was_proposed_with_a_reason_and_takes_what_is_below_it(items):
    done = roll_items(*items)
    reasons = {mark.item_id: mark.note for mark in done.marks if mark.kind is MarkKind.DROPPED}
    assert set(reasons) == {item.id for item in done.dropped}
    assert all(reasons.values())
    assert not [item for item in done.items if item.parent_id in reasons]


@given(trees())
def test_words_change_only_inside_marks(items):
    done = roll_items(*items)
    before = {item.id: item for item in items}
    marks = list(done.marks)
    told = {(mark.item_id, mark.field): mark for mark in marks if mark.field}
    for item in (*done.items, *done.dropped):
        for field in ITEM_FIELDS:
            was, now = (words_of(each, field, {}) for each in (before[item.id], item))
            mark = told.get((item.id, field))
            assert was == (now if mark is None else last_year(mark, marks))


@given(trees())
def test_marks_point_at_their_words(items):
    done = roll_items(*items)
    after = {item.id: item for item in (*done.items, *done.dropped)}
    for mark in done.marks:
        if mark.field:
            assert words_of(after[mark.item_id], mark.field, {}) == mark.text
            assert 0 <= mark.start < mark.end <= len(mark.text)


@given(TEXTS)
def test_every_year_date_and_citation_is_marked(text):
    done = roll_items(PlanItem(id=1, text=text))
    marks = [mark for mark in done.marks if mark.field == "text"]
    for pattern in (YEAR, DATE, CITED):
        for found in pattern.finditer(done.items[0].text):
            assert any(m.start <= found.start() and found.end() <= m.end for m in marks)


@given(TEXTS)
def test_marks_of_one_field_do_not_overlap(text):
    done = roll_items(PlanItem(id=1, text=text))
    places = sorted((mark.start, mark.end) for mark in done.marks if mark.field == "text")
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))


def test_the_head_becomes_a_draft_of_the_new_year():
    head = Plan(
        id=3,
        year=2025,
        status=PlanStatus.ISSUED,
        version=2,
        adjusts_id=2,
        title="Theo dõi năm 2025",
        bases=(Basis(text="Căn cứ Kế hoạch số 4/KH-UBND ngày 02/01/2025 của UBND tỉnh;"),),
        closing="Yêu cầu các phòng thực hiện./.",
        number="12",
        recipients=(Recipient("UBND tỉnh", "để báo cáo"),),
    )
    plan = roll_items(head=head).plan
    assert (plan.year, plan.status, plan.version, plan.adjusts_id, plan.number) == (
        *(2026, PlanStatus.DRAFT, 1, None, ""),
    )
    assert (plan.title, plan.office_id) == ("Theo dõi năm 2026", OFFICE.id)
    assert plan.bases[0].text == "Căn cứ Kế hoạch số …/KH-UBND ngày … của UBND tỉnh;"
    assert (plan.closing, plan.recipients) == (head.closing, head.recipients)


def test_what_is_carried_tells_its_time_then_and_now():
    item = PlanItem(id=1, kind=ItemKind.ACTIVITY, title="Báo cáo", time="Quý I năm 2025")
    (mark,) = [m for m in roll_items(item).marks if m.kind is MarkKind.CARRIED]
    assert (mark.words, mark.note) == ("Báo cáo", "Quý I năm 2025 → Quý I năm 2026")


def test_a_proposal_can_be_put_into_any_field():
    recipients = (Recipient("UBND cấp huyện", "để phối hợp"), Recipient("Sở Tư pháp"))
    head = Plan(year=2025, recipients=recipients, opening="Giao UBND cấp huyện.")
    lead = PlanItem(id=1, kind=ItemKind.ACTIVITY, title="a", lead=("Sở Tư pháp", "UBND cấp huyện"))
    done = rolled(head, [lead], new=new_year(), register={})
    for mark in (each for each in done.marks if each.proposal):
        record = done.plan if mark.item_id is None else done.items[0]
        value = replaced(record, mark.field, (mark.start, mark.end), mark.proposal, {})
        changed = dataclasses.replace(record, **{mark.field: value})
        assert words_of(changed, mark.field, {}) == mark.text.replace("huyện", "xã")
    assert {mark.field for mark in done.marks if mark.proposal} == {"recipients", "opening", "lead"}


def test_every_field_with_words_is_looked_at():
    silent = {"required", "framework", "number", "issued_on", "law_passed_on", "law_planned_on"}
    silent.add("superior_ids")  # a new year leaves last year's duties behind
    for record, fields in ((PlanItem(), ITEM_FIELDS), (Plan(), HEAD_FIELDS)):
        worded = {
            field.name
            for field in dataclasses.fields(record)
            if type(getattr(record, field.name)) in (str, tuple) and field.name not in silent
        }
        assert worded <= set(fields)
