"""`ttpl check FILE.docx`: findings as lines or JSON, and a mended copy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents.layout.sound import PLAN
from ttpl_desktop.cli import BAD_INPUT, main


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(PLAN.with_(text={"size": 20}, archive=None).data())
    return path


def test_the_findings_come_as_json_with_the_keys_of_the_product(spoilt, capsys):
    assert main(["check", str(spoilt), "--json"]) == 0
    size, archive = json.loads(capsys.readouterr().out)
    assert size == {
        "clause": "text.size",
        "severity": "error",
        "place": size["place"],
        "message": "Nội dung văn bản đang ở cỡ chữ 20; phải ở cỡ chữ từ 13 đến 14.",
        "fixable": True,
    }
    assert size["place"].startswith("Đoạn ")
    assert (archive["clause"], archive["fixable"]) == ("archive.present", False)


def test_the_findings_come_as_lines(spoilt, capsys):
    assert main(["check", str(spoilt)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[-1] == "2 điểm chưa đúng thể thức."


def test_fix_writes_a_copy_and_says_what_is_left(spoilt, tmp_path, capsys):
    out = tmp_path / "ban-sua.docx"
    assert main(["check", str(spoilt), "--fix", str(out), "--json"]) == 0
    assert [each["clause"] for each in json.loads(capsys.readouterr().out)] == ["archive.present"]
    assert main(["check", str(out)]) == 0
    assert "1 điểm" in capsys.readouterr().out


def test_a_sound_paper_is_said_to_be_sound(tmp_path, capsys):
    path = tmp_path / "dung.docx"
    path.write_bytes(PLAN.data())
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out.startswith("Văn bản đúng thể thức")


def test_what_is_no_docx_is_told_in_a_sentence(tmp_path, capsys):
    path = tmp_path / "ghi-chu.txt"
    path.write_text("Ghi chú", encoding="utf-8")
    assert main(["check", str(path)]) == BAD_INPUT
    assert capsys.readouterr().err.strip().endswith(".docx.")
