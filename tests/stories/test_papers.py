"""The papers that the sample office sends out, judged as văn thư would: on LibreOffice's pages."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import pairwise

import pytest

from tests.documents.measuring import MM, Line
from tests.documents.schema_order import offences
from tests.stories.exported import Exported, body_lines, export_sample, page_texts, words_of
from ttpl_desktop.documents.pages import libreoffice
from ttpl_desktop.documents.words import lost_words

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
]

LEFT, RIGHT, TOP, BOTTOM = 30, 190, 20, 277
FIRST_LINE = LEFT + 12.7
ONE_LINE = 14 * 1.15 * MM
NAMES = ("plan", "table", "report")


@pytest.fixture(scope="module")
def papers(tmp_path_factory) -> dict[str, Exported]:
    return export_sample(tmp_path_factory.mktemp("papers"))


@pytest.fixture(params=NAMES)
def paper(request, papers) -> Exported:
    return papers[request.param]


def near(mm: float, tolerance: float = 0.5):
    return pytest.approx(mm, abs=tolerance)


def upright_lines(paper: Exported) -> list[Line]:
    """The lines of the paper itself; its annex lies on its side."""
    sizes = paper.pages.sizes
    return [line for line in body_lines(paper.pages) if sizes[line.page - 1][0] < 250]


def test_every_page_is_a4_and_keeps_its_margins(paper):
    assert {(round(min(size)), round(max(size))) for size in paper.pages.sizes} == {(210, 297)}
    lines = upright_lines(paper)
    assert min(line.left for line in lines) == near(LEFT)
    assert max(line.right for line in lines) == near(RIGHT)
    assert min(line.top for line in lines) >= TOP - 0.5
    assert max(line.bottom for line in lines) <= BOTTOM + 0.5


def test_quoc_hieu_stands_on_one_line_over_the_rule_of_the_motto(paper):
    line, motto = paper.pages.line("CỘNG HÒA"), paper.pages.line("Độc lập")
    assert line.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert line.center == near(motto.center, 1)
    rule = next(rule for rule in paper.pages.rules if rule.left > 100)
    assert rule.width == near(motto.right - motto.left, 1)


def test_pages_are_numbered_in_the_top_margin_from_the_second(paper):
    numbers = [line for line in paper.pages.lines if line.bottom <= TOP and line.text.isdecimal()]
    annex = next((line.page for line in paper.pages.lines if line.text == "Phụ lục"), None)
    pages = range(1, len(paper.pages.sizes) + 1)
    assert [line.page for line in numbers] == [page for page in pages if page not in (1, annex)]
    for line in numbers:
        width, _ = paper.pages.sizes[line.page - 1]
        assert line.center == near((LEFT + width - 20) / 2)
        assert line.size == near(14, 0.1)


def test_the_only_font_is_times_or_its_metric_twin(paper):
    fonts = {line.font.partition("-")[0] for line in paper.pages.lines}
    assert fonts <= {"LiberationSerif", "TimesNewRomanPSMT"}


# words, sizes that the decree allows, bold, italic; None: neither is asked for
COMPONENTS = [
    ("UBND TỈNH BÌNH MINH", (12, 13), False, False),
    ("SỞ XÂY DỰNG", (12, 13), True, False),
    ("CỘNG HÒA", (12, 13), True, False),
    ("Độc lập", (13, 14), True, False),
    ("Số:", (13, 13), False, False),
    ("I. ", (13, 14), True, False),
    ("Nơi nhận:", (12, 12), True, True),
    ("- Lưu: VT, PCKT.", (11, 11), False, False),
    ("PHÓ GIÁM ĐỐC", (13, 14), True, False),
    ("Đoàn Minh Khôi", (13, 14), True, False),
]


@pytest.mark.parametrize(("words", "sizes", "bold", "italic"), COMPONENTS)
def test_each_component_has_the_size_and_face_of_the_decree(paper, words, sizes, bold, italic):
    line = next(line for line in upright_lines(paper) if line.text.startswith(words))
    assert sizes[0] - 0.1 <= line.size <= sizes[1] + 0.1
    assert (line.bold, line.italic) == (bold, italic)


@pytest.mark.parametrize(
    ("name", "words", "italic"),
    [
        ("plan", "Theo dõi việc thi hành văn bản quy phạm pháp luật năm 2026", False),
        ("plan", "Căn cứ Luật Ban hành", True),
        ("report", "Về tổ chức thi hành pháp luật năm 2026", False),
        ("report", "Kính gửi: Sở Tư pháp", False),
    ],
)
def test_titles_bases_and_kinh_gui_are_set_in_fourteen_points(papers, name, words, italic):
    line = papers[name].pages.line(words)
    assert line.size == near(14, 0.1)
    assert line.italic == italic
    assert line.bold == (words[:2] in ("Th", "Về"))


def test_body_lines_stand_close_and_paragraphs_six_points_apart(paper):
    lines = [line for line in upright_lines(paper) if line.size == near(14, 0.1)]
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page and is_body(a)]
    pitches = [b.baseline - a.baseline for a, b in pairs if b.left == near(LEFT)]
    gaps = [b.baseline - a.baseline for a, b in pairs if b.left == near(FIRST_LINE)]
    assert len(pitches) > 20
    assert len(gaps) > 20
    assert 1 <= min(pitches) / ONE_LINE <= max(pitches) / ONE_LINE <= 1.15
    assert min(gaps) - max(pitches) == near(6 * MM, 0.1)


def is_body(line: Line) -> bool:
    return line.left == near(LEFT) or line.left == near(FIRST_LINE)


def test_the_words_end_with_the_end_mark_above_an_unbroken_closing_block(paper):
    lines = upright_lines(paper)
    [heading] = [n for n, line in enumerate(lines) if line.text.startswith("Nơi nhận:")]
    page = lines[heading].page
    assert lines[heading - 1].text.endswith("./.")
    assert sum(line.text.count("./.") for line in paper.pages.lines) == 1
    above = [line for line in lines[:heading] if line.page == page and is_body(line)]
    assert len(above) >= 2
    assert {line.page for line in lines[heading:]} == {page}


def test_no_page_of_ours_ends_with_a_heading(paper):
    closing = paper.own_pages.line("Nơi nhận:").page
    for page in range(1, closing):
        assert not body_lines(paper.own_pages, page)[-1].bold


def test_every_part_of_the_file_is_in_schema_order(paper):
    assert offences(paper.docx) == []


@pytest.mark.parametrize("pages", ["pages", "own_pages"])
def test_pages_and_file_have_the_same_words(paper, pages):
    texts = page_texts(getattr(paper, pages))
    assert lost_words(paper.words, texts, "") == []
    if not paper.words.headings:
        shown, written = "".join(texts), paper.words.body
        assert Counter("".join(shown.split())) == Counter("".join(written.split()))


def test_every_stored_word_is_in_the_file(paper):
    assert words_of(paper.stored) - words_of(paper.words.body) == set()


def test_a_planted_loss_is_noticed(paper):
    texts = page_texts(paper.pages)
    whole = paper.words
    more = dataclasses.replace(whole, body=whole.body + "\nquên")
    assert "quên" in lost_words(more, texts, "")
    assert "khôi" in words_of(paper.stored) - words_of(whole.body.replace("Khôi", ""))


def test_no_gap_of_a_form_is_left_and_nothing_leads_to_nothing(paper):
    for words in ("{", "}", "[[", "…", "::", " ;", "..", ": .", ":."):
        assert words not in paper.words.body.replace("./.", "")
