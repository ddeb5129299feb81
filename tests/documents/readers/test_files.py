"""A file is known by what is in it; what cannot be read is refused with what to do."""

import os
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.documents.readers import making
from tests.documents.readers.making import compound, p, shown, types, word_file
from ttpl_desktop.documents.readers import files
from ttpl_desktop.documents.readers.files import read_data, read_file
from ttpl_desktop.documents.readers.kinds import FileKind, kind_of
from ttpl_desktop.domain.errors import UserFacingError

ENDINGS = ("docx", "doc", "pdf", "txt", "")
OPEN = "application/vnd.oasis.opendocument."
OOXML = "application/vnd.openxmlformats-officedocument."


def package(**told: str) -> bytes:
    return making.archive(
        {name.replace("types", "[Content_Types].xml"): text for name, text in told.items()}
    )


KINDS = [
    (word_file(""), FileKind.DOCX),
    (package(types=types(OOXML + "wordprocessingml.template.main+xml")), FileKind.DOCX),
    (package(types=types("application/vnd.ms-word.document.macroEnabled.main+xml")), FileKind.DOCX),
    (package(types=types(OOXML + "spreadsheetml.sheet.main+xml")), FileKind.SPREADSHEET),
    (
        package(types=types("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        FileKind.SPREADSHEET,
    ),
    (package(types=types(OOXML + "presentationml.presentation.main+xml")), FileKind.SLIDES),
    (package(mimetype=OPEN + "text"), FileKind.ODT),
    (package(mimetype=OPEN + "text-template"), FileKind.ODT),
    (package(mimetype=OPEN + "spreadsheet"), FileKind.SPREADSHEET),
    (package(mimetype=OPEN + "presentation"), FileKind.SLIDES),
    (package(mimetype="application/epub+zip"), FileKind.ARCHIVE),
    (package(anh="x"), FileKind.ARCHIVE),
    (making.archive({}), FileKind.ARCHIVE),
    (compound("WordDocument", "1Table"), FileKind.DOC),
    (compound("WordDocument")[:1200] + b"W\0o\0r\0d\0", FileKind.BROKEN),
    (compound("Workbook"), FileKind.SPREADSHEET),
    (compound("Book"), FileKind.SPREADSHEET),
    (compound("PowerPoint Document"), FileKind.SLIDES),
    (compound("EncryptionInfo", "EncryptedPackage"), FileKind.LOCKED),
    (compound("Other"), FileKind.BROKEN),
    (compound(), FileKind.BROKEN),
    (b"{\\rtf1 a}", FileKind.RTF),
    (b"\xef\xbb\xbf \r\n{\\rtf1 a}", FileKind.RTF),
    (b"%PDF-1.7\n\0\1", FileKind.PDF),
    (b"\0\0rubbish before\n%PDF-1.4", FileKind.PDF),
    (b"\x89PNG\r\n\x1a\n\0", FileKind.IMAGE),
    (b"\xff\xd8\xff\xe0\0", FileKind.IMAGE),
    (b"GIF89a\0", FileKind.IMAGE),
    (b"BM\x36\0\0", FileKind.IMAGE),
    (b"RIFF\0\0\0\0WEBPVP8 ", FileKind.IMAGE),
    (b"\0\0\0\x18ftypheic\0", FileKind.IMAGE),
    (b"MZ\x90\0\3", FileKind.PROGRAM),
    (b"\x7fELF\2\1", FileKind.PROGRAM),
    (b"Rar!\x1a\7", FileKind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileKind.ARCHIVE),
    (b"\x1f\x8b\x08", FileKind.ARCHIVE),
    (b"<!DOCTYPE HTML><p>a", FileKind.WEB_PAGE),
    (b'\n<html xmlns:w="word">', FileKind.WEB_PAGE),
    (b'<?xml version="1.0"?><html>', FileKind.WEB_PAGE),
    (b"MIME-Version: 1.0\n", FileKind.WEB_PAGE),
    (b'<?xml version="1.0"?><w:wordDocument/>', FileKind.XML),
    (b"\0\1\2\3", FileKind.OTHER),
    (b"MZ is how this text begins", FileKind.TEXT),
    ("Kế hoạch".encode(), FileKind.TEXT),
    ("Kế hoạch".encode("utf-16"), FileKind.TEXT),
    (b"K\xd5 ho\xb9ch", FileKind.TEXT),
    (b"", FileKind.EMPTY),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_a_kind_is_told_by_the_contents(data, kind):
    assert kind_of(data, "tep") is kind


REFUSED = {
    FileKind.EMPTY: "tệp rỗng",
    FileKind.LOCKED: "bỏ mật khẩu",
    FileKind.SPREADSHEET: "là bảng tính",
    FileKind.SLIDES: "trình chiếu",
    FileKind.IMAGE: "là ảnh",
    FileKind.PROGRAM: "là chương trình",
    FileKind.ARCHIVE: "giải nén",
    FileKind.WEB_PAGE: "trang web",
    FileKind.XML: "tệp XML",
    FileKind.BROKEN: "chưa tải về đủ",
    FileKind.OTHER: "không phải loại văn bản đọc được",
}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(("kind", "words"), REFUSED.items())
def test_what_is_no_text_is_refused_in_one_sentence(kind, words, ending, tmp_path):
    path = tmp_path / f"kế hoạch.{ending}"
    path.write_bytes(next(data for data, its in KINDS if its is kind))
    with pytest.raises(UserFacingError) as caught:
        read_file(path)
    assert words in caught.value.sentence
    assert path.name in caught.value.sentence
    assert "; hãy" in caught.value.sentence


def test_every_kind_is_read_or_refused_with_words_of_its_own():
    read = {FileKind.DOCX, FileKind.DOC, FileKind.ODT, FileKind.RTF, FileKind.PDF, FileKind.TEXT}
    assert set(FileKind) - read == set(REFUSED) == set(files._REFUSALS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_read_whatever_its_ending_says(ending, tmp_path):
    path = tmp_path / f"kế hoạch.{ending}"
    path.write_bytes(word_file(p("chữ")))
    source = read_file(path)
    assert (shown(source), source.name) == (["chữ"], path.name)


def test_a_spreadsheet_made_by_a_program_is_refused(tmp_path):
    path = tmp_path / "bang.docx"
    openpyxl.Workbook().save(path)
    with pytest.raises(UserFacingError, match="bảng tính"):
        read_file(path)


def test_a_word_file_in_a_spreadsheet_does_not_make_it_one():
    inner = f'<Default Extension="docx" ContentType="{OOXML}wordprocessingml.document"/>'
    told = types(OOXML + "spreadsheetml.sheet.main+xml", inner)
    assert kind_of(package(types=told), "tep") is FileKind.SPREADSHEET


def test_a_damaged_old_word_file_is_called_damaged():
    broken = bytearray(compound("WordDocument"))
    broken[48:52] = b"\xff\xff\xff\x7f"
    with pytest.raises(UserFacingError, match="hỏng"):
        read_data(bytes(broken), "cu.doc")


def missing(folder: Path) -> Path:
    return folder / "không có.docx"


def a_folder(folder: Path) -> Path:
    return folder


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "ống")
    return folder / "ống"


def a_loop(folder: Path) -> Path:
    (folder / "vòng.docx").symlink_to(folder / "vòng.docx")
    return folder / "vòng.docx"


NEEDS_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="needs a Unix file system")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (missing, "chọn lại tệp"),
        (a_folder, "là thư mục"),
        pytest.param(a_pipe, "không phải tệp thông thường", marks=NEEDS_UNIX),
        pytest.param(a_loop, "Chưa mở được", marks=NEEDS_UNIX),
    ],
)
def test_what_is_no_file_is_refused_in_one_sentence(make, words, tmp_path):
    with pytest.raises(UserFacingError, match=words):
        read_file(make(tmp_path))


def test_a_file_without_permission_says_what_to_do(tmp_path, monkeypatch):
    path = tmp_path / "kín.docx"
    path.write_bytes(b"x")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserFacingError, match="Không được phép mở"):
        read_file(path)


def test_a_file_of_any_size_is_held_in_bounded_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 10)
    path = tmp_path / "lớn.docx"
    path.write_bytes(b"x" * 11)
    with pytest.raises(UserFacingError, match="64 MB"):
        read_file(path)
