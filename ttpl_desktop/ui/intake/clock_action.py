"""The action that counts a period of the law from the chosen record, the same in every register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ttpl_desktop.domain.clocks import rules_for
from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.intake import IntakeEntry
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.ui.clocks.starting import start_clock
from ttpl_desktop.ui.intake.view import Host, Place, ViewAction

_REGISTERS: Mapping[type[Any], Register] = {
    IntakeEntry: Register.INTAKE,
    LegalDocument: Register.LEGAL,
}


def _start(host: Host, record: Any) -> None:
    start_clock(host.frame, host.window(), _REGISTERS[type(record)], record.id)


def _suits(record: Any) -> bool:
    return any(rules_for(_REGISTERS[type(record)], record))


START_CLOCK = ViewAction("Tính thời hạn…", "Ctrl+Shift+T", _start, Place.FORM, suits=_suits)
