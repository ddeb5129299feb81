"""Fields that the forms of plan, report and office share."""

from __future__ import annotations

from typing import Any

from ttpl_desktop.app import office
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import UNSIGNED, Signer
from ttpl_desktop.ui.widgets.fields import ChoiceField, TextField

STYLES = {
    NumberStyle.ROMAN: "I. II. III.",
    NumberStyle.DECIMAL: "1. 2. 3.",
    NumberStyle.DOTTED: "1.1. 1.2.",
    NumberStyle.LETTER: "a) b) c) d) đ)",
    NumberStyle.DASH: "- gạch đầu dòng",
    NumberStyle.PLUS: "+ dấu cộng",
    NumberStyle.STAR: "* dấu sao",
    NumberStyle.NONE: "Không đánh số",
}


class RecipientsField(TextField):
    """Recipients (a tuple of `Recipient`), one on a line as "Nơi nhận" prints it."""

    def __init__(self, name: str, title: str) -> None:
        hint = "Mỗi nơi một dòng, ví dụ: UBND tỉnh (để báo cáo)"
        super().__init__(name, title, rows=4, hint=hint)

    def value(self) -> Any:
        return office.read_recipients(self.editor.toPlainText())

    def show_value(self, value: Any) -> None:
        super().show_value(office.write_recipients(value or ()))


class SignerField(ChoiceField):
    """Who signs (a `Signer`): one of the office's, or whom the plan names already."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, {UNSIGNED: signer_words(UNSIGNED)})

    def offer(self, signers: tuple[Signer, ...], current: Signer) -> None:
        """Offers the office's signers and the one in use."""
        offered = dict.fromkeys((UNSIGNED, *signers, current))
        offer(self, {signer: signer_words(signer) for signer in offered}, current)


def offer(field: ChoiceField, words: dict[Any, str], current: Any) -> None:
    """Gives a choice other values of which `current` is one, and shows that."""
    field.show_value(current)
    field.set_options(words)


def signer_words(signer: Signer) -> str:
    """`Nguyễn Văn Bình — KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC`."""
    if signer == UNSIGNED:
        return "Chưa chọn người ký"
    return " — ".join(part for part in (signer.name, ", ".join(signer.title_lines())) if part)
