"""Lists to tick: what is ticked stays ticked, whatever is in sight."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ttpl_desktop.ui.widgets.pick_list import Pick, PickList, TickList

PICKS = (
    Pick("luat", "Luật Đất đai"),
    Pick("nghi-dinh", "Nghị định số 80", "Nghị định số 80 về tổ chức thi hành"),
    Pick("thong-tu", "Thông tư số 05"),
)


def shown(rows: TickList[str]) -> list[str]:
    lines = map(rows.item, range(rows.count()))
    return [line.text() for line in lines if not line.isHidden()]


def test_what_is_ticked_is_given_in_the_order_of_the_list(qtbot: QtBot) -> None:
    rows = TickList(PICKS, {"thong-tu"}, "Văn bản")
    qtbot.addWidget(rows)
    rows.item(0).setCheckState(Qt.CheckState.Checked)
    assert rows.chosen == ("luat", "thong-tu")
    rows.tick(["nghi-dinh"])
    assert rows.chosen == ("luat", "nghi-dinh", "thong-tu")


def test_a_line_out_of_sight_stays_ticked(qtbot: QtBot) -> None:
    choice = PickList(TickList(PICKS, ("luat",), "Văn bản"))
    qtbot.addWidget(choice)
    choice.narrow("so 80 nghi dinh")
    assert shown(choice.list) == ["Nghị định số 80"]
    assert choice.chosen == ("luat",)
    choice.narrow("")
    assert len(shown(choice.list)) == 3


def test_a_line_is_found_by_all_of_its_words(qtbot: QtBot) -> None:
    choice = PickList(TickList(PICKS, (), "Văn bản"))
    qtbot.addWidget(choice)
    qtbot.keyClicks(choice.search, "thi hanh")
    qtbot.keyClick(choice.search, Qt.Key.Key_Return)
    assert shown(choice.list) == ["Nghị định số 80"]


def test_lines_are_as_high_as_asked_for(qtbot: QtBot) -> None:
    one, two = TickList(PICKS, (), "Một dòng"), TickList(PICKS, (), "Hai dòng", lines=2)
    for rows in (one, two):
        qtbot.addWidget(rows)
    more = two.sizeHintForRow(0) - one.sizeHintForRow(0)
    assert more == one.fontMetrics().height()
    assert not one.wordWrap()
    assert two.wordWrap()
