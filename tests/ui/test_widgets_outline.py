"""The tree of sections on screen: the sign of what is missing keeps clear of long titles."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from tests.ui.windows import light_theme
from ttpl_desktop.ui.widgets.outline_model import Badge, OutlineModel, OutlineRow
from ttpl_desktop.ui.widgets.outline_tree import OutlineTree

LONG = "Kiểm tra công tác tổ chức thi hành pháp luật tại các xã, phường "
AT_THE_EDGE = 24


@pytest.fixture
def tree(qtbot) -> OutlineTree:
    light_theme()
    tree = OutlineTree(OutlineModel(), "Mục")
    qtbot.addWidget(tree)
    tree.put_rows(
        [OutlineRow(1, LONG * 2, remarks=("Chưa có người ký.",)), OutlineRow(2, LONG * 2)],
        is_fixed=True,
    )
    tree.resize(270, 200)
    tree.show()
    return tree


def colours(tree: OutlineTree, key: int) -> list[QColor]:
    """The colours at the right end of a row."""
    row = tree.visualRect(tree.model().index_of(key))
    edge = QRect(row.right() - AT_THE_EDGE, row.top(), AT_THE_EDGE, row.height())
    picture = tree.viewport().grab(edge).toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return [picture.pixelColor(x, y) for x, y in points]


def has_sign(found: list[QColor]) -> bool:
    return any(colour.red() - colour.blue() > 60 for colour in found)


def has_letters(found: list[QColor]) -> bool:
    return any(colour.value() < 120 and colour.saturation() < 90 for colour in found)


def test_a_long_title_ends_before_the_sign(tree: OutlineTree):
    assert has_sign(colours(tree, 1))
    assert not has_letters(colours(tree, 1))


def test_without_a_remark_a_title_has_the_whole_row(tree: OutlineTree):
    assert has_letters(colours(tree, 2))
    assert not has_sign(colours(tree, 2))


def test_what_is_missing_is_told_to_screen_readers(tree: OutlineTree):
    index = tree.model().index_of(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Chưa có người ký.")


def test_a_badge_stands_beside_the_sign_and_is_said(tree: OutlineTree):
    tree.model().put_badges({1: Badge("↻ 3", "3 chỗ cần xem lại."), 2: Badge("↻ 1", "1 chỗ.")})
    assert has_sign(colours(tree, 1))
    assert not has_letters(colours(tree, 2))
    said = tree.model().index_of(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Chưa có người ký. 3 chỗ cần xem lại." in said
    tree.model().put_badges({})
    assert has_letters(colours(tree, 2))
