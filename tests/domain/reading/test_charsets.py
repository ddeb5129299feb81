"""Text from before Unicode comes back letter by letter; text in Unicode is left alone."""

import string
import unicodedata

import pytest

from tests.domain.reading.old_text import encoded, runs
from tests.domain.reading.passages_made import random_sentences, sample_sentences
from ttpl_desktop.domain.reading.repairing.charsets import (
    Charset,
    decode,
    detect,
    is_capital_font,
    is_unicode,
    of_font,
)
from ttpl_desktop.domain.reading.repairing.charsets_tables import LETTERS

TCVN3, VNI = Charset.TCVN3, Charset.VNI
SMALL = "aăâeêioôơuưy"
TONES = "\u0300\u0309\u0303\u0301\u0323"


def letters_with_marks() -> set[str]:
    toned = {unicodedata.normalize("NFC", vowel + tone) for vowel in SMALL for tone in TONES}
    return toned | set("ăâêôơưđ")


@pytest.mark.parametrize("charset", Charset)
def test_every_small_letter_with_a_mark_has_its_code(charset):
    assert letters_with_marks() <= LETTERS[charset].keys()
    assert len(set(LETTERS[charset].values())) == len(LETTERS[charset])


def test_vni_has_every_capital_and_tcvn3_the_seven_of_its_standard():
    assert {letter.upper() for letter in letters_with_marks()} <= LETTERS[VNI].keys()
    assert {letter for letter in LETTERS[TCVN3] if letter.isupper()} == set("ĂÂÊÔƠƯĐ")


@pytest.mark.parametrize(
    ("charset", "old", "new"),
    [
        (TCVN3, "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (TCVN3, "Sè: 12/KH-STP, ngµy 5 th¸ng 1", "Số: 12/KH-STP, ngày 5 tháng 1"),
        (TCVN3, "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        (TCVN3, "tr\xadíc ng\xadêi l\u03bcm", "trước người làm"),
        (TCVN3, "\x93mÉu sè 1\x94 \x96 biÓu", "“mẫu số 1” – biểu"),
        (TCVN3, "“mÉu” ƒ 20°C", "“mẫu” ƒ 20°C"),
        (VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (VNI, "KEÁ HOAÏCH THEO DOÕI", "KẾ HOẠCH THEO DÕI"),
        (VNI, "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        (VNI, "tröôùc ngöôøi laøm ôû tænh Kyø Tyû", "trước người làm ở tỉnh Kỳ Tỷ"),
        (VNI, "UÛy ban, Uûy ban", "Ủy ban, Ủy ban"),
    ],
)
def test_known_lines_are_decoded(charset, old, new):
    assert decode(old, charset) == new


def passages() -> list[str]:
    """Texts of ours without the marks in whose place TCVN3 has letters."""
    sample = [text for text in sample_sentences() if not {*"«»·×"} & {*text}]
    return sample + random_sentences(max(0, 2_000 - len(sample)) + 500)


def test_two_thousand_passages_go_to_vni_and_back_exactly():
    texts = passages()
    assert len(texts) >= 2_000
    assert [decode(encoded(text, VNI), VNI) for text in texts] == texts


def test_two_thousand_passages_go_to_tcvn3_with_its_capital_font_and_back_exactly():
    texts = passages()
    assert len(texts) >= 2_000
    for text in texts:
        back = "".join(decode(old, TCVN3, capitals=loud) for _, old, loud in runs(text, TCVN3))
        assert back == text


def test_two_thousand_passages_without_special_capitals_need_no_font_to_come_back():
    texts = [text.lower() for text in passages()]
    assert len(texts) >= 2_000
    assert [decode(encoded(text, TCVN3), TCVN3) for text in texts] == texts


@pytest.mark.parametrize("charset", Charset)
def test_text_in_unicode_is_never_altered(charset):
    texts = [text for text in passages() if is_unicode(text)]
    decomposed = [unicodedata.normalize("NFD", text) for text in texts]
    assert len(texts) >= 2_000
    assert [decode(text, charset) for text in texts] == texts
    assert [decode(text, charset) for text in decomposed] == decomposed


def test_no_passage_in_unicode_is_taken_for_an_old_one():
    assert {detect(text) for text in passages()} == {None}
    assert detect("\n".join(passages())) is None


def test_a_whole_text_is_known_by_its_words():
    for charset in Charset:
        lines = [encoded(text, charset) for text in random_sentences(200)]
        assert [detect("\n".join(lines[at : at + 5])) for at in range(0, 200, 5)] == [charset] * 40


@pytest.mark.parametrize(
    "text",
    [
        "Où est la forêt ? L'été, à la mer, le père a dû être là, ça va, très bien, café crème.",
        "Müller fährt über die Straße; daß er muß, weiß Jürgen schön längst. Größe, Öl, Fuß.",
        "The naïve façade of the café cost £5 ± ½, at 20° and 3 m².",
        "nhân dân là và có thành tra các tài công tác khách quan các xã, thôn",
        "Điều 5 § 3: 20 °C, ½ diện tích, 3 m², “mẫu”, – gạch, ± 2 %, © 2024, ®, ¶, · chấm",
        "1. Sơ kết – 2. Tổng kết – 3. Báo cáo; Phụ lục I; mẫu số 01; Đà Lạt; Ê Đê",
        "5 µm, 10 µm, 15 µm, l«n, «tôt», »ba«",
        "¿Dónde está el niño? Mañana habrá más información según la opinión pública.",
        "São Paulo: ação, condições, informação, não é possível, três irmãos",
        "Århus, Malmö, Øresund: så går vi på øen, där är det höst, är på väg",
        "Ủy ban nhân dân",
        "",
        "KH-UBND 2024",
    ],
)
def test_other_languages_signs_and_sparse_marks_are_not_old_text(text):
    assert detect(text) is None


@pytest.mark.parametrize("charset", Charset)
def test_old_paragraphs_are_found_among_paragraphs_in_unicode(charset):
    old = [encoded(text, charset) for text in random_sentences(5, seed=7)]
    assert detect("\n".join([*random_sentences(20), *old])) is charset


@pytest.mark.parametrize(
    ("font", "charset"),
    [
        (".VnTime", TCVN3),
        (".VNTIMEH", TCVN3),
        (".vnarial narrow", TCVN3),
        (".VnUniverse", TCVN3),
        ("BCDEFG+.VnTime,Bold", TCVN3),
        ("VnTimeH", TCVN3),
        ("_VnTime", TCVN3),
        ("VNI-Times", VNI),
        ("vni aptima", VNI),
        ("VNI-Helve-Condense", VNI),
        ("ABCDEF+VNI-Times,Italic", VNI),
        ("VNI", VNI),
        ("Times New Roman", None),
        ("VNtimes New Roman", None),
        ("Arial", None),
        ("Vnifont", None),
        ("", None),
    ],
)
def test_a_fonts_name_tells_its_encoding(font, charset):
    assert of_font(font) is charset


@pytest.mark.parametrize(
    "font", [".VnTimeH", ".VnArialH", ".VNTIMEH", "ABCDEF+.VnTimeH,Bold", ".VnTimeH-BoldItalic"]
)
def test_a_capital_font_ends_in_h(font):
    assert is_capital_font(font)


@pytest.mark.parametrize("font", [".VnTime", ".VnArial-Bold", "VNI-Times", "Gothic H", "Bosch"])
def test_other_fonts_are_not_capital(font):
    assert not is_capital_font(font)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("KÕ HO¹CH", "KẾ HOẠCH"),
        ("ñy ban nh©n d©n TØNH", "ủy ban nhân dân TỈNH"),
        ("Së Y tÕ", "Sở Y tế"),
        ("Sè: 12/KH-UBND", "Số: 12/KH-UBND"),
        ("THEO DâI THI HµNH PH¸P LUËT", "THEO DÕI THI HÀNH PHÁP LUẬT"),
    ],
)
def test_a_word_typed_in_capitals_comes_back_in_capitals(old, new):
    assert decode(old, TCVN3) == new


def test_a_capital_font_makes_every_letter_a_capital():
    assert decode("kÕ ho¹ch n¨m 2024", TCVN3, capitals=True) == "KẾ HOẠCH NĂM 2024"


def test_ascii_means_the_same_in_every_encoding():
    for charset in Charset:
        assert decode(string.printable, charset) == string.printable
