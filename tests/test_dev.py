"""What dev.py finds out about the machine before it changes anything."""

import subprocess
from types import SimpleNamespace

import pytest

import dev

LISTING = """installed libgl1 libgl1-mesa-glx
installed libglib2.0-0t64 libglib2.0-0 (= 2.80.0-6)
config-files libegl1
"""


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Debian with the packages of LISTING, a whole Python and no other command."""
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=LISTING))
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    monkeypatch.setattr(dev, "python_packages", list)
    return monkeypatch


def test_an_installed_package_is_not_missing(machine: pytest.MonkeyPatch) -> None:
    assert dev.missing_packages(("libgl1",)) == []


def test_a_removed_package_is_missing(machine: pytest.MonkeyPatch) -> None:
    assert dev.missing_packages(("libegl1",)) == ["libegl1"]


def test_a_package_under_its_new_name_is_not_missing(machine: pytest.MonkeyPatch) -> None:
    assert dev.missing_packages(("libglib2.0-0",)) == []


def test_another_libreoffice_is_left_in_peace(machine: pytest.MonkeyPatch) -> None:
    machine.setattr(dev.shutil, "which", {"soffice": "/usr/bin/soffice"}.get)
    assert dev.missing_packages(dev.FOR_TESTS) == ["fonts-liberation2", "poppler-utils"]


def test_one_who_may_not_install_is_told_the_command(
    machine: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.setattr(dev.shutil, "which", {"dpkg-query": "/usr/bin/dpkg-query"}.get)
    machine.setattr(dev, "may_install", lambda: None)
    with pytest.raises(SystemExit):
        dev.install_system_packages(("libegl1",))
    assert "apt-get install --yes --no-install-recommends libegl1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variables", "shown"),
    [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)],
)
def test_linux_says_by_a_variable_whether_there_is_a_display(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], shown: bool
) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "environ", variables)
    assert dev.has_display() is shown


def test_windows_always_has_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "platform", "win32")
    assert dev.has_display()


def test_an_unknown_word_shows_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["jump"]) == 2
    assert "dev.py test" in capsys.readouterr().out
