"""The gates of the house that no linter knows: size, start-up, the lock, the network, versions."""

import ast
import re
import subprocess
import sys
import tokenize
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

import ttpl_desktop
from tests.conftest import CHECKOUT
from ttpl_desktop.app import office, tasks
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.task import Task

PACKAGE = CHECKOUT / "ttpl_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
HEAVY = {"anydoc", "docx", "docxtpl", "dxpdf", "jinja2", "lunar_vn", "lxml", "openpyxl"}
HEAVY |= {"pypdfium2", "sqlite_utils"}
# What a window at the list of tasks does not need: libraries, and rooms of our own house.
NOT_FOR_A_WINDOW = HEAVY | {"_hashlib", "pickle", "socket", "tomllib"}
NOT_FOR_A_WINDOW |= {
    f"ttpl_desktop.{name}"
    for name in (
        "app.exchange", "app.plans", "app.reminders", "app.reports", "app.sample", "app.urging",
        "documents", "domain.deadlines", "domain.legal", "domain.pack", "domain.plan",
        "domain.reminders", "domain.reminding", "domain.report", "domain.urging",
        "storage.registers.every", "storage.registers.urging", "ui.dialogs", "ui.intake",
        "ui.plan", "ui.report", "ui.task.calendar_view", "ui.task.chosen", "ui.task.printing",
        "ui.task.sheet", "ui.task.year_table", "ui.today",
    )
}  # fmt: skip
NETWORK = {"ftplib", "http", "requests", "smtplib", "socket", "ssl", "telnetlib", "urllib"}
TEXT_ENDINGS = {".md", ".py", ".toml", ".yml"}
SILENT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
SILENT |= {tokenize.ENDMARKER}
LONGEST_FILE = 300
OPEN_THE_WINDOW = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ttpl_desktop.ui.application import Program
application = QApplication([])
program = Program(application, Path({folder!r}))
program.open_own()
application.processEvents()
assert program.window.front.view.isVisible()
"""
LONGEST_FUNCTION = 60


def named(path: Path) -> str:
    return str(path.relative_to(CHECKOUT))


def code_lines(path: Path) -> int:
    """Lines that hold code: no blank line, comment or docstring; of a long text only its ends."""
    with tokenize.open(path) as file:
        tokens = list(tokenize.generate_tokens(file.readline))
    spoken = [token for token in tokens if token.type not in SILENT]
    told = {line for token in spoken for line in (token.start[0], token.end[0])}
    return len(told - docstring_lines(path))


def docstring_lines(path: Path) -> set[int]:
    texts = [
        node.value
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    return {line for text in texts for line in range(text.lineno, (text.end_lineno or 0) + 1)}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function with its length from `def` to its last line."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.FunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def imported(path: Path) -> set[str]:
    """The full names that a module imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def loaded_by(start: str) -> set[str]:
    """The modules in memory after a fresh interpreter ran the lines of `start`."""
    tell = "import sys; print(*sys.modules)"
    process = subprocess.run(
        [sys.executable, "-c", f"{start}\n{tell}"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
    )
    return set(process.stdout.split())


def locked() -> dict[str, tuple[str, int]]:
    """For each package of the lock its exact version and the number of its hashes."""
    entries = re.split(r"\n(?=[a-z0-9])", LOCK)[1:]
    found = [re.match(r"([a-z0-9-]+)==([^ ;]+)", entry) for entry in entries]
    assert all(found), "an entry without an exact version"
    return {
        match[1]: (match[2], len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry)))
        for match, entry in zip(found, entries, strict=True)
        if match
    }


def declared() -> list[Requirement]:
    return [*map(Requirement, PROJECT["dependencies"])] + [
        Requirement(line) for extra in PROJECT["optional-dependencies"].values() for line in extra
    ]


def test_a_module_stays_short() -> None:
    assert {named(p): n for p in MODULES if (n := code_lines(p)) > LONGEST_FILE} == {}


def test_a_function_stays_short() -> None:
    long = [(named(p), f, n) for p in MODULES for f, n in functions(p) if n > LONGEST_FUNCTION]
    assert long == []


def test_only_lines_of_code_are_counted(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        '"""One.\n\nTwo."""\n\n# three\nx = """\n\n4"""\n\ndef f():\n    "5"\n    x\n'
    )
    assert code_lines(module) == 4


@pytest.mark.parametrize("door", ["cli", "ui.application"])
def test_nothing_heavy_is_imported_at_the_start(door: str) -> None:
    assert loaded_by(f"import ttpl_desktop.{door}") & HEAVY == set()


def test_nothing_heavy_is_loaded_when_the_window_opens(tmp_path: Path) -> None:
    work = Workspace.open(tmp_path)  # the migrations of a new folder do need sqlite_utils
    office.set_up(work, Office(name="SỞ XÂY DỰNG", name_in_text="Sở Xây dựng"))
    tasks.add(work, Task(year=work.today().year, title="Báo cáo năm", time="Quý IV"))
    work.close()
    loaded = loaded_by(OPEN_THE_WINDOW.format(folder=str(tmp_path)))
    assert loaded & NOT_FOR_A_WINDOW == set()


def test_the_import_function_is_pythons_own_beside_windows() -> None:
    """PySide's reads the source of every module that is imported."""
    start = "import builtins; own = builtins.__import__; import ttpl_desktop.ui"
    assert "PySide6" in loaded_by(f"{start}; assert builtins.__import__ is own")


def test_a_command_needs_no_window_library() -> None:
    assert "PySide6" not in loaded_by("import ttpl_desktop.cli")


def test_nothing_leaves_the_machine() -> None:
    reaching = [
        (named(path), name)
        for path in MODULES
        for name in imported(path)
        if name.partition(".")[0] in NETWORK or "QtNetwork" in name
    ]
    assert reaching == []


def test_every_locked_package_is_exact_and_hashed() -> None:
    assert [name for name, (_version, hashes) in locked().items() if not hashes] == []


def test_the_lock_names_no_host() -> None:
    assert re.findall(r"://|--index|--extra-index|--find-links|--trusted", LOCK) == []


def test_the_lock_holds_what_the_project_asks_for() -> None:
    versions = {name: Version(version) for name, (version, _hashes) in locked().items()}
    unmet = [str(r) for r in declared() if versions.get(r.name.lower()) not in r.specifier]
    assert unmet == []


def test_the_program_tells_the_version_of_the_project() -> None:
    assert ttpl_desktop.__version__ == PROJECT["version"]


def test_the_changelog_tells_the_version_of_the_project() -> None:
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(PROJECT['version'])}\b", changelog, re.MULTILINE)


def test_every_text_is_composed_unicode() -> None:
    """A decomposed letter in the sources would never equal the same letter typed by Unikey."""
    folders = ("ttpl_desktop", "resources", "forms", "tests", ".ci")
    texts = [*CHECKOUT.glob("*.*"), *(p for f in folders for p in (CHECKOUT / f).rglob("*.*"))]
    decomposed = [
        named(path)
        for path in texts
        if path.suffix in TEXT_ENDINGS
        and not unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))
    ]
    assert decomposed == []
