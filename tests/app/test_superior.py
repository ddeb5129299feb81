"""A superior's plan beside what is known: what is mine, what was decided, what is different."""

import dataclasses

import pytest

from tests.app.superior_plan import ALL, NINE, Duty, reading, set_up
from ttpl_desktop.app import superior_plans, tasks
from ttpl_desktop.app.superior import State, look
from ttpl_desktop.app.superior_accept import accept
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.task import Task


@pytest.fixture
def office(work: Workspace) -> Workspace:
    set_up(work)
    return work


def states(work: Workspace, of=None) -> list[State]:
    return [each.state for each in look(work, of or reading()).proposals]


def key_of(work: Workspace, beginning: str, of=None) -> str:
    proposals = look(work, of or reading()).proposals
    return next(each.key for each in proposals if each.activity.text.startswith(beginning))


def test_what_names_my_office_or_its_group_is_ticked_before(office: Workspace) -> None:
    looked = look(office, reading())
    ticked = [each.activity.text for each in looked.proposals if each.key in looked.preticked]
    assert len(ticked) == 7
    assert "Tổ chức tập huấn nghiệp vụ theo dõi" not in ticked
    assert looked.proposals[0].why == f"Sở Xây dựng thuộc “{ALL}”, chủ trì"
    assert looked.proposals[3].why == "Sở Xây dựng phối hợp"


def test_the_footer_counts_what_would_happen(office: Workspace) -> None:
    looked = look(office, reading())
    assert looked.footer(looked.preticked) == "nhận 7 · bỏ 2 · chưa gán 1"
    assert looked.footer(()) == "nhận 0 · bỏ 9 · chưa gán 1"


def test_the_plan_is_told_in_a_sentence(office: Workspace) -> None:
    first = look(office, reading())
    assert first.sentence() == "Kế hoạch số 27/KH-UBND có 9 nhiệm vụ, 7 của Sở Xây dựng."
    accept(office, reading(), first.preticked)
    assert look(office, reading()).sentence().endswith("Kế hoạch này đã được đọc trước đây.")


def test_without_an_office_nothing_is_mine(work: Workspace) -> None:
    looked = look(work, reading())
    assert looked.names is None
    assert looked.preticked == frozenset()
    assert looked.sentence() == "Kế hoạch số 27/KH-UBND có 9 nhiệm vụ."


def test_a_unit_looks_for_itself(office: Workspace) -> None:
    own = reading([Duty("Gửi số liệu", "Các phòng thuộc Sở"), Duty("Tổng hợp", "Sở Xây dựng")])
    looked = look(office, own, unit="phòng pháp chế")
    assert [each.is_mine for each in looked.proposals] == [True, False]
    assert looked.names is not None
    assert looked.names.called == "Phòng Pháp chế"


def test_looking_stores_nothing(office: Workspace) -> None:
    before = office.undo_label
    look(office, reading())
    assert office.undo_label == before
    assert superior_plans.every(office) == ()


@pytest.mark.parametrize(
    "again",
    [
        {},
        {"content": b"other bytes", "name": "ke-hoach.pdf"},
        {"content": b"x", "number": "", "symbol": ""},
        {"content": b"x", "title": "", "issued_on": None},
        {"content": b"x", "office": "Ubnd tỉnh Bình Minh"},
    ],
)  # fmt: skip
def test_the_same_plan_read_again_is_known(office: Workspace, again) -> None:
    accept(office, reading(), look(office, reading()).preticked)
    found = states(office, reading(**again))
    assert found.count(State.ACCEPTED) == 7
    assert found.count(State.NEW) == 2


def test_another_plan_is_new(office: Workspace) -> None:
    accept(office, reading(), look(office, reading()).preticked)
    other = reading(content=b"x", number="31", title="Kế hoạch khác")
    assert set(states(office, other)) == {State.NEW}


def test_what_was_left_out_stays_left_out(office: Workspace) -> None:
    left = key_of(office, "Khảo sát")
    accept(office, reading(), look(office, reading()).preticked - {left})
    looked = look(office, reading())
    refused = next(each for each in looked.proposals if each.key == left)
    assert refused.state is State.REFUSED
    assert looked.preticked == frozenset()
    assert looked.footer(()) == "nhận 0 · bỏ 3 · đã nhận trước 6 · chưa gán 1"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            {"time": "trước ngày 10/12/2026"},
            "thời hạn: “trước ngày 05/12/2026” → “trước ngày 10/12",
        ),
        (
            {"text": "Báo cáo năm về theo dõi"},
            "nội dung: “Báo cáo năm” → “Báo cáo năm về theo dõi”",
        ),
        ({"lead": "Sở Xây dựng"}, "chủ trì: “các Sở, ngành” → “Sở Xây dựng”"),
        ({"help": "Sở Tư pháp"}, "phối hợp: “” → “Sở Tư pháp”"),
        ({"product": "Báo cáo"}, "sản phẩm: “” → “Báo cáo”"),
    ],
)
def test_an_accepted_duty_that_reads_otherwise_says_what(office: Workspace, change, told) -> None:
    accept(office, reading(), look(office, reading()).preticked)
    duties = [*NINE[:6], dataclasses.replace(NINE[6], **change), *NINE[7:]]
    changed = [
        each
        for each in look(office, reading(duties, content=b"two")).proposals
        if each.state is State.CHANGED
    ]
    assert len(changed) == 1
    assert changed[0].changes[0].startswith(told)
    assert not changed[0].is_preticked


def test_small_damage_is_no_change(office: Workspace) -> None:
    accept(office, reading(), look(office, reading()).preticked)
    duties = [
        dataclasses.replace(each, text=each.text.upper() + ";", time=f" {each.time} ")
        for each in NINE
    ]
    assert State.CHANGED not in states(office, reading(duties, content=b"two"))


def test_a_task_that_was_put_away_is_not_forced_back(office: Workspace) -> None:
    added = accept(office, reading(), look(office, reading()).preticked).added
    tasks.remove(office, [added[0].id])
    proposal = look(office, reading()).proposals[0]
    assert (proposal.state, proposal.is_preticked, proposal.can_be_chosen) == (
        State.REFUSED,
        False,
        True,
    )


def test_accepted_duties_that_are_gone_are_named(office: Workspace) -> None:
    accept(office, reading(), look(office, reading()).preticked)
    looked = look(office, reading(NINE[1:], content=b"two"))
    assert [item.text for item in looked.gone] == ["Xây dựng kế hoạch theo dõi của cơ quan mình"]


def test_a_task_says_where_it_comes_from(office: Workspace) -> None:
    added = accept(office, reading(), look(office, reading()).preticked).added
    origin = superior_plans.origin(office, added[1])
    assert origin is not None
    assert origin.place == "Kế hoạch số 27/KH-UBND · II.2"
    assert superior_plans.tasks_of(office, origin.item.id) == (added[1],)
    assert superior_plans.origin(office, Task()) is None
