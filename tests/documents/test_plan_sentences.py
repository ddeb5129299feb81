"""Activities as sentences, and what they give to single executors, in all three layouts."""

import dataclasses

from tests.documents.test_plan_paper import INSPECTION, SECTION, lines, paper_of, table
from ttpl_desktop.documents.paper import Paragraph, Style
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.plan import ActivityLayout, ItemKind, PlanItem, subtasks, with_inherited

REPORT = PlanItem(
    id=5,
    parent_id=1,
    position=1,
    kind=ItemKind.ACTIVITY,
    style=NumberStyle.LETTER,
    title="Báo cáo kết quả",
    executors=("Các phòng",),
    time="trước ngày 01/12/2026",
)


def subtask(number: int, who: str, words: str, **more: str) -> PlanItem:
    return PlanItem(
        id=number,
        parent_id=5,
        position=number,
        kind=ItemKind.ACTIVITY,
        style=NumberStyle.PLUS,
        title=words,
        executors=(who,),
        **more,
    )


FIRST = subtask(6, "Sở Tư pháp", "tổng hợp báo cáo", time="trước ngày 05/12/2026")
SECOND = subtask(7, "Các sở", "gửi báo cáo")
ALL = (SECTION, REPORT, FIRST, SECOND)


def test_a_sub_task_is_an_activity_behind_a_bullet_under_another() -> None:
    assert subtasks(ALL) == {5: [FIRST, SECOND]}
    deeper = dataclasses.replace(SECOND, id=8, parent_id=7)
    assert subtasks((*ALL, deeper)) == {5: [FIRST], 7: [deeper]}


def test_a_sub_task_takes_what_it_does_not_say_from_its_activity() -> None:
    assert with_inherited(SECOND, REPORT).time == REPORT.time
    assert with_inherited(FIRST, REPORT).time == FIRST.time


def test_sub_tasks_stand_where_the_executors_are_named() -> None:
    assert lines(paper_of(*ALL))[2:-1] == [
        "a) Báo cáo kết quả",
        "- Thực hiện: Các phòng.",
        "+ Sở Tư pháp: tổng hợp báo cáo; thời gian: trước ngày 05/12/2026.",
        "+ Các sở: gửi báo cáo.",
        "- Thời gian: Trước ngày 01/12/2026.",
    ]


def test_the_label_of_the_executors_stands_for_sub_tasks_alone() -> None:
    bare = dataclasses.replace(REPORT, executors=())
    assert lines(paper_of(SECTION, bare, SECOND))[3:5] == ["- Thực hiện:", "+ Các sở: gửi báo cáo."]


def test_a_sub_task_has_the_style_of_its_bullet() -> None:
    (plus,) = [b for b in paper_of(*ALL).blocks if isinstance(b, Paragraph) and "Các sở:" in b.text]
    assert plus.style is Style.PLUS


def test_an_activity_runs_on_as_sentences() -> None:
    paper = paper_of(SECTION, INSPECTION, layout=ActivityLayout.SENTENCES)
    assert lines(paper)[2] == (
        "1. Kiểm tra tại cơ sở. Kiểm tra việc cấp phép. Đối tượng kiểm tra: Hai đơn vị trực thuộc; "
        "phương thức kiểm tra: Trực tiếp. Thanh tra Sở chủ trì, phối hợp với Văn phòng, "
        "Phòng Quy hoạch. Thời gian: Quý III năm 2026; sản phẩm: Thông báo kết luận."
    )


def test_sub_tasks_follow_the_sentences() -> None:
    found = lines(paper_of(*ALL, layout=ActivityLayout.SENTENCES))
    assert found[2].startswith("a) Báo cáo kết quả. Các phòng thực hiện.")
    assert found[4] == "+ Các sở: gửi báo cáo."


def test_sub_tasks_have_rows_of_their_own_without_a_number() -> None:
    rows = table(paper_of(*ALL, layout=ActivityLayout.TABLE)).rows
    assert [row[0] for row in rows[1:]] == ["1", "", ""]
    assert rows[2][1:4] == ("+ tổng hợp báo cáo", "Sở Tư pháp", "Trước ngày 05/12/2026")
    assert rows[3][1:4] == ("+ gửi báo cáo", "Các sở", "Trước ngày 01/12/2026")


def test_columns_without_words_are_left_out_and_a_narrow_table_stands_upright() -> None:
    paper = paper_of(*ALL, layout=ActivityLayout.TABLE)
    (annex,) = paper.annexes
    headings = [column.heading for column in table(paper).columns]
    assert headings == ["STT", "Nội dung hoạt động", "Chủ trì, thực hiện", "Thời gian"]
    assert not annex.landscape
    assert sum(column.width_mm for column in table(paper).columns) == 160
