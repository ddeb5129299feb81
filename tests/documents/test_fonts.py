"""Our fonts travel with the program and serve the renderer alone."""

import os
import struct
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents import word
from ttpl_desktop.documents.fonts import (
    CONFIG_VARIABLE,
    ROOT_VARIABLE,
    config_file,
    own_fonts,
)
from ttpl_desktop.documents.pages import to_pdf

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
FONTS = sorted(paths.resource("fonts").glob("*.ttf"))

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="fontconfig serves Linux")


def characters_of(font: Path) -> set[int]:
    """The characters a TrueType font maps, read from its `cmap` table of format 4."""
    data = font.read_bytes()
    tables = struct.unpack(">H", data[4:6])[0]
    entries = [struct.unpack(">4sLLL", data[12 + 16 * n : 28 + 16 * n]) for n in range(tables)]
    start = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
    count = struct.unpack(">H", data[start + 2 : start + 4])[0]
    records = [
        struct.unpack(">HHL", data[start + 4 + 8 * n : start + 12 + 8 * n]) for n in range(count)
    ]
    table = start + next(at for platform, code, at in records if (platform, code) == (3, 1))
    double = struct.unpack(">H", data[table + 6 : table + 8])[0]
    ends = struct.unpack(f">{double // 2}H", data[table + 14 : table + 14 + double])
    begin = table + 16 + double
    starts = struct.unpack(f">{double // 2}H", data[begin : begin + double])
    return {
        code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)
    }


def test_there_is_a_face_for_each_weight_and_slant_with_its_licence():
    assert [font.stem.partition("-")[2] for font in FONTS] == [
        "Bold",
        "BoldItalic",
        "Italic",
        "Regular",
    ]
    licence = paths.resource("fonts/LICENSE-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Red Hat" in licence


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_every_vietnamese_letter_is_in_every_face(font):
    mapped = characters_of(font)
    letters = {
        unicodedata.normalize("NFC", form + tone)
        for letter in LETTERS
        for form in (letter, letter.upper())
        for tone in (TONES if letter in "aăâeêioôơuưy" else [""])
    }
    assert len(letters) == 178
    assert [letter for letter in letters if ord(letter) not in mapped] == []


@on_linux
@pytest.mark.parametrize("variable", [CONFIG_VARIABLE, ROOT_VARIABLE])
def test_the_variables_are_set_for_the_renderer_and_put_back(variable, monkeypatch):
    monkeypatch.setenv(variable, "before")
    with own_fonts():
        assert os.environ[variable].startswith(str(config_file().parent))
    assert os.environ[variable] == "before"
    monkeypatch.delenv(variable)
    with own_fonts():
        pass
    assert variable not in os.environ


@on_linux
def test_the_fonts_of_the_checkout_are_linked_not_written_beside():
    linked = sorted(config_file().parent.glob("fonts/*.ttf"))
    assert [path.resolve() for path in linked] == [font.resolve() for font in FONTS]


@on_linux
def test_the_renderer_reads_no_settings_of_the_system_and_keeps_quiet(tmp_path, capfd):
    word.write(papers.plan(), paths.form("ke-hoach.docx"), tmp_path / "paper.docx")
    with own_fonts():
        root = Path(os.environ[ROOT_VARIABLE])
        assert not (root / "usr").exists()
        assert (root / str(config_file()).lstrip("/")).samefile(config_file())
    to_pdf(tmp_path / "paper.docx", tmp_path / "paper.pdf")
    assert capfd.readouterr() == ("", "")
