"""Tags as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.tags import read_tags


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Trọng tâm; Gấp", ("Trọng tâm", "Gấp")),
        ("#gấp, # quý IV,gấp", ("gấp", "quý IV")),
        ("a|b\nc", ("a", "b", "c")),
        (" ; , # ", ()),
        ("", ()),
    ],
)
def test_tags_stand_between_semicolons_or_commas(text: str, tags: tuple[str, ...]) -> None:
    assert read_tags(text) == tags


@given(st.text())
def test_what_was_read_is_read_the_same_again(text: str) -> None:
    tags = read_tags(text)
    assert read_tags("; ".join(tags)) == tags
