"""The whole way from a file's lines to its passages: nothing is lost, nothing is mended twice."""

import re
import textwrap
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.reading.broken_text import lines, pages, paragraphs, source, table, texts
from tests.domain.reading.passages_made import random_sentences, sample_sentences
from ttpl_desktop.domain.reading.passages import Passage
from ttpl_desktop.domain.reading.repairing.repairs import repaired
from ttpl_desktop.domain.reading.source import (
    Repair,
    RepairKind,
    Source,
    SourceCell,
    SourceLine,
    SourceTable,
)
from ttpl_desktop.domain.text import normal

SHARED = Path(__file__).parents[4] / "shared" / "plans"
DROPPING = {RepairKind.PAGE_NUMBER, RepairKind.RUNNING_HEAD, RepairKind.MARKDOWN}
SENTENCES = [
    " ".join(text.split())
    for text in [*sample_sentences(), *random_sentences(100)]
    if re.fullmatch(r"[^\W\d_][^#*_`|\[\]<>\\~]{20,400}", text)
]

sentence = st.sampled_from(SENTENCES)
marker = st.sampled_from(["- ", "1. ", "2.1. ", "a) ", "đ) ", "+ ", "IV. ", "Điều 5. ", "• "])
item = st.builds(lambda sign, text: sign + text, marker, sentence)


def broken(items: list[str], width: int, gap: str) -> str:
    wrapped = (
        textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) for text in items
    )
    return gap.join(line for part in wrapped for line in part)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def lost(blocks, told: tuple[Repair, ...], passages: tuple[Passage, ...]) -> Counter[str]:
    """The words that neither a passage nor a repair of a dropping kind shows."""
    before = Counter[str]()
    for block in blocks:
        if isinstance(block, SourceLine):
            before += words(block.text)
        else:
            before += words(
                " ".join(line.text for row in block.rows for c in row for line in c.lines)
            )
    kept = sum((words(passage.text) for passage in passages), Counter[str]())
    shown = sum(
        (words(repair.before) for repair in told if repair.kind in DROPPING), Counter[str]()
    )
    return before - kept - shown


@given(
    st.lists(item, min_size=1, max_size=25), st.integers(60, 100), st.sampled_from(["\n", "\n\n"])
)
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_and_none_is_added(items, width, gap):
    blocks = lines(broken(items, width, gap))
    result = repaired(source(*blocks))
    assert not lost(blocks, result.repairs, result.passages)
    assert sum((words(p.text) for p in result.passages), Counter()) == words(" ".join(items))


@given(st.lists(item, min_size=1, max_size=12), st.integers(2, 6), st.data())
@settings(max_examples=40, deadline=None)
def test_no_word_is_lost_but_those_that_a_repair_shows(items, count, data):
    head = data.draw(st.sampled_from(["Kế hoạch năm", "Sở Y tế, trang {}", ""]))
    made = [f"{head.format(n)}\n{broken(items, 80, chr(10))}\n- {n} -" for n in range(1, count + 1)]
    blocks = (*pages(*made), table(["STT", "Việc"], ["1", items[0]]))
    result = repaired(source(*blocks))
    assert not lost(blocks, result.repairs, result.passages)


def again(passages: tuple[Passage, ...]) -> Source:
    return source(*(SourceLine(passage.text, page=passage.page) for passage in passages))


@given(st.lists(item, min_size=1, max_size=20), st.integers(60, 100))
@settings(max_examples=40, deadline=None)
def test_repaired_twice_is_repaired_once(items, width):
    once = repaired(source(*lines(f"# **KẾ HOẠCH**\n{broken(items, width, chr(10))}\n- 2 -")))
    twice = repaired(again(once.passages))
    assert twice.passages == once.passages
    assert twice.repairs == ()


@given(st.lists(item, min_size=1, max_size=20))
@settings(max_examples=40, deadline=None)
def test_paragraphs_of_a_word_file_come_back_as_they_are(items):
    result = repaired(source(*paragraphs(*items)))
    assert [passage.text for passage in result.passages] == items
    assert result.repairs == ()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [60, 72, 80, 95])
def test_items_broken_at_any_width_are_whole_again(width, gap):
    items = [f"- {text[0].upper()}{text[1:].rstrip('.;:,')}." for text in SENTENCES[:300]]
    found = texts(*lines(broken(items, width, gap)))
    assert len(set(items) - set(found)) <= len(set(items)) // 100


def test_repairs_begin_with_those_of_the_reader():
    first = Repair(RepairKind.TCVN3, "luËt", "luật", 1)
    result = repaired(Source("thử", lines("Sở giao\ncho phòng"), (first,)))
    assert result.repairs[0] == first
    assert len(result.repairs) == 2


def test_extracts_are_short():
    text = "\n".join(["**" + "việc rất dài " * 40 + "**", "- 3 -", "và việc khác " * 30])
    found = repaired(source(*lines(text))).repairs
    assert found
    assert all(len(part) <= 80 for repair in found for part in (repair.before, repair.after))


def test_an_empty_source_gives_nothing():
    assert repaired(source()).passages == ()
    assert repaired(source(*lines("\n \n"), SourceTable(()), table([""]))).passages == ()


def test_damage_of_every_kind_at_once():
    text = (
        "UBND TỈNH AN LẠC   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ Y TẾ   Độc lập - Tự do - Hạnh phúc\n"
        "-------   ---------------\n"
        "**KẾ HOẠCH**\n"
        "Kiểm tra việc thi hành quy định về hành nghề\n\n"
        "Thực hiện Nghị định số 80/2025/NĐ-\nCP và Kế hoạch của tỉnh,\n- 2 -\n"
        "Sở lập kế hoạch như sau:\n"
        "1\\. Nội dung\n\uf0b7 Rà soát hồ sơ\ncấp phép;\n"
        "Nơi nhận: GIÁM ĐỐC\n- Như trên; (Đã ký)\n- Lưu: VT. Lê Thị Bảy"
    )
    assert texts(*lines(text)) == [
        "UBND TỈNH AN LẠC",
        "SỞ Y TẾ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "KẾ HOẠCH",
        "Kiểm tra việc thi hành quy định về hành nghề",
        "Thực hiện Nghị định số 80/2025/NĐ-CP và Kế hoạch của tỉnh, Sở lập kế hoạch như sau:",
        "1. Nội dung",
        "- Rà soát hồ sơ cấp phép;",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "(Đã ký)",
        "Lê Thị Bảy",
    ]


@given(st.lists(st.text(max_size=60), max_size=12), st.lists(st.text(max_size=20), max_size=6))
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_a_file_becomes_normal_text(some, cells):
    blocks = (*lines("\n".join(some)), table(cells, cells), *paragraphs(*some))
    for passage in repaired(source(*blocks)).passages:
        assert passage.text
        assert passage.text == " ".join(normal(passage.text).split())


def timed(*blocks) -> float:
    began = time.process_time()
    repaired(source(*blocks))
    return time.process_time() - began


def test_two_hundred_pages_take_no_time_to_speak_of():
    items = [f"- {text}" for text in SENTENCES]
    wrapped = broken(items * 10, 80, "\n").split("\n")[:10_000]
    made = ["\n".join(wrapped[at : at + 50]) + f"\n{at // 50 + 1}" for at in range(0, 10_000, 50)]
    assert len(made) == 200
    assert timed(*pages(*made)) < 1


@pytest.mark.parametrize(
    "piece", ["việc ", "x", "- ", "**a ", "12/", " ", "(", "1.", "A, ", "\t", "é"]
)
def test_a_line_of_a_million_characters_is_bounded(piece):
    long = (piece * (1_000_000 // len(piece)))[:1_000_000]
    assert timed(*lines(f"{long}\nNơi nhận: {long}\n{long}")) < 15


def test_thousands_of_empty_lines_and_tables_are_bounded():
    small = table(["1", "x"])
    blocks = [part for _ in range(3_000) for part in (small, *lines("\n\n"))]
    assert timed(*blocks) < 5


def test_a_wide_table_is_bounded():
    cell = SourceCell(lines("Sở giao\ncho phòng"))
    assert timed(SourceTable(tuple((cell,) * 50 for _ in range(100)))) < 10


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared plans are not here")
@pytest.mark.parametrize("name", ["so-khcn-2024", "so-tttt-2023", "ubnd-tinh-2024"])
def test_a_real_plan_comes_in_whole_sentences(name):
    text = (SHARED / f"{name}.txt").read_text(encoding="utf-8")
    blocks = lines(text)
    result = repaired(source(*blocks))
    assert not lost(blocks, result.repairs, result.passages)
    starts = [passage.text for passage in result.passages]
    assert not [start for start in starts if start[0].islower() and start[1] not in ").0"]
    assert not [start for start in starts if start.endswith((",", " và", " của", "-"))][1:]
