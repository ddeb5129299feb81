"""Our own papers as PDF, by both engines, are read back whole: words, order, tables."""

import time
from collections import Counter

import pytest

from tests.documents import papers
from tests.documents.readers.reading import every_word, tables, texts
from ttpl_desktop import paths
from ttpl_desktop.documents.pages import Engine, libreoffice, to_pdf
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.readers.pdf import read_pdf
from ttpl_desktop.documents.word import write
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.reading.source import Source

ENGINES = [
    Engine.OWN,
    pytest.param(
        Engine.LIBREOFFICE,
        marks=[
            pytest.mark.libreoffice,
            pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
        ],
    ),
]
SECTIONS_OF_TWENTY_PAGES = 34
SECONDS_FOR_TWENTY_PAGES = 1.0


@pytest.fixture(scope="module", params=ENGINES)
def engine(request) -> Engine:
    return request.param


@pytest.fixture(scope="module")
def written(engine, tmp_path_factory):
    """A paper in Word and what is read of its PDF."""

    def as_pdf(paper: Paper) -> tuple[bytes, Source]:
        folder = tmp_path_factory.mktemp("paper")
        docx = folder / "paper.docx"
        write(paper, paths.form("ke-hoach.docx"), docx)
        data = to_pdf(docx, folder / "paper.pdf", engine).pdf.read_bytes()
        return docx.read_bytes(), read_pdf(data, "paper.pdf")

    return as_pdf


@pytest.fixture(scope="module")
def plan(written):
    return written(papers.plan())


def squeezed(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@pytest.mark.parametrize("paper", [papers.plan(), papers.report(), papers.long_names()])
def test_no_letter_of_a_paper_is_lost(written, paper):
    docx, source = written(paper)
    assert not squeezed(read_words(docx).body) - squeezed(" ".join(every_word(source)))


def test_words_are_parted_as_they_are_written(plan):
    docx, source = plan
    wanted, read = Counter(read_words(docx).body.split()), Counter(every_word(source))
    lost = {word for word in wanted - read if "-" not in word and "/" not in word}
    assert lost <= {"Số:", "ngày", "tháng", "năm"}


def test_the_letterhead_comes_column_by_column(plan):
    told = texts(plan[1])[:7]
    assert told[:3] == ["ỦY BAN NHÂN DÂN", "TỈNH HÒA GIANG", "SỞ XÂY DỰNG"]
    assert told[3].startswith("Số:")
    assert told[4:6] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert told[6].startswith("Hòa Giang, ngày")


def test_the_foot_comes_column_by_column(plan):
    told = texts(plan[1])
    start = told.index("Nơi nhận:")
    assert told[start : start + 8] == [
        *("Nơi nhận:", "- UBND tỉnh (để b/c);", "- Sở Tư pháp;"),
        *("- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT, TTr."),
        *("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Bình"),
    ]


def test_lines_that_go_on_are_full_and_last_lines_are_not(plan):
    lines = [block for block in plan[1].blocks if hasattr(block, "text")]
    start = next(n for n, line in enumerate(lines) if line.text.startswith("Mở đầu:"))
    assert lines[start].right < 10
    assert lines[start].left > 20
    assert lines[start + 2].right > 40


def test_titles_are_centred_and_bold(plan):
    [title] = [block for block in plan[1].blocks if getattr(block, "text", "") == "KẾ HOẠCH"]
    assert (title.bold, title.centred) == (True, True)


def test_the_table_of_an_annex_comes_in_parts_with_its_heading(plan):
    parts = tables(plan[1])
    assert len(parts) > 1
    heading = [column.heading for column in papers.DUTIES.columns]
    assert all(part[0] == heading for part in parts)
    section = parts[0][1]
    assert section == [papers.DUTIES.rows[0][0], *[f"<{papers.DUTIES.rows[0][0]}"] * 4]
    numbers = [row[0] for part in parts for row in part if row[0].isdecimal()]
    assert numbers == [str(number) for number in range(1, 26)]


def test_twenty_pages_are_read_within_a_second(engine, tmp_path):
    paper = papers.plan(blocks=papers.body(SECTIONS_OF_TWENTY_PAGES), annexes=())
    write(paper, paths.form("ke-hoach.docx"), tmp_path / "paper.docx")
    data = to_pdf(tmp_path / "paper.docx", tmp_path / "paper.pdf", engine).pdf.read_bytes()
    start = time.process_time()
    source = read_pdf(data, "paper.pdf")
    assert time.process_time() - start < SECONDS_FOR_TWENTY_PAGES
    assert source.blocks[-1].page >= 20
