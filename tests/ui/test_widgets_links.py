"""Links to records, and words cut into the lines of a cell on paper."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ttpl_desktop.ui.states import State
from ttpl_desktop.ui.task.paper_table import lines_of
from ttpl_desktop.ui.widgets.buttons import IconButton
from ttpl_desktop.ui.widgets.links import ElidedLink, Link, Links

LONG = "Rà soát quy định về cấp phép xây dựng và quản lý theo giấy phép trên địa bàn tỉnh"


def shown(qtbot: QtBot, *links: Link, can_take_out: str = "") -> Links:
    made = Links("Nhiệm vụ", can_take_out=can_take_out)
    qtbot.addWidget(made)
    made.put(links, "Chưa có việc nào.")
    made.resize(240, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_link_leads_to_its_record(qtbot: QtBot) -> None:
    links = shown(qtbot, Link("task", 7, "Khảo sát", state=State.LATE))
    (link,) = links.findChildren(ElidedLink)
    assert link.words == "! Khảo sát"
    with qtbot.waitSignal(links.wanted) as asked:
        link.click()
    assert asked.args == ["task", 7]


def test_a_link_can_be_taken_out_where_that_is_offered(qtbot: QtBot) -> None:
    links = shown(qtbot, Link("task", 7, "Khảo sát"), can_take_out="Gỡ nối")
    (button,) = links.findChildren(IconButton)
    assert button.accessibleName() == "Gỡ nối: Khảo sát"
    with qtbot.waitSignal(links.taken_out) as asked:
        button.click()
    assert asked.args == [7]
    assert not shown(qtbot, Link("task", 7, "Khảo sát")).findChildren(IconButton)


def test_words_that_do_not_fit_end_early_and_are_told_in_full(qtbot: QtBot) -> None:
    links = shown(qtbot, Link("task", 7, LONG))
    (link,) = links.findChildren(ElidedLink)
    assert link.text().endswith("…")
    assert (link.toolTip(), link.accessibleName()) == (LONG, LONG)


def test_nothing_is_said_where_there_is_nothing(qtbot: QtBot) -> None:
    links = shown(qtbot)
    assert links.listed == ()
    links.put([Link("task", 7, "Khảo sát")], "Chưa có việc nào.")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in links.findChildren(ElidedLink)))


@settings(deadline=None)
@given(st.lists(st.sampled_from(LONG.split()), max_size=30), st.integers(1, 4))
def test_lines_on_paper_lose_no_word_before_the_last(words: list[str], most: int) -> None:
    assert QApplication.instance() is not None
    text, font = " ".join(words), QFont()
    lines = lines_of(text, font, 120, most)
    assert 1 <= len(lines) <= most
    told = " ".join(lines).rstrip("…")
    assert text.startswith(" ".join(told.split()).rsplit(" ", 1)[0])
    if not lines[-1].endswith("…"):
        assert " ".join(" ".join(lines).split()) == text
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 130 for line in lines)
