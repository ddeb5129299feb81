"""The history box: asks when it is opened, tells value to value, and more on demand."""

import datetime as dt

from pytestqt.qtbot import QtBot

from ttpl_desktop.app.record_history import Change, History, HistoryStep
from ttpl_desktop.ui.settings import Settings
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.history_box import HistoryBox, change_in_words

AT = dt.datetime(2026, 11, 23, 9, 12)
STEPS = tuple(HistoryStep(number, AT, "lan", f"Bước {number}", ()) for number in range(30))


def opened(qtbot: QtBot, folder: object, steps: tuple[HistoryStep, ...]) -> HistoryBox:
    box = HistoryBox(Settings(folder), "history")
    qtbot.addWidget(box)
    box.put(1, lambda limit: History(steps[:limit], max(len(steps) - limit, 0)))
    box.box.fold(False)
    return box


def test_nothing_is_asked_while_the_history_is_folded(qtbot: QtBot, tmp_path: object) -> None:
    asked: list[int] = []
    box = HistoryBox(Settings(tmp_path), "history")
    qtbot.addWidget(box)
    box.put(1, lambda limit: asked.append(limit) or History((), 0))
    assert asked == []
    box.box.fold(False)
    assert len(asked) == 1


def test_more_steps_come_on_demand_and_stay_for_the_same_record(
    qtbot: QtBot, tmp_path: object
) -> None:
    box = opened(qtbot, tmp_path, STEPS)
    assert len(box.lines) == 20
    (more,) = box.findChildren(type(push_button("", box.show)))
    assert more.text() == "Xem thêm 10 bước trước đó"
    more.click()
    assert len(box.lines) == 30
    box.put(1, lambda limit: History(STEPS[:limit], 0))
    assert len(box.lines) == 30
    box.put(2, lambda limit: History(STEPS[:limit], 10))
    assert len(box.lines) == 20


def test_a_step_tells_when_who_and_what(qtbot: QtBot, tmp_path: object) -> None:
    changes = (Change("Thời hạn", "Quý II", "Quý III"), Change("Phối hợp", "Văn phòng", ""))
    box = opened(qtbot, tmp_path, (HistoryStep(1, AT, "lan", "Sửa", changes),))
    assert box.lines == [
        "23/11/2026 09:12 · lan · Sửa",
        "Thời hạn: Quý II → Quý III",
        "Phối hợp: Văn phòng → (trống)",
    ]


def test_an_unknown_account_is_not_named(qtbot: QtBot, tmp_path: object) -> None:
    box = opened(qtbot, tmp_path, (HistoryStep(1, AT, "", "Sửa", ()),))
    assert box.lines == ["23/11/2026 09:12 · Sửa"]


def test_long_words_are_shortened_on_both_sides() -> None:
    change = Change("Ghi chú", "một hai ba bốn", "năm sáu bảy tám")
    assert change_in_words(change, 8) == "Ghi chú: một hai… → năm sáu…"
    assert change_in_words(Change("Thêm việc con", "", "Gửi"), 8) == "Thêm việc con: Gửi"
    assert change_in_words(Change("Bỏ việc con", "Gửi", ""), 8) == "Bỏ việc con: Gửi"
