"""The tree that numbers and bullets make of paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.reading.outline import outline
from ttpl_desktop.domain.reading.passages import CellPlace, Passage


def tree(*lines: str) -> list[tuple[int, str, str]]:
    """Depth, path and words of each line."""
    found = outline([Passage(line) for line in lines], 0, len(lines))
    return [(node.depth, node.path, node.text) for node in found.nodes]


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        (("I. A", "1. B", "a) C", "b) D", "2. E", "II. F"), "I I.1 I.1.a I.1.b I.2 II"),
        (("A. A", "I. B", "1. C", "II. D", "B. E"), "A A.I A.I.1 A.II B"),
        (("1. A", "1.1. B", "1.1.1. C", "1.2. D", "2. E"), "1 1.1 1.1.1 1.2 2"),
        (("I. A", "A. B", "1. C", "B. D", "II. E"), "I I.A I.A.1 I.B II"),
        (("Điều 1. A", "1. B", "a) C", "Điều 2. D"), "Điều 1|Điều 1.1|Điều 1.1.a|Điều 2"),
        (("I. A", "(1) B", "(2) C", "II. D"), "I I.1 I.2 II"),
        (("Phần I. A", "I. B", "1. C", "Phần II. D"), "Phần I|Phần I.I|Phần I.I.1|Phần II"),
    ],
)
def test_each_plan_nests_its_numbers_in_its_own_order(lines: tuple[str, ...], paths: str) -> None:
    wanted = paths.split("|") if "|" in paths else paths.split()
    assert [path for _, path, _ in tree(*lines)] == wanted


@pytest.mark.parametrize(
    ("lines", "depths"),
    [
        (("1. A", "- B", "+ C", "+ D", "- E"), [0, 1, 2, 2, 1]),
        (("1. A", "* B", "- C", "- D", "* E"), [0, 1, 2, 2, 1]),
        (("1. A", "- B", "* C", "- D", "2. E"), [0, 1, 1, 2, 0]),
        (("a) A", "+ B", "+ C", "b) D"), [0, 1, 1, 0]),
        (("1. A", "• B", "• C", "2. D"), [0, 1, 1, 0]),
        (("- A", "- B", "+ C"), [0, 0, 1]),
    ],
)
def test_signs_nest_below_numbers(lines: tuple[str, ...], depths: list[int]) -> None:
    assert [depth for depth, _, _ in tree(*lines)] == depths


@pytest.mark.parametrize(
    ("lines", "depths"),
    [
        (("1. A", "- B", "Đoạn nói tiếp"), [0, 1, 1]),
        (("1. A", "- Đơn vị thực hiện:", "Văn phòng Sở"), [0, 1, 2]),
        (("I. A", "Lời dẫn", "1. B"), [0, 1, 1]),
        (("1. A", "* B", "Đoạn của B"), [0, 1, 2]),
        (("1. A", "+ B", "Đoạn của mục 1", "2. C"), [0, 1, 1, 0]),
    ],
)
def test_a_paragraph_goes_on_with_the_numbered_item_above(
    lines: tuple[str, ...], depths: list[int]
) -> None:
    assert [depth for depth, _, _ in tree(*lines)] == depths


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        (("2. Yêu cầu", "1.1. A", "1.2. B"), ["2", "2.1.1", "2.1.2"]),
        (("I. A", "2.1. B", "2.2. C"), ["I", "I.2.1", "I.2.2"]),
        (("I. A", "1. B", "d) C", "d) D"), ["I", "I.1", "I.1.d", "I.1.d"]),
        (("I. A", "a) B", "2. C"), ["I", "I.a", "I.2"]),
        (("III. A", "3.1. B", "IV. C"), ["III", "III.3.1", "IV"]),
    ],
)
def test_wrong_numbers_are_kept_as_written(lines: tuple[str, ...], paths: list[str]) -> None:
    assert [path for _, path, _ in tree(*lines)] == paths


@pytest.mark.parametrize(
    "heading", ["MỤC TIÊU CHUNG", "CÁC VIỆC PHẢI LÀM", "PHÂN CÔNG", "KINH PHÍ", "TỔ CHỨC:"]
)
def test_capitals_head_a_plan_without_numbers(heading: str) -> None:
    lines = (heading, "Đoạn thứ nhất.", "LỜI KẾT")
    expected = [0, 1, 0] if " " in heading else [0, 0, 0]
    assert [depth for depth, _, _ in tree(*lines)] == expected


def test_bold_lines_head_below_capitals() -> None:
    lines = [
        Passage("VIỆC PHẢI LÀM"),
        Passage("Tập huấn", bold=True),
        Passage("Mở một lớp."),
        Passage("Khảo sát", bold=True),
    ]
    assert [node.depth for node in outline(lines, 0, 4).nodes] == [0, 1, 2, 1]


def test_a_table_is_one_node_under_the_numbered_item_before_it() -> None:
    cells = [Passage("a", cell=CellPlace(0, 0, 0)), Passage("b", cell=CellPlace(0, 0, 1))]
    passages = [Passage("I. A"), Passage("- B"), *cells, Passage("II. C")]
    found = outline(passages, 0, len(passages))
    assert [(node.table, node.path) for node in found.nodes][2:] == [(0, "I"), (None, "II")]


@given(st.lists(st.sampled_from(["I. a", "1. b", "1.1. c", "a) d", "- e", "+ f", "* g", "chữ"])))
def test_every_line_is_in_the_tree_once_below_an_earlier_one(lines: list[str]) -> None:
    nodes = outline([Passage(line) for line in lines], 0, len(lines)).nodes
    assert [node.passage for node in nodes] == list(range(len(lines)))
    assert all(node.parent is None or node.parent < node.index for node in nodes)
