"""The forms of what stands over the sections of a report, and of what ends it."""

from __future__ import annotations

from typing import Any

from ttpl_desktop.domain.text import normal
from ttpl_desktop.ui.papers.fields import RecipientsField, SignerField
from ttpl_desktop.ui.widgets.date_field import DateField
from ttpl_desktop.ui.widgets.fields import LineField, TextField
from ttpl_desktop.ui.widgets.form import Form


class LinesField(TextField):
    """Several names (a tuple of str), one on a line."""

    def value(self) -> Any:
        lines = (line.strip() for line in normal(self.editor.toPlainText()).splitlines())
        return tuple(line for line in lines if line)

    def show_value(self, value: Any) -> None:
        super().show_value("\n".join(value or ()))


def head_form() -> Form:
    """Title, addressees, the opening words, and the days whose records are counted."""
    return Form(
        [
            TextField("title", "Trích yếu", rows=2),
            LinesField("addressees", "Kính gửi", rows=1, hint="Mỗi nơi một dòng"),
            TextField("opening", "Mở đầu", rows=4),
            DateField("first_day", "Số liệu từ ngày"),
            DateField("last_day", "đến hết ngày"),
        ]
    )


def closing_form() -> Form:
    """What stands behind the sections."""
    return Form(
        [
            TextField("closing", "Đoạn kết", rows=4),
            RecipientsField("recipients", "Nơi nhận"),
            LineField("archive", "Lưu", hint="VT, …"),
            SignerField("signer", "Người ký"),
        ]
    )
