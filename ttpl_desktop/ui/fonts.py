"""The font of the windows: the system's own, as long as it can write Vietnamese."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

UI_POINTS = 10
TITLE_POINTS = 13
DOCUMENT_FAMILY = "Times New Roman"

_HARD_LETTERS = "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỨỞỖỲ"
_FAMILIES = ("Segoe UI", "Noto Sans", "Open Sans", "Ubuntu", "DejaVu Sans", "Liberation Sans")


def writes_vietnamese(font: QFont) -> bool:
    """Whether the font itself has the letters, without borrowing from another family."""
    raw = QRawFont.fromFont(font)
    return all(raw.supportsCharacter(ord(letter)) for letter in _HARD_LETTERS)


def readable_font(system: QFont) -> QFont:
    """The system's font at 10 pt or the larger size the officer has set there.

    Where its family lacks Vietnamese letters (some Linux desktops), the first common family that
    has them stands in; with none installed the system's stays and Qt borrows letter by letter.
    """
    font = QFont(system)
    font.setPointSizeF(max(UI_POINTS, system.pointSizeF()))
    if writes_vietnamese(font):
        return font
    installed = set(QFontDatabase.families())
    for family in _FAMILIES:
        candidate = QFont(font)
        candidate.setFamilies([family])
        if family in installed and writes_vietnamese(candidate):
            return candidate
    return font
