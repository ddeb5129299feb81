"""Ruling lines of a PDF become tables with their merged cells."""

import itertools

import pytest

from tests.documents.readers.reading import read, tables, texts
from tests.documents.readers.tiny_pdf import Bar, Page, Stroke, Words, ruled
from ttpl_desktop.documents.readers.pdf_grids import MAX_RULES, Cell, grids
from ttpl_desktop.documents.readers.pdf_rules import Rule
from ttpl_desktop.domain.reading.source import RepairKind, SourceTable

ROWS = [["STT", "Nội dung", "Chủ trì"], ["1", "Rà soát", "Thanh tra Sở"], ["2", "Báo cáo", "VP"]]
ACROSS, DOWN = (50, 150, 130), (30, 30, 30)
LEFT, TOP = 85, 700


def written(rows, size: float = 12) -> list[Words]:
    """Words in the cells of a table of one line each."""
    lefts = [LEFT, *(LEFT + sum(ACROSS[: n + 1]) for n in range(2))]
    return [
        Words(left + 6, TOP - 20 - 30 * number, text, size=size)
        for number, row in enumerate(rows)
        for left, text in zip(lefts, row, strict=True)
        if text
    ]


def strokes() -> list[Stroke]:
    """The same borders as long strokes, as other programs draw them."""
    right, bottom = LEFT + sum(ACROSS), TOP - sum(DOWN)
    edges = itertools.accumulate(ACROSS, initial=LEFT)
    return [
        *(Stroke(LEFT, TOP - 30 * n, right, TOP - 30 * n) for n in range(4)),
        *(Stroke(edge, TOP, edge, bottom) for edge in edges),
    ]


def without(bars: list[Bar], x: float, y: float) -> list[Bar]:
    """The borders without those whose middle is here."""
    return [
        bar
        for bar in bars
        if abs(bar.x + bar.width / 2 - x) > 2 or abs(bar.y + bar.height / 2 - y) > 2
    ]


@pytest.mark.parametrize("borders", [ruled(LEFT, TOP, ACROSS, DOWN), strokes()])
def test_borders_as_bars_or_strokes_make_a_table(borders):
    assert tables(read(Page([*borders, *written(ROWS)]))) == [ROWS]


def test_text_around_a_table_stays_around_it():
    page = Page(
        [
            *(Words(85, 500, "Dưới bảng"), Words(85, 740, "Trên bảng")),
            *(*ruled(LEFT, TOP, ACROSS, DOWN), *written(ROWS)),
        ]
    )
    above, table, below = read(page).blocks
    assert (above.text, below.text) == ("Trên bảng", "Dưới bảng")
    assert isinstance(table, SourceTable)
    assert table.page == 1


def test_a_missing_border_merges_two_cells_of_a_row():
    bars = without(ruled(LEFT, TOP, ACROSS, DOWN), LEFT + 50, TOP - 45)
    rows = [ROWS[0], ["I. Chỉ đạo", "", "Sở"], ROWS[2]]
    found = tables(read(Page([*bars, *written(rows)])))
    assert found == [[ROWS[0], ["I. Chỉ đạo", "<I. Chỉ đạo", "Sở"], ROWS[2]]]


def test_a_missing_border_merges_two_cells_of_a_column():
    bars = without(ruled(LEFT, TOP, ACROSS, DOWN), LEFT + 200 + 65, TOP - 60)
    rows = [ROWS[0], ROWS[1], ["2", "Báo cáo", ""]]
    found = tables(read(Page([*bars, *written(rows)])))
    assert found[0][2] == ["2", "Báo cáo", "<Thanh tra Sở"]


def test_a_table_without_outer_borders_is_closed_where_its_rules_end():
    inner = [
        *(Stroke(LEFT, TOP - 30 * n, LEFT + 330, TOP - 30 * n) for n in (1, 2)),
        *(Stroke(x, TOP, x, TOP - 90) for x in (LEFT + 50, LEFT + 200)),
    ]
    assert tables(read(Page([*inner, *written(ROWS)]))) == [ROWS]


def test_double_and_dotted_borders_are_one_border():
    double = [Stroke(LEFT, TOP - y, LEFT + 330, TOP - y) for y in (0, 1.5, 30, 31.5, 60, 90)]
    dots = [
        Bar(x, TOP - 90 + y, 1, 4.5)
        for x in (LEFT, LEFT + 50, LEFT + 200, LEFT + 330)
        for y in range(0, 90, 6)
    ]
    assert tables(read(Page([*double, *dots, *written(ROWS)]))) == [ROWS]


def test_lines_under_words_and_a_frame_are_no_table():
    frame = [Stroke(60, 780, 540, 780), Stroke(60, 400, 540, 400)]
    frame += [Stroke(x, 780, x, 400) for x in (60, 540)]
    source = read(Page([*frame, Bar(85, 696, 80, 0.7), Words(85, 700, "Kế hoạch")]))
    assert (tables(source), texts(source)) == ([], ["Kế hoạch"])


def test_a_cell_keeps_its_lines_and_the_space_beside_them():
    rows = [ROWS[0], ["1", "", "Sở"], ROWS[2]]
    lines = ["Rà soát văn bản", "và báo cáo"]
    words = [Words(LEFT + 56, TOP - 42 - 14 * n, text, size=12) for n, text in enumerate(lines)]
    borders = ruled(LEFT, TOP, ACROSS, DOWN)
    [table] = read(Page([*borders, *written(rows), *words])).blocks
    cell = table.rows[1][1]
    assert [line.text for line in cell.lines] == lines
    assert [line.left for line in cell.lines] == [0, 0]
    assert cell.lines[1].right - cell.lines[0].right == pytest.approx(5 * 7.2, abs=0.2)


def test_words_of_a_heading_that_stand_on_end_are_read_in_their_cell():
    rows = [["", "Nội dung", "Chủ trì"], *ROWS[1:]]
    turned = Words(LEFT + 30, TOP - 26, "STT", size=10, angle=90)
    found = tables(read(Page([*ruled(LEFT, TOP, ACROSS, DOWN), *written(rows), turned])))
    assert found == [ROWS]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["Phò", "ng"], "Phòng"),
        (["Vă", "n"], "Văn"),
        (["phư", "ờng"], "phường"),
        (["UB", "ND"], "UBND"),
        (["Kin", "h"], "Kinh"),
        (["trư", "ởng"], "trưởng"),
    ],
)
def test_a_word_that_a_narrow_cell_breaks_is_whole_again(parts, whole):
    room = 12 + 7.2 * max(map(len, parts)) + 2
    borders = ruled(LEFT, TOP, (room, 100), (60,))
    words = [Words(LEFT + 6, TOP - 14 - 14 * n, part, size=12) for n, part in enumerate(parts)]
    source = read(Page([*borders, *words, Words(LEFT + room + 6, TOP - 20, "Sở", size=12)]))
    assert tables(source) == [[[whole, "Sở"]]]
    assert {repair.kind for repair in source.repairs} == {RepairKind.JOINED_LINES}


@pytest.mark.parametrize(
    "parts", [["Sở", "Tư"], ["Chủ", "trì"], ["và", "a"], ["12", "3"], ["SỞ", "Y"]]
)
def test_words_under_each_other_in_a_narrow_cell_stay_apart(parts):
    borders = ruled(LEFT, TOP, (12 + 7.2 * 3, 100), (60,))
    words = [Words(LEFT + 6, TOP - 14 - 14 * n, part, size=12) for n, part in enumerate(parts)]
    source = read(Page([*borders, *words, Words(LEFT + 50, TOP - 20, "Sở", size=12)]))
    assert tables(source)[0][0][0] == " / ".join(parts)


def test_parts_of_a_table_on_two_pages_come_with_their_pages():
    page = Page([*ruled(LEFT, TOP, ACROSS, DOWN), *written(ROWS)])
    assert [block.page for block in read(page, page).blocks] == [1, 2]


def test_a_table_on_a_page_that_lies_on_its_side_is_upright():
    turned = [Stroke(842 - mark.y1, mark.x1, 842 - mark.y2, mark.x2) for mark in strokes()]
    words = [Words(842 - w.y, w.x, w.text, size=w.size, angle=90) for w in written(ROWS)]
    assert tables(read(Page([*turned, *words], width=842, height=595, rotate=90))) == [ROWS]


def test_a_drawing_of_a_thousand_lines_is_no_table():
    rules = [
        Rule(is_horizontal, 4.0 * number, 0, 4_000)
        for number in range(MAX_RULES)
        for is_horizontal in (True, False)
    ]
    assert grids(rules) == []


def test_cells_cover_every_place_once():
    flat = [Rule(True, y, 0, 90) for y in (0, 20, 40)] + [Rule(True, 30, 60, 90)]
    upright = [Rule(False, x, 0, 40) for x in (0, 90)] + [Rule(False, 60, 20, 40)]
    [grid] = grids([*flat, *upright])
    assert grid.cells == (Cell(0, 0, 1, 2), Cell(1, 0, 3, 1), Cell(1, 1, 2, 2), Cell(2, 1, 3, 2))
    assert set(grid.at) == {(row, column) for row in range(3) for column in range(2)}
