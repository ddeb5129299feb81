"""The ư of TCVN3 comes through .doc, .odt and .rtf, whose library drops soft hyphens."""

import struct

import pytest

from tests.documents.readers import making
from tests.documents.readers.making import read, shown
from tests.documents.readers.test_word_models import odt, par
from ttpl_desktop.documents.readers.word_compound import BrokenCompoundError, Compound
from ttpl_desktop.documents.readers.word_soft_hyphens import kept_in_doc

OLD = "Tr\xad\xedc h\xad\xedng"
"""Trước hướng in TCVN3."""
TEXT_AT = 0x800
ONE_BYTE = 0x40000000


def doc(*pieces: tuple[str, int], flags: int = 0x0200, version: int = 0xC1) -> bytes:
    """A .doc of these stretches of text, each with its bytes a character."""
    text, ends, told = b"", [0], []
    for stretch, width in pieces:
        place = TEXT_AT + len(text)
        told.append(place * 2 | ONE_BYTE if width == 1 else place)
        text += stretch.encode("cp1252" if width == 1 else "utf-16-le")
        ends.append(ends[-1] + len(stretch))
    table = struct.pack(f"<{len(ends)}I", *ends)
    table += b"".join(struct.pack("<HIH", 0, place, 0) for place in told)
    clx = b"\x01\x02\x00ab\x02" + struct.pack("<I", len(table)) + table
    head = bytearray(TEXT_AT)
    struct.pack_into("<HH", head, 0, 0xA5EC, version)
    struct.pack_into("<H", head, 0x0A, flags)
    struct.pack_into("<HH", head, 0x20, 14, 0)
    struct.pack_into("<H", head, 0x3E, 22)
    struct.pack_into("<I", head, 0x4C, ends[-1])
    struct.pack_into("<H", head, 0x98, 93)
    struct.pack_into("<II", head, 0x1A2, 0, len(clx))
    container = Compound(making.compound("WordDocument", "1Table"))
    container.write("WordDocument", (bytes(head) + text).ljust(4096, b"\0"))
    container.write("1Table", clx.ljust(4096, b"\0"))
    return bytes(container.data)


@pytest.mark.parametrize("hyphen", ["\xad", "\x1f"])
@pytest.mark.parametrize("width", [1, 2])
def test_a_soft_hyphen_of_a_doc_is_kept_in_either_width(width, hyphen):
    data = doc((OLD.replace("\xad", hyphen) + "\r", width))
    assert shown(read(data)) == [OLD]


def test_pieces_of_both_widths_are_one_text():
    data = doc((f"{OLD} ", 1), (f"{OLD} Ế\r", 2))
    assert shown(read(data)) == [f"{OLD} {OLD} Ế"]


def test_the_stand_in_is_a_character_that_the_text_does_not_use():
    assert shown(read(doc((f"ƒ ‡ {OLD}\r", 1)))) == [f"ƒ ‡ {OLD}"]


def test_a_doc_without_soft_hyphens_is_left_as_it_is():
    data = doc(("Ke hoach\r", 1))
    assert kept_in_doc(data).data == data


@pytest.mark.parametrize("told", [{"flags": 0x0300}, {"version": 0xC0}])
def test_a_locked_doc_and_one_before_word_97_are_left_as_they_are(told):
    data = doc((OLD, 1), **told)
    assert kept_in_doc(data).data == data


@pytest.mark.parametrize("change", [(30, b"\x20\x00"), (48, b"\x90\0\0\0"), (512, b"\0" * 512)])
def test_a_container_that_contradicts_itself_is_damaged(change):
    place, content = change
    data = bytearray(doc((OLD, 1)))
    data[place : place + len(content)] = content
    with pytest.raises(BrokenCompoundError):
        kept_in_doc(bytes(data))


def test_a_piece_that_lies_outside_the_text_is_not_touched():
    data = bytearray(doc((OLD, 1)))
    data[data.find(struct.pack("<I", TEXT_AT * 2 | ONE_BYTE))] = 0xFF
    place = data.find(b"\x01\x02\x00ab\x02") + 14
    data[place : place + 4] = b"\xff\xff\xff\x00"
    assert kept_in_doc(bytes(data)).data == data


def test_a_stream_under_four_kilobytes_is_found_in_the_small_sectors():
    """Its sectors of 64 bytes lie in the root's stream."""
    data = bytearray(making.compound("Home", "WordDocument"))
    entries = data.find("WordDocument".encode("utf-16-le"))
    root = data.find("Root Entry".encode("utf-16-le"))
    data[root + 116 : root + 124] = struct.pack("<II", 1, 4096)
    data[entries + 116 : entries + 124] = struct.pack("<II", 2, 70)
    data[60:64] = struct.pack("<I", 9)
    small = (9 + 1) * 512
    data[small : small + 16] = struct.pack("<4I", 0xFFFFFFFE, 0xFFFFFFFE, 3, 0xFFFFFFFE)
    container = Compound(bytes(data))
    container.write("WordDocument", b"x" * 70)
    assert container.stream("WordDocument") == b"x" * 70
    assert container.data.find(b"x" * 70) == 2 * 512 + 2 * 64


@pytest.mark.parametrize("form", ["\xad", "&#173;", "&#xAD;", "&#x00ad;"])
def test_a_soft_hyphen_of_an_odt_is_kept(form):
    assert shown(read(odt(par(OLD.replace("\xad", form))))) == [OLD]


@pytest.mark.parametrize(
    "form", [rb"\'ad", rb"\'AD", rb"\-", rb"\u173?", rb"\u173\'ad", rb"\u173 ?"]
)
def test_a_soft_hyphen_of_an_rtf_is_kept(form):
    data = rb"{\rtf1\ansi\ansicpg1252\uc1 Tr" + form + rb"\'edc\par}"
    assert shown(read(data)) == ["Tr\xad\xedc"]


def test_what_only_looks_like_one_in_an_rtf_is_left_alone():
    data = rb"{\rtf1\ansi\uc1 a\\-b \u432\'ad\u1731?c\par}"
    assert shown(read(data)) == ["a\\-b ư" + chr(1731) + "c"]
