"""Light or dark: the palette, and what dresses the application in it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ttpl_desktop.ui.fonts import readable_font
from ttpl_desktop.ui.style_sheet import style_sheet
from ttpl_desktop.ui.tokens import DARK, LIGHT, Tokens, mix

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "late",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}


FUSION = ("-style", "Fusion")
"""Arguments for the QApplication that a theme is to dress: a style made later would cost time."""


class ThemeChoice(StrEnum):
    """What the officer asked for; SYSTEM follows the desktop, also while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens of the theme that a palette belongs to, for widgets that paint themselves."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(tokens: Tokens) -> QPalette:
    """The palette that Fusion draws with."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    faint = QColor(mix(tokens.quiet, tokens.panel, 0.7))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette


def dress(application: QApplication) -> None:
    """Puts on the style sheet for the palette and the font that the application has now."""
    sheet = style_sheet(tokens_of(application.palette()), application.font())
    application.setStyleSheet(sheet)


class Theme(QObject):
    """Dresses the application and follows the system's light or dark until told otherwise.

    With `is_worn=False` the style sheet waits for `wear`: under a sheet every widget is looked over
    again at each step of building a window.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: ThemeChoice, *, is_worn: bool = True
    ) -> None:
        super().__init__(application)
        self._application, self._is_worn = application, is_worn
        self._choice = choice
        application.setFont(readable_font(application.font()))
        application.styleHints().colorSchemeChanged.connect(self._dress)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def tokens(self) -> Tokens:
        """The colours in use now."""
        if self._choice is ThemeChoice.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def choose(self, choice: ThemeChoice) -> None:
        """Change at once; the title bars of the system follow where it lets them."""
        self._choice = choice
        hints = self._application.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._dress()

    def wear(self) -> None:
        """Puts the style sheet on, where it still waits: when the first window is built."""
        if not self._is_worn:
            self._is_worn = True
            dress(self._application)

    def _dress(self) -> None:
        self._application.setPalette(palette_of(self.tokens))
        if self._is_worn:
            dress(self._application)
        self.changed.emit()
