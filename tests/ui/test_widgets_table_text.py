"""Rows on their way to Excel and back."""

from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.ui.widgets.table_text import as_html, as_text, mime_of, read_lines, read_rows

CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), include_characters='\t\n" '),
    max_size=12,
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5))
def test_what_was_copied_is_read_back(rows: list[list[str]]) -> None:
    filled = [[cell.strip() for cell in row] for row in rows if any(c.strip() for c in row)]
    assert read_rows(as_text(rows)) == filled


def test_lines_of_windows_and_of_others_are_read_alike() -> None:
    assert read_rows("a\tb\r\nc\td\r\n") == read_rows("a\tb\nc\td") == [["a", "b"], ["c", "d"]]


def test_a_table_of_text_keeps_what_looks_like_a_number_or_like_markup() -> None:
    page = as_html([["01", "<b>&"]])
    assert "mso-number-format" in page
    assert "&lt;b&gt;&amp;" in page


def test_both_kinds_lie_on_the_clipboard() -> None:
    data = mime_of([["a", "b"]])
    assert (data.text().strip(), data.hasHtml()) == ("a\tb", True)


def test_empty_lines_can_keep_the_others_in_their_places() -> None:
    assert read_lines("a\n\n b\tc\n") == [["a"], [""], ["b", "c"]]
