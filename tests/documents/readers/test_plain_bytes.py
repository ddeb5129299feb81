"""The encoding of a plain text is told by its bytes."""

import codecs
import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.readers.reading import texts
from ttpl_desktop.documents.readers.plain import read_plain
from ttpl_desktop.documents.readers.plain_bytes import decoded
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.reading.repairing.charsets import Charset, detect

TEXT = (
    "Kế hoạch theo dõi tình hình thi hành pháp luật năm 2026\n"
    "Căn cứ Nghị định của Chính phủ; các phòng, đơn vị phối hợp thực hiện trước ngày 15/11/2026.\n"
)
TCVN3 = "KÕ ho¹ch theo dâi t×nh h×nh thi hµnh ph¸p luËt; ®¬n vÞ phèi hîp thùc hiÖn."
VNI = "Keá hoaïch theo doõi tình hình thi haønh phaùp luaät; ñôn vò phoái hôïp thöïc hieän."


def windows_1258(text: str) -> bytes:
    """Letters with their shape as one byte, the tone as another behind it."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        shape = unicodedata.normalize("NFC", "".join(c for c in apart if c not in tones))
        parts.append(shape + "".join(c for c in apart if c in tones))
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        windows_1258(TEXT),
    ],
)
def test_every_unicode_form_and_windows_1258_is_known(data):
    assert decoded(data, "kh.txt").lstrip("\ufeff") == TEXT


@pytest.mark.parametrize(("text", "charset"), [(TCVN3, Charset.TCVN3), (VNI, Charset.VNI)])
def test_old_encodings_come_as_codes_that_their_words_tell(text, charset):
    told = decoded(text.encode("cp1252"), "kh.txt")
    assert told == text
    assert detect(told) is charset


def test_bytes_that_windows_1252_does_not_know_keep_their_code():
    assert decoded((TCVN3 + "\x81").encode("latin-1"), "kh.txt")[-1] == "\x81"


def test_one_damaged_letter_leaves_the_rest_in_utf_8():
    data = TEXT.encode() * 3
    damaged = data[:200] + b"\xff" + data[201:]
    assert "theo dõi tình hình" in decoded(damaged, "kh.txt")


def test_text_without_marks_needs_no_encoding():
    assert decoded(b"Ke hoach nam 2026", "kh.txt") == "Ke hoach nam 2026"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 50, b"MZ\x90\x00\x03" * 40]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UserFacingError, match=r"không phải văn bản thuần"):
        decoded(data, "kh.txt")


def test_an_empty_file_is_refused():
    with pytest.raises(UserFacingError, match="rỗng"):
        read_plain(b"", "kh.txt")


def test_a_file_is_read_to_its_lines():
    assert texts(read_plain(TEXT.encode("utf-16"), "kh.txt")) == TEXT.split("\n")


@given(st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắếộ ,.0123456789"), min_size=30))
def test_unicode_text_is_never_changed(text):
    assert decoded(text.encode(), "kh.txt") == text


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(UserFacingError):
        assert isinstance(decoded(data, "kh.txt"), str)
