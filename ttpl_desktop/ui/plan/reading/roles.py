"""How each kind of marked words looks in the source: a colour and an underline of its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from ttpl_desktop.domain.reading.read_plan import ReadPlan, Role
from ttpl_desktop.domain.text import shorten
from ttpl_desktop.ui.plan.reading.places import Marked
from ttpl_desktop.ui.tokens import Tokens, mix, tint

_Line = QTextCharFormat.UnderlineStyle
_LIT = 0.3
"""Share of the accent in the ground of words that are lit."""
_TITLE_LENGTH = 100

LOOSE_WORDS = "Chưa gán"


@dataclasses.dataclass(frozen=True, slots=True)
class RoleLook:
    """The name of a token, and the line and the face that tell the role without colour."""

    colour: str
    line: QTextCharFormat.UnderlineStyle
    is_bold: bool = False
    is_italic: bool = False


LOOKS: Mapping[Role | None, RoleLook] = {
    Role.CONTENT: RoleLook("text", _Line.NoUnderline),
    Role.LEAD: RoleLook("accent", _Line.SingleUnderline),
    Role.EXECUTOR: RoleLook("accent", _Line.DotLine),
    Role.COORDINATOR: RoleLook("continuous", _Line.DashUnderline),
    Role.COLLATOR: RoleLook("waiting", _Line.DashDotLine),
    Role.TIME: RoleLook("soon", _Line.WaveUnderline),
    Role.PRODUCT: RoleLook("done", _Line.DashDotDotLine),
    Role.PLACE: RoleLook("waiting", _Line.NoUnderline, is_italic=True),
    None: RoleLook("late", _Line.WaveUnderline, is_bold=True),
}
"""None stands for a time that belongs to no task."""


def words_of(role: Role | None) -> str:
    """What the legend and the tooltips call a role."""
    return LOOSE_WORDS if role is None else role.words


def tell(plan: ReadPlan, marked: Marked) -> str:
    """`Chủ trì · 3. Rà soát văn bản`: what marked words say, and of which activity."""
    if marked.activity is None:
        return "Chưa gán: thời gian này chưa thuộc nhiệm vụ nào"
    activity = plan.activities[marked.activity]
    title = shorten(activity.item.title or activity.text, _TITLE_LENGTH)
    return f"{words_of(marked.role)} · {marked.activity + 1}. {title}"


def role_format(role: Role | None, tokens: Tokens) -> QTextCharFormat:
    """How words of this role are written in one theme."""
    look = LOOKS[role]
    colour = str(getattr(tokens, look.colour))
    made = QTextCharFormat()
    if role is Role.CONTENT:
        made.setBackground(QColor(tint(tokens.accent, tokens)))
        return made
    made.setForeground(QColor(colour))
    made.setBackground(QColor(tint(colour, tokens)))
    made.setUnderlineStyle(look.line)
    made.setUnderlineColor(QColor(colour))
    if look.is_bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if look.is_italic:
        made.setFontItalic(True)
    return made


def lit_format(tokens: Tokens) -> QTextCharFormat:
    """How the words of the proposal in hand stand out; their underlines stay."""
    made = QTextCharFormat()
    made.setBackground(QColor(mix(tokens.accent, tokens.panel, _LIT)))
    made.setForeground(QColor(tokens.text))
    return made
