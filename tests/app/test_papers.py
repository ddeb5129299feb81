"""Papers on their way out: whole files by their ending, pages one at a time."""

from pathlib import Path

import pytest

from tests.documents import papers as samples
from ttpl_desktop.app import forms, papers
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.office_form import FormKind

FORM = forms.built_in(FormKind.PLAN)


@pytest.mark.parametrize(("name", "magic"), [("ke-hoach.docx", b"PK"), ("KE-HOACH.PDF", b"%PDF")])
def test_the_ending_says_what_is_written(name: str, magic: bytes, tmp_path: Path) -> None:
    out = papers.writing(samples.plan(), FORM, tmp_path / name)()
    assert out.read_bytes().startswith(magic)


def test_another_ending_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match=r"ke-hoach\.odt"):
        papers.writing(samples.plan(), FORM, tmp_path / "ke-hoach.odt")


def test_every_page_is_drawn_and_only_its_picture_is_kept() -> None:
    draw = papers.drawing(samples.plan(), FORM, 36, lambda page: (page.width, page.height))
    sizes = draw()
    assert len(sizes) > 2
    assert sizes[0] == (298, 421)
    assert sizes[-1] == (298, 421)
    assert (421, 298) in sizes


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    job = papers.writing(samples.plan(), FORM, tmp_path / "khong-co" / "ke-hoach.docx")
    with pytest.raises(UserFacingError, match="khong-co"):
        job()
