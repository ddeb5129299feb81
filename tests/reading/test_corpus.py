"""The corpus itself: what its truth names stands in the plan, and the files are what they claim."""

import re

import pytest
from docx import Document

from tests.reading import corpus
from tests.reading.description import Line, Merge, Numbers, Table, blocks
from tests.reading.findings import of_reader
from tests.reading.old_fonts import tcvn3
from tests.reading.wording import spelled

EVERY = [*corpus.names(), *corpus.names(corpus.HELD_OUT)]


def flat(text: str) -> str:
    words = " ".join(re.sub(r"[^/\w]+", " ", spelled(text)).split())
    return f" {words} "


@pytest.mark.parametrize("name", EVERY)
def test_all_that_a_careful_reader_names_stands_in_the_plan(name):
    told = flat(" ".join(corpus.described(name).words()))
    truth = of_reader(corpus.truth(name))
    named = [w for a in truth.activities for w in (a.text, *a.lead, *a.coordinate, a.time)]
    words = [*named, *truth.top_sections, *truth.signature, truth.title, truth.office, truth.parent]
    assert [word for word in words if word and flat(word) not in told] == []


@pytest.mark.parametrize("name", EVERY)
def test_the_days_and_lines_agree_with_the_plan(name):
    truth = of_reader(corpus.truth(name))
    foot = corpus.described(name).foot
    assert (truth.recipients, truth.signature) == (len(foot.recipients), foot.signature)
    assert truth.days <= {activity.last_day for activity in truth.activities}
    assert all(bool(a.time) is (a.kind != "none") for a in truth.activities)


def test_the_corpus_is_large_and_five_plans_are_held_out():
    assert len(EVERY) >= 16
    assert len(corpus.names(corpus.HELD_OUT)) >= 5


def test_a_word_file_with_automatic_numbers_does_not_hold_them(tmp_path):
    automatic = [n for n in EVERY if corpus.described(n).numbers in (Numbers.AUTO, Numbers.STYLED)]
    assert len(automatic) >= 3
    for name in automatic:
        plan = corpus.described(name)
        corpus.word_files.write(plan, tmp_path / "plan.docx")
        texts = {paragraph.text for paragraph in Document(str(tmp_path / "plan.docx")).paragraphs}
        lines = [line for line in plan.body if isinstance(line, Line) and line.label]
        assert lines
        assert [line.text for line in lines if line.text in texts] == []


def test_the_notation_of_tables():
    [table] = blocks("|STT|**Việc**|\n|I|Nhóm|\n|1|a // - b|\n|^|<|")
    assert isinstance(table, Table)
    assert table.rows[0][1][0].is_bold
    assert [line.text for line in table.rows[2][1]] == ["a", "- b"]
    assert table.rows[3] == (Merge.ABOVE, Merge.LEFT)


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("I. MỤC ĐÍCH", "I.", "MỤC ĐÍCH"),
        ("**1.2. Yêu cầu**", "1.2.", "Yêu cầu"),
        ("đ) Kinh phí", "đ)", "Kinh phí"),
        ("- __Thời gian:__ Quý I", "-", "Thời gian: Quý I"),
        ("Điều 3. Kinh phí", "Điều 3.", "Kinh phí"),
        ("Kinh phí", "", "Kinh phí"),
    ],
)
def test_the_notation_of_lines(text, label, words):
    [line] = blocks(text)
    assert (line.label, "".join(run.text for run in line.runs)) == (label, words)


def test_old_letters_lose_the_capitals_that_the_font_made():
    assert tcvn3("Đường đi – KẾ HOẠCH") == "§\xad\xeang \xaei - KÕ HO\xb9CH"
