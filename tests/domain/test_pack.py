"""Packs: what a damaged or foreign one is told, what one inherits from another."""

from __future__ import annotations

import contextlib
import tomllib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.figures import Condition
from ttpl_desktop.domain.framework import Mark, find
from ttpl_desktop.domain.pack import frameworks_of, read_packs

SMALL = """
id = "small"
name = "Khung thử"
valid_from = 2020-01-01
words = [{ key = "theo_doi", label = "theo dõi", mark = "A", article = "Điều 1" }]
documents = [{ key = "nd", mark = "A", type = "Nghị định", issuer = "Chính phủ", title = "Về thử" }]
required = [{ key = "purpose", label = "Mục đích", mark = "A", article = "Điều 2" }]
sources = [{ key = "media", label = "Báo chí", mark = "A", article = "Điều 3", must_check = true }]
channels = [{ key = "email", label = "Thư", mark = "A", article = "Điều 4" }]
causes = [{ key = "other", label = "Khác", mark = "A", article = "Điều 5" }]
actions = [{ key = "other", label = "Khác", mark = "A", article = "Điều 6" }]
routes = [{ key = "own", label = "Tự xử lý", mark = "A", article = "Điều 7" }]
parts = { p = [{ depth = 0, kind = "section", title = "MỤC ĐÍCH", required = "purpose" }] }

[[skeletons]]
level = "so"
title = "{Theo_doi} {nam}"
opening = "Mở"
bases = ["nd"]
closing = "Kết"
parts = ["p"]

[[groups]]
key = "1"
label = "Nhóm"
mark = "A"
article = "Điều 8"
criteria = [{ key = "1.1", label = "Tiêu chí", mark = "A", article = "Điều 9" }]

[[timers]]
key = "answer"
label = "Trả lời"
mark = "A"
article = "Điều 10"
days = 15
unit = "calendar"
event = "ngày nhận"

[[deadlines]]
key = "report"
label = "Báo cáo"
mark = "A"
article = "Điều 11"
phrase = "trước ngày 10/12/{nam}"
levels = ["tinh"]

[window]
key = "data_window"
label = "Kỳ số liệu"
mark = "A"
article = "Điều 12"
first = "01/12"
last = "30/11"

[[figures]]
id = "tong"
label = "Tổng"
register = "intake"
where = ["countable"]
dated_by = "received_on"

[[figures]]
id = "nguon"
label = "Nguồn {}"
register = "intake"
each = "source"

[outline]
key = "o"
label = "Đề cương"
mark = "D"
is_derived = true
title = "Báo cáo"
opening = "Mở"
closing = "Kết"
sections = [{ depth = 0, title = "KẾT QUẢ", text = "[[so_lieu:tong]]" }]
"""


SECOND_GROUP = """
[[groups]]
key = "2"
label = "Nhóm hai"
mark = "D"
criteria = [{ key = "1.1", label = "Tiêu chí", mark = "D" }]

"""


def read_small(old: str = "", new: str = "", **others: str):
    assert old in SMALL
    return read_packs({"small.toml": SMALL.replace(old, new, 1), **others})


def test_a_whole_pack_becomes_a_framework():
    (framework,) = read_small()
    assert framework.valid_to is None
    assert [spec.id for spec in framework.figures] == ["tong", "nguon_media"]
    assert find(framework.sources, "media").must_check


def test_a_figure_for_each_value_carries_its_condition_and_words():
    (framework,) = read_small()
    by_source = framework.figures[1]
    assert by_source.conditions == (Condition("source", "media"),)
    assert by_source.label == "Nguồn Báo chí"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('name = "Khung thử"\n', "", "thiếu “name”"),
        ('name = "Khung thử"', 'name = " "', "“name” bỏ trống"),
        ('name = "Khung thử"', "name = 1", "“name” phải là chữ"),
        ('name = "Khung thử"', 'name = "Khung"\nnote = "x"', "không hiểu “note”"),
        ('id = "small"', 'id = "Nhỏ"', "“id” chỉ gồm chữ thường"),
        ("valid_from = 2020-01-01", "", "valid_from"),
        ("valid_from = 2020-01-01", "valid_from = 2020-01-01T10:00:00", "phải là ngày"),
        ("2020-01-01", "2020-01-01\nvalid_to = 2019-01-01", "bị ngược"),
        ('mark = "A", article = "Điều 1"', 'mark = "Z"', "“mark” có giá trị không được biết đến"),
        ('mark = "A", article = "Điều 1"', 'mark = "A"', "phải nêu điều luật"),
        ('key = "own"', 'key = "sideways"', "hướng xử lý “sideways”"),
        ("days = 15", "days = -1", "“days” không được âm"),
        ("days = 15", "days = true", "“days” phải là số nguyên"),
        ('unit = "calendar"', 'unit = "moons"', "“unit” có giá trị"),
        ('levels = ["tinh"]', "levels = []", "“levels” trống"),
        ("[[timers]]", SECOND_GROUP + "[[timers]]", "mã tiêu chí lặp lại"),
        ('{nam}"\nlevels', '{nma}"\nlevels', "không hiểu chỗ trống {nma}"),
        ('first = "01/12"', 'first = "31/11"', "“first” không phải ngày"),
        ('first = "01/12"', 'first = "29/02"', "“first” không phải ngày"),
        ('register = "intake"', 'register = "shoes"', "“register” có giá trị"),
        ('register = "intake"', 'register = "plan_item"', "không đếm được ở sổ"),
        ('where = ["countable"]', 'where = ["drop table"]', "không có điều kiện “drop table”"),
        ('where = ["countable"]', 'where = ["source=rumour"]', "điều kiện “source=rumour”"),
        ('where = ["countable"]', 'where = ["source"]', "điều kiện “source”"),
        ('where = ["countable"]', 'where = "countable"', "“where” phải là danh sách"),
        ('dated_by = "received_on"', 'dated_by = "due_on"', "không có ngày “due_on”"),
        ('each = "source"', 'each = "mood"', "không có trường “mood”"),
        ('id = "nguon"', 'id = "tong_media"\neach_ = 1', "không hiểu “each_”"),
        ('id = "nguon"', 'id = "Nguồn"', "mã số liệu"),
        ("[[so_lieu:tong]]", "[[danh_sach:ton]]", "số liệu “ton” không có"),
        ('bases = ["nd"]', 'bases = ["nd1"]', "căn cứ “nd1”"),
        ('parts = ["p"]', 'parts = ["q"]', "đoạn “q”"),
        (', required = "purpose"', "", "thiếu nội dung bắt buộc “purpose”"),
        ('required = "purpose"', 'required = "purple"', "không phải nội dung bắt buộc"),
        ('"{Theo_doi} {nam}"', '"{ten_nguoi}"', "không hiểu chỗ trống {ten_nguoi}"),
        ("depth = 0, kind", "depth = 1, kind", "cấp 1 không nối tiếp"),
        ("sections = [{", "sections = [3, {", "danh sách bảng"),
    ],
)
def test_a_damaged_pack_is_told_what_is_wrong_and_where(old, new, complaint):
    with pytest.raises(UserFacingError) as caught:
        read_small(old, new)
    assert "“small.toml”" in caught.value.sentence
    assert complaint in caught.value.sentence


def test_a_complaint_names_the_place():
    with pytest.raises(
        UserFacingError, match=r"mục “groups” thứ 1 \(1\), mục “criteria” thứ 1 \(1\.1\)"
    ):
        read_small('article = "Điều 9"', 'article = "Điều 9", wording = "?"')


@pytest.mark.parametrize(
    ("table", "repeated"),
    [
        ('causes = [{ key = "other", label = "Khác", mark = "X" }, ', "causes = ["),
        ('[[figures]]\nid = "tong"\nlabel = "x"\nregister = "task"\n\n[[figures]]', "[[figures]]"),
        (
            '[[skeletons]]\nlevel = "so"\ntitle = "x"\nopening = "x"\nclosing = "x"\n'
            'parts = ["p"]\n\n[[skeletons]]',
            "[[skeletons]]",
        ),
    ],
)
def test_nothing_may_be_declared_twice(table, repeated):
    with pytest.raises(UserFacingError, match="lặp lại"):
        read_small(repeated, table)


def test_two_packs_with_one_id_are_refused():
    with pytest.raises(UserFacingError, match="cùng mang mã “small”"):
        read_small(**{"copy.toml": SMALL})


def test_what_is_not_toml_is_told():
    with pytest.raises(UserFacingError, match=r"Không đọc được gói khung pháp lý “x\.toml”"):
        read_packs({"x.toml": "id = "})


HEIR = """
id = "heir"
name = "Khung kế thừa"
valid_from = 2025-01-01
extends = "small"
words = [{ key = "theo_doi", label = "theo dõi mới", mark = "B", article = "Điều 1" }]
documents = [{ key = "nd", mark = "B", type = "Luật", issuer = "Quốc hội", title = "Thử" }]
[inherit]
required = "X"
groups = "X"
sources = "X"
channels = "X"
causes = "X"
actions = "X"
routes = "X"
timers = "X"
deadlines = "X"
window = "X"
"""


def read_heir(old: str = "", new: str = ""):
    assert old in HEIR
    return read_small(**{"heir.toml": HEIR.replace(old, new, 1)})[1]


def test_inherited_statements_carry_the_mark_that_the_heir_gives_them():
    heir = read_heir()
    assert {criterion.mark for criterion in heir.criteria} == {Mark.UNKNOWN}
    assert heir.window_rule.mark is Mark.UNKNOWN
    assert heir.words[0].label == "theo dõi mới"


def test_a_pack_keeps_its_own_marks_when_another_one_extends_it():
    first, _ = read_small(**{"heir.toml": HEIR})
    assert {criterion.mark for criterion in first.criteria} == {Mark.WHOLE}


def test_an_heir_may_verify_one_inherited_statement():
    heir = read_heir("[inherit]", 'timers = [{ key = "answer", mark = "B" }]\n[inherit]')
    assert (heir.timers[0].mark, heir.timers[0].days) == (Mark.PART, 15)


def test_an_heir_adds_to_what_it_inherits():
    added = 'causes = [{ key = "new", label = "Mới", mark = "B", article = "Điều 3" }]\n[inherit]'
    assert [cause.key for cause in read_heir("[inherit]", added).causes] == ["other", "new"]


def test_what_states_law_is_not_inherited_unasked():
    with pytest.raises(UserFacingError, match="thiếu “window”"):
        read_heir('window = "X"', "")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('extends = "small"', 'extends = "big"', "không có gói đó"),
        ('extends = "small"', 'extends = "heir"', "kế thừa chính nó"),
        ('window = "X"', 'window = "X"\nfigures = "X"', "không hiểu “figures”"),
        ('window = "X"', "window = 1", "không hiểu “window”"),
        ('window = "X"', 'window = "Q"', "“mark” có giá trị"),
        ("[inherit]", "timers = [{ key = [1] }]\n[inherit]", "thiếu “mark”"),
    ],
)
def test_an_heir_that_makes_no_sense_is_refused(old, new, complaint):
    with pytest.raises(UserFacingError, match=complaint):
        read_heir(old, new)


def test_words_in_another_unicode_form_are_composed():
    (framework,) = read_packs({"small.toml": unicodedata.normalize("NFD", SMALL)})
    assert framework.sources[0].label == unicodedata.normalize("NFC", "Báo chí")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def places_in(value, path=()):
    """Every way into a pack, down to its single values."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, entry in inner:
        yield (*path, key)
        if isinstance(entry, dict | list):
            yield from places_in(entry, (*path, key))


@given(st.sampled_from(list(places_in(tomllib.loads(SMALL)))), VALUES)
def test_whatever_stands_in_one_place_the_reader_reads_or_tells(place, value):
    pack = table = tomllib.loads(SMALL)
    for key in place[:-1]:
        table = table[key]
    table[place[-1]] = value
    with contextlib.suppress(UserFacingError):
        assert len(frameworks_of({"any.toml": pack})) == 1
