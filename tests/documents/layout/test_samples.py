"""Real official files: the check ends soon, and what it says of them is true."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ttpl_desktop.documents.layout.checking import check_file
from ttpl_desktop.documents.layout.fixing import fix_file
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.errors import UserFacingError

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")


def test_the_forms_of_the_decree_have_ten_words_in_another_font() -> None:
    start = time.perf_counter()
    [finding] = check_file(SAMPLES / "Phuluc3.docx")
    assert time.perf_counter() - start < 1.5
    assert (finding.clause, finding.times) == ("page.font", 10)
    assert "Calibri" in finding.message


def test_they_come_out_sound_with_every_word(tmp_path: Path) -> None:
    fixed = fix_file(SAMPLES / "Phuluc3.docx", tmp_path / "sua.docx")
    assert fixed.left == ()
    before = read_words((SAMPLES / "Phuluc3.docx").read_bytes())
    assert read_words(fixed.path.read_bytes()) == before


def test_an_old_doc_is_refused_with_what_to_do() -> None:
    with pytest.raises(UserFacingError, match=r"lưu lại thành \.docx"):
        check_file(SAMPLES / "Phuluc1.doc")
