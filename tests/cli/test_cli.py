"""The command line: thin, in Vietnamese, with JSON that scripts can count on."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ttpl_desktop import cli


@pytest.fixture
def ttpl(tmp_path, capsys):
    """Runs a command on a data folder of its own; gives its exit code and what it said."""

    def run(*arguments):
        code = cli.main(["--data-dir", str(tmp_path / "du-lieu"), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def sample(ttpl):
    ttpl("sample")
    return ttpl


def answer(run, *arguments):
    code, out, _err = run(*arguments, "--json")
    assert code == 0
    return json.loads(out)


def test_sample_says_what_it_made(ttpl):
    made = answer(ttpl, "sample")
    assert made["plans"] == 1
    assert made["tasks"] >= 40
    assert made["intake"] >= 120


def test_sample_on_a_used_folder_is_bad_input(sample):
    code, out, err = sample("sample")
    assert (code, out) == (1, "")
    assert "đã có dữ liệu" in err


def test_a_deadline_is_read_without_making_a_data_folder(ttpl, tmp_path):
    read = answer(ttpl, "deadline", "trước ngày 01/12/2024", "--year", "2024")
    assert set(read) == {"kind", "last_day", "working_day", "start", "note"}
    assert (read["kind"], read["last_day"]) == ("before", "2024-11-30")
    assert read["working_day"] == "2024-11-29"
    assert not (tmp_path / "du-lieu").exists()


def test_a_deadline_counts_from_the_issue_day(ttpl):
    phrase = "trong thời hạn 10 ngày kể từ ngày kế hoạch được ban hành"
    read = answer(ttpl, "deadline", phrase, "--year", "2025", "--issued", "2025-07-21")
    assert read["last_day"] == "2025-07-31"


def test_a_phrase_in_nfd_is_the_same_phrase(ttpl):
    import unicodedata

    phrase = unicodedata.normalize("NFD", "trong Quý I năm 2024")
    assert answer(ttpl, "deadline", phrase, "--year", "2024")["last_day"] == "2024-03-31"


def test_a_phrase_that_is_not_understood_has_nulls(ttpl):
    read = answer(ttpl, "deadline", "lúc rảnh rỗi", "--year", "2024")
    assert (read["kind"], read["last_day"], read["start"]) == ("unknown", None, None)


def test_the_advice_is_told_in_words(ttpl):
    _code, out, _err = ttpl("deadline", "trước ngày 01/12/2024", "--year", "2024")
    assert out.strip() == "hạn cuối thứ Bảy 30/11 → nên gửi thứ Sáu 29/11"


def test_tasks_between_two_days(sample):
    listed = answer(sample, "tasks", "--from", "2026-11-23", "--to", "2026-11-27")
    assert {"id", "title", "lead", "time", "kind", "last_day", "working_day"} <= set(listed[0])
    assert any(task["last_day"] == "2026-11-27" for task in listed)
    assert all(task["last_day"] >= "2026-11-23" for task in listed)


def test_without_days_every_task_is_listed(sample):
    listed = answer(sample, "tasks")
    assert any(task["last_day"] is None for task in listed)
    assert len(listed) >= 40


def test_search_finds_without_marks(sample):
    hits = answer(sample, "search", "don doc")
    assert {"register", "id", "title"} == set(hits[0])
    assert any("Đôn đốc" in hit["title"] for hit in hits)


@pytest.mark.parametrize("paper", ["plan", "report"])
@pytest.mark.parametrize(("ending", "magic"), [(".docx", b"PK"), (".pdf", b"%PDF")])
def test_papers_are_written_by_their_ending(sample, tmp_path, paper, ending, magic):
    out = tmp_path / f"ra{ending}"
    assert sample(paper, "export", "--year", "2026", out)[0] == 0
    assert out.read_bytes().startswith(magic)


def test_an_ending_that_is_no_paper_is_bad_input(sample, tmp_path):
    code, _out, err = sample("plan", "export", "--year", "2026", tmp_path / "ra.odt")
    assert code == 1
    assert ".docx hoặc .pdf" in err
    assert list(tmp_path.glob("ra*")) == []


@pytest.mark.parametrize("command", [("plan", "export"), ("report", "export")])
def test_a_year_without_papers_is_said(sample, tmp_path, command):
    code, _out, err = sample(*command, "--year", "1999", tmp_path / "ra.docx")
    assert code == 1
    assert "Năm 1999 chưa có" in err


def test_trace_lists_every_figure_with_its_records(sample):
    traced = answer(sample, "report", "trace", "--year", "2026")
    assert len(traced) > 40
    for figure in traced:
        assert set(figure) == {"figure", "value", "register", "records"}
        assert figure["value"] == len(figure["records"]) == len(set(figure["records"]))


def test_backup_writes_one_verified_file(sample, tmp_path):
    out = tmp_path / "sao-luu.db"
    assert sample("backup", out)[0] == 0
    assert out.read_bytes().startswith(b"SQLite format 3")


def test_backup_without_a_name_lies_beside_the_data(sample):
    path = Path(answer(sample, "backup")["file"])
    assert path.parent.name == "backups"
    assert path.is_file()


def test_doctor_finds_nothing_in_sound_data(sample):
    assert answer(sample, "doctor") == {"findings": []}


def test_doctor_fails_where_something_is_wrong(sample, tmp_path):
    import sqlite3

    database = sqlite3.connect(tmp_path / "du-lieu" / "ttpl.db")
    with database:
        database.execute("INSERT INTO intake_fts (intake_fts) VALUES ('delete-all')")
    database.close()
    code, out, _err = sample("doctor")
    assert code == 1
    assert "Chỉ mục tìm kiếm" in out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("no-such-command",),
        ("deadline",),
        ("tasks", "--from", "31/12/2026"),
        ("deadline", "x", "--year", "abc"),
        ("tasks", "--from", "2026-02-30"),
    ],
)
def test_wrong_usage_exits_with_2(ttpl, capsys, arguments):
    with pytest.raises(SystemExit) as stopped:
        ttpl(*arguments)
    assert stopped.value.code == 2
    assert "Lệnh chưa đúng" in capsys.readouterr().err


def test_a_damaged_folder_is_one_sentence(ttpl, tmp_path):
    (tmp_path / "du-lieu").mkdir()
    (tmp_path / "du-lieu" / "ttpl.db").write_bytes(b"khong phai" * 500)
    code, out, err = ttpl("tasks")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1


def test_the_command_needs_no_display_and_no_window(tmp_path):
    code = (
        "import sys; from ttpl_desktop import cli;"
        f"cli.main(['--data-dir', {str(tmp_path)!r}, 'sample']);"
        "sys.exit('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_tasks_with_days_go_into_a_calendar(sample, tmp_path):
    target = tmp_path / "lich.ics"
    assert answer(sample, "calendar", target) == {"file": str(target)}
    dated = [task for task in answer(sample, "tasks") if task["last_day"]]
    assert target.read_bytes().count(b"BEGIN:VEVENT") == len(dated)
    code, _out, err = sample("calendar", tmp_path / "lich.txt")
    assert code == 1
    assert "đuôi .ics" in err
