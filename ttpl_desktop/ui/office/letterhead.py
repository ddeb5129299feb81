"""What the profile looks like on paper: letterhead, recipients and signature of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ttpl_desktop.domain.office import Office, Recipient, Signer
from ttpl_desktop.ui.fonts import DOCUMENT_FAMILY
from ttpl_desktop.ui.style_sheet import look

_MARGINS = 22, 26, 22, 30
_POINTS = 9
_GREY = "#8A8F94"
_TABLE = '<table width="100%" cellspacing="0" cellpadding="2">'
_PARTS = ("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. TỔ CHỨC THỰC HIỆN")


class LetterheadPreview(QFrame):
    """White paper in both themes; what the profile does not say yet stands in grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, role="paper")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setWordWrap(True)
        font = QFont(DOCUMENT_FAMILY)
        font.setPointSizeF(_POINTS)
        self._text.setFont(font)
        self._text.setStyleSheet(f"font-family: '{DOCUMENT_FAMILY}'; color: #000000;")
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def put(self, office: Office, year: int) -> None:
        """Draws the first plan of a year as the office would sign it."""
        signer = office.signers[0] if office.signers else Signer()
        self._text.setText(
            _head(office) + _title(year) + _foot(office.plan_recipients, office.archive, signer)
        )

    @property
    def html(self) -> str:
        """What is drawn."""
        return self._text.text()


def _head(office: Office) -> str:
    parent = _said(office.parent, "" if office.name else "CƠ QUAN CHỦ QUẢN")
    name = _said(office.name, "TÊN CƠ QUAN")
    symbol = _said(office.symbol, "KÝ HIỆU")
    place = _said(office.place, "Địa danh")
    left = (f"{parent}<br>" if parent else "") + f"<b>{name}</b>{_rule(12)}"
    right = "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b>" + _rule(33)
    return (
        f'{_TABLE}<tr><td width="38%" align="center">{left}</td>'
        f'<td align="center">{right}</td></tr>'
        f'<tr><td align="center">Số:{_room(6)}/KH-{symbol}</td>'
        f'<td align="center"><i>{place}, ngày{_room(5)}tháng{_room(5)}năm</i></td></tr></table>'
    )


def _title(year: int) -> str:
    parts = "".join(f"<p>{heading}<br>…</p>" for heading in _PARTS)
    return (
        '<p align="center"><br><b>KẾ HOẠCH<br>'
        f"Theo dõi tình hình thi hành pháp luật năm {year}</b>{_rule(20)}</p>"
        f'<font color="{_GREY}">{parts}</font>'
    )


def _rule(length: int) -> str:
    """A line close under the words before it, as long as so many letters."""
    return f'<br><span style="font-size: 4pt"><u>{_room(3 * length)}</u></span>'


def _room(length: int) -> str:
    return "&nbsp;" * length


def _foot(recipients: Sequence[Recipient], archive: str, signer: Signer) -> str:
    lines = [*(recipient.line() for recipient in recipients), f"Lưu: {archive}"]
    marks = [";"] * (len(lines) - 1) + ["."]
    listed = "<br>".join(f"- {escape(line)}{mark}" for line, mark in zip(lines, marks, strict=True))
    titles = signer.title_lines() or ("",)
    signed = "<br>".join(_said(line, "CHỨC VỤ NGƯỜI KÝ") for line in titles)
    name = _said(signer.name, "Họ và tên")
    return (
        f"<p></p>{_TABLE}<tr>"
        f'<td width="50%"><b><i>Nơi nhận:</i></b><br>{listed}</td>'
        f'<td align="center"><b>{signed}</b><br><br><br><br><b>{name}</b></td></tr></table>'
    )


def _said(words: str, missing: str) -> str:
    """The words, or in grey what should stand there."""
    if words:
        return escape(words)
    return f'<font color="{_GREY}">{missing}</font>' if missing else ""
