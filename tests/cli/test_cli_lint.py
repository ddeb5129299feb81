"""Soát on the command line: a file or the year's plan, as JSON with the promised keys."""

import json

import pytest

from tests.domain.linting.plans import CLEAN
from ttpl_desktop import cli

KEYS = ["rule", "severity", "place", "message", "fix"]


@pytest.fixture
def ttpl(tmp_path, capsys):
    """Runs a command on a data folder of its own; gives its exit code and what it said."""

    def run(*arguments):
        code = cli.main(["--data-dir", str(tmp_path / "du-lieu"), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ke-hoach.txt"
    path.write_text(CLEAN.replace("- Sở Tư pháp;", "- Sở Tư pháp,"), encoding="utf-8")
    return path


def test_a_finding_has_exactly_the_promised_keys(ttpl, file, tmp_path):
    code, out, _ = ttpl("plan", "lint", file, "--json")
    [finding] = json.loads(out)
    assert (code, list(finding)) == (0, KEYS)
    assert finding["rule"] == "recipient_mark"
    assert finding["severity"] == "error"
    assert finding["place"] == "Nơi nhận: “,”"
    assert finding["fix"] == "Thay bằng dấu chấm phẩy"
    assert not (tmp_path / "du-lieu").exists()


def test_findings_are_printed_with_place_reason_article_and_fix(ttpl, file):
    _, out, _ = ttpl("plan", "lint", file)
    assert out.startswith("Lỗi ")
    assert "Nghị định số 30/2020/NĐ-CP, Phụ lục I" in out
    assert "→ Thay bằng dấu chấm phẩy" in out


def test_a_clean_file_gives_an_empty_list(ttpl, file):
    file.write_text(CLEAN, encoding="utf-8")
    assert json.loads(ttpl("plan", "lint", file, "--json")[1]) == []
    assert ttpl("plan", "lint", file)[1] == "Không thấy lỗi nào.\n"


def test_the_plan_of_a_year_is_checked(ttpl):
    ttpl("sample")
    assert ttpl("plan", "lint", "--year", "2026", "--json") == (0, "[]\n", "")


def test_a_file_is_checked_beside_a_data_folder_too(ttpl, file):
    ttpl("sample")
    [finding] = json.loads(ttpl("plan", "lint", file, "--json")[1])
    assert finding["rule"] == "recipient_mark"


def test_a_year_without_a_plan_is_bad_input(ttpl):
    code, out, err = ttpl("plan", "lint", "--year", "2031")
    assert (code, out) == (1, "")
    assert "Năm 2031 chưa có kế hoạch" in err


def test_a_file_that_is_not_there_is_bad_input(ttpl, tmp_path):
    code, _, err = ttpl("plan", "lint", tmp_path / "khong-co.docx")
    assert code == 1
    assert "khong-co.docx" in err


@pytest.mark.parametrize("arguments", [[], ["a.docx", "--year", "2026"]])
def test_one_of_file_and_year_is_wanted(ttpl, arguments):
    with pytest.raises(SystemExit) as stopped:
        ttpl("plan", "lint", *arguments)
    assert stopped.value.code == 2
