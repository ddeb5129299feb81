"""Tables of a Word file become grids; what is merged stands in every place that it covers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.readers.making import grid, p, read_body, shown_body, tbl, tc, tr
from ttpl_desktop.documents.readers.word_tables import PlacedCell, grid_of
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.source import SourceLine


def wide(text: str, span: int) -> str:
    return tc(text, props=f'<w:gridSpan w:val="{span}"/>')


def merged(text: str, value: str = "", kind: str = "vMerge") -> str:
    told = f' w:val="{value}"' if value else ""
    return tc(text, props=f"<w:{kind}{told}/>")


def table(*rows: str) -> list[list[str]]:
    return grid(read_body(tbl(*rows)))


def test_a_plain_table_keeps_its_cells_and_their_lines():
    assert table(tr("a", "b"), tr(tc("c", "d"), tc())) == [["a", "b"], ["c/d", ""]]


def test_a_wide_cell_covers_the_places_beside_it():
    assert table(tr(wide("rộng", 2), "c"), tr("1", "2", "3")) == [
        ["rộng", "^", "c"],
        ["1", "2", "3"],
    ]


def test_a_tall_cell_covers_the_places_below_it():
    rows = tr(merged("cao", "restart"), "b"), tr(merged(""), "d"), tr(merged("", "continue"), "e")
    assert table(*rows) == [["cao", "b"], ["^", "d"], ["^", "e"]]


def test_a_covered_place_has_the_lines_of_its_cell():
    [found] = read_body(tbl(tr(merged("cao", "restart"), "b"), tr(merged(""), "d"))).blocks
    assert found.rows[1][0].lines == found.rows[0][0].lines


def test_a_cell_wide_and_tall_covers_a_block():
    first = tc("khối", props='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')
    below = tc(props='<w:gridSpan w:val="2"/><w:vMerge/>')
    rows = tr(first, "c"), tr(below, "d"), tr("1", "2", "3")
    assert table(*rows) == [["khối", "^", "c"], ["^", "^", "d"], ["1", "2", "3"]]


def test_words_that_word_hides_under_a_merged_cell_are_not_lost():
    assert table(tr(merged("cao", "restart"), "b"), tr(merged("khuất"), "d"))[0][0] == "cao/khuất"


def test_very_many_words_under_one_merged_cell_are_kept_once():
    rows = tr(merged("cao", "restart"), "b") + tr(merged("khuất"), "d") * 3_000
    [found] = read_body(tbl(rows)).blocks
    assert len(found.rows[0][0].lines) == 3_001
    assert found.rows[9][0].lines is found.rows[0][0].lines


def test_a_merge_that_goes_on_from_nothing_is_a_cell_of_its_own():
    assert table(tr(merged("lạ"), "b"), tr("c", "d")) == [["lạ", "b"], ["c", "d"]]


def test_cells_merged_as_word_97_did_are_one():
    row = tr(merged("một", "restart", "hMerge"), merged("hai", "", "hMerge"), "c")
    assert table(row, tr("1", "2", "3")) == [["một/hai", "^", "c"], ["1", "2", "3"]]


def test_rows_that_begin_later_or_end_earlier_are_filled_up():
    late = tr("b", props='<w:gridBefore w:val="1"/>')
    assert table(tr("a", "b", "c"), late) == [["a", "b", "c"], ["", "b", ""]]


def test_columns_in_which_no_cell_begins_are_no_columns():
    assert table(tr(wide("a", 7), wide("b", 9)), tr(wide("c", 7), "d")) == [["a", "b"], ["c", "d"]]


def test_a_deleted_row_is_left_out():
    assert table(tr("a", "b"), tr("x", "y", props="<w:del/>"), tr("c", "d"))[1:] == [["c", "d"]]


def test_a_table_in_a_cell_gives_its_lines_to_the_cell():
    inner = tbl(tr("trong", "cùng"))
    assert table(tr(tc("trước", inner, "sau"), "b")) == [["trước/trong/cùng/sau", "b"]]


def test_a_table_of_one_cell_is_a_frame():
    assert shown_body(tbl(tr(tc("DỰ THẢO", tbl(tr("a", "b")))))) == ["DỰ THẢO", "a", "b"]
    assert grid(read_body(tbl(tr(tc(tbl(tr("a", "b"))))))) == [["a", "b"]]


def test_a_table_without_cells_is_nothing():
    assert read_body(tbl() + tbl(tr(), tr()) + p("sau")).blocks == read_body(p("sau")).blocks


def test_rows_and_cells_are_found_through_content_controls():
    held = f"<w:sdt><w:sdtContent>{tr('a', 'b')}</w:sdtContent></w:sdt>"
    assert table(held, tr("c", "d")) == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize("span", ["1000000000", "-4", "x", "0"])
def test_a_span_that_no_table_has_is_bounded(span):
    rows = tr(tc("a", props=f'<w:gridSpan w:val="{span}"/>'), "b"), tr("c", "d")
    assert len({len(row) for row in table(*rows)}) == 1


def test_a_table_with_more_columns_than_word_has_is_refused():
    with pytest.raises(UserFacingError, match="quá lớn"):
        read_body(tbl(tr(*["x"] * 64), tr("y")))


ROWS = st.lists(
    st.lists(st.tuples(st.integers(1, 4), st.booleans()), min_size=1, max_size=5),
    min_size=1,
    max_size=6,
)


@given(ROWS)
def test_no_word_is_lost_and_rows_are_of_equal_length(shape):
    placed, words = [], []
    for number, row in enumerate(shape):
        cells, start = [], 0
        for span, continues in row:
            words.append(f"{number}.{start}")
            lines = (SourceLine(words[-1]),)
            cells.append(PlacedCell(start, start + span, lines, continues))
            start += span
        placed.append(cells)
    rows = grid_of(placed).rows
    assert len({len(row) for row in rows}) == 1
    kept = [
        line.text for row in rows for cell in row if not cell.is_continued for line in cell.lines
    ]
    assert sorted(kept) == sorted(words)
