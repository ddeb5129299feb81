"""What `ttpl plan read --json` prints agrees with the careful reader as well as the values do."""

import json

import pytest

from tests.reading import corpus, judging
from tests.reading.findings import of_command, of_reader
from tests.reading.scoring import Aspect, score
from ttpl_desktop.cli import main

PLANS = ["so-xay-dung-2026", "xa-binh-an-2026", "so-noi-vu-2024", "ubnd-tinh-hoa-giang-2025"]


def told(path, folder, capsys):
    """The JSON of the command for one file."""
    assert main(["--data-dir", str(folder / "data"), "plan", "read", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", PLANS)
def test_the_command_tells_what_was_read(name, tmp_path, capsys):
    path = corpus.make(name, tmp_path)
    truth = corpus.truth(name)
    by_command = score(of_reader(truth), of_command(told(path, tmp_path, capsys))).tallies
    by_value = judging.judged(judging.read(path), truth).tallies
    same = [aspect for aspect in Aspect if aspect is not Aspect.SAME_DUTY]
    assert {a: by_command[a] for a in same} == {a: by_value[a] for a in same}


@pytest.mark.parametrize("path", corpus.shared(), ids=lambda path: path.stem)
def test_the_command_reads_a_real_plan_as_a_careful_reader_does(path, tmp_path, capsys):
    truth = of_reader(path.with_suffix(".json"))
    found = score(truth, of_command(told(path, tmp_path, capsys)))
    assert not judging.short_of(found.tallies, judging.BARS), found.misses
