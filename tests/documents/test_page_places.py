"""Words are found on the pages where they stand."""

import dataclasses
from pathlib import Path

import pytest

from tests.documents import papers
from ttpl_desktop import paths
from ttpl_desktop.documents import pages, word
from ttpl_desktop.documents.page_places import find_places


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trang")
    paper = dataclasses.replace(papers.plan(), blocks=papers.body(8))
    word.write(paper, paths.form("ke-hoach.docx"), folder / "kh.docx")
    pages.to_pdf(folder / "kh.docx", folder / "kh.pdf")
    return folder / "kh.pdf"


def test_headings_are_found_in_the_order_of_the_paper(pdf: Path) -> None:
    words = {number: (f"{number}. NỘI DUNG THỨ {number}",) for number in range(1, 9)}
    places = [(each.page, each.share) for each in find_places(pdf, words).values()]
    assert len(places) == 8
    assert places == sorted(places)
    assert places[-1][0] > 1


def test_words_said_twice_are_told_apart(pdf: Path) -> None:
    words = {"first": ("1. Yêu cầu của nội dung 1",), "second": ("1. Yêu cầu của nội dung",)}
    places = find_places(pdf, words)
    first, second = places["first"], places["second"]
    assert (first.page, first.share) < (second.page, second.share)


def test_case_and_line_breaks_do_not_matter(pdf: Path) -> None:
    assert find_places(pdf, {"a": ("cộng hòa xã hội\nchủ nghĩa",)})["a"].page == 0


def test_the_second_way_is_tried_where_the_first_is_not_there(pdf: Path) -> None:
    assert "a" in find_places(pdf, {"a": ("không có ở đâu", "Nơi nhận:")})


def test_what_does_not_stand_there_is_left_out(pdf: Path) -> None:
    assert find_places(pdf, {"a": ("không có ở đâu",), "b": ("",)}) == {}


def test_a_share_is_measured_from_the_upper_edge(pdf: Path) -> None:
    places = find_places(pdf, {"head": ("Độc lập - Tự do",), "title": ("KẾ HOẠCH",)})
    assert 0 < places["head"].share < places["title"].share < 0.4
