"""Where the program finds its files and keeps the officer's."""

from pathlib import Path

import pytest

from ttpl_desktop import paths


def test_the_forms_and_fonts_of_the_checkout_are_found():
    assert paths.form("ke-hoach.docx").is_file()
    assert paths.resource("fonts/LiberationSerif-Regular.ttf").is_file()


def test_a_wheel_carries_the_folders_inside_the_package(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "ttpl_desktop"
    for folder in ("resources", "forms"):
        (package / folder).mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.program_root.__wrapped__() == package


def test_an_installation_without_its_folders_says_where_it_looked(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "paths.py"))
    with pytest.raises(FileNotFoundError, match=str(tmp_path)):
        paths.program_root.__wrapped__()


def test_a_chosen_data_folder_wins_over_the_variable(monkeypatch, tmp_path):
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, "elsewhere")
    assert paths.data_dir(tmp_path) == tmp_path
    assert paths.data_dir() == Path("elsewhere")


def test_the_data_folder_is_the_users_when_none_is_named(monkeypatch):
    monkeypatch.delenv(paths.DATA_DIR_VARIABLE, raising=False)
    assert paths.data_dir().name == paths.APP_NAME


@pytest.mark.parametrize(
    ("told", "name"),
    [("lan.nt", "lan.nt"), ("SXD\\lan.nt", "lan.nt"), ("lan.nt@so.vn", "lan.nt"), ("", "")],
)
def test_an_account_is_named_without_its_network(monkeypatch, told, name):
    for variable in ("USERNAME", "LOGNAME", "USER"):
        monkeypatch.setenv(variable, told)
    assert paths.account_name() == name
