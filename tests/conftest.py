"""What every test may count on: no display, no unasked log line, no dialog left waiting."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
# Their checks explain themselves as those of a test do.
pytest.register_assert_rewrite("tests.stories.officer", "tests.stories.year")

CHECKOUT = Path(__file__).resolve().parent.parent
BLOCKING = {
    "QDialog": ("exec",),
    "QMenu": ("exec",),
    "QMessageBox": ("about", "critical", "information", "question", "warning"),
    "QFileDialog": (
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    "QInputDialog": ("getInt", "getItem", "getMultiLineText", "getText"),
}


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The windows of the tests have the style of the program's, also on Windows."""
    from ttpl_desktop.ui.theme import FUSION

    return ["ttpl-desktop", *FUSION]


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unasked_log_line(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless it asks for `caplog` and so reads the log."""
    warnings = _Warnings()
    logging.getLogger().addHandler(warnings)
    yield
    logging.getLogger().removeHandler(warnings)
    if warnings.lines and "caplog" not in request.fixturenames:
        pytest.fail("unasked log lines:\n" + "\n".join(warnings.lines))


@pytest.fixture(autouse=True)
def no_unanswered_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that would wait for an answer raises instead; a test answers by patching it."""
    from PySide6 import QtWidgets

    for class_name, methods in BLOCKING.items():
        for method in methods:
            refuse = _refusal(f"{class_name}.{method}")
            monkeypatch.setattr(getattr(QtWidgets, class_name), method, refuse)


def _refusal(name: str) -> Callable[..., NoReturn]:
    def refuse(*_arguments: object, **_options: object) -> NoReturn:
        raise AssertionError(f"{name} waits for an answer that the test does not give")

    return refuse
