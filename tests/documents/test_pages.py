"""The pages of a paper show all of its words, in our fonts, on A4."""

import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents import pages
from ttpl_desktop.documents.pages import Engine, images, page_image, page_sizes, to_pdf
from ttpl_desktop.documents.paper import Column, Paper, Paragraph, Style, Table
from ttpl_desktop.documents.word import write
from ttpl_desktop.domain.errors import UserFacingError


@pytest.fixture
def docx(tmp_path):
    def write_to_file(paper: Paper) -> Path:
        out = tmp_path / "paper.docx"
        write(paper, paths.form("ke-hoach.docx"), out)
        return out

    return write_to_file


@pytest.fixture
def no_libreoffice(monkeypatch):
    monkeypatch.setattr(pages, "libreoffice", lambda: None)


def with_part(docx: Path, old: str, new: str) -> Path:
    """The same file with something else in its text."""
    changed = docx.with_name("changed.docx")
    with zipfile.ZipFile(docx) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                assert old in content.decode()
                content = content.decode().replace(old, new).encode()
            target.writestr(name, content)
    return changed


def in_a_control(run_text: str) -> tuple[str, str]:
    """A run, and the same run in a content control, which the renderer drops without a word."""
    run = f"<w:r><w:t>{run_text}</w:t></w:r>"
    return run, f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>"


def page_texts(pdf: Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


@pytest.mark.parametrize("paper", [papers.plan(), papers.report(), papers.long_names()])
def test_no_word_of_a_paper_is_lost(paper, docx, tmp_path, no_libreoffice):
    rendering = to_pdf(docx(paper), tmp_path / "paper.pdf")
    assert rendering.engine is Engine.OWN
    assert rendering.pages == len(page_sizes(rendering.pdf)) > 2


def test_pages_are_numbered_from_the_second_and_anew_in_each_annex(docx, tmp_path, no_libreoffice):
    rendering = to_pdf(docx(papers.plan()), tmp_path / "paper.pdf")
    first_lines = [text.split()[0] for text in page_texts(rendering.pdf)]
    assert first_lines == ["ỦY", "2", "3", "Phụ", "2", "3", "Phụ"]


def test_a_landscape_annex_lies_on_its_side(docx, tmp_path, no_libreoffice):
    rendering = to_pdf(docx(papers.plan()), tmp_path / "paper.pdf")
    shapes = [width > height for width, height in page_sizes(rendering.pdf)]
    assert shapes == [False, False, False, True, True, True, False]


def test_a_planted_loss_is_noticed_and_nothing_is_written(docx, tmp_path, no_libreoffice):
    whole = docx(papers.plan(blocks=(Paragraph(Style.NORMAL, "Có 126 tin"),), annexes=()))
    holed = with_part(whole, *in_a_control("Có 126 tin"))
    with pytest.raises(UserFacingError, match="“126”") as caught:
        to_pdf(holed, tmp_path / "paper.pdf")
    assert "Word" in caught.value.sentence
    assert not (tmp_path / "paper.pdf").exists()


@pytest.mark.libreoffice
@pytest.mark.skipif(pages.libreoffice() is None, reason="LibreOffice is not installed")
def test_a_planted_loss_falls_back_to_libreoffice(docx, tmp_path):
    whole = docx(papers.plan(blocks=(Paragraph(Style.NORMAL, "Có 126 tin"),), annexes=()))
    rendering = to_pdf(with_part(whole, *in_a_control("Có 126 tin")), tmp_path / "paper.pdf")
    assert rendering.engine is Engine.LIBREOFFICE
    assert "Có 126 tin./." in " ".join(page_texts(rendering.pdf))


def test_a_sign_that_our_font_lacks_is_noticed(docx, tmp_path, no_libreoffice):
    paper = papers.plan(blocks=(Paragraph(Style.NORMAL, "Ghi chú 法"),), annexes=())
    with pytest.raises(UserFacingError, match="法"):
        to_pdf(docx(paper), tmp_path / "paper.pdf")


def test_a_file_that_is_not_word_has_no_pages(tmp_path, no_libreoffice):
    with pytest.raises(UserFacingError, match=r"khong-co\.docx"):
        to_pdf(tmp_path / "khong-co.docx", tmp_path / "paper.pdf")
    (tmp_path / "hong.docx").write_bytes(b"not a zip")
    with pytest.raises(UserFacingError, match=r"hong\.docx"):
        to_pdf(tmp_path / "hong.docx", tmp_path / "paper.pdf")


def test_an_existing_pdf_is_replaced_only_by_a_whole_one(docx, tmp_path, no_libreoffice):
    pdf = tmp_path / "paper.pdf"
    pdf.write_bytes(b"old")
    whole = docx(papers.plan(annexes=()))
    with pytest.raises(UserFacingError):
        to_pdf(with_part(whole, "KẾ HOẠCH", "法"), pdf)
    assert pdf.read_bytes() == b"old"
    to_pdf(whole, pdf)
    assert pdf.read_bytes().startswith(b"%PDF")


def test_the_pages_use_our_fonts(docx, tmp_path, no_libreoffice):
    rendering = to_pdf(docx(papers.plan()), tmp_path / "paper.pdf")
    names = set(re.findall(rb"/BaseFont /(?:\w+\+)?([\w-]+)", rendering.pdf.read_bytes()))
    assert names
    assert all(name.startswith(b"LiberationSerif") or b"Times" in name for name in names)


def test_a_page_is_drawn_at_the_size_asked_for(docx, tmp_path, no_libreoffice):
    rendering = to_pdf(docx(papers.plan()), tmp_path / "paper.pdf")
    image = page_image(rendering.pdf, 0, dpi=96)
    assert (image.width, image.height) == (794, 1123)
    assert image.stride >= 4 * image.width
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels.count(b"\xff\xff\xff\xff") > len(image.pixels) // 8
    assert min(image.pixels) < 50
    assert len(list(images(rendering.pdf, dpi=20))) == rendering.pages


def test_a_row_taller_than_a_page_keeps_its_words(docx, tmp_path, no_libreoffice):
    cell = "Nội dung rà soát và việc thi hành pháp luật. " * 120
    table = Table((Column("STT", 12), Column("Nội dung (2)", 148)), (("1", cell), ("2", "ngắn")))
    rendering = to_pdf(docx(papers.plan(blocks=(table,), annexes=())), tmp_path / "paper.pdf")
    assert rendering.pages > 2


def test_more_recipients_than_a_page_holds_keep_their_words(docx, tmp_path, no_libreoffice):
    paper = papers.plan(recipients=tuple(f"Cơ quan {n}" for n in range(1, 80)), annexes=())
    assert to_pdf(docx(paper), tmp_path / "paper.pdf").pages > 3


def test_twenty_five_recipients_stand_in_one_block(docx, tmp_path, no_libreoffice):
    recipients = tuple(f"Cơ quan thứ {n} thuộc UBND tỉnh (để phối hợp)" for n in range(1, 26))
    paper = papers.plan(recipients=recipients, annexes=())
    texts = page_texts(to_pdf(docx(paper), tmp_path / "paper.pdf").pdf)
    assert "Nơi nhận:" in texts[-1]
    assert "- Lưu: VT, TTr." in texts[-1]
    assert "./." in texts[-1]


def test_signs_that_renderers_set_differently_are_no_loss(docx, tmp_path, no_libreoffice):
    signs = "15\u2011KH một\u00a0hai ffi – — … \u00ad ≥ § % ½ €\tx □ • → 1234567/QĐ-UBND-KTTH-NNPT "
    paper = papers.plan(blocks=(Paragraph(Style.NORMAL, signs * 12),), annexes=())
    to_pdf(docx(paper), tmp_path / "paper.pdf")
