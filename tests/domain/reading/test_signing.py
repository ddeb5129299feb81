"""The lines above a name tell in what capacity it signs, as they are written from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpl_desktop.domain.office import UNSIGNED, Signer, SigningForm
from ttpl_desktop.domain.reading.mine.signing import signer_of

TITLES = st.sampled_from(["GIÁM ĐỐC", "CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "PHÓ GIÁM ĐỐC", "TRƯỞNG BAN"])


@pytest.mark.parametrize(
    ("lines", "signer"),
    [
        (["GIÁM ĐỐC"], Signer("A", SigningForm.HEAD, "GIÁM ĐỐC")),
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
         Signer("A", SigningForm.DEPUTY, "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (["Q. GIÁM ĐỐC"], Signer("A", SigningForm.ACTING, "GIÁM ĐỐC")),
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            Signer("A", SigningForm.DEPUTY, "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
        ),
        (
            ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
            Signer("A", SigningForm.BY_ORDER, "CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ),
        (["TUQ . GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"],
         Signer("A", SigningForm.AUTHORISED, "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        ([], Signer("A")),
    ],
)  # fmt: skip
def test_the_lines_say_how_somebody_signs(lines, signer):
    assert signer_of(lines, "A") == signer


@given(st.sampled_from(SigningForm), TITLES, TITLES, st.sampled_from(["", "ỦY BAN NHÂN DÂN"]))
def test_what_is_written_is_read_back(form, head, own, behalf):
    lines = Signer("A", form, head, own, behalf).title_lines()
    assert signer_of(lines, "A").title_lines() == lines


def test_a_known_signer_keeps_the_words_of_the_profile():
    own = Signer("Đoàn Minh Khôi", SigningForm.DEPUTY, "Giám đốc", "Phó Giám đốc")
    other = Signer("Hồ Thanh Bình", head_title="Giám đốc")
    assert signer_of(["KT. GIÁM ĐỐC", "PHÓ GIÁM  ĐỐC"], "ĐOÀN MINH KHÔI", [other, own]) is own
    assert signer_of(["GIÁM ĐỐC"], "Đoàn Minh Khôi", [other, own]) is not own


def test_nobody_signs_where_nothing_is_written():
    assert signer_of([], "") is UNSIGNED
