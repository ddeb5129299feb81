"""Vietnamese for the texts that Qt brings along; Qt itself ships none."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ttpl_desktop.ui.qt_words import QT_WORDS


class Translator(QTranslator):
    """Knows Qt's own texts by their English, whatever `&` stands in them for a shortcut."""

    def translate(
        self,
        context: str,
        source: str,
        /,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The Vietnamese of a text, or the text itself where there is none."""
        return QT_WORDS.get(source.replace("&", ""), source)

    def isEmpty(self) -> bool:
        return False


def speak_vietnamese(application: QApplication) -> Translator:
    """Give Qt's dialogs, menus and calendars Vietnamese words; keep what is returned."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    translator = Translator(application)
    application.installTranslator(translator)
    return translator
