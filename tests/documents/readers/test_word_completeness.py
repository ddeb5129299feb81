"""No word is lost, judged by LibreOffice's own text of the same file."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT
from tests.documents.readers.making import shown
from ttpl_desktop.app import plan_issue, plan_papers, plans, report_papers, reports, sample
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.pages import libreoffice
from ttpl_desktop.documents.readers.files import read_file
from ttpl_desktop.domain.plan import ActivityLayout
from ttpl_desktop.domain.reading.source import SourceTable

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed"),
]

SAMPLES = CHECKOUT.parent / "shared" / "samples"
PAPERS = ("ke-hoach", "phu-luc", "bao-cao")
FORMATS = ("docx", "doc", "odt", "rtf")


def converted(files: list[Path], to: str, folder: Path) -> None:
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            *(str(libreoffice()), f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", to, "--outdir", str(folder), *map(str, files)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )


def words(text: str) -> list[str]:
    """Letters and digits apart: LibreOffice writes the mark of a note behind its word."""
    return re.findall(r"[^\W\d]+|\d+", text)


def own_words(path: Path) -> list[str]:
    return words("\n".join(shown(read_file(path))))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The papers of the sample office as .docx, in the other formats, and as text."""
    made = tmp_path_factory.mktemp("papers")
    work = Workspace.open(made / "du-lieu")
    sample.fill(work)
    [plan] = plans.plans_of(work, sample.YEAR)
    [report] = reports.reports_of(work, sample.YEAR)
    table = plan_issue.adjust(work, plan.id)
    table = plans.change(work, table.id, "layout", ActivityLayout.TABLE)
    papers = [made / f"{name}.docx" for name in PAPERS]
    plan_papers.writing(work, plan.id, papers[0])()
    plan_papers.writing(work, table.id, papers[1])()
    report_papers.writing(work, report.id, papers[2])()
    work.close()
    for to in (*FORMATS[1:], "txt:Text"):
        converted(papers, to, made)
    return made


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", PAPERS)
def test_the_words_of_our_papers_are_read_in_their_order(name, ending, folder):
    expected = words((folder / f"{name}.txt").read_text(encoding="utf-8-sig"))
    assert own_words(folder / f"{name}.{ending}") == expected


@pytest.mark.parametrize("ending", FORMATS)
def test_a_letterhead_and_a_signature_are_tables_of_two_columns(ending, folder):
    blocks = read_file(folder / f"ke-hoach.{ending}").blocks
    tables = [block for block in blocks if isinstance(block, SourceTable)]
    assert [len(table.rows[0]) for table in tables] == [2, 2]
    assert blocks[0] is tables[0]


@pytest.mark.parametrize("ending", FORMATS)
def test_a_table_of_activities_keeps_its_columns(ending, folder):
    blocks = read_file(folder / f"phu-luc.{ending}").blocks
    longest = max((b for b in blocks if isinstance(b, SourceTable)), key=lambda b: len(b.rows))
    assert "STT" in [line.text for line in longest.rows[0][0].lines]
    assert len({len(row) for row in longest.rows}) == 1


@pytest.mark.parametrize("name", ["Phuluc1.doc", "Phuluc3.docx"])
def test_no_word_of_a_decree_s_annex_is_lost(name, tmp_path):
    if not (SAMPLES / name).exists():
        pytest.skip("the samples are not beside this checkout")
    converted([SAMPLES / name], "txt:Text", tmp_path)
    text = (tmp_path / name).with_suffix(".txt").read_text(encoding="utf-8-sig")
    assert Counter(words(text)) - Counter(own_words(SAMPLES / name)) == Counter()
