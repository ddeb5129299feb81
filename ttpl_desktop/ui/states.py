"""How a thing stands, told by mark, word and colour together."""

from __future__ import annotations

import dataclasses
from enum import Enum

from ttpl_desktop.ui.tokens import Tokens


class State(Enum):
    """The ways a thing can stand; OPEN wears the accent colour, DROPPED the quiet one."""

    LATE = "late"
    SOON = "soon"
    OPEN = "open"
    DONE = "done"
    WAITING = "waiting"
    CONTINUOUS = "continuous"
    DROPPED = "dropped"


@dataclasses.dataclass(frozen=True, slots=True)
class StateStyle:
    """The three signs of a state: a mark, a Vietnamese word, a colour as #RRGGBB."""

    mark: str
    word: str
    colour: str


_SIGNS = {
    State.LATE: ("!", "Quá hạn"),
    State.SOON: ("▲", "Sắp đến hạn"),
    State.OPEN: ("■", "Chưa xong"),
    State.DONE: ("✓", "Hoàn thành"),
    State.WAITING: ("…", "Đang chờ"),
    State.CONTINUOUS: ("∞", "Thường xuyên"),
    State.DROPPED: ("–", "Không thực hiện"),
}
_TOKENS = {State.OPEN: "accent", State.DROPPED: "quiet"}
"""The colours of the states that have none of their own."""


def state_style(state: State, tokens: Tokens) -> StateStyle:
    """The signs of a state in one theme."""
    mark, word = _SIGNS[state]
    return StateStyle(mark, word, colour_of(state, tokens))


def mark_of(state: State) -> str:
    """The sign that stands before the words, the same in every theme."""
    return _SIGNS[state][0]


def word_of(state: State) -> str:
    """The Vietnamese word for the state where a screen has no better one."""
    return _SIGNS[state][1]


def colour_of(state: State, tokens: Tokens) -> str:
    """The colour of texts and marks in this state."""
    return str(getattr(tokens, _TOKENS.get(state, state.value)))
