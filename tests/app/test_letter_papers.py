"""Letters that urge on their way to paper: from the records to files and pages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from tests.app.urging.asked import COMMUNES, GROUP, ROOMS, ask, cells_of, day, set_up
from tests.app.urging.test_addressees import STATES, random_state
from ttpl_desktop import paths
from ttpl_desktop.app import attachments, forms, layout_check, letter_papers, office, papers
from ttpl_desktop.app.forms import FormKind
from ttpl_desktop.app.urging import letters, matrix, requests, submissions
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.paper import Paragraph, Table, runs_of
from ttpl_desktop.documents.words import read_words
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.urging.records import Letter
from ttpl_desktop.domain.urging.standing import Layout, late
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, SUBMISSIONS


@pytest.fixture
def work(work: Workspace) -> Workspace:
    set_up(work)
    ask(work, units=(GROUP, *COMMUNES), source="Kế hoạch số 12/KH-SXD ngày 15 tháng 01 năm 2026")
    return work


def urge(
    work: Workspace, layout: Layout = Layout.EACH, answer_by: dt.date | None = None
) -> tuple[Letter, ...]:
    urged = late(matrix.load(work, 2026).in_order(), work.today())
    return letters.compose(work, urged, layout, answer_by or letters.usual_answer_by(work))


def send(work: Workspace, made: tuple[Letter, ...], number: int = 15) -> None:
    """Every letter went out a week ago and left until yesterday to answer."""
    for at, letter in enumerate(made, start=number):
        went = dataclasses.replace(
            letter, number=str(at), written_on=day(16), sent_on=day(16), answer_by=day(22)
        )
        with work.operation("Ghi đã gửi"):
            work.table(LETTERS).save(went)


def written(work: Workspace, letter_id: int, out: Path) -> Callable[[], Path]:
    paper = letter_papers.paper_of(work, letter_id)
    return papers.writing(paper, forms.file_of(work, FormKind.LETTER), out)


def text_of(file: Path) -> str:
    return " ".join(read_words(file.read_bytes()).body.split())


def words(work: Workspace, letter_id: int) -> str:
    blocks = letter_papers.paper_of(work, letter_id).blocks
    texts = (block.text for block in blocks if isinstance(block, Paragraph))
    return "\n".join("".join(run.text for run in runs_of(text)) for text in texts)


def test_each_letter_says_what_its_unit_owes(work: Workspace) -> None:
    made = urge(work)
    paper = letter_papers.paper_of(work, made[0].id)
    assert paper.addressees == (ROOMS[0],)
    assert paper.subject == "V/v đôn đốc gửi báo cáo năm"
    assert (paper.number, paper.symbol) == (None, "SXD-PC")
    assert words(work, made[0].id).startswith(
        "Theo Kế hoạch số 12/KH-SXD ngày 15 tháng 01 năm 2026, Phòng Ánh sáng gửi báo cáo năm về "
        "Phòng Pháp chế; thời hạn gửi: chậm nhất ngày 13/11/2026.\nĐến ngày 23 tháng 11 năm 2026, "
    )


def test_one_letter_to_all_has_an_annex_with_a_row_for_each(work: Workspace) -> None:
    [made] = urge(work, Layout.ANNEX)
    [annex] = letter_papers.paper_of(work, made.id).annexes
    [table] = annex.blocks
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == [*ROOMS, *COMMUNES]


def test_the_next_letter_names_the_one_before(work: Workspace) -> None:
    send(work, urge(work))
    second = urge(work)
    assert {letter.level for letter in second} == {2}
    assert (
        "Sở Xây dựng đã có Công văn số 15/SXD-PC ngày 16 tháng 11 năm 2026 về việc đôn đốc gửi báo "
        "cáo năm. Đến ngày 23 tháng 11 năm 2026, thời hạn đã qua 10 ngày nhưng"
    ) in words(work, second[0].id)
    assert "Công văn số 16/" in words(work, second[1].id)


def test_a_letter_that_lies_in_the_bin_is_not_named(work: Workspace) -> None:
    first = urge(work)
    send(work, first)
    second = urge(work)
    with work.operation("Bỏ"):
        work.table(LETTERS).remove([first[0].id], "2026-11-23T08:00:00")
    assert "đã có" not in words(work, second[0].id)


def test_what_came_since_is_left_out_of_a_letter_that_did_not_go_out(work: Workspace) -> None:
    [made] = urge(work, Layout.ANNEX)
    came = cells_of(work)
    submissions.mark_sent(work, [came[ROOMS[0]].submission.id])
    submissions.excuse(work, [came[ROOMS[1]].submission.id], "Đã sáp nhập")
    assert letter_papers.paper_of(work, made.id).addressees == (ROOMS[2], *COMMUNES)
    with work.operation("Ghi đã gửi"):
        work.table(LETTERS).save(dataclasses.replace(made, number="9", sent_on=day(23)))
    assert letter_papers.paper_of(work, made.id).addressees == (*ROOMS, *COMMUNES)


def test_a_letter_with_nothing_left_to_urge_is_told(work: Workspace) -> None:
    made = urge(work)
    submissions.mark_sent(work, [cells_of(work)[ROOMS[0]].submission.id])
    with pytest.raises(UserFacingError, match="không còn gì để đôn đốc"):
        letter_papers.paper_of(work, made[0].id)
    requests.remove(work, cells_of(work)[ROOMS[0]].request.id)
    with pytest.raises(UserFacingError, match="không còn gì để đôn đốc"):
        letter_papers.paper_of(work, made[1].id)


def test_a_letter_keeps_the_profile_under_which_it_was_written(work: Workspace) -> None:
    made = urge(work)
    [profile] = office.profiles(work)
    office.change_profile(work, profile.id, valid_from=day(1, 1))
    later = office.begin_profile(work, profile.id, day(1))
    office.change_profile(work, later.id, name="SỞ XÂY DỰNG VÀ GIAO THÔNG", symbol="SXDGT")
    assert letter_papers.paper_of(work, made[0].id).symbol == "SXD-PC"


def test_a_letter_is_written_as_word_and_as_pdf_and_keeps_the_decree(
    work: Workspace, tmp_path: Path
) -> None:
    made = urge(work)[0]
    docx = written(work, made.id, tmp_path / "cv.docx")()
    assert layout_check.check(docx) == ()
    assert Document(str(docx)).core_properties.title == "Công văn V/v đôn đốc gửi báo cáo năm"
    pdf = written(work, made.id, tmp_path / "cv.pdf")()
    assert pdf.read_bytes().startswith(b"%PDF")


def test_the_preview_shows_one_letter_and_the_printer_gets_them_all(work: Workspace) -> None:
    made = urge(work)
    drawn = letter_papers.locating(work, made[0].id, 36, lambda page: page.height)()
    assert drawn.pages == (421,)
    ids = [letter.id for letter in made]
    pages = letter_papers.drawing(work, ids, 36, lambda page: (page.width, page.height))()
    assert pages == ((298, 421),) * len(made)


def test_a_batch_is_written_under_names_that_tell_level_and_unit(
    work: Workspace, tmp_path: Path
) -> None:
    made = urge(work)
    batch = letter_papers.writing(work, [letter.id for letter in made], tmp_path)()
    assert batch.folder == tmp_path
    assert [path.name for path in batch.files] == [
        f"Công văn đôn đốc lần 1 - {unit}.docx" for unit in (*ROOMS, *COMMUNES)
    ]
    assert set(tmp_path.iterdir()) == {work.folder, *batch.files}
    assert all(layout_check.check(path) == () for path in batch.files)


def test_a_file_that_is_there_is_never_overwritten(work: Workspace, tmp_path: Path) -> None:
    made = urge(work)[0]
    [first] = letter_papers.writing(work, [made.id], tmp_path)().files
    before = first.read_bytes()
    files = letter_papers.writing(work, [made.id, made.id], tmp_path)().files
    assert [path.stem[-4:] for path in files] == [" (2)", " (3)"]
    assert first.read_bytes() == before


@pytest.mark.parametrize(
    ("addressees", "name"),
    [
        (('Phòng "A/B": <một>|hai?*',), "Công văn đôn đốc lần 2 - Phòng A B một hai"),
        (("Sở A", "Sở B", "Sở C"), "Công văn đôn đốc lần 2 - 3 đơn vị"),
        ((), "Công văn đôn đốc lần 2"),
        (("Ban " + "rất dài " * 30,), None),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(
    addressees: tuple[str, ...], name: str | None
) -> None:
    shown = letter_papers.file_name(Letter(level=2, addressees=addressees))
    assert name is None or shown == name
    assert len(shown) <= 80
    assert not shown.endswith((".", " ", "…"))


def test_a_folder_that_is_gone_is_told_before_any_file_and_a_broken_batch_with_its_count(
    work: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [letter.id for letter in urge(work)]
    with pytest.raises(UserFacingError, match=r"^Không còn thư mục"):
        letter_papers.writing(work, ids, tmp_path / "khong-co")()
    job = letter_papers.writing(work, ids, tmp_path)
    free = letter_papers._free

    def second_is_gone(folder: Path, name: str) -> Path:
        return free(folder if ROOMS[0] in name else folder / "khong-co", name)

    monkeypatch.setattr(letter_papers, "_free", second_is_gone)
    with pytest.raises(UserFacingError, match=r"^Mới ghi được 1 trong 5 công văn\. Không còn"):
        job()


def test_a_letter_that_went_out_stays_as_it_was_whatever_its_records_say_later(
    work: Workspace, tmp_path: Path
) -> None:
    made = urge(work)[0]
    letters.record_sent(work, {made.id: "15/SXD-PC"}, work.today())
    before = text_of(letter_papers.writing(work, [made.id], tmp_path)().files[0])
    [line] = work.table(LETTER_LINES).all(letter_id=made.id)
    request_id = work.table(SUBMISSIONS).get(line.submission_id).request_id
    requests.change(work, request_id, title="Tên gọi khác")
    assert text_of(letter_papers.writing(work, [made.id], tmp_path)().files[0]) == before
    assert "Số: 15/SXD-PC" in before
    work.undo()
    work.undo()
    assert letters.get(work, made.id).kept_id is None


def test_a_corrected_number_stands_in_the_paper_that_is_kept(
    work: Workspace, tmp_path: Path
) -> None:
    made = urge(work)[0]
    letters.record_sent(work, {made.id: "15"}, work.today())
    letters.change(work, made.id, number="51")
    assert "Số: 51/" in text_of(letter_papers.writing(work, [made.id], tmp_path)().files[0])
    assert len(attachments.attached(work, "letter", made.id)) == 1


def test_a_letter_that_went_out_takes_no_other_words(work: Workspace) -> None:
    made = urge(work)[0]
    letters.record_sent(work, {made.id: "15"}, work.today())
    with pytest.raises(UserFacingError, match="giữ nguyên"):
        letters.change(work, made.id, subject="V/v việc khác")


def test_letters_go_out_in_the_offices_own_form(work: Workspace, tmp_path: Path) -> None:
    own = tmp_path / "Mẫu công văn.docx"
    document = Document(str(paths.form(FormKind.LETTER.file_name)))
    document.sections[0].left_margin = Mm(35)
    document.save(str(own))
    forms.put_in(work, FormKind.LETTER, forms.checking(FormKind.LETTER, own)())
    made = written(work, urge(work)[0].id, tmp_path / "cv.docx")()
    assert round(Document(str(made)).sections[0].left_margin.mm) == 35


def test_a_letter_that_is_gone_has_no_paper(work: Workspace) -> None:
    made = urge(work)[0]
    letters.remove(work, [made.id])
    with pytest.raises(KeyError):
        letter_papers.paper_of(work, made.id)


def test_letters_of_a_hundred_random_states_have_no_finding(
    work: Workspace, tmp_path: Path
) -> None:
    work.store.connection.execute("PRAGMA synchronous = OFF")
    chance, checked = random.Random(5), 0
    for state in range(STATES):
        with work.operation("Một tình trạng bất kỳ"):
            random_state(work, chance)
        cells = late(matrix.load(work, 2026).in_order(), work.today())
        layout = chance.choice(tuple(Layout))
        made = letters.compose(work, cells, layout, day(30))
        for letter in chance.sample(made, min(2, len(made))):
            out = written(work, letter.id, tmp_path / f"{state}-{letter.id}.docx")()
            assert layout_check.check(out) == ()
            owing = {cell.unit for cell in cells if cell.unit in letter.addressees}
            assert owing == set(letter.addressees)
            shown = read_words(out.read_bytes()).body
            assert all(unit in shown for unit in owing)
            checked += 1
        work.undo()
        work.undo()
    assert checked >= STATES
