"""Letters of a PDF are put right: marks, hyphens, ligatures, spaces, fonts from before Unicode."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.readers.reading import read, texts
from tests.documents.readers.tiny_pdf import Page, Words, page_of_lines, width
from ttpl_desktop.domain.reading.source import RepairKind

SENTENCE = (
    "kế hoạch triển khai thi hành pháp luật nghiệp vụ được người đường Ủy Điều rà soát "
    "quý ba khuyến mãi trưởng phường thuộc lĩnh vực cưỡng chế"
)
SYLLABLES = st.lists(st.sampled_from(SENTENCE.split(" ")), min_size=1, max_size=8)


def line(text: str, font: str = "Courier") -> str:
    return texts(read(Page([Words(85, 700, text, font=font)])))[0]


@given(SYLLABLES, st.sampled_from(["NFC", "NFD"]))
def test_text_is_composed_in_whatever_form_it_is_drawn(words, form):
    text = " ".join(words)
    assert line(unicodedata.normalize(form, text)) == unicodedata.normalize("NFC", text)


def test_loose_marks_are_listed_and_whole_letters_are_not():
    text = "Kế hoạch năm"
    assert read(page_of_lines([text])).repairs == ()
    [repair] = read(page_of_lines([unicodedata.normalize("NFD", text)])).repairs
    assert (repair.kind, repair.after, repair.page) == (RepairKind.COMPOSED, text, 1)


@pytest.mark.parametrize(
    ("letters", "mark", "under", "told"),
    [
        ("ke hoach", "\u0301", 1, "ké hoach"),
        ("kê hoach", "\u0301", 1, "kế hoach"),
        ("kê hoach", "´", 1, "kế hoach"),
        ("thi hanh", "`", 5, "thi hành"),
        ("Van phong", "\u0306", 1, "Văn phong"),
        ("nguời", "\u031b", 2, "người"),
    ],
)
def test_a_mark_drawn_by_itself_goes_to_the_letter_under_it(letters, mark, under, told):
    place = 85 + width(letters[:under])
    words = [Words(85, 700, letters), Words(85, 660, "sau"), Words(place, 700, mark)]
    source = read(Page(words))
    assert texts(source) == [unicodedata.normalize("NFC", told), "sau"]
    assert [repair.kind for repair in source.repairs] == [RepairKind.COMPOSED]


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("Số 09/2021/TT\xadBTP về theo dõi", "Số 09/2021/TT-BTP về theo dõi"),
        ("Số 59/NĐ\u2011CP", "Số 59/NĐ-CP"),
        ("Kế hoạch số 12/KH-", "Kế hoạch số 12/KH-"),
        ("Kế hoạch số 12/KH\xad", "Kế hoạch số 12/KH-"),
        ("Sở\xa0Tư pháp", "Sở Tư pháp"),
        ("Ðề nghị các đơn vị", "Đề nghị các đơn vị"),
        ("bản o\ufb03ce của Sở", "bản office của Sở"),
        ("từ 01/6 – 30/6", "từ 01/6 – 30/6"),
        ("\u200bcác\u200b sở", "các sở"),
    ],
)
def test_look_alikes_become_the_letter_that_is_meant(drawn, told):
    assert line(drawn) == told


@pytest.mark.parametrize("gap", [2.6, 3.5, 8])
def test_a_space_that_is_not_written_is_told_by_the_gap(gap):
    [told] = texts(read(Page([Words(85, 700, "Sở"), Words(85 + width("Sở") + gap, 700, "Tư")])))
    assert told == "Sở Tư"


@pytest.mark.parametrize("gap", [-0.5, 0, 1.5])
def test_a_word_drawn_in_pieces_stays_one(gap):
    [told] = texts(
        read(Page([Words(85, 700, "Ngh"), Words(85 + width("Ngh") + gap, 700, "ị định")]))
    )
    assert told == "Nghị định"


def test_spaces_that_are_doubled_are_one():
    assert line("Sở  Tư   pháp") == "Sở Tư pháp"


def test_a_word_drawn_twice_for_boldness_is_read_once():
    page = Page([Words(85, 700, "Quan trọng"), Words(85.3, 700, "Quan trọng")])
    assert texts(read(page)) == ["Quan trọng"]


def test_a_footnotes_sign_stays_in_its_line():
    page = Page(
        [
            Words(85, 700, "Tên cơ quan"),
            Words(85 + width("Tên cơ quan"), 706, "1", size=8),
            Words(85, 720, "Trên"),
        ]
    )
    assert texts(read(page)) == ["Trên", "Tên cơ quan1"]


@pytest.mark.parametrize(
    ("font", "drawn", "told", "kind"),
    [
        (".VnTime", "KÕ ho¹ch theo dâi ph¸p luËt", "Kế hoạch theo dõi pháp luật", "tcvn3"),
        ("ABCDEF+.VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH", "tcvn3"),
        (".VnTime", "nh\xad sau: ngµy 01 th¸ng 6", "như sau: ngày 01 tháng 6", "tcvn3"),
        (".VnTime", "thùc hiÖn nh\xad", "thực hiện như", "tcvn3"),
        ("VNI-Times", "Keá hoaïch theo doõi", "Kế hoạch theo dõi", "vni"),
        ("ABCDEF+VNI-Times,Bold", "Thaùng 6 naêm 2026", "Tháng 6 năm 2026", "vni"),
    ],
)
def test_a_font_from_before_unicode_is_known_by_its_name(font, drawn, told, kind):
    source = read(Page([Words(85, 700, drawn, font=font)]))
    assert texts(source) == [told]
    assert [repair.kind.value for repair in source.repairs] == [kind]


def test_unicode_text_in_an_old_font_is_left_as_it_is():
    source = read(Page([Words(85, 700, "Kế hoạch năm 2026", font=".VnTime")]))
    assert (texts(source), source.repairs) == (["Kế hoạch năm 2026"], ())


def test_codes_without_a_telling_font_are_passed_on_whole():
    coded = [
        "KÕ ho¹ch theo dâi t×nh h×nh",
        "thi hµnh ph¸p luËt nh\xad sau",
        "Së T\xad ph¸p chñ tr×",
    ]
    assert texts(read(page_of_lines(coded))) == coded


def test_bullets_of_a_symbol_font_are_bullets():
    page = Page([Words(85, 700, "\uf0b7", font="Symbol"), Words(110, 700, "Rà soát văn bản")])
    assert texts(read(page)) == ["• Rà soát văn bản"]
