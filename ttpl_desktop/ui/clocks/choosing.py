"""The question which period to start from a record: each with its end before it is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.app.clocks import ClockOffer
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.ui.dialogs import AskDialog
from ttpl_desktop.ui.sizes import row_height, scaled
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.labels import label
from ttpl_desktop.ui.widgets.row_table import RowTable

_WIDTH = 860
_MOST_ROWS = 6
_ADD, _SHOW = "Thêm nhiệm vụ", "Xem nhiệm vụ"


class ClockChooser(QWidget):
    """The periods as rows; under them the chosen one in whole words, with its article."""

    def __init__(self, offers: Sequence[ClockOffer]) -> None:
        super().__init__()
        self._offers = {offer.timer.key: offer for offer in offers}
        self.rows = RowTable(("Việc phải làm", "Thời hạn", "Hạn cuối", "Đã tính"))
        self.rows.setAccessibleName("Các thời hạn của hồ sơ")
        self.rows.put([(key, _cells(offer)) for key, offer in self._offers.items()])
        shown = min(len(offers), _MOST_ROWS) + 1
        self.rows.setMinimumHeight(shown * row_height(self.font()) + SPACE_8)
        self.said = label("", "quiet")
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setMinimumHeight(5 * self.fontMetrics().lineSpacing())
        self.rows.chosen.connect(lambda _key: self._say())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.rows)
        column.addWidget(self.said)
        self.setFocusProxy(self.rows)
        self.rows.select_row(0)
        self._say()

    @property
    def chosen(self) -> ClockOffer | None:
        """The period under the cursor."""
        return self._offers.get(str(self.rows.key))

    def _say(self) -> None:
        offer = self.chosen
        self.said.setText(sentence(offer) if offer else "")


def sentence(offer: ClockOffer) -> str:
    """The whole period: what, how long, until when, and how far its law was checked."""
    end = f"{offer.end[:1].upper()}{offer.end[1:]}"
    return f"{offer.timer.label}: {offer.period}.\n{end}.\nCăn cứ: {offer.authority}."


def ask_clock(parent: QWidget, offers: Sequence[ClockOffer]) -> ClockOffer | None:
    """Which period to start; None when the officer thinks better of it."""
    chooser = ClockChooser(offers)
    dialog = AskDialog(parent, "Tính thời hạn từ hồ sơ", chooser, do=_ADD)

    def name_the_verb() -> None:
        offer = chooser.chosen
        dialog.do_button.setText(_SHOW if offer and offer.made else _ADD)
        dialog.do_button.setEnabled(offer is not None)

    chooser.rows.chosen.connect(lambda _key: name_the_verb())
    chooser.rows.opened.connect(lambda _key: dialog.accept())
    name_the_verb()
    dialog.resize(scaled(_WIDTH, dialog.font()), dialog.sizeHint().height())
    chooser.setFocus()
    return chooser.chosen if dialog.is_answered() else None


def _cells(offer: ClockOffer) -> tuple[str, ...]:
    day = offer.draft.last_day
    return (
        offer.timer.label,
        f"{offer.timer.days:02d} {offer.timer.unit.words}",
        vn_date(day) if day else "chưa có ngày",
        "✓ đã có nhiệm vụ" if offer.made else "",
    )
