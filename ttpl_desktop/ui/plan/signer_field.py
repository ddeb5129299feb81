"""Who signs a plan, and in what capacity: one of the office's signers, or signed another way."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttpl_desktop.domain.office import UNSIGNED, Signer, SigningForm
from ttpl_desktop.ui import dialogs
from ttpl_desktop.ui.office.signers import signer_fields
from ttpl_desktop.ui.papers.fields import SignerField
from ttpl_desktop.ui.style_sheet import SPACE_8
from ttpl_desktop.ui.widgets.buttons import push_button
from ttpl_desktop.ui.widgets.form import Form
from ttpl_desktop.ui.widgets.labels import label

_SIZE = 640, 260


class PlanSignerField(SignerField):
    """Offers the office's signers; "Ký cách khác…" makes any form (TM., KT., TL., TUQ., Q.)."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self._signers: tuple[Signer, ...] = ()
        self.other_button = push_button("Ký cách khác…", self.ask, kind="link")
        self._column.insertWidget(1, self.other_button)

    def offer(self, signers: tuple[Signer, ...], current: Signer) -> None:
        self._signers = signers
        super().offer(signers, current)

    def set_read_only(self, fixed: bool) -> None:
        super().set_read_only(fixed)
        self.other_button.setEnabled(not fixed)

    def ask(self) -> None:
        """Asks how the chosen signer signs this plan; the office's profile stays as it is."""
        current: Signer = self.value()
        asked = SignerQuestion(current if current != UNSIGNED else _first(self._signers))
        if dialogs.ask(self, "Người ký kế hoạch này", asked, do="Ký như vậy"):
            self.offer(self._signers, asked.signer)
            self.tell()


class SignerQuestion(QWidget):
    """The form of one signer, and the lines that will stand over the name."""

    def __init__(self, signer: Signer) -> None:
        super().__init__()
        self.form = Form(signer_fields(), key=lambda _signer: 0)
        self.form.fill(signer)
        self.form.edited.connect(self._take)
        self._titles = label(role="note")
        self._titles.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.form)
        column.addWidget(self._titles)
        column.addStretch()
        self.setFocusProxy(self.form.field("name"))
        self.setMinimumSize(*_SIZE)
        self._say_titles()

    @property
    def signer(self) -> Signer:
        """What stands in the form."""
        self.form.flush()
        signer: Signer = self.form.record
        return signer

    @property
    def titles(self) -> str:
        """The lines over the name, as they will be printed."""
        return self._titles.text()

    def _take(self, name: str, _value: object) -> None:
        signer: Signer = self.form.record
        if name == "form" and signer.form is not SigningForm.HEAD and not signer.own_title:
            head = signer.head_title[:1].lower() + signer.head_title[1:]
            self.form.fill(dataclasses.replace(signer, own_title=f"Phó {head}".strip()))
        self._say_titles()

    def _say_titles(self) -> None:
        lines = self.form.record.title_lines()
        self._titles.setText(f"Ký là: {' / '.join(lines)}" if lines else "")


def _first(signers: tuple[Signer, ...]) -> Signer:
    return signers[0] if signers else Signer()
