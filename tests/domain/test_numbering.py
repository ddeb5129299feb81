"""Numbers follow from order and style alone, in the way real plans mix them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.numbering import (
    LETTERS,
    NumberStyle,
    label,
    letter,
    number_sequence,
    number_tree,
    path,
    roman,
)

ROMAN, DECIMAL, DOTTED = NumberStyle.ROMAN, NumberStyle.DECIMAL, NumberStyle.DOTTED
LETTER, DASH, PLUS, STAR = NumberStyle.LETTER, NumberStyle.DASH, NumberStyle.PLUS, NumberStyle.STAR
NONE = NumberStyle.NONE


@pytest.mark.parametrize(
    ("style", "index", "parent", "expected"),
    [
        (ROMAN, 4, "", "IV."),
        (DECIMAL, 12, "II.", "12."),
        (DOTTED, 2, "1.", "1.2."),
        (DOTTED, 3, "1.2.", "1.2.3."),
        (DOTTED, 2, "II.", "2."),
        (LETTER, 5, "1.", "đ)"),
        (DASH, 3, "a)", "-"),
        (PLUS, 1, "-", "+"),
        (STAR, 9, "", "*"),
        (NONE, 1, "I.", ""),
    ],
)
def test_a_label_has_the_form_of_its_style(
    style: NumberStyle, index: int, parent: str, expected: str
) -> None:
    assert label(style, index, parent) == expected


def test_the_letters_are_those_of_vietnamese_documents() -> None:
    assert " ".join(LETTERS) == "a b c d đ e g h i k l m n o p q r s t u v x y"


def test_letters_double_after_y() -> None:
    assert [letter(i) for i in (23, 24, 28, 46, 47)] == ["y", "aa", "đđ", "yy", "aaa"]


@given(st.lists(st.integers(min_value=1, max_value=500), unique=True))
def test_no_two_items_share_a_letter(indexes: list[int]) -> None:
    assert len({letter(index) for index in indexes}) == len(indexes)


@pytest.mark.parametrize(
    ("number", "numerals"), [(1, "I"), (9, "IX"), (14, "XIV"), (1994, "MCMXCIV")]
)
def test_roman_numbers(number: int, numerals: str) -> None:
    assert roman(number) == numerals


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["II.", "2.", "đ)"], "II.2.đ"),
        (["II.", "1.", "1.2."], "II.1.2"),
        (["II.", "1.", "1.1.", "1.1.3."], "II.1.1.3"),
        (["I.", "1.", "1."], "I.1.1"),
        (["III.", "2.", "-", "+"], "III.2"),
        (["", "a)"], "a"),
        ([], ""),
    ],
)
def test_a_path_does_not_repeat_what_a_number_already_holds(
    labels: list[str], expected: str
) -> None:
    assert path(labels) == expected


def test_a_plan_that_mixes_all_styles() -> None:
    items = [
        *((0, ROMAN), (1, DECIMAL), (2, LETTER), (3, DASH), (4, PLUS), (3, DASH), (2, LETTER)),
        *((1, DECIMAL), (2, DOTTED), (3, STAR), (2, DOTTED), (0, ROMAN), (1, NONE), (1, DECIMAL)),
    ]
    numbers = number_sequence(items)
    assert " ".join(number.label or "∅" for number in numbers) == (
        "I. 1. a) - + - b) 2. 2.1. * 2.2. II. ∅ 1."
    )
    assert numbers[10].path == "I.2.2"
    assert numbers[4].path == "I.1.a"


def test_other_styles_between_two_numbers_do_not_break_their_count() -> None:
    numbers = number_sequence([(0, DECIMAL), (0, DASH), (0, NONE), (0, DECIMAL)])
    assert [number.label for number in numbers] == ["1.", "-", "", "2."]


def test_dotted_and_decimal_items_under_a_roman_one_share_their_count() -> None:
    numbers = number_sequence([(0, ROMAN), (1, DOTTED), (2, DOTTED), (1, DECIMAL)])
    assert [number.label for number in numbers] == ["I.", "1.", "1.1.", "2."]


def test_a_skipped_depth_belongs_to_the_nearest_item_above() -> None:
    numbers = number_sequence([(0, ROMAN), (3, LETTER), (2, LETTER), (1, LETTER)])
    assert [number.path for number in numbers] == ["I", "I.a", "I.b", "I.c"]


CHILDREN = {"root": ["thu thập", "kiểm tra"], "thu thập": ["báo chí"], "kiểm tra": []}


def numbers_of(children: dict[str, list[str]]) -> dict[str, str]:
    tree = number_tree(["root"], lambda node: children.get(node, ()), lambda _: DOTTED)
    return {node: number.label for node, number in tree}


def test_moving_an_item_renumbers() -> None:
    assert numbers_of(CHILDREN)["báo chí"] == "1.1.1."
    moved = CHILDREN | {"thu thập": [], "kiểm tra": ["báo chí"]}
    assert numbers_of(moved)["báo chí"] == "1.2.1."


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from([ROMAN, DECIMAL, LETTER]))))
def test_siblings_of_one_style_count_from_one_without_gaps(
    items: list[tuple[int, NumberStyle]],
) -> None:
    flat = [(0, style) for _, style in items]
    for style in (ROMAN, DECIMAL, LETTER):
        labels = [
            n.label for n, (_, s) in zip(number_sequence(flat), flat, strict=True) if s is style
        ]
        assert labels == [label(style, index + 1) for index in range(len(labels))]
