"""The registers of the tab, in the order of its list: a new one is a line here."""

from __future__ import annotations

from ttpl_desktop.ui.intake.detailing_view import DETAILING_VIEW
from ttpl_desktop.ui.intake.intake_view import INTAKE_VIEW
from ttpl_desktop.ui.intake.legal_view import LEGAL_VIEW
from ttpl_desktop.ui.intake.view import RegisterView

REGISTERS: tuple[RegisterView, ...] = (INTAKE_VIEW, LEGAL_VIEW, DETAILING_VIEW)
